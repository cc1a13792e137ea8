import type { Json } from '../../domain/events/event.ts';
import type { Fact, Notice, RecordName } from '../connector.ts';
import { listAt, need } from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { isRecordId } from './fetching.ts';

/** Whose histories say what a gap leaves out. */
const kinds: Readonly<Record<string, string>> = { Opportunity: 'deal', Case: 'ticket' };

/** What a subscriber is told instead of a change; also ids with a star, where a field of all records was converted. */
export function isGap(header: Json | undefined): boolean {
  const ids = listAt(header, 'recordIds');
  return (
    need(header, 'changeType').startsWith('GAP_') ||
    ids.some((id) => typeof id === 'string' && id.includes('*'))
  );
}

/**
 * A gap says whose record changed, when and by whom, and not how. That a record was made is all there is to that; of
 * everything else the record has to be read, and where too much changed in one transaction, those of its time.
 */
export function readGap(
  header: Json | undefined,
  tellMade: (id: string) => Fact[],
): { facts: Fact[]; notices: Notice[] } {
  const [entity, change] = [need(header, 'entityName'), need(header, 'changeType')];
  const ids = listAt(header, 'recordIds').filter(
    (id): id is string => typeof id === 'string' && isRecordId(id) && !isEmptyId(id),
  );
  const facts = change === 'GAP_CREATE' ? ids.flatMap(tellMade) : [];
  const records = facts.length > 0 ? [] : recordsOf(header, entity, change, ids);
  const message = `${change} of ${entity}: Salesforce left the change out; read the record again.`;
  const more = records.length > 0 ? { records } : {};
  return { facts, notices: [{ code: 'read-again', message, ...more }] };
}

/** An overflow names the record that there is not. */
const isEmptyId = (id: string): boolean => /^0{15}/.test(id);

function recordsOf(
  header: Json | undefined,
  entity: string,
  change: string,
  ids: readonly string[],
): RecordName[] {
  const kind = Object.hasOwn(kinds, entity) ? kinds[entity] : undefined;
  if (kind === undefined) return [];
  if (change !== 'GAP_OVERFLOW') return ids.map((id) => ({ kind, id }));
  const at = timeOf(need(header, 'commitTimestamp'), 'commitTimestamp');
  return [{ kind: `${kind}-changes`, id: String(Math.floor(at / 1000)) }];
}
