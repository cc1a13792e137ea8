import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { sessionCookie, splitCookie } from '../../src/features/sign-in/sessions.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { type Ids, lines, type Probe } from './isolation/routes.ts';
import { type Filled, fillWorkspace, fingerprint, mark, namesOfNobody } from './isolation/two-workspaces.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const routes = new Set<string>();
const { app, open } = await testApp(database, engine, {
  onRoute: (method, url) => {
    // What the built pages are served by, and HEAD, which answers as GET does.
    if (/^\/(v1\/|mcp|calendars\/|healthz|readyz|metrics)/.test(url) && method !== 'HEAD')
      routes.add(`${method} ${url}`);
  },
});
const roles = ['stranger', 'key', 'reader', 'member', 'manager', 'admin'] as const;
type Asker = (typeof roles)[number];
let theirs: Filled;
let before: Record<string, string>;
const nobody = namesOfNobody();
let probes = 0;
let addresses = 0;

beforeAll(async () => {
  theirs = await fillWorkspace(database, engine, mark);
  before = await fingerprint(database, theirs.id);
});

async function ask(route: string, { url, body, headers }: Probe, pass: Record<string, string>) {
  probes++;
  // A new address each time, so that the limits on sign-in do not answer first.
  const remoteAddress = `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses++ & 255}`;
  const answer = await app.inject({
    method: route.split(' ')[0] as 'GET',
    url,
    remoteAddress,
    headers: { host: 'localhost', ...pass, ...headers },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, text: answer.body };
}

/** What somebody who may not ask is answered, whatever they name. */
function refusalFor(route: string, asker: Asker): readonly number[] | null {
  const { may, key } = lines[route] ?? {};
  if (may === 'anybody') return null;
  if (asker === 'stranger') return [401];
  if (may === 'operator') return [403, 404];
  // The key sends, the reader reads and asks where people stand.
  if (asker === 'key' || asker === 'reader') {
    const mayAsk = key ? (key === 'send') === (asker === 'key') : may === 'key';
    return mayAsk ? null : [403];
  }
  if (may === 'key') return [403];
  if (may === 'lead' && asker === 'member') return [403];
  return may === 'admin' && asker !== 'admin' ? [403] : null;
}

/** What was asked for, taken out of an answer: the rest must be the same as for what does not exist. */
function without(text: string, ids: Ids): string {
  let plain = text.replaceAll(`event ${ids.seq}`, 'event §');
  for (const name of Object.values({ ...ids, seq: ids.award }).sort((a, b) => b.length - a.length))
    plain = plain.replaceAll(name, '§');
  return plain;
}

test('every route has a line, and every line a route', () => {
  expect([...routes].sort()).toEqual(Object.keys(lines).sort());
  expect(routes.size).toBeGreaterThan(60);
});

describe.each(roles)('asked by %s', (asker) => {
  let pass: Record<string, string>;
  beforeAll(async () => {
    // One workspace for each who asks, since an allowed answer may change it.
    const mine = await fillWorkspace(database, engine, `mine-${asker}`);
    pass = asker === 'stranger' ? {} : mine.passes[asker];
  });

  test.each(Object.keys(lines))('%s tells and does nothing of another workspace', async (route) => {
    const line = lines[route];
    const refusal = refusalFor(route, asker);
    const made = line?.probes(theirs.ids) ?? [];
    const absent = line?.probes(nobody) ?? [];
    for (const [index, probe] of made.entries()) {
      const answer = await ask(route, probe, pass);
      const expected = refusal ?? probe.expect ?? [404];
      expect(expected, `${probe.url} as ${asker}: ${answer.text.slice(0, 300)}`).toContain(answer.status);
      expect(answer.status).toBeLessThan(500);
      if (answer.status >= 400) {
        const other = await ask(route, absent[index] ?? probe, pass);
        expect([answer.status, without(answer.text, theirs.ids)]).toEqual([
          other.status,
          without(other.text, nobody),
        ]);
      } else expect(answer.text).not.toContain(mark);
    }
  });
});

test('secrets of one workspace are none under the name of another', async () => {
  const mine = await fillWorkspace(database, engine, 'mine-secrets');
  const secretOf = (text: string) => splitCookie(text.replace(`${sessionCookie}=`, ''))?.secret ?? '';
  const cookie = `${sessionCookie}=${mine.id}.${secretOf(theirs.passes.admin.cookie ?? '')}`;
  expect((await ask('GET /v1/today', { url: '/v1/today' }, { cookie })).status).toBe(401);
  const token = `${mine.id}.${theirs.ids.token.split('.')[1]}`;
  for (const url of ['/v1/session/token', '/v1/invitations/open', '/v1/session/code']) {
    const answer = await ask(`POST ${url}`, { url, body: { token, ticket: token, code: '123456' } }, {});
    expect([401, 410]).toContain(answer.status);
  }
  const swapped = (theirs.passes.key.authorization ?? '').replace(
    theirs.id.replaceAll('-', ''),
    mine.id.replaceAll('-', ''),
  );
  const probe = lines['POST /v1/events']?.probes(theirs.ids)[0];
  expect(probe && (await ask('POST /v1/events', probe, { authorization: swapped })).status).toBe(401);
});

test('a live stream carries its own workspace only, also when it resumes at a number of another', async () => {
  const mine = await fillWorkspace(database, engine, 'mine-stream');
  const { url } = await open({ workspaceId: mine.id, role: 'member' });
  for (const role of ['member', 'manager', 'admin'] as const) {
    const stop = new AbortController();
    const response = await fetch(`${url}/v1/stream`, {
      headers: { ...mine.passes[role], 'last-event-id': '0', 'x-workspace': theirs.ids.slug },
      signal: stop.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await theirs.earn(`loud-${role}`);
    await mine.earn(`flush-${role}`);
    const [last] = await database.inWorkspace(mine.id, (tx) =>
      tx.query<{ seq: number }>(`select max(seq) as seq from announcements where kind = 'feed'`),
    );
    let text = '';
    // Our own award came after theirs: what was to leak would have come before it.
    while (!text.includes(`id: ${last?.seq}\n`)) text += (await reader?.read())?.value ?? '';
    expect(text).toContain('mine-stream');
    expect(text).not.toContain(mark);
    stop.abort();
  }
  expect((await fetch(`${url}/v1/stream`)).status).toBe(401);
  for (const key of ['key', 'reader'] as const)
    expect((await fetch(`${url}/v1/stream`, { headers: mine.passes[key] })).status).toBe(403);
});

test('nothing of the other workspace has changed', async () => {
  expect(probes).toBeGreaterThan(400);
  const after = await fingerprint(database, theirs.id);
  // The stream's test made three awards there itself.
  const own = [
    'event_log',
    'awards',
    'award_entries',
    'announcements',
    'cell_log',
    'workspaces',
    'window_members',
    'board_changes',
    'board_tallies',
    'board_totals',
    'portfolio_counts',
  ];
  for (const table of own) delete after[table];
  expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([table]) => !own.includes(table))));
});
