import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Author {
  readonly type: string;
  readonly id: string;
  readonly from_ai_agent?: boolean;
}
interface RecordOf {
  readonly kind: 'conversation' | 'ticket';
  readonly id: string;
  readonly createdAt: number;
  readonly parts: object[];
  now: object;
}

/** An answer has the newest five hundred parts; here fewer are enough. */
const partsMost = 6;
const seconds = (ms: number): number => Math.floor(ms / 1000);

/**
 * Stands in for Intercom on loopback, as its API is documented: the token of an app, the version of the API by a header,
 * a conversation or a ticket with its newest parts, errors in a list, and a limit that says when it begins anew.
 */
export async function testIntercom() {
  const state = {
    token: 'access-token-of-the-app',
    workspace: 'ab12',
    mayRead: true,
    status: null as number | null,
    resetAt: null as number | null,
  };
  const records = new Map<string, RecordOf>();
  const calls: string[] = [];
  const answer = (response: ServerResponse, status: number, body: unknown, headers: object = {}) =>
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      .end(JSON.stringify(body));
  const refuse = (
    response: ServerResponse,
    status: number,
    [code, message]: readonly [string, string],
    headers = {},
  ) =>
    answer(
      response,
      status,
      { type: 'error.list', request_id: 'r-1', errors: [{ code, message }] },
      { ...headers },
    );

  function refused(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.headers.authorization !== `Bearer ${state.token}`)
      refuse(response, 401, ['unauthorized', 'Access Token Invalid']);
    else if (request.headers['intercom-version'] !== '2.14')
      refuse(response, 400, ['intercom_version_invalid', 'The requested version could not be found']);
    else if (state.status !== null)
      refuse(
        response,
        state.status,
        ['rate_limit_exceeded', 'Exceeded rate limit of 1 in 10_seconds'],
        state.resetAt === null ? {} : { 'x-ratelimit-reset': String(seconds(state.resetAt)) },
      );
    else return false;
    return true;
  }

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://intercom');
    if (refused(request, response)) return;
    if (pathname === '/me')
      return void answer(response, 200, {
        type: 'admin',
        id: '1',
        app: { type: 'app', id_code: state.workspace, region: 'EU' },
      });
    if (!state.mayRead)
      return void refuse(response, 403, ['api_plan_restricted', 'Active subscription needed.']);
    if (pathname === '/conversations')
      return void answer(response, 200, { type: 'conversation.list', conversations: [], total_count: 0 });
    if (pathname === '/ticket_types') return void answer(response, 200, { type: 'list', data: [] });
    const record = records.get(pathname);
    if (!record) return void refuse(response, 404, ['not_found', 'Resource Not Found']);
    const { kind, id, createdAt, parts, now } = record;
    const list = {
      type: `${kind}_part.list`,
      [`${kind}_parts`]: parts.slice(-partsMost),
      total_count: parts.length,
    };
    answer(response, 200, {
      type: kind,
      id,
      created_at: seconds(createdAt),
      admin_assignee_id: kind === 'ticket' ? '0' : null,
      contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: 'u1' }] },
      [`${kind}_parts`]: list,
      ...now,
    });
  }

  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    respond(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const placeOf = (kind: RecordOf['kind'], id: string) => `/${kind}s/${id}`;
  let number = 100;
  return {
    url: `http://127.0.0.1:${port}`,
    state,
    calls,
    make: (kind: RecordOf['kind'], id: string, at: number, now: object = {}) =>
      records.set(placeOf(kind, id), { kind, id, createdAt: at, parts: [], now }),
    /** What is said of it now. */
    set(kind: RecordOf['kind'], id: string, now: object) {
      const record = records.get(placeOf(kind, id));
      if (record) record.now = { ...record.now, ...now };
    },
    add(
      kind: RecordOf['kind'],
      id: string,
      part_type: string,
      [at, author]: readonly [number, Author],
      more: object = {},
    ) {
      records.get(placeOf(kind, id))?.parts.push({
        type: `${kind}_part`,
        id: String(number++),
        part_type,
        created_at: seconds(at),
        updated_at: seconds(at),
        assigned_to: null,
        author: { name: 'Ána Núñez', email: 'x@x.example', ...author },
        ...more,
      });
    },
    remove: (kind: RecordOf['kind'], id: string) => records.delete(placeOf(kind, id)),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
