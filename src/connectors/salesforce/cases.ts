import type { Json, Micros } from '../../domain/events/event.ts';
import type { Fact } from '../connector.ts';
import { changeKey } from '../fetching.ts';
import { fact, minutesBetween, need, textAt, valueAt } from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { listOf } from './fetching.ts';

export const caseQuery = (ids: readonly string[]): string =>
  `SELECT Id, CreatedDate FROM Case WHERE Id IN ${listOf(ids)}`;
/** `CaseHistory` has a row for each change of a field that is tracked. */
export const caseHistoryQuery = (ids: readonly string[]): string =>
  `SELECT Id, CaseId, OldValue, NewValue, CreatedById, CreatedDate FROM CaseHistory WHERE CaseId IN ${listOf(ids)} AND Field = 'Status' ORDER BY CaseId, CreatedDate, Id`;
/** Cases whose status changed within a time. */
export const caseChangesQuery = (from: string, to: string): string =>
  `SELECT CaseId FROM CaseHistory WHERE Field = 'Status' AND CreatedDate >= ${from} AND CreatedDate <= ${to}`;
export const caseStatusQuery = 'SELECT ApiName, MasterLabel, IsClosed FROM CaseStatus';
/** Whether a history of the status is kept, which an administrator chooses. */
export const trackedQuery =
  "SELECT QualifiedApiName, IsFieldHistoryTracked FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Case' AND QualifiedApiName = 'Status'";
/** Service levels of cases, where there are any. */
export const milestoneQuery = (ids: readonly string[]): string =>
  `SELECT CaseId, StartDate, TargetDate, CompletionDate FROM CaseMilestone WHERE CaseId IN ${listOf(ids)}`;

/** The names of statuses that stand for a closed case. */
export function readClosed(rows: readonly Json[]): Set<string> {
  return new Set(
    rows
      .filter((row) => valueAt(row, 'IsClosed') === true)
      .flatMap((row) => [textAt(row, 'ApiName'), textAt(row, 'MasterLabel')])
      .filter((name) => name !== undefined),
  );
}

export const isTracked = (rows: readonly Json[]): boolean =>
  rows.some((row) => valueAt(row, 'IsFieldHistoryTracked') === true);

interface Step {
  readonly at: Micros;
  readonly by: string | undefined;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** What the history of one case tells of its status, oldest first. */
export function deriveCase(
  record: Json,
  rows: readonly Json[],
  { closed, milestones }: { closed: ReadonlySet<string>; milestones: readonly Json[] },
): Fact[] {
  const id = need(record, 'Id');
  const own = (row: Json): boolean => textAt(row, 'CaseId') === id;
  const createdAt = timeOf(need(record, 'CreatedDate'), 'CreatedDate');
  let reopens = 0;
  return stepsOf(rows.filter(own)).map(({ at, by, before, now }) => {
    const [was, is] = [closed.has(before ?? ''), closed.has(now ?? '')];
    if (was && !is) reopens++;
    const kind = is && !was ? 'resolved' : was && !is ? 'reopened' : 'status_changed';
    const type = `helpdesk.ticket.${kind}`;
    const ending =
      kind === 'resolved'
        ? {
            resolved_by: by,
            minutes: minutesBetween(createdAt, at),
            reopens,
            sla_met: isWithin(milestones.filter(own), at),
          }
        : {};
    return fact(type, {
      key: changeKey(null, { kind: 'ticket', id }, type, at),
      at,
      about: id,
      by,
      data: { ticket: id, status: now, status_before: before, ...ending },
    });
  });
}

/** Times are whole seconds, so what was changed there and on within one is one step, or none if it came back. */
function stepsOf(rows: readonly Json[]): Step[] {
  const steps = rows.map((row) => ({
    at: timeOf(need(row, 'CreatedDate'), 'CreatedDate'),
    by: textAt(row, 'CreatedById'),
    before: textAt(row, 'OldValue'),
    now: textAt(row, 'NewValue'),
  }));
  const together: Step[] = [];
  for (const step of steps.sort((one, other) => one.at - other.at)) {
    const last = together.at(-1);
    if (last?.at === step.at) together[together.length - 1] = { ...step, before: last.before };
    else together.push(step);
  }
  return together.filter(({ before, now }) => before !== now);
}

/** Whether each service level that had begun was kept; unknown where there was none. */
function isWithin(milestones: readonly Json[], at: Micros): boolean | undefined {
  const timeAt = (row: Json, name: string): Micros | undefined => {
    const text = textAt(row, name);
    return text === undefined ? undefined : timeOf(text, name);
  };
  const begun = milestones.filter((row) => (timeAt(row, 'StartDate') ?? at + 1) <= at);
  if (begun.length === 0) return undefined;
  return begun.every((row) => {
    const target = timeAt(row, 'TargetDate') ?? Number.POSITIVE_INFINITY;
    return Math.min(timeAt(row, 'CompletionDate') ?? at, at) <= target;
  });
}
