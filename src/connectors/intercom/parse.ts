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
  momentOf,
  need,
  notice,
  notOfInterest,
  numberAt,
  readObject,
  textAt,
  valueAt,
} from '../reading.ts';

const conversations: Readonly<Record<string, string>> = {
  'conversation.user.created': 'helpdesk.ticket.opened',
  'conversation.admin.closed': 'helpdesk.ticket.resolved',
  'conversation.admin.opened': 'helpdesk.ticket.reopened',
  'conversation.admin.replied': 'helpdesk.reply.sent',
  'conversation.user.replied': 'helpdesk.customer.replied',
  'conversation.admin.noted': 'helpdesk.comment.added',
  'conversation.rating.added': 'helpdesk.csat.received',
};

/** Reads a notification about a conversation; who acted is the author of its newest part. */
export function parse({ body }: Delivery): Parsed {
  const value = readObject(body);
  const topic = need(value, 'topic');
  if (topic === 'ping') return notice('test', 'Intercom asks whether anybody is there.');
  const type = among(conversations, topic);
  if (type === undefined) return notOfInterest(topic);
  const item = valueAt(value, 'data', 'item');
  const id = need(item, 'id');
  const at = momentOf(need(value, 'created_at'), 'created_at', 'seconds');
  const author = authorOf(item);
  const staff = author !== undefined && /^(admin|bot|team)$/.test(textAt(author, 'type') ?? '');
  const by = staff && textAt(author, 'type') !== 'bot' ? textAt(author, 'id') : undefined;
  const score = numberAt(item, 'conversation_rating', 'rating');
  const agent = textAt(item, 'assignee', 'id') ?? textAt(item, 'admin_assignee_id');
  const ticket: JsonObject = known({
    ticket: id,
    status: textAt(item, 'state'),
    agent: type === 'helpdesk.reply.sent' ? (by ?? agent) : agent,
    requester: textAt(item, 'user', 'id') ?? textAt(item, 'contacts', 'contacts', 0, 'id'),
    resolved_by: type === 'helpdesk.ticket.resolved' ? by : undefined,
    minutes: type === 'helpdesk.ticket.resolved' ? minutesOf(item, at) : undefined,
    score: type === 'helpdesk.csat.received' ? score : undefined,
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

function minutesOf(item: Json | undefined, at: Micros): number | undefined {
  const created = textAt(item, 'created_at');
  return created === undefined ? undefined : minutesBetween(momentOf(created, 'created_at', 'seconds'), at);
}

function authorOf(item: Json | undefined): Json | undefined {
  const parts = listAt(item, 'conversation_parts', 'conversation_parts');
  return valueAt(parts.at(-1), 'author') ?? valueAt(item, 'source', 'author') ?? valueAt(item, 'user');
}
