import { Temporal } from 'temporal-polyfill';
import type { Micros } from '../../events/event.ts';
import { isRefusal } from '../../refusal.ts';
import { parseInstant } from '../../time/instant.ts';
import { calendarWords } from './calendar-words.ts';

/** Reads one text; null when it fits no format or is no moment that exists on the calendar. */
export type ParseTime = (text: string) => Micros | null;

/** Letters of a pattern, and those that Java's patterns use for the same: `dd/MMM/yy h:mm a` can be copied as it is. */
const parts: Readonly<Record<string, readonly [part: Part, pattern: string]>> = {
  YYYY: ['year', '\\d{4}'],
  yyyy: ['year', '\\d{4}'],
  YY: ['shortYear', '\\d{2}'],
  yy: ['shortYear', '\\d{2}'],
  MMMM: ['monthName', '[\\p{L}\\p{M}]+\\.?'],
  MMM: ['monthName', '[\\p{L}\\p{M}]+\\.?'],
  MM: ['month', '\\d{2}'],
  M: ['month', '\\d{1,2}'],
  DD: ['day', '\\d{2}'],
  dd: ['day', '\\d{2}'],
  D: ['day', '\\d{1,2}'],
  d: ['day', '\\d{1,2}'],
  HH: ['hour', '\\d{2}'],
  H: ['hour', '\\d{1,2}'],
  hh: ['halfHour', '\\d{2}'],
  h: ['halfHour', '\\d{1,2}'],
  mm: ['minute', '\\d{2}'],
  ss: ['second', '\\d{2}'],
  S: ['fraction', '\\d{1,6}'],
  A: ['half', '\\p{L}\\.?\\s?\\p{L}*\\.?'],
  a: ['half', '\\p{L}\\.?\\s?\\p{L}*\\.?'],
};
type Part =
  | 'year'
  | 'shortYear'
  | 'monthName'
  | 'month'
  | 'day'
  | 'hour'
  | 'halfHour'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'half';
const tokens = /YYYY|yyyy|YY|yy|MMMM|MMM|MM|M|DD|dd|D|d|HH|H|hh|h|mm|ss|S+|A|a|'[^']*'|[^\p{L}]|T|年|月|日/uy;
const known = "YYYY YY MMMM MMM MM M DD D HH H hh h A mm ss S, 'words', rfc3339, epoch_s, epoch_ms or excel";

/**
 * Compiles time formats, tried in order, or says which is not one. Known: `rfc3339`, `epoch_s`, `epoch_ms`, `excel` (the
 * number that a spreadsheet shows where it shows no date), and patterns of YYYY YY MMMM MMM MM M DD D HH H hh h A mm ss S and words in single quotes. Names of months and halves of
 * the day are those of `locale`. A pattern's local time is taken in `zone`; in a gap the later moment, in an overlap the
 * first (time rule T9).
 *
 * Example: `compileTime(['D/M/YYYY HH:mm'], 'UTC')` reads `29/2/2016 01:16` as 1456708560000000, and
 * `compileTime(['DD/MMM/YY h:mm A'], 'UTC')` reads `01/Mar/24 10:00 AM`.
 */
export function compileTime(formats: readonly string[], zone: string, locale = 'en'): ParseTime | string {
  const toInstant = zoneReader(zone);
  const parsers: ParseTime[] = [];
  for (const format of formats) {
    const parser =
      format === 'rfc3339'
        ? readRfc3339
        : format === 'epoch_s'
          ? (text: string) => parseEpoch(text, 6)
          : format === 'epoch_ms'
            ? (text: string) => parseEpoch(text, 3)
            : format === 'excel'
              ? (text: string) => parseSerial(text, toInstant)
              : compilePattern(format, toInstant, locale);
    if (typeof parser === 'string') return parser;
    parsers.push(parser);
  }
  return (text) => {
    for (const parse of parsers) {
      const at = parse(text);
      if (at !== null) return at;
    }
    return null;
  };
}

function compilePattern(
  format: string,
  toInstant: (localMs: number) => number,
  locale: string,
): ParseTime | string {
  const groups: Part[] = [];
  let source = '';
  tokens.lastIndex = 0;
  while (tokens.lastIndex < format.length) {
    const from = tokens.lastIndex;
    const token = tokens.exec(format)?.[0];
    if (token === undefined)
      return `"${format.slice(from)}" in "${format}" is no part of a time; expected ${known}`;
    const [part, pattern] = parts[token.startsWith('S') ? 'S' : token] ?? [];
    if (part === undefined) source += literal(token);
    else {
      groups.push(part);
      source += `(${part === 'fraction' && token.length > 1 ? `\\d{${token.length}}` : pattern})`;
    }
  }
  const lacks = lacking(new Set(groups));
  if (lacks.length > 0) return `"${format}" lacks ${lacks.join(', ')}`;
  const expression = new RegExp(`^${source}$`, 'u');
  const read = partReader(groups, locale);
  return (text) => {
    const match = expression.exec(text);
    const moment = match && read(match);
    return moment ? toInstant(moment.localMs) * 1000 + moment.micros : null;
  };
}

function literal(token: string): string {
  const text = /^'.+'$/.test(token) ? token.slice(1, -1) : token;
  // Programs put a narrow or a fixed blank where people see a blank.
  return text === ' ' ? '[ \\u00a0\\u202f]' : text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function lacking(groups: ReadonlySet<Part>): string[] {
  const lacks: string[] = [];
  if (!groups.has('year') && !groups.has('shortYear')) lacks.push('YYYY');
  if (!groups.has('month') && !groups.has('monthName')) lacks.push('M');
  if (!groups.has('day')) lacks.push('D');
  // Without its half a clock of twelve hours tells two moments.
  if (groups.has('halfHour') !== groups.has('half')) lacks.push(groups.has('half') ? 'h' : 'A');
  return lacks;
}

function partReader(groups: readonly Part[], locale: string) {
  const places = new Map(groups.map((part, index) => [part, index + 1]));
  const words = places.has('monthName') || places.has('half') ? calendarWords(locale) : null;
  return (match: RegExpExecArray): { localMs: number; micros: number } | null => {
    const text = (part: Part) => match[places.get(part) ?? Number.NaN] ?? '';
    const number = (part: Part) => (places.has(part) ? Number(text(part)) : 0);
    const month = places.has('monthName') ? (words?.month(text('monthName')) ?? 0) : number('month');
    let hour = number('hour');
    if (places.has('half')) {
      const [twelve, half] = [number('halfHour'), words?.half(text('half'))];
      if (half === undefined || twelve < 1 || twelve > 12) return null;
      hour = (twelve % 12) + half;
    }
    const year = places.has('shortYear') ? fullYear(number('shortYear')) : number('year');
    const localMs = civilMs(year, month, number('day'), hour, number('minute'), number('second'));
    const micros = Number(text('fraction').slice(0, 6).padEnd(6, '0'));
    return localMs === null ? null : { localMs, micros };
  };
}

/** As POSIX reads two digits: 69 to 99 are of the last century. */
function fullYear(short: number): number {
  return short + (short >= 69 ? 1900 : 2000);
}

/** Milliseconds of a calendar moment as if it were UTC; null for 30 February, 24:00 and the like; :60 reads as :59. */
function civilMs(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | null {
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 60 || year < 1) return null;
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, Math.min(second, 59)));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

/**
 * One answer serves a quarter of an hour, so that a million rows stay cheap; but for the few in which an offset changes, as
 * at a minute past midnight in Newfoundland.
 */
function zoneReader(zone: string): (localMs: number) => number {
  if (zone === 'UTC') return (localMs) => localMs;
  const offsets = new Map<number, number>();
  return (localMs) => {
    const quarter = Math.floor(localMs / 900_000);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      offset = offsetOf(quarter * 900_000, zone);
      if (offset !== offsetOf(quarter * 900_000 + 899_999, zone)) return localMs + offsetOf(localMs, zone);
      if (offsets.size > 50_000) offsets.clear();
      offsets.set(quarter, offset);
    }
    return localMs + offset;
  };
}

/** What is added to a local time for its instant; in a gap the later moment, in an overlap the first. */
function offsetOf(localMs: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(localMs).toZonedDateTimeISO('UTC').toPlainDateTime();
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds - localMs;
}

function readRfc3339(text: string): Micros | null {
  const at = parseInstant(text);
  if (!isRefusal(at)) return at;
  // An offset without its colon, behind a blank or in letters is no RFC 3339, and what many exports write.
  const [, day, clock, letters, hours, minutes] =
    /^(\d{4}-\d\d-\d\d)[Tt ](\S*?\d) ?(?:(UTC|GMT|Z)|([+-]\d\d):?(\d\d))$/i.exec(text) ?? [];
  if (day === undefined) return null;
  const tidy = parseInstant(`${day}T${clock}${letters === undefined ? `${hours}:${minutes}` : 'Z'}`);
  return isRefusal(tidy) ? null : tidy;
}

const serialOfEpoch = 25_569;

/** A date that a spreadsheet left as its number: days since the end of 1899, to the second. */
function parseSerial(text: string, toInstant: (localMs: number) => number): Micros | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  return toInstant(Math.round((Number(text) - serialOfEpoch) * 86_400) * 1000) * 1000;
}

/** Decimal text, never a float: `1355517523.000005` keeps its last digit (time rule T3). */
function parseEpoch(text: string, microDigits: number): Micros | null {
  const match = /^(-?\d{1,14})(?:\.(\d{1,9}))?$/.exec(text);
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  const micros = Number(`${whole}${fraction.slice(0, microDigits).padEnd(microDigits, '0')}`);
  return Number.isSafeInteger(micros) ? micros : null;
}
