import type { Json, JsonObject, Micros } from '../../domain/events/event.ts';
import type { Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  among,
  fact,
  facts,
  isObject,
  known,
  listAt,
  minutesBetween,
  need,
  notOfInterest,
  readObject,
  textAt,
  valueAt,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { actorOf } from './actor.ts';

/** Reads Jira's own webhooks; `changelog.items` say what was before. */
export function parse({ body }: Delivery): Parsed {
  const value = readObject(body);
  const event = eventOf(value);
  const change = changeOf(event, value);
  const type = change?.type ?? null;
  const isComment =
    event === 'comment_created' || (event === 'issue_updated' && type === null && tellsComment(value));
  if (type === null && !isComment) return notOfInterest(event);
  const issue = valueAt(value, 'issue');
  // A comment may come without its issue; its address names that by number.
  const named = /\/issue\/(\d+)\/comment\//.exec(textAt(value, 'comment', 'self') ?? '')?.[1];
  const number = (isComment ? (textAt(issue, 'id') ?? named) : undefined) ?? need(issue, 'id');
  const key = textAt(issue, 'key') ?? number;
  const written = isComment ? textAt(value, 'comment', 'created') : undefined;
  const moment =
    written === undefined ? timeOf(need(value, 'timestamp'), 'timestamp') : timeOf(written, 'created');
  const by = isComment ? actorOf(valueAt(value, 'comment', 'author')) : actorOf(valueAt(value, 'user'));
  const told = isComment ? commentOf(value, by) : { type: type ?? '', data: change?.data ?? {} };
  // Of the signed body: the identifier in the header stays the same on a retry, but anybody could write it.
  const id = [
    number,
    isComment ? 'comment_created' : event,
    textAt(value, 'changelog', 'id') ??
      textAt(value, 'comment', 'id') ??
      textAt(value, 'transition', 'transitionId') ??
      '',
    written === undefined ? need(value, 'timestamp') : moment / 1000,
  ];
  return facts(
    fact(told.type, {
      key: id,
      at: moment,
      about: key,
      by,
      account: hostOf(textAt(issue, 'self') ?? textAt(value, 'comment', 'self')),
      data: {
        ...ticketOf(key, issue),
        ...told.data,
        ...(told.type === 'helpdesk.ticket.resolved'
          ? { resolved_by: by, minutes: minutesOf(issue, moment) }
          : {}),
      },
    }),
  );
}

/** The name of the event; a post function of a workflow sends its transition and no name. */
function eventOf(value: JsonObject): string {
  if (isObject(value.transition) && value.webhookEvent === undefined) return 'transition';
  return need(value, 'webhookEvent').replace(/^jira:/, '');
}

/** Older servers tell a comment as a change of the issue in which nothing changes; the oldest without a name for it. */
function tellsComment(value: JsonObject): boolean {
  const name = textAt(value, 'issue_event_type_name');
  if (name !== undefined) return name === 'issue_commented';
  const created = textAt(value, 'comment', 'created');
  return created !== undefined && created === textAt(value, 'comment', 'updated');
}

interface Change {
  readonly type: string;
  readonly data: JsonObject;
}

function changeOf(event: string, value: JsonObject): Change | null {
  if (event === 'issue_created') return { type: 'helpdesk.ticket.opened', data: {} };
  if (event === 'transition') return readTransition(value);
  return event === 'issue_updated' ? (readChange(value) ?? readName(value)) : null;
}

function ticketOf(key: string, issue: Json | undefined): JsonObject {
  return known({
    ticket: key,
    status: textAt(issue, 'fields', 'status', 'name'),
    priority: textAt(issue, 'fields', 'priority', 'name')?.toLowerCase(),
    group: textAt(issue, 'fields', 'project', 'key'),
    kind: textAt(issue, 'fields', 'issuetype', 'name'),
    agent: actorOf(valueAt(issue, 'fields', 'assignee')),
    requester: actorOf(valueAt(issue, 'fields', 'reporter')),
  });
}

function minutesOf(issue: Json | undefined, at: Micros): number | undefined {
  const created = textAt(issue, 'fields', 'created');
  return created === undefined ? undefined : minutesBetween(timeOf(created, 'created'), at);
}

/** Names of a done status where nothing else says whether it is one: of the status before, and of servers without categories. */
const doneNames = /^(done|closed|resolved|completed)$/i;

/** Of the events that a workflow fires, where the delivery does not say what changed. */
const namedChanges: Readonly<Record<string, string>> = {
  issue_resolved: 'resolved',
  issue_closed: 'closed',
  issue_reopened: 'reopened',
  issue_assigned: 'updated',
};

function readName(value: JsonObject): Change | null {
  const kind = among(namedChanges, textAt(value, 'issue_event_type_name'));
  if (kind === undefined) return null;
  const change = kind === 'updated' ? { fields: ['assignee'], fields_changed: 1 } : {};
  return { type: `helpdesk.ticket.${kind}`, data: change };
}

function readTransition(value: JsonObject): Change {
  const [from, to] = [textAt(value, 'transition', 'from_status'), need(value, 'transition', 'to_status')];
  // The issue beside it may still stand where it stood before.
  const now = valueAt(value, 'issue', 'fields', 'status');
  const category = textAt(now, 'name') === to ? textAt(now, 'statusCategory', 'key') : undefined;
  return moved(from, to, category, doneNames.test(from ?? ''));
}

/**
 * Done is what Jira's category of the status says; whether it was done before is told by the resolution that the same
 * change sets or clears, else by the name of the status before.
 */
function readChange(value: JsonObject): Change | null {
  const items = listAt(value, 'changelog', 'items');
  const of = (field: string) => items.find((item) => textAt(item, 'field') === field);
  const status = of('status');
  if (status === undefined) {
    const fields = items.map((item) => textAt(item, 'field')).filter((name) => name !== undefined);
    if (fields.length === 0) return null;
    return { type: 'helpdesk.ticket.updated', data: { fields, fields_changed: fields.length } };
  }
  const resolution = of('resolution');
  const [from, to] = [textAt(status, 'fromString'), textAt(status, 'toString')];
  const wasDone =
    resolution === undefined ? doneNames.test(from ?? '') : textAt(resolution, 'from') !== undefined;
  return moved(from, to, textAt(value, 'issue', 'fields', 'status', 'statusCategory', 'key'), wasDone);
}

function moved(
  from: string | undefined,
  to: string | undefined,
  category: string | undefined,
  wasDone: boolean,
): Change {
  const data = known({ status: to, status_before: from });
  const isDone = category === undefined ? doneNames.test(to ?? '') : category === 'done';
  if (isDone && !wasDone) return { type: 'helpdesk.ticket.resolved', data };
  if (wasDone && !isDone) return { type: 'helpdesk.ticket.reopened', data };
  return { type: isDone ? 'helpdesk.ticket.closed' : 'helpdesk.ticket.status_changed', data };
}

/** What a service desk tells its customer is an answer; anything else is a comment. */
function commentOf(value: JsonObject, by: string | undefined): { type: string; data: JsonObject } {
  const isPublic = valueAt(value, 'comment', 'jsdPublic');
  const reporter = actorOf(valueAt(value, 'issue', 'fields', 'reporter'));
  // Who has an account of the portal alone is a customer, whoever asked first.
  const isCustomer = textAt(value, 'comment', 'author', 'accountType') === 'customer';
  if (isPublic === true && by !== undefined && by !== reporter && !isCustomer)
    return { type: 'helpdesk.reply.sent', data: { agent: by } };
  return { type: 'helpdesk.comment.added', data: known({ public: isPublic }) };
}

function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/([^/?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase();
}
