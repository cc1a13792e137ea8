import type { Fact } from '../connector.ts';
import type { HubspotKind, Known } from './changes.ts';
import { dealFacts } from './derive-deal.ts';
import { leadFacts } from './derive-lead.ts';
import { ticketFacts } from './derive-ticket.ts';
import type { HubspotRecord } from './record.ts';

/**
 * What a record's history tells, oldest first: each change once, at the moment and by whom it was made, with what was
 * true of the record then.
 *
 * Example: `dealstage` from `qualifiedtobuy` to `closedwon` → `crm.deal.stage_changed` with `stage_from: 2,
 * stage_to: 6` and `crm.deal.won`.
 */
export function deriveFacts(kind: HubspotKind, record: HubspotRecord, known: Known): Fact[] {
  const derive = { deal: dealFacts, ticket: ticketFacts, lead: leadFacts }[kind];
  return derive(record, known).sort((one, other) => one.at - other.at);
}
