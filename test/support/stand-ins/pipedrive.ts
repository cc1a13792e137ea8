import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Deal {
  readonly record: Record<string, unknown>;
  /** The newest first. */
  readonly changes: object[];
}

const itemsAPage = 2;
/** Moments of the changelog have no zone, and are UTC; those of records have one. */
const logged = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
const written = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/**
 * Stands in for Pipedrive on loopback, as its API is documented: the token of a user in `x-api-token`, deals, activities and
 * stages of version 2, the changelog of version 1 with the newest first, lists a page at a time by cursor.
 */
export async function testPipedrive() {
  const state = {
    token: 'api-token-of-pipedrive',
    company: 3,
    /** What every question is answered with, where told. */
    status: null as number | null,
    retryAfter: null as number | null,
    /** An answer of what stands before Pipedrive, which is no JSON. */
    isPage: false,
    forbidden: new Set<string>(),
  };
  const deals = new Map<string, Deal>();
  const activities = new Map<string, object>();
  const stages: object[] = [];
  const calls: string[] = [];
  const answer = (response: ServerResponse, status: number, body: unknown, headers: object = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  const say = (response: ServerResponse, status: number, error: string, headers: object = {}) =>
    answer(response, status, { success: false, error, error_info: 'See the API.', data: null }, headers);
  const page = (response: ServerResponse, items: readonly object[], asked: URL) => {
    const from = Number((asked.searchParams.get('cursor') ?? 'from:0').slice(5));
    const next = from + itemsAPage;
    answer(response, 200, {
      success: true,
      data: items.slice(from, next),
      additional_data: { next_cursor: next < items.length ? `from:${next}` : null },
    });
  };

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const asked = new URL(request.url ?? '/', 'http://pipedrive');
    if (state.isPage)
      return void response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>1015</h1>');
    if (state.status !== null) {
      const after = state.retryAfter === null ? {} : { 'retry-after': String(state.retryAfter) };
      return void say(response, state.status, 'request over limit', after);
    }
    if (request.headers['x-api-token'] !== state.token) return void say(response, 401, 'unauthorized access');
    if (asked.pathname === '/api/v1/users/me')
      return void answer(response, 200, { success: true, data: { id: 18, company_id: state.company } });
    if (asked.pathname === '/api/v2/stages') return void page(response, stages, asked);
    if (asked.pathname === '/api/v2/deals')
      return void page(
        response,
        [...deals.values()].map(({ record }) => record),
        asked,
      );
    const [, kind, id = '', rest] =
      /^\/api\/v[12]\/(deals|activities)\/(\d+)(\/changelog)?$/.exec(asked.pathname) ?? [];
    if (state.forbidden.has(id))
      return void say(response, 403, 'You do not have permission to view this deal');
    if (kind === 'activities' && activities.has(id))
      return void answer(response, 200, { success: true, data: activities.get(id) });
    const deal = kind === 'deals' ? deals.get(id) : undefined;
    if (!deal) return void say(response, 404, 'Deal not found');
    if (rest !== undefined) return void page(response, deal.changes, asked);
    const { next_activity_id, ...record } = deal.record;
    const more = asked.searchParams.get('include_fields') === 'next_activity_id' ? { next_activity_id } : {};
    answer(response, 200, { success: true, data: { ...record, ...more } });
  }

  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    respond(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const get = (id: number): Deal => {
    const deal = deals.get(String(id));
    if (!deal) throw new Error(`no deal ${id}`);
    return deal;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    state,
    calls,
    /** The stages of a pipeline, in their order. */
    pipeline(pipeline_id: number, ids: readonly number[]) {
      for (const [index, id] of ids.entries())
        stages.push({ id, order_nr: index + 1, name: `Stage ${id}`, is_deleted: false, pipeline_id });
    },
    make(id: number, at: number, fields: Readonly<Record<string, unknown>> = {}) {
      const times = { add_time: written(at), update_time: written(at) };
      const record = { id, title: `Deal ${id}`, status: 'open', pipeline_id: 1, owner_id: 18, ...times };
      deals.set(String(id), { record: { ...record, ...fields }, changes: [] });
    },
    change(id: number, at: number, by: number | null, fields: Readonly<Record<string, unknown>>) {
      const { record, changes } = get(id);
      for (const [field_key, value] of Object.entries(fields)) {
        const old = record[field_key];
        changes.unshift({
          field_key,
          old_value: old === undefined || old === null ? null : String(old),
          new_value: value === null ? null : String(value),
          actor_user_id: by,
          time: logged(at),
          change_source: 'app',
          is_bulk_update_flag: false,
        });
        record[field_key] = value;
      }
      record['update_time'] = written(at);
    },
    plan(id: number, activity: number, due_date: string) {
      activities.set(String(activity), { id: activity, deal_id: id, due_date, done: false });
      get(id).record['next_activity_id'] = activity;
    },
    remove: (id: number) => deals.delete(String(id)),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
