/** A JSON value as it arrives from a source. Numbers are exact: intake refuses what a double cannot hold. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** Microseconds since 1970-01-01T00:00:00Z, as a whole number (safe until the year 2255). */
export type Micros = number;

/**
 * One fact from a source, in the shape of CloudEvents 1.0.
 *
 * Example: `{ id: 'INC1-2', source: 'servicenow', type: 'helpdesk.ticket.resolved', at: 1456745340000000,
 * sequence: '2', subject: 'INC1', data: { ticket: 'INC1', resolved_by: 'Resolved by 149' } }`
 */
export interface SourceEvent {
  /** CloudEvents `id`: unique within its source. */
  readonly id: string;
  /** Slug of the source the event came through. */
  readonly source: string;
  /** `family.noun.verb_past`, for example `helpdesk.ticket.resolved`. */
  readonly type: string;
  /** CloudEvents `time` (occurred_at). */
  readonly at: Micros;
  /** CloudEvents `sequence` extension: the source's own order among events of the same moment; empty if none. */
  readonly sequence: string;
  readonly subject: string | null;
  readonly data: JsonObject;
  /** CloudEvents `source` as sent, where one source of ours carries several: ids are unique within it. */
  readonly origin?: string;
  /** The id as sent, where somebody who was erased is named by the event and was taken out of it. */
  readonly sentId?: string;
  /** False if the sender gave no time, so that `at` is when it was received. */
  readonly hasTime?: boolean;
}

/** An event further ahead of our clock than this is put aside (time rule T1). */
export const aheadMax: Micros = 5 * 60_000_000;

/** The one order of events (time rule T3): occurred_at, then the source's sequence, then the event id. */
export function compareEvents(
  a: Pick<SourceEvent, 'at' | 'sequence' | 'id'>,
  b: Pick<SourceEvent, 'at' | 'sequence' | 'id'>,
): number {
  return a.at - b.at || compareSequence(a.sequence, b.sequence) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Digits compare by length first, so that "10" follows "9", and stand before anything else: one order for all. */
function compareSequence(a: string, b: string): number {
  if (a === b) return 0;
  const areDigits = /^\d*$/.test(a);
  if (areDigits !== /^\d*$/.test(b)) return areDigits ? -1 : 1;
  if (areDigits && a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : 1;
}
