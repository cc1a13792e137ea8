import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { encodeCursor } from '../../src/features/cursor.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { lines } from './isolation/routes.ts';
import { type Filled, fillWorkspace, fingerprint, namesOfNobody } from './isolation/two-workspaces.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const { app } = await testApp(database, engine);
let home: Filled;
let other: Filled;
let before: Record<string, string>;
let addresses = 0;

/** A word of the same shape that nothing here is called. */
const mark = 'q7';
const harmless = `${mark}uagga`;
/** Each ends what it is in, asks for more, for another workspace, for a pause, or for an error that tells something. */
const payloads = [
  `'`,
  `''`,
  `"`,
  '\\',
  `\\'`,
  `%`,
  `_`,
  `%%%`,
  `' or '1'='1`,
  `' or 1=1--`,
  `') or ('1'='1`,
  `" or ""="`,
  `1 or 1=1`,
  `1; select pg_sleep(600)--`,
  `'; select pg_sleep(600); --`,
  `' || pg_sleep(600) || '`,
  `'||(select pg_sleep(600))||'`,
  `1 and (select 1 from pg_sleep(600)) is not null`,
  `'; drop table people; --`,
  `'; set smallwins.workspace = ''; --`,
  `' union select null, current_user, version()--`,
  `' and extractvalue(1, concat(0x7e, version()))--`,
  `' and 1=cast(version() as int)--`,
  `$1`,
  `$$; select 1; $$`,
  `E'\\x27'`,
  `{"$gt":""}`,
  `ʼ or 1=1`,
  `＇ or 1=1`,
  '\u02bc',
  `*/ or 1=1 /*`,
  `||'a`,
  `order by 99`,
  `null`,
  `NaN`,
].map((text) => `${mark}${text}`);

beforeAll(async () => {
  home = await fillWorkspace(database, engine, 'home');
  other = await fillWorkspace(database, engine, 'zebra');
  before = await fingerprint(database, other.id);
});

async function ask(method: string, url: string, body?: unknown) {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    remoteAddress: `10.7.${addresses >> 8}.${addresses++ & 255}`,
    headers: {
      host: 'localhost',
      ...home.passes.admin,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return { status: answer.statusCode, text: answer.body };
}

/** The answer without what was asked for, so that one can be laid upon the other. */
function plain(text: string, asked: string): string {
  const escaped = JSON.stringify(asked).slice(1, -1);
  const twice = JSON.stringify(escaped).slice(1, -1);
  let rest = text;
  for (const form of [twice, escaped, asked.normalize('NFC'), asked]) rest = rest.replaceAll(form, '§');
  return rest
    .replace(/"(now|at|since|readAt|checkedAt|lastSeenAt|lastUsedAt)":"[^"]*"/g, '"$1":"…"')
    .replace(/"detail":"[^"]*§[^"]*"/g, '"detail":"about §"');
}

function expectSame(payload: string, answer: Awaited<ReturnType<typeof ask>>, wanted: typeof answer): void {
  expect(plain(answer.text, payload)).not.toMatch(
    /syntax error|unterminated|pg_|SQLSTATE|relation "|column "/,
  );
  expect([answer.status, plain(answer.text, payload)]).toEqual([wanted.status, plain(wanted.text, harmless)]);
}

describe('a search or filter', () => {
  const reads: readonly [path: string, ...names: string[]][] = [
    ['/v1/people', 'search', 'team'],
    ['/v1/recognitions/recipients', 'search'],
    ['/v1/awards', 'person', 'achievement'],
    ['/v1/feed', 'person', 'team'],
    ['/v1/events', 'source', 'type'],
    ['/v1/recognitions/evidence', 'people'],
    ['/v1/explain', 'person', 'achievement', 'window'],
    ['/v1/sign-in', 'workspace'],
  ];

  test.each(reads.flatMap(([path, ...names]) => names.map((name) => [path, name] as const)))(
    '%s?%s finds as much as a harmless word',
    async (path, name) => {
      const wanted = await ask('GET', `${path}?${name}=${harmless}`);
      for (const payload of payloads) {
        // Of two handles it would be the list of two: a comma is what separates them.
        if (name === 'people' && payload.includes(',')) continue;
        expectSame(payload, await ask('GET', `${path}?${name}=${encodeURIComponent(payload)}`), wanted);
      }
    },
  );
});

test('the signs that stand for any text in SQL stand for themselves', async () => {
  for (const [path, name] of [
    ['/v1/people', 'search'],
    ['/v1/recognitions/recipients', 'search'],
  ] as const)
    for (const sign of ['%', '_', '%home%', 'hom_', '*', '.*'])
      expect((await ask('GET', `${path}?${name}=${encodeURIComponent(sign)}`)).text).not.toContain(
        'home-member',
      );
  for (const [path, name] of [
    ['/v1/feed', 'value'],
    ['/v1/audit', 'action'],
  ] as const)
    for (const payload of payloads) {
      const answer = await ask('GET', `${path}?${name}=${encodeURIComponent(payload)}`);
      // What could be a key is one that nothing has.
      if (answer.status !== 400) expect(answer.text).toBe('{"items":[],"nextCursor":null}');
    }
});

describe('a cursor', () => {
  const paged = [
    '/v1/people',
    '/v1/awards',
    '/v1/feed',
    '/v1/events',
    '/v1/audit',
    '/v1/quarantine',
    '/v1/actors/unmatched',
  ];

  test.each(paged)('of %s that holds it is refused, or begins at the beginning', async (path) => {
    for (const payload of payloads)
      for (const cursor of [
        payload,
        encodeCursor([payload]),
        encodeCursor([payload, payload]),
        encodeCursor([1, payload]),
      ]) {
        const answer = await ask('GET', `${path}?cursor=${encodeURIComponent(cursor)}`);
        expect([200, 400]).toContain(answer.status);
        expect(answer.text).not.toMatch(/syntax|pg_|SQLSTATE|relation "/);
        expect(answer.text).not.toContain('zebra');
      }
  });
});

describe('a name in the path', () => {
  const named = Object.keys(lines).filter(
    (route) => route.includes(':') && !/:workspace|rejects/.test(route) && lines[route]?.may !== 'operator',
  );

  test.each(named)('%s is answered as for a name that nobody has', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const body = lines[route]?.probes(namesOfNobody())[0]?.body;
    const at = (name: string) => path.replace(/:\w+/g, () => encodeURIComponent(name));
    const wanted = await ask(method, at(harmless), body);
    for (const payload of payloads) expectSame(payload, await ask(method, at(payload), body), wanted);
  });
});

describe('a text that is kept', () => {
  test('comes back as it was written', async () => {
    const { text } = await ask('GET', '/v1/feed?limit=1');
    const entry = (JSON.parse(text) as { items: { seq: number }[] }).items[0]?.seq;
    for (const payload of payloads) {
      const commented = await ask('POST', `/v1/feed/${entry}/comments`, { text: `Well: ${payload}` });
      expect(commented.status).toBe(201);
    }
    const { text: list } = await ask('GET', `/v1/feed/${entry}/comments`);
    const texts = (JSON.parse(list) as { items: { text: string }[] }).items.map((one) => one.text);
    for (const payload of payloads) expect(texts).toContain(`Well: ${payload.normalize('NFC')}`);
  });

  test('and names nothing but itself: people, badges, attributes', async () => {
    for (const [index, payload] of payloads.entries()) {
      const handle = `g1-${index}`;
      const made = await ask('POST', '/v1/people', { handle, name: `N ${payload}`, team: `T ${payload}` });
      expect([made.status, made.text]).toEqual([201, made.text]);
      const shown = JSON.parse((await ask('GET', `/v1/people/${handle}`)).text) as {
        name: string;
        team: string;
      };
      expect(shown).toMatchObject({ name: `N ${payload}`, team: `T ${payload}` });
      const team = JSON.parse(
        (await ask('GET', `/v1/people?team=${encodeURIComponent(`T ${payload}`)}`)).text,
      ) as { items: { handle: string }[] };
      expect(team.items.map((one) => one.handle)).toEqual([handle]);
    }
  });
});

test('nothing of the other workspace was told or changed, and every table is still there', async () => {
  const after = await fingerprint(database, other.id);
  for (const table of ['cell_log', 'workspaces']) {
    delete before[table];
    delete after[table];
  }
  expect(after).toEqual(before);
});
