import type { Micros } from '../events/event.ts';
import { civil, type DayNumber, dayNumber, formatDay, localDay, startOfDay, weekdayOf } from './zone.ts';

export const windowKinds = ['day', 'week', 'month', 'quarter', 'ever'] as const;
export type WindowKind = (typeof windowKinds)[number];

/** A stretch of time in a person's zone: startsAt ≤ t < endsAt. */
export interface Window {
  readonly kind: WindowKind;
  /** `2016-03-21`, `2016-W12`, `2016-03`, `2016-Q1` or `ever`. */
  readonly key: string;
  readonly zone: string;
  readonly startsAt: Micros;
  readonly endsAt: Micros;
}

/** Ends of "ever": 1700-01-01 and 2255-03-13, as far as microseconds in a number reach. */
export const beginningOfTime: Micros = -8_520_336_000_000_000;
export const endOfTime: Micros = 9_000_000_000_000_000;

/** By zone, then by day: looked up for each event, so no name is put together for it. */
type Cache = Map<string, Map<DayNumber, Window>>;
const caches: Readonly<Record<Exclude<WindowKind, 'ever'>, Cache>> = {
  day: new Map(),
  week: new Map(),
  month: new Map(),
  quarter: new Map(),
};
const daysMax = 50_000;

/**
 * The window of a kind that holds an instant, in a zone.
 *
 * Example: `windowAt('week', 'UTC', 2016-03-21T08:00Z)` has the key `2016-W12`.
 */
export function windowAt(kind: WindowKind, zone: string, at: Micros): Window {
  if (kind === 'ever') return everIn(zone);
  const day = localDay(zone, at);
  let days = caches[kind].get(zone);
  if (!days) {
    days = new Map();
    caches[kind].set(zone, days);
  }
  let window = days.get(day);
  if (!window) {
    window = makeWindow(kind, zone, day);
    if (days.size > daysMax) days.clear();
    days.set(day, window);
  }
  return window;
}

const everByZone = new Map<string, Window>();

function everIn(zone: string): Window {
  let window = everByZone.get(zone);
  if (!window) {
    window = { kind: 'ever', key: 'ever', zone, startsAt: beginningOfTime, endsAt: endOfTime };
    everByZone.set(zone, window);
  }
  return window;
}

/** Every window of a kind that touches from ≤ t ≤ to. */
export function windowsBetween(kind: WindowKind, zone: string, from: Micros, to: Micros): Window[] {
  const windows: Window[] = [windowAt(kind, zone, from)];
  for (let last = windows[0]; last && last.endsAt <= to; ) {
    last = windowAt(kind, zone, last.endsAt);
    windows.push(last);
  }
  return windows;
}

function makeWindow(kind: Exclude<WindowKind, 'ever'>, zone: string, day: DayNumber): Window {
  const span = spanOf(kind, day);
  return {
    kind,
    key: span.key,
    zone,
    startsAt: startOfDay(zone, span.from),
    endsAt: startOfDay(zone, span.to),
  };
}

function spanOf(
  kind: Exclude<WindowKind, 'ever'>,
  day: DayNumber,
): { key: string; from: DayNumber; to: DayNumber } {
  if (kind === 'day') return { key: formatDay(day), from: day, to: day + 1 };
  if (kind === 'week') return weekOf(day);
  const { year, month } = civil(day);
  if (kind === 'month') {
    return {
      key: `${year}-${pad(month)}`,
      from: dayNumber(year, month, 1),
      to: dayNumber(year, month + 1, 1),
    };
  }
  const quarter = Math.ceil(month / 3);
  const first = quarter * 3 - 2;
  return { key: `${year}-Q${quarter}`, from: dayNumber(year, first, 1), to: dayNumber(year, first + 3, 1) };
}

/** ISO 8601: a week belongs to the year of its Thursday (time rule T11). */
function weekOf(day: DayNumber): { key: string; from: DayNumber; to: DayNumber } {
  const monday = day - weekdayOf(day);
  const { year } = civil(monday + 3);
  const week = Math.floor((monday + 3 - dayNumber(year, 1, 1)) / 7) + 1;
  return { key: `${year}-W${pad(week)}`, from: monday, to: monday + 7 };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
