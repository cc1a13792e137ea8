import type { Micros } from '../../events/event.ts';
import type { ScopeCell } from '../cells/cells.ts';
import { type Rule, versionAt } from '../language/rule.ts';
import { factsAt, type Person } from '../reading/person.ts';
import { judgeRatio } from './measures/ratio.ts';
import { judgeRun } from './measures/run.ts';
import { judgeStreak } from './measures/streak.ts';
import { judgeTotal } from './measures/total.ts';
import { type Chain, guardResults, newChain, type Standing, survivors } from './standing.ts';
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
  at: Micros,
  now: Micros,
  chain: Chain = newChain(),
): Standing[] {
  const items = survivors(cell);
  const last = items.at(-1);
  const version = versionAt(rule, last?.at ?? at) ?? rule.versions.at(-1);
  if (!version) return [];
  const window = windowOf(version, factsAt(person, last?.at ?? at).zone, last?.at ?? at);
  const guards = guardResults(version, cell);
  const situation = { rule, person, now, chain, items, version, window, guards };
  const { measure } = version;
  if (measure.kind === 'total') return judgeTotal(situation);
  if (measure.kind === 'ratio') return judgeRatio(situation, measure);
  if (measure.kind === 'streak') return judgeStreak(situation, measure);
  return judgeRun(situation, measure);
}
