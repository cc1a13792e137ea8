import type { Json, JsonObject } from '../../domain/events/event.ts';
import type { Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  fact,
  facts,
  known,
  minutesBetween,
  need,
  notOfInterest,
  readObject,
  textAt,
  valueAt,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { parseTrigger } from './parse-trigger.ts';
import { isAway, isResolved } from './status.ts';

const prefix = 'zen:event-type:';

/** Zendesk's own events, which say what was before, and what a trigger sends by the body in the README. */
export function parse(delivery: Delivery): Parsed {
  const value = readObject(delivery.body);
  if (valueAt(value, 'zendesk_trigger') !== undefined) return parseTrigger(value, delivery);
  const type = need(value, 'type').replace(prefix, '');
  // What is about agents or queues has no id in its detail.
  if (type !== 'article.published' && !type.startsWith('ticket.')) return notOfInterest(type);
  const author = textAt(value, 'event', 'author_id');
  const by =
    person(textAt(value, 'detail', 'actor_id')) ??
    person(textAt(value, 'event', 'comment', 'author', 'id')) ??
    (type === 'article.published' ? (textAt(value, 'detail', 'user_id') ?? author) : undefined);
  const id = need(value, 'detail', 'id');
  const tell = (name: string, data: Readonly<Record<string, Json | undefined>>) =>
    facts(
      fact(name, {
        key: [need(value, 'id')],
        at: timeOf(need(value, 'time'), 'time'),
        about: id,
        by,
        account: textAt(value, 'account_id'),
        data,
      }),
    );
  if (type === 'article.published')
    return tell('kb.article.published', { article: id, author: author ?? by });
  const ticket = ticketOf(id, value);
  switch (type) {
    case 'ticket.created':
      return tell('helpdesk.ticket.opened', ticket);
    case 'ticket.status_changed':
      if ([textAt(value, 'event', 'previous'), textAt(value, 'event', 'current')].some(isAway))
        return notOfInterest('a ticket that is deleted or filed away');
      return tell(...statusChange(value, ticket, by));
    case 'ticket.comment_added':
      return tell(...comment(value, ticket, by));
    default: {
      const field = /^ticket\.(.+?)_changed$/.exec(type)?.[1];
      if (field === undefined || field === 'followers' || field === 'email_ccs') return notOfInterest(type);
      return tell('helpdesk.ticket.updated', { ...ticket, fields: [field], fields_changed: 1 });
    }
  }
}

/** -1 is the system itself. */
const person = (id: string | undefined): string | undefined => (id === '-1' ? undefined : id);

function ticketOf(id: string, value: JsonObject): JsonObject {
  return known({
    ticket: id,
    status: textAt(value, 'detail', 'status'),
    priority: textAt(value, 'detail', 'priority')?.toLowerCase(),
    group: textAt(value, 'detail', 'group_id'),
    kind: textAt(value, 'detail', 'type')?.toLowerCase(),
    agent: textAt(value, 'detail', 'assignee_id'),
    requester: textAt(value, 'detail', 'requester_id'),
  });
}

function statusChange(value: JsonObject, ticket: JsonObject, by: string | undefined): [string, JsonObject] {
  const [before, now] = [textAt(value, 'event', 'previous'), need(value, 'event', 'current')];
  const data = known({ ...ticket, status: now, status_before: before });
  const [was, is] = [isResolved(before), isResolved(now)];
  if (is && !was) {
    const createdAt = textAt(value, 'detail', 'created_at');
    const at = timeOf(need(value, 'time'), 'time');
    const minutes = createdAt === undefined ? undefined : minutesBetween(timeOf(createdAt, 'created_at'), at);
    return ['helpdesk.ticket.resolved', known({ ...data, resolved_by: by, minutes })];
  }
  if (was && !is) return ['helpdesk.ticket.reopened', data];
  return [is ? 'helpdesk.ticket.closed' : 'helpdesk.ticket.status_changed', data];
}

/** A public word of the staff is an answer, and its author's whoever entered it. */
function comment(value: JsonObject, ticket: JsonObject, by: string | undefined): [string, JsonObject] {
  const isStaff = valueAt(value, 'event', 'comment', 'author', 'is_staff') === true;
  const isPublic = valueAt(value, 'event', 'comment', 'is_public') === true;
  const author = person(textAt(value, 'event', 'comment', 'author', 'id')) ?? by;
  if (isStaff && isPublic) return ['helpdesk.reply.sent', known({ ...ticket, agent: author })];
  return ['helpdesk.comment.added', { ...ticket, public: isPublic, staff: isStaff }];
}
