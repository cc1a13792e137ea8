import type { Micros } from '../../events/event.ts';
import { windowFromKey } from '../../time/window-key.ts';
import { type ScopeCell, withContents } from '../cells/cells.ts';
import { type Rule, versionAt } from '../language/rule.ts';
import { factsAt, type Person } from '../reading/person.ts';
import { reaches, tidy } from './amount.ts';
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
  return withEarlier(situation, cell, judge(situation));
}

function judge(situation: Situation): Standing[] {
  const { measure } = situation.version;
  if (measure.kind === 'total') return judgeTotal(situation);
  if (measure.kind === 'ratio') return judgeRatio(situation, measure);
  if (measure.kind === 'streak') return judgeStreak(situation, measure);
  // Nobody is compared alone; see together.ts.
  if (measure.kind === 'best' || measure.kind === 'share') return [];
  return judgeRun(situation, measure);
}

/**
 * The same with what earlier versions gave in the window: no edit takes an award. Each is asked about the events of its
 * own time and of those before it.
 */
export function withEarlier(last: Situation, cell: ScopeCell, standings: readonly Standing[]): Standing[] {
  const { rule, person, now, chain } = last;
  const [first] = last.items;
  if (rule.versions.length === 1 || !first || versionAt(rule, first.at) === last.version)
    return [...standings];
  const kept = new Map<string, Standing>();
  for (const version of rule.versions) {
    if (version.version >= last.version.version) break;
    const until = <Each extends { at: Micros }>(all: readonly Each[]) =>
      all.filter(({ at }) => at < version.validTo);
    const before = withContents(cell, { items: until(cell.items), points: until(cell.points) });
    const own = { notBefore: new Map(chain.notBefore), heldTiers: new Set(chain.heldTiers) };
    const situation = situationOf(rule, before, person, now, own);
    if (situation?.version !== version || situation.items.length === 0) continue;
    for (const standing of judge(situation))
      if (standing.completing && !kept.has(placeOf(standing)) && isKept(standing, last))
        kept.set(placeOf(standing), { ...standing, evidence: standing.evidence ?? situation.items });
  }
  const again = new Map(standings.map((standing) => [placeOf(standing), standing] as const));
  for (const [place, standing] of kept) {
    const now = again.get(place);
    if (now?.completing && now.version.measure.kind === standing.version.measure.kind) kept.delete(place);
  }
  return [...kept.values(), ...standings.filter((standing) => !kept.has(placeOf(standing)))];
}

/** A share that may still fall is the newest version's to judge, and a total that was lost again is lost. */
function isKept({ version, needed }: Standing, last: Situation): boolean {
  const { kind } = version.measure;
  if (kind !== last.version.measure.kind) return true;
  if (kind === 'ratio') return false;
  return kind !== 'total' || reaches(tidy(last.items.reduce((sum, { value }) => sum + value, 0)), needed);
}

function placeOf({ tier, start }: Standing): string {
  return `${tier ?? ''}|${start ?? ''}`;
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
  const { zone } = factsAt(person, at);
  // Nothing is left of it: it is the window its key names, not that of today.
  const isEmpty = cell.items.length === 0 && cell.points.length === 0;
  const named = isEmpty ? windowFromKey(cell.windowKey.replace(/~.*/, ''), zone) : undefined;
  const window = named ?? windowOf(version, zone, at);
  return { rule, person, now, chain, items, version, window, guards: guardResults(version, cell) };
}
