import type { JsonObject, Micros } from '../../domain/events/event.ts';
import type { Parsed, RecordName } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  fact,
  facts,
  hashOf,
  isObject,
  known,
  namedByDay,
  need,
  notOfInterest,
  readObject,
  textAt,
  Unreadable,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { isResolved } from './status.ts';

/** The names of one thing: of the README's body, of a rule's own list of fields, and of a ticket written out. */
const names = {
  ticket: ['ticket_id', 'ticket.id', 'id', 'ticket_id_numeric'],
  trigger: ['triggered_event', 'ticket_triggered_event', 'event'],
  by: ['event_performer_id', 'event_performer_email', 'event_performer_name'],
  time: [
    'occurred_at',
    'ticket_modified_on',
    'ticket_updated_at',
    'modified_on',
    'updated_at',
    'ticket.modified_on',
    'ticket.updated_at',
  ],
  agent: ['ticket_agent_id', 'ticket_agent_email', 'ticket_agent_name', 'ticket.responder_id'],
  url: ['ticket_url', 'ticket_portal_url', 'ticket.url'],
  status: ['ticket_status', 'ticket.status', 'status'],
  priority: ['ticket_priority', 'ticket.priority', 'priority'],
  group: ['ticket_group_name', 'ticket_group', 'ticket.group_id'],
  kind: ['ticket_type', 'ticket_ticket_type', 'ticket.type'],
  requester: ['requester_email', 'ticket_requester_email', 'ticket_requester_id', 'ticket.requester_id'],
} as const;

/** A value that may also be in quotes, or several words. */
const change = /(\w+)"?\s*:\s*\{\s*"?from"?\s*:\s*"?([^",}]*?)"?\s*,\s*"?to"?\s*:\s*"?([^",}]*?)"?\s*\}/g;

/** What a trigger says that is no change of a field. */
const moments: readonly (readonly [RegExp, string, JsonObject])[] = [
  [/ticket_action"?\s*:\s*"?created/, 'helpdesk.ticket.opened', {}],
  [/reply_sent"?\s*:/, 'helpdesk.reply.sent', {}],
  [/note_type"?\s*:\s*"?public/, 'helpdesk.comment.added', { public: true, staff: true }],
  [/note_type"?\s*:\s*"?private/, 'helpdesk.comment.added', { public: false, staff: true }],
];

/**
 * Reads what an automation rule sends. Its body is the author's own; the README has one that also says who and when.
 * A moment in it names the change, even one of a form that cannot be read; without any the same body is one fact a day.
 */
export function parse(delivery: Delivery): Parsed {
  const body = readObject(delivery.body);
  const value = isObject(body.freshdesk_webhook) ? body.freshdesk_webhook : body;
  const first = (among: readonly string[]) =>
    among.map((name) => textAt(value, ...name.split('.'))).find((found) => found !== undefined);
  const ticket = first(names.ticket) ?? need(value, 'ticket_id');
  const by = first(names.by);
  const time = first(names.time);
  const at = time === undefined ? null : momentOf(time);
  const parts = [ticket, hashOf(delivery.body)];
  const data = known({
    ticket,
    status: first(names.status),
    priority: first(names.priority)?.toLowerCase(),
    agent: first(names.agent),
    group: first(names.group),
    kind: first(names.kind),
    requester: first(names.requester),
  });
  const told = toldBy(first(names.trigger), by);
  // It may be a rating, which the ticket knows.
  if (told === null)
    return withRecord(notOfInterest(first(names.trigger) ?? ''), { kind: 'ticket', id: ticket });
  return facts(
    fact(told.type, {
      ...(time === undefined ? namedByDay(parts, delivery.receivedAt) : { key: parts }),
      at: at ?? delivery.receivedAt,
      hasTime: at !== null,
      about: ticket,
      by,
      account: hostOf(first(names.url)),
      data: {
        ...data,
        ...told.data,
        ...(told.type === 'helpdesk.reply.sent' && by !== undefined ? { agent: by } : {}),
      },
    }),
  );
}

/** What made no event, with the record that is to be read where the tool may be asked. */
function withRecord(parsed: Parsed, record: RecordName): Parsed {
  return { ...parsed, notices: parsed.notices.map((one) => ({ ...one, records: [record] })) };
}

/** Freshdesk writes moments as the account is set up; of some forms only the author of the rule could say what they mean. */
function momentOf(text: string): Micros | null {
  try {
    return timeOf(text, 'time');
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return null;
  }
}

interface Told {
  readonly type: string;
  readonly data: JsonObject;
}

/** A rule that does not send what triggered it says how the ticket is, and not what changed. */
function toldBy(trigger: string | undefined, by: string | undefined): Told | null {
  if (trigger === undefined) return { type: 'helpdesk.ticket.updated', data: {} };
  const changes = [...trigger.matchAll(change)].map(([, field = '', from = '', to = '']) => ({
    field,
    from,
    to,
  }));
  const status = changes.find(({ field }) => field === 'status');
  if (status) return statusChange(status.from, status.to, by);
  const moment = moments.find(([pattern]) => pattern.test(trigger));
  if (moment) return { type: moment[1], data: moment[2] };
  const fields = changes.map(({ field }) => field);
  return fields.length === 0
    ? null
    : { type: 'helpdesk.ticket.updated', data: { fields, fields_changed: fields.length } };
}

function statusChange(from: string, to: string, by: string | undefined): Told {
  const [was, is] = [isResolved(from), isResolved(to)];
  const data = known({ status_before: from, status_code: to });
  if (is && !was) return { type: 'helpdesk.ticket.resolved', data: known({ ...data, resolved_by: by }) };
  return { type: `helpdesk.ticket.${was && !is ? 'reopened' : is ? 'closed' : 'status_changed'}`, data };
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined
    ? undefined
    : (/^https?:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? undefined);
}
