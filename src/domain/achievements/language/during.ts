import type { Micros } from '../../events/event.ts';
import { parseInstant } from '../../time/instant.ts';
import { type DayNumber, localDay, parseDay } from '../../time/zone.ts';

/** From when to when a challenge runs: dates in the person's zone, both included, or instants, from ≤ t < to. */
export interface During {
  readonly from: Edge | null;
  readonly to: Edge | null;
}

type Edge = { readonly day: DayNumber } | { readonly at: Micros };

export function duringOf({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): During {
  return { from: from === undefined ? null : edgeOf(from), to: to === undefined ? null : edgeOf(to) };
}

/**
 * On which side of it an instant lies; null inside.
 *
 * Example: with `to: 2026-12-24`, in Berlin 2026-12-24T23:30+01:00 is inside.
 */
export function outside({ from, to }: During, zone: string, at: Micros): 'before' | 'after' | null {
  if (from && ('day' in from ? localDay(zone, at) < from.day : at < from.at)) return 'before';
  if (to && ('day' in to ? localDay(zone, at) > to.day : at >= to.at)) return 'after';
  return null;
}

function edgeOf(text: string): Edge {
  const day = parseDay(text);
  if (day !== undefined) return { day };
  const parsed = parseInstant(text);
  return { at: typeof parsed === 'number' ? parsed : 0 };
}
