import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { Engine } from '../../engine/engine.ts';
import { buildApp } from '../../server/app.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { readNews } from '../chat/telling/news.ts';
import { tellEndpoints } from '../endpoints/tell-endpoints.ts';
import { ImportRunner } from '../imports/running/import-runner.ts';
import { feedFor } from '../mcp/queries.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';

/** Stands in what was written for those named, and nowhere else. */
const word = 'Quenchword';

const database = await testDatabase();
let engine: Engine;
let base: string;
let close: () => Promise<void>;
let home: string;
let key: string;
const cookies = new Map<string, string>();
const ids = new Map<string, string>();

beforeAll(async () => {
  engine = await Engine.start({ database });
  const runner = new ImportRunner({ database, intake: engine, nowMs: Date.now }, () => undefined);
  const log = () => undefined;
  const app = await buildApp({ database, engine, demo: null, runner, controlToken: 'z'.repeat(43), log });
  await app.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  close = () => app.close();
  home = await newWorkspace(database);
  for (const handle of ['ana', 'bo', 'cy', 'boss']) {
    const id = uuidv7();
    ids.set(handle, id);
    await database.inWorkspace(home, async (tx) => {
      await tx.query(
        'insert into people (workspace_id, person_id, handle, name, created_at) values ($1, $2, $3, $3, now())',
        [home, id, handle],
      );
      await tx.query(
        `insert into person_facts (workspace_id, person_id, valid_from, zone, attributes)
         values ($1, $2, '2000-01-01', 'UTC', '{"team":"Desk"}')`,
        [home, id],
      );
    });
    const roles = handle === 'boss' ? (['admin', 'member'] as const) : (['member'] as const);
    cookies.set(handle, `${sessionCookie}=${await openSession(database, home, id, roles)}`);
  }
  await ask('boss', 'POST', '/v1/sources', { slug: 'reader', name: 'Reader' });
  key = (await ask('boss', 'POST', '/v1/sources/reader/keys', { name: 'Reader', scopes: ['read'] })).body.key;
  expect((await ask('key', 'GET', '/v1/feed')).status).toBe(200);
});
afterAll(async () => {
  await close();
  await engine.stop();
});

type Who = 'ana' | 'bo' | 'cy' | 'boss' | 'key';
async function ask(who: Who, method: string, path: string, body?: object) {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      ...(who === 'key' ? { authorization: `Bearer ${key}` } : { cookie: cookies.get(who) ?? '' }),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  const isJson =
    /application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '') && text !== '';
  return { status: response.status, text, body: isJson ? JSON.parse(text) : null };
}

async function give(more: object = {}): Promise<{ id: string; entry: number }> {
  const what = `You stayed for ${word}`;
  const made = { to: ['bo'], value: 'team-player', what, audience: 'named', ...more };
  const { status, body } = await ask('ana', 'POST', '/v1/recognitions', made);
  expect(status).toBe(201);
  return body;
}
const entriesOf = async (who: Who, query = ''): Promise<number[]> =>
  (await ask(who, 'GET', `/v1/feed?limit=100${query}`)).body.items.map((item: { seq: number }) => item.seq);
const rows = <T extends object>(sql: string, ...values: unknown[]): Promise<T[]> =>
  database.inWorkspace(home, (tx) => tx.query<T>(sql, values));

test('who is not named in it finds it nowhere, whatever can be read', async () => {
  const { id, entry } = await give();
  await ask('bo', 'POST', `/v1/feed/${entry}/comments`, { text: `Thank you for ${word}` });
  const { body: document } = await ask('boss', 'GET', '/v1/openapi.json');
  const paths = Object.entries<{ get?: object }>(document.paths).flatMap(([path, { get }]) =>
    get && path !== '/v1/stream' && path !== '/v1/demo/stream' ? [path] : [],
  );
  expect(paths.length).toBeGreaterThan(60);
  const found: string[] = [];
  for (const path of paths) {
    const asked = path
      .replace('{handle}', 'bo')
      .replace('{seq}', String(entry))
      .replace(/\{\w+\}/g, id);
    for (const who of ['cy', 'boss', 'key'] as const) {
      const { text } = await ask(who, 'GET', asked);
      if (text.includes(word) || (text.includes(id) && !text.includes('"code"')))
        found.push(`${who} ${asked}`);
    }
  }
  for (const query of ['person=ana', 'person=bo', 'person=me', 'team=Desk', 'value=team-player'])
    for (const who of ['cy', 'boss', 'key'] as const)
      if ((await ask(who, 'GET', `/v1/feed?${query}`)).text.includes(word)) found.push(`${who} ${query}`);
  expect(found).toEqual([]);
  expect((await ask('bo', 'GET', '/v1/account/export')).text).toContain(`You stayed for ${word}`);
  expect((await ask('boss', 'GET', '/v1/people/bo/export')).text).toContain('"kind":"end"');
});

test('giver and recipient see it where they look for their own, and answer each other', async () => {
  const { entry } = await give();
  for (const who of ['ana', 'bo'] as const) {
    expect((await ask(who, 'GET', `/v1/feed/${entry}`)).body).toMatchObject({
      recognition: { audience: 'named', what: `You stayed for ${word}` },
    });
    expect(await entriesOf(who)).not.toContain(entry);
    expect(await entriesOf(who, '&person=me')).toContain(entry);
    expect(await entriesOf(who, `&person=${who}`)).toContain(entry);
    expect(await entriesOf(who, '&value=team-player')).not.toContain(entry);
  }
  expect((await ask('bo', 'GET', '/v1/today')).body.said[0]).toMatchObject({ entry });
  expect((await ask('bo', 'GET', '/v1/inbox')).body.items[0]).toMatchObject({ entry });
  expect((await ask('bo', 'PUT', `/v1/feed/${entry}/reactions/thanks`)).status).toBe(200);
  for (const who of ['cy', 'boss'] as const) {
    expect((await ask(who, 'GET', `/v1/feed/${entry}`)).status).toBe(404);
    expect((await ask(who, 'PUT', `/v1/feed/${entry}/reactions/thanks`)).status).toBe(404);
    expect((await ask(who, 'GET', `/v1/feed/${entry}/reactions`)).status).toBe(404);
    expect((await ask(who, 'GET', `/v1/feed/${entry}/comments`)).status).toBe(404);
    expect((await ask(who, 'POST', `/v1/feed/${entry}/comments`, { text: 'Hello' })).status).toBe(404);
    expect((await ask(who, 'POST', '/v1/reports', { entry, reason: 'Look' })).status).toBe(404);
  }
  expect((await ask('boss', 'POST', `/v1/feed/${entry}/hide`, { reason: 'No' })).status).toBe(404);
  expect((await ask('cy', 'GET', '/v1/portfolios/bo')).body.received).toBeGreaterThan(0);
});

test('nobody who is not named is told of a comment below it', async () => {
  const { entry } = await give();
  const said = await ask('bo', 'POST', `/v1/feed/${entry}/comments`, { text: '@cy look, and @ana thanks' });
  expect(said.status).toBe(201);
  const told = await rows<{ person_id: string }>(
    'select person_id from announcements where comment_id = $1',
    said.body.id,
  );
  expect(told.map((one) => one.person_id)).toEqual([ids.get('ana')]);
  expect((await ask('boss', 'POST', `/v1/comments/${said.body.id}/hide`, { reason: 'No' })).status).toBe(404);
});

/** Everything a stream says until the marker that everybody may read. */
async function heard(who: 'bo' | 'cy', after: number, act: () => Promise<void>): Promise<string> {
  const stop = new AbortController();
  const response = await fetch(`${base}/v1/stream`, {
    headers: { cookie: cookies.get(who) ?? '', 'last-event-id': String(after) },
    signal: stop.signal,
  });
  await act();
  const marker = `marker ${uuidv7()}`;
  await give({ audience: 'everyone', what: marker });
  let all = '';
  const reader = response.body?.getReader();
  while (reader && !all.includes(marker)) {
    const { value, done } = await reader.read();
    if (done) break;
    all += Buffer.from(value).toString();
  }
  stop.abort();
  return all;
}

test('a live stream says nothing of it to others, not what came, nor what was missed, nor that it changed', async () => {
  const { entry, id } = await give();
  let second = { id: '', entry: 0 };
  const act = async () => {
    second = await give();
    await ask('bo', 'PUT', `/v1/feed/${second.entry}/reactions/thanks`);
    const { body } = await ask('bo', 'POST', `/v1/feed/${second.entry}/comments`, { text: 'Thanks' });
    await ask('bo', 'PATCH', `/v1/comments/${body.id}`, { text: 'Thanks!' });
    await ask('bo', 'DELETE', `/v1/comments/${body.id}`);
    await ask('ana', 'DELETE', `/v1/recognitions/${second.id}`);
  };
  const others = await heard('cy', entry - 2, act);
  for (const trace of [word, id, second.id, `"seq":${entry}`, `"seq":${second.entry}`])
    expect(others).not.toContain(trace);
  const own = await heard('bo', entry - 2, act);
  expect(own).toContain(word);
  expect(own).toContain(`event: feed.removed\ndata: {"recognitionId":"${second.id}"}`);
});

test('endpoints, channels, assistants, the review talk and hints leave it out', async () => {
  await ask('boss', 'POST', '/v1/endpoints', {
    name: 'Wall',
    url: 'https://example.org/hook',
    kinds: ['recognition.sent', 'recognition.withdrawn'],
  });
  const now = Date.now() * 1000;
  const catchUp = () => database.inWorkspace(home, (tx) => tellEndpoints(tx, home, now));
  while ((await catchUp()) > 0);
  await rows('delete from dispatches');
  const { id, entry } = await give();
  await ask('ana', 'DELETE', `/v1/recognitions/${id}`);
  const open = await give({ audience: 'everyone', what: 'You stayed' });
  while ((await catchUp()) > 0);
  const told = await rows<{ subject_id: string }>('select subject_id from dispatches');
  expect(told).toEqual([{ subject_id: open.id }]);

  const workspace = await engine.workspace(home);
  const named = await give();
  const news = await database.inWorkspace(home, (tx) =>
    readNews(tx, workspace, [named.entry, entry, open.entry], 'https://x.test'),
  );
  expect([...news.news.keys()]).toEqual([open.entry]);

  const person = workspace.directory.person(ids.get('bo') ?? '');
  if (!person) throw new Error('no bo');
  const viewer = { workspaceId: home, personId: person.id, roles: ['member'], language: 'en' } as never;
  const answer = await feedFor(
    { database, workspace, viewer, person, home: '' },
    { person: 'me', limit: 100 },
  );
  const links = answer.entries.map(({ link }) => link);
  expect(links).toContain(`/feed/${open.entry}`);
  expect(links).not.toContain(`/feed/${named.entry}`);

  const talk = await ask('bo', 'GET', '/v1/review-talk');
  const said: { id: string }[] = talk.body.received;
  expect(said.map((one) => one.id)).toContain(open.id);
  expect(said.map((one) => one.id)).not.toContain(named.id);
});

test('hints count it and do not show it', async () => {
  for (let n = 0; n < 14; n++)
    await give({ what: `You stayed for ${word} until the very end of it all ${n}` });
  await rows(`update recognitions set given_at = given_at - interval '3 days' where audience = 'named'`);
  const { body, text } = await ask('boss', 'GET', '/v1/authenticity?since=2020-01-01T00:00:00Z');
  expect(body.hints.length).toBeGreaterThan(0);
  expect(
    Math.max(...body.hints.map((hint: { evidenceCount: number }) => hint.evidenceCount)),
  ).toBeGreaterThan(13);
  expect(text).not.toContain(word);
});

test('who sees it may report it; then admins see it, and that it was for those named', async () => {
  const { entry } = await give();
  expect((await ask('boss', 'GET', '/v1/reports')).body.items).toEqual([]);
  expect((await ask('bo', 'POST', '/v1/reports', { entry, reason: 'Not kind' })).status).toBe(204);
  const [report] = (await ask('boss', 'GET', '/v1/reports')).body.items;
  expect(report).toMatchObject({ entry, about: { audience: 'named', text: `You stayed for ${word}` } });
  expect((await ask('boss', 'GET', `/v1/feed/${entry}`)).status).toBe(200);
  expect((await ask('cy', 'GET', `/v1/feed/${entry}`)).status).toBe(404);
  expect((await ask('boss', 'POST', `/v1/feed/${entry}/hide`, { reason: 'Right' })).status).toBe(204);
  expect((await ask('bo', 'GET', `/v1/feed/${entry}`)).status).toBe(404);
  expect((await ask('boss', 'GET', '/v1/hidden')).body.items).toMatchObject([{ entry, audience: 'named' }]);
  const heardOf = await rows<{ person_id: string | null }>(
    `select person_id from announcements where kind = 'feed.removed' order by seq desc limit 2`,
  );
  expect(new Set(heardOf.map((one) => one.person_id))).toEqual(new Set([ids.get('ana'), ids.get('bo')]));
});

test('its giver takes it from the feed and puts it there, with a trace, for a quarter of an hour', async () => {
  const { id, entry } = await give({ audience: 'everyone' });
  expect(await entriesOf('cy')).toContain(entry);
  const set = (audience: string, who: Who = 'ana') =>
    ask(who, 'PATCH', `/v1/recognitions/${id}`, { audience });
  expect((await set('named', 'bo')).status).toBe(403);
  expect((await set('named')).body).toMatchObject({ audience: 'named', entry });
  expect(await entriesOf('cy')).not.toContain(entry);
  const [last] = await rows(
    'select kind, recognition_id as id, person_id from announcements order by seq desc limit 1',
  );
  expect(last).toEqual({ kind: 'feed.removed', id, person_id: null });
  expect((await set('named', 'cy')).status).toBe(404);
  expect((await set('everyone')).status).toBe(200);
  expect(await entriesOf('cy')).toContain(entry);
  const [trace] = (await ask('boss', 'GET', '/v1/audit?action=recognition.audience-set')).body.items;
  expect(trace).toMatchObject({ subject: id, details: { audience: 'everyone' } });

  await ask('cy', 'POST', `/v1/feed/${entry}/comments`, { text: 'So true' });
  expect((await set('named')).body).toMatchObject({ code: 'others-answered' });
  expect(await entriesOf('cy')).toContain(entry);
  const mentioned = await give({ audience: 'everyone' });
  await ask('bo', 'POST', `/v1/feed/${mentioned.entry}/comments`, { text: '@cy see' });
  expect((await ask('ana', 'PATCH', `/v1/recognitions/${mentioned.id}`, { audience: 'named' })).status).toBe(
    409,
  );

  const late = await give();
  await rows(
    `update recognitions set written_at = now() - interval '16 minutes' where recognition_id = $1`,
    late.id,
  );
  const after = await ask('ana', 'PATCH', `/v1/recognitions/${late.id}`, { audience: 'everyone' });
  expect(after.body).toMatchObject({ code: 'edit-window-over' });
});

test('the checks know both ways of telling it', async () => {
  const told = async () => {
    const { body } = await ask('boss', 'POST', '/v1/invariants/check', { full: true });
    return body.items.find((one: { id: string }) => one.id === 'I8');
  };
  expect(await told()).toMatchObject({ state: 'ok' });
  const { entry } = await give();
  await rows(`update announcements set kind = 'feed' where seq = $1`, entry);
  expect(await told()).toMatchObject({ state: 'broken' });
});
