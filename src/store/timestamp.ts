import type { Micros } from '../domain/events/event.ts';

const SHAPE =
  /^(\d{4,6})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?(?:Z|([+-])(\d\d)(?::?(\d\d))?(?::?(\d\d))?)$/;

/**
 * Microseconds as a parameter for a `timestamptz`, exact to the microsecond.
 *
 * Example: `toTimestamp(1456745340000001)` → `2016-02-29T11:29:00.000001Z`.
 */
export function toTimestamp(micros: Micros): string {
  if (!Number.isSafeInteger(micros)) {
    throw new RangeError(`A moment is a whole number of microseconds within 2^53; got ${micros}.`);
  }
  const seconds = Math.floor(micros / 1_000_000);
  const fraction = micros - seconds * 1_000_000;
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${String(fraction).padStart(6, '0')}Z`;
}

/**
 * Reads PostgreSQL's text of a `timestamptz` (DateStyle ISO, any zone) as microseconds, exactly.
 * Throws for `infinity`, years before Christ and anything a safe integer cannot hold.
 *
 * Example: `fromTimestamp('2016-02-29 12:29:00.000001+01')` → `1456745340000001`.
 */
export function fromTimestamp(text: string): Micros {
  return ofOurSession(text) ?? ofAnySession(text);
}

/** What our sessions write, whose zone is UTC: `2016-02-29 12:29:00.000001+00`. A page of awards holds hundreds of them. */
function ofOurSession(text: string): Micros | null {
  const end = text.length - 3;
  const isOurs =
    (end === 19 || (end > 20 && end <= 26 && text.charCodeAt(19) === 46)) &&
    text.charCodeAt(10) === 32 &&
    text.endsWith('+00');
  if (!isOurs) return null;
  const two = (at: number) => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
  const year = two(0) * 100 + two(2);
  const seconds = Date.UTC(year, two(5) - 1, two(8), two(11), two(14), two(17)) / 1000;
  let fraction = 0;
  for (let at = 20; at < 26; at++) fraction = fraction * 10 + (at < end ? text.charCodeAt(at) - 48 : 0);
  const micros = seconds * 1_000_000 + fraction;
  return year >= 1000 && Number.isSafeInteger(micros) ? micros : null;
}

function ofAnySession(text: string): Micros {
  const parts = SHAPE.exec(text);
  if (!parts)
    throw new RangeError(`'${text}' is not a timestamptz in ISO form between the years 1684 and 2255.`);
  const [, year, month, day, hour, minute, second, fraction = '', sign, zoneHour, zoneMinute, zoneSecond] =
    parts;
  const utcMs = Date.UTC(
    +(year ?? 0),
    +(month ?? 1) - 1,
    +(day ?? 1),
    +(hour ?? 0),
    +(minute ?? 0),
    +(second ?? 0),
  );
  const offsetSeconds = +(zoneHour ?? 0) * 3600 + +(zoneMinute ?? 0) * 60 + +(zoneSecond ?? 0);
  const seconds = utcMs / 1000 - (sign === '-' ? -offsetSeconds : offsetSeconds);
  const micros = seconds * 1_000_000 + +fraction.padEnd(6, '0');
  if (!Number.isSafeInteger(micros)) {
    throw new RangeError(`'${text}' is outside the years 1684 to 2255, which microseconds can hold exactly.`);
  }
  return micros;
}
