import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, SignJWT } from 'jose';
import { listenHere } from '../listen-here.ts';

export interface TeamsUser {
  /** Their id in the directory; as `29:…` this bot knows them. */
  readonly aadId: string;
  readonly name: string;
  readonly email?: string;
  readonly role?: 'user' | 'guest' | 'anonymous';
  readonly tenant?: string;
}
export interface SentActivity {
  readonly conversation: string;
  readonly id: string;
  readonly atMs: number;
  activity: Record<string, unknown> & { readonly attachments: { readonly content: object }[] };
}
/** What becomes of a call: refused, cut off before or after it was done, slow, or too many. */
type Mishap =
  | { readonly status: number; readonly body?: object }
  | { readonly retryAfter: number }
  | { readonly cut: 'before' | 'after' }
  | { readonly slowMs: number };
interface Told {
  readonly status: number;
  readonly body?: object;
}

const appId = '3738fe3d-bca2-479d-8e45-1660de89ee41';
const tenant = '0d9b645f-597b-41f0-a2a3-ef103fbd91bb';
const clientSecret = 'abc8Q~the-client-secret-of-tests-0000000';
const sizeMax = 28 * 1024;
const refused = (status: number, code: string, message: string): Told => ({
  status,
  body: { error: { code, message } },
});
/** What this bot calls somebody: nothing that follows from their id. */
export const mri = (aadId: string): string => `29:1${Buffer.from(aadId).toString('base64url')}`;

/**
 * Stands in for Microsoft on loopback: Entra's token endpoint, the OpenID metadata and keys of the Bot Framework Service
 * and its Connector, as "Authentication with the Bot Connector API", "Get Teams specific context for your bot" and the
 * behaviour that Microsoft has written down for `POST /v3/conversations` have them.
 */
export async function testBotFramework() {
  const users: TeamsUser[] = [];
  /** Teams and chats the bot is in, and who else is. */
  const rosters = new Map<string, string[]>();
  const blocked = new Set<string>();
  const sent: SentActivity[] = [];
  const calls: string[] = [];
  const token = { now: 'an-access-token-of-tests' };
  const mishaps: { readonly call: string; readonly mishap: Mishap }[] = [];
  const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
  const own = pair();
  const stranger = pair();
  const keys = [
    { ...(await exportJWK(own.publicKey)), kid: 'key-1', use: 'sig', endorsements: ['msteams', 'webchat'] },
    { ...(await exportJWK(own.publicKey)), kid: 'key-of-skype', use: 'sig', endorsements: ['skype'] },
  ];

  const present = (user: TeamsUser) => ({
    id: mri(user.aadId),
    name: user.name,
    objectId: user.aadId,
    ...(user.email === undefined ? {} : { email: user.email, userPrincipalName: user.email }),
    tenantId: user.tenant ?? tenant,
    userRole: user.role ?? 'user',
  });
  const membersIn = (conversation: string): TeamsUser[] | null => {
    const personal = users.filter(({ aadId }) => conversation === `a:${aadId}`);
    const ids = rosters.get(conversation);
    if (personal.length === 0 && !ids) return null;
    return ids ? users.filter(({ aadId }) => ids.includes(aadId)) : personal;
  };
  const outside = refused(
    403,
    'BotNotInConversationRoster',
    'The bot is not part of the conversation roster.',
  );

  const connector = (method: string, url: URL, text: string): Told => {
    const [, , , conversation = '', what = '', id = ''] = url.pathname.split('/').map(decodeURIComponent);
    if (method === 'POST' && conversation === '') return create(JSON.parse(text));
    const members = membersIn(conversation);
    if (!members) return outside;
    if (what === 'members') {
      const found = members.find(({ aadId }) => aadId === id || mri(aadId) === id);
      if (!found) return refused(404, 'MemberNotFoundInConversation', 'Member not found.');
      return { status: 200, body: present(found) };
    }
    if (what.toLowerCase() === 'pagedmembers') {
      const from = Number(url.searchParams.get('continuationToken') ?? 0);
      const size = Math.min(500, Math.max(50, Number(url.searchParams.get('pageSize') ?? 200)));
      const next = from + size < members.length ? { continuationToken: String(from + size) } : {};
      return { status: 200, body: { members: members.slice(from, from + size).map(present), ...next } };
    }
    if (blocked.has(conversation))
      return {
        status: 403,
        body: {
          errorCode: 209,
          message: JSON.stringify({ subCode: 'MessageWritesBlocked', errorCode: null }),
        },
      };
    if (text.length > sizeMax) return refused(413, 'MessageSizeTooBig', 'Message size too large.');
    if (what !== 'activities') return { status: 404 };
    const activity = JSON.parse(text) as SentActivity['activity'];
    if (activity['type'] !== 'message') return refused(400, 'BadSyntax', 'Unknown activity type.');
    if (method === 'PUT') {
      const known = sent.find((one) => one.conversation === conversation && one.id === id);
      if (!known) return refused(404, 'ActivityNotFoundInConversation', 'Activity not found.');
      known.activity = activity;
      return { status: 200, body: { id } };
    }
    const made = String(1_776_390_257_332 + sent.length);
    sent.push({ conversation, id: made, activity, atMs: performance.now() });
    return { status: 201, body: { id: made } };
  };

  const create = (wanted: { isGroup?: unknown; members?: { id?: string }[]; tenantId?: unknown }): Told => {
    const [member, ...more] = wanted.members ?? [];
    const user = users.find(({ aadId }) => mri(aadId) === member?.id);
    const isRight = wanted.isGroup === false && more.length === 0 && wanted.tenantId === tenant;
    if (!user || !isRight) return refused(400, 'BadSyntax', 'Incorrect conversation creation parameters');
    return { status: 201, body: { id: `a:${user.aadId}` } };
  };

  const login = (path: string, text: string): Told => {
    const form = new URLSearchParams(text);
    const isKnown = path.split('/')[1] === tenant && form.get('client_id') === appId;
    if (form.get('grant_type') !== 'client_credentials' || !form.get('scope')?.endsWith('/.default'))
      return { status: 400, body: { error: 'invalid_request', error_description: 'AADSTS900144: …' } };
    if (!isKnown || form.get('client_secret') !== clientSecret)
      return {
        status: 401,
        body: {
          error: 'invalid_client',
          error_description: 'AADSTS7000215: Invalid client secret provided.',
        },
      };
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: token.now } };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString('utf8');
    const url = new URL(request.url ?? '/', `http://${host}`);
    const { method = 'GET' } = request;
    const call = `${method} ${url.pathname.split('/').slice(-2).join('/')}`;
    calls.push(`${method} ${decodeURIComponent(url.pathname)}`);
    const at = mishaps.findIndex((one) => call.includes(one.call) || url.pathname.includes(one.call));
    const [found] = at < 0 ? [] : mishaps.splice(at, 1);
    const mishap = found?.mishap;
    if (mishap && 'slowMs' in mishap) await new Promise((resolve) => setTimeout(resolve, mishap.slowMs));
    if (mishap && 'cut' in mishap && mishap.cut === 'before') return void request.socket.destroy();
    if (mishap && 'retryAfter' in mishap)
      return void response.writeHead(429, { 'retry-after': String(mishap.retryAfter) }).end();
    const told: Told = mishap && 'status' in mishap ? mishap : route(url, method, text, request);
    if (mishap && 'cut' in mishap) return void request.socket.destroy();
    response.writeHead(told.status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(told.body ?? {}));
  };
  const route = (url: URL, method: string, text: string, request: IncomingMessage): Told => {
    const { pathname } = url;
    if (pathname === '/v1/.well-known/openidconfiguration')
      return {
        status: 200,
        body: {
          issuer: 'https://api.botframework.com',
          authorization_endpoint: 'https://invalid.botframework.com',
          jwks_uri: `http://${host}/v1/.well-known/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
          token_endpoint_auth_methods_supported: ['private_key_jwt'],
        },
      };
    if (pathname === '/v1/.well-known/keys') return { status: 200, body: { keys } };
    if (pathname.endsWith('/oauth2/v2.0/token')) return login(pathname, text);
    if (request.headers.authorization !== `Bearer ${token.now}`)
      return refused(401, 'Unauthorized', 'Authorization has been denied for this request.');
    return pathname.startsWith('/v3/conversations') ? connector(method, url, text) : { status: 404 };
  };

  const server = createServer((request, response) => void answer(request, response));
  const host = await listenHere(server);
  const serviceUrl = `http://${host}/`;

  interface Signing {
    readonly claims?: Record<string, unknown>;
    readonly header?: Record<string, unknown>;
    readonly key?: KeyObject | Uint8Array;
    readonly atMs: number;
  }
  /** A token as the Bot Framework Service makes one for each request. */
  const sign = ({ claims = {}, header = {}, key = own.privateKey, atMs }: Signing): Promise<string> => {
    const now = Math.floor(atMs / 1000);
    const usual = { iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl };
    return new SignJWT({ ...usual, nbf: now - 10, exp: now + 3600, ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'key-1', ...header })
      .sign(key);
  };

  return {
    host,
    url: serviceUrl,
    appId,
    tenant,
    clientSecret,
    users,
    rosters,
    blocked,
    sent,
    calls,
    keys,
    own,
    stranger,
    token,
    sign,
    fail: (call: string, mishap: Mishap) => void mishaps.push({ call, mishap }),
    newId: () => `f:${randomUUID()}`,
  };
}
