import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Issue {
  key: string;
  createdAt: number;
  changes: object[];
  cycles: object[];
  isRequest: boolean;
}

const changesAPage = 2;
const text = (ms: number): string => new Date(ms).toISOString().replace('Z', '+0000');
const moment = (ms: number) => ({ epochMillis: ms, iso8601: text(ms) });

/**
 * Stands in for Jira Cloud on loopback, as its REST API is documented: basic authentication, an issue, its changelog a page
 * at a time, statuses with their categories, service levels of requests, 404 for what is not there or may not be seen.
 */
export async function testJira() {
  const state = {
    email: 'admin@x.example',
    token: 'api-token-of-jira',
    status: null as number | null,
    retryAfter: null as number | null,
  };
  const issues = new Map<string, Issue>();
  const calls: string[] = [];
  const statuses = [
    { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
    { id: '3', name: 'In Arbeit', statusCategory: { key: 'indeterminate' } },
    { id: '5', name: 'Erledigt', statusCategory: { key: 'done' } },
    { id: '6', name: 'Archiviert', statusCategory: { key: 'done' } },
  ];
  const fieldsOf = ({ key, createdAt }: Issue) => ({
    created: text(createdAt),
    priority: { name: 'High' },
    project: { key: key.split('-')[0] },
    issuetype: { name: 'Service request' },
    reporter: { accountId: 'kim', accountType: 'customer' },
    assignee: { accountId: 'bo', accountType: 'atlassian' },
  });
  const answer = (response: ServerResponse, status: number, body: unknown, headers: object = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const asked = new URL(request.url ?? '/', 'http://jira');
    const basic = Buffer.from(`${state.email}:${state.token}`).toString('base64');
    if (request.headers.authorization !== `Basic ${basic}`)
      return void answer(response, 401, 'Client must be authenticated to access this resource.');
    const after = state.retryAfter === null ? {} : { 'retry-after': String(state.retryAfter) };
    if (state.status !== null) return void answer(response, state.status, { errorMessages: ['No.'] }, after);
    if (asked.pathname === '/rest/api/3/myself') return void answer(response, 200, { accountId: 'me' });
    if (asked.pathname === '/rest/api/3/status') return void answer(response, 200, statuses);
    const [, key = '', rest] =
      /^\/rest\/(?:api\/3\/issue|servicedeskapi\/request)\/([^/]+)(?:\/(changelog|sla))?$/.exec(
        asked.pathname,
      ) ?? [];
    const issue = issues.get(key);
    if (!issue || (rest === 'sla' && !issue.isRequest))
      return void answer(response, 404, { errorMessages: ['Issue does not exist.'] });
    if (rest === undefined) return void answer(response, 200, { id: '1', key, fields: fieldsOf(issue) });
    if (rest === 'sla')
      return void answer(response, 200, {
        values: [{ id: '1', name: 'Time to resolution', completedCycles: issue.cycles }],
      });
    const from = Number(asked.searchParams.get('startAt'));
    answer(response, 200, {
      startAt: from,
      total: issue.changes.length,
      isLast: from + changesAPage >= issue.changes.length,
      values: issue.changes.slice(from, from + changesAPage),
    });
  }

  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    respond(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    state,
    calls,
    make: (key: string, at: number, isRequest = true) =>
      issues.set(key, { key, createdAt: at, changes: [], cycles: [], isRequest }),
    /** A status by its id, with its name; by an app where told. */
    move(
      key: string,
      at: number,
      by: string,
      [from, to]: readonly [string, string],
      accountType = 'atlassian',
    ) {
      const nameOf = (id: string) => statuses.find((status) => status.id === id)?.name;
      const item = { field: 'status', from, fromString: nameOf(from), to, toString: nameOf(to) };
      const author = { accountId: by, accountType };
      issues.get(key)?.changes.push({ id: String(at), author, created: text(at), items: [item] });
    },
    assign(key: string, at: number, by: string, [from, to]: readonly [string, string]) {
      const item = { field: 'assignee', from, fromString: 'Name', to, toString: 'Name' };
      issues
        .get(key)
        ?.changes.push({ id: String(at), author: { accountId: by }, created: text(at), items: [item] });
    },
    measure(key: string, from: number, target: number, until: number) {
      issues.get(key)?.cycles.push({
        startTime: moment(from),
        stopTime: moment(until),
        breachTime: moment(target),
        breached: until > target,
      });
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
