import { formatInstant } from '../../domain/time/instant.ts';
import type { Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import { fact, facts, hashOf, isObject, known, need, notOfInterest, readObject, textAt } from '../reading.ts';
import { timeOf } from '../time-of.ts';

// The statuses every Freshdesk begins with: resolved and closed.
const resolved = new Set(['4', '5']);
const actorFields = ['event_performer_id', 'event_performer_email', 'event_performer_name'];
const agentFields = ['ticket_agent_id', 'ticket_agent_email', 'ticket_agent_name'];
const timeFields = ['occurred_at', 'ticket_updated_at', 'updated_at'];

/**
 * Reads what an automation rule sends. Its body is the author's own; the README has one that also says who and when.
 * Without a time, the same body on the same day (UTC) is one fact.
 */
export function parse(delivery: Delivery): Parsed {
  const body = readObject(delivery.body);
  const value = isObject(body.freshdesk_webhook) ? body.freshdesk_webhook : body;
  const ticket = need(value, 'ticket_id');
  const trigger = need(value, 'triggered_event');
  const first = (names: readonly string[]) =>
    names.map((name) => textAt(value, name)).find((found) => found !== undefined);
  const by = first(actorFields);
  const time = first(timeFields);
  const at = time === undefined ? delivery.receivedAt : timeOf(time, 'time');
  const day = formatInstant(delivery.receivedAt).slice(0, 10);
  const telling = {
    key: [ticket, hashOf(delivery.body), ...(time === undefined ? [day] : [])],
    at,
    hasTime: time !== undefined,
    about: ticket,
    by,
    account: hostOf(textAt(value, 'ticket_url')),
  };
  const data = known({
    ticket,
    status: textAt(value, 'ticket_status'),
    priority: textAt(value, 'ticket_priority')?.toLowerCase(),
    agent: first(agentFields),
    requester: textAt(value, 'requester_email'),
  });
  const change = /status\s*:\s*\{\s*from\s*:\s*"?(\d+|\*)"?\s*,\s*to\s*:\s*"?(\d+)"?\s*\}/.exec(trigger);
  if (change) {
    const [was, is] = [resolved.has(change[1] ?? ''), resolved.has(change[2] ?? '')];
    const moved = { ...data, status_before: change[1], status_code: change[2] };
    if (is && !was)
      return facts(fact('helpdesk.ticket.resolved', { ...telling, data: { ...moved, resolved_by: by } }));
    const type = was && !is ? 'reopened' : is ? 'closed' : 'status_changed';
    return facts(fact(`helpdesk.ticket.${type}`, { ...telling, data: moved }));
  }
  if (/ticket_action\s*:\s*"?created/.test(trigger))
    return facts(fact('helpdesk.ticket.opened', { ...telling, data }));
  if (/reply_sent\s*:/.test(trigger))
    return facts(fact('helpdesk.reply.sent', { ...telling, data: { ...data, agent: by ?? data.agent } }));
  const note = /note_type\s*:\s*"?(private|public)/.exec(trigger)?.[1];
  if (note !== undefined)
    return facts(
      fact('helpdesk.comment.added', {
        ...telling,
        data: { ...data, public: note === 'public', staff: true },
      }),
    );
  const field = /^\W*([a-z_]+)\s*:\s*\{\s*from\b/.exec(trigger)?.[1];
  if (field !== undefined)
    return facts(
      fact('helpdesk.ticket.updated', { ...telling, data: { ...data, fields: [field], fields_changed: 1 } }),
    );
  return notOfInterest(trigger);
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined
    ? undefined
    : (/^https?:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? undefined);
}
