import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Issue {
  key: string;
  createdAt: number;
  histories: { id: string; author: object | null; created: string; items: object[] }[];
  cycles: object[];
  isRequest: boolean;
}

/** The path that an administrator gave it. */
const place = '/jira';
/** As a server in Berlin writes its times. */
const text = (ms: number): string => new Date(ms + 3_600_000).toISOString().replace('Z', '+0100');
const moment = (ms: number) => ({ epochMillis: ms, iso8601: text(ms), friendly: 'then' });

/** A user as Data Center names one: no account id, a key that stays and a name that may change. */
export const userOf = (key: string) => ({
  self: `https://jira.example${place}/rest/api/2/user?username=${key}.name`,
  name: `${key}.name`,
  key,
  displayName: `Ända ${key}`,
  active: true,
});

/**
 * Stands in for Jira Data Center on loopback, as its REST API of version 2 is documented: a personal access token, an issue
 * with its changelog whole, statuses, service levels that do not say when an ended one was broken, 403 for what may not be
 * seen and 404 for what is not there, and a limit that says how long.
 */
export async function testJiraDataCenter() {
  const state = {
    token: 'personal-access-token-1',
    status: null as number | null,
    retryAfter: null as number | null,
    hidden: new Set<string>(),
  };
  const issues = new Map<string, Issue>();
  const calls: string[] = [];
  const statuses = [
    { id: '1', name: 'Offen', statusCategory: { id: 2, key: 'new' } },
    { id: '3', name: 'In Arbeit', statusCategory: { id: 4, key: 'indeterminate' } },
    { id: '5', name: 'Erledigt', statusCategory: { id: 3, key: 'done' } },
  ];
  const answer = (response: ServerResponse, status: number, body: unknown, headers: object = {}) =>
    response
      .writeHead(status, { 'content-type': 'application/json;charset=UTF-8', ...headers })
      .end(JSON.stringify(body));

  function tellIssue(response: ServerResponse, issue: Issue, asked: URL): void {
    const { key, createdAt, histories } = issue;
    const changelog = { startAt: 0, maxResults: histories.length, total: histories.length, histories };
    answer(response, 200, {
      id: '10100',
      self: `https://jira.example${place}/rest/api/2/issue/10100`,
      key,
      fields: {
        created: text(createdAt),
        priority: { name: 'Hoch' },
        project: { key: key.split('-')[0] },
        issuetype: { name: 'Störung' },
        reporter: userOf('kim'),
        assignee: userOf('bo'),
      },
      ...(asked.searchParams.get('expand') === 'changelog' ? { changelog } : {}),
    });
  }

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const asked = new URL(request.url ?? '/', 'http://jira');
    if (!asked.pathname.startsWith(`${place}/rest/`))
      return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Dead link</h1>');
    if (request.headers.authorization !== `Bearer ${state.token}`)
      return void answer(response, 401, { message: 'Client must be authenticated to access this resource.' });
    const after = state.retryAfter === null ? {} : { 'retry-after': String(state.retryAfter) };
    if (state.status !== null)
      return void answer(
        response,
        state.status,
        { message: 'Rate limit exceeded.' },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-interval-seconds': '60', ...after },
      );
    const path = asked.pathname.slice(place.length);
    if (path === '/rest/api/2/myself') return void answer(response, 200, userOf('reader'));
    if (path === '/rest/api/2/status') return void answer(response, 200, statuses);
    const [, key = '', rest] =
      /^\/rest\/(?:api\/2\/issue|servicedeskapi\/request)\/([^/]+)(?:\/(sla))?$/.exec(path) ?? [];
    const issue = issues.get(key);
    if (state.hidden.has(key))
      return void answer(response, 403, {
        errorMessages: ['You do not have the permission to see the specified issue.'],
        errors: {},
      });
    if (!issue || (rest === 'sla' && !issue.isRequest))
      return void answer(response, 404, { errorMessages: ['Issue Does Not Exist'], errors: {} });
    if (rest === undefined) return void tellIssue(response, issue, asked);
    answer(response, 200, {
      isLastPage: true,
      values: [{ id: '1', name: 'Time to resolution', completedCycles: issue.cycles }],
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
    url: `http://127.0.0.1:${port}${place}`,
    state,
    calls,
    make: (key: string, at: number, isRequest = true) =>
      issues.set(key, { key, createdAt: at, histories: [], cycles: [], isRequest }),
    /** A status by its id, with its name; by nobody where the user is gone. */
    move(key: string, at: number, by: string | null, [from, to]: readonly [string, string]) {
      const nameOf = (id: string) => statuses.find((status) => status.id === id)?.name;
      const item = {
        field: 'status',
        fieldtype: 'jira',
        from,
        fromString: nameOf(from),
        to,
        toString: nameOf(to),
      };
      const author = by === null ? null : userOf(by);
      issues.get(key)?.histories.push({ id: String(at), author, created: text(at), items: [item] });
    },
    /** An ended cycle: whether it was broken and by how much, and not when. */
    measure(key: string, from: number, target: number, until: number) {
      issues.get(key)?.cycles.push({
        startTime: moment(from),
        stopTime: moment(until),
        breached: until > target,
        goalDuration: { millis: target - from },
        elapsedTime: { millis: until - from },
        remainingTime: { millis: target - until },
      });
    },
    remove: (key: string) => issues.delete(key),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
