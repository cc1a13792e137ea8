import type { JsonObject } from '../../domain/events/event.ts';
import type { Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  among,
  fact,
  facts,
  hashOf,
  known,
  minutesBetween,
  namedByDay,
  need,
  notOfInterest,
  textAt,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';

/** What the author of a trigger says it fires on. */
const types: Readonly<Record<string, string>> = {
  created: 'helpdesk.ticket.opened',
  updated: 'helpdesk.ticket.updated',
  status_changed: 'helpdesk.ticket.status_changed',
  solved: 'helpdesk.ticket.resolved',
  reopened: 'helpdesk.ticket.reopened',
  closed: 'helpdesk.ticket.closed',
  replied: 'helpdesk.reply.sent',
  commented: 'helpdesk.comment.added',
  rated: 'helpdesk.csat.received',
  sla_missed: 'helpdesk.ticket.sla_missed',
};
/** Zendesk's two ratings as the ends of five, as its export has them; what is only offered, or unoffered, is none. */
const scores: Readonly<Record<string, number>> = { good: 5, bad: 1 };

/** A trigger knows neither what was before nor when: its author says what it fires on, Zendesk fills in the rest. */
export function parseTrigger(value: JsonObject, { body, receivedAt }: Delivery): Parsed {
  const name = need(value, 'zendesk_trigger');
  const type = among(types, name);
  if (type === undefined) return notOfInterest(name);
  const ticket = need(value, 'ticket_id');
  const time = textAt(value, 'updated_at');
  const at = time === undefined ? receivedAt : timeOf(time, 'updated_at');
  const parts = ['trigger', name, ticket, hashOf(body)];
  const by = textAt(value, 'actor_id');
  const score = scoreOf(textAt(value, 'rating') ?? '');
  if (type === 'helpdesk.csat.received' && score === undefined)
    return notOfInterest(`${name} without a rating`);
  return facts(
    fact(type, {
      // Nothing else names it.
      ...(time === undefined ? namedByDay(parts, receivedAt) : { key: parts }),
      at,
      hasTime: time !== undefined,
      about: ticket,
      by,
      account: textAt(value, 'account'),
      data: known({
        ticket,
        // As its events write it, which a trigger shows as people read it.
        status: textAt(value, 'status')?.toUpperCase(),
        priority: textAt(value, 'priority')?.toLowerCase(),
        group: textAt(value, 'group'),
        kind: textAt(value, 'kind')?.toLowerCase(),
        agent: textAt(value, 'assignee_id'),
        requester: textAt(value, 'requester_id'),
        ...(type === 'helpdesk.csat.received' ? { score } : {}),
        ...(type === 'helpdesk.ticket.resolved' ? { resolved_by: by, minutes: minutesOf(value, at) } : {}),
      }),
    }),
  );
}

/** `Good, I'm satisfied`, or with a comment `Good with comment`: the word that begins it. Or one to five. */
function scoreOf(rating: string): number | undefined {
  const word = /^(good|bad)\b/i.exec(rating)?.[1]?.toLowerCase();
  return among(scores, word) ?? (/^[1-5]$/.test(rating) ? Number(rating) : undefined);
}

function minutesOf(value: JsonObject, at: number): number | undefined {
  const created = textAt(value, 'created_at');
  return created === undefined ? undefined : minutesBetween(timeOf(created, 'created_at'), at);
}
