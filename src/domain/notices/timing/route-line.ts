import type { Micros } from '../../events/event.ts';
import type { NoticeSettings, NoticeTime } from '../preferences.ts';
import { nextDigest } from './digests.ts';

/** Which message of a channel tells of something; what has the same bundle and period is told together. */
export interface Bundle {
  readonly bundle: 'now' | 'daily' | 'weekly';
  /** Of a digest its local day; of `now` nothing, for what is due together is told together. */
  readonly period: string;
  readonly dueAt: Micros;
}

/** The latest periods of a person and channel that have been sent. */
export interface SentPeriods {
  readonly daily: string | null;
  readonly weekly: string | null;
}

/**
 * Where something new goes on a channel, as it is set there; null for nowhere. Whether it may disturb is decided when it
 * is due, by `planMessages`.
 *
 * Example: `routeLine('now', null, settings, sent, now)` → `{ bundle: 'now', period: '', dueAt: now }`
 */
export function routeLine(
  time: NoticeTime,
  closesAt: Micros | null,
  settings: NoticeSettings,
  sent: SentPeriods,
  now: Micros,
): Bundle | null {
  if (time === 'never') return null;
  if (time === 'daily' || time === 'weekly')
    return { bundle: time, ...nextDigest(time, settings, now, sent[time]) };
  const isLater = time === 'close' && closesAt !== null && closesAt > now;
  return { bundle: 'now', period: '', dueAt: isLater ? closesAt : now };
}
