import type { Micros, SourceEvent } from '../../events/event.ts';
import { composeCells } from '../judging/compose.ts';
import { type Decision, decideCells } from '../judging/decide.ts';
import { inPartsOrder } from '../language/composition.ts';
import { partsOfRule, type Rule } from '../language/rule.ts';
import type { FindPerson } from '../reading/reading.ts';
import { sayWindow } from './compare-awards.ts';
import { HistoryFold } from './fold-history.ts';

/** An award that stands. */
export interface FinalAward {
  readonly achievement: string;
  readonly person: string;
  readonly scope: string;
  readonly state: string;
  readonly earnedAt: Micros | null;
  readonly settlesAt: Micros | null;
}

export interface ReplayedAward extends FinalAward {
  readonly tier: string | null;
  /** `2016-W12`, and with `per` the object after a space. */
  readonly window: string;
  /** Where a run or a streak began. */
  readonly start: string | null;
  readonly value: number;
  readonly needed: number;
}

/**
 * Decides everything at once, in memory: the awards that stand at `now`, by achievement, person and time. The same
 * reading, folding and judging as the engine's; only where cells live differs.
 */
export function replay(
  rules: readonly Rule[],
  events: Iterable<SourceEvent>,
  findPerson: FindPerson,
  now: Micros,
): ReplayedAward[] {
  const history = new HistoryFold(rules, findPerson);
  for (const event of events) history.add(event);
  history.end();
  return decideEverything(rules, history, now).flatMap(awardsOf).sort(inOrder);
}

/** Every decision of every rule, parts before what is made of them. */
function decideEverything(rules: readonly Rule[], history: HistoryFold, now: Micros): Decision[][] {
  const byKey = new Map<string, Decision[]>();
  for (const rule of inPartsOrder(rules)) {
    const parts = partsOfRule(rule).flatMap((key) => byKey.get(key) ?? []);
    const own = [...history.scopesOf(rule), ...composeCells(rule, parts)];
    byKey.set(rule.key, decideCells(rule, own, history.person, now));
  }
  return [...byKey.values()];
}

function awardsOf(decisions: readonly Decision[]): ReplayedAward[] {
  return decisions.flatMap(({ rule, person, cell, scope, standing }) => {
    const { state, tier, start, earnedAt, settlesAt, value, needed } = standing;
    if (state !== 'pending' && state !== 'confirmed' && state !== 'in_review') return [];
    return [
      {
        achievement: rule.key,
        person: person.handle,
        scope,
        tier,
        window: sayWindow(cell.windowKey),
        start,
        state,
        earnedAt,
        settlesAt: state === 'pending' ? settlesAt : null,
        value,
        needed,
      },
    ];
  });
}

function inOrder(a: ReplayedAward, b: ReplayedAward): number {
  return (
    compare(a.achievement, b.achievement) ||
    compare(a.person, b.person) ||
    (a.earnedAt ?? 0) - (b.earnedAt ?? 0) ||
    compare(a.scope, b.scope)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
