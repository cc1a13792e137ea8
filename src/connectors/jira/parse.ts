import type { Json, JsonObject, Micros } from '../../domain/events/event.ts';
import type { Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  fact,
  facts,
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

/** Reads Jira's own webhooks; `changelog.items` say what was before. */
export function parse({ body }: Delivery): Parsed {
  const value = readObject(body);
  const event = need(value, 'webhookEvent').replace(/^jira:/, '');
  const change = event === 'issue_updated' ? readChange(value) : null;
  const type = change?.type ?? (event === 'issue_created' ? 'helpdesk.ticket.opened' : null);
  // Older servers tell a comment as a change of the issue in which nothing changes.
  const isComment =
    event === 'comment_created' ||
    (type === null && textAt(value, 'issue_event_type_name') === 'issue_commented');
  if (type === null && !isComment) return notOfInterest(need(value, 'webhookEvent'));
  const issue = valueAt(value, 'issue');
  // A comment may come without its issue; its address names that by number.
  const named = /\/issue\/(\d+)\/comment\//.exec(textAt(value, 'comment', 'self') ?? '')?.[1];
  const number = (isComment ? (textAt(issue, 'id') ?? named) : undefined) ?? need(issue, 'id');
  const key = (isComment ? (textAt(issue, 'key') ?? named) : undefined) ?? need(issue, 'key');
  const written = isComment ? textAt(value, 'comment', 'created') : undefined;
  const moment =
    written === undefined ? timeOf(need(value, 'timestamp'), 'timestamp') : timeOf(written, 'created');
  const by = isComment ? actorOf(valueAt(value, 'comment', 'author')) : actorOf(valueAt(value, 'user'));
  const told = isComment ? commentOf(value, by) : { type: type ?? '', data: change?.data ?? {} };
  // Of the signed body: the identifier in the header stays the same on a retry, but anybody could write it.
  const id = [
    number,
    isComment ? 'comment_created' : event,
    textAt(value, 'changelog', 'id') ?? textAt(value, 'comment', 'id') ?? '',
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

const actorOf = (user: Json | undefined): string | undefined =>
  textAt(user, 'accountId') ?? textAt(user, 'key') ?? textAt(user, 'name');

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

/**
 * Done is what Jira's category of the status says; whether it was done before is told by the resolution that the same
 * change sets or clears, else by the name of the status before.
 */
function readChange(value: JsonObject): { type: string; data: JsonObject } | null {
  const items = listAt(value, 'changelog', 'items');
  const of = (field: string) => items.find((item) => textAt(item, 'field') === field);
  const status = of('status');
  if (status === undefined) {
    const fields = items.map((item) => textAt(item, 'field')).filter((name) => name !== undefined);
    if (fields.length === 0) return null;
    return { type: 'helpdesk.ticket.updated', data: { fields, fields_changed: fields.length } };
  }
  const resolution = of('resolution');
  const data = known({ status: textAt(status, 'toString'), status_before: textAt(status, 'fromString') });
  const category = textAt(value, 'issue', 'fields', 'status', 'statusCategory', 'key');
  const isDone =
    category === undefined ? doneNames.test(textAt(status, 'toString') ?? '') : category === 'done';
  const wasDone =
    resolution !== undefined
      ? textAt(resolution, 'from') !== undefined
      : doneNames.test(textAt(status, 'fromString') ?? '');
  if (isDone && !wasDone) return { type: 'helpdesk.ticket.resolved', data };
  if (wasDone && !isDone) return { type: 'helpdesk.ticket.reopened', data };
  return { type: isDone ? 'helpdesk.ticket.closed' : 'helpdesk.ticket.status_changed', data };
}

/** What a service desk tells its customer is an answer; anything else is a comment. */
function commentOf(value: JsonObject, by: string | undefined): { type: string; data: JsonObject } {
  const isPublic = valueAt(value, 'comment', 'jsdPublic');
  const reporter = actorOf(valueAt(value, 'issue', 'fields', 'reporter'));
  if (isPublic === true && by !== undefined && by !== reporter)
    return { type: 'helpdesk.reply.sent', data: { agent: by } };
  return { type: 'helpdesk.comment.added', data: known({ public: isPublic }) };
}

function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/([^/?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase();
}
