import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Ticket {
  id: number;
  createdAt: number;
  audits: object[];
  metrics: { type: string; metric: string; time: string; deleted?: boolean }[];
}

const auditsAPage = 2;
const text = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/**
 * Stands in for Zendesk on loopback, as its API is documented: client credentials for a token, a ticket with its metric
 * events, its audits a page at a time by cursor, 404 for what is not there, 429 with `Retry-After`.
 */
export async function testZendesk() {
  const state = {
    clientId: 'smallwins',
    clientSecret: 'client-secret',
    session: 1,
    mayRead: true,
    busySeconds: null as number | null,
  };
  const tickets = new Map<string, Ticket>();
  const calls: string[] = [];
  const answer = (response: ServerResponse, status: number, body: unknown, headers: object = {}) =>
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      .end(JSON.stringify(body));

  function signIn(response: ServerResponse, form: URLSearchParams): void {
    const isOurs =
      form.get('grant_type') === 'client_credentials' &&
      form.get('scope') === 'read' &&
      form.get('client_id') === state.clientId &&
      form.get('client_secret') === state.clientSecret;
    if (!isOurs)
      return void answer(response, 401, {
        error: 'invalid_client',
        error_description: 'Client authentication failed due to unknown client.',
      });
    answer(response, 200, {
      access_token: `token-${state.session}`,
      token_type: 'bearer',
      scope: 'read',
      expires_in: 172_800,
    });
  }

  function respond(request: IncomingMessage, response: ServerResponse, body: string): void {
    const asked = new URL(request.url ?? '/', 'http://zendesk');
    if (asked.pathname === '/oauth/tokens') return void signIn(response, new URLSearchParams(body));
    if (request.headers.authorization !== `Bearer token-${state.session}`)
      return void answer(response, 401, { error: 'invalid_token' });
    if (state.busySeconds !== null)
      return void answer(
        response,
        429,
        { error: 'APIRateLimitExceeded' },
        { 'retry-after': String(state.busySeconds) },
      );
    if (!state.mayRead)
      return void answer(response, 403, {
        error: 'Forbidden',
        description: 'You are missing the following required scopes: read',
      });
    if (asked.pathname === '/api/v2/tickets')
      return void answer(response, 200, {
        tickets: [...tickets.values()].slice(0, 1).map(({ id }) => ({ id })),
      });
    const [, id = '', rest] = /^\/api\/v2\/tickets\/(\d+)(\/audits)?$/.exec(asked.pathname) ?? [];
    const ticket = tickets.get(id);
    if (!ticket) return void answer(response, 404, { error: 'RecordNotFound', description: 'Not found' });
    if (!rest) {
      const byMetric = { requester_wait_time: ticket.metrics, reply_time: [] };
      return void answer(response, 200, {
        ticket: { id: ticket.id, created_at: text(ticket.createdAt), metric_events: byMetric },
      });
    }
    const from = Number(asked.searchParams.get('page[after]') ?? 0);
    const next = from + auditsAPage;
    answer(response, 200, {
      audits: ticket.audits.slice(from, next),
      meta: { has_more: next < ticket.audits.length, after_cursor: String(next) },
    });
  }

  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      calls.push(request.url ?? '');
      respond(request, response, body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  let number = 1000;
  const audit = (ticket: Ticket, at: number, by: number, events: object[], via: object) =>
    ticket.audits.push({
      id: number++,
      ticket_id: ticket.id,
      created_at: text(at),
      author_id: by,
      via,
      events: [{ id: number++, type: 'Notification', subject: 'x' }, ...events],
    });
  return {
    url: `http://127.0.0.1:${port}`,
    state,
    calls,
    make(id: number, at: number, by: number, fields: Readonly<Record<string, string>>) {
      const ticket = { id, createdAt: at, audits: [], metrics: [] };
      tickets.set(String(id), ticket);
      const set = Object.entries({ status: 'new', ...fields });
      const events = set.map(([field_name, value]) => ({ id: number++, type: 'Create', field_name, value }));
      audit(ticket, at, by, events, { channel: 'email' });
    },
    change(
      id: number,
      at: number,
      by: number,
      changes: Readonly<Record<string, readonly [string | null, string]>>,
      via: object = { channel: 'web', source: { rel: null } },
    ) {
      const ticket = tickets.get(String(id));
      if (!ticket) throw new Error(`no ticket ${id}`);
      const events = Object.entries(changes).map(([field_name, [previous_value, value]]) => ({
        id: number++,
        type: 'Change',
        field_name,
        previous_value,
        value,
      }));
      audit(ticket, at, by, events, via);
    },
    measure(id: number, type: string, at: number, more: { deleted?: boolean } = {}) {
      tickets.get(String(id))?.metrics.push({ type, metric: 'requester_wait_time', time: text(at), ...more });
    },
    remove: (id: number) => tickets.delete(String(id)),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
