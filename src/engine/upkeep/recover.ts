import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import type { Decision } from '../../domain/achievements/judging/decide.ts';
import type { CellStore } from '../cells/cell-store.ts';
import { foldFacts } from '../decide/decide-batch.ts';
import { decideTouched } from '../decide/decide-touched.ts';
import { findChanges, writeAwards } from '../decide/write-awards.ts';
import { readFacts } from '../log/read-events.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import { refold } from './refold.ts';

const chunkEvents = 5000;

/** Reads a workspace into memory: the cells as last written, then the events since, decided once at the end. */
export async function recover(workspace: WorkspaceEngine): Promise<{ replayed: number }> {
  const { snapshotSeq } = await workspace.load();
  const touched = new Set<ScopeCell>();
  const now = workspace.options.now();
  let replayed = 0;
  for (let after = snapshotSeq; ; ) {
    const facts = await workspace.options.database.inWorkspace(workspace.workspaceId, async (tx) => {
      // What came in while awarding is paused is decided when it goes on.
      const found = (await readFacts(tx, workspace.workspaceId, after, chunkEvents)).filter(
        ({ seq }) => seq <= workspace.decidedSeq,
      );
      if (found.length > 0)
        for (const cell of (await foldFacts(tx, workspace, found, now)).touched) touched.add(cell);
      return found;
    });
    replayed += facts.length;
    const last = facts.at(-1);
    if (!last) break;
    after = last.seq;
  }
  if (workspace.pause) return { replayed };
  const open = await unfolded(workspace);
  // Their cells may hold the tail alone; refold decides them when they are whole.
  for (const cell of touched) if (open.includes(cell.achievementId)) touched.delete(cell);
  if (touched.size > 0) {
    await workspace.options.database.inWorkspace(workspace.workspaceId, async (tx) => {
      const decided = await decideTouched(tx, workspace, touched, now);
      // What has left its hold meanwhile is for the timer to confirm, which tells people.
      const decisions = decided.filter((decision) => !isDue(workspace.cells, decision));
      // On disk already, but for what a crash between two processes' versions could leave; never told to anybody.
      await writeAwards(
        tx,
        workspace.workspaceId,
        findChanges(decisions, workspace.cells, now, { history: true, causes: new Map() }),
        now,
      );
    });
  }
  for (const achievementId of open) await refold(workspace, achievementId);
  return { replayed };
}

function isDue(cells: CellStore, { cell, scope, standing }: Decision): boolean {
  return cells.awards(cell).get(scope)?.state === 'pending' && standing.state === 'confirmed';
}

/** Achievements whose backfill a crash has interrupted. */
async function unfolded(workspace: WorkspaceEngine): Promise<string[]> {
  const rows = await workspace.options.database.inWorkspace(workspace.workspaceId, (tx) =>
    tx.query<{ achievement_id: string }>(
      `select achievement_id from achievements where state = 'live' and not backfilled`,
    ),
  );
  return rows.map((row) => row.achievement_id);
}
