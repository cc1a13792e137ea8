import type { KeyScope } from '../../../src/features/sources/api.ts';

/** Names of things in one workspace. */
export interface Ids {
  readonly workspace: string;
  readonly slug: string;
  readonly person: string;
  readonly handle: string;
  readonly email: string;
  readonly achievement: string;
  readonly award: string;
  readonly seq: string;
  readonly source: string;
  readonly key: string;
  readonly quarantined: string;
  /** A source that a tool's webhooks come to, and its secret. */
  readonly hook: string;
  readonly database: string;
  readonly secret: string;
  /** Where webhooks go, and one that was sent there. */
  readonly endpoint: string;
  readonly dispatch: string;
  readonly import: string;
  readonly mapping: string;
  readonly invitation: string;
  readonly session: string;
  readonly passkey: string;
  readonly cursor: string;
  readonly recognition: string;
  readonly comment: string;
  readonly value: string;
  readonly goal: string;
  /** The number of an entry of the feed. */
  readonly entry: string;
  /** The secret of a link of that workspace under another workspace's name. */
  readonly token: string;
}

/** Who may ask at all; whoever may not is refused before anything is looked up. */
export type May = 'anybody' | 'key' | 'person' | 'lead' | 'admin' | 'operator';

export interface Probe {
  readonly url: string;
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What those who may ask are answered; 404 unless told. */
  readonly expect?: readonly number[];
}

interface Line {
  readonly may: May;
  /** Of an API key: which scope may ask too, or must be had. */
  readonly key?: KeyScope;
  /** The route asked with names of another workspace wherever it takes one. */
  probes(ids: Ids): readonly Probe[];
}

/** Names nothing, or nothing of another workspace can be named: whoever may ask gets their own. */
const own = (may: May, url: string, body?: object, expect: readonly number[] = [200]): Line => ({
  may,
  probes: (ids) => [
    { url, expect, ...(body ? { body } : {}) },
    { url, expect, ...(body ? { body } : {}), headers: { 'x-workspace': ids.slug } },
  ],
});
const of = (may: May, probes: (ids: Ids) => readonly Probe[]): Line => ({ may, probes });
const readable = (line: Line, key: KeyScope = 'read'): Line => ({ ...line, key });
const listed = [200];
const refused = [400, 404, 409, 410, 422];

/** As an authenticator would answer that names somebody of that workspace. */
function passkeyOf(ids: Ids): object {
  const userHandle = Buffer.from(`${ids.workspace}${ids.person}`.replaceAll('-', ''), 'hex').toString(
    'base64url',
  );
  const response = { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA', userHandle };
  return { id: ids.passkey, rawId: ids.passkey, type: 'public-key', clientExtensionResults: {}, response };
}

/** As a hook of that workspace could be called. */
function addressOf(workspace: string): string {
  return Buffer.from(`${workspace.replaceAll('-', '')}${'00'.repeat(16)}`, 'hex').toString('base64url');
}

/** As a calendar of that workspace could be called. */
function calendarOf(workspace: string): string {
  const name = Buffer.from(`${workspace.replaceAll('-', '')}${'00'.repeat(24)}`, 'hex').toString('base64url');
  return `${name}.ics`;
}

const yaml = `
smallwins: 1
achievement: mine
name: Mine
sentence: One thing done today.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: helpdesk.mine.done, credit: data.by }, reach: 1, in: day }
`;

/** Every route there is. A new one without a line here fails the test. */
export const lines: Readonly<Record<string, Line>> = {
  'GET /healthz': own('anybody', '/healthz'),
  'GET /readyz': own('anybody', '/readyz'),
  'GET /metrics': own('anybody', '/metrics', undefined, [403]),
  'GET /v1/openapi.json': own('anybody', '/v1/openapi.json'),

  'GET /v1/sign-in': own('anybody', '/v1/sign-in'),
  'GET /v1/session': own('anybody', '/v1/session'),
  'POST /v1/session': of('anybody', (ids) => [{ url: '/v1/session', body: { handle: ids.handle } }]),
  'POST /v1/session/token': of('anybody', (ids) => [
    { url: '/v1/session/token', body: { token: ids.token }, expect: [401] },
  ]),
  'POST /v1/session/mail': of('anybody', (ids) => [{ url: '/v1/session/mail', body: { email: ids.email } }]),
  'POST /v1/session/password': of('anybody', (ids) => [
    { url: '/v1/session/password', body: { email: ids.email, password: 'not the one' }, expect: [401] },
  ]),
  'POST /v1/session/code': of('anybody', (ids) => [
    { url: '/v1/session/code', body: { ticket: ids.token, code: '123456' }, expect: [401] },
  ]),
  'POST /v1/session/switch': of('anybody', (ids) => [
    { url: '/v1/session/switch', body: { workspace: ids.slug } },
  ]),
  // Whoever knows the sign-in address of a workspace may begin there; its id or another workspace's cookie opens nothing.
  'POST /v1/session/sso/start': of('anybody', (ids) => [
    { url: '/v1/session/sso/start', body: { workspace: ids.workspace } },
  ]),
  'POST /v1/session/sso': of('anybody', (ids) => [
    {
      url: '/v1/session/sso',
      body: { workspace: ids.slug, search: `?code=${ids.session}&state=${ids.token}` },
      expect: [401],
    },
  ]),
  'POST /v1/single-sign-on/:workspace/logout': of('anybody', (ids) => [
    {
      url: `/v1/single-sign-on/${ids.slug}/logout`,
      body: `logout_token=${ids.token}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      expect: [400],
    },
  ]),
  'GET /v1/single-sign-on': own('admin', '/v1/single-sign-on'),
  'PUT /v1/single-sign-on': own('admin', '/v1/single-sign-on', { name: '' }, [400]),
  'POST /v1/single-sign-on/test': own(
    'admin',
    '/v1/single-sign-on/test',
    { issuer: 'https://id.zebra.example', clientId: 'another' },
    [422],
  ),
  'DELETE /v1/single-sign-on': own('admin', '/v1/single-sign-on', undefined, [204, 404]),
  'POST /v1/account/sign-on': own('person', '/v1/account/sign-on', undefined, [404, 409]),
  'DELETE /v1/account/sign-on': own('person', '/v1/account/sign-on', undefined, [204, 404]),

  'POST /v1/invitations/open': of('anybody', (ids) => [
    { url: '/v1/invitations/open', body: { token: ids.token }, expect: [410] },
  ]),
  'POST /v1/invitations/accept': of('anybody', (ids) => [
    { url: '/v1/invitations/accept', body: { token: ids.token, name: 'Eve' }, expect: [410] },
  ]),

  'GET /v1/account': own('person', '/v1/account'),
  'GET /v1/notices/settings': own('person', '/v1/notices/settings'),
  'PUT /v1/notices/settings': own('person', '/v1/notices/settings', {
    quietHours: null,
    mutedUntil: null,
    digestAt: 540,
    digestOn: 0,
  }),
  'GET /v1/notices/defaults': own('admin', '/v1/notices/defaults'),
  'PUT /v1/notices/defaults': own('admin', '/v1/notices/defaults', { matrix: {} }),
  // Whoever knows how an address is made of a workspace still lacks the half that only this installation can make.
  'POST /v1/slack/:hook': of('anybody', (ids) => [
    { url: `/v1/slack/${addressOf(ids.workspace)}`, body: { type: 'url_verification', challenge: 'x' } },
  ]),
  'POST /v1/teams/:hook': of('anybody', (ids) => [
    { url: `/v1/teams/${addressOf(ids.workspace)}`, body: { type: 'message', id: '1' } },
  ]),
  'GET /v1/chat': own('admin', '/v1/chat'),
  'PUT /v1/chat/slack': own('admin', '/v1/chat/slack', { botToken: 'no', signingSecret: 'no' }, [400]),
  'PUT /v1/chat/teams': own('admin', '/v1/chat/teams', { webhookUrl: 'no' }, [400]),
  'PUT /v1/chat/teams-bot': own('admin', '/v1/chat/teams-bot', { appId: 'no' }, [400]),
  'GET /v1/chat/teams-bot/app': own('admin', '/v1/chat/teams-bot/app', undefined, [404]),
  'PATCH /v1/chat/:tool': own('admin', '/v1/chat/slack', { shares: [] }, [404]),
  'DELETE /v1/chat/:tool': own('admin', '/v1/chat/slack', undefined, [404]),
  'POST /v1/chat/:tool/test': own('admin', '/v1/chat/teams/test', undefined, [404]),
  'GET /v1/chat/slack/channels': own('admin', '/v1/chat/slack/channels', undefined, [404]),
  'GET /v1/chat/:tool/people': own('admin', '/v1/chat/teams-bot/people', undefined, [404]),
  'POST /v1/chat/:tool/people/match': own('admin', '/v1/chat/slack/people/match', undefined, [404]),
  'GET /v1/chat/:tool/users': own('admin', '/v1/chat/slack/users', undefined, [404]),
  'PUT /v1/chat/:tool/people/:handle': of('admin', (ids) => [
    { url: `/v1/chat/slack/people/${ids.handle}`, body: { userId: 'U0ZEBRA' } },
  ]),
  'GET /v1/notices/ledger': own('admin', '/v1/notices/ledger'),
  'PUT /v1/notices/ledger': own('admin', '/v1/notices/ledger', { heldPercent: 5 }),
  'POST /v1/notices/ledger/:kind/lift': own('admin', '/v1/notices/ledger/nudge/lift', {}, [409]),
  // What nobody told them is not noted; the answer is the same.
  'POST /v1/notices/opened': of('person', (ids) => [
    {
      url: '/v1/notices/opened',
      body: { kind: 'award', subject: ids.award, channel: 'app', how: 'clicked' },
      expect: [200],
    },
  ]),
  'GET /v1/notices/words': own('admin', '/v1/notices/words?language=en'),
  'PUT /v1/notices/words': own('admin', '/v1/notices/words', {
    kind: 'award',
    language: 'en',
    title: null,
    text: '{{ deed }}',
  }),
  'POST /v1/notices/words/preview': own('admin', '/v1/notices/words/preview', {
    kind: 'award',
    language: 'en',
  }),
  'POST /v1/unsubscribe': of('anybody', (ids) => [
    { url: `/v1/unsubscribe?token=${ids.workspace}.${ids.person}.AAAAAAAAAAAAAAAAAAAAAA` },
  ]),
  'PUT /v1/account/email': of('person', () => [
    { url: '/v1/account/email', body: { email: 'not an e-mail' }, expect: [400] },
  ]),
  'POST /v1/account/email/confirm': of('person', (ids) => [
    { url: '/v1/account/email/confirm', body: { token: ids.token }, expect: [410] },
  ]),
  'PUT /v1/account/password': own('person', '/v1/account/password', { password: 'short' }, [400]),
  'POST /v1/account/second-factor': own('person', '/v1/account/second-factor'),
  'POST /v1/account/second-factor/confirm': own(
    'person',
    '/v1/account/second-factor/confirm',
    { code: '000000' },
    [409, 422, 429],
  ),
  'DELETE /v1/account/second-factor': own('person', '/v1/account/second-factor', undefined, [204]),
  'PUT /v1/session/language': own('anybody', '/v1/session/language', { language: 'de' }),
  'PUT /v1/workspace/language': own('admin', '/v1/workspace/language', { language: 'de' }),
  'POST /v1/session/passkey/options': own('anybody', '/v1/session/passkey/options', undefined, [200, 404]),
  'POST /v1/session/passkey': of('anybody', (ids) => [
    { url: '/v1/session/passkey', body: { response: passkeyOf(ids) }, expect: [401] },
  ]),
  'POST /v1/account/passkeys/options': own('person', '/v1/account/passkeys/options'),
  'POST /v1/account/passkeys': own('person', '/v1/account/passkeys', {}, [400]),
  'DELETE /v1/account/passkeys/:id': of('person', (ids) => [{ url: `/v1/account/passkeys/${ids.passkey}` }]),
  'GET /v1/sessions': own('person', '/v1/sessions'),
  'DELETE /v1/sessions': own('person', '/v1/sessions'),
  'DELETE /v1/sessions/:id': of('person', (ids) => [{ url: `/v1/sessions/${ids.session}` }]),

  'GET /v1/members': own('admin', '/v1/members'),
  'PATCH /v1/people/:handle/roles': of('admin', (ids) => [
    { url: `/v1/people/${ids.handle}/roles`, body: { roles: ['admin'] } },
  ]),
  'DELETE /v1/members/:handle': of('admin', (ids) => [{ url: `/v1/members/${ids.handle}` }]),
  'POST /v1/members/:handle/sign-in-link': of('admin', (ids) => [
    { url: `/v1/members/${ids.handle}/sign-in-link` },
  ]),
  'GET /v1/members/:handle/sessions': of('admin', (ids) => [{ url: `/v1/members/${ids.handle}/sessions` }]),
  'DELETE /v1/members/:handle/sessions': of('admin', (ids) => [
    { url: `/v1/members/${ids.handle}/sessions` },
  ]),
  'GET /v1/invitations': own('admin', '/v1/invitations'),
  'POST /v1/invitations': own('admin', '/v1/invitations', { email: 'nobody', roles: ['member'] }, [400]),
  'POST /v1/invitations/:id/resend': of('admin', (ids) => [
    { url: `/v1/invitations/${ids.invitation}/resend` },
  ]),
  'DELETE /v1/invitations/:id': of('admin', (ids) => [{ url: `/v1/invitations/${ids.invitation}` }]),

  'GET /v1/today': own('person', '/v1/today'),
  'GET /v1/feed': readable(
    of('person', (ids) => [
      { url: '/v1/feed', expect: listed, headers: { 'x-workspace': ids.slug } },
      { url: `/v1/feed?cursor=${ids.cursor}`, expect: [200, 400] },
    ]),
  ),
  'GET /v1/inbox': of('person', (ids) => [
    { url: '/v1/inbox', expect: listed, headers: { 'x-workspace': ids.slug } },
    { url: `/v1/inbox?cursor=${ids.cursor}`, expect: [200, 400] },
  ]),
  'GET /v1/inbox/count': own('person', '/v1/inbox/count'),
  'POST /v1/inbox/marks': of('person', (ids) => [
    { url: '/v1/inbox/marks', body: { seqs: [Number(ids.seq)], read: true }, expect: listed },
  ]),
  'POST /v1/inbox/read': own('person', '/v1/inbox/read', { upTo: 1 }),
  'GET /v1/push': own('person', '/v1/push'),
  'POST /v1/push/devices': own('person', '/v1/push/devices', { endpoint: 'http://push' }, [400]),
  'PATCH /v1/push/devices/:id': of('person', (ids) => [
    { url: `/v1/push/devices/${ids.session}`, body: { discreet: true } },
  ]),
  'DELETE /v1/push/devices/:id': of('person', (ids) => [{ url: `/v1/push/devices/${ids.session}` }]),
  'GET /v1/access-tokens': own('person', '/v1/access-tokens'),
  'POST /v1/access-tokens': own('person', '/v1/access-tokens', { name: 'x' }, [201, 409]),
  'DELETE /v1/access-tokens/:id': of('person', (ids) => [{ url: `/v1/access-tokens/${ids.session}` }]),
  'GET /v1/recognition-drafts/:id': of('person', (ids) => [
    { url: `/v1/recognition-drafts/${ids.recognition}` },
  ]),
  'DELETE /v1/recognition-drafts/:id': of('person', (ids) => [
    { url: `/v1/recognition-drafts/${ids.recognition}` },
  ]),
  // A token of nobody; what one of somebody opens is in features/mcp/mcp.test.ts.
  'POST /mcp': of('anybody', (ids) => [
    { url: '/mcp', body: {}, expect: [401] },
    {
      url: '/mcp',
      body: {},
      headers: { authorization: `Bearer swp_${ids.workspace.replaceAll('-', '')}_${'x'.repeat(43)}` },
      expect: [401],
    },
  ]),
  'GET /mcp': of('anybody', () => [{ url: '/mcp', expect: [405] }]),
  'DELETE /mcp': of('anybody', () => [{ url: '/mcp', expect: [405] }]),
  'GET /v1/calendars': own('person', '/v1/calendars'),
  'POST /v1/calendars': own('person', '/v1/calendars', { team: 'nobody is in it' }, [422]),
  'DELETE /v1/calendars/:id': of('person', (ids) => [{ url: `/v1/calendars/${ids.session}` }]),
  'GET /calendars/:name': of('anybody', (ids) => [{ url: `/calendars/${calendarOf(ids.workspace)}` }]),
  'GET /v1/embed': own('admin', '/v1/embed'),
  'PUT /v1/embed': of('admin', (ids) => [
    { url: '/v1/embed', body: { origins: [], sources: [ids.hook] }, expect: refused },
  ]),
  'POST /v1/embed/tokens': readable(
    of('key', (ids) => [
      {
        url: '/v1/embed/tokens',
        body: { person: ids.handle, origin: 'https://crm.example.com' },
        expect: [403],
      },
    ]),
    'send',
  ),
  'OPTIONS /v1/embed/:workspace/me': of('anybody', (ids) => [
    { url: `/v1/embed/${ids.workspace}/me`, headers: { origin: 'https://crm.example.com' }, expect: [403] },
  ]),
  'OPTIONS /v1/embed/:workspace/stream': of('anybody', (ids) => [
    {
      url: `/v1/embed/${ids.workspace}/stream`,
      headers: { origin: 'https://crm.example.com' },
      expect: [403],
    },
  ]),
  'GET /v1/embed/:workspace/me': of('anybody', (ids) => [
    { url: `/v1/embed/${ids.workspace}/me`, headers: { origin: 'https://crm.example.com' }, expect: [403] },
  ]),
  'GET /v1/embed/:workspace/stream': of('anybody', (ids) => [
    {
      url: `/v1/embed/${ids.workspace}/stream`,
      headers: { origin: 'https://crm.example.com' },
      expect: [403],
    },
  ]),
  // Streams do not end by themselves; what comes down one has a test of its own.
  'GET /v1/stream': of('person', () => []),
  'GET /v1/awards': readable(
    of('person', (ids) => [
      { url: '/v1/awards', expect: listed, headers: { 'x-workspace': ids.slug } },
      { url: `/v1/awards?person=${ids.handle}`, expect: listed },
      { url: `/v1/awards?achievement=${ids.achievement}`, expect: listed },
      { url: `/v1/awards?cursor=${ids.cursor}`, expect: [200, 400] },
    ]),
  ),
  'GET /v1/awards/:id': readable(of('person', (ids) => [{ url: `/v1/awards/${ids.award}` }])),
  'GET /v1/progress': readable(
    of('person', (ids) => [
      { url: `/v1/progress?person=${ids.handle}&achievement=${ids.achievement}` },
      { url: `/v1/progress?achievement=${ids.achievement}` },
    ]),
    'progress',
  ),
  'GET /v1/explain': of('person', (ids) => [
    { url: `/v1/explain?person=${ids.handle}&achievement=${ids.achievement}` },
    { url: `/v1/explain?achievement=${ids.achievement}` },
  ]),
  'GET /v1/people': readable(
    of('person', (ids) => [{ url: `/v1/people?search=${ids.handle}`, expect: listed }]),
  ),
  'GET /v1/people/:handle': readable(of('person', (ids) => [{ url: `/v1/people/${ids.handle}` }])),
  'GET /v1/achievements': readable(own('person', '/v1/achievements')),
  'GET /v1/achievements/:key': readable(
    of('person', (ids) => [{ url: `/v1/achievements/${ids.achievement}` }]),
  ),
  'POST /v1/achievements': own('admin', '/v1/achievements', { yaml }, [200, 201]),
  'POST /v1/achievements/plan': own('admin', '/v1/achievements/plan', { files: [{ file: 'a.yaml', yaml }] }),
  'POST /v1/achievements/apply': own('admin', '/v1/achievements/apply', {
    files: [{ file: 'a.yaml', yaml }],
    retire: true,
  }),
  'POST /v1/achievements/:key/retire': of('admin', (ids) => [
    { url: `/v1/achievements/${ids.achievement}/retire` },
  ]),
  'POST /v1/achievements/:key/reevaluations': of('admin', (ids) => [
    { url: `/v1/achievements/${ids.achievement}/reevaluations`, body: { apply: true } },
  ]),
  'GET /v1/packs': own('admin', '/v1/packs'),
  'GET /v1/packs/:pack': own('admin', '/v1/packs/onboarding'),
  'POST /v1/packs/:pack/achievements': own('admin', '/v1/packs/onboarding/achievements', {}, [200, 201]),
  'POST /v1/packs/:pack/badges': own('admin', '/v1/packs/peer-values/badges'),
  'POST /v1/previews': own('admin', '/v1/previews', { yaml }),

  'POST /v1/awards/:id/decision': of('person', (ids) => [
    { url: `/v1/awards/${ids.award}/decision`, body: { decision: 'revoke', reason: 'None of theirs.' } },
  ]),
  'PUT /v1/awards/:id/note': of('person', (ids) => [
    { url: `/v1/awards/${ids.award}/note`, body: { text: 'None of theirs.' } },
  ]),
  'DELETE /v1/awards/:id/note': of('person', (ids) => [{ url: `/v1/awards/${ids.award}/note` }]),
  'GET /v1/team/week': of('lead', (ids) => [
    { url: '/v1/team/week', expect: listed, headers: { 'x-workspace': ids.slug } },
    { url: `/v1/team/week?team=${ids.handle}`, expect: listed },
  ]),
  'GET /v1/team/reviews': own('lead', '/v1/team/reviews'),
  'GET /v1/boards': own('person', '/v1/boards'),
  'GET /v1/boards/settings': own('admin', '/v1/boards/settings'),
  'PUT /v1/boards/settings': own('admin', '/v1/boards/settings', { workspace: true, team: true }),
  'POST /v1/boards/recount': own('admin', '/v1/boards/recount', undefined, [202]),
  'PUT /v1/boards/hidden': own('person', '/v1/boards/hidden', { hidden: false }),
  'GET /v1/boards/:board': of('person', () =>
    ['peers', 'team', 'workspace'].map((name) => ({ url: `/v1/boards/${name}`, expect: [200, 404] })),
  ),
  'GET /v1/goals': own('person', '/v1/goals'),
  'POST /v1/goals': of('person', (ids) => [
    {
      url: '/v1/goals',
      body: { team: 'North', name: 'Ours', target: 3, period: 'month', achievement: ids.achievement },
      expect: [403, 422],
    },
  ]),
  'DELETE /v1/goals/:id': of('person', (ids) => [{ url: `/v1/goals/${ids.goal}` }]),

  'GET /v1/authenticity': own('admin', '/v1/authenticity'),
  'PUT /v1/authenticity/hints/:key/dismissal': of('admin', () => [
    { url: '/v1/authenticity/hints/0123456789abcdef/dismissal', body: { reason: 'None of theirs.' } },
  ]),
  'DELETE /v1/authenticity/hints/:key/dismissal': of('admin', () => [
    { url: '/v1/authenticity/hints/0123456789abcdef/dismissal' },
  ]),
  'GET /v1/recognition-limits': own('admin', '/v1/recognition-limits'),
  'PUT /v1/recognition-limits': own('admin', '/v1/recognition-limits', { toOneAWeek: 5, aDay: 12 }),

  'POST /v1/people': own('admin', '/v1/people', { handle: '' }, [400]),
  'PATCH /v1/people/:handle': of('admin', (ids) => [
    { url: `/v1/people/${ids.handle}`, body: { team: 'north' } },
  ]),
  'POST /v1/people/:handle/merge': of('admin', (ids) => [
    { url: `/v1/people/${ids.handle}/merge`, body: { from: ids.handle } },
  ]),
  'POST /v1/people/:handle/split': of('admin', (ids) => [
    { url: `/v1/people/${ids.handle}/split`, body: { person: ids.handle } },
  ]),
  'POST /v1/people/:handle/deactivation': of('admin', (ids) => [
    { url: `/v1/people/${ids.handle}/deactivation` },
  ]),
  'DELETE /v1/people/:handle/deactivation': of('admin', (ids) => [
    { url: `/v1/people/${ids.handle}/deactivation` },
  ]),
  'POST /v1/people/:handle/erasure': of('admin', (ids) => [
    { url: `/v1/people/${ids.handle}/erasure`, body: { confirm: ids.handle } },
    { url: `/v1/people/${ids.handle}/erasure`, body: { dryRun: true } },
  ]),
  'GET /v1/people/:handle/export': of('admin', (ids) => [{ url: `/v1/people/${ids.handle}/export` }]),
  'GET /v1/account/export': own('person', '/v1/account/export'),
  'GET /v1/erasures': own('admin', '/v1/erasures'),
  'POST /v1/erased-names/release': of('admin', (ids) => [
    { url: '/v1/erased-names/release', body: { name: ids.handle }, expect: listed },
  ]),
  'GET /v1/privacy': own('admin', '/v1/privacy'),
  'PUT /v1/privacy': own('admin', '/v1/privacy', { retentionDays: 7, reason: 'Too short' }, [400]),
  'POST /v1/retention': own('admin', '/v1/retention', { dryRun: true, days: 90 }),

  'POST /v1/people/import': own('admin', '/v1/people/import', {
    csv: 'handle,name\neve,Eve\n',
    dryRun: true,
  }),
  'GET /v1/actors/unmatched': own('admin', '/v1/actors/unmatched'),
  'POST /v1/actors/match': of('admin', (ids) => [
    {
      url: '/v1/actors/match',
      body: { source: ids.source, actor: ids.handle, person: ids.handle },
      expect: refused,
    },
  ]),

  'POST /v1/recognitions': of('person', (ids) => [
    {
      url: '/v1/recognitions',
      body: { to: [ids.handle], value: ids.value, what: 'Mended it.' },
      expect: refused,
    },
  ]),
  'PATCH /v1/recognitions/:id': of('person', (ids) => [
    { url: `/v1/recognitions/${ids.recognition}`, body: { what: 'Another text.' } },
  ]),
  'DELETE /v1/recognitions/:id': of('person', (ids) => [{ url: `/v1/recognitions/${ids.recognition}` }]),
  'POST /v1/recognitions/coach': own('person', '/v1/recognitions/coach', { what: 'Thanks' }),
  'GET /v1/recognitions/earlier': own('person', '/v1/recognitions/earlier'),
  'GET /v1/recognitions/recipients': of('person', (ids) => [
    { url: `/v1/recognitions/recipients?search=${ids.handle}`, expect: listed },
  ]),
  'GET /v1/recognitions/evidence': of('person', (ids) => [
    { url: `/v1/recognitions/evidence?people=${ids.handle}`, expect: [200, 404] },
  ]),
  'GET /v1/recognitions/suggestions': own('person', '/v1/recognitions/suggestions'),
  'GET /v1/portfolios/:handle': of('person', (ids) => [{ url: `/v1/portfolios/${ids.handle}` }]),
  'GET /v1/values': readable(own('person', '/v1/values')),
  'POST /v1/values': own('admin', '/v1/values', { name: '' }, [400]),
  'PATCH /v1/values/:key': of('admin', (ids) => [{ url: `/v1/values/${ids.value}`, body: { hidden: true } }]),
  'GET /v1/feed/:seq': readable(of('person', (ids) => [{ url: `/v1/feed/${ids.entry}` }])),
  'GET /v1/feed/:seq/comments': of('person', (ids) => [{ url: `/v1/feed/${ids.entry}/comments` }]),
  'POST /v1/feed/:seq/comments': of('person', (ids) => [
    { url: `/v1/feed/${ids.entry}/comments`, body: { text: 'Well done.' } },
  ]),
  'GET /v1/feed/:seq/reactions': of('person', (ids) => [{ url: `/v1/feed/${ids.entry}/reactions` }]),
  'PUT /v1/feed/:seq/reactions/:kind': of('person', (ids) => [
    { url: `/v1/feed/${ids.entry}/reactions/thanks` },
  ]),
  'DELETE /v1/feed/:seq/reactions/:kind': of('person', (ids) => [
    { url: `/v1/feed/${ids.entry}/reactions/thanks` },
  ]),
  'POST /v1/feed/:seq/hide': of('admin', (ids) => [
    { url: `/v1/feed/${ids.entry}/hide`, body: { reason: 'None of theirs.' } },
  ]),
  'POST /v1/feed/:seq/unhide': of('admin', (ids) => [
    { url: `/v1/feed/${ids.entry}/unhide`, body: { reason: 'None of theirs.' } },
  ]),
  'PATCH /v1/comments/:id': of('person', (ids) => [
    { url: `/v1/comments/${ids.comment}`, body: { text: 'Another.' } },
  ]),
  'DELETE /v1/comments/:id': of('person', (ids) => [{ url: `/v1/comments/${ids.comment}` }]),
  'POST /v1/comments/:id/hide': of('admin', (ids) => [
    { url: `/v1/comments/${ids.comment}/hide`, body: { reason: 'None of theirs.' } },
  ]),
  'POST /v1/comments/:id/unhide': of('admin', (ids) => [
    { url: `/v1/comments/${ids.comment}/unhide`, body: { reason: 'None of theirs.' } },
  ]),
  'GET /v1/reports': own('admin', '/v1/reports'),
  'POST /v1/reports/:id/keep': of('admin', (ids) => [
    { url: `/v1/reports/${ids.award}/keep`, body: { reason: 'None of theirs.' } },
  ]),
  'GET /v1/hidden': own('admin', '/v1/hidden'),
  'GET /v1/review-talk': of('person', (ids) => [
    { url: '/v1/review-talk', expect: listed, headers: { 'x-workspace': ids.slug } },
    { url: `/v1/review-talk?person=${ids.handle}`, expect: [400] },
  ]),
  'GET /v1/review-talk.csv': own('person', '/v1/review-talk.csv'),
  'POST /v1/reports': of('person', (ids) => [
    { url: '/v1/reports', body: { entry: Number(ids.entry), reason: 'None of theirs.' } },
  ]),
  'GET /v1/word-list': own('admin', '/v1/word-list'),
  'PUT /v1/word-list': own('admin', '/v1/word-list', { words: ['heroic'] }),

  'GET /v1/audit': of('admin', (ids) => [
    { url: '/v1/audit', expect: listed, headers: { 'x-workspace': ids.slug } },
    { url: `/v1/audit?cursor=${ids.cursor}`, expect: [200, 400] },
  ]),
  'GET /v1/audit/verification': own('admin', '/v1/audit/verification'),
  'GET /v1/events': of('admin', (ids) => [
    { url: '/v1/events', expect: listed, headers: { 'x-workspace': ids.slug } },
    { url: `/v1/events?source=${ids.source}`, expect: listed },
    { url: `/v1/events?person=${ids.handle}` },
    { url: `/v1/events?cursor=${ids.cursor}`, expect: [200, 400] },
  ]),
  'GET /v1/events/:seq': of('admin', (ids) => [{ url: `/v1/events/${ids.seq}` }]),
  'POST /v1/events': readable(
    of('key', (ids) => [
      {
        url: '/v1/events',
        headers: { 'content-type': 'application/cloudevents+json', 'x-workspace': ids.slug },
        body: JSON.stringify({
          specversion: '1.0',
          id: ids.seq,
          source: `/${ids.source}`,
          type: 'helpdesk.ticket.resolved',
          data: { by: 'somebody', ticket: 'T' },
        }),
        expect: [200, 202],
      },
    ]),
    'send',
  ),
  'POST /v1/state': readable(
    of('key', (ids) => [
      {
        url: `/v1/state?achievement=${ids.achievement}`,
        headers: { 'content-type': 'application/json', 'x-workspace': ids.slug },
        body: JSON.stringify({
          specversion: '1.0',
          id: ids.seq,
          source: `/${ids.source}`,
          type: 'helpdesk.ticket.resolved',
          data: { by: 'somebody', ticket: 'T' },
        }),
      },
    ]),
    'send',
  ),
  'POST /v1/events/late/apply': own('admin', '/v1/events/late/apply'),
  'GET /v1/key': own('key', '/v1/key'),
  'GET /v1/sources': readable(own('admin', '/v1/sources')),
  'POST /v1/sources': own('admin', '/v1/sources', { slug: 'Not a slug', name: '' }, [400]),
  'GET /v1/event-types': own('admin', '/v1/event-types'),
  'GET /v1/sources/:slug': of('admin', (ids) => [{ url: `/v1/sources/${ids.hook}` }]),
  'GET /v1/sources/:slug/health': readable(of('admin', (ids) => [{ url: `/v1/sources/${ids.hook}/health` }])),
  'GET /v1/sources/:slug/samples': of('admin', (ids) => [{ url: `/v1/sources/${ids.hook}/samples` }]),
  'GET /v1/sources/:slug/stages': of('admin', (ids) => [{ url: `/v1/sources/${ids.hook}/stages` }]),
  'POST /v1/sources/:slug/replay': of('admin', (ids) => [{ url: `/v1/sources/${ids.hook}/replay` }]),
  'POST /v1/sources/:slug/mapping/try': of('admin', (ids) => [
    { url: `/v1/sources/${ids.hook}/mapping/try`, body: { samples: [] } },
  ]),
  'POST /v1/sources/:slug/keys': of('admin', (ids) => [
    { url: `/v1/sources/${ids.source}/keys`, body: { name: 'Stolen' } },
  ]),
  'DELETE /v1/sources/:slug/keys/:id': of('admin', (ids) => [
    { url: `/v1/sources/${ids.source}/keys/${ids.key}` },
    { url: `/v1/sources/desk/keys/${ids.key}` },
  ]),
  'GET /v1/connectors': own('admin', '/v1/connectors'),
  'GET /v1/database-sources': own('admin', '/v1/database-sources'),
  'POST /v1/database-sources': own('admin', '/v1/database-sources', { slug: 'Not a slug' }, [400]),
  'POST /v1/database-sources/preview': of('admin', (ids) => [
    {
      url: '/v1/database-sources/preview',
      body: { slug: ids.database, query: 'select 1 as n', cursorColumn: 'n' },
    },
  ]),
  'PATCH /v1/database-sources/:slug': of('admin', (ids) => [
    { url: `/v1/database-sources/${ids.database}`, body: { paused: true } },
  ]),
  'POST /v1/database-sources/:slug/run': of('admin', (ids) => [
    { url: `/v1/database-sources/${ids.database}/run` },
  ]),
  // The address of a hook is a random name that nobody is told but its admin: of another workspace one can only guess.
  'POST /v1/hooks/:hook': of('anybody', (ids) => [
    { url: `/v1/hooks/${addressOf(ids.workspace)}`, body: {} },
    { url: `/v1/hooks/${ids.hook}`, body: {} },
  ]),
  'GET /v1/sources/:slug/access': of('admin', (ids) => [{ url: `/v1/sources/${ids.hook}/access` }]),
  'PUT /v1/sources/:slug/access': of('admin', (ids) => [
    { url: `/v1/sources/${ids.hook}/access`, body: { token: 'stolen-token' } },
  ]),
  'POST /v1/sources/:slug/access/try': of('admin', (ids) => [{ url: `/v1/sources/${ids.hook}/access/try` }]),
  'DELETE /v1/sources/:slug/access': of('admin', (ids) => [{ url: `/v1/sources/${ids.hook}/access` }]),
  'PATCH /v1/sources/:slug/hook': of('admin', (ids) => [
    { url: `/v1/sources/${ids.hook}/hook`, body: { account: 'stolen' } },
  ]),
  'POST /v1/sources/:slug/secrets': of('admin', (ids) => [
    { url: `/v1/sources/${ids.hook}/secrets`, body: { secret: 'stolen-secret' } },
  ]),
  'DELETE /v1/sources/:slug/secrets/:id': of('admin', (ids) => [
    { url: `/v1/sources/${ids.hook}/secrets/${ids.secret}` },
    { url: `/v1/sources/desk/secrets/${ids.secret}` },
  ]),
  'GET /v1/endpoints': own('admin', '/v1/endpoints'),
  'POST /v1/endpoints': own(
    'admin',
    '/v1/endpoints',
    { name: 'Mine', url: 'https://example.com/', kinds: ['award.confirmed'] },
    [201],
  ),
  'PATCH /v1/endpoints/:id': of('admin', (ids) => [
    { url: `/v1/endpoints/${ids.endpoint}`, body: { url: 'https://example.com/stolen' } },
  ]),
  'DELETE /v1/endpoints/:id': of('admin', (ids) => [{ url: `/v1/endpoints/${ids.endpoint}` }]),
  'POST /v1/endpoints/:id/secret': of('admin', (ids) => [{ url: `/v1/endpoints/${ids.endpoint}/secret` }]),
  'POST /v1/endpoints/:id/test': of('admin', (ids) => [{ url: `/v1/endpoints/${ids.endpoint}/test` }]),
  'GET /v1/endpoints/:id/dispatches': of('admin', (ids) => [
    { url: `/v1/endpoints/${ids.endpoint}/dispatches` },
    { url: `/v1/endpoints/${ids.endpoint}/dispatches?cursor=${ids.cursor}`, expect: [400, 404] },
  ]),
  'POST /v1/endpoints/:id/replay': of('admin', (ids) => [{ url: `/v1/endpoints/${ids.endpoint}/replay` }]),
  'POST /v1/endpoints/:id/dispatches/:dispatch/replay': of('admin', (ids) => [
    { url: `/v1/endpoints/${ids.endpoint}/dispatches/${ids.dispatch}/replay` },
  ]),
  'GET /v1/quarantine': of('admin', (ids) => [
    { url: '/v1/quarantine', expect: listed, headers: { 'x-workspace': ids.slug } },
    { url: `/v1/quarantine?cursor=${ids.cursor}`, expect: [200, 400] },
  ]),
  'POST /v1/quarantine/:id/replay': of('admin', (ids) => [
    { url: `/v1/quarantine/${ids.quarantined}/replay` },
  ]),
  'DELETE /v1/quarantine/:id': of('admin', (ids) => [{ url: `/v1/quarantine/${ids.quarantined}` }]),
  'GET /v1/mappings': own('admin', '/v1/mappings'),
  'PUT /v1/mappings/:name': of('admin', (ids) => [
    { url: `/v1/mappings/${ids.mapping}`, body: { yaml: 'not: a mapping' }, expect: refused },
  ]),
  'GET /v1/imports': own('admin', '/v1/imports'),
  'POST /v1/imports': of('admin', (ids) => [
    {
      url: `/v1/imports?name=x.csv&mapping=${ids.mapping}&source=desk&dryRun=true`,
      body: 'a,b\n1,2\n',
      headers: { 'content-type': 'text/csv' },
      expect: refused,
    },
  ]),
  'POST /v1/imports/propose': of('admin', () => [
    {
      url: '/v1/imports/propose',
      body: 'a,b\n1,2\n',
      headers: { 'content-type': 'text/csv' },
      expect: [200, 201],
    },
  ]),
  'GET /v1/imports/:id': of('admin', (ids) => [{ url: `/v1/imports/${ids.import}` }]),
  'GET /v1/imports/:id/rejects': of('admin', (ids) => [{ url: `/v1/imports/${ids.import}/rejects` }]),
  'POST /v1/imports/:id/start': of('admin', (ids) => [{ url: `/v1/imports/${ids.import}/start` }]),
  'POST /v1/imports/:id/cancel': of('admin', (ids) => [{ url: `/v1/imports/${ids.import}/cancel` }]),
  'GET /v1/invariants': own('admin', '/v1/invariants'),
  'POST /v1/invariants/check': own('admin', '/v1/invariants/check', {}),
  'POST /v1/invariants/resume': own('admin', '/v1/invariants/resume', undefined, [200, 404, 409]),
  'GET /v1/demo': own('anybody', '/v1/demo', undefined, [404]),
  'POST /v1/demo': own('person', '/v1/demo', { paused: true }, [404]),

  'GET /v1/workspaces': own('operator', '/v1/workspaces'),
  'POST /v1/workspaces': of('operator', (ids) => [
    { url: '/v1/workspaces', body: { slug: ids.slug, name: 'Mine now' } },
  ]),
  'POST /v1/sign-in-link': own('operator', '/v1/sign-in-link'),

  // The last, for it signs out.
  'DELETE /v1/session': own('anybody', '/v1/session', undefined, [204]),
};
