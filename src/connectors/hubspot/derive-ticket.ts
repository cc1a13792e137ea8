import type { Fact } from '../connector.ts';
import { minutesBetween } from '../reading.ts';
import { changedFields, goingsOf, type Known, makerOf, ownerAt, tellChange } from './changes.ts';
import { type Change, changesOf, type HubspotRecord, heldAt } from './record.ts';

const notUpdates = new Set(['hs_pipeline_stage', 'hs_pipeline']);

/** A ticket opened, moved, resolved, opened again, changed. */
export function ticketFacts(record: HubspotRecord, known: Known): Fact[] {
  const name = { kind: 'ticket' as const, id: record.id, account: known.account };
  const by = makerOf(record);
  const opened = tellChange(
    name,
    'helpdesk.ticket.opened',
    { at: record.createdAt, by },
    stateAt(record, known),
  );
  const names = [...record.histories.keys()].filter((one) => !notUpdates.has(one));
  const updates = goingsOf(record, names).map((going) =>
    tellChange(name, 'helpdesk.ticket.updated', going, {
      ...changedFields(going.changes),
      ...stateAt(record, known, going.at),
    }),
  );
  return [opened, ...statusFacts(record, known), ...updates];
}

function stateAt(record: HubspotRecord, { surroundings }: Known, at = record.createdAt + 5_000_000) {
  const status = heldAt(record, 'hs_pipeline_stage', at);
  const priority = heldAt(record, 'hs_ticket_priority', at).toLowerCase();
  return {
    status: status === '' ? undefined : status,
    group: surroundings.stages.get(status)?.pipeline,
    priority: priority === '' ? undefined : priority,
    agent: ownerAt(record, surroundings, at),
  };
}

function statusFacts(record: HubspotRecord, known: Known): Fact[] {
  const { stages } = known.surroundings;
  const isClosed = (id: string | null): boolean => (stages.get(id ?? '')?.end ?? null) !== null;
  let reopens = 0;
  return changesOf(record, 'hs_pipeline_stage').flatMap((change) => {
    const [before, now] = [isClosed(change.before), isClosed(change.value)];
    if (before && !now) reopens++;
    if (change.isFirst && !now) return [];
    return [statusFact(record, known, change, { before, now, reopens })];
  });
}

function statusFact(
  record: HubspotRecord,
  known: Known,
  change: Change,
  { before, now, reopens }: { before: boolean; now: boolean; reopens: number },
): Fact {
  const name = { kind: 'ticket' as const, id: record.id, account: known.account };
  const moved = { ...stateAt(record, known, change.at), status_before: change.before ?? undefined };
  if (before && !now) return tellChange(name, 'helpdesk.ticket.reopened', change, moved);
  if (before || !now) return tellChange(name, 'helpdesk.ticket.status_changed', change, moved);
  const minutes = minutesBetween(record.createdAt, change.at);
  return tellChange(name, 'helpdesk.ticket.resolved', change, {
    ...moved,
    resolved_by: change.by,
    minutes,
    reopens,
  });
}
