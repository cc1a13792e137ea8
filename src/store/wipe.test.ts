import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../test/support/database.ts';
import { withClient } from './pool.ts';

const database = await testDatabase();

/** Whether the file of workspaces, as it lies on the disk, holds the word. */
function holds(word: string): Promise<boolean> {
  return withClient(database.superuser, async (client) => {
    await client.query('checkpoint');
    const { rows } = await client.query<{ folder: string; file: string }>(
      `select current_setting('data_directory') as folder, pg_relation_filepath('workspaces') as file`,
    );
    return (await readFile(join(rows[0]?.folder ?? '', rows[0]?.file ?? ''), 'latin1')).includes(word);
  });
}

async function plantAndRename(word: string): Promise<void> {
  const id = await newWorkspace(database, { slug: word });
  await database.inWorkspace(id, (tx) =>
    tx.query(`update workspaces set slug = 'w', name = 'W' where workspace_id = $1`, [id]),
  );
  await database.inWorkspace(id, (tx) => tx.query('delete from workspaces where workspace_id = $1', [id]));
}

test('what was overwritten leaves the disk once nobody can see it any more; two at once take turns', async () => {
  await plantAndRename('quagga-works');
  expect(await holds('quagga-works')).toBe(true);
  const looker = new pg.Client(database.superuser);
  await looker.connect();
  await looker.query('begin isolation level repeatable read');
  await looker.query('select count(*) from workspaces');
  let isOver = false;
  const wiping = Promise.all([database.wipe(), database.wipe()]).finally(() => {
    isOver = true;
  });
  await pause(700);
  expect(isOver).toBe(false);
  await looker.query('commit');
  await looker.end();
  expect(await wiping).toEqual([[], []]);
  expect(await holds('quagga-works')).toBe(false);
}, 120_000);

test('what takes writes meanwhile goes on', async () => {
  let written = 0;
  let isOver = false;
  const writing = (async () => {
    for (; !isOver; written++) await newWorkspace(database);
  })();
  const wiped = await database.wipe();
  isOver = true;
  await writing;
  expect(wiped).toEqual([]);
  expect(written).toBeGreaterThan(0);
}, 120_000);

test('no file of the log holds it, neither an old one nor one that is kept for use later', async () => {
  const word = 'okapi-works';
  await withClient(database.superuser, async (client) => {
    // Several files full of it, of which a checkpoint keeps some for use later.
    for (let file = 0; file < 4; file++) {
      await client.query(`select pg_logical_emit_message(false, $1, repeat($1, 1400000))`, [word]);
      await client.query('checkpoint');
    }
  });
  expect(await inLog(word)).toBeGreaterThan(1);
  await database.wipe();
  expect(await inLog(word)).toBe(0);
}, 120_000);

function inLog(word: string): Promise<number> {
  return withClient(database.superuser, async (client) => {
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') || '/pg_wal' as folder`,
    );
    const folder = rows[0]?.folder ?? '';
    let found = 0;
    for (const { name } of await readdir(folder, { withFileTypes: true }).then((all) =>
      all.filter((one) => one.isFile()),
    ))
      if ((await readFile(join(folder, name)).catch(() => Buffer.alloc(0))).includes(word)) found++;
    return found;
  });
}
