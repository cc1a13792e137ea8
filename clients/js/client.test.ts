import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginningOfTime } from '../../src/domain/time/window.ts';
import { Engine } from '../../src/engine/engine.ts';
import { saveAchievement } from '../../src/features/achievements/actions.ts';
import { streamEvent } from '../../src/features/feed/api.ts';
import { testApp } from '../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../test/support/database.ts';
import { batches } from './src/batches.ts';
import { createClient, type Event, SmallwinsProblem, walk } from './src/index.ts';
import { retryAfterOf } from './src/problem.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);
let url = '';
let key: Record<string, string> = {};
let readKey = '';
let cookie: Record<string, string> = {};
let workspaceId = '';

beforeAll(async () => {
  workspaceId = await newWorkspace(database, { slug: 'acme' });
  const yaml = `
smallwins: 1
achievement: five-resolved
name: Five resolved
sentence: Five tickets resolved on one day.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: helpdesk.ticket.resolved, credit: data.by }, reach: 5, in: day }
`;
  await saveAchievement({ database, engine }, workspaceId, yaml, beginningOfTime);
  ({ url, headers: cookie } = await ask.open({ workspaceId }));
  await ask('POST', '/v1/sources', { workspaceId }, { slug: 'helpdesk', name: 'Helpdesk' });
  const made = await ask('POST', '/v1/sources/helpdesk/keys', { workspaceId }, { name: 'Client' });
  key = { authorization: `Bearer ${made.body.key}` };
  const wanted = { name: 'Intranet', scopes: ['read', 'progress'] };
  readKey = (await ask('POST', '/v1/sources/helpdesk/keys', { workspaceId }, wanted)).body.key;
});

const resolved = (id: string, by = 'ana'): Event => ({
  specversion: '1.0',
  id,
  source: '/helpdesk',
  type: 'helpdesk.ticket.resolved',
  data: { by, ticket: id },
});
const sender = (more: Partial<Parameters<typeof createClient>[0]> = {}) =>
  createClient({ url, headers: key, pauseMs: 1, ...more });
const reader = () => createClient({ url, headers: cookie, pauseMs: 1 });

describe('the examples of the README', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const examples = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code);
  const saidBy = [
    ['accepted'],
    ['ana 2 5'],
    ['Intranet read, progress', 'ana needs 3 more', '404 not-found'],
    expect.arrayContaining(['ana']),
    [expect.any(String)],
    ['201', '201 true'],
    [expect.stringMatching(/^\d+ award$/)],
  ];

  test('are as many as are known', () => expect(examples.length).toBe(saidBy.length));

  test.each(examples.map((code, at) => [at, code] as const))(
    'number %i runs as it stands there',
    async (at, code) => {
      if (at === 6) {
        await sender().send(['7', '8', '9'].map((id) => resolved(id)));
        await engine.settle(workspaceId);
      }
      const said: string[] = [];
      const run = new Function(
        'createClient',
        'SmallwinsProblem',
        'walk',
        'process',
        'console',
        `return (async () => {${code.replace(/^import .*$/gm, '')}})()`,
      );
      const [, SMALLWINS_KEY] = (key.authorization ?? '').split(' ');
      const env = {
        SMALLWINS_URL: url,
        SMALLWINS_KEY,
        SMALLWINS_READ_KEY: readKey,
        SMALLWINS_COOKIE: cookie.cookie,
      };
      await run(
        createClient,
        SmallwinsProblem,
        walk,
        { env },
        { log: (...words: unknown[]) => said.push(words.join(' ')) },
      );
      expect(said).toEqual(saidBy[at]);
    },
  );
});

describe('sending', () => {
  test('goes in batches, and answers in the order of the events', async () => {
    const events = Array.from({ length: 2_300 }, (_, n) => resolved(`many-${n}`, 'ben'));
    const sizes = [...batches(events)].map((batch) => batch.length);
    expect(sizes).toEqual([1000, 1000, 300]);
    const results = await sender().send(events);
    expect(results.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['accepted']));
  });

  test('keeps below what the server takes at once', () => {
    const large = { ...resolved('large'), data: { text: 'é'.repeat(200_000) } };
    expect([...batches([large, large, large])].map((batch) => batch.length)).toEqual([2, 1]);
  });

  test('is repeated when the answer was lost, and counts once', async () => {
    let requests = 0;
    const lossy: typeof fetch = async (...args) => {
      const answer = await fetch(...args);
      if (requests++ < 2) throw new TypeError('The connection broke.');
      return answer;
    };
    const [result] = await sender({ fetch: lossy }).send([resolved('lost')]);
    expect([requests, result?.status]).toEqual([3, 'duplicate']);
    const state = await sender({ fetch: lossy }).state('five-resolved', resolved('lost'));
    expect(state.event.status).toBe('duplicate');
  });

  test('waits as long as it is asked to', async () => {
    let requests = 0;
    const busy: typeof fetch = async (...args) =>
      requests++ === 0 ? new Response('', { status: 429, headers: { 'retry-after': '1' } }) : fetch(...args);
    const begun = performance.now();
    await sender({ fetch: busy }).send([resolved('patient')]);
    expect(requests).toBe(2);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(990);
    expect(retryAfterOf('Wed, 21 Oct 2026 07:28:00 GMT', Date.parse('2026-10-21T07:27:58Z'))).toBe(2000);
    expect([retryAfterOf(null, 0), retryAfterOf('soon', 0)]).toEqual([null, null]);
  });

  test('gives up in the end, and never repeats what could be done twice', async () => {
    let requests = 0;
    const away: typeof fetch = async () => {
      requests++;
      return new Response('', { status: 503 });
    };
    await expect(sender({ fetch: away, tries: 3 }).send([resolved('never')])).rejects.toMatchObject({
      status: 503,
    });
    expect(requests).toBe(3);
    const { api } = createClient({ url, headers: cookie, fetch: away, pauseMs: 1 });
    await expect(
      api.POST('/v1/values', { body: { name: 'Twice', meaning: 'Made once.' } }),
    ).rejects.toThrow();
    expect(requests).toBe(4);
  });

  test('is refused by a problem with its code', async () => {
    const stranger = createClient({ url, key: 'sw_nobody', pauseMs: 1 });
    const refused = await stranger.send([resolved('strange')]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SmallwinsProblem);
    expect(refused).toMatchObject({ status: 401, code: 'not-signed-in' });
    await expect(sender().state('no-such-one', resolved('x'))).rejects.toMatchObject({
      code: 'unknown-achievement',
      pointer: '/achievement',
    });
  });
});

describe('listening', () => {
  test('goes on after the last line when the connection breaks', async () => {
    const heard: string[] = [];
    let opened = 0;
    const stop = new AbortController();
    const breaking: typeof fetch = async (...args) => {
      opened++;
      const answer = await fetch(...args);
      if (opened > 1) return answer;
      // The first connection breaks after its first event.
      const [first] = new TextDecoder()
        .decode((await answer.body?.getReader().read())?.value)
        .split(/(?<=\n\n)/);
      return new Response(first ?? '', { headers: answer.headers });
    };
    for (const who of ['cleo', 'dora'])
      await sender().send(['1', '2', '3', '4', '5'].map((n) => resolved(`${who}-${n}`, who)));
    await engine.settle(workspaceId);
    const listening = createClient({ url, headers: cookie, fetch: breaking }).stream({
      lastEventId: '0',
      signal: stop.signal,
    });
    for await (const news of listening) {
      streamEvent.parse(news);
      if (news.id !== null) heard.push(news.id);
      if (opened > 1 && heard.length > 1) stop.abort();
    }
    expect(opened).toBe(2);
    expect(new Set(heard).size).toBe(heard.length);
  });

  test('ends at once for whoever may not', async () => {
    const stranger = createClient({ url, key: 'sw_nobody' }).stream();
    await expect(stranger.next()).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});

describe('reading by a key', () => {
  const reading = () => createClient({ url, key: readKey, pauseMs: 1 });

  test('tells people, achievements, awards, the feed and where somebody stands', async () => {
    const client = reading();
    const handles: string[] = [];
    for await (const { handle } of client.people({ limit: 2 })) handles.push(handle);
    expect(handles).toEqual(expect.arrayContaining(['ana', 'ben', 'cleo']));
    expect((await client.achievements()).map(({ key }) => key)).toEqual(['five-resolved']);
    for await (const award of client.awards({ limit: 1 })) expect(award.state).toBe('confirmed');
    const kinds = new Set<string>();
    for await (const { kind } of client.feed({ limit: 1 })) kinds.add(kind);
    expect([...kinds]).toEqual(['award']);
    const progress = await client.progress({ person: 'cleo', achievement: 'five-resolved' });
    expect(progress).toMatchObject({ count: 5, of: 5, state: 'confirmed' });
    await expect(client.send([resolved('unsent')])).rejects.toMatchObject({ code: 'key-scope' });
  });

  test('ends with its signal, also in a pause', async () => {
    const stop = new AbortController();
    const away: typeof fetch = async () => {
      setTimeout(() => stop.abort(new Error('Enough.')), 20);
      return new Response('', { status: 503, headers: { 'retry-after': '60' } });
    };
    const { signal } = stop;
    const client = createClient({ url, key: readKey, fetch: away });
    await expect(client.key({ signal })).rejects.toThrow('Enough.');
    await expect(client.send([resolved('stopped')], { signal })).rejects.toThrow('Enough.');
    await expect(client.awards({}, { signal }).next()).rejects.toThrow('Enough.');
  });
});

test('a list is walked to its end', async () => {
  const { api } = reader();
  const all: string[] = [];
  for await (const person of walk(async (cursor) => {
    const { data } = await api.GET('/v1/people', {
      params: { query: { limit: 2, ...(cursor ? { cursor } : {}) } },
    });
    return data;
  }))
    all.push(person.handle);
  const whole = await ask('GET', '/v1/people?limit=500', { workspaceId });
  expect(all).toEqual(whole.body.items.map((person: { handle: string }) => person.handle));
  expect(all.length).toBeGreaterThan(3);
});
