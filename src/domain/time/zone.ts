import { Temporal } from 'temporal-polyfill';
import type { Micros } from '../events/event.ts';

/** A local calendar date as days since 1970-01-01. */
export type DayNumber = number;

interface Stretch {
  /** Milliseconds; the offset holds for from ≤ t < to. */
  readonly from: number;
  readonly to: number;
  readonly offsetMs: number;
}

interface ZoneTable {
  last: Stretch;
  readonly stretches: Stretch[];
  readonly startOfDays: Map<DayNumber, Micros>;
}

const dayMs = 86_400_000;
/** No clock was ever put back further: across the date line by a day. */
const shownTwiceMsMax = 25 * 3_600_000;
const tables = new Map<string, ZoneTable>();

/** True for a zone this build knows, for example `Europe/Berlin`. */
export function isZone(zone: string): boolean {
  try {
    tableOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The local date of an instant (time rule T7).
 *
 * Example: `localDay('America/New_York', …2026-03-01T00:30Z)` is 28 February, in Berlin 1 March.
 */
export function localDay(zone: string, at: Micros): DayNumber {
  const ms = Math.floor(at / 1000);
  return Math.floor((ms + offsetMs(zone, ms)) / dayMs);
}

/** The first instant of a local date; days are [startOfDay(d), startOfDay(d + 1)) and may have 23, 24.5 or 25 hours (T8). */
export function startOfDay(zone: string, day: DayNumber): Micros {
  const table = tableOf(zone);
  const known = table.startOfDays.get(day);
  if (known !== undefined) return known;
  const start = dateOf(day).toZonedDateTime(zone).epochMilliseconds * 1000;
  table.startOfDays.set(day, start);
  return start;
}

/** Whether a date exists in a zone: Samoa had no 30 December 2011 (time rule T10). */
export function isDay(zone: string, day: DayNumber): boolean {
  return startOfDay(zone, day) < startOfDay(zone, day + 1);
}

/** A time of the clock on the day that begins at an instant; in a gap the later, in an overlap the first (T9). */
export function atClock(zone: string, start: Micros, minutes: number): Micros {
  const time = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  const day = dateOf(localDay(zone, start));
  return day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds * 1000;
}

/**
 * From when on the clocks of the day that begins at an instant show a time or a later one: what a gap skips, they have
 * reached when it is over.
 *
 * Example: 00:30 in Cairo on 24 April 2026, when clocks went from 00:00 to 01:00, was reached at 01:00.
 */
export function clockReaches(zone: string, start: Micros, minutes: number): Micros {
  const at = atClock(zone, start, minutes);
  const ms = at / 1000;
  const local = ms + offsetMs(zone, ms);
  const isShown = local - Math.floor(local / dayMs) * dayMs === minutes * 60_000;
  return isShown ? at : tableOf(zone).last.from * 1000;
}

/**
 * Whether no clock changes between two instants, nor just before the second one, so that what clocks show there is shown
 * once: each day between them then has 24 hours.
 */
export function isSteady(zone: string, fromMs: number, toMs: number): boolean {
  offsetMs(zone, toMs);
  const { from, to } = tableOf(zone).last;
  return fromMs >= from && fromMs < to && toMs >= from + shownTwiceMsMax;
}

/** Offset from UTC in milliseconds at an instant given in milliseconds. */
export function offsetMs(zone: string, ms: number): number {
  const table = tableOf(zone);
  if (ms >= table.last.from && ms < table.last.to) return table.last.offsetMs;
  const known = table.stretches.find((stretch) => ms >= stretch.from && ms < stretch.to);
  table.last = known ?? addStretch(table, zone, ms);
  return table.last.offsetMs;
}

/** `2016-03-21` for a day number. */
export function formatDay(day: DayNumber): string {
  return dateOf(day).toString();
}

/** The day number of `2016-03-21`; undefined for anything else. */
export function parseDay(text: string): DayNumber | undefined {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return date ? dayNumber(Number(date[1]), Number(date[2]), Number(date[3])) : undefined;
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Year, month (1–12) and day of a day number, without a zone. */
export function civil(day: DayNumber): { year: number; month: number; day: number } {
  const date = new Date(day * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day number of a calendar date; month 13 is January of the next year. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Math.floor(Date.UTC(year, month - 1, day) / dayMs);
}

function dateOf(day: DayNumber): Temporal.PlainDate {
  const { year, month, day: dayOfMonth } = civil(day);
  return new Temporal.PlainDate(year, month, dayOfMonth);
}

function tableOf(zone: string): ZoneTable {
  const known = tables.get(zone);
  if (known) return known;
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  const table: ZoneTable = { last: { from: 0, to: 0, offsetMs: 0 }, stretches: [], startOfDays: new Map() };
  tables.set(zone, table);
  return table;
}

function addStretch(table: ZoneTable, zone: string, ms: number): Stretch {
  const here = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const offset = here.offsetNanoseconds / 1e6;
  // `previous` is exclusive of the instant itself, so ask from one millisecond later.
  const before = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const after = here.getTimeZoneTransition('next');
  const stretch: Stretch = {
    from: before ? before.epochMilliseconds : Number.NEGATIVE_INFINITY,
    to: after ? after.epochMilliseconds : Number.POSITIVE_INFINITY,
    offsetMs: offset,
  };
  table.stretches.push(stretch);
  return stretch;
}
