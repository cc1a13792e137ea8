import type { Session } from '../../../features/people/api.ts';
import type { IconName } from '../../parts/icon.tsx';
import { texts } from '../texts.ts';

/** A section that the navigation leads to. */
export interface Place {
  readonly to:
    | '/'
    | '/inbox'
    | '/feed'
    | '/boards'
    | '/achievements'
    | '/team'
    | '/packs'
    | '/badges'
    | '/moderation'
    | '/authenticity'
    | '/files'
    | '/sources'
    | '/sources/events'
    | '/sources/quarantine'
    | '/sources/imports'
    | '/sources/embed'
    | '/endpoints'
    | '/people'
    | '/members'
    | '/chat'
    | '/checks'
    | '/audit'
    | '/privacy'
    | '/workspace/notices'
    | '/workspace';
  readonly icon: IconName;
  readonly text: string;
  /** What one finds there, for the page that lists them. */
  readonly about?: string;
  /** Other addresses that belong to it. */
  readonly also?: string;
}

export interface PlaceGroup {
  readonly key: 'programme' | 'data' | 'administration';
  readonly text: string;
  readonly places: readonly Place[];
}

const { nav, about } = texts;

const today: Place = { to: '/', icon: 'today', text: nav.today };
export const inboxPlace: Place = { to: '/inbox', icon: 'inbox', text: nav.inbox };
const feed: Place = { to: '/feed', icon: 'feed', text: nav.feed };
const boards: Place = { to: '/boards', icon: 'boards', text: nav.boards };
const achievements: Place = { to: '/achievements', icon: 'achievements', text: nav.achievements };
export const memberPlaces: readonly Place[] = [today, inboxPlace, feed, boards, achievements];
export const teamPlace: Place = { to: '/team', icon: 'team', text: nav.team };
/** On a phone the admin's sections share one entry. */
export const workspacePlace: Place = { to: '/workspace', icon: 'workspace', text: nav.workspace };

export const adminGroups: readonly PlaceGroup[] = [
  {
    key: 'programme',
    text: texts.groups.programme,
    places: [
      { to: '/packs', icon: 'packs', text: nav.packs, about: about.packs },
      { to: '/badges', icon: 'badges', text: nav.badges, about: about.badges },
      { to: '/files', icon: 'files', text: nav.files, about: about.files },
      { to: '/workspace/notices', icon: 'bell', text: nav.notices, about: about.notices },
      { to: '/moderation', icon: 'flag', text: nav.moderation, about: about.moderation },
      { to: '/authenticity', icon: 'authenticity', text: nav.authenticity, about: about.authenticity },
    ],
  },
  {
    key: 'data',
    text: texts.groups.data,
    places: [
      { to: '/sources', icon: 'sources', text: nav.sources, about: about.sources, also: '/source/' },
      { to: '/sources/events', icon: 'events', text: nav.events, about: about.events, also: '/events/' },
      { to: '/sources/quarantine', icon: 'quarantine', text: nav.quarantine, about: about.quarantine },
      { to: '/sources/imports', icon: 'imports', text: nav.imports, about: about.imports },
      { to: '/sources/embed', icon: 'link', text: nav.embed, about: about.embed },
      { to: '/endpoints', icon: 'endpoints', text: nav.endpoints, about: about.endpoints },
      { to: '/people', icon: 'people', text: nav.people, about: about.people },
    ],
  },
  {
    key: 'administration',
    text: texts.groups.administration,
    places: [
      { to: '/members', icon: 'members', text: nav.members, about: about.members },
      { to: '/chat', icon: 'comment', text: nav.chat, about: about.chat },
      { to: '/checks', icon: 'checks', text: nav.checks, about: about.checks },
      { to: '/privacy', icon: 'privacy', text: nav.privacy, about: about.privacy },
      { to: '/audit', icon: 'audit', text: nav.audit, about: about.audit },
    ],
  },
];

const everywhere = [...memberPlaces, teamPlace, ...adminGroups.flatMap(({ places }) => places)];

export function isLead({ roles }: Pick<Session, 'roles'>): boolean {
  return roles.includes('admin') || roles.includes('manager');
}

/** On a phone there is room for four; what is left of the member's own is in the menu of the person. */
export function bottomPlaces(session: Pick<Session, 'roles'>): readonly Place[] {
  if (session.roles.includes('admin')) return [today, feed, teamPlace, workspacePlace];
  return isLead(session) ? [today, inboxPlace, feed, teamPlace] : [today, inboxPlace, feed, boards];
}

/** The section an address lies in: the one whose own address is the longest that fits. */
export function placeOf(path: string): Place | undefined {
  const fits = (to: string): boolean => path === to || path.startsWith(to.endsWith('/') ? to : `${to}/`);
  return everywhere
    .filter(({ to, also }) => (to === '/' ? path === '/' : fits(to)) || (also !== undefined && fits(also)))
    .sort((a, b) => b.to.length - a.to.length)[0];
}

export function groupOf(path: string): PlaceGroup | undefined {
  const place = placeOf(path);
  return adminGroups.find(({ places }) => places.some((one) => one === place));
}
