import type { Ids } from '../faults/isolation/routes.ts';

/** As much of a document as the tests read. */
export interface Asked {
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema?: object }> }> }>
  >;
}

/** Where nobody listens: no test asks beyond this machine. */
export const nobody = 'http://127.0.0.1:9';

/** What the examples name, in a workspace that was filled. */
export function inWorld(value: unknown, ids: Ids): unknown {
  if (Array.isArray(value)) return value.map((one) => inWorld(one, ids));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inWorld(one, ids)]));
  const names: Record<string, unknown> = {
    ana: ids.handle,
    ben: ids.handle.replace('member', 'manager'),
    'clean-close': ids.achievement,
    'team-player': ids.value,
    desk: ids.source,
    acme: ids.slug,
    '12': Number(ids.entry),
    '019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10': ids.award,
    'postgres://reader:secret@db.example.com:5432/crm': 'postgres://reader:secret@127.0.0.1:9/crm',
    'https://id.example.com': nobody,
    'https://example.com/workflows/1': nobody,
  };
  return names[String(value)] ?? value;
}

/** A path with what stands there in that workspace. */
export function pathIn(path: string, ids: Ids): string {
  const steps = path.split('/');
  return steps
    .map((step, at) => (step.startsWith(':') ? (placeOf(path, steps[at - 1] ?? '', ids) ?? step) : step))
    .join('/');
}

function placeOf(path: string, before: string, ids: Ids): string | undefined {
  const places: Record<string, string> = {
    achievements: ids.achievement,
    people: ids.handle,
    members: ids.handle,
    portfolios: ids.handle,
    values: ids.value,
    feed: ids.entry,
    events: ids.seq,
    sources: /hook|secrets|samples|stages|mapping|access/.test(path) ? ids.hook : ids.source,
    secrets: ids.secret,
    keys: ids.key,
    packs: path.endsWith('badges') ? 'peer-values' : 'onboarding',
    boards: 'workspace',
    chat: 'slack',
    reactions: 'thanks',
    mappings: 'closed-tickets',
    ledger: 'nudge',
    hints: '0123456789abcdef',
    'single-sign-on': ids.slug,
    awards: ids.award,
    recognitions: ids.recognition,
    comments: ids.comment,
    endpoints: ids.endpoint,
    dispatches: ids.dispatch,
    quarantine: ids.quarantined,
    imports: ids.import,
    invitations: ids.invitation,
    sessions: ids.session,
    goals: ids.goal,
    embed: ids.workspace,
  };
  return places[before] ?? ids.award;
}

/** Streams do not end by themselves; they have tests of their own. */
export const skipped: ReadonlySet<string> = new Set(['GET /v1/stream', 'GET /v1/embed/:workspace/stream']);

/** What cannot be well in a workspace without a browser, a tool or a provider at its side. */
export const refusedHere: Readonly<Record<string, number>> = {
  'OPTIONS /v1/embed/:workspace/me': 403,
  'OPTIONS /v1/embed/:workspace/stream': 403,
  'GET /v1/embed/:workspace/me': 403,
  'POST /v1/sources/:slug/mapping/try': 400,
  'PUT /v1/sources/:slug/access': 422,
  'POST /v1/sources/:slug/access/try': 404,
  'DELETE /v1/sources/:slug/access': 404,
  'POST /v1/database-sources': 422,
  'POST /v1/database-sources/preview': 422,
  'POST /v1/database-sources/:slug/run': 404,
  'PATCH /v1/database-sources/:slug': 404,
  'PUT /v1/chat/slack': 422,
  'PUT /v1/chat/teams': 422,
  'PUT /v1/chat/teams-bot': 422,
  'GET /v1/chat/teams-bot/app': 404,
  'PATCH /v1/chat/:tool': 404,
  'DELETE /v1/chat/:tool': 404,
  'POST /v1/chat/:tool/test': 404,
  'GET /v1/chat/slack/channels': 404,
  'GET /v1/chat/:tool/people': 404,
  'GET /v1/chat/:tool/users': 404,
  'PUT /v1/chat/:tool/people/:handle': 404,
  'POST /v1/chat/:tool/people/match': 404,
  'POST /v1/slack/:hook': 404,
  'POST /v1/teams/:hook': 404,
  'POST /v1/hooks/:hook': 404,
  'PUT /v1/authenticity/hints/:key/dismissal': 404,
  'DELETE /v1/authenticity/hints/:key/dismissal': 404,
  'POST /v1/reports/:id/keep': 404,
  'POST /v1/actors/match': 404,
  'POST /v1/imports/:id/start': 409,
  'POST /v1/endpoints/:id/dispatches/:dispatch/replay': 404,
  'POST /v1/notices/ledger/:kind/lift': 409,
  'POST /v1/unsubscribe': 400,
  'POST /v1/invariants/resume': 409,
  'POST /v1/session': 404,
  'POST /v1/session/token': 401,
  'POST /v1/session/mail': 404,
  'POST /v1/session/password': 401,
  'POST /v1/session/code': 401,
  'POST /v1/session/passkey': 401,
  'POST /v1/session/switch': 404,
  'POST /v1/session/sso/start': 502,
  'POST /v1/session/sso': 401,
  'POST /v1/account/sign-on': 502,
  'DELETE /v1/account/sign-on': 404,
  'POST /v1/single-sign-on/:workspace/logout': 400,
  'POST /v1/invitations/open': 410,
  'POST /v1/invitations/accept': 410,
  'POST /v1/account/email/confirm': 410,
  'POST /v1/account/second-factor/confirm': 422,
  'POST /v1/account/passkeys': 422,
  'DELETE /v1/account/passkeys/:id': 404,
  'PATCH /v1/push/devices/:id': 404,
  'DELETE /v1/push/devices/:id': 404,
  'GET /calendars/:name': 404,
  'DELETE /v1/calendars/:id': 404,
  'DELETE /v1/goals/:id': 404,
  'GET /v1/demo': 404,
  'POST /v1/demo': 404,
  'GET /metrics': 403,
  'POST /mcp': 401,
  'GET /mcp': 405,
  'DELETE /mcp': 405,
  'DELETE /v1/access-tokens/:id': 404,
  'GET /v1/recognition-drafts/:id': 404,
  'DELETE /v1/recognition-drafts/:id': 404,
};

/** What somebody may do only with their own is asked as the member, whose it is. */
export const ofTheMember = /^(PATCH|DELETE) \/v1\/(recognitions|comments)\/|^DELETE \/v1\/sessions\//;

/** First what makes and reads, at last what takes away what others read. */
export function inOrder(routes: readonly string[]): string[] {
  const rank = (route: string) => {
    if (/^PATCH \/v1\/people\/:handle$|cancel$/.test(route)) return -1;
    if (route.includes('reactions')) return 4;
    if (route === 'DELETE /v1/members/:handle/sessions') return 6.1;
    if (route === 'DELETE /v1/members/:handle') return 6.6;
    if (/^DELETE \/v1\/(session$|members)/.test(route)) return 6.5;
    if (/retire$|deactivation|erasure$|merge$|split$|erased-names/.test(route)) return 7;
    if (route.startsWith('DELETE')) return 6;
    return ['PUT', 'POST', 'PATCH', 'GET'].indexOf(route.split(' ')[0] ?? '');
  };
  return [...routes].sort((a, b) => rank(a) - rank(b));
}
