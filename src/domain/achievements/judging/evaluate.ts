import type { Micros } from '../../events/event.ts';
import type { ScopeCell } from '../cells/cells.ts';
import { type Rule, versionAt } from '../language/rule.ts';
import { factsAt, type Person } from '../reading/person.ts';
import { judgeRatio } from './measures/ratio.ts';
import { judgeRun } from './measures/run.ts';
import { judgeStreak } from './measures/streak.ts';
import { judgeTotal } from './measures/total.ts';
import { type Chain, guardResults, newChain, type Situation, type Standing, survivors } from './standing.ts';
import { windowOf } from './window-of.ts';

/**
 * Where a person stands in one window: a pure function of the cell, the rule, the person and now. Totals and ratios
 * answer one standing a tier; runs and streaks one for each that was completed, and one for what is under way.
 *
 * Example: five counted events, the last still in its hold, answer one standing `{ state: 'pending', value: 5 }`.
 */
export function evaluateScope(
  rule: Rule,
  cell: ScopeCell,
  person: Person,
  now: Micros,
  chain: Chain = newChain(),
): Standing[] {
  const situation = situationOf(rule, cell, person, now, chain);
  if (!situation) return [];
  const { measure } = situation.version;
  if (measure.kind === 'total') return judgeTotal(situation);
  if (measure.kind === 'ratio') return judgeRatio(situation, measure);
  if (measure.kind === 'streak') return judgeStreak(situation, measure);
  // Nobody is compared alone; see together.ts.
  if (measure.kind === 'best' || measure.kind === 'share') return [];
  return judgeRun(situation, measure);
}

/** What there is to judge of a person in a window; undefined where no version was ever in force. */
export function situationOf(
  rule: Rule,
  cell: ScopeCell,
  person: Person,
  now: Micros,
  chain: Chain,
): Situation | undefined {
  const items = survivors(cell);
  const at = items.at(-1)?.at ?? cell.items.at(-1)?.at ?? cell.points.at(-1)?.at ?? now;
  const version = versionAt(rule, at) ?? rule.versions.at(-1);
  if (!version) return undefined;
  const window = windowOf(version, factsAt(person, at).zone, at);
  return { rule, person, now, chain, items, version, window, guards: guardResults(version, cell) };
}
