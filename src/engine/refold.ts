import { decideTouched, foldFacts } from './decide-batch.ts';
import { readFacts } from './recover.ts';
import { RuleIndex } from './rule-index.ts';
import type { WorkspaceEngine } from './workspace-engine.ts';
import { findChanges, writeAwards } from './write-awards.ts';

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
  const touched = new Set<string>();
  const now = options.now();
  for (let after = 0; ; ) {
    const facts = await options.database.inWorkspace(workspaceId, async (tx) => {
      const found = await readFacts(tx, workspaceId, after, chunkEvents);
      const folded = await foldFacts(tx, only, found, now);
      for (const holder of folded.touched.get(achievementId) ?? []) touched.add(holder);
      return found;
    });
    const last = facts.at(-1);
    if (!last) break;
    after = last.seq;
  }
  if (touched.size === 0) return 0;
  return options.database.inWorkspace(workspaceId, async (tx) => {
    const decisions = await decideTouched(tx, only, new Map([[achievementId, touched]]), now);
    const changes = findChanges(decisions, cells, now, { history: true, causes: new Map() });
    await writeAwards(tx, workspaceId, changes, now);
    return changes.length;
  });
}
