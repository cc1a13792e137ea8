import type { Json, JsonObject } from '../../domain/events/event.ts';
import type { Fact, RecordName } from '../connector.ts';
import type { FetchWishes } from '../fetching.ts';
import { isObject, listAt, textAt } from '../reading.ts';
import type { HubspotKind } from './changes.ts';
import { usualNextStep } from './derive-deal.ts';
import { type HubspotRecord, readRecord } from './record.ts';

/** With histories at most 50 records are answered at once; without, 100. */
export const recordsARequest = 50;
export const hubspotKinds: readonly HubspotKind[] = ['deal', 'ticket', 'lead'];

/** The scope that the app needs for records of a kind, as HubSpot calls it. */
export const hubspotScopes: Readonly<Record<HubspotKind | 'owner', string>> = {
  deal: 'crm.objects.deals.read',
  ticket: 'tickets',
  lead: 'crm.objects.leads.read',
  owner: 'crm.objects.owners.read',
};

/** The record that a notification only says has changed; null where the notification tells all there is. */
export function recordOf({ type, data, subject }: Fact): RecordName | null {
  const id = subject ?? '';
  if (type.startsWith('crm.deal.')) return { kind: 'deal', id };
  if (type.startsWith('helpdesk.ticket.')) return { kind: 'ticket', id };
  if (type === 'crm.lead.created' || data['record_type'] === 'lead') return { kind: 'lead', id };
  return null;
}

/** Whose history is always asked for. */
const histories: Readonly<Record<HubspotKind, readonly string[]>> = {
  deal: [
    'dealname',
    'dealstage',
    'pipeline',
    'amount',
    'closedate',
    'hubspot_owner_id',
    'hs_next_step',
    'notes_last_updated',
  ],
  ticket: ['subject', 'hs_pipeline', 'hs_pipeline_stage', 'hs_ticket_priority', 'hubspot_owner_id'],
  lead: ['hs_lead_name', 'hubspot_owner_id', 'hs_pipeline_stage'],
};
const values: readonly string[] = ['createdate', 'hs_created_by_user_id'];

/** The body of `POST /crm/v3/objects/{kind}s/batch/read`; `told` are fields that deliveries say have changed. */
export function batchBody(
  kind: HubspotKind,
  ids: readonly string[],
  wishes: FetchWishes,
  told: readonly string[],
): JsonObject {
  const wished =
    kind === 'deal'
      ? [...wishes.required.deal, ...wishes.notes, wishes.nextStep ?? usualNextStep]
      : kind === 'lead'
        ? wishes.required.lead
        : [];
  return {
    inputs: ids.map((id) => ({ id })),
    properties: [...values, ...(kind === 'deal' ? ['deal_currency_code'] : [])],
    propertiesWithHistory: [...new Set([...histories[kind], ...wished, ...told])],
  };
}

/**
 * The records of an answer, by id. Who asks for one that was merged into another is answered with that one: its history
 * does not hold what was done in the one that was asked for.
 */
export function readBatch(answer: Json, asked: readonly string[]): Map<string, HubspotRecord> {
  const records = listAt(answer, 'results').map(readRecord);
  return new Map(records.filter(({ id }) => asked.includes(id)).map((record) => [record.id, record]));
}

/** The scopes that a 403 says are missing. */
export function missingScopes(answer: Json): string[] {
  return listAt(answer, 'errors').flatMap((error) => {
    const context = isObject(error) ? error['context'] : undefined;
    return ['requiredGranularScopes', 'requiredScopes'].flatMap((name) =>
      listAt(context, name).flatMap((scope) => textAt(scope) ?? []),
    );
  });
}
