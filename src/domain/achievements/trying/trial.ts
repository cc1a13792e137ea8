import type { Micros } from '../../events/event.ts';
import { type Item, type ScopeCell, withContents } from '../cells/cells.ts';
import { type Decision, decideCells } from '../judging/decide.ts';
import { leanCell } from '../judging/standing.ts';
import type { Rule } from '../language/rule.ts';
import type { ActivePerson, Activity } from './activity.ts';
import { evidenceOf } from './cheapest.ts';
import { hasValues, highestThreshold, nearTo, scaled, scaleNeed } from './thresholds.ts';

/** One person's windows, ready to be decided in several ways. */
export interface TriedPerson {
  readonly active: ActivePerson;
  /** Only what counts, neither taken back nor there twice. */
  readonly cells: readonly ScopeCell[];
  /** All of it that counts for something, in event order. */
  readonly evidence: readonly Item[];
}

/** Decides people by a rule, and by what it might be instead. */
export class Trial {
  readonly #rule: Rule;
  readonly #nearRule: Rule;
  readonly #activity: Activity;
  readonly #now: Micros;
  /** One value a window says which thresholds it would have reached. */
  readonly hasValues: boolean;
  /** Awards of one window depend on its total alone. */
  readonly #isPlain: boolean;

  constructor(rule: Rule, activity: Activity, now: Micros) {
    this.#rule = rule;
    this.#nearRule = scaled(rule, nearTo);
    this.#activity = activity;
    this.#now = now;
    this.hasValues = hasValues(rule);
    this.#isPlain =
      this.hasValues &&
      rule.versions.every(({ measure, once, reachBy }) => measure.kind === 'total' && !once && !reachBy);
  }

  person(active: ActivePerson, cells: readonly ScopeCell[]): TriedPerson {
    const lean = cells.map(leanCell);
    return { active, cells: lean, evidence: evidenceOf(lean) };
  }

  decide({ active, cells }: Pick<TriedPerson, 'active' | 'cells'>, rule: Rule = this.#rule): Decision[] {
    return decideCells(rule, [...cells], () => active.person, this.#now);
  }

  /** The windows in which awards stand. */
  reached(decisions: readonly Decision[]): Set<string> {
    const keys = new Set<string>();
    for (const decision of decisions) if (stands(decision)) keys.add(this.#keyOf(decision));
    return keys;
  }

  /** The windows in which somebody came near the lowest threshold, and did not reach it. */
  nearly(one: TriedPerson, decisions: readonly Decision[], reached: ReadonlySet<string>): Set<string> {
    const near = this.hasValues
      ? this.#nearByValue(decisions)
      : this.reached(this.decide(one, this.#nearRule));
    for (const key of reached) near.delete(key);
    return near;
  }

  /** How many awards would stand without some of the evidence. */
  awardsWithout(gone: ReadonlySet<Item>, one: TriedPerson, awards: readonly Decision[]): number {
    if (gone.size === 0) return awards.length;
    if (this.#isPlain)
      return awards.filter((award) => totalWithout(gone, award) >= award.standing.needed).length;
    const cells = one.cells.map((cell) =>
      withContents(cell, { items: cell.items.filter((item) => !gone.has(item)), points: cell.points }),
    );
    return this.decide({ active: one.active, cells }).filter(stands).length;
  }

  /** The highest threshold that each window would have reached, where some would. */
  values(decisions: readonly Decision[]): Iterable<number> {
    const best = new Map<string, number>();
    for (const decision of decisions) {
      const value = highestThreshold(decision);
      const key = this.#keyOf(decision);
      if (value !== null && value > (best.get(key) ?? 0)) best.set(key, value);
    }
    return best.values();
  }

  #nearByValue(decisions: readonly Decision[]): Set<string> {
    const [version] = this.#rule.versions;
    const near = new Set<string>();
    for (const decision of decisions) {
      const value = highestThreshold(decision);
      if (version && value !== null && value >= scaleNeed(version, decision.standing.needed, nearTo))
        near.add(this.#keyOf(decision));
    }
    return near;
  }

  #keyOf({ cell }: Decision): string {
    return this.#activity.groupOf(cell.windowKey);
  }
}

export function stands({ standing: { state } }: Decision): boolean {
  return state === 'pending' || state === 'confirmed';
}

/** Added up in the same order as the whole, so that equal is equal. */
function totalWithout(gone: ReadonlySet<Item>, { cell }: Decision): number {
  let total = 0;
  for (const item of cell.items) if (!gone.has(item)) total += item.value;
  return total;
}
