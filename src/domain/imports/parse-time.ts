import { Temporal } from 'temporal-polyfill';
import type { Micros } from '../events/event.ts';
import { isRefusal } from '../refusal.ts';
import { parseInstant } from '../time/instant.ts';

/** Reads one text; null when it fits no format or is no moment that exists on the calendar. */
export type ParseTime = (text: string) => Micros | null;

const digits: Record<string, string> = {
  YYYY: '\\d{4}',
  MM: '\\d{2}',
  M: '\\d{1,2}',
  DD: '\\d{2}',
  D: '\\d{1,2}',
  HH: '\\d{2}',
  H: '\\d{1,2}',
  mm: '\\d{2}',
  ss: '\\d{2}',
  S: '\\d{1,6}',
};
const tokens = /YYYY|MM|M|DD|D|HH|H|mm|ss|S+|[^A-Za-z]|T/y;

/**
 * Compiles time formats, tried in order, or says which is not one. Known: `rfc3339`, `epoch_s`, `epoch_ms`, and
 * patterns of YYYY MM M DD D HH H mm ss S. A pattern's local time is taken in `zone`; in a gap the later moment,
 * in an overlap the first (time rule T9).
 *
 * Example: `compileTime(['D/M/YYYY HH:mm'], 'UTC')` reads `29/2/2016 01:16` as 1456708560000000.
 */
export function compileTime(formats: readonly string[], zone: string): ParseTime | string {
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
            : compilePattern(format, toInstant);
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

function compilePattern(format: string, toInstant: (localMs: number) => number): ParseTime | string {
  const groups: string[] = [];
  let source = '';
  tokens.lastIndex = 0;
  while (tokens.lastIndex < format.length) {
    const from = tokens.lastIndex;
    const token = tokens.exec(format)?.[0];
    if (token === undefined) {
      return `"${format.slice(from)}" in "${format}" is no part of a time; expected YYYY MM M DD D HH H mm ss S, rfc3339, epoch_s or epoch_ms`;
    }
    const name = token.startsWith('S') ? 'S' : token;
    const pattern = digits[name];
    if (pattern === undefined) source += token.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    else {
      groups.push(
        name.charAt(0) === 'M' || name.charAt(0) === 'D' || name.charAt(0) === 'H' ? name.charAt(0) : name,
      );
      source += `(${name === 'S' && token.length > 1 ? `\\d{${token.length}}` : pattern})`;
    }
  }
  const missing = ['YYYY', 'M', 'D'].filter((part) => !groups.includes(part));
  if (missing.length > 0) return `"${format}" lacks ${missing.join(', ')}`;
  const expression = new RegExp(`^${source}$`);
  return (text) => {
    const match = expression.exec(text);
    if (!match) return null;
    const part = (name: string) => match[groups.indexOf(name) + 1];
    const number = (name: string) => (groups.includes(name) ? Number(part(name)) : 0);
    const localMs = civilMs(
      number('YYYY'),
      number('M'),
      number('D'),
      number('H'),
      number('mm'),
      number('ss'),
    );
    const fraction = groups.includes('S') ? Number((part('S') ?? '').slice(0, 6).padEnd(6, '0')) : 0;
    return localMs === null ? null : toInstant(localMs) * 1000 + fraction;
  };
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

/** Zones change their offset on quarter hours only, so one answer serves a quarter: a million rows stay cheap. */
function zoneReader(zone: string): (localMs: number) => number {
  if (zone === 'UTC') return (localMs) => localMs;
  const offsets = new Map<number, number>();
  return (localMs) => {
    const quarter = Math.floor(localMs / 900_000);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      const local = Temporal.Instant.fromEpochMilliseconds(quarter * 900_000)
        .toZonedDateTimeISO('UTC')
        .toPlainDateTime();
      offset =
        local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds - quarter * 900_000;
      if (offsets.size > 50_000) offsets.clear();
      offsets.set(quarter, offset);
    }
    return localMs + offset;
  };
}

function readRfc3339(text: string): Micros | null {
  const at = parseInstant(text);
  return isRefusal(at) ? null : at;
}

/** Decimal text, never a float: `1355517523.000005` keeps its last digit (time rule T3). */
function parseEpoch(text: string, microDigits: number): Micros | null {
  const match = /^(-?\d{1,14})(?:\.(\d{1,9}))?$/.exec(text);
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  const micros = Number(`${whole}${fraction.slice(0, microDigits).padEnd(microDigits, '0')}`);
  return Number.isSafeInteger(micros) ? micros : null;
}
