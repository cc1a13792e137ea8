import type { Micros } from '../../events/event.ts';
import { endOfTime } from '../../time/window.ts';
import { windowFromKey } from '../../time/window-key.ts';
import type { ScopeCell } from '../cells/cells.ts';
import { isClosing } from '../language/measure.ts';
import { type Rule, versionAt, windowsBack } from '../language/rule.ts';
import { factsAt, type Person } from '../reading/person.ts';
import { reaches } from './amount.ts';
import type { Decision } from './decide.ts';
import { windowOf } from './window-of.ts';

/**
 * Whether deciding a window again, after events were folded into it, would change no award: it cannot reach the lowest
 * tier, or what was decided holds for all that was appended since. Most events are of this kind.
 */
export function isQuiet(rule: Rule, cell: ScopeCell, hasAwards: boolean, now: Micros): boolean {
  if (!isTotal(rule)) return false;
  if (!hasAwards && !reaches(cell.most, lowestReach(rule))) return true;
  const { quiet } = cell;
  if (!quiet || quiet.rule !== rule || reaches(cell.most, quiet.below) || now >= quiet.until) return false;
  return (cell.lastAt ?? endOfTime) < quiet.before;
}

/** A day begins this long before UTC's where it begins first. */
const earliestDay = 14 * 3_600_000_000;

/** When a window closes for its person, if its awards are only known then; null for any other. */
export function closesAt(rule: Rule, cell: ScopeCell, person: Person): Micros | null {
  const at = cell.lastAt;
  const version = at === null ? undefined : versionAt(rule, at);
  if (at === null || !version || !isClosing(version.measure)) return null;
  return windowOf(version, factsAt(person, at).zone, at).endsAt;
}

/** Whether windows after this one, which ask for what was reached in it, may have begun for somebody. */
export function isLookedBackTo(rule: Rule, cell: ScopeCell, now: Micros): boolean {
  if (windowsBack(rule) === 0) return false;
  const window = windowFromKey(cell.windowKey, 'UTC');
  return window !== undefined && now >= window.endsAt - earliestDay;
}

/**
 * Notes up to where the decisions of a window hold, if its awards on record agree with them. An event that is appended
 * moves neither the completing event nor, its hold being the last to end, the moment of settling: for as long as one
 * version and the same facts of the person apply to the whole window.
 */
export function noteQuiet(rule: Rule, cell: ScopeCell, person: Person, decisions: readonly Decision[]): void {
  cell.quiet = null;
  const [oldest] = cell.items;
  if (!oldest || decisions.length === 0 || !isTotal(rule)) return;
  let below = Number.POSITIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  for (const { standing } of decisions) {
    if (standing.state === 'coolingDown') return;
    if (standing.state === 'open') below = Math.min(below, standing.needed);
    if (standing.state === 'pending') until = Math.min(until, standing.settlesAt ?? until);
  }
  // Exact from here on, so that what counts once does not use up the distance to the next tier.
  cell.most = Math.max(0, ...decisions.map(({ standing }) => standing.value));
  cell.quiet = { rule, below, until, before: sameUntil(rule, person, oldest.at) };
}

/** Until when the version and the facts of a person that hold at an instant go on to hold. */
function sameUntil(rule: Rule, person: Person, at: Micros): Micros {
  let until = endOfTime;
  for (const { validFrom, validTo } of rule.versions) {
    for (const edge of [validFrom, validTo]) if (edge > at && edge < until) until = edge;
  }
  for (const { validFrom } of person.facts) if (validFrom > at && validFrom < until) until = validFrom;
  return until;
}

/** A share can fall, and a run or a streak can be broken, by any event. */
function isTotal(rule: Rule): boolean {
  return rule.versions.every(({ measure }) => measure.kind === 'total');
}

const lowest = new WeakMap<Rule, number>();

/** The least that any tier of any version asks of anybody. */
export function lowestReach(rule: Rule): number {
  const known = lowest.get(rule);
  if (known !== undefined) return known;
  const least = Math.min(
    ...rule.versions.flatMap(({ reach }) => {
      if (typeof reach === 'number') return [reach];
      if ('quantile' in reach) return [reach.floor];
      return 'tiers' in reach ? Object.values(reach.tiers) : [reach.otherwise, ...Object.values(reach.of)];
    }),
  );
  lowest.set(rule, least);
  return least;
}
