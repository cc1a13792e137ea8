import type { Json, Micros } from '../../domain/events/event.ts';
import type { Fact, RecordName } from '../connector.ts';
import { changeKey, type FetchWishes } from '../fetching.ts';
import { among, fact, listAt, need, numberAt, textAt, valueAt } from '../reading.ts';
import { timeOf } from '../time-of.ts';

/** Of opportunities Salesforce keeps a history of stages without being told to, of cases one of statuses if it is told. */
const moves: Readonly<Record<string, string>> = {
  'crm.deal.stage_changed': 'deal',
  'crm.deal.won': 'deal',
  'crm.deal.lost': 'deal',
  'crm.deal.reopened': 'deal',
  'helpdesk.ticket.status_changed': 'ticket',
  'helpdesk.ticket.resolved': 'ticket',
  'helpdesk.ticket.reopened': 'ticket',
};
/** What tells, in an outbound message, how a record is now. */
const states: Readonly<Record<string, readonly [kind: string, field: string]>> = {
  'crm.deal.updated': ['deal', 'stage'],
  'helpdesk.ticket.updated': ['ticket', 'status'],
};

/** The record whose history tells a change better; everything else a change event tells well enough. */
export function recordOf({ type, subject }: Fact): RecordName | null {
  const kind = among(moves, type);
  return kind === undefined ? null : { kind, id: subject ?? '' };
}

/** An outbound message says which stage a record is in, and not whether it moved there: its history does. */
export function alsoRead({ type, subject, data }: Fact): RecordName | null {
  const [kind, field] = among(states, type) ?? [];
  return kind !== undefined && field !== undefined && data[field] !== undefined
    ? { kind, id: subject ?? '' }
    : null;
}

/** Ids as Salesforce makes them; nothing else may stand in a query. */
export const isRecordId = (id: string): boolean => /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(id);

/** Ids as a query lists them. */
export const listOf = (ids: readonly string[]): string => `(${ids.map((id) => `'${id}'`).join(', ')})`;

/** `OpportunityHistory` has a row for each change of stage, amount, probability or close date, the first for the beginning. */
export const historyQuery = (ids: readonly string[]): string =>
  `SELECT Id, OpportunityId, StageName, Amount, CreatedById, CreatedDate FROM OpportunityHistory WHERE OpportunityId IN ${listOf(ids)} ORDER BY OpportunityId, CreatedDate, Id`;
export const dealQuery = (ids: readonly string[]): string =>
  `SELECT Id, OwnerId FROM Opportunity WHERE Id IN ${listOf(ids)}`;
/** Opportunities that moved within a time. */
export const dealChangesQuery = (from: string, to: string): string =>
  `SELECT OpportunityId FROM OpportunityHistory WHERE CreatedDate >= ${from} AND CreatedDate <= ${to}`;
export const stageQuery =
  'SELECT ApiName, MasterLabel, SortOrder, IsClosed, IsWon FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder';

export interface Stage {
  /** From 1 on. */
  readonly place: number;
  readonly end: 'won' | 'lost' | null;
}

/** Stages by their names, in the order of the picklist. */
export function readStages(rows: readonly Json[]): Map<string, Stage> {
  const ordered = [...rows].sort((one, other) => orderOf(one) - orderOf(other));
  const stages = new Map<string, Stage>();
  for (const [index, row] of ordered.entries()) {
    const isClosed = valueAt(row, 'IsClosed') === true;
    const end = isClosed ? (valueAt(row, 'IsWon') === true ? 'won' : 'lost') : null;
    for (const name of [textAt(row, 'MasterLabel'), textAt(row, 'ApiName')])
      if (name !== undefined) stages.set(name, { place: index + 1, end });
  }
  return stages;
}

const orderOf = (row: Json): number => numberAt(row, 'SortOrder') ?? 0;

/** What deriving needs besides the histories. */
export interface Known {
  readonly wishes: FetchWishes;
  readonly stages: ReadonlyMap<string, Stage>;
}

interface Step {
  readonly stage: string;
  readonly at: Micros;
  readonly by: string | undefined;
  readonly amount: number | undefined;
}

/** What the history of one opportunity tells of its stages, oldest first. */
export function deriveMoves(deal: Json, rows: readonly Json[], known: Known): Fact[] {
  const id = need(deal, 'Id');
  const steps = lastOfEachMoment(
    rows
      .filter((row) => textAt(row, 'OpportunityId') === id)
      .map(readStep)
      .sort((one, other) => one.at - other.at),
  );
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    return before && before.stage !== step.stage ? moved(deal, before, step, known) : [];
  });
}

/** Histories have whole seconds: what was changed again within one was changed in one go. */
export function lastOfEachMoment<T extends { readonly at: Micros }>(steps: readonly T[]): T[] {
  return steps.filter(({ at }, index) => steps[index + 1]?.at !== at);
}

function readStep(row: Json): Step {
  return {
    stage: need(row, 'StageName'),
    at: timeOf(need(row, 'CreatedDate'), 'CreatedDate'),
    by: textAt(row, 'CreatedById'),
    amount: numberAt(row, 'Amount'),
  };
}

function moved(deal: Json, before: Step, step: Step, { wishes, stages }: Known): Fact[] {
  const id = need(deal, 'Id');
  const [from, to] = [stages.get(before.stage), stages.get(step.stage)];
  const tell = (type: string, data: Readonly<Record<string, Json | undefined>> = {}): Fact =>
    fact(type, {
      key: changeKey(null, { kind: 'deal', id }, type, step.at),
      at: step.at,
      about: id,
      by: step.by,
      data: { deal: id, stage: step.stage, amount: step.amount, owner: textAt(deal, 'OwnerId'), ...data },
    });
  const first = stages.get(wishes.qualifiedFrom ?? '');
  const facts = [
    tell('crm.deal.stage_changed', {
      stage_before: before.stage,
      stage_from: from?.place,
      stage_to: to?.place,
      qualified: first && to ? to.place >= first.place && to.end !== 'lost' : undefined,
    }),
  ];
  if (to?.end === 'won' && from?.end !== 'won') facts.push(tell('crm.deal.won'));
  if (to?.end === 'lost' && from?.end !== 'lost') facts.push(tell('crm.deal.lost'));
  if (to?.end === null && from && from.end !== null) facts.push(tell('crm.deal.reopened'));
  return facts;
}

/** The first `errorCode` and its message of an answer that says no. */
export function errorOf(answer: Json): { code: string; message: string } {
  const first = listAt(answer)[0] ?? answer;
  const code = textAt(first, 'errorCode') ?? textAt(first, 'error') ?? '';
  return { code, message: textAt(first, 'message') ?? textAt(first, 'error_description') ?? '' };
}
