import type { Micros } from '../../events/event.ts';
import type { NoticeKind } from '../preferences.ts';

const hour = 3_600_000_000;
const day = 24 * hour;

/** At most so many immediate notices a person and hour. */
export const noticesAnHour = 3;

/** How long after one of a kind the next of it waits for the digest. */
export const cooldowns: Readonly<Record<NoticeKind, Micros>> = {
  award: 0,
  recognition: 0,
  mention: 0,
  reaction: 0,
  note: 0,
  nudge: day,
  stall: 7 * day,
  pattern: 7 * day,
  team: day,
};

/** An immediate notice that somebody has had: one, however many channels it took. */
export interface Interruption {
  readonly at: Micros;
  readonly kinds: readonly NoticeKind[];
}

/**
 * Whether somebody may be told at once: within the budget of an hour, and not only of kinds that they were told of lately.
 *
 * Example: `mayInterrupt(['nudge'], now, [{ at: anHourAgo, kinds: ['nudge'] }])` → false
 */
export function mayInterrupt(
  kinds: readonly NoticeKind[],
  at: Micros,
  before: readonly Interruption[],
): boolean {
  if (kinds.every((kind) => isCooling(kind, at, before))) return false;
  return before.filter((one) => one.at > at - hour).length < noticesAnHour;
}

function isCooling(kind: NoticeKind, at: Micros, before: readonly Interruption[]): boolean {
  const cooldown = cooldowns[kind];
  return cooldown > 0 && before.some((one) => one.at > at - cooldown && one.kinds.includes(kind));
}
