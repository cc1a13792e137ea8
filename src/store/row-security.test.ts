import pg from 'pg';
import { expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../test/support/database.ts';
import { withClient } from './pool.ts';
import { checkAppRole, findRoleFaults } from './roles.ts';
import { findUnsecured, secureRows } from './row-security.ts';

const database = await testDatabase();

async function tables(kind = 'BASE TABLE'): Promise<string[]> {
  const found = await withClient(database.superuser, (client) =>
    client.query<{ name: string }>(
      `
      select table_name::text as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and column_name = 'workspace_id' and table_type = $1 order by 1`,
      [kind],
    ),
  );
  return found.rows.map((row) => row.name);
}

/** Tables that are only inserted into, and those that show them, of which they are the only part. */
const logs: Readonly<Record<string, string>> = { event_log: 'events', cell_log: 'cells', link_log: 'links' };

/** Puts one row into every table, whatever it refers to, for each of two workspaces. */
async function fillEveryTable(ids: readonly string[]): Promise<void> {
  await withClient(database.superuser, async (client) => {
    await client.query(`set session_replication_role = 'replica'`);
    // What goes into a log shows in its table.
    const shown = Object.values(logs);
    for (const table of (await tables()).filter((name) => !shown.includes(name))) {
      const columns = await client.query<{ name: string; type: string }>(
        `select column_name::text as name, udt_name::text as type from information_schema.columns
         where table_name = $1 and is_nullable = 'NO' and column_name <> 'workspace_id'`,
        [table],
      );
      const names = columns.rows.map((column) => pg.escapeIdentifier(column.name));
      const values = columns.rows.map((column) => VALUES[column.type] ?? `'1'`);
      for (const check of await checks(client, table)) {
        await client.query(`alter table ${table} drop constraint ${pg.escapeIdentifier(check)}`);
      }
      for (const id of ids) {
        await client.query(
          `insert into ${table} (${['workspace_id', ...names].join()}) values (${[`'${id}'`, ...values].join()})
           on conflict do nothing`,
        );
      }
    }
  });
}

const VALUES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: 'gen_random_uuid()::text',
  bool: 'true',
  bytea: `'\\x00'`,
  jsonb: `'{}'`,
  timestamptz: 'now()',
  date: 'now()',
  _text: `'{}'`,
  _uuid: `'{}'`,
  _int8: `'{}'`,
  _bytea: `'{}'`,
};

async function checks(client: pg.Client, table: string): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    `select conname::text as name from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [table],
  );
  return found.rows.map((row) => row.name);
}

test('every table shows one workspace its own rows, another none, and nobody any', async () => {
  const [mine, theirs] = [await newWorkspace(database), await newWorkspace(database)];
  const empty = await newWorkspace(database);
  await fillEveryTable([mine, theirs]);
  const names = (await tables()).filter((name) => name !== 'workspaces');
  expect(names.length).toBeGreaterThan(10);
  expect(await tables('VIEW')).toEqual([]);
  for (const table of names) {
    const name = logs[table] ?? table;
    const count = `select count(*) as n from ${name}`;
    const own = await database.inWorkspace(mine, (tx) => tx.query<{ n: number }>(count));
    const none = await database.inWorkspace(empty, (tx) => tx.query<{ n: number }>(count));
    const nobody = await database.pool.query<{ n: number }>(count);
    expect({ name, own: own[0]?.n, none: none[0]?.n, nobody: nobody.rows[0]?.n }).toEqual({
      name,
      own: 1,
      none: 0,
      nobody: 0,
    });
    if (name === 'audit_log') continue;
    await database.inWorkspace(mine, async (tx) => {
      expect((await tx.client.query(`delete from ${name} where workspace_id = $1`, [theirs])).rowCount).toBe(
        0,
      );
    });
  }
});

test('a row cannot be written into another workspace', async () => {
  const [mine, theirs] = [await newWorkspace(database), await newWorkspace(database)];
  const write = database.inWorkspace(mine, (tx) =>
    tx.query(
      `insert into people (workspace_id, person_id, handle, name, created_at)
       values ($1, gen_random_uuid(), 'a', 'A', now())`,
      [theirs],
    ),
  );
  await expect(write).rejects.toThrow('row-level security');
});

test.each(Object.entries(logs))(
  'the app inserts into %s for its own workspace alone, and reads it only through %s',
  async (log, table) => {
    const [mine, theirs] = [await newWorkspace(database), await newWorkspace(database)];
    const attempt = (sql: string) =>
      database.inWorkspace(mine, (tx) => tx.query(sql, sql.includes('$1') ? [theirs] : []));
    const columns = {
      event_log: `(seq, source_id, event_id, key, type, occurred_at, received_at, data) values (1, gen_random_uuid(), '', '', '', now(), now(), '{}')`,
      cell_log: `(achievement_id, person_id, window_key, text) values (gen_random_uuid(), gen_random_uuid(), '', '')`,
      link_log: '(hash, seq) values (1, 1)',
    }[log];
    await attempt(`insert into ${log} ${columns}`);
    const shown = await database.inWorkspace(mine, (tx) => tx.query(`select workspace_id from ${table}`));
    expect(shown).toEqual([{ workspace_id: mine }]);
    for (const sql of [
      `select 1 from ${log}`,
      `delete from ${log}`,
      `update ${log} set workspace_id = null`,
      `insert into ${log} (workspace_id) values ($1)`,
    ])
      await expect(attempt(sql)).rejects.toThrow('permission denied');
    const named = columns?.replace('(', '(workspace_id, ').replace('values (', 'values ($1, ');
    await expect(attempt(`insert into ${table} ${named}`)).rejects.toThrow('row-level security');
    await expect(database.pool.query(`insert into ${log} ${columns}`)).rejects.toThrow('null value');
  },
);

test('a right to a log that was given by hand is found and put right', async () => {
  await withClient(database.superuser, async (client) => {
    await client.query('begin');
    await client.query('grant select on event_log to smallwins_app');
    await client.query('grant insert (workspace_id) on cell_log to smallwins_app');
    expect(await findUnsecured(client)).toEqual(['cell_log', 'event_log']);
    await secureRows(client, 'smallwins_app');
    expect(await findUnsecured(client)).toEqual([]);
    await client.query('rollback');
  });
});

test('what is audited can be added and read, and neither changed nor removed', async () => {
  const mine = await newWorkspace(database);
  const attempt = (sql: string) => database.inWorkspace(mine, (tx) => tx.query(sql));
  await attempt(`insert into audit_log select '${mine}', 1, now(), 'server', '', 'a', '', '{}', ''`);
  expect(await attempt('select number from audit_log')).toEqual([{ number: 1 }]);
  for (const sql of ['update audit_log set number = 2', 'delete from audit_log', 'truncate audit_log'])
    await expect(attempt(sql)).rejects.toThrow('permission denied');
  await withClient(database.superuser, async (client) => {
    await client.query('begin');
    await client.query('grant update (details) on audit_log to smallwins_app');
    expect(await findUnsecured(client)).toEqual(['audit_log']);
    await secureRows(client, 'smallwins_app');
    expect(await findUnsecured(client)).toEqual([]);
    await client.query('rollback');
  });
});

test('a workspace can be made, and all are listed for the engine alone', async () => {
  const id = await newWorkspace(database, { slug: 'acme', demo: true });
  expect(await database.workspaces()).toContainEqual({ id, slug: 'acme', name: 'acme', demo: true });
});

test('the app may not change the schema nor what is migrated', async () => {
  await expect(database.pool.query('create table mine (a int)')).rejects.toThrow('permission denied');
  await expect(database.pool.query('drop table people')).rejects.toThrow('must be owner');
  await expect(database.pool.query('delete from smallwins_migrations')).rejects.toThrow('permission denied');
  await expect(database.pool.query('truncate people')).rejects.toThrow('permission denied');
});

test.each([
  ['bypassrls', 'has BYPASSRLS'],
  ['superuser', 'is a superuser'],
])('an app role with %s is refused', async (privilege, words) => {
  await withClient(database.superuser, async (client) => {
    await client.query(`create role unsafe_${privilege} ${privilege} login`);
    await client.query(`set role unsafe_${privilege}`);
    await expect(checkAppRole(client)).rejects.toThrow(words);
    await client.query(`reset role; drop role unsafe_${privilege}`);
  });
});

test('an app role that owns tables, or is a member of the owner, is refused', async () => {
  await withClient(database.superuser, async (client) => {
    await client.query('create role unsafe_member login in role smallwins_owner; set role unsafe_member');
    expect((await findRoleFaults(client)).join()).toContain('member of smallwins_owner, which owns tables');
    await client.query('reset role; drop role unsafe_member; set role smallwins_owner');
    expect((await findRoleFaults(client)).join()).toContain('smallwins_owner owns tables');
  });
});

test('the role of the app is accepted', async () => {
  expect(await findRoleFaults(database.pool)).toEqual([]);
});

test.each([
  ['a table without workspace_id', 'create table leak (a int)', 'no workspace_id'],
  ['a view that sees with its owner', 'create view leak as select * from people', 'security_invoker'],
  ['a materialised view', 'create materialized view leak as select * from people', 'cannot bind'],
])('%s is refused', async (_what, sql, words) => {
  await withClient(database.superuser, async (client) => {
    await client.query('begin');
    await client.query(sql);
    await expect(secureRows(client, 'smallwins_app')).rejects.toThrow(words);
    await client.query('rollback');
  });
});

test('a policy that was weakened by hand is found and put right', async () => {
  await withClient(database.superuser, async (client) => {
    await client.query('begin');
    await client.query('create policy all_of_it on people using (true)');
    expect(await findUnsecured(client)).toEqual(['people']);
    await secureRows(client, 'smallwins_app');
    expect(await findUnsecured(client)).toEqual([]);
    await client.query('rollback');
  });
});
