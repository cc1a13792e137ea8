import type { Json, JsonObject, Micros } from '../../domain/events/event.ts';
import type { Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  among,
  fact,
  facts,
  known,
  listAt,
  minutesBetween,
  need,
  notice,
  notOfInterest,
  numberAt,
  readObject,
  textAt,
  valueAt,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { adminOf, colleagueOf, isMachine, slaKept } from './actor.ts';

const topics: Readonly<Record<string, string>> = {
  'conversation.user.created': 'helpdesk.ticket.opened',
  'conversation.admin.single.created': 'helpdesk.ticket.opened',
  'conversation.admin.snoozed': 'helpdesk.ticket.status_changed',
  'conversation.admin.unsnoozed': 'helpdesk.ticket.status_changed',
  'conversation.admin.closed': 'helpdesk.ticket.resolved',
  'conversation.admin.opened': 'helpdesk.ticket.reopened',
  'conversation.admin.replied': 'helpdesk.reply.sent',
  'conversation.user.replied': 'helpdesk.customer.replied',
  'conversation.admin.noted': 'helpdesk.comment.added',
  'conversation.rating.added': 'helpdesk.csat.received',
  'ticket.created': 'helpdesk.ticket.opened',
  'ticket.closed': 'helpdesk.ticket.resolved',
  // Being closed is told apart, too.
  'ticket.state.updated': 'helpdesk.ticket.status_changed',
  'ticket.admin.replied': 'helpdesk.reply.sent',
  'ticket.contact.replied': 'helpdesk.customer.replied',
  'ticket.note.created': 'helpdesk.comment.added',
  'article.published': 'kb.article.published',
};

/** The parts of a conversation or ticket that say who did it: others, of bots too, may follow in the same notification. */
const partTypes: Readonly<Record<string, RegExp>> = {
  'helpdesk.ticket.resolved': /^close$|^ticket_state_updated/,
  'helpdesk.ticket.reopened': /^open$|^ticket_state_updated/,
  'helpdesk.ticket.status_changed': /snoozed$|^timer_|^ticket_state_updated/,
  'helpdesk.comment.added': /^note/,
};

/** Reads a notification about a conversation or a ticket; who acted is the author of the part that says so. */
export function parse({ body }: Delivery): Parsed {
  const value = readObject(body);
  const topic = need(value, 'topic');
  if (topic === 'ping') return notice('test', 'Intercom asks whether anybody is there.');
  const named = among(topics, topic);
  if (named === undefined) return notOfInterest(topic);
  const told = valueAt(value, 'data', 'item');
  if (named === 'kb.article.published') return tellArticle(value, told);
  // What is said on a ticket comes as that part, with the ticket beside it; a conversation may name a ticket, too.
  const part = valueAt(told, 'ticket_part');
  const item = part === undefined ? told : valueAt(told, 'ticket');
  const type = leavesResolved(topic, item) ? 'helpdesk.ticket.reopened' : named;
  const id = need(item, 'id');
  const at = momentOf(item, type) ?? timeOf(need(value, 'created_at'), 'created_at');
  const isRating = type === 'helpdesk.csat.received';
  // Who rated is the customer, whatever was said last.
  const author = isRating ? undefined : (valueAt(part, 'author') ?? authorOf(item, type, topic));
  const by = colleagueOf(author);
  const score = numberAt(item, 'conversation_rating', 'rating');
  const assigned = adminOf(textAt(item, 'assignee', 'id') ?? textAt(item, 'admin_assignee_id'));
  const rated = isRating ? textAt(item, 'conversation_rating', 'teammate', 'id') : undefined;
  const agent = rated ?? assigned;
  const ticket: JsonObject = known({
    ticket: id,
    status: textAt(item, 'state') ?? textAt(item, 'ticket_state', 'category') ?? textAt(item, 'ticket_state'),
    agent: type === 'helpdesk.reply.sent' ? (by ?? (isMachine(author) ? undefined : agent)) : agent,
    requester: textAt(item, 'user', 'id') ?? textAt(item, 'contacts', 'contacts', 0, 'id'),
    resolved_by: type === 'helpdesk.ticket.resolved' ? by : undefined,
    ...(type === 'helpdesk.ticket.resolved' ? endOf(item, at) : {}),
    score: isRating ? score : undefined,
    public: type === 'helpdesk.comment.added' ? false : undefined,
    staff: type === 'helpdesk.comment.added' ? true : undefined,
  });
  return facts(
    fact(type, {
      key: [need(value, 'id')],
      at,
      about: id,
      by,
      account: textAt(value, 'app_id'),
      data: ticket,
    }),
  );
}

/** No topic of its own tells that a resolved ticket is worked on again, but its last change of state does. */
function leavesResolved(topic: string, item: Json | undefined): boolean {
  const changes = listAt(item, 'ticket_parts', 'ticket_parts').filter((part) =>
    /^ticket_state_updated/.test(textAt(part, 'part_type') ?? ''),
  );
  const last = changes.at(-1);
  return (
    topic === 'ticket.state.updated' &&
    textAt(last, 'previous_ticket_state') === 'resolved' &&
    textAt(last, 'ticket_state') !== 'resolved'
  );
}

function tellArticle(value: JsonObject, article: Json | undefined): Parsed {
  const id = need(article, 'id');
  const author = textAt(article, 'author_id');
  return facts(
    fact('kb.article.published', {
      key: [need(value, 'id')],
      at: timeOf(need(value, 'created_at'), 'created_at'),
      about: id,
      by: author,
      account: textAt(value, 'app_id'),
      data: { article: id, author },
    }),
  );
}

function minutesOf(item: Json | undefined, at: Micros): number | undefined {
  const created = textAt(item, 'created_at');
  return created === undefined ? undefined : minutesBetween(timeOf(created, 'created_at'), at);
}

/** What a conversation says of itself when it ends; a ticket says no more than when it began. */
function endOf(item: Json | undefined, at: Micros): Readonly<Record<string, Json | undefined>> {
  return {
    minutes: minutesOf(item, at),
    reopens: numberAt(item, 'statistics', 'count_reopens'),
    sla_met: among(slaKept, textAt(item, 'sla_applied', 'sla_status')),
  };
}

const partsOf = (item: Json | undefined): readonly Json[] => [
  ...listAt(item, 'conversation_parts', 'conversation_parts'),
  ...listAt(item, 'ticket_parts', 'ticket_parts'),
];

function partFor(item: Json | undefined, type: string): Json | undefined {
  const wanted = among(partTypes, type);
  return partsOf(item).findLast((one) => wanted?.test(textAt(one, 'part_type') ?? ''));
}

/** When it moved, as its part says and the record does: the notification is made after that. */
function momentOf(item: Json | undefined, type: string): Micros | undefined {
  const made = type.startsWith('helpdesk.ticket.') ? textAt(partFor(item, type), 'created_at') : undefined;
  return made === undefined ? undefined : timeOf(made, 'created_at');
}

function authorOf(item: Json | undefined, type: string, topic: string): Json | undefined {
  const parts = partsOf(item);
  const byAdmin = topic.includes('.admin.');
  const part =
    partFor(item, type) ??
    parts.findLast((one) => byAdmin && textAt(one, 'author', 'type') === 'admin') ??
    parts.at(-1);
  return (
    valueAt(part, 'author') ??
    valueAt(item, 'source', 'author') ??
    valueAt(item, 'conversation_message', 'author') ??
    valueAt(item, 'user')
  );
}
