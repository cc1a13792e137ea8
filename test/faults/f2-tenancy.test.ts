import { afterAll, beforeAll, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { createDatabase, createPool } from '../../src/store/pool.ts';
import { checkAppRole } from '../../src/store/roles.ts';
import { findUnsecured } from '../../src/store/row-security.ts';
import { testDatabase } from '../support/database.ts';
import { type Filled, fillWorkspace } from './isolation/two-workspaces.ts';

// That every table has its policy, by the catalogue, and that a role which row-level security would not bind stops the
// start: src/store/row-security.test.ts and src/store/open-outside.test.ts. Here: one connection, used again and again.
const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const narrow = createDatabase(createPool({ ...database.app, max: 1 }), database.superuser, async () => {});
afterAll(() => narrow.close());
let home: Filled;
let other: Filled;
let tables: string[];

beforeAll(async () => {
  home = await fillWorkspace(database, engine, 'home');
  other = await fillWorkspace(database, engine, 'zebra');
  const found = await narrow.pool.query<{ name: string }>(
    `select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and has_table_privilege(c.oid, 'select')
     order by 1`,
  );
  tables = found.rows.map(({ name }) => name);
});

/** Which tables show a row to a connection that has not said where it is. */
async function open(): Promise<string[]> {
  const seen: string[] = [];
  for (const name of tables) {
    const found = await narrow.pool.query(`select 1 from ${name} limit 1`);
    if (found.rowCount !== 0) seen.push(name);
  }
  return seen;
}

test('a connection that has not said where it is sees nothing, also after it was somewhere', async () => {
  expect(tables.length).toBeGreaterThan(35);
  expect(await open()).toEqual([]);
  const own = await narrow.inWorkspace(home.id, (tx) => tx.query('select 1 from people'));
  expect(own.length).toBeGreaterThan(0);
  expect(await open()).toEqual([]);
});

test('nor after a transaction that failed, was refused or lost its connection', async () => {
  await expect(narrow.inWorkspace(home.id, (tx) => tx.query('select 1 / 0'))).rejects.toThrow('division');
  expect(await open()).toEqual([]);
  await expect(
    narrow.inWorkspace(home.id, async () => {
      throw new Error('refused');
    }),
  ).rejects.toThrow('refused');
  expect(await open()).toEqual([]);
  await expect(
    narrow.inWorkspace(home.id, (tx) => tx.query('select pg_terminate_backend(pg_backend_pid())')),
  ).rejects.toThrow();
  expect(await open()).toEqual([]);
});

test('what is said for one transaction is gone with it, and no transaction sees two workspaces', async () => {
  const kept = await narrow.inWorkspace(home.id, async (tx) => {
    const [row] = await tx.query<{ here: string }>(`select current_setting('smallwins.workspace') as here`);
    return row?.here;
  });
  expect(kept).toBe(home.id);
  const { rows } = await narrow.pool.query<{ here: string | null }>(
    `select nullif(current_setting('smallwins.workspace', true), '') as here`,
  );
  expect(rows).toEqual([{ here: null }]);
  for (const name of tables) {
    const seen = await narrow.inWorkspace(other.id, (tx) =>
      tx.query<{ workspace_id: string }>(`select distinct workspace_id from ${name}`),
    );
    expect(seen.filter((row) => row.workspace_id !== other.id)).toEqual([]);
  }
});

test('the role that the server uses is bound, and every table of a workspace is', async () => {
  await expect(checkAppRole(narrow.pool)).resolves.toBeUndefined();
  expect(await findUnsecured(narrow.pool)).toEqual([]);
  // It may neither turn the policies off nor become somebody who is not bound by them.
  for (const sql of [
    'alter table people disable row level security',
    'drop policy own_workspace on people',
    'set role smallwins_owner',
    'set session authorization postgres',
    'create table mine (workspace_id uuid)',
    'update audit_log set subject = subject',
    'delete from audit_log',
  ])
    await expect(narrow.pool.query(sql), sql).rejects.toThrow(
      /must be owner|permission denied|does not exist/,
    );
});
