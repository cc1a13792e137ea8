import { jsonArray, textArray, uuidArray } from './binary-arrays.ts';
import type { CellKey, CellStore } from './cell-store.ts';
import { checkFence } from './lease.ts';
import type { WorkspaceEngine } from './workspace-engine.ts';

const rowsPerWrite = 1000;
const writersMax = 2;
/** Above this many cells the oldest clean ones leave the memory. */
const cellsMax = 400_000;

const cellsSql = `
  insert into cells (workspace_id, achievement_id, holder, state)
  select $1, a, h, s from unnest($2::uuid[], $3::text[], $4::jsonb[]) as r (a, h, s)
  on conflict (workspace_id, achievement_id, holder) do update set state = excluded.state`;

/**
 * Writes changed cells behind the hot path. Nothing waits for it: until the watermark moves, a restart replays the
 * events since the last one.
 */
export async function writeSnapshot(workspace: WorkspaceEngine): Promise<number> {
  const { database } = workspace.options;
  const { workspaceId, cells, committedSeq } = workspace;
  let left = cells.dirtyCount;
  let written = 0;
  // The next rows are made while the database writes those before.
  const writing: Promise<void>[] = [];
  while (left > 0) {
    const rows = cells.takeDirty(committedSeq, Math.min(left, rowsPerWrite));
    if (rows.length === 0) break;
    if (writing.length >= writersMax) await writing.shift();
    const write = writeRows(workspace, cells, rows);
    // Whoever waits for it hears of a failure; nobody may, once another has failed.
    write.catch(() => undefined);
    writing.push(write);
    left -= rows.length;
    written += rows.length;
  }
  await Promise.all(writing);
  // Had the memory been thrown away meanwhile, these rows would still be right, but the watermark must not move.
  if (workspace.cells === cells) {
    await database.inWorkspace(workspaceId, (tx) =>
      tx.query('update workspaces set snapshot_seq = greatest(snapshot_seq, $2) where workspace_id = $1', [
        workspaceId,
        committedSeq,
      ]),
    );
    workspace.snapshotSeq = Math.max(workspace.snapshotSeq, committedSeq);
    cells.evict(cellsMax);
  }
  return written;
}

/** Writes rows, or makes them dirty again. */
async function writeRows(
  { workspaceId, options }: WorkspaceEngine,
  cells: CellStore,
  rows: readonly (CellKey & { state: string })[],
): Promise<void> {
  const columns = [
    uuidArray(rows.map((row) => row.achievementId)),
    textArray(rows.map((row) => row.holder)),
    jsonArray(rows.map((row) => row.state)),
  ];
  try {
    await options.database.inWorkspace(workspaceId, async (tx) => {
      await checkFence(tx, options.epoch);
      await tx.client.query({ name: 'write-cells', text: cellsSql, values: [workspaceId, ...columns] });
    });
  } catch (error) {
    for (const row of rows) cells.markDirty(row.achievementId, row.holder, 0);
    throw error;
  }
}
