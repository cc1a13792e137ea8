import type { Micros } from '../events/event.ts';
import { type DayNumber, formatDay, localDay, parseDay, startOfDay, weekdayOf } from '../time/zone.ts';

/** A week as a team works it: seven days from the first working day on, in somebody's zone. */
export interface TeamWeek {
  /** The date it begins on: `2016-03-21`. */
  readonly key: string;
  readonly zone: string;
  readonly startsAt: Micros;
  readonly endsAt: Micros;
}

/**
 * The weekday a working week begins with: the one after the longest stretch of days off; Monday where nothing tells.
 *
 * Example: Sunday to Thursday begins on Sunday (6), Monday to Friday on Monday (0).
 */
export function firstWorkday(weekdays: ReadonlySet<number>): number {
  if (weekdays.size === 0 || weekdays.size === 7) return 0;
  const daysOffBefore = (day: number): number => {
    let count = 0;
    while (count < 7 && !weekdays.has((day + 6 - count) % 7)) count++;
    return count;
  };
  return [...weekdays].sort((a, b) => daysOffBefore(b) - daysOffBefore(a) || a - b)[0] ?? 0;
}

/** The week that holds an instant. */
export function teamWeekAt(zone: string, first: number, at: Micros): TeamWeek {
  return weekOfDay(zone, first, localDay(zone, at));
}

/** The week that holds a date such as `2016-03-23`; undefined for anything that is no date. */
export function teamWeekOf(zone: string, first: number, date: string): TeamWeek | undefined {
  const day = parseDay(date);
  return day === undefined || formatDay(day) !== date ? undefined : weekOfDay(zone, first, day);
}

/** So many weeks later, or earlier. */
export function shiftWeek(week: TeamWeek, weeks: number): TeamWeek {
  const day = (parseDay(week.key) ?? 0) + weeks * 7;
  return weekFrom(week.zone, day);
}

function weekOfDay(zone: string, first: number, day: DayNumber): TeamWeek {
  return weekFrom(zone, day - ((weekdayOf(day) - first + 7) % 7));
}

function weekFrom(zone: string, day: DayNumber): TeamWeek {
  return {
    key: formatDay(day),
    zone,
    startsAt: startOfDay(zone, day),
    endsAt: startOfDay(zone, day + 7),
  };
}
