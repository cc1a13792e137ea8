import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../test/support/database.ts';
import { Kept } from './kept.ts';
import { tablesWritten } from './writes.ts';

const database = await testDatabase();

test.each([
  ['select a from b where c in (select d from e)', []],
  ['insert into comments (text) values ($1)', ['comments']],
  ['update comments c set text = $1', ['comments']],
  ['delete from only comments', ['comments']],
  [
    'with gone as (delete\n  from reactions returning 1) insert into "announcements" select 1',
    ['reactions', 'announcements'],
  ],
  ['merge into awards a using b on true when matched then delete', ['awards']],
  ['TRUNCATE TABLE awards', ['awards']],
])('%s', (sql, tables) => {
  expect(tablesWritten(sql)).toEqual(tables);
});

const nameOf = () =>
  new Kept(
    ['workspaces'],
    async (tx) => (await tx.query<{ name: string }>('select name from workspaces'))[0]?.name,
  );
const rename = (workspaceId: string, name: string) =>
  database.inWorkspace(workspaceId, (tx) => tx.query('update workspaces set name = $1', [name]));

test('what is kept is read once, and again as soon as its table was written', async () => {
  const id = await newWorkspace(database);
  let reads = 0;
  const kept = new Kept(['workspaces'], async (tx) => {
    reads++;
    return (await tx.query<{ name: string }>('select name from workspaces'))[0]?.name;
  });
  await Promise.all([kept.of(database, id), kept.of(database, id), kept.of(database, id)]);
  expect(reads).toBe(1);
  await rename(id, 'New');
  expect(await kept.of(database, id)).toBe('New');
  await database.inWorkspace(id, (tx) => tx.query('delete from sessions'));
  await kept.of(database, id);
  expect(reads).toBe(2);
});

test('what was written while it was read is not missed', async () => {
  const id = await newWorkspace(database);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isFirst = true;
  const kept = new Kept(['workspaces'], async (tx) => {
    const [row] = await tx.query<{ name: string }>('select name from workspaces');
    if (isFirst) {
      isFirst = false;
      await held;
    }
    return row?.name;
  });
  const early = kept.of(database, id);
  await rename(id, 'Later');
  release();
  await early;
  expect(await kept.of(database, id)).toBe('Later');
});

test('of one workspace nothing is told to another, and a failure is not kept', async () => {
  const [one, other] = [
    await newWorkspace(database, { slug: 'one' }),
    await newWorkspace(database, { slug: 'other' }),
  ];
  const kept = nameOf();
  expect(await kept.of(database, one)).toBe('one');
  expect(await kept.of(database, other)).toBe('other');
  let fails = true;
  const moody = new Kept(['workspaces'], async () => {
    if (fails) throw new Error('on purpose');
    return 1;
  });
  await expect(moody.of(database, one)).rejects.toThrow('on purpose');
  fails = false;
  expect(await moody.of(database, one)).toBe(1);
});

/** Each writes only tables that nothing in memory is made of. */
const pastTheCount: Readonly<Record<string, string>> = {
  'engine/upkeep/lease.ts': 'the lease',
  'features/database-sources/remote.ts': 'reads somebody else’s database, and can only read',
  'features/previews/read-columns.ts': 'reads',
  'features/previews/read-history.ts': 'reads',
};

test('every write is counted but for those that need not be', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /^(?:engine|features)\/.*(?<!\.test)\.ts$/.test(file) &&
      readFileSync(`src/${file}`, 'utf8').includes('client.query'),
  );
  expect(files.sort()).toEqual(Object.keys(pastTheCount));
});
