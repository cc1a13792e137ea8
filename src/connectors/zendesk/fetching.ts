import type { Json, JsonObject, Micros } from '../../domain/events/event.ts';
import type { Fact, RecordName } from '../connector.ts';
import { changeKey } from '../fetching.ts';
import { fact, isObject, known, listAt, minutesBetween, need, textAt, valueAt } from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { isAway, isResolved } from './status.ts';

/** A trigger on updates says which status a ticket has, and not whether it just came to it. */
export function alsoRead({ type, subject, data }: Fact): RecordName | null {
  const isTrigger =
    type === 'helpdesk.ticket.updated' && data['status'] !== undefined && data['fields'] === undefined;
  return isTrigger ? { kind: 'ticket', id: subject ?? '' } : null;
}

/** Ids as Zendesk makes them; nothing else may stand in an address. */
export const isTicketId = (id: string): boolean => /^[1-9]\d{0,18}$/.test(id);

/** What is said of a ticket at a moment, field by field. */
type State = ReadonlyMap<string, string | undefined>;

interface Step {
  readonly at: Micros;
  readonly by: string | undefined;
  readonly before: string;
  readonly state: State;
}

/** What the audits of one ticket tell of its status, oldest first; `metrics` are its events of service levels. */
export function deriveTicket(ticket: Json, audits: readonly Json[], metrics: readonly Json[]): Fact[] {
  const id = need(ticket, 'id');
  const createdAt = timeOf(need(ticket, 'created_at'), 'created_at');
  let reopens = 0;
  return stepsOf(audits).map(({ at, by, before, state }) => {
    const now = state.get('status') ?? '';
    const [was, is] = [isResolved(before), isResolved(now)];
    if (was && !is) reopens++;
    const kind = is && !was ? 'resolved' : was && !is ? 'reopened' : is ? 'closed' : 'status_changed';
    const type = `helpdesk.ticket.${kind}`;
    const ending: JsonObject =
      kind === 'resolved'
        ? known({
            resolved_by: by,
            minutes: minutesBetween(createdAt, at),
            reopens,
            sla_met: isWithin(metrics, at),
          })
        : {};
    return fact(type, {
      key: changeKey(null, { kind: 'ticket', id }, type, at),
      at,
      about: id,
      by,
      data: known({
        ticket: id,
        // As its events write it.
        status: now.toUpperCase(),
        status_before: before.toUpperCase(),
        priority: state.get('priority')?.toLowerCase(),
        group: state.get('group_id'),
        agent: state.get('assignee_id'),
        requester: state.get('requester_id'),
        ...ending,
      }),
    });
  });
}

/** Each audit is one update, with a line for every field that it set. */
function stepsOf(audits: readonly Json[]): Step[] {
  const state = new Map<string, string | undefined>();
  const ordered = audits
    .map((audit) => ({ audit, at: timeOf(need(audit, 'created_at'), 'created_at') }))
    .sort((one, other) => one.at - other.at);
  return ordered.flatMap(({ audit, at }) => {
    const before = state.get('status');
    for (const event of listAt(audit, 'events'))
      if (/^(Create|Change)$/.test(textAt(event, 'type') ?? ''))
        state.set(textAt(event, 'field_name') ?? '', textAt(event, 'value'));
    const now = state.get('status');
    if (before === undefined || now === undefined || before === now || isAway(before) || isAway(now))
      return [];
    return [{ at, by: actorOf(audit), before, state: new Map(state) }];
  });
}

/** -1 is the system itself; a ticket that ends because it was merged into another was not worked on. */
function actorOf(audit: Json): string | undefined {
  const author = textAt(audit, 'author_id');
  const isMerge = textAt(audit, 'via', 'source', 'rel') === 'merge';
  return author === '-1' || isMerge ? undefined : author;
}

/** Whether no target was missed by then; unknown where no service level applied. */
function isWithin(metrics: readonly Json[], at: Micros): boolean | undefined {
  const until = metrics.filter((event) => timeOf(need(event, 'time'), 'time') <= at);
  const has = (types: readonly string[]): boolean =>
    until.some((event) => types.includes(textAt(event, 'type') ?? '') && valueAt(event, 'deleted') !== true);
  return has(['apply_sla', 'apply_group_sla', 'breach']) ? !has(['breach']) : undefined;
}

/** The metric events that come beside a ticket, whatever they measure. */
export function metricsOf(answer: Json): Json[] {
  const told = valueAt(answer, 'ticket', 'metric_events') ?? valueAt(answer, 'metric_events');
  if (Array.isArray(told)) return [...told];
  return isObject(told) ? Object.values(told).flatMap((events) => listAt(events)) : [];
}
