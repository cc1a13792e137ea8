import pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { type Migration, migrate, readApplied, readMigrations } from './migrate.ts';
import { withClient } from './pool.ts';
import { findUnsecured } from './row-security.ts';

const database = await testDatabase();
const released = readMigrations();

function file(name: string, sql: string): Migration {
  return { name, sql, checksum: sql };
}

function run(migrations: Migration[]): Promise<string[]> {
  return withClient(database.superuser, (client) => migrate(client, 'smallwins_app', migrations));
}

test('a migrated database has nothing left to do, for two at once too', async () => {
  expect(await Promise.all([run(released), run(released)])).toEqual([[], []]);
});

test('a new table is secured without anybody thinking of it', async () => {
  const added = file('0900_added.sql', 'create table added (workspace_id uuid not null, n int)');
  expect(await run([...released, added])).toEqual(['0900_added.sql']);
  expect((await database.pool.query('select * from added')).rows).toEqual([]);
  expect(await withClient(database.superuser, findUnsecured)).toEqual([]);
  await withClient(database.superuser, (client) =>
    client.query(`drop table added; delete from smallwins_migrations where name = '0900_added.sql'`),
  );
});

test('a migration that fails leaves nothing behind and is named', async () => {
  const broken = file('0901_broken.sql', 'create table half (workspace_id uuid); select 1 / 0');
  await expect(run([...released, broken])).rejects.toThrow(
    '0901_broken.sql failed and was undone: division by zero',
  );
  const half = await withClient(database.superuser, (client) =>
    client.query(`select to_regclass('half') as half`),
  );
  expect(half.rows).toEqual([{ half: null }]);
});

test.each([
  ['a changed file', () => released.map((each) => ({ ...each, checksum: 'other' })), 'was changed after'],
  ['a missing file', () => released.slice(1), 'does not know'],
  ['a file before an applied one', () => [file('0000_early.sql', 'select 1'), ...released], 'comes before'],
])('%s is refused', async (_what, migrations, words) => {
  await expect(run(migrations())).rejects.toThrow(words);
});

test('every applied file is recorded with its checksum', async () => {
  const applied = await readApplied(database.pool);
  expect([...applied]).toEqual(released.map((each) => [each.name, each.checksum]));
});

test('two processes that migrate a fresh database at once do it once', async () => {
  const name = `fresh_${process.pid}`;
  await withClient(database.superuser, (client) =>
    client.query(`create database ${pg.escapeIdentifier(name)}`),
  );
  const once = () =>
    withClient({ ...database.superuser, database: name }, (client) =>
      migrate(client, 'smallwins_app', released),
    );
  const done = await Promise.all([once(), once(), once()]);
  expect(done.flat()).toEqual(released.map((each) => each.name));
  await withClient(database.superuser, (client) =>
    client.query(`drop database ${pg.escapeIdentifier(name)}`),
  );
});

test('a data folder of before boards has its awards and recognitions counted once it is brought up to date', async () => {
  const name = `before_boards_${process.pid}`;
  await withClient(database.superuser, (client) =>
    client.query(`create database ${pg.escapeIdentifier(name)}`),
  );
  await withClient({ ...database.superuser, database: name }, async (client) => {
    await migrate(client, 'smallwins_app', released.slice(0, 1));
    await client.query(`
      set session_replication_role = 'replica';
      insert into awards (workspace_id, award_id, achievement_id, person_id, scope, version, window_kind, window_key, zone,
        state, earned_at, granted_at, silent, receipt)
      select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', 1, 'ever', 'ever', 'UTC', state,
        '2026-03-02T08:00Z', now(), true, '{}' from unnest(array['confirmed', 'revoked']) as state;
      insert into recognitions (workspace_id, recognition_id, giver_id, value_id, what, effect, state, given_at, written_at, once_key, once_hash)
      select '${nobody}', '${nobody}', gen_random_uuid(), gen_random_uuid(), '', '', 'shown', '2026-03-03T08:00Z', now(), '', '';
      insert into recognition_recipients select '${nobody}', '${nobody}', gen_random_uuid();
      set session_replication_role = 'origin'`);
    const [, ...later] = released.map((each) => each.name);
    expect(await migrate(client, 'smallwins_app', released)).toEqual(later);
    const { rows } = await client.query<{ at: string }>(
      'select at::date::text as at from board_changes order by id',
    );
    expect(rows.map((row) => row.at)).toEqual(['2026-03-02', '2026-03-03']);
  });
  await withClient(database.superuser, (client) =>
    client.query(`drop database ${pg.escapeIdentifier(name)}`),
  );
});

const nobody = '00000000-0000-7000-8000-000000000000';
