import type { Json, Micros } from '../../domain/events/event.ts';
import type { Fact } from '../connector.ts';
import { changeKey } from '../fetching.ts';
import { fact, isObject, listAt, minutesBetween, need, numberAt, textAt, valueAt } from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { actorOf } from './actor.ts';

/** Keys as Jira makes them; nothing else may stand in an address. */
export const isIssueKey = (key: string): boolean => /^[A-Z][A-Z0-9_]{0,99}-\d{1,18}$/.test(key);

/** Statuses of the category done, by their ids and names; a name may stand for both where teams have statuses of their own. */
export function readDone(statuses: Json): { ids: Set<string>; names: Set<string> } {
  const done = listAt(statuses).filter((status) => textAt(status, 'statusCategory', 'key') === 'done');
  const texts = (name: string) =>
    new Set(done.map((status) => textAt(status, name)).filter((text) => text !== undefined));
  return { ids: texts('id'), names: texts('name') };
}

interface Step {
  readonly at: Micros;
  readonly by: string | undefined;
  readonly item: Json;
}

/** What the changelog of one issue tells of its status, oldest first; `levels` are its service levels. */
export function deriveIssue(
  key: string,
  issue: Json,
  histories: readonly Json[],
  { done, levels }: { done: ReturnType<typeof readDone>; levels: readonly Json[] },
): Fact[] {
  const createdAt = timeOf(need(issue, 'fields', 'created'), 'created');
  const isDone = (item: Json, id: 'from' | 'to', name: 'fromString' | 'toString'): boolean => {
    const told = textAt(item, id);
    return told === undefined ? done.names.has(textAt(item, name) ?? '') : done.ids.has(told);
  };
  let reopens = 0;
  return stepsOf(histories, 'status').map(({ at, by, item }) => {
    const [was, is] = [isDone(item, 'from', 'fromString'), isDone(item, 'to', 'toString')];
    if (was && !is) reopens++;
    const kind = is && !was ? 'resolved' : was && !is ? 'reopened' : is ? 'closed' : 'status_changed';
    const type = `helpdesk.ticket.${kind}`;
    const ending =
      kind === 'resolved'
        ? {
            resolved_by: by,
            minutes: minutesBetween(createdAt, at),
            reopens,
            sla_met: isWithin(levels, at),
          }
        : {};
    return fact(type, {
      key: changeKey(null, { kind: 'ticket', id: key }, type, at),
      at,
      about: key,
      by,
      data: {
        ticket: key,
        status: textAt(item, 'toString'),
        status_before: textAt(item, 'fromString'),
        ...stateAt(issue, histories, at),
        ...ending,
      },
    });
  });
}

/** How the issue was: what is true now, unless the changelog says what it was before a later change. */
function stateAt(issue: Json, histories: readonly Json[], at: Micros) {
  const later = (field: string, side: 'from' | 'fromString', now: string | undefined) => {
    const changes = stepsOf(histories, field).filter((change) => change.at > at);
    return changes[0] ? textAt(changes[0].item, side) : now;
  };
  const fields = valueAt(issue, 'fields');
  return {
    priority: later('priority', 'fromString', textAt(fields, 'priority', 'name'))?.toLowerCase(),
    agent: later('assignee', 'from', actorOf(valueAt(fields, 'assignee'))),
    group: textAt(fields, 'project', 'key'),
    kind: textAt(fields, 'issuetype', 'name'),
    requester: actorOf(valueAt(fields, 'reporter')),
  };
}

function stepsOf(histories: readonly Json[], field: string): Step[] {
  return histories
    .flatMap((history) => {
      const at = timeOf(need(history, 'created'), 'created');
      const by = actorOf(valueAt(history, 'author'));
      return listAt(history, 'items')
        .filter((item) => textAt(item, 'field') === field)
        .map((item) => ({ at, by, item }));
    })
    .sort((one, other) => one.at - other.at);
}

const momentOf = (cycle: Json, name: string): Micros =>
  (numberAt(cycle, name, 'epochMillis') ?? Infinity) * 1000;

/**
 * When a cycle was broken; of one that has ended, Data Center says only by how much. Counted back from its end that is
 * the latest it can have been, for hours that do not count lie between.
 */
function brokenAt(cycle: Json): Micros {
  if (valueAt(cycle, 'breached') !== true) return Infinity;
  const told = momentOf(cycle, 'breachTime');
  const over = Math.min(0, numberAt(cycle, 'remainingTime', 'millis') ?? 0);
  return told === Infinity ? momentOf(cycle, 'stopTime') + over * 1000 : told;
}

/** Whether no service level was broken by then; unknown where none had begun. */
function isWithin(levels: readonly Json[], at: Micros): boolean | undefined {
  const cycles = levels
    .flatMap((level) => [...listAt(level, 'completedCycles'), valueAt(level, 'ongoingCycle') ?? null])
    .filter((cycle) => isObject(cycle) && momentOf(cycle, 'startTime') <= at);
  if (cycles.length === 0) return undefined;
  return !cycles.some((cycle) => brokenAt(cycle) <= at);
}
