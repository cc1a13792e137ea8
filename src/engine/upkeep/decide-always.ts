import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import type { Decision } from '../../domain/achievements/judging/decide.ts';
import { listenedTypes, type Rule } from '../../domain/achievements/language/rule.ts';
import {
  type AwardAt,
  type AwardDiff,
  compareAwards,
} from '../../domain/achievements/trying/compare-awards.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import { CellStore } from '../cells/cell-store.ts';
import { writeSnapshot } from '../cells/snapshot.ts';
import { foldFacts } from '../decide/decide-batch.ts';
import { decideTouched } from '../decide/decide-touched.ts';
import type { Decider } from '../decide/decider.ts';
import { loadRules, RuleIndex } from '../decide/rule-index.ts';
import { type AwardChange, findChanges, writeAwards } from '../decide/write-awards.ts';
import { readFacts } from '../log/read-events.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import { asOwner } from './lease.ts';
import { refold } from './refold.ts';
import { type OnRecord, readStanding, withoutReviewed } from './standing-awards.ts';
import { takeBack } from './take-back.ts';

const chunkEvents = 5000;
const awardsPerWrite = 1000;

export interface Reevaluation {
  readonly achievementId: string;
  /** Told in the entry of each award that changes. */
  readonly cause: string;
  /** Writes the version that is to decide everything, in the same transaction as what it changes. */
  begin(tx: Tx): Promise<void>;
  /** Done in that transaction when all of it is written. */
  end(tx: Tx, diff: AwardDiff): Promise<void>;
}

/**
 * Decides an achievement's whole past anew by its rules as `begin` leaves them, silently: awards change by entries, never
 * by deletion, all in one transaction. What its cells held is of the old rules, so it is removed in that transaction, and
 * the memory is read anew as after a restart. Call it inside `exclusively`.
 */
export async function decideAlways(workspace: WorkspaceEngine, asked: Reevaluation): Promise<AwardDiff> {
  // Everything committed is on disk then, so that the memory can be thrown away without a replay.
  await writeSnapshot(workspace);
  const diff = await withoutSnapshots(workspace, async () => {
    const written = await asOwner(workspace, (tx) => decideIn(tx, workspace, asked));
    await workspace.load();
    workspace.learn();
    return written;
  });
  await refold(workspace, asked.achievementId);
  // Its awards have changed before this, so what is made of them would not hear of it.
  for (const whole of workspace.rules.wholesOf(asked.achievementId))
    await refold(workspace, whole.achievementId);
  return diff;
}

/** A snapshot under way would write down cells of the old rules after they were removed. */
export async function withoutSnapshots<T>(workspace: WorkspaceEngine, work: () => Promise<T>): Promise<T> {
  const before = workspace.snapshotTurn;
  let release: () => void = () => undefined;
  workspace.snapshotTurn = new Promise<void>((resolve) => {
    release = resolve;
  });
  try {
    await before;
    return await work();
  } finally {
    release();
  }
}

async function decideIn(tx: Tx, workspace: WorkspaceEngine, asked: Reevaluation): Promise<AwardDiff> {
  const { workspaceId, options, directory } = workspace;
  const { achievementId, cause } = asked;
  const now = options.now();
  const before = await readStanding(tx, workspaceId, achievementId);
  await asked.begin(tx);
  await tx.query('delete from cells where workspace_id = $1 and achievement_id = $2', [
    workspaceId,
    achievementId,
  ]);
  const rule = (await loadRules(tx)).rules.get(achievementId);
  if (!rule) throw new Error('A re-evaluation needs an achievement that is there.');
  // Cells of its own: those in memory are of the old rules, and nothing may be left of this if it fails.
  const only = { workspaceId, directory, cells: new CellStore(), rules: new RuleIndex([rule]) };
  const decisions = await decideTouched(tx, only, await foldAll(tx, only, rule, now), now);
  const changes = findChanges(decisions, only.cells, now, { history: true, causes: new Map() }).map(
    (change): AwardChange => ({ ...change, silent: true, cause }),
  );
  for (let start = 0; start < changes.length; start += awardsPerWrite)
    await writeAwards(tx, workspaceId, changes.slice(start, start + awardsPerWrite), now);
  await silence(tx, workspaceId, changes);
  const after = withoutReviewed(decisions.flatMap(standing), before);
  const diff = compareAwards(before.awards, after);
  await takeBack(tx, workspaceId, lostWithoutDecision(diff, before, changes), cause, now);
  await asked.end(tx, diff);
  return diff;
}

async function foldAll(tx: Tx, only: Decider, rule: Rule, now: Micros): Promise<Set<ScopeCell>> {
  const types = [...listenedTypes(rule)];
  const touched = new Set<ScopeCell>();
  for (let after = 0; ; ) {
    const facts = await readFacts(tx, only.workspaceId, after, chunkEvents, types);
    for (const cell of (await foldFacts(tx, only, facts, now)).touched) touched.add(cell);
    const last = facts.at(-1);
    if (!last) return touched;
    after = last.seq;
  }
}

function standing({ person, scope, standing: { state, earnedAt } }: Decision): AwardAt[] {
  if ((state !== 'pending' && state !== 'confirmed') || earnedAt === null) return [];
  return [{ personId: person.id, scope, state, earnedAt }];
}

/** Silence law: what stands only since now is never told, not even when its hold ends. */
export async function silence(tx: Tx, workspaceId: string, changes: readonly AwardChange[]): Promise<void> {
  const waited = (change: AwardChange) => change.before === 'pending' && change.state === 'pending';
  const ids = changes.filter((change) => !waited(change)).map(({ id }) => id);
  await tx.query('update awards set silent = true where workspace_id = $1 and award_id = any ($2::uuid[])', [
    workspaceId,
    ids,
  ]);
}

/** Awards in windows that the rules of now do not even look at. */
function lostWithoutDecision(
  diff: AwardDiff,
  { awards }: OnRecord,
  changes: readonly AwardChange[],
): string[] {
  const lost = new Set(
    diff.changes.flatMap(({ before, after }) => (after === null && before ? [before] : [])),
  );
  const written = new Set(changes.map(({ id }) => id));
  return awards.filter((award) => lost.has(award) && !written.has(award.id)).map(({ id }) => id);
}
