import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { temporaryFolder } from '../../test/support/folder.ts';
import { examine, examineDatabase, type Finding } from './doctor.ts';
import { openDatabase } from './open-database.ts';
import { withClient } from './pool.ts';

const database = await testDatabase();
const folder = temporaryFolder();
const settings = {
  host: '127.0.0.1',
  port: 4400,
  dataFolder: `${folder.path}/data`,
  databaseUrl: null,
  appDatabaseUrl: null,
};
afterAll(() => folder.remove());

function named(findings: readonly Finding[], name: string): Finding | undefined {
  return findings.find((each) => each.name === name);
}

test('a healthy house has nothing to mend, running or at rest; before the first start it says so', async () => {
  expect(named(await examine(settings), 'database')).toMatchObject({
    ok: false,
    detail: 'there is none yet',
  });
  const running = await openDatabase(settings);
  const seen = await examine(settings);
  expect(seen.filter((each) => !each.ok)).toEqual([]);
  expect(seen.map((each) => each.name)).toEqual([
    'Node.js version',
    'time zone data',
    'data folder',
    'disk space',
    'PostgreSQL version',
    'durability',
    'migrations',
    'rights of the app',
    'row-level security',
  ]);
  await running.close();
  expect(await examine(settings)).toMatchObject(seen.map(({ name }) => ({ name, ok: true })));
});

test('what is wrong inside the database is named with its mend', async () => {
  const seen = await withClient(database.superuser, async (client) => {
    await client.query('begin');
    await client.query('alter table people disable row level security');
    await client.query(`update smallwins_migrations set checksum = 'other'`);
    const findings = await examineDatabase(client);
    await client.query('rollback');
    return findings;
  });
  expect(named(seen, 'durability')).toMatchObject({ ok: false, detail: 'fsync off, synchronous_commit off' });
  expect(named(seen, 'migrations')?.detail).toContain('not applied as released: 0001_start.sql');
  expect(named(seen, 'rights of the app')?.detail).toContain('is a superuser');
  expect(named(seen, 'row-level security')?.detail).toBe('missing on people');
});

test('an unreachable database is a finding, not a failure', async () => {
  const findings = await examine({ ...settings, databaseUrl: 'postgres://ann:pw@127.0.0.1:1/wins' });
  expect(named(findings, 'database')).toMatchObject({
    ok: false,
    mend: 'Check that PostgreSQL runs and can be reached.',
  });
});
