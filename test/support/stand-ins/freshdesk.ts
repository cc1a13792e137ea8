import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Ticket {
  readonly record: Record<string, unknown>;
  readonly stats: Record<string, string | null>;
  readonly ratings: object[];
}

const text = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/**
 * Stands in for Freshdesk on loopback, as its API is documented: the key of an agent as the name of basic authentication,
 * tickets with `include=stats`, their ratings, the field of statuses, agents; 401, 403, 404 and 429 with `Retry-After`.
 */
export async function testFreshdesk() {
  const state = {
    key: 'api-key-of-freshdesk',
    status: null as number | null,
    retryAfter: null as number | null,
    /** Paths that the agent may not ask for, with all below them; their own record everybody may. */
    forbidden: new Set<string>(),
  };
  const tickets = new Map<string, Ticket>();
  const agents = new Map([
    ['51', 'ana@x.example'],
    ['52', 'bo@x.example'],
  ]);
  const calls: string[] = [];
  const answer = (response: ServerResponse, status: number, body: unknown, headers: object = {}) =>
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      .end(JSON.stringify(body));
  const fields = [
    {
      id: 1,
      name: 'status',
      type: 'default_status',
      choices: {
        2: ['Open', 'Being Processed'],
        3: ['Pending', 'Awaiting your Reply'],
        4: ['Resolved', 'This ticket has been Resolved'],
        5: ['Closed', 'This ticket has been Closed'],
        6: ['Wartet auf Lager', 'Being Processed'],
      },
    },
  ];

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const asked = new URL(request.url ?? '/', 'http://freshdesk');
    const [name] = Buffer.from(request.headers.authorization?.replace(/^Basic /, '') ?? '', 'base64')
      .toString()
      .split(':');
    if (name !== state.key)
      return void answer(response, 401, {
        code: 'invalid_credentials',
        message: 'You have to be logged in to perform this action.',
      });
    if (state.status !== null) {
      const after = state.retryAfter === null ? {} : { 'retry-after': String(state.retryAfter) };
      return void answer(response, state.status, { message: 'You have exceeded the limit' }, after);
    }
    if (asked.pathname === '/api/v2/agents/me') return void answer(response, 200, { id: 51 });
    if ([...state.forbidden].some((path) => `${asked.pathname}/`.startsWith(`${path}/`)))
      return void answer(response, 403, {
        code: 'access_denied',
        message: 'You are not authorized to perform this action.',
      });
    if (asked.pathname === '/api/v2/ticket_fields') return void answer(response, 200, fields);
    if (asked.pathname === '/api/v2/agents') return void answer(response, 200, [{ id: 51 }]);
    if (asked.pathname === '/api/v2/tickets')
      return void answer(
        response,
        200,
        [...tickets.values()].map(({ record }) => record),
      );
    const [, kind, id = '', rest] =
      /^\/api\/v2\/(tickets|agents)\/(\d+)(\/satisfaction_ratings)?$/.exec(asked.pathname) ?? [];
    const email = kind === 'agents' ? agents.get(id) : undefined;
    if (email !== undefined) return void answer(response, 200, { id: Number(id), contact: { email } });
    const ticket = kind === 'tickets' ? tickets.get(id) : undefined;
    // A ticket that is not there is answered without any body.
    if (!ticket) return void response.writeHead(404).end();
    if (rest !== undefined) return void answer(response, 200, ticket.ratings);
    const stats = asked.searchParams.get('include') === 'stats' ? { stats: ticket.stats } : {};
    answer(response, 200, { ...ticket.record, ...stats });
  }

  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    respond(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const get = (id: number): Ticket => {
    const ticket = tickets.get(String(id));
    if (!ticket) throw new Error(`no ticket ${id}`);
    return ticket;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    state,
    calls,
    make(id: number, at: number, { dueAt, answerDueAt, ...fields }: Times & Record<string, unknown> = {}) {
      const due = { due_by: dueAt ? text(dueAt) : null, fr_due_by: answerDueAt ? text(answerDueAt) : null };
      const record = { id, status: 2, priority: 3, type: 'Problem', responder_id: 51, deleted: false };
      const stats = { resolved_at: null, reopened_at: null, closed_at: null, first_responded_at: null };
      tickets.set(String(id), {
        record: { ...record, created_at: text(at), ...due, ...fields },
        stats,
        ratings: [],
      });
    },
    answerAt(id: number, at: number) {
      get(id).stats['first_responded_at'] = text(at);
    },
    /** To a status by its number, which sets the times beside it. */
    move(id: number, at: number, status: number) {
      const { record, stats } = get(id);
      const wasDone = [4, 5].includes(Number(record['status']));
      record['status'] = status;
      if (status === 4) stats['resolved_at'] = text(at);
      if (status === 5) stats['closed_at'] = text(at);
      if (wasDone && status < 4) Object.assign(stats, { reopened_at: text(at), resolved_at: null });
    },
    rate(id: number, at: number, rating: number, value: number, agent_id = 51) {
      const ratings = { default_question: value };
      get(id).ratings.push({
        id: rating,
        ticket_id: id,
        agent_id,
        user_id: 9,
        ratings,
        created_at: text(at),
      });
    },
    set(id: number, fields: Record<string, unknown>) {
      Object.assign(get(id).record, fields);
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Times {
  readonly dueAt?: number;
  readonly answerDueAt?: number;
}
