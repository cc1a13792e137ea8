import type { Micros } from '../events/event.ts';
import type { Refusal } from '../refusal.ts';
import { parseInstant } from './instant.ts';
import { parseDay, startOfDay } from './zone.ts';

/** From when on: a moment with an offset, or a date, which begins in UTC. */
export function parseSince(text: string): Micros | Refusal {
  const day = parseDay(text);
  return day === undefined ? parseInstant(text) : startOfDay('UTC', day);
}
