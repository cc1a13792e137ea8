import type { Micros } from '../domain/events/event.ts';
import { isRefusal } from '../domain/refusal.ts';
import { formatInstant, parseInstant } from '../domain/time/instant.ts';

const day: Micros = 86_400_000_000;

/** The date in a property: a date, a moment, or milliseconds since 1970; undefined if it is none. */
export function dateOf(value: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  const at = /^\d{12,13}$/.test(value) ? Number(value) * 1000 : parseInstant(value);
  return isRefusal(at) ? undefined : formatInstant(at).slice(0, 10);
}

/** Whole days from the day of a moment (UTC) to a date; below 0 for one that has passed. */
export function daysUntil(date: string, at: Micros): number | undefined {
  const on = parseInstant(`${date}T00:00:00Z`);
  return isRefusal(on) ? undefined : Math.floor(on / day) - Math.floor(at / day);
}
