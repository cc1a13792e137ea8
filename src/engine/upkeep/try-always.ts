import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import { foldLinks, foldMarks, foldScopes } from '../../domain/achievements/cells/fold-deeds.ts';
import { MemoryCells } from '../../domain/achievements/cells/memory-cells.ts';
import { decideCells } from '../../domain/achievements/judging/decide.ts';
import { isTogether, listenedTypes, type Rule } from '../../domain/achievements/language/rule.ts';
import type { Person } from '../../domain/achievements/reading/person.ts';
import { addDeeds, type Deed } from '../../domain/achievements/reading/read-deeds.ts';
import {
  type AwardAt,
  type AwardDiff,
  compareAwards,
} from '../../domain/achievements/trying/compare-awards.ts';
import { KnownAndNew } from '../decide/known-and-new.ts';
import { readFacts } from '../log/read-events.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import { readStanding, withoutReviewed } from './standing-awards.ts';

const chunkEvents = 5000;
const peoplePerTurn = 100;

export interface Tried extends AwardDiff {
  readonly events: number;
  /** Also of people who are not there yet, because no rule has asked for them. */
  personOf(id: string): Person | undefined;
}

/**
 * What if this rule had decided everything from the beginning: folds the stored events beside live state, in memory,
 * a chunk in a transaction, and touches nothing. Intake goes on; it waits only while the last few events are read.
 */
export async function tryAlways(workspace: WorkspaceEngine, rule: Rule): Promise<Tried> {
  const { options, workspaceId } = workspace;
  const people = new KnownAndNew(workspace.directory);
  const cells = new MemoryCells();
  const types = [...listenedTypes(rule)];
  let after = 0;
  let events = 0;
  const foldChunk = async () => {
    const facts = await options.database.inWorkspace(workspaceId, (tx) =>
      readFacts(tx, workspaceId, after, chunkEvents, types),
    );
    for (const fact of facts) {
      after = fact.seq;
      events++;
      const deeds: Deed[] = [];
      addDeeds(deeds, [rule], fact, people.find, false);
      if (deeds.length > 0) foldScopes(deeds, foldLinks(deeds, cells), foldMarks(deeds, cells), cells);
    }
    await nextTurn();
    return facts.length === chunkEvents;
  };
  while (await foldChunk());
  // What came in meanwhile, and the awards as of just then.
  const { before, now } = await workspace.exclusively(async () => {
    while (await foldChunk());
    const standing = await options.database.inWorkspace(workspaceId, (tx) =>
      readStanding(tx, workspaceId, rule.achievementId),
    );
    return { before: standing, now: options.now() };
  });
  const decided = await decideInTurns(rule, cells, people.person, now);
  const diff = compareAwards(before.awards, withoutReviewed(decided, before));
  return { ...diff, events, personOf: people.person };
}

/** Some people at a time, so that others get their turn. */
async function decideInTurns(
  rule: Rule,
  cells: MemoryCells,
  personOf: (id: string) => Person | undefined,
  now: number,
): Promise<AwardAt[]> {
  const byTurn = new Map<string, ScopeCell[]>();
  for (const cell of cells.scopesOf(rule.achievementId)) {
    // Where people depend on each other, they are decided as one.
    const turn = isTogether(rule) ? '' : cell.personId;
    const own = byTurn.get(turn);
    if (own) own.push(cell);
    else byTurn.set(turn, [cell]);
  }
  const awards: AwardAt[] = [];
  const all = [...byTurn.values()];
  for (let start = 0; start < all.length; start += peoplePerTurn) {
    const some = all.slice(start, start + peoplePerTurn).flat();
    for (const { person, scope, standing } of decideCells(rule, some, personOf, now)) {
      const { state, earnedAt } = standing;
      if ((state === 'pending' || state === 'confirmed') && earnedAt !== null)
        awards.push({ personId: person.id, scope, state, earnedAt });
    }
    await nextTurn();
  }
  return awards;
}
