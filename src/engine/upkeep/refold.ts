import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import { writeSnapshot } from '../cells/snapshot.ts';
import { decideTouched, foldFacts } from '../decide/decide-batch.ts';
import { RuleIndex } from '../decide/rule-index.ts';
import { findChanges, writeAwards } from '../decide/write-awards.ts';
import { readFacts } from '../log/read-events.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';

const chunkEvents = 5000;

/**
 * Folds every stored event through one achievement, silently (backfill). Safe to repeat: cells are sets, awards have
 * once-only keys. Call it inside `exclusively`.
 */
export async function refold(workspace: WorkspaceEngine, achievementId: string): Promise<number> {
  const rule = workspace.rules.rules.get(achievementId);
  if (!rule) return 0;
  const { workspaceId, directory, cells, options } = workspace;
  const only = { workspaceId, directory, cells, rules: new RuleIndex([rule]) };
  const touched = new Set<ScopeCell>();
  const now = options.now();
  for (let after = 0; ; ) {
    const facts = await options.database.inWorkspace(workspaceId, async (tx) => {
      const found = await readFacts(tx, workspaceId, after, chunkEvents);
      const folded = await foldFacts(tx, only, found, now);
      for (const cell of folded.touched) touched.add(cell);
      return found;
    });
    const last = facts.at(-1);
    if (!last) break;
    after = last.seq;
  }
  const awards = await options.database.inWorkspace(workspaceId, async (tx) => {
    const decisions = await decideTouched(tx, only, touched, now);
    const changes = findChanges(decisions, cells, now, { history: true, causes: new Map() });
    await writeAwards(tx, workspaceId, changes, now);
    return changes.length;
  });
  // A replay only knows the events since the last snapshot, so what was folded from older ones must be on disk first.
  await writeSnapshot(workspace);
  await options.database.inWorkspace(workspaceId, (tx) =>
    tx.query('update achievements set backfilled = true where workspace_id = $1 and achievement_id = $2', [
      workspaceId,
      achievementId,
    ]),
  );
  return awards;
}
