import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { EventFilter, FeedFilter } from './api/queries.ts';
import { App } from './app.tsx';
import { Failure } from './parts/failure.tsx';
import { Missing } from './shell/missing.tsx';

type Search = Record<string, unknown>;
interface TeamSearch {
  week?: string | undefined;
  weeks?: number | undefined;
  team?: string | undefined;
}
interface AuditSearch {
  action?: string | undefined;
  actor?: string | undefined;
  subject?: string | undefined;
}
const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

const root = createRootRoute({
  component: App,
  notFoundComponent: Missing,
  // `sheet` opens a receipt over the screen; the address bar shows the receipt's own address meanwhile. `draft` opens
  // what an assistant has drafted.
  validateSearch: (search: Search): { sheet?: string | undefined; draft?: string | undefined } => ({
    sheet: text(search['sheet']),
    draft: text(search['draft']),
  }),
});

/** Each screen is loaded when it is opened: nobody carries another one. */
const TodayScreen = lazyRouteComponent(() => import('./today/today-screen.tsx'), 'TodayScreen');
const today = createRoute({ getParentRoute: () => root, path: '/', component: TodayScreen });
const enter = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: TodayScreen,
  validateSearch: (search: Search): { token?: string | undefined; workspace?: string | undefined } => ({
    token: text(search['token']),
    workspace: text(search['workspace']),
  }),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  validateSearch: (search: Search): { token?: string | undefined } => ({ token: text(search['token']) }),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./sign-in/account/account-screen.tsx'), 'AccountScreen'),
  validateSearch: (search: Search): { email?: string | undefined } => ({ email: text(search['email']) }),
});
const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices/notices-screen.tsx'), 'NoticesScreen'),
});
const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./inbox/inbox-screen.tsx'), 'InboxScreen'),
  validateSearch: (search: Search): { unread?: true | undefined } => ({
    unread: search['unread'] === true || search['unread'] === 'true' ? true : undefined,
  }),
});
const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe',
  validateSearch: (search: Search): { token?: string | undefined } => ({ token: text(search['token']) }),
});
const members = createRoute({
  getParentRoute: () => root,
  path: '/members',
  component: lazyRouteComponent(() => import('./sign-in/members/members-screen.tsx'), 'MembersScreen'),
});
const singleSignOn = createRoute({
  getParentRoute: () => root,
  path: '/members/single-sign-on',
  component: lazyRouteComponent(() => import('./sign-on/settings-screen.tsx'), 'SingleSignOnScreen'),
});
const signOnReturn = createRoute({ getParentRoute: () => root, path: '/sign-in/sso/$workspace' });
const chat = createRoute({
  getParentRoute: () => root,
  path: '/chat',
  component: lazyRouteComponent(() => import('./chat/chat-screen.tsx'), 'ChatScreen'),
});
const feed = createRoute({
  getParentRoute: () => root,
  path: '/feed',
  component: lazyRouteComponent(() => import('./feed/feed-screen.tsx'), 'FeedScreen'),
  validateSearch: (search: Search): FeedFilter => ({
    kind: text(search['kind']),
    person: text(search['person']),
    team: text(search['team']),
    value: text(search['value']),
  }),
});
const entry = createRoute({
  getParentRoute: () => root,
  path: '/feed/$seq',
  component: lazyRouteComponent(() => import('./feed/entry-screen.tsx'), 'EntryScreen'),
});
const profile = createRoute({
  getParentRoute: () => root,
  path: '/people/$handle',
  component: lazyRouteComponent(() => import('./profile/profile-screen.tsx'), 'ProfileScreen'),
});
const boards = createRoute({
  getParentRoute: () => root,
  path: '/boards',
  component: lazyRouteComponent(() => import('./boards/boards-screen.tsx'), 'BoardsScreen'),
  validateSearch: (search: Search): { period?: 'week' | 'month' | 'quarter' | undefined } => {
    const period = text(search['period']);
    return { period: period === 'week' || period === 'month' || period === 'quarter' ? period : undefined };
  },
});
const achievements = createRoute({
  getParentRoute: () => root,
  path: '/achievements',
  component: lazyRouteComponent(() => import('./achievements/achievements-screen.tsx'), 'AchievementsScreen'),
});
const achievement = createRoute({
  getParentRoute: () => root,
  path: '/achievements/$key',
  component: lazyRouteComponent(() => import('./achievements/achievement-screen.tsx'), 'AchievementScreen'),
});
const award = createRoute({
  getParentRoute: () => root,
  path: '/awards/$id',
  component: lazyRouteComponent(() => import('./awards/award-screen.tsx'), 'AwardScreen'),
});
const explain = createRoute({
  getParentRoute: () => root,
  path: '/explain/$achievement',
  component: lazyRouteComponent(() => import('./awards/explain-screen.tsx'), 'ExplainScreen'),
  validateSearch: (search: Search): { person?: string | undefined; window?: string | undefined } => ({
    person: text(search['person']),
    window: text(search['window']),
  }),
});

const team = createRoute({
  getParentRoute: () => root,
  path: '/team',
  component: lazyRouteComponent(() => import('./team/team-screen.tsx'), 'TeamScreen'),
  validateSearch: (search: Search): TeamSearch => ({
    week: text(search['week']),
    // A number, so that the address says weeks=8.
    weeks: Number(search['weeks']) || undefined,
    team: text(search['team']),
  }),
});
const workspace = createRoute({
  getParentRoute: () => root,
  path: '/workspace',
  component: lazyRouteComponent(() => import('./workspace/workspace-screen.tsx'), 'WorkspaceScreen'),
});
const badges = createRoute({
  getParentRoute: () => root,
  path: '/badges',
  component: lazyRouteComponent(() => import('./badges/badges-screen.tsx'), 'BadgesScreen'),
});
const packs = createRoute({
  getParentRoute: () => root,
  path: '/packs',
  component: lazyRouteComponent(() => import('./packs/packs-screen.tsx'), 'PacksScreen'),
});
const pack = createRoute({
  getParentRoute: () => root,
  path: '/packs/$pack',
  component: lazyRouteComponent(() => import('./packs/pack-screen.tsx'), 'PackScreen'),
});
const moderation = createRoute({
  getParentRoute: () => root,
  path: '/moderation',
  component: lazyRouteComponent(() => import('./moderation/moderation-screen.tsx'), 'ModerationScreen'),
});
const authenticity = createRoute({
  getParentRoute: () => root,
  path: '/authenticity',
  component: lazyRouteComponent(() => import('./authenticity/authenticity-screen.tsx'), 'AuthenticityScreen'),
});
const files = createRoute({
  getParentRoute: () => root,
  path: '/files',
  component: lazyRouteComponent(() => import('./files/files-screen.tsx'), 'FilesScreen'),
});
const noticeAdmin = createRoute({
  getParentRoute: () => root,
  path: '/workspace/notices',
  component: lazyRouteComponent(() => import('./notice-admin/notice-admin-screen.tsx'), 'NoticeAdminScreen'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit/audit-screen.tsx'), 'AuditScreen'),
  validateSearch: (search: Search): AuditSearch => ({
    action: text(search['action']),
    actor: text(search['actor']),
    subject: text(search['subject']),
  }),
});
const reviewTalk = createRoute({
  getParentRoute: () => root,
  path: '/review-talk',
  component: lazyRouteComponent(() => import('./review-talk/review-talk-screen.tsx'), 'ReviewTalkScreen'),
  validateSearch: (search: Search): { from?: string | undefined; to?: string | undefined } => ({
    from: text(search['from']),
    to: text(search['to']),
  }),
});

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => import('./sources/sources-screen.tsx'), 'SourcesScreen'),
});
const source = createRoute({
  getParentRoute: () => root,
  path: '/source/$slug',
  component: lazyRouteComponent(() => import('./source/source-screen.tsx'), 'SourceScreen'),
});
const endpoints = createRoute({
  getParentRoute: () => root,
  path: '/endpoints',
  component: lazyRouteComponent(() => import('./endpoints/endpoints-screen.tsx'), 'EndpointsScreen'),
});
const quarantine = createRoute({
  getParentRoute: () => root,
  path: '/sources/quarantine',
  component: lazyRouteComponent(() => import('./sources/quarantine-screen.tsx'), 'QuarantineScreen'),
  validateSearch: (search: Search): { source?: string | undefined } => ({ source: text(search['source']) }),
});
const events = createRoute({
  getParentRoute: () => root,
  path: '/sources/events',
  component: lazyRouteComponent(() => import('./events/events-screen.tsx'), 'EventsScreen'),
  validateSearch: (search: Search): EventFilter => ({
    source: text(search['source']),
    type: text(search['type']),
    person: text(search['person']),
  }),
});
const event = createRoute({
  getParentRoute: () => root,
  path: '/events/$seq',
  component: lazyRouteComponent(() => import('./events/event-screen.tsx'), 'EventScreen'),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: '/sources/imports',
  component: lazyRouteComponent(() => import('./imports/imports-screen.tsx'), 'ImportsScreen'),
});
const importRun = createRoute({
  getParentRoute: () => root,
  path: '/sources/imports/$id',
  component: lazyRouteComponent(() => import('./imports/import-screen.tsx'), 'ImportScreen'),
});

const embed = createRoute({
  getParentRoute: () => root,
  path: '/sources/embed',
  component: lazyRouteComponent(() => import('./embed/embed-screen.tsx'), 'EmbedScreen'),
});
const checks = createRoute({
  getParentRoute: () => root,
  path: '/checks',
  component: lazyRouteComponent(() => import('./checks/checks-screen.tsx'), 'ChecksScreen'),
});

const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./privacy/privacy-screen.tsx'), 'PrivacyScreen'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/people-screen.tsx'), 'PeopleScreen'),
  validateSearch: (search: Search): { search?: string | undefined; team?: string | undefined } => ({
    search: text(search['search']),
    team: text(search['team']),
  }),
});
const unmatched = createRoute({
  getParentRoute: () => root,
  path: '/people/unmatched',
  component: lazyRouteComponent(() => import('./people/unmatched-screen.tsx'), 'UnmatchedScreen'),
});
const peopleImport = createRoute({
  getParentRoute: () => root,
  path: '/people/import',
  component: lazyRouteComponent(() => import('./people/import-screen.tsx'), 'PeopleImportScreen'),
});
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$handle/facts',
  component: lazyRouteComponent(() => import('./people/person-screen.tsx'), 'PersonScreen'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    today,
    enter,
    invitation,
    account,
    notices,
    inbox,
    unsubscribe,
    members,
    singleSignOn,
    signOnReturn,
    chat,
    feed,
    entry,
    profile,
    boards,
    achievements,
    achievement,
    award,
    explain,
    sources,
    source,
    endpoints,
    quarantine,
    events,
    event,
    imports,
    importRun,
    embed,
    checks,
    privacy,
    people,
    unmatched,
    peopleImport,
    person,
    team,
    workspace,
    badges,
    packs,
    pack,
    moderation,
    authenticity,
    files,
    noticeAdmin,
    audit,
    reviewTalk,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  unmaskOnReload: true,
  defaultErrorComponent: ({ error, reset }) => (
    <Failure error={error instanceof Error ? error : new Error(String(error))} retry={reset} />
  ),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
