import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, deskMonday, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../engine.ts';
import { writeSnapshot } from './snapshot.ts';

const database = await testDatabase();
let engine: Engine;
beforeAll(async () => {
  engine = await Engine.start({ database, clockOf: () => deskMonday + 360_000_000_000 });
});
afterAll(() => engine.stop());

/** Writes everything down and forgets it, so that the next event finds only what is on disk. */
async function forget(workspaceId: string): Promise<void> {
  const workspace = await engine.workspace(workspaceId);
  await writeSnapshot(workspace);
  workspace.cells.evict(0, Number.MAX_SAFE_INTEGER, 0);
  expect(workspace.cells.size).toBe(0);
}

test('what a late event has taken out of a window stays out when the memory is gone', async () => {
  const { workspaceId, send, states } = await setUpDesk(database, engine, quickAnswer);
  await send([deskEvent('request.made', 'A', 0), deskEvent('answer.sent', 'A', 1)]);
  await forget(workspaceId);
  await send([deskEvent('request.made', 'B', 2), deskEvent('answer.sent', 'B', 3)]);
  expect(await states()).toEqual(['Ana confirmed']);
  await forget(workspaceId);
  // Bo had answered A before Ana: hers answered nothing.
  await send([deskEvent('answer.sent', 'A', 0.5, 'Bo')]);
  expect(await states()).toEqual(['Ana revoked']);
  await forget(workspaceId);
  // Decided anew from the disk.
  await send([deskEvent('request.made', 'C', 20), deskEvent('answer.sent', 'C', 23)]);
  const workspace = await engine.workspace(workspaceId);
  await send([deskEvent('request.made', 'D', 30, 'Cy'), deskEvent('answer.sent', 'D', 31, 'Cy')]);
  expect(await states()).toEqual(['Ana revoked']);
  await forget(workspaceId);
  await send([deskEvent('request.made', 'E', 40), deskEvent('answer.sent', 'E', 41)]);
  expect(await states()).toEqual(['Ana confirmed']);
  const [rule] = workspace.rules.rules.values();
  const ana = workspace.directory.byHandle('Ana');
  const cell = workspace.cells.scope(rule?.achievementId ?? '', ana?.id ?? '', '2026-W10');
  expect(cell.items.map(({ object }) => object)).toEqual(['B', 'E']);
});

test('what a late event has taken out of a window stays out when nobody looks at it for long', async () => {
  const { workspaceId, send, states } = await setUpDesk(database, engine, quickAnswer);
  await send([deskEvent('request.made', 'A', 0), deskEvent('answer.sent', 'A', 1)]);
  const workspace = await engine.workspace(workspaceId);
  await writeSnapshot(workspace);
  const [rule] = workspace.rules.rules.values();
  const ana = workspace.directory.byHandle('Ana')?.id ?? '';
  const cell = () => workspace.cells.scope(rule?.achievementId ?? '', ana, '2026-W10');
  // Bo had answered A before Ana; the text that was written down still has hers.
  await send([deskEvent('answer.sent', 'A', 0.5, 'Bo')]);
  for (let turn = 0; turn < 3; turn++) workspace.cells.foldUp();
  expect(cell().items).toEqual([]);
  for (let turn = 0; turn < 3; turn++) workspace.cells.foldUp();
  await send([deskEvent('request.made', 'B', 2), deskEvent('answer.sent', 'B', 3)]);
  expect(await states()).toEqual([]);
});

test('an achievement that is given once is not given again when the memory of its first window is gone', async () => {
  const once = quickAnswer.replace(
    /earn:[\s\S]*/,
    'earn: { count: { event: helpdesk.answer.sent, credit: data.by }, reach: 1, in: day }\nrepeat: once\n',
  );
  const { workspaceId, send, states } = await setUpDesk(database, engine, once);
  await send([deskEvent('answer.sent', 'A', 1)]);
  await forget(workspaceId);
  await send([deskEvent('answer.sent', 'B', 30)]);
  expect(await states()).toEqual(['Ana confirmed']);
});
