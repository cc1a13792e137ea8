import type { Micros } from '../events/event.ts';

/** What somebody has of one value or achievement in one month (UTC). */
export interface MonthOfDeeds {
  readonly kind: 'given' | 'received' | 'award';
  /** Of the value, or of the achievement. */
  readonly id: string;
  readonly month: string;
  readonly count: number;
  /** Of the latest. */
  readonly at: Micros;
  /** Who gave it; of what was received alone. */
  readonly givers: readonly (string | null)[];
}

/** Somebody's portfolio in numbers, as it is kept: nothing in it names anybody. */
export interface PortfolioCounts {
  /** By value: received, given, from how many people, the latest. */
  readonly values: Readonly<Record<string, readonly [number, number, number, Micros]>>;
  /** By achievement: how many, the latest. */
  readonly awards: Readonly<Record<string, readonly [number, Micros]>>;
  /** By month: received, given, awards. */
  readonly months: Readonly<Record<string, readonly [number, number, number]>>;
}

/**
 * Adds up what one person has.
 *
 * Example: of one award in March it makes `{ values: {}, awards: { [id]: [1, at] }, months: { '2026-03': [0, 0, 1] } }`.
 */
export function countPortfolio(deeds: readonly MonthOfDeeds[]): PortfolioCounts {
  const values: Record<string, [number, number, number, Micros]> = {};
  const awards: Record<string, [number, Micros]> = {};
  const months: Record<string, [number, number, number]> = {};
  const givers = new Set<string>();
  for (const { kind, id, month, count, at, givers: from } of deeds) {
    const inMonth = months[month] ?? [0, 0, 0];
    months[month] = inMonth;
    inMonth[kind === 'received' ? 0 : kind === 'given' ? 1 : 2] += count;
    if (kind === 'award') {
      const [before, last] = awards[id] ?? [0, at];
      awards[id] = [before + count, Math.max(last, at)];
      continue;
    }
    const own = values[id] ?? [0, 0, 0, at];
    values[id] = own;
    own[kind === 'received' ? 0 : 1] += count;
    own[3] = Math.max(own[3], at);
    if (kind === 'given') continue;
    const known = givers.size;
    for (const giver of from) givers.add(`${id} ${giver}`);
    own[2] += givers.size - known;
  }
  return { values, awards, months };
}
