import type { JsonObject, Micros } from '../domain/events/event.ts';
import type { Fact, RecordName } from './connector.ts';

/** What an admin asks of the records of a source; nothing is assumed that nobody has said. */
export interface FetchWishes {
  /** Fields that must be filled, by the tool's own names. */
  readonly required: { readonly deal: readonly string[]; readonly lead: readonly string[] };
  /** Fields that hold what a stage asks for to be written down. */
  readonly notes: readonly string[];
  /** The field with the date of the next step; null for the tool's usual one. */
  readonly nextStep: string | null;
  /** The stage from which on a deal is qualified; null for the tool's usual one. */
  readonly qualifiedFrom: string | null;
  /** So many days without any change, and a deal has stalled. */
  readonly stalledDays: number;
}

export const noWishes: FetchWishes = {
  required: { deal: [], lead: [] },
  notes: [],
  nextStep: null,
  qualifiedFrom: null,
  stalledDays: 14,
};

const ticketMoves = new Set([
  'helpdesk.ticket.status_changed',
  'helpdesk.ticket.resolved',
  'helpdesk.ticket.reopened',
  'helpdesk.ticket.closed',
]);

/** The ticket that moved: what it came from, who moved it and whether its service level was kept, its record says. */
export function movedTicket({ type, subject }: Fact): RecordName | null {
  return ticketMoves.has(type) ? { kind: 'ticket', id: subject ?? '' } : null;
}

/**
 * The name of a change of a record: the same from whichever side it is heard, the record's history or the delivery that
 * told of it. At one moment a record has one change of a kind.
 */
export function changeKey(
  account: string | null,
  { kind, id }: RecordName,
  type: string,
  at: Micros,
): readonly string[] {
  return [account ?? '', kind, id, type, String(Math.floor(at / 1000))];
}

/**
 * What deliveries told of a record, as changes of it: where the record is gone, this is all there is. Changes of fields
 * that were made in one go are one change.
 */
export function asChanges(facts: readonly Fact[], record: RecordName): Fact[] {
  const changes = new Map<string, Fact>();
  for (const told of facts) {
    const key = changeKey(told.account, record, told.type, told.at).join(':');
    const before = changes.get(key);
    changes.set(key, { ...told, key, data: before ? together(before.data, told.data) : told.data });
  }
  return [...changes.values()];
}

/** For a tool whose histories name no account: a source has one. */
export const asOwnChanges = (told: readonly Fact[], record: RecordName): Fact[] =>
  asChanges(
    told.map((fact) => ({ ...fact, account: null })),
    record,
  );

/** For a tool whose histories have whole seconds, where deliveries have parts of them: one moment is a second. */
export const asChangesInSeconds = (told: readonly Fact[], record: RecordName): Fact[] =>
  asOwnChanges(
    told.map((fact) => ({ ...fact, at: inSeconds(fact.at) })),
    record,
  );

export const inSeconds = (at: Micros): Micros => Math.floor(at / 1_000_000) * 1_000_000;

function together(one: JsonObject, other: JsonObject): JsonObject {
  const fields = [...new Set([...namesIn(one), ...namesIn(other)])];
  if (fields.length === 0) return one;
  const values = { ...objectIn(one), ...objectIn(other) };
  return { ...one, ...other, fields, fields_changed: fields.length, values };
}

function namesIn({ fields }: JsonObject): string[] {
  return Array.isArray(fields) ? fields.filter((name) => typeof name === 'string') : [];
}

function objectIn({ values }: JsonObject): JsonObject {
  return typeof values === 'object' && values !== null && !Array.isArray(values) ? values : {};
}

/** The names of the fields that facts say have changed. */
export function fieldsOf(facts: readonly Fact[]): string[] {
  return [...new Set(facts.flatMap(({ data }) => namesIn(data)))];
}
