import { compareEvents, type Micros } from '../../events/event.ts';
import type { Item, ScopeCell } from '../cells/cells.ts';
import type { Rule } from '../language/rule.ts';
import type { Person } from '../reading/person.ts';
import { evaluateScope, situationOf, withEarlier } from './evaluate.ts';
import { judgeBest } from './measures/best.ts';
import { judgeShare } from './measures/share.ts';
import type { Chain, Situation, Standing } from './standing.ts';

/** One person's part in a window. */
export interface Part {
  readonly cell: ScopeCell;
  readonly person: Person;
  readonly chain: Chain;
}

/**
 * Where everybody stands in one window, given everybody in it: compared with each other, counted together, or only the
 * first so many.
 */
export function judgeTogether(rule: Rule, parts: readonly Part[], now: Micros): Map<Part, Standing[]> {
  const situations = new Map<Part, Situation>();
  for (const part of parts) {
    const situation = situationOf(rule, part.cell, part.person, now, part.chain);
    if (situation) situations.set(part, situation);
  }
  // One window is judged by one version: that of the latest event in it.
  const latest = [...situations.values()].sort(byLastEvent).at(-1);
  if (!latest) return new Map();
  const { version } = latest;
  const { measure, limit } = version;
  const compared = new Map(
    [...situations].map(([part, situation]) => [part, { ...situation, version }] as const),
  );
  const standings =
    measure.kind === 'best'
      ? withEarlierOf(compared, judgeBest(compared, measure))
      : measure.kind === 'share'
        ? withEarlierOf(compared, judgeShare(compared, measure))
        : judgeAlone(rule, situations, now);
  return limit === null ? standings : limited(standings, limit);
}

function withEarlierOf(compared: ReadonlyMap<Part, Situation>, standings: ReadonlyMap<Part, Standing[]>) {
  return new Map(
    [...compared].map(([part, situation]) => [
      part,
      withEarlier(situation, part.cell, standings.get(part) ?? []),
    ]),
  );
}

function judgeAlone(rule: Rule, situations: ReadonlyMap<Part, Situation>, now: Micros) {
  const standings = new Map<Part, Standing[]>();
  for (const part of situations.keys())
    standings.set(part, evaluateScope(rule, part.cell, part.person, now, part.chain));
  return standings;
}

interface Completion {
  readonly part: Part;
  readonly by: Item;
}

/** Takes from all but the first so many people what they reached, tier by tier. */
function limited(standings: ReadonlyMap<Part, Standing[]>, limit: number): Map<Part, Standing[]> {
  const reached = [...standings].flatMap(([part, own]) =>
    own.flatMap((standing) => (standing.completing ? [{ part, standing, by: standing.completing }] : [])),
  );
  const first = new Map<string | null, Set<string>>();
  const stays = new Set<Standing>();
  for (const { part, standing } of reached.sort(byCompletion)) {
    const people = first.get(standing.tier) ?? new Set();
    first.set(standing.tier, people);
    if (people.size >= limit && !people.has(part.person.id)) continue;
    people.add(part.person.id);
    stays.add(standing);
  }
  const result = new Map<Part, Standing[]>();
  for (const [part, own] of standings)
    result.set(
      part,
      own.map((standing) =>
        !standing.completing || stays.has(standing)
          ? standing
          : { ...standing, state: 'limited', completing: null, earnedAt: null, settlesAt: null },
      ),
    );
  return result;
}

/** Events of two sources may be of the same moment and id. */
function byCompletion(a: Completion, b: Completion): number {
  const [first, second] = [a.part.person.handle, b.part.person.handle];
  return compareEvents(a.by, b.by) || (first < second ? -1 : first > second ? 1 : 0);
}

function byLastEvent(a: Situation, b: Situation): number {
  const [first, second] = [a.items.at(-1), b.items.at(-1)];
  if (!first || !second) return first ? 1 : second ? -1 : 0;
  return compareEvents(first, second);
}
