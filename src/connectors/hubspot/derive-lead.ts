import type { Micros } from '../../domain/events/event.ts';
import type { Fact } from '../connector.ts';
import { changedFields, goingsOf, type Known, makerOf, missingAt, tellChange } from './changes.ts';
import type { HubspotRecord, Version } from './record.ts';

/** A lead made, changed, and complete for the first time. */
export function leadFacts(record: HubspotRecord, known: Known): Fact[] {
  const name = { kind: 'lead' as const, id: record.id, account: known.account };
  const { lead: required } = known.wishes.required;
  const beginning = record.createdAt + 5_000_000;
  const made = tellChange(
    name,
    'crm.lead.created',
    { at: record.createdAt, by: makerOf(record) },
    { missing_fields: missingAt(record, required, beginning) },
  );
  const updates = goingsOf(record, record.histories.keys()).map((going) =>
    tellChange(name, 'crm.record.updated', going, {
      lead: undefined,
      record: record.id,
      record_type: 'lead',
      ...changedFields(going.changes),
    }),
  );
  const last = completedBy(record, required);
  if (!last) return [made, ...updates];
  return [made, ...updates, tellChange(name, 'crm.lead.completed', last, { missing_fields: 0 })];
}

/** The value that filled the last of the empty fields; null while one is empty, or nobody has said which must be filled. */
function completedBy(record: HubspotRecord, required: readonly string[]): Version | null {
  const versions = required.flatMap((name) => record.histories.get(name) ?? []);
  const moments = [...new Set(versions.map(({ at }) => at))].sort((one: Micros, other) => one - other);
  const at = moments.find((moment) => missingAt(record, required, moment) === 0);
  const last = versions.find((version) => version.at === at);
  return last ? { ...last, by: last.by ?? makerOf(record) } : null;
}
