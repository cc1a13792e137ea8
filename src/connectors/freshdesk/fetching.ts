import type { Json, JsonObject, Micros } from '../../domain/events/event.ts';
import type { Fact, RecordName } from '../connector.ts';
import { changeKey, movedTicket } from '../fetching.ts';
import { among, fact, isObject, known, listAt, minutesBetween, need, textAt, valueAt } from '../reading.ts';
import { timeOf } from '../time-of.ts';

/** How far the moment that a rule tells may lie from the one in the record and mean the same change. */
const nearMicros = 60_000_000;

/** The ticket that moved: since when it was there, whether that was in time and what its statuses are called, it says. */
export const recordOf = movedTicket;

/** A rule that sends no change may have seen a rating, which the ticket knows. */
export function alsoRead({ type, subject, data }: Fact): RecordName | null {
  const isState = type === 'helpdesk.ticket.updated' && data['fields'] === undefined;
  return isState ? { kind: 'ticket', id: subject ?? '' } : null;
}

/** Rules are the only ones that tell a change, and its record tells it under the same name. */
export const asTold = (told: readonly Fact[]): readonly Fact[] => told;

/** Ids as Freshdesk makes them; nothing else may stand in an address. */
export const isTicketId = (id: string): boolean => /^[1-9]\d{0,18}$/.test(id);

/** Names of statuses by their numbers, of the ticket field for them: the first name is the one that agents see. */
export function readStatuses(fields: Json): Map<string, string> {
  const field = listAt(fields).find((one) => /^(default_status|status)$/.test(textAt(one, 'type') ?? ''));
  const choices = valueAt(field, 'choices');
  if (!isObject(choices)) return new Map();
  return new Map(
    Object.entries(choices).flatMap(([number, names]): [string, string][] => {
      const name = textAt(names, 0) ?? textAt(names);
      return name === undefined ? [] : [[number, name]];
    }),
  );
}

/** A ticket with what is asked beside it. */
export interface Ticket {
  readonly id: string;
  /** With `stats`. */
  readonly record: Json;
  readonly ratings: readonly Json[];
  readonly statuses: ReadonlyMap<string, string>;
  /** E-mails of agents by their ids, as rules name them. */
  readonly agents: ReadonlyMap<string, string>;
}

/** Whom a ticket and its ratings name. */
export function agentsIn(record: Json, ratings: readonly Json[]): string[] {
  const ids = [textAt(record, 'responder_id'), ...ratings.map((rating) => textAt(rating, 'agent_id'))];
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/**
 * What rules told of a ticket, with what its record knows beside it, and its ratings. Freshdesk keeps when a ticket was
 * last resolved and opened again, and not by whom: that only rules tell.
 */
export function deriveTicket(ticket: Ticket, told: readonly Fact[]): Fact[] {
  return [...told.map((one) => filledIn(one, ticket)), ...ratingsOf(ticket)];
}

function filledIn(told: Fact, { record, statuses, agents }: Ticket): Fact {
  const nameOf = (field: string) => statuses.get(textAt(told.data, field) ?? '');
  // As it is now, where the rule does not say how it was.
  const unsaid = known({
    status: nameOf('status_code'),
    priority: priorityOf(record),
    agent: agents.get(textAt(record, 'responder_id') ?? ''),
    kind: textAt(record, 'type'),
  });
  const named = known({ status_before: nameOf('status_before') });
  const ending = told.type === 'helpdesk.ticket.resolved' ? endingOf(record, told.at) : {};
  return { ...told, data: { ...unsaid, ...told.data, ...named, ...ending } };
}

function endingOf(record: Json, at: Micros): JsonObject {
  return known({
    minutes: minutesBetween(timeOf(need(record, 'created_at'), 'created_at'), at),
    sla_met: isWithin(record, at),
  });
}

const isNear = (one: Micros, other: Micros): boolean => Math.abs(one - other) <= nearMicros;

function momentAt(record: Json, name: string): Micros | undefined {
  const text = textAt(record, 'stats', name);
  return text === undefined ? undefined : timeOf(text, name);
}

/**
 * Whether both targets were kept: the first answer and the resolution. Unknown without a target, and where the ticket was
 * opened again since: its targets are those of now.
 */
function isWithin(record: Json, at: Micros): boolean | undefined {
  const due = textAt(record, 'due_by');
  const resolvedAt = momentAt(record, 'resolved_at');
  if (due === undefined || resolvedAt === undefined || !isNear(resolvedAt, at)) return undefined;
  const answerDue = textAt(record, 'fr_due_by');
  const answeredAt = momentAt(record, 'first_responded_at') ?? resolvedAt;
  const wasLate = answerDue !== undefined && answeredAt > timeOf(answerDue, 'fr_due_by');
  return resolvedAt <= timeOf(due, 'due_by') && !wasLate;
}

/** From extremely unhappy to extremely happy; surveys with fewer choices use some of them. */
const scores: Readonly<Record<string, number>> = {
  '-103': 1,
  '-102': 1.5,
  '-101': 2,
  '100': 3,
  '101': 4,
  '102': 4.5,
  '103': 5,
};

function ratingsOf({ id, record, ratings, agents }: Ticket): Fact[] {
  return ratings.flatMap((rating) => {
    const score = among(scores, textAt(rating, 'ratings', 'default_question'));
    if (score === undefined) return [];
    const type = 'helpdesk.csat.received';
    const at = timeOf(need(rating, 'created_at'), 'created_at');
    return fact(type, {
      key: changeKey(null, { kind: 'rating', id: need(rating, 'id') }, type, at),
      at,
      about: id,
      data: {
        ticket: id,
        score,
        agent: agents.get(textAt(rating, 'agent_id') ?? ''),
        kind: textAt(record, 'type'),
        priority: priorityOf(record),
      },
    });
  });
}

const priorities: Readonly<Record<string, string>> = { 1: 'low', 2: 'medium', 3: 'high', 4: 'urgent' };

const priorityOf = (record: Json): string | undefined => among(priorities, textAt(record, 'priority'));
