import type { Micros } from '../events/event.ts';

const second = 1_000_000;
/** So many failures in a row, and a target is left in peace for a while. */
const failuresMax = 5;
const pauseMicros = 30 * second;
const longestPause = 300 * second;
/** After so long with something always waiting there is a backlog. */
const backlogMicros = 10 * second;

/** How much one target may be asked to take: so many a second, and so many in one go after a rest. */
export interface TargetLimits {
  /** So many at once while there is a backlog; else one, so that a crash repeats one at most. */
  readonly parallel: number;
  readonly perSecond: number;
  readonly burst: number;
}

/** One place that things are sent to, as it has behaved so far: its rate (a token bucket) and its breaker. */
export interface Target {
  readonly tokens: number;
  readonly refilledAt: Micros;
  readonly inFlight: number;
  /** How often in a row it was away. */
  readonly failures: number;
  /** Nothing is sent before. */
  readonly closedUntil: Micros;
  /** It took the last one; only then may several be sent at once, so that a dead one never holds more than one place. */
  readonly isProven: boolean;
}

/** How a try ended for the target itself; `away`: it could not be reached, or was not able to take anything. */
export type Ended = 'answered' | 'away';

export function newTarget({ burst }: TargetLimits, now: Micros): Target {
  return { tokens: burst, refilledAt: now, inFlight: 0, failures: 0, closedUntil: 0, isProven: false };
}

/**
 * Whether one more may be sent now: the target with it taken off its bucket, or the moment to ask again; null for
 * once another has ended. `busySince`: since when there has always been something to send.
 *
 * Example: `admit(newTarget(limits, now), limits, now, now)` → `{ target: { inFlight: 1, … } }`
 */
export function admit(
  target: Target,
  limits: TargetLimits,
  now: Micros,
  busySince: Micros,
): { readonly target: Target } | { readonly waitUntil: Micros | null } {
  if (target.closedUntil > now) return { waitUntil: target.closedUntil };
  const places = target.isProven && now - busySince >= backlogMicros ? limits.parallel : 1;
  if (target.inFlight >= places) return { waitUntil: null };
  const gained = (Math.max(0, now - target.refilledAt) * limits.perSecond) / second;
  const tokens = Math.min(limits.burst, target.tokens + gained);
  if (tokens < 1)
    return { waitUntil: now + Math.max(1000, Math.ceil(((1 - tokens) * second) / limits.perSecond)) };
  return { target: { ...target, tokens: tokens - 1, refilledAt: now, inFlight: target.inFlight + 1 } };
}

/** The target after a try; `random` from 0 to 1 keeps targets that failed together from being asked together again. */
export function settle(target: Target, ended: Ended, now: Micros, random: number): Target {
  const inFlight = target.inFlight - 1;
  if (ended === 'answered') return { ...target, inFlight, failures: 0, closedUntil: 0, isProven: true };
  const failures = target.failures + 1;
  const pause = Math.min(longestPause, pauseMicros * 2 ** Math.max(0, failures - failuresMax));
  const closedUntil = failures < failuresMax ? target.closedUntil : now + (pause * (1 + random)) / 2;
  return { ...target, inFlight, failures, closedUntil, isProven: false };
}

/** One that was never sent to after all: nothing was due. */
export function giveBack(target: Target): Target {
  return { ...target, inFlight: target.inFlight - 1, tokens: target.tokens + 1 };
}
