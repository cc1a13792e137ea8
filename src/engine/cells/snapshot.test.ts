import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, deskMonday, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../engine.ts';
import { LeaseLost } from '../upkeep/lease.ts';
import { writeSnapshot } from './snapshot.ts';

const database = await testDatabase();
// Snapshots are written when the tests say so.
const engine = await Engine.start({ database, clockOf: () => deskMonday + 2 * 3_600_000_000, timers: false });
afterAll(() => engine.stop());

/** A workspace of which nothing is written down yet but two events. */
async function unwritten() {
  const { workspaceId, send } = await setUpDesk(database, engine, quickAnswer);
  await send([deskEvent('request.made', 'E', 0), deskEvent('answer.sent', 'E', 1)]);
  const onDisk = () =>
    database.inWorkspace(workspaceId, async (tx) => {
      const [mark] = await tx.query<{ seq: number }>('select snapshot_seq as seq from workspaces');
      const [cells] = await tx.query<{ n: number }>('select count(*)::int as n from cells');
      const [links] = await tx.query<{ n: number }>('select count(*)::int as n from links');
      return { covered: mark?.seq, cells: cells?.n, links: links?.n };
    });
  return { workspace: await engine.workspace(workspaceId), onDisk };
}

test('a snapshot while the memory is read again covers only what is in the cells by then', async () => {
  const { workspace, onDisk } = await unwritten();
  const before = await onDisk();
  expect(before.covered).toBe(0);
  // A batch that fails has the memory read again while timers go on.
  let isRead = false;
  let snapshots = 0;
  const { cells } = workspace;
  const reading = workspace.reload().finally(() => {
    isRead = true;
  });
  while (workspace.cells === cells) await new Promise(setImmediate);
  for (; !isRead; snapshots++) {
    await writeSnapshot(workspace);
    const { covered, ...rows } = await onDisk();
    if (covered !== 0) expect({ covered, ...rows }).toEqual({ covered: 2, cells: 1, links: 2 });
  }
  await reading;
  expect(snapshots).toBeGreaterThan(0);
  await writeSnapshot(workspace);
  expect(await onDisk()).toEqual({ covered: 2, cells: 1, links: 2 });
});

test('after a replay that failed, the end of the process writes down no more than was replayed', async () => {
  const { workspace, onDisk } = await unwritten();
  await database.pool.query('update engine_lease set epoch = epoch + 1');
  await expect(workspace.reload()).rejects.toThrow(LeaseLost);
  await database.pool.query('update engine_lease set epoch = epoch - 1');
  await writeSnapshot(workspace);
  expect(await onDisk()).toEqual({ covered: 0, cells: 0, links: 0 });
  await workspace.reload();
  await writeSnapshot(workspace);
  expect(await onDisk()).toEqual({ covered: 2, cells: 1, links: 2 });
});
