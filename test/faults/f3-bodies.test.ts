import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { type Ids, lines, type Probe } from './isolation/routes.ts';
import { type Filled, fillWorkspace, fingerprint, mark, namesOfNobody } from './isolation/two-workspaces.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const { app } = await testApp(database, engine);
let theirs: Filled;
let mine: Filled;
let before: Record<string, string>;
let untouched: Record<string, number>;
let addresses = 0;
let asked = 0;

/** What would end the session that asks, or those of others, and so the test. */
const ends = new Set([
  'DELETE /v1/session',
  'DELETE /v1/sessions',
  'DELETE /v1/sessions/:id',
  'DELETE /v1/members/:handle',
  'DELETE /v1/members/:handle/sessions',
  'PATCH /v1/people/:handle/roles',
  'POST /v1/people/:handle/merge',
  'GET /v1/stream',
]);
const routes = Object.keys(lines).filter((route) => !ends.has(route) && lines[route]?.may !== 'operator');

beforeAll(async () => {
  theirs = await fillWorkspace(database, engine, mark);
  mine = await fillWorkspace(database, engine, 'mine-fuzzed');
  const made = await ask('POST /v1/people', { url: '/v1/people', body: { handle: bystander } }, 'admin');
  expect(made.statusCode).toBe(201);
  const [row] = await database.inWorkspace(mine.id, (tx) =>
    tx.query<{ id: string }>('select person_id as id from people where handle = $1', [bystander]),
  );
  bystanderId = row?.id ?? '';
  untouched = await traces();
  before = await fingerprint(database, theirs.id);
});

async function ask(route: string, { url, body, headers }: Probe, asker: 'member' | 'admin' | 'key') {
  asked++;
  const remoteAddress = `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses++ & 255}`;
  const answer = await app.inject({
    method: route.split(' ')[0] as 'GET',
    url,
    remoteAddress,
    headers: { host: 'localhost', ...mine.passes[asker], ...headers },
    ...(body === undefined ? {} : { payload: body }),
  });
  expect(answer.statusCode, `${route} ${url} ${JSON.stringify(body)}: ${answer.body}`).toBeLessThan(500);
  return answer;
}

const askerOf = (route: string) => (lines[route]?.may === 'key' ? 'key' : 'admin');
/** The route with names of its own workspace, and with names of nobody. */
const probesOf = (route: string, ids: Ids) =>
  (lines[route]?.probes(ids) ?? []).filter(({ body }) => typeof body !== 'string');

/** What somebody would like to decide who may not. */
const smuggled = () => ({
  workspace_id: theirs.id,
  workspaceId: theirs.id,
  workspace: theirs.id,
  person_id: theirs.ids.person,
  personId: theirs.ids.person,
  giver: theirs.ids.handle,
  giver_id: theirs.ids.person,
  role: 'admin',
  roles: ['admin'],
  isAdmin: true,
  points: 1_000_000,
  state: 'confirmed',
  createdAt: '2000-01-01T00:00:00Z',
  onlyWay: true,
  constructor: { prototype: { isAdmin: true } },
});

/** Somebody who never asks for anything: nothing may be done in their name. */
const bystander = 'stands-by';
let bystanderId = '';
const alone = (): readonly object[] => [
  ...['giver', 'author', 'by', 'handle', 'person', 'actor', 'owner', 'from'].map((name) => ({
    [name]: bystander,
  })),
  ...['giver_id', 'giverId', 'person_id', 'personId', 'author_id', 'userId'].map((name) => ({
    [name]: bystanderId,
  })),
  ...['workspace', 'workspace_id', 'workspaceId'].map((name) => ({ [name]: theirs.id })),
  { role: 'admin' },
  { roles: ['admin', 'member'] },
];

/** What names the bystander, table by table, but for what was sent and is kept as it came. */
async function traces(): Promise<Record<string, number>> {
  return database.inWorkspace(mine.id, async (tx) => {
    const tables = await tx.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = current_schema and column_name = 'workspace_id' and table_name !~ '^(quarantine|hook_)' order by 1`,
    );
    const found: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await tx.query<{ count: number }>(
        `select count(*)::int as count from ${name} t where t::text like $1 or t::text like $2`,
        [`%${bystander}%`, `%${bystanderId}%`],
      );
      if (row && row.count > 0) found[name] = row.count;
    }
    return found;
  });
}

const accounts = () =>
  database.inWorkspace(mine.id, (tx) =>
    tx.query<{ roles: string[] }>('select roles from accounts order by array_to_string(roles, $1)', [',']),
  );

describe('nobody decides by a field more who they are, where they are or what they are worth', () => {
  test.each(routes)('%s', async (route) => {
    const roles = await accounts();
    for (const asker of ['member', askerOf(route)] as const)
      for (const probe of probesOf(route, mine.ids)) {
        if (probe.body === undefined) continue;
        const answer = await ask(
          route,
          { ...probe, body: { ...smuggled(), ...(probe.body as object) } },
          asker,
        );
        expect(answer.body).not.toContain(mark);
        if (asker !== 'member') continue;
        // One at a time: a body with many of them is refused for any of them.
        const plain = await ask(route, probe, asker);
        for (const field of alone()) {
          const told = await ask(route, { ...probe, body: { ...field, ...(probe.body as object) } }, asker);
          if (plain.statusCode === 403) expect([400, 403], JSON.stringify(field)).toContain(told.statusCode);
        }
      }
    expect(await accounts()).toEqual(roles);
    expect(await traces()).toEqual(untouched);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

/** Bodies that may hold more than we read, or are read after something else. */
const lax = new Set([
  'POST /v1/notices/ledger/:kind/lift',
  'PUT /v1/account/email',
  'PUT /v1/account/password',
  'POST /v1/account/second-factor/confirm',
  'POST /v1/account/passkeys',
  'POST /v1/invitations',
  'POST /v1/sources',
  'POST /v1/sources/:slug/mapping/try',
  'POST /v1/achievements',
  'POST /v1/awards/:id/decision',
  'POST /v1/invariants/check',
  'POST /v1/session/switch',
  'POST /v1/sources/:slug/keys',
  'POST /v1/sources/:slug/secrets',
  'PATCH /v1/sources/:slug/hook',
  'PUT /v1/session/language',
  'PUT /v1/workspace/language',
]);
/** There it is one of the scopes of boards. */
const isItsOwn = (route: string, name: string) => route === 'PUT /v1/boards/settings' && name === 'workspace';

describe('whoever may do it decides where it is done by nothing in the body', () => {
  const withBodies = routes.filter((route) => /^(POST|PUT|PATCH)/.test(route));

  test.each(withBodies)('%s', async (route) => {
    for (const probe of probesOf(route, mine.ids)) {
      if (probe.body === undefined) continue;
      for (const name of ['workspace', 'workspace_id', 'workspaceId']) {
        const body = { [name]: theirs.id, ...(probe.body as object) };
        const { statusCode, body: said } = await ask(route, { ...probe, body }, askerOf(route));
        expect(said).not.toContain(mark);
        // What is not there, or not for them, is said before the body is read.
        if ([401, 403, 404, 410, 429].includes(statusCode) || lax.has(route) || isItsOwn(route, name))
          continue;
        expect([statusCode, said], `${name} is read`).toEqual([400, expect.stringContaining(`"${name}\\"`)]);
      }
    }
  });
});

const strange: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  2 ** 60,
  '',
  ' ',
  '\0',
  '\ud800',
  'x'.repeat(20_000),
  [],
  [[[]]],
  {},
  { toString: 'x', length: 1 },
  ['__proto__'],
  '𝕏́'.repeat(500),
];

/** A body with one field of it replaced by something else, for every field and every something. */
function* twisted(body: Record<string, unknown>): Generator<unknown> {
  for (const value of strange) yield value;
  for (const name of Object.keys(body)) {
    for (const value of strange) yield { ...body, [name]: value };
    const { [name]: _, ...rest } = body;
    yield rest;
  }
}

describe('wrong types are refused by name, never by a failure of ours', () => {
  const withBodies = routes.filter((route) => /^(POST|PUT|PATCH)/.test(route));

  test.each(withBodies)('%s', async (route) => {
    for (const probe of probesOf(route, namesOfNobody())) {
      const own = probesOf(route, mine.ids)[0]?.body ?? {};
      for (const body of twisted(own as Record<string, unknown>)) {
        const payload = JSON.stringify(body);
        const headers = { ...probe.headers, 'content-type': 'application/json' };
        const answer = await ask(route, { ...probe, body: payload, headers }, askerOf(route));
        if (answer.statusCode < 400 || answer.body === '') continue;
        expect(answer.headers['content-type']).toContain('application/problem+json');
        expect(answer.json<{ detail: string }>().detail).not.toMatch(
          /\bat .*\.ts:|syntax error|invalid input syntax|violates/,
        );
      }
    }
  });
});

describe('a parameter that comes twice, or is of another kind, is refused or read as one', () => {
  const names = [
    'search',
    'cursor',
    'limit',
    'person',
    'people',
    'achievement',
    'state',
    'source',
    'type',
    'kind',
    'team',
    'value',
    'window',
    'action',
    'workspace',
    'after',
    'name',
    'mapping',
    'dryRun',
  ];
  const reads = routes.filter((route) => route.startsWith('GET /v1/'));
  const values = ['', '%00', '-1', '1e999', '%F0%9F%8E%89', '%ED%A0%80', "'", '[]', `${'9'.repeat(400)}`];

  const { paths } = JSON.parse(
    readFileSync(new URL('../../docs/reference/openapi.json', import.meta.url), 'utf8'),
  ) as { paths: Record<string, { get?: { parameters?: { name: string; in: string }[] } }> };
  /** The parameters that a route reads. */
  const namesOf = (route: string) =>
    (paths[route.slice('GET '.length).replace(/:(\w+)/g, '{$1}')]?.get?.parameters ?? [])
      .filter((parameter) => parameter.in === 'query')
      .map(({ name }) => name);

  test('parameters are known of many routes', () => {
    expect(reads.flatMap(namesOf).length).toBeGreaterThan(50);
  });

  test.each(reads)('%s', async (route) => {
    const url = probesOf(route, mine.ids)[0]?.url.split('?')[0] ?? '';
    for (const name of ['workspace', 'workspace_id', 'workspaceId', 'tenant'])
      expect((await ask(route, { url: `${url}?${name}=${theirs.id}` }, 'admin')).body).not.toContain(mark);
    // What no route reads is nothing to it, all at once; should one read it unsaid, it is asked here, too.
    const unread = names.filter((name) => !namesOf(route).includes(name));
    for (const value of ['a', '', '-1', "'", `${'9'.repeat(400)}`])
      await ask(route, { url: `${url}?${unread.map((name) => `${name}=${value}`).join('&')}` }, 'admin');
    for (const name of namesOf(route)) {
      await ask(route, { url: `${url}?${name}=a&${name}=b` }, 'admin');
      await ask(route, { url: `${url}?${name}[]=a&${name}[x]=b` }, 'admin');
      for (const value of values) await ask(route, { url: `${url}?${name}=${value}` }, 'admin');
    }
  });

  test.each(routes.filter((route) => route.includes(':')))(
    '%s with a strange name in its path',
    async (route) => {
      const [method = '', path = ''] = route.split(' ');
      for (const value of [
        '%00',
        '..%2f..%2fetc',
        '%ED%A0%80',
        "'",
        '%25',
        '-1',
        '9'.repeat(40),
        '%F0%9F%8E%89',
        'constructor',
        '__proto__',
      ]) {
        const url = path.replace(/:\w+/g, value);
        const answer = await ask(
          `${method} ${path}`,
          { url, ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }) },
          askerOf(route),
        );
        expect(answer.statusCode).toBeGreaterThanOrEqual(
          route.includes('/reactions/') || route.startsWith('GET /v1/portfolios') ? 200 : 400,
        );
      }
    },
  );
});

test('nothing of the other workspace has changed', async () => {
  expect(asked).toBeGreaterThan(8_000);
  const after = await fingerprint(database, theirs.id);
  // The engine writes its own memory there by itself.
  for (const table of ['cell_log', 'workspaces']) {
    delete before[table];
    delete after[table];
  }
  expect(after).toEqual(before);
});
