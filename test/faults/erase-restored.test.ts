import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { hideFromBoards } from '../../src/features/boards/actions.ts';
import { eraseRequested } from '../../src/features/privacy/erasure/erase.ts';
import { ErasedList, erasedFile } from '../../src/features/privacy/erasure/erased-list.ts';
import { ErasureRunner } from '../../src/features/privacy/erasure/erasure-runner.ts';
import { withClient } from '../../src/store/pool.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../support/engine.ts';
import { temporaryFolder } from '../support/folder.ts';
import { tracesOf } from '../support/traces.ts';

const handle = 'wombat.ferrari';
const name = 'Wombat Ferrari';
const words = ['wombat', 'ferrari'];

const database = await testDatabase();
const secret = Buffer.alloc(32, 7);
const folder = temporaryFolder();
const erasedList = new ErasedList(folder.path);
let erased = 0;
const first = await Engine.start({ database, secret });
const erasures = new ErasureRunner({ database, engine: first, erasedList }, () => undefined);
const ask = await testApp(database, first, { erasures });

/** All tables as they are, and back: what a restored dump comes to. */
async function backUp(): Promise<() => Promise<void>> {
  const tables = await withClient(database.superuser, async (client) => {
    const { rows } = await client.query<{ name: string; columns: string }>(
      `select c.relname::text as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by 1`,
    );
    await client.query('create schema backup');
    for (const { name: table } of rows)
      await client.query(`create table backup.${table} as table public.${table}`);
    return rows;
  });
  return () =>
    withClient(database.superuser, async (client) => {
      await client.query(`set session_replication_role = replica`);
      await client.query(`truncate ${tables.map(({ name: table }) => `public.${table}`).join(', ')} cascade`);
      for (const { name: table, columns } of tables)
        await client.query(
          `insert into public.${table} (${columns}) overriding system value select ${columns} from backup.${table}`,
        );
      // A backup is older than a lease.
      await client.query('delete from engine_lease');
      await client.query('drop schema backup cascade');
    });
}

async function eraseThrough(caller: { workspaceId: string }, who: string): Promise<void> {
  const asked = await ask('POST', `/v1/people/${who}/erasure`, caller, { confirm: who });
  const stateOf = async () =>
    (await ask('GET', '/v1/erasures', caller)).body.items.find(
      ({ id }: { id: string }) => id === asked.body.id,
    )?.state;
  await expect.poll(stateOf, { timeout: 20_000 }).toBe('done');
  erased++;
  // It is noted outside of the database once it is done.
  const listed = () => readFileSync(join(folder.path, erasedFile), 'utf8').match(/"person"/g)?.length;
  await expect.poll(listed, { timeout: 20_000 }).toBe(erased);
}

const broken = async (caller: { workspaceId: string }) => {
  const { body } = await ask('POST', '/v1/invariants/check', caller, { full: true });
  return body.items.filter(({ state }: { state: string }) => state === 'broken');
};

test('somebody who is hidden from boards is erased, stays hidden, and counts of others stay right', async () => {
  const { workspaceId, send } = await setUpDesk(database, first, quickAnswer);
  const caller = { workspaceId };
  for (const each of ['bo', 'cy']) await ask('POST', '/v1/people', caller, { handle: each });
  await ask('POST', '/v1/people', caller, { handle: 'hidden.heron', name: 'Hidden Heron' });
  for (const [index, by] of ['bo', 'cy', 'hidden.heron'].entries())
    for (const ticket of ['a', 'b'])
      await send([
        deskEvent('request.made', `${ticket}${index}`, 1, 'cy'),
        deskEvent('answer.sent', `${ticket}${index}`, 2, by),
      ]);
  const workspace = await first.workspace(workspaceId);
  const id = workspace.directory.byHandle('hidden.heron')?.id ?? '';
  const shown = () =>
    database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ person_id: string; shown: boolean }>('select distinct person_id, shown from board_tallies'),
    );
  await expect.poll(async () => (await shown()).length, { timeout: 20_000 }).toBe(3);
  await hideFromBoards(workspace, id, true);
  await eraseThrough(caller, 'hidden.heron');
  expect(await tracesOf(database.superuser, ['heron'])).toEqual([]);
  expect((await shown()).find(({ person_id }) => person_id === id)?.shown).toBe(false);
  expect((await shown()).filter((row) => row.shown)).toHaveLength(2);
  expect(await broken(caller)).toEqual([]);
});

test('a restored backup brings nobody back: who was erased since is erased before anybody can look', async () => {
  const { workspaceId, send } = await setUpDesk(database, first, quickAnswer);
  const caller = { workspaceId };
  await ask('POST', '/v1/people', caller, { handle, name, email: 'wombat@example.com' });
  await send([
    deskEvent('request.made', 'Q1', 1, 'Bo'),
    deskEvent('answer.sent', 'Q1', 2, handle),
    { ...deskEvent('answer.sent', 'Q2', 3, 'Bo'), data: { by: 'Bo', ticket: 'Q2', note: `as ${name} said` } },
  ]);
  const restore = await backUp();
  await eraseThrough(caller, handle);
  // Was there only after the backup, and is not in it.
  await ask('POST', '/v1/people', caller, { handle: 'later.lemur' });
  await eraseThrough(caller, 'later.lemur');
  const path = join(folder.path, erasedFile);
  const kept = readFileSync(path, 'utf8');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  for (const word of [...words, 'lemur']) expect(kept.toLowerCase()).not.toContain(word);

  await first.stop();
  await restore();
  expect((await tracesOf(database.superuser, words)).length).toBeGreaterThan(2);
  expect(await erasedList.reapply(database)).toEqual([workspaceId]);
  const engine = await Engine.start({ database, secret });
  onTestFinished(() => engine.stop());
  const lines: string[] = [];
  const runner = new ErasureRunner({ database, engine, erasedList }, (line) => lines.push(line));
  onTestFinished(() => runner.stop());
  await runner.eraseAgain([workspaceId]);
  expect(lines).toEqual(['1 whom a backup brought back was erased again']);
  expect(await tracesOf(database.superuser, words)).toEqual([]);

  // Vendors send again what the backup does not know.
  const again = await engine.accept(
    workspaceId,
    { id: (await engine.workspace(workspaceId)).directory.sources.keys().next().value ?? '', slug: 'desk' },
    [deskEvent('answer.sent', 'Q9', 5, handle), deskEvent('answer.sent', 'Q9', 6, 'later.lemur')],
    { mode: 'history' },
  );
  expect(again.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
  expect(await tracesOf(database.superuser, [...words, 'lemur'])).toEqual([]);

  // At the next start there is nothing to do, and the list has lost nobody.
  expect(await erasedList.reapply(database)).toEqual([]);
  expect(await eraseRequested({ database, engine }, workspaceId)).toBe(0);
  expect(readFileSync(path, 'utf8').split('\n').sort()).toEqual(kept.split('\n').sort());
});

test('a list that cannot be read refuses the start, naming the line', async () => {
  const { path, remove } = temporaryFolder();
  onTestFinished(remove);
  writeFileSync(join(path, erasedFile), '{"workspace":"who knows"}\n');
  await expect(new ErasedList(path).reapply(database)).rejects.toThrow(/Line 1 of .*erased\.ndjson/);
  writeFileSync(join(path, erasedFile), '');
  await expect(new ErasedList(path).reapply(database)).resolves.toEqual([]);
});
