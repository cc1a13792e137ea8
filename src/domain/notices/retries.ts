import type { Micros } from '../events/event.ts';

const second = 1_000_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Ten tries in about three days (Standard Webhooks, operational guidance on retries). */
const pauses: readonly Micros[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/**
 * When to try again after so many tries; null for no more. `random` from 0 to 1 spreads them over the second half of the
 * pause, so that what failed together does not come back together.
 *
 * Example: `nextTryAt(1, now, 1)` → five seconds from now
 */
export function nextTryAt(tries: number, now: Micros, random: number): Micros | null {
  const pause = pauses[tries - 1];
  return pause === undefined ? null : now + Math.round((pause * (1 + random)) / 2);
}
