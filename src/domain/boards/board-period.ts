import type { Micros } from '../events/event.ts';
import { type Window, windowAt } from '../time/window.ts';
import { keysAround } from '../time/window-key.ts';

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
