import type { Micros } from '../../events/event.ts';
import { formatDay, isDay, localDay, weekdayOf } from '../../time/zone.ts';
import type { NoticeSettings } from '../preferences.ts';
import { clockOf, quietUntil } from './quiet-hours.ts';

/** A digest of a person and channel: there is one for each local period. */
export interface DigestPeriod {
  /** The local day on which it is due, `2026-03-29`; of a weekly one the day, too. */
  readonly period: string;
  readonly dueAt: Micros;
}

/**
 * The next digest after `at`, never in the quiet. Whoever travels west lives a day twice and gets its digest once: `last` is the latest
 * period that was sent.
 *
 * Example: `nextDigest('daily', { zone: 'Europe/Berlin', digestAt: 540, … }, at10h, null)` → tomorrow, 09:00
 */
export function nextDigest(
  every: 'daily' | 'weekly',
  settings: NoticeSettings,
  at: Micros,
  last: string | null,
): DigestPeriod {
  const { zone, digestAt, digestOn } = settings;
  for (let day = localDay(zone, at) - 1; ; day++) {
    if (!isDay(zone, day) || (every === 'weekly' && weekdayOf(day) !== digestOn)) continue;
    const period = formatDay(day);
    const asSet = clockOf(zone, day, digestAt);
    const dueAt = quietUntil(settings, asSet) ?? asSet;
    if (dueAt > at && (last === null || period > last)) return { period, dueAt };
  }
}
