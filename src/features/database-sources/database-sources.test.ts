import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { otherDatabase } from '../../../test/support/stand-ins/other-database.ts';
import { Engine } from '../../engine/engine.ts';
import { makeSeal } from '../sign-in/seal.ts';
import { readAddress } from './address.ts';
import type { DatabaseSource, PreviewedRows } from './api.ts';
import { type RunDeps, runSource } from './run-source.ts';
import { SourceClerk } from './source-clerk.ts';
import { loadSource } from './source-record.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
const other = await otherDatabase(database);
const sealKey = Buffer.alloc(32, 7);
const databaseHosts = ['127.0.0.1'];
const ask = await testApp(database, engine, { sealKey, databaseHosts });
const strict = await testApp(database, engine, { sealKey });
afterAll(async () => {
  await engine.stop();
  await other.stop();
});

await other.sql(`
  create table tickets (id int primary key, agent text not null, solved boolean, changed_at timestamptz, minutes numeric);
  insert into tickets select n, 'agent-' || n % 5, n % 2 = 0, now() - make_interval(hours => 1, secs => 2000 - n), n / 10.0
  from generate_series(1, 1200) as n;
  create table odd (id int, n int, at timestamp);
  insert into odd values (1, 1, localtimestamp), (2, 1, localtimestamp), (3, 2, null);`);

const mapping = `smallwins: 1
mapping: tickets
title: Tickets
format: csv
events:
  - type: helpdesk.ticket.resolved
    id: [id]
    at: changed_at
    subject: id
    data:
      ticket: id
      resolved_by: { column: agent, as: person }
      sla_met: { column: solved, as: boolean }
      minutes: { column: minutes, as: number }
`;
const query = 'select id, agent, solved, changed_at, minutes from tickets';
const usual = { connection: other.connection, query, cursorColumn: 'changed_at', mapping };
const deps: RunDeps = {
  database,
  intake: engine,
  seal: makeSeal(sealKey),
  databaseHosts,
  nowMs: Date.now,
};

async function made(more: object = {}) {
  const workspaceId = await newWorkspace(database);
  const path = '/v1/database-sources';
  const { status, body } = await ask(
    'POST',
    path,
    { workspaceId },
    { ...usual, slug: 'crm', name: 'CRM', ...more },
  );
  expect([status, body.code]).toEqual([201, undefined]);
  return {
    workspaceId,
    run: async (own: Partial<RunDeps> = {}): Promise<DatabaseSource> => {
      const record = await database.inWorkspace(workspaceId, (tx) => loadSource(tx, workspaceId, 'crm'));
      if (record) await runSource({ ...deps, ...own }, workspaceId, record);
      return (await ask('GET', path, { workspaceId })).body.items[0];
    },
    ask: (method: 'PATCH' | 'POST', end: string, body?: object) =>
      ask(method, `${path}/crm${end}`, { workspaceId }, body),
    stored: async (): Promise<number> => {
      const [row] = await database.inWorkspace(workspaceId, (tx) =>
        tx.query<{ n: number }>('select count(*) as n from events where workspace_id = $1', [workspaceId]),
      );
      return row?.n ?? 0;
    },
  };
}

test('a preview shows the first rows and the events they would become, and proposes a mapping', async () => {
  const workspaceId = await newWorkspace(database);
  const preview = async (more: object): Promise<PreviewedRows> => {
    const { mapping: _, ...asked } = { ...usual, ...more };
    const answer = await ask('POST', '/v1/database-sources/preview', { workspaceId }, { ...asked, ...more });
    expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
    return answer.body;
  };
  const told = await preview({ mapping });
  expect(told.columns).toEqual(['id', 'agent', 'solved', 'changed_at', 'minutes']);
  expect([told.rows.length, told.rows[0]?.[2]]).toEqual([20, 'false']);
  expect(told.told[0]).toMatchObject({
    problem: null,
    events: [
      { type: 'helpdesk.ticket.resolved', data: { resolved_by: 'agent-1', sla_met: false, minutes: 0.1 } },
    ],
  });
  const proposed = await preview({});
  expect(proposed.proposed).toContain('at: changed_at');
  expect(proposed.told.every(({ problem }) => problem === null)).toBe(true);
});

test('what is new comes, what is known comes once, and what is committed late is still found', async () => {
  const source = await made();
  expect(await source.run()).toMatchObject({
    lastRun: { rows: 1200, events: 1200, duplicates: 0, rejected: 0, hasMore: false },
    error: null,
  });
  const again = await source.run();
  // The newest row is 800 s younger than the oldest: ten minutes of overlap come again.
  expect(again.lastRun).toMatchObject({ rows: 601, events: 0, duplicates: 601 });
  expect(again.lastRun?.lagSeconds).toBeGreaterThan(3600 + 700);
  await other.sql(`insert into tickets values (9001, 'late', true, now() - interval '1 hour 15 minutes', 1),
    (9002, 'new', true, now(), 1)`);
  expect((await source.run()).lastRun).toMatchObject({ events: 2 });
  expect(await source.stored()).toBe(1202);
  await other.sql('delete from tickets where id > 9000');
});

describe('when something breaks', () => {
  test('a run that breaks off loses nothing and doubles nothing, wherever it breaks', async () => {
    const source = await made();
    let batch = 0;
    const failing = {
      now: engine.now.bind(engine),
      async accept(...asked: Parameters<typeof engine.accept>) {
        const answers = await engine.accept(...asked);
        if (++batch === 2) throw new Error('killed after the commit, before the position');
        return answers;
      },
    };
    const broken = await source.run({ intake: failing });
    expect(broken.error).toMatchObject({ code: 'failed', failures: 1 });
    expect([await source.stored(), broken.position === null]).toEqual([1000, false]);
    other.breakAfter(90_000);
    const cut = await source.run();
    expect([cut.error?.failures, cut.error?.code]).toEqual([2, expect.stringMatching(/failed|unreachable/)]);
    other.breakAfter(null);
    const mended = await source.run();
    expect(mended).toMatchObject({ error: null });
    expect(await source.stored()).toBe(1200);
  });

  test('each run reads so many rows and the next goes on, also where all have one time', async () => {
    await other.sql(`create table ties as select n as id, 'a' as agent, true as solved,
      date_trunc('hour', now()) as changed_at, 1 as minutes from generate_series(1, 1300) as n;
      insert into ties select n, 'a', true, now(), 1 from generate_series(1301, 1700) as n`);
    const source = await made({ query: 'select * from ties', overlap: 0 });
    const first = await source.run({ rowsARun: 600 });
    expect(first.lastRun).toMatchObject({ hasMore: true, rows: 1000 });
    await source.run({ rowsARun: 600 });
    await source.run({ rowsARun: 600 });
    expect(await source.stored()).toBe(1700);
  });

  test('rows that cannot be read are put aside once, and rows of the future hide nothing', async () => {
    await other.sql(`create table bad (id text, agent text, solved text, changed_at timestamptz, minutes text);
      insert into bad values ('1', 'a', 'perhaps', now() - interval '1 minute', '1'), ('2', 'a', 'true', now(), '1'),
        ('3', 'a', 'true', now() + interval '2 days', '1')`);
    const source = await made({ query: 'select * from bad' });
    const first = await source.run();
    // One that no boolean fits, one that has not happened yet.
    expect(first.lastRun).toMatchObject({ rows: 3, events: 1, rejected: 2 });
    expect(Date.parse(first.position ?? '')).toBeLessThanOrEqual(Date.now());
    await source.run();
    await other.sql(`insert into bad values ('4', 'a', 'true', now(), '1')`);
    expect((await source.run()).lastRun).toMatchObject({ events: 1 });
    const kept = (await ask('GET', '/v1/quarantine', { workspaceId: source.workspaceId })).body.items;
    const odd = kept.filter(({ code }: { code: string }) => code === 'bad_boolean');
    expect(odd).toHaveLength(1);
    expect(odd[0].body).toContain('perhaps');
  });
});

describe('what is refused', () => {
  test.each([
    ['select 1; drop table tickets', /cannot insert multiple commands|syntax error/],
    ['select 1) as rows; delete from tickets; select (1', /cannot insert multiple commands/],
    ['delete from tickets returning *', /syntax error/],
    ['with gone as (delete from tickets returning *) select * from gone', /must be at the top level/],
    [
      `select set_config('transaction_read_only', 'off', true) as changed_at`,
      /cannot set transaction read-write|is text/,
    ],
    ['select id, agent from tickets', /no column "changed_at"; it has id, agent/],
    ['select n as id, agent as changed_at from odd, tickets', /Choose one that grows/],
    ['select id, id, changed_at from tickets', /Two columns are called "id"/],
    ['select * from nowhere', /does not exist. There is no such table/],
  ])('%s', async (text, words) => {
    const workspaceId = await newWorkspace(database);
    const { mapping: _, ...asked } = { ...usual, query: text };
    const answer = await ask('POST', '/v1/database-sources/preview', { workspaceId }, asked);
    expect([answer.status, answer.body.detail]).toEqual([422, expect.stringMatching(words)]);
  });

  test('a function that writes cannot, for the connection itself only reads', async () => {
    await other.sql(`create function sneak() returns timestamptz language plpgsql as
      'begin delete from tickets; return now(); end'`);
    const workspaceId = await newWorkspace(database);
    const asked = {
      connection: other.connection,
      query: 'select sneak() as changed_at',
      cursorColumn: 'changed_at',
    };
    const answer = await ask('POST', '/v1/database-sources/preview', { workspaceId }, asked);
    expect([answer.status, answer.body.detail]).toEqual([
      422,
      expect.stringContaining('read-only transaction'),
    ]);
  });

  test('a superuser, a wrong password, and an address inside this network, each with how to mend it', async () => {
    const workspaceId = await newWorkspace(database);
    const elsewhere = await newWorkspace(database);
    const detail = async (connection: string, who = ask) => {
      const { mapping: _, ...asked } = { ...usual, connection };
      const caller = { workspaceId: who === ask ? workspaceId : elsewhere };
      return (await who('POST', '/v1/database-sources/preview', caller, asked)).body.detail;
    };
    expect(await detail(other.superuser)).toMatch(/is a superuser.*CREATE ROLE smallwins_reader/);
    expect(await detail(other.connection.replace('only', 'never'))).toMatch(/password is wrong/);
    expect(await detail(other.connection, strict)).toMatch(/inside this network.*SMALLWINS_DATABASE_HOSTS/);
    const local = other.connection.replace('127.0.0.1', 'localhost').concat('?sslmode=verify-full');
    expect(await detail(local, strict)).toMatch(/localhost is an address inside this network/);
    const member = { workspaceId, role: 'member' } as const;
    expect((await ask('GET', '/v1/database-sources', member)).status).toBe(403);
  });

  test.each([
    ['mysql://a:b@db.example.com/crm', /no connection string/],
    ['postgres://a:b@%2Fvar%2Frun/crm', /no connection string|names no host/],
    ['postgres://a:b@db.example.com/crm?sslmode=disable', /only sslmode=verify-full is safe/],
    ['postgres://a:b@db.example.com/crm?options=-c%20x', /only sslmode is known/],
    ['postgres://a:b@169.254.169.254/crm', /inside this network/],
    ['postgres://a:b@[::1]/crm', /inside this network/],
    ['postgres://db.example.com/crm', /must name a user and a database/],
  ])('the connection %s', (text, words) => {
    expect(() => readAddress(text, [])).toThrow(words);
  });
});

test('the password is sealed and never shown, a pause holds, and another query begins anew', async () => {
  const source = await made();
  await source.run();
  const rows = await database.inWorkspace(source.workspaceId, (tx) =>
    tx.query<{ all: string }>(`select d::text as all from database_sources d`),
  );
  expect(rows[0]?.all).not.toContain('reads@this');
  const { body: paused } = await source.ask('PATCH', '', { paused: true });
  expect(JSON.stringify(paused)).not.toMatch(/reads.this/);
  expect(paused).toMatchObject({ paused: true, nextRunAt: null });
  const { body: changed } = await source.ask('PATCH', '', { query: `${query} where solved`, paused: false });
  expect(changed).toMatchObject({ paused: false, position: null });
  const { body: ran } = await source.ask('POST', '/run');
  expect(ran.lastRun).toMatchObject({ rows: 600, events: 0, duplicates: 600 });
});

test('the clerk asks what is due and leaves alone what is paused', async () => {
  const [due, paused] = [await made(), await made()];
  await paused.ask('PATCH', '', { paused: true });
  const clerk = new SourceClerk(deps, (message, error) => {
    throw new Error(message, { cause: error });
  });
  await expect
    .poll(async () => {
      await clerk.look();
      return due.stored();
    })
    .toBe(1200);
  await clerk.stop();
  expect(await paused.stored()).toBe(0);
});
