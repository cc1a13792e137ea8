import type { Micros } from '../events/event.ts';
import { type Window, windowAt } from '../time/window.ts';
import { keysAround, windowFromKey } from '../time/window-key.ts';

/** What boards count over: a calendar week, month or quarter of the workspace's zone. */
export const boardPeriods = ['week', 'month', 'quarter'] as const;
export type BoardPeriod = (typeof boardPeriods)[number];

/**
 * The week, month and quarter that something counts in. Boards close for everybody at one moment, so it is the
 * workspace's zone that decides, not the person's.
 *
 * Example: `periodsAt('UTC', at).map((window) => window.key)` is `['2026-W10', '2026-03', '2026-Q1']`.
 */
export function periodsAt(zone: string, at: Micros): Window[] {
  return boardPeriods.map((kind) => windowAt(kind, zone, at));
}

/** A period's key and those before it, oldest first. */
export function withEarlier(key: string, before: number): string[] {
  return [...keysAround(key, before, 0), key];
}

/**
 * Every week, month and the quarter itself that a quarter touches; a week at its edge touches two.
 *
 * Example: `periodsWithin('2026-Q1')` begins with `2026-W01` and ends with `2026-Q1`.
 */
export function periodsWithin(quarter: string): string[] {
  const window = windowFromKey(quarter, 'UTC');
  if (!window) return [];
  const keys: string[] = [];
  for (const kind of boardPeriods)
    for (let at = window.startsAt; at < window.endsAt; ) {
      const { key, endsAt } = windowAt(kind, 'UTC', at);
      keys.push(key);
      at = endsAt;
    }
  return keys;
}

/** The quarters that a period touches, in its own zone. */
export function quartersOf({ startsAt, endsAt, zone }: Window): string[] {
  return [...new Set([startsAt, endsAt - 1].map((at) => windowAt('quarter', zone, at).key))];
}
