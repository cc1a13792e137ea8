import type { Json, JsonObject, Micros } from '../../domain/events/event.ts';
import type { Fact, RecordName } from '../connector.ts';
import { changeKey, movedTicket } from '../fetching.ts';
import { among, fact, known, listAt, minutesBetween, need, numberAt, textAt, valueAt } from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { adminOf, colleagueOf, slaKept } from './actor.ts';

/** Ids as Intercom makes them; nothing else may stand in an address. */
export const isRecordId = (id: string): boolean => /^[1-9]\d{0,18}$/.test(id);

const ticketStates = new Set(['submitted', 'in_progress', 'waiting_on_customer', 'resolved']);
const conversationStates = new Set(['open', 'closed', 'snoozed']);

/** A conversation and a ticket have an address each, and words of their own for how they are. */
const nameOf = ({ subject, data }: Fact): RecordName => {
  const isTicket = typeof data['status'] === 'string' && ticketStates.has(data['status']);
  return { kind: isTicket ? 'ticket' : 'conversation', id: subject ?? '' };
};

/** What it came from, whose word opened it again and how often, the conversation or the ticket itself says. */
export function recordOf(told: Fact): RecordName | null {
  return movedTicket(told) && nameOf(told);
}

/** The word of a customer opens what is closed, and no delivery says whether it did. */
export function alsoRead(told: Fact): RecordName | null {
  return told.type === 'helpdesk.customer.replied' ? nameOf(told) : null;
}

/** How a conversation or a ticket is at a moment. */
interface State {
  readonly status: string;
  /** A ticket can be closed whatever its state is. */
  readonly isClosed: boolean;
  readonly agent: string | undefined;
}

interface Step {
  readonly at: Micros;
  readonly by: string | undefined;
  readonly before: State;
  readonly state: State;
}

/** What a kind of record means by its parts. */
interface Reading {
  readonly kind: 'conversation' | 'ticket';
  readonly parts: readonly Json[];
  readonly hasAll: boolean;
  readonly status: string;
  statusAfter(part: Json, before: string): string;
  isDone(state: State): boolean;
}

/** What the parts of one conversation tell of its state, oldest first. */
export function deriveConversation(conversation: Json, account: string | null): Fact[] {
  const { parts, hasAll } = partsOf(conversation, 'conversation_parts');
  return derive(conversation, account, {
    kind: 'conversation',
    parts,
    hasAll,
    status: 'open',
    statusAfter: (part, before) => conversationAfter(part) ?? before,
    isDone: ({ status }) => status === 'closed',
  });
}

/** What the parts of one ticket tell: it ends as it is resolved or closed, whichever comes first. */
export function deriveTicket(ticket: Json, account: string | null): Fact[] {
  const { parts, hasAll } = partsOf(ticket, 'ticket_parts');
  const first = parts.find(isStateChange);
  return derive(ticket, account, {
    kind: 'ticket',
    parts,
    hasAll,
    status:
      (first === undefined ? textAt(ticket, 'ticket_state', 'category') : undefined) ??
      textAt(first, 'previous_ticket_state') ??
      'submitted',
    statusAfter: (part, before) => (isStateChange(part) ? textAt(part, 'ticket_state') : undefined) ?? before,
    isDone: ({ status, isClosed }) => status === 'resolved' || isClosed,
  });
}

function derive(record: Json, account: string | null, reading: Reading): Fact[] {
  const { kind, isDone, hasAll } = reading;
  const id = need(record, 'id');
  const createdAt = timeOf(need(record, 'created_at'), 'created_at');
  const steps = stepsOf(record, reading);
  let reopens = 0;
  return steps.map(({ at, by, before, state }, place) => {
    const [was, is] = [isDone(before), isDone(state)];
    if (was && !is) reopens++;
    const name = is && !was ? 'resolved' : was && !is ? 'reopened' : is ? 'closed' : 'status_changed';
    const type = `helpdesk.ticket.${name}`;
    // What it says of itself is said of how it is now: of the last move alone it is true.
    const isLast = place === steps.length - 1;
    const ending: JsonObject =
      name === 'resolved'
        ? known({
            resolved_by: by,
            minutes: minutesBetween(createdAt, at),
            reopens: hasAll ? reopens : isLast ? numberAt(record, 'statistics', 'count_reopens') : undefined,
            sla_met: isLast ? among(slaKept, textAt(record, 'sla_applied', 'sla_status')) : undefined,
          })
        : {};
    return fact(type, {
      key: changeKey(account, { kind, id }, type, at),
      at,
      about: id,
      by,
      account: account ?? undefined,
      data: known({
        ticket: id,
        status: state.status,
        status_before: before.status,
        agent: state.agent,
        requester: textAt(record, 'contacts', 'contacts', 0, 'id'),
        ...ending,
      }),
    });
  });
}

/** Those parts after which a record is another than before. */
function stepsOf(record: Json, { kind, parts, status, statusAfter, isDone }: Reading): Step[] {
  const assigned = adminOf(textAt(record, 'admin_assignee_id'));
  const isAssigned = parts.some((part) => assigneeOf(part) !== undefined);
  let state: State = { status, isClosed: false, agent: isAssigned ? undefined : assigned };
  return parts.flatMap((part) => {
    const before = state;
    const given = assigneeOf(part);
    const opened = kind === 'ticket' ? conversationAfter(part) : undefined;
    state = {
      status: statusAfter(part, before.status),
      isClosed: opened === undefined ? before.isClosed : opened === 'closed',
      agent: given === undefined ? before.agent : (given ?? undefined),
    };
    if (before.status === state.status && isDone(before) === isDone(state)) return [];
    const at = timeOf(need(part, 'created_at'), 'created_at');
    return [{ at, by: colleagueOf(valueAt(part, 'author')), before, state }];
  });
}

/** Parts in the order in which they were made; an answer holds five hundred at most, the newest. */
function partsOf(record: Json, name: string): { parts: readonly Json[]; hasAll: boolean } {
  const parts = listAt(record, name, name)
    .map((part) => ({ part, at: timeOf(need(part, 'created_at'), 'created_at') }))
    .sort((one, other) => one.at - other.at)
    .map(({ part }) => part);
  return { parts, hasAll: (numberAt(record, name, 'total_count') ?? 0) <= parts.length };
}

const isStateChange = (part: Json): boolean =>
  /^ticket_state_updated/.test(textAt(part, 'part_type') ?? '') && textAt(part, 'ticket_state') !== undefined;

const opening = /^(open|assign_and_reopen|note_and_reopen|assign_and_unsnooze|unsnoozed|timer_unsnooze)$/;

/** How a part leaves a conversation; undefined where it leaves it as it is. Of words the state beside them says it. */
function conversationAfter(part: Json): string | undefined {
  const type = textAt(part, 'part_type') ?? '';
  if (type === 'close') return 'closed';
  if (type === 'snoozed') return 'snoozed';
  if (opening.test(type)) return 'open';
  const beside = type === 'comment' ? textAt(part, 'state') : undefined;
  return beside !== undefined && conversationStates.has(beside) ? beside : undefined;
}

/** Whom a part gives it to; null where it takes it from somebody, undefined where it does neither. */
function assigneeOf(part: Json): string | null | undefined {
  const type = textAt(part, 'assigned_to', 'type');
  if (type === 'admin') return adminOf(textAt(part, 'assigned_to', 'id')) ?? null;
  return type === 'nobody_admin' ? null : undefined;
}
