import type { Micros } from '../../domain/events/event.ts';
import type { Fact } from '../connector.ts';
import { dateOf, daysUntil } from '../next-step.ts';
import {
  changedFields,
  type Going,
  goingsOf,
  type Known,
  makerOf,
  missingAt,
  ownerAt,
  tellChange,
} from './changes.ts';
import { type Change, changesOf, type HubspotRecord, heldAt, lastBefore } from './record.ts';
import type { Stage } from './surroundings.ts';

/** The field that HubSpot keeps itself: the date of the next open task, call or meeting. */
export const usualNextStep = 'notes_next_activity_date';
/** The stage of the pipeline that HubSpot begins with. */
const usualQualified = 'qualifiedtobuy';
const day: Micros = 86_400_000_000;
/** Told by facts of their own, or nobody's deed. */
const notUpdates = new Set(['dealstage', 'pipeline', 'notes_last_updated']);

/** A deal made, moved, won, lost, opened again, changed. */
export function dealFacts(record: HubspotRecord, known: Known): Fact[] {
  return [
    made(record, known),
    ...changesOf(record, 'dealstage').flatMap((change) => moved(record, known, change)),
    ...goingsOf(
      record,
      [...record.histories.keys()].filter((name) => !notUpdates.has(name)),
    ).map((going) => updated(record, known, going)),
  ];
}

const nameOf = ({ id }: HubspotRecord, { account }: Known) => ({ kind: 'deal' as const, id, account });

function stateAt(record: HubspotRecord, { surroundings, wishes }: Known, at: Micros) {
  const stage = heldAt(record, 'dealstage', at);
  const amount = heldAt(record, 'amount', at);
  return {
    stage: stage === '' ? undefined : stage,
    pipeline: surroundings.stages.get(stage)?.pipeline,
    amount: amount === '' || !Number.isFinite(Number(amount)) ? undefined : Number(amount),
    currency: record.properties.get('deal_currency_code'),
    owner: ownerAt(record, surroundings, at),
    qualified: isQualified(surroundings.stages, stage, wishes.qualifiedFrom ?? usualQualified),
  };
}

/** Known of stages of the pipeline that has the stage from which on deals are; a lost deal is not. */
function isQualified(stages: ReadonlyMap<string, Stage>, name: string, from: string): boolean | undefined {
  const [stage, first] = [stages.get(name), stages.get(from)];
  if (!stage || first?.pipeline !== stage.pipeline) return undefined;
  return stage.place >= first.place && stage.end !== 'lost';
}

function made(record: HubspotRecord, known: Known): Fact {
  // What it began with is written a moment after it was made.
  const first = changesOf(record, 'dealstage').find(({ isFirst }) => isFirst);
  const at = record.createdAt;
  const { qualified, ...state } = stateAt(record, known, Math.max(at, first?.at ?? at));
  return tellChange(
    nameOf(record, known),
    'crm.deal.created',
    { at, by: makerOf(record) },
    { ...state, qualified },
  );
}

function moved(record: HubspotRecord, known: Known, change: Change): Fact[] {
  const { stages } = known.surroundings;
  const [to, from] = [stages.get(change.value), stages.get(change.before ?? '')];
  const isSame = to !== undefined && from?.pipeline === to.pipeline;
  const { qualified, ...state } = stateAt(record, known, change.at);
  const tell = (type: string, data = {}) =>
    tellChange(nameOf(record, known), type, change, { ...state, ...data });
  const missing = missingAt(record, known.wishes.notes, change.at);
  const move = tell('crm.deal.stage_changed', {
    stage_before: change.before ?? undefined,
    stage_from: isSame ? from?.place : undefined,
    stage_to: to?.place,
    qualified,
    notes_complete: missing === undefined ? undefined : missing === 0,
  });
  const facts = change.isFirst ? [] : [move];
  if (to?.end === 'won' && from?.end !== 'won') facts.push(tell('crm.deal.won'));
  if (to?.end === 'lost' && from?.end !== 'lost') facts.push(tell('crm.deal.lost'));
  if (to?.end === null && from && from.end !== null) facts.push(tell('crm.deal.reopened'));
  return facts;
}

function updated(record: HubspotRecord, known: Known, going: Going): Fact {
  const { wishes, surroundings } = known;
  const { qualified: _, ...state } = stateAt(record, known, going.at);
  const nextStep = wishes.nextStep ?? usualNextStep;
  const on = dateOf(heldAt(record, nextStep, going.at));
  const last = lastBefore(record, going.at);
  // HubSpot sets the date itself when somebody plans a task, and does not say who: it is the owner's deal.
  const isPlanned = going.changes.some(({ name, value }) => name === nextStep && value !== '');
  const isByMachine = going.changes.some(({ source }) => /AUTOMATION|INTEGRATION|API|IMPORT/.test(source));
  const owner = isPlanned && !isByMachine ? ownerAt(record, surroundings, going.at) : undefined;
  return tellChange(
    nameOf(record, known),
    'crm.deal.updated',
    { at: going.at, by: going.by ?? owner },
    {
      ...changedFields(going.changes),
      ...state,
      missing_fields: missingAt(record, wishes.required.deal, going.at),
      next_step_on: on,
      next_step_days: on === undefined ? undefined : daysUntil(on, going.at),
      stalled: last === null ? undefined : going.at - last >= wishes.stalledDays * day,
    },
  );
}
