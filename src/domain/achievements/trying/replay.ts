import type { Micros, SourceEvent } from '../../events/event.ts';
import { foldLinks, foldMarks, foldScopes } from '../cells/fold-deeds.ts';
import { MemoryCells } from '../cells/memory-cells.ts';
import { composeCells } from '../judging/compose.ts';
import { type Decision, decideCells } from '../judging/decide.ts';
import { inPartsOrder } from '../language/composition.ts';
import { listenedTypes, partsOfRule, type Rule } from '../language/rule.ts';
import type { Person } from '../reading/person.ts';
import { addDeeds, type Deed } from '../reading/read-deeds.ts';
import type { FindPerson } from '../reading/reading.ts';

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
  const byType = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const type of listenedTypes(rule)) byType.set(type, [...(byType.get(type) ?? []), rule]);
  const cells = new MemoryCells();
  const people = new Map<string, Person>();
  const find: FindPerson = (source, actor) => {
    const person = findPerson(source, actor);
    if (person) people.set(person.id, person);
    return person;
  };
  let seq = 0;
  for (const event of events) {
    const listeners = byType.get(event.type);
    if (!listeners) continue;
    const deeds: Deed[] = [];
    addDeeds(deeds, listeners, { seq: ++seq, event }, find, false);
    if (deeds.length > 0) foldScopes(deeds, foldLinks(deeds, cells), foldMarks(deeds, cells), cells);
  }
  return decideEverything(rules, cells, (id) => people.get(id), now)
    .flatMap(awardsOf)
    .sort(inOrder);
}

/** Every decision of every rule, parts before what is made of them. */
function decideEverything(
  rules: readonly Rule[],
  cells: MemoryCells,
  personOf: (id: string) => Person | undefined,
  now: Micros,
): Decision[][] {
  const byKey = new Map<string, Decision[]>();
  for (const rule of inPartsOrder(rules)) {
    const parts = partsOfRule(rule).flatMap((key) => byKey.get(key) ?? []);
    const own = [...cells.scopesOf(rule.achievementId), ...composeCells(rule, parts)];
    byKey.set(rule.key, decideCells(rule, own, personOf, now));
  }
  return [...byKey.values()];
}

function awardsOf(decisions: readonly Decision[]): ReplayedAward[] {
  return decisions.flatMap(({ rule, person, cell, scope, standing }) => {
    const { state, tier, start, earnedAt, settlesAt, value, needed } = standing;
    if (state !== 'pending' && state !== 'confirmed') return [];
    const [window = '', object] = cell.windowKey.split('~');
    return [
      {
        achievement: rule.key,
        person: person.handle,
        scope,
        tier,
        window: object === undefined ? window : `${window} ${decodeURIComponent(object)}`,
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
