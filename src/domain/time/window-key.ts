import { type Window, windowAt } from './window.ts';
import { dayNumber, startOfDay } from './zone.ts';

/**
 * The window a key names, in a zone; undefined for a key of no window.
 *
 * Example: `windowFromKey('2016-W12', 'UTC')` starts on Monday 2016-03-21.
 */
export function windowFromKey(key: string, zone: string): Window | undefined {
  if (key === 'ever') return windowAt('ever', zone, 0);
  const week = /^(\d{4})-W(\d{2})$/.exec(key);
  const window = week ? weekStart(Number(week[1]), Number(week[2]), zone) : dated(key, zone);
  return window?.key === key ? window : undefined;
}

/**
 * The keys of so many windows before one and after it, in order, without its own.
 *
 * Example: `keysAround('2026-W01', 1, 1)` is `['2025-W52', '2026-W02']`.
 */
export function keysAround(key: string, before: number, after: number): string[] {
  const own = windowFromKey(key, 'UTC');
  if (!own || own.kind === 'ever') return [];
  const keys: string[] = [];
  for (let window = own, left = before; left > 0; left--) {
    window = windowAt(own.kind, 'UTC', window.startsAt - 1);
    keys.unshift(window.key);
  }
  for (let window = own, left = after; left > 0; left--) {
    window = windowAt(own.kind, 'UTC', window.endsAt);
    keys.push(window.key);
  }
  return keys;
}

/** 4 January lies in week 1 of its ISO year. */
function weekStart(year: number, week: number, zone: string): Window {
  return windowAt('week', zone, startOfDay(zone, dayNumber(year, 1, 4) + (week - 1) * 7));
}

function dated(key: string, zone: string): Window | undefined {
  const match = /^(\d{4})-(?:(\d{2})-(\d{2})|(\d{2})|Q([1-4]))$/.exec(key);
  if (!match) return undefined;
  const [, year, month, day, onlyMonth, quarter] = match;
  if (quarter)
    return windowAt('quarter', zone, startOfDay(zone, dayNumber(Number(year), Number(quarter) * 3 - 2, 1)));
  if (onlyMonth)
    return windowAt('month', zone, startOfDay(zone, dayNumber(Number(year), Number(onlyMonth), 1)));
  return windowAt('day', zone, startOfDay(zone, dayNumber(Number(year), Number(month), Number(day))));
}
