import type { Json, Micros } from '../../domain/events/event.ts';
import type { Fact } from '../connector.ts';
import { changeKey } from '../fetching.ts';
import { dateOf, daysUntil } from '../next-step.ts';
import { fact, known as withValues } from '../reading.ts';
import { asTold, type Change, type Deal, heldAt, type Known } from './fetching.ts';

const day: Micros = 86_400_000_000;
type Members = Readonly<Record<string, Json | undefined>>;

/**
 * What the changelog of one deal tells of its stages and its end, oldest first, and what deliveries told of its other
 * fields, with what is missing and what comes next.
 */
export function deriveDeal(deal: Deal, told: readonly Fact[], known: Known): Fact[] {
  const moments = [...new Set(deal.changes.map(({ at }) => at))];
  const updates = asTold(
    told.filter(({ type }) => type === 'crm.deal.updated'),
    { kind: 'deal', id: deal.id },
  );
  const newest = Math.max(...updates.map(({ at }) => at));
  return [
    ...moments.flatMap((at) =>
      movesOf(
        deal,
        deal.changes.filter((change) => change.at === at),
        known,
      ),
    ),
    ...updates.map((update) => filledIn(update, deal, known, update.at === newest)),
  ];
}

/** What was changed there and on within one second is one step; what came back is none. */
function stepOf(changes: readonly Change[], field: string) {
  const own = changes.filter((change) => change.field === field);
  const [first, last] = [own[0], own.at(-1)];
  return first && last && first.before !== last.after
    ? { before: first.before, after: last.after, at: last.at, by: last.by }
    : null;
}

function movesOf(deal: Deal, changes: readonly Change[], known: Known): Fact[] {
  const [stage, status] = [stepOf(changes, 'stage_id'), stepOf(changes, 'status')];
  const facts: Fact[] = [];
  const tell = (type: string, { at, by }: { at: Micros; by: string | undefined }, more: Members = {}) =>
    facts.push(
      fact(type, {
        key: changeKey(null, { kind: 'deal', id: deal.id }, type, at),
        at,
        about: deal.id,
        by,
        data: { ...stateAt(deal, known, at), ...more },
      }),
    );
  if (stage) tell('crm.deal.stage_changed', stage, moveOf(deal, stage, known));
  if (status?.after === 'won') tell('crm.deal.won', status);
  if (status?.after === 'lost')
    tell('crm.deal.lost', status, { reason: heldAt(deal, 'lost_reason', status.at) || undefined });
  // What was deleted and taken back had not ended.
  if (status?.after === 'open' && /^(won|lost)$/.test(status.before)) tell('crm.deal.reopened', status);
  return facts;
}

function stateAt(deal: Deal, { stages }: Known, at: Micros): Members {
  const held = (field: string) => heldAt(deal, field, at) || undefined;
  const stage = held('stage_id');
  const amount = held('value');
  return {
    deal: deal.id,
    stage,
    pipeline: stages.get(stage ?? '')?.pipeline ?? held('pipeline_id'),
    status: held('status'),
    amount: amount === undefined || !Number.isFinite(Number(amount)) ? undefined : Number(amount),
    currency: held('currency'),
    owner: held('owner_id'),
  };
}

/** Places are told within one pipeline: from one to another there is no forward. */
function moveOf(
  deal: Deal,
  { before, after, at }: { before: string; after: string; at: Micros },
  { stages, wishes }: Known,
): Members {
  const [from, to] = [stages.get(before), stages.get(after)];
  const first = stages.get(wishes.qualifiedFrom ?? '');
  const missing = missingAt(deal, wishes.notes, at);
  return {
    stage_before: before || undefined,
    stage_from: from && from.pipeline === to?.pipeline ? from.place : undefined,
    stage_to: to?.place,
    qualified:
      first && first.pipeline === to?.pipeline
        ? to.place >= first.place && heldAt(deal, 'status', at) !== 'lost'
        : undefined,
    notes_complete: missing === undefined ? undefined : missing === 0,
  };
}

function missingAt(deal: Deal, fields: readonly string[], at: Micros): number | undefined {
  return fields.length === 0 ? undefined : fields.filter((name) => heldAt(deal, name, at) === '').length;
}

/** An update as its delivery told it, with what its record knows beside it; the next activity is known of now alone. */
function filledIn(update: Fact, deal: Deal, { wishes }: Known, isNewest: boolean): Fact {
  const { at } = update;
  const planned = isNewest ? deal.nextActivity : undefined;
  const on = dateOf(wishes.nextStep === null ? (planned ?? '') : heldAt(deal, wishes.nextStep, at));
  const last = deal.changes.findLast((change) => change.at < at)?.at ?? deal.madeAt;
  const more = withValues({
    missing_fields: missingAt(deal, wishes.required.deal, at),
    next_step_on: on,
    next_step_days: on === undefined ? undefined : daysUntil(on, at),
    stalled: at - last >= wishes.stalledDays * day,
  });
  return { ...update, data: { ...update.data, ...more } };
}
