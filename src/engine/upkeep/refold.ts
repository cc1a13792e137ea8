import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import { listenedTypes, partsOfRule, type Rule } from '../../domain/achievements/language/rule.ts';
import type { Tx } from '../../store/database.ts';
import { writeSnapshot } from '../cells/snapshot.ts';
import { foldFacts } from '../decide/decide-batch.ts';
import { decideTouched } from '../decide/decide-touched.ts';
import type { Decider } from '../decide/decider.ts';
import { findChanges, writeAwards } from '../decide/write-awards.ts';
import { readAhead } from '../log/read-ahead.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import { asOwner } from './lease.ts';

const awardsPerWrite = 1000;

/**
 * Folds every stored event that an achievement listens to through it alone, silently (backfill). Safe to repeat: cells
 * are sets, awards have once-only keys. Call it inside `exclusively`.
 */
export async function refold(workspace: WorkspaceEngine, achievementId: string): Promise<number> {
  const rule = workspace.rules.rules.get(achievementId);
  if (!rule) return 0;
  const { workspaceId, directory, cells, rules, options } = workspace;
  const only = { workspaceId, directory, cells, rules: rules.listeningOnly(rule) };
  const touched = new Set<ScopeCell>();
  const now = options.now();
  const isWhole = partsOfRule(rule).length > 0;
  const past = { after: 0, upTo: isWhole ? 0 : workspace.committedSeq, types: [...listenedTypes(rule)] };
  for await (const facts of readAhead(options, past)) {
    const folded = await asOwner(workspace, (tx) => foldFacts(tx, only, facts, now));
    for (const cell of folded.touched) touched.add(cell);
  }
  const awards = await asOwner(workspace, async (tx) => {
    if (isWhole)
      for (const personId of await holdersOfParts(tx, only, rule))
        touched.add(cells.scope(achievementId, personId, 'ever'));
    const decisions = await decideTouched(tx, only, touched, now);
    const changes = findChanges(decisions, cells, now, { history: true, causes: new Map() });
    for (let start = 0; start < changes.length; start += awardsPerWrite)
      await writeAwards(tx, workspaceId, changes.slice(start, start + awardsPerWrite), now);
    return changes.length;
  });
  // A replay only knows the events since the last snapshot, so what was folded from older ones must be on disk first.
  await writeSnapshot(workspace);
  await asOwner(workspace, (tx) =>
    tx.query('update achievements set backfilled = true where workspace_id = $1 and achievement_id = $2', [
      workspaceId,
      achievementId,
    ]),
  );
  return awards;
}

/** Who has, or had, an award that counts towards another. */
async function holdersOfParts(tx: Tx, { workspaceId, rules }: Decider, rule: Rule): Promise<string[]> {
  const parts = partsOfRule(rule).flatMap((key) => rules.byKey(key)?.achievementId ?? []);
  const rows = await tx.query<{ person_id: string }>(
    'select distinct person_id from awards where workspace_id = $1 and achievement_id = any ($2::uuid[])',
    [workspaceId, parts],
  );
  return rows.map((row) => row.person_id);
}
