import type { NoticeKind } from './preferences.ts';

/** Kinds of which a few may wait by chance; what a colleague wrote never does. */
export const triedKinds = ['award', 'nudge', 'stall', 'pattern', 'team'] as const satisfies NoticeKind[];
export type TriedKind = (typeof triedKinds)[number];
export type Arm = 'told' | 'held';

/** How many in a hundred wait where nobody has set anything. */
export const heldPercent = 5;
/** Fewer of either, and nothing is concluded. */
export const enough = 200;
/** A kind that cannot raise the share of those who act by this much changes nothing worth an interruption. */
export const worthIt = 0.05;
/** The normal quantile of a two-sided 99 % interval: it is looked at every day, so it has to be surer than once. */
const z = 2.5758293035489004;

/**
 * Whether one notice is told at once or waits for the digest, as if by chance and always the same: whoever asks, and
 * however often, is answered alike.
 */
export function armOf(workspaceId: string, personId: string, subjectId: string, percent: number): Arm {
  return chance(`${workspaceId} ${personId} ${subjectId}`) < percent / 100 ? 'held' : 'told';
}

/** A number from 0 to 1 that follows from a text (FNV-1a with the last mixing of MurmurHash3). */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** How many of some acted within a day. */
export interface Acted {
  readonly n: number;
  readonly acted: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a share (Wilson 1927).
 *
 * Example: 81 of 263 at 95 % (`quantile` 1.96) is 0.2553 to 0.3662
 */
export function wilson({ n, acted }: Acted, quantile = z): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const p = acted / n;
  const square = quantile * quantile;
  const middle = p + square / (2 * n);
  const spread = quantile * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n));
  const whole = 1 + square / n;
  return { low: (middle - spread) / whole, high: (middle + spread) / whole };
}

/**
 * The interval of the difference of two independent shares by Wilson's intervals (Newcombe 1998, method 10).
 *
 * Example: 56 of 70 less 48 of 80 at 95 % is 0.0524 to 0.3339
 */
export function differenceOf(told: Acted, held: Acted, quantile = z): Interval & { readonly at: number } {
  const p1 = told.n === 0 ? 0 : told.acted / told.n;
  const p2 = held.n === 0 ? 0 : held.acted / held.n;
  const a = wilson(told, quantile);
  const b = wilson(held, quantile);
  const at = p1 - p2;
  return {
    at,
    low: at - Math.hypot(p1 - a.low, b.high - p2),
    high: at + Math.hypot(a.high - p1, p2 - b.low),
  };
}

/** What can be said of a kind: it helps, it changes nothing, or nothing yet. */
export type KindVerdict = 'helps' | 'nothing' | 'unknown';

export interface Worth {
  readonly told: Acted;
  readonly held: Acted;
  readonly difference: Interval & { readonly at: number };
  readonly verdict: KindVerdict;
}

/** Judges a kind by those who were told at once beside those who were not. */
export function judgeWorth(told: Acted, held: Acted): Worth {
  const difference = differenceOf(told, held);
  const hasEnough = told.n >= enough && held.n >= enough;
  const verdict = !hasEnough
    ? 'unknown'
    : difference.low > 0
      ? 'helps'
      : difference.high < worthIt
        ? 'nothing'
        : 'unknown';
  return { told, held, difference, verdict };
}
