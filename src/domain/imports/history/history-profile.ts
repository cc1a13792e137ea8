import type { ObjectSummary } from './derive-history.ts';

/**
 * What a history says, over its objects.
 *
 * *resolved* has a resolution, whatever came after; *reopened* has a reopen at any time after one; *clean* is resolved,
 * never reopened and never missed the SLA. Days to resolve run from opened to the resolution, over resolved objects
 * that were never reopened; percentiles are the nearest rank (the value at position ceil(p · n)).
 */
export interface HistoryProfile {
  readonly objects: number;
  readonly resolved: number;
  readonly neverResolved: number;
  readonly reopened: number;
  readonly reopenedWithin72Hours: number;
  readonly clean: number;
  readonly medianDaysToResolve: number | null;
  readonly p90DaysToResolve: number | null;
  readonly resolvedWithin7Days: number;
  readonly people: number;
  /** Objects whose last row names nobody who resolved it, or no time; left out where the mapping asks for neither. */
  readonly withoutResolver?: number;
  readonly withoutTime?: number;
}

/** Collects a profile, one object after the other. */
export class HistoryProfiler {
  readonly #days: number[] = [];
  readonly #people = new Set<string>();
  #objects = 0;
  #resolved = 0;
  #reopened = 0;
  #reopenedWithin72Hours = 0;
  #clean = 0;
  #lacks: { resolver: number; time: number } | null = null;

  add(object: ObjectSummary): void {
    this.#objects++;
    if (object.lacks) {
      this.#lacks ??= { resolver: 0, time: 0 };
      if (object.lacks.resolver) this.#lacks.resolver++;
      if (object.lacks.time) this.#lacks.time++;
    }
    for (const person of object.people) this.#people.add(person);
    const reopened = object.reopenedAfterHours.length > 0;
    if (reopened) this.#reopened++;
    if (object.reopenedAfterHours.some((hours) => hours <= 72)) this.#reopenedWithin72Hours++;
    if (object.resolvedAt === null) return;
    this.#resolved++;
    if (reopened) return;
    if (!object.slaMissed) this.#clean++;
    this.#days.push((object.resolvedAt - object.openedAt) / 86_400_000_000);
  }

  profile(): HistoryProfile {
    const days = this.#days.sort((a, b) => a - b);
    return {
      objects: this.#objects,
      resolved: this.#resolved,
      neverResolved: this.#objects - this.#resolved,
      reopened: this.#reopened,
      reopenedWithin72Hours: this.#reopenedWithin72Hours,
      clean: this.#clean,
      medianDaysToResolve: nearestRank(days, 0.5),
      p90DaysToResolve: nearestRank(days, 0.9),
      resolvedWithin7Days: days.filter((day) => day <= 7).length,
      people: this.#people.size,
      ...(this.#lacks ? { withoutResolver: this.#lacks.resolver, withoutTime: this.#lacks.time } : {}),
    };
  }
}

function nearestRank(sorted: readonly number[], part: number): number | null {
  const value = sorted[Math.ceil(part * sorted.length) - 1];
  return value === undefined ? null : Math.round(value * 1000) / 1000;
}
