import type { Micros } from '../domain/events/event.ts';
import { isRefusal, quote } from '../domain/refusal.ts';
import { parseInstant } from '../domain/time/instant.ts';
import { Unreadable } from './reading.ts';

/** From here on a number since 1970 is of the next smaller unit; as seconds it would lie in the year 2223. */
const secondsMax = 8_000_000_000;
const date = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)?(?:[.,](\d+))?\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;

/**
 * A moment as tools write it: RFC 3339, also with a blank, without seconds, with an offset of two or four digits; or
 * seconds, milliseconds, microseconds or nanoseconds since 1970. Without any offset only where the tool writes UTC so.
 *
 * Example: `timeOf('2019-08-16T19:30:17.153+0530', 'created')` → `1565964017153000`
 */
export function timeOf(text: string, name: string, assume?: 'UTC'): Micros {
  if (/^\d+(\.\d+)?$/.test(text)) return sinceEpoch(text, name);
  const [, day, minute, second = ':00', fraction, zone = assume ? 'Z' : ''] = date.exec(text) ?? [];
  const full =
    day === undefined ? text : `${day}T${minute}${second}${fraction ? `.${fraction}` : ''}${offsetOf(zone)}`;
  const at = parseInstant(full);
  if (!isRefusal(at)) return at;
  throw new Unreadable('bad-time', `${name}: ${at.message}`);
}

function offsetOf(zone: string): string {
  if (/^(Z|UTC|GMT)$/i.test(zone)) return 'Z';
  return zone.replace(/^([+-]\d\d):?(\d\d)?$/, (_all, hours, minutes = '00') => `${hours}:${minutes}`);
}

function sinceEpoch(text: string, name: string): Micros {
  const [whole = ''] = text.split('.');
  const steps = [1, 1e3, 1e6, 1e9].findIndex((unit) => Number(whole) <= secondsMax * unit);
  if (steps < 0)
    throw new Unreadable('bad-time', `${name} must be a moment since 1970, and is ${quote(text)}.`);
  return steps === 3 ? Number(BigInt(whole) / 1000n) : Math.round(Number(text) * 10 ** (6 - 3 * steps));
}
