import type { WorkspaceEngine } from './workspace-engine.ts';

const rowsPerWrite = 1000;
/** Above this many cells the oldest clean ones leave the memory. */
const cellsMax = 400_000;

const cellsSql = `
  insert into cells (workspace_id, achievement_id, holder, state)
  select $1, a, h, s from json_to_recordset($2) as r (a uuid, h text, s jsonb)
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
  while (left > 0) {
    const rows = cells.takeDirty(committedSeq, Math.min(left, rowsPerWrite));
    if (rows.length === 0) break;
    const json = rows.map(
      (row) => `{"a":"${row.achievementId}","h":${JSON.stringify(row.holder)},"s":${row.state}}`,
    );
    try {
      await database.inWorkspace(workspaceId, (tx) =>
        tx.query(cellsSql, [workspaceId, `[${json.join(',')}]`]),
      );
    } catch (error) {
      for (const row of rows) cells.markDirty(row.achievementId, row.holder);
      throw error;
    }
    left -= rows.length;
    written += rows.length;
  }
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
