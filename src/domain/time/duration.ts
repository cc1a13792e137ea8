import { Temporal } from 'temporal-polyfill';
import type { Micros } from '../events/event.ts';
import { isSteady } from './zone.ts';

const dayMicros = 86_400_000_000;

/** Hours and minutes are elapsed time, days are calendar days (time rule T13). */
export type Duration =
  | { readonly unit: 'elapsed'; readonly ms: number }
  | { readonly unit: 'days'; readonly days: number };

/** Reads `72h`, `90m` or `3d`; undefined for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^(\d{1,5})(m|h|d)$/.exec(text);
  if (!match) return undefined;
  const amount = Number(match[1]);
  if (match[2] === 'd') return { unit: 'days', days: amount };
  return { unit: 'elapsed', ms: amount * (match[2] === 'h' ? 3_600_000 : 60_000) };
}

/**
 * The instant a duration after another.
 *
 * Example: in Berlin, Friday 2026-03-27 17:00 plus 72 hours is Monday 18:00, plus 3 days is Monday 17:00.
 */
export function addDuration(at: Micros, duration: Duration, zone: string): Micros {
  if (duration.unit === 'elapsed') return at + duration.ms * 1000;
  const whole = Math.floor(at / 1000);
  const plain = at + duration.days * dayMicros;
  if (isSteady(zone, whole, Math.floor(plain / 1000))) return plain;
  const moved = Temporal.Instant.fromEpochMilliseconds(whole)
    .toZonedDateTimeISO(zone)
    .add({ days: duration.days });
  return moved.epochMilliseconds * 1000 + (at - whole * 1000);
}
