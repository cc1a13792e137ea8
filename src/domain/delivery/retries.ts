import type { Micros } from '../events/event.ts';

const second = 1_000_000;
const minute = 60 * second;
const hour = 60 * minute;
/** Longer waits that the other side asks for are not kept. */
const waitMax = 24 * hour;

/** Ten tries in 75 hours and 35 minutes (Standard Webhooks, operational guidance on retries). */
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

/** When it was first tried, and when it is; `random` from 0 to 1 spreads tries. */
export interface TryClock {
  readonly since: Micros;
  readonly now: Micros;
  readonly random: number;
}

/**
 * When to try again after so many tries; null for no more. The pauses stand one after the other since the first try, and
 * each try falls anywhere within its own (full jitter): what failed together does not come back together, and the last
 * one still comes late. A pause that has gone by while nobody tried begins now. `wait` is what the other side asked for.
 *
 * Example: `nextTryAt(1, { since: now, now, random: 1 })` → five seconds from now
 */
export function nextTryAt(tries: number, { since, now, random }: TryClock, wait: Micros = 0): Micros | null {
  const pause = pauses[tries - 1];
  if (pause === undefined) return null;
  const begin = since + pauses.slice(0, tries - 1).reduce((sum, each) => sum + each, 0);
  const isPast = begin + pause <= now;
  const from = isPast ? now : Math.max(begin, now);
  const to = isPast ? now + pause : begin + pause;
  return Math.max(from + Math.round((to - from) * random), now + Math.min(Math.max(wait, 0), waitMax));
}
