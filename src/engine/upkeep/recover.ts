import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import type { Decision } from '../../domain/achievements/judging/decide.ts';
import { closesAt } from '../../domain/achievements/judging/quiet.ts';
import type { CellStore } from '../cells/cell-store.ts';
import { foldFacts, loudOf } from '../decide/decide-batch.ts';
import { decideTouched } from '../decide/decide-touched.ts';
import { findChanges, writeAwards } from '../decide/write-awards.ts';
import { readAhead } from '../log/read-ahead.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import { asOwner } from './lease.ts';
import { refold } from './refold.ts';

/** Reads a workspace into memory: the cells as last written, then the events since, decided once at the end. */
export async function recover(workspace: WorkspaceEngine): Promise<{ replayed: number }> {
  const replayed = await replayTail(workspace);
  // Only now: it would take turns from what everybody waits for.
  workspace.learn();
  return { replayed };
}

async function replayTail(workspace: WorkspaceEngine): Promise<number> {
  await workspace.load();
  const touched = new Set<ScopeCell>();
  const now = workspace.options.now();
  let replayed = 0;
  // What came in while awarding is paused is decided when it goes on.
  const tail = { after: workspace.snapshotSeq, upTo: workspace.decidedSeq };
  for await (const facts of readAhead(workspace.options, tail)) {
    replayed += facts.length;
    const folded = await asOwner(workspace, (tx) => foldFacts(tx, workspace, facts, now));
    for (const cell of folded.touched) touched.add(cell);
    workspace.replayedSeq = facts.at(-1)?.seq ?? workspace.replayedSeq;
  }
  workspace.replayedSeq = null;
  if (workspace.pause) return replayed;
  const open = await unfolded(workspace);
  // Their cells may hold the tail alone; refold decides them when they are whole.
  for (const cell of touched)
    if (open.includes(cell.achievementId) || isOfTimer(workspace, cell)) touched.delete(cell);
  if (touched.size > 0) {
    await asOwner(workspace, async (tx) => {
      const decided = await decideTouched(tx, workspace, loudOf(workspace, touched, now), now);
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
  return replayed;
}

/** What is only known at the end of a window is for the timer of that end to decide, which tells people. */
function isOfTimer({ rules, directory }: WorkspaceEngine, cell: ScopeCell): boolean {
  const rule = rules.rules.get(cell.achievementId);
  const person = directory.person(cell.personId);
  return rule !== undefined && person !== undefined && closesAt(rule, cell, person) !== null;
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
