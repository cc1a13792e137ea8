/** Answers the API inside Vite's development server, so that screens can be worked on alone. Never part of a build. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { ImportView } from '../../features/imports/api.ts';
import type { Session } from '../../features/people/api.ts';
import * as data from './mock-data.ts';

const story = { at: data.storyStart, readAt: Date.now(), speed: 3600, paused: true };
const storyNow = (): string =>
  new Date(story.at + (story.paused ? 0 : (Date.now() - story.readAt) * story.speed)).toISOString();

let handle: string | null = null;
const demo = process.env['WEB_MOCK'] !== 'own';
const streams = new Set<ServerResponse>();
const imports: ImportView[] = [data.importOf('im-1', 'done'), data.importOf('im-2', 'checked')];
let seq = 1000;

function session(): Session {
  const cast: Session['cast'] = demo
    ? [
        {
          ...data.people[0],
          why: 'Four of five towards Clean close, one award waiting for its hold, one withdrawn.',
          roles: ['member'],
        },
        { ...data.people[1], why: 'The longest streak in the story: 36 weekdays.', roles: ['member'] },
        { ...data.people[2], why: 'New this month: what the first week looks like.', roles: ['member'] },
        {
          ...data.lead,
          why: 'Sees sources, the event inspector, imports and everybody’s receipts.',
          roles: ['admin', 'member'],
        },
      ]
    : [];
  const person = handle === 'owner' ? data.lead : (data.people.find((one) => one.handle === handle) ?? null);
  return {
    workspace: { slug: 'demo', name: 'Northwind support', demo },
    person,
    roles: handle === 'owner' ? ['admin', 'member'] : person ? ['member'] : [],
    cast,
  };
}

function tell(event: string, body: unknown, id?: number): void {
  for (const stream of streams) {
    stream.write(`${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(body)}\n\n`);
  }
}

type Handler = (url: URL, body: string, match: string[]) => unknown;
const routes: [string, RegExp, Handler][] = [
  ['GET', /^\/v1\/session$/, () => session()],
  [
    'POST',
    /^\/v1\/session$/,
    (_url, body) => {
      handle = (JSON.parse(body) as { handle: string }).handle;
      return session();
    },
  ],
  [
    'DELETE',
    /^\/v1\/session$/,
    () => {
      handle = null;
      return undefined;
    },
  ],
  ['GET', /^\/v1\/demo$/, () => demoState()],
  [
    'POST',
    /^\/v1\/demo$/,
    (_url, body) => {
      Object.assign(story, { at: Date.parse(storyNow()), readAt: Date.now() }, JSON.parse(body));
      tell('clock', demoState());
      return demoState();
    },
  ],
  [
    'GET',
    /^\/v1\/today$/,
    () => ({
      now: storyNow(),
      zone: data.zone,
      rings: handle === 'agent-5' ? [] : data.ringsFor(),
      pending: handle === 'agent-5' ? [] : data.awards.slice(0, 2),
      recent: handle === 'agent-5' ? [] : data.awards.slice(2),
    }),
  ],
  [
    'GET',
    /^\/v1\/awards\/([^/]+)$/,
    (_url, _body, [, id]) => {
      const award = [...data.awards, ...data.feedItems().flatMap((item) => item.awards)].find(
        (one) => one.id === id,
      );
      if (!award) return null;
      const card = data.achievements.find((one) => one.key === award.achievement.key) ?? data.achievements[0];
      return {
        ...award,
        receipt: data.receiptFor(card, award.person, award),
        entries: [
          { at: award.earnedAt, state: 'pending', cause: 'The fifth ticket was resolved.', eventSeq: 48_204 },
          ...(award.state === 'pending'
            ? []
            : [{ at: award.grantedAt, state: award.state, cause: award.stateSentence, eventSeq: 48_207 }]),
        ],
      };
    },
  ],
  [
    'GET',
    /^\/v1\/awards$/,
    () => ({
      items: data
        .feedItems()
        .slice(0, 6)
        .flatMap((item) => item.awards),
      nextCursor: null,
    }),
  ],
  [
    'GET',
    /^\/v1\/explain$/,
    (url) => {
      const card = data.achievements.find((one) => one.key === url.searchParams.get('achievement'));
      return card ? data.receiptFor(card, data.people[0], undefined) : null;
    },
  ],
  ['GET', /^\/v1\/feed$/, (url) => slice(data.feedItems(), url, 12)],
  ['GET', /^\/v1\/achievements$/, () => ({ items: data.achievements })],
  [
    'GET',
    /^\/v1\/achievements\/([^/]+)$/,
    (_url, _body, [, key]) => data.achievements.find((one) => one.key === key) ?? null,
  ],
  ['GET', /^\/v1\/sources$/, () => ({ items: data.sources })],
  [
    'POST',
    /^\/v1\/sources$/,
    (_url, body) => {
      const source = {
        kind: 'api',
        events: 0,
        quarantined: 0,
        lastEventAt: null,
        keys: [],
        ...JSON.parse(body),
      };
      data.sources.push(source);
      return source;
    },
  ],
  [
    'POST',
    /^\/v1\/sources\/([^/]+)\/keys$/,
    () => ({ id: `k${seq++}`, key: 'sw_9fK2mVq3_4tYbN8sXwZ1cPq7LhRjG0aEoU5dTiB6' }),
  ],
  ['DELETE', /^\/v1\/sources\/([^/]+)\/keys\/([^/]+)$/, () => undefined],
  ['GET', /^\/v1\/quarantine$/, () => ({ items: data.quarantined, nextCursor: null })],
  [
    'POST',
    /^\/v1\/quarantine\/([^/]+)\/replay$/,
    () => ({
      id: 'x',
      status: 'quarantined',
      seq: null,
      error: { code: 'time_in_future', message: 'time is still in the future.', pointer: '/time' },
    }),
  ],
  ['DELETE', /^\/v1\/quarantine\/([^/]+)$/, () => undefined],
  [
    'GET',
    /^\/v1\/events$/,
    (url) =>
      slice(
        Array.from({ length: 120 }, (_, n) => data.eventDetail(48_209 - n)),
        url,
        50,
      ),
  ],
  ['GET', /^\/v1\/events\/(\d+)$/, (_url, _body, [, number]) => data.eventDetail(Number(number))],
  [
    'GET',
    /^\/v1\/mappings$/,
    () => ({
      items: [
        {
          name: 'servicenow-incident-log',
          title: 'ServiceNow incident log',
          shipped: true,
          yaml: data.mappingYaml,
        },
        {
          name: 'helpdesk-tickets',
          title: 'Help desk tickets, one row a change',
          shipped: true,
          yaml: data.mappingYaml,
        },
      ],
    }),
  ],
  ['PUT', /^\/v1\/mappings\/([^/]+)$/, () => ({})],
  ['GET', /^\/v1\/imports$/, () => ({ items: imports })],
  [
    'POST',
    /^\/v1\/imports\/propose$/,
    () => ({
      mapping: data.mappingYaml,
      columns: ['number', 'incident_state', 'sys_updated_at', 'made_sla'],
      rows: [
        ['INC0000045', 'New', '29/2/2016 01:23', 'true'],
        ['INC0000045', 'Resolved', '29/2/2016 11:29', 'true'],
      ],
    }),
  ],
  ['GET', /^\/v1\/imports\/([^/]+)$/, (_url, _body, [, id]) => imports.find((one) => one.id === id) ?? null],
  [
    'POST',
    /^\/v1\/imports\/([^/]+)\/(start|cancel)$/,
    (_url, _body, [, id, verb]) => {
      const run = imports.find((one) => one.id === id);
      if (run) Object.assign(run, data.importOf(run.id, verb === 'start' ? 'running' : 'cancelled'));
      return run ?? null;
    },
  ],
  [
    'POST',
    /^\/v1\/imports$/,
    (url) => {
      const run = {
        ...data.importOf(`im-${seq++}`, 'checked'),
        name: url.searchParams.get('name') ?? 'file',
      };
      imports.unshift(run);
      return run;
    },
  ],
];

function demoState(): object {
  return {
    now: storyNow(),
    speed: story.speed,
    paused: story.paused,
    startsAt: '2016-02-29T00:00:00Z',
    endsAt: '2016-05-01T00:00:00Z',
    finished: false,
  };
}

function slice<T>(items: readonly T[], url: URL, size: number): { items: T[]; nextCursor: string | null } {
  const from = Number(url.searchParams.get('cursor') ?? 0);
  return {
    items: items.slice(from, from + size),
    nextCursor: from + size < items.length ? String(from + size) : null,
  };
}

/** Development-only control: `POST /v1/mock/feed`, `/v1/mock/notice`. */
function poke(path: string): void {
  seq += 1;
  const sample = data.feedItems()[seq % 9] ?? data.feedItems()[0];
  if (path === '/v1/mock/feed') tell('feed', { ...sample, seq, at: storyNow() }, seq);
  if (path === '/v1/mock/notice') tell('notice', { seq, awards: data.awards.slice(2, 3) }, seq);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/v1/stream') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 1000\n\n');
    streams.add(response);
    request.on('close', () => streams.delete(response));
    return;
  }
  let body = '';
  for await (const chunk of request) body += chunk;
  if (url.pathname.startsWith('/v1/mock/')) {
    poke(url.pathname);
    response.writeHead(204).end();
    return;
  }
  for (const [method, pattern, handler] of routes) {
    const match = url.pathname.match(pattern);
    if (method !== request.method || !match) continue;
    const result = handler(url, body, [...match]);
    if (result === null) break;
    if (result === undefined) response.writeHead(204).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    return;
  }
  response.writeHead(404, { 'content-type': 'application/problem+json' });
  response.end(
    JSON.stringify({
      title: 'Not found',
      detail: `Nothing is kept under ${url.pathname}.`,
      code: 'not_found',
    }),
  );
}

export function mockServer(): Plugin {
  return {
    name: 'smallwins-mock-server',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/v1/')) void answer(request, response);
        else next();
      });
    },
  };
}
