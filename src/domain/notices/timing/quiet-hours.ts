import type { Micros } from '../../events/event.ts';
import { atClock, clockReaches, localDay, startOfDay } from '../../time/zone.ts';
import type { NoticeSettings } from '../preferences.ts';

/**
 * When somebody may be disturbed again; null where they may be now. Quiet hours are of the person's own days: a night in
 * which clocks change is longer or shorter, and so is the quiet.
 *
 * Example: `quietUntil({ zone: 'Europe/Berlin', quietHours: { from: 1200, to: 420 }, … }, at22h)` → 07:00 of the next day
 */
export function quietUntil(settings: NoticeSettings, at: Micros): Micros | null {
  let until = at;
  // One may end inside the other; three times is enough, for quiet hours never fill a day.
  for (let turn = 0; turn < 3; turn++) {
    const end = Math.max(mutedEnd(settings, until), hoursEnd(settings, until));
    if (end <= until) break;
    until = end;
  }
  return until > at ? until : null;
}

function mutedEnd({ mutedUntil }: NoticeSettings, at: Micros): Micros {
  return mutedUntil !== null && mutedUntil > at ? mutedUntil : at;
}

function hoursEnd({ zone, quietHours }: NoticeSettings, at: Micros): Micros {
  if (!quietHours || quietHours.from === quietHours.to) return at;
  const { from, to } = quietHours;
  const today = localDay(zone, at);
  // The stretch that began yesterday, or today.
  for (const day of [today - 1, today]) {
    const start = clockReaches(zone, startOfDay(zone, day), from);
    const end = clockReaches(zone, startOfDay(zone, from < to ? day : day + 1), to);
    if (start <= at && at < end) return end;
  }
  return at;
}

/** The moment when the clocks of a day show this; where they skip it, as long after midnight. */
export function clockOf(zone: string, day: number, minutes: number): Micros {
  return atClock(zone, startOfDay(zone, day), minutes);
}
