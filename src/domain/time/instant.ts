import type { Micros } from '../events/event.ts';
import { quote, Refusal } from '../refusal.ts';

const MICROS_PER_SECOND = 1_000_000;
const MAX_SECONDS = Math.floor(Number.MAX_SAFE_INTEGER / MICROS_PER_SECOND) - 1;
const EXAMPLE =
  'Send RFC 3339 with an offset, for example 2026-03-01T09:30:00Z or 2026-03-01T10:30:00.250+01:00.';

/**
 * Reads an RFC 3339 date and time with offset (time rule T2), without floats. Digits beyond microseconds are cut off;
 * a leap second counts as the second before it.
 *
 * Example: `parseInstant('2016-02-29T09:22:25.5Z')` → `1456737745500000`
 */
export function parseInstant(text: string): Micros | Refusal {
  if (text.length < 20) return refuse(text);
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  if (!punctuated(text) || !exists(year, month, day) || !(hour < 24 && minute < 60 && second < 61)) {
    return refuse(text);
  }
  const fractionEnd = text.charCodeAt(19) === 0x2e ? endOfDigits(text, 20) : 19;
  if (fractionEnd === 20) return refuse(text);
  const offset = offsetMinutes(text, fractionEnd);
  if (Number.isNaN(offset)) return refuse(text);
  const leap = second === 60 ? 59 : second;
  const seconds = dayNumber(year, month, day) * 86_400 + hour * 3600 + (minute - offset) * 60 + leap;
  if (seconds > MAX_SECONDS || seconds < -MAX_SECONDS) return outOfRange(text);
  return seconds * MICROS_PER_SECOND + (fractionEnd > 20 ? fractionMicros(text, fractionEnd) : 0);
}

/**
 * Writes an instant in UTC, with no more digits than it needs: none, three or six.
 *
 * Example: `formatInstant(1456737745500000)` → `'2016-02-29T09:22:25.500Z'`
 */
export function formatInstant(micros: Micros): string {
  const rest = ((micros % MICROS_PER_SECOND) + MICROS_PER_SECOND) % MICROS_PER_SECOND;
  const seconds = (micros - rest) / MICROS_PER_SECOND;
  const day = Math.floor(seconds / 86_400);
  const second = seconds - day * 86_400;
  const minute = Math.floor(second / 60);
  const text = `${dayText(day)}${pairs[Math.floor(minute / 60)]}:${pairs[minute % 60]}:${pairs[second % 60]}`;
  if (rest === 0) return `${text}Z`;
  const fraction = String(rest).padStart(6, '0');
  return `${text}.${fraction.endsWith('000') ? fraction.slice(0, 3) : fraction}Z`;
}

const pairs = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
/** A page names few days, and writing one down is most of the work. */
const dayTexts = new Map<number, string>();
const dayTextsMax = 4096;

function dayText(day: number): string {
  let text = dayTexts.get(day);
  if (text === undefined) {
    text = new Date(day * 86_400_000).toISOString().slice(0, -13);
    if (dayTexts.size >= dayTextsMax) dayTexts.clear();
    dayTexts.set(day, text);
  }
  return text;
}

/** Two digits as a number; NaN, which no comparison lets through, if they are not digits. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function punctuated(text: string): boolean {
  return (
    text.charCodeAt(4) === 0x2d &&
    text.charCodeAt(7) === 0x2d &&
    (text.charCodeAt(10) | 0x20) === 0x74 &&
    text.charCodeAt(13) === 0x3a &&
    text.charCodeAt(16) === 0x3a
  );
}

function exists(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days since 1970-01-01, counting years from March so that the leap day comes last. */
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + day - 719_469;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at;
}

function fractionMicros(text: string, end: number): number {
  let micros = 0;
  for (let at = 20; at < 26; at++) micros = micros * 10 + (at < end ? text.charCodeAt(at) - 48 : 0);
  return micros;
}

/** The offset that ends the text; NaN if there is none or something follows it. */
function offsetMinutes(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if ((sign | 0x20) === 0x7a) return text.length === at + 1 ? 0 : Number.NaN;
  if ((sign !== 0x2b && sign !== 0x2d) || text.length !== at + 6 || text.charCodeAt(at + 3) !== 0x3a) {
    return Number.NaN;
  }
  const hours = two(text, at + 1);
  const minutes = two(text, at + 4);
  if (!(hours < 24 && minutes < 60)) return Number.NaN;
  return sign === 0x2d ? -(hours * 60 + minutes) : hours * 60 + minutes;
}

function refuse(text: string): Refusal {
  if (/^\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?)?$/.test(text)) {
    return new Refusal('time-without-offset', 422, {
      message: `The time ${quote(text)} does not say its offset from UTC. ${EXAMPLE}`,
    });
  }
  return new Refusal('invalid-time', 422, {
    message: `${quote(text)} is not a moment that exists: ${flaw(text)}. ${EXAMPLE}`,
  });
}

function flaw(text: string): string {
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  if (!/^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d/.test(text))
    return 'it does not have the form YYYY-MM-DDThh:mm:ss';
  if (year < 1) return 'years run from 0001';
  if (!(month >= 1 && month <= 12)) return 'months run from 01 to 12';
  if (!exists(year, month, two(text, 8))) return `that month has ${daysInMonth(year, month)} days`;
  if (two(text, 11) > 23) return 'hours run from 00 to 23';
  if (two(text, 14) > 59) return 'minutes run from 00 to 59';
  if (two(text, 17) > 60) return 'seconds run from 00 to 59';
  return 'what follows the seconds is not a fraction and an offset from -23:59 to +23:59 or Z';
}

function outOfRange(text: string): Refusal {
  return new Refusal('time-out-of-range', 422, {
    message: `The time ${quote(text)} is too far away to be kept to the microsecond. Send a time between 1685 and 2255.`,
  });
}
