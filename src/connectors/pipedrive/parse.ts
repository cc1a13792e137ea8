import type { Json, JsonObject } from '../../domain/events/event.ts';
import type { Fact, Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  among,
  fact,
  facts,
  isObject,
  known,
  need,
  notOfInterest,
  readObject,
  textAt,
  Unreadable,
  valueAt,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';

const created: Readonly<Record<string, readonly [string, string]>> = {
  deal: ['crm.deal.created', 'deal'],
  lead: ['crm.lead.created', 'lead'],
  person: ['crm.contact.created', 'contact'],
  organization: ['crm.account.created', 'account'],
  note: ['crm.note.logged', 'note'],
};
/** Set by Pipedrive itself with every change. */
const bookkeeping = new Set([
  'update_time',
  'stage_change_time',
  'won_time',
  'lost_time',
  'close_time',
  'local_won_date',
]);

/** Webhooks of version 2, which say in `previous` what was before. */
export function parse({ body }: Delivery): Parsed {
  const value = readObject(body);
  const meta = valueAt(value, 'meta');
  if (textAt(meta, 'version') !== '2.0')
    throw new Unreadable(
      'not-from-tool',
      'Only webhooks of version 2.0 are read. Make the webhook anew with version 2.0.',
    );
  const [entity, action, id] = [need(meta, 'entity'), need(meta, 'action'), need(meta, 'entity_id')];
  const data = valueAt(value, 'data');
  const moment = need(meta, 'timestamp');
  // Where the id is that of the record, it is the same for each change of it.
  const own = textAt(meta, 'id');
  const name = own === undefined || own === id ? [entity, id, action, moment] : [own];
  const tell = (type: string, members: Readonly<Record<string, Json | undefined>>, part?: string): Fact =>
    fact(type, {
      key: part === undefined ? name : [...name, part],
      at: timeOf(moment, 'meta.timestamp'),
      about: id,
      by: textAt(meta, 'user_id'),
      account: textAt(meta, 'company_id'),
      data: members,
    });
  const beginning = among(created, entity);
  if (action === 'create' && beginning) {
    const more = entity === 'deal' ? dealOf(id, data) : { [beginning[1]]: id };
    return facts(
      tell(beginning[0], { ...more, ...(entity === 'note' ? { deal: textAt(data, 'deal_id') } : {}) }),
    );
  }
  if (action !== 'change') return notOfInterest(`${action}.${entity}`);
  const before = isObject(value.previous) ? value.previous : {};
  if (entity === 'deal') return facts(...dealChange(id, data, before, tell));
  if (entity === 'activity') {
    if (textAt(data, 'done') === undefined && valueAt(data, 'done') !== true)
      return notOfInterest('change.activity');
    const isDone = valueAt(data, 'done') === true || textAt(data, 'done') === '1';
    if (!isDone || !Object.hasOwn(before, 'done')) return notOfInterest('change.activity');
    return facts(
      tell(
        'sales.task.completed',
        known({ task: id, kind: textAt(data, 'type'), deal: textAt(data, 'deal_id') }),
      ),
    );
  }
  if (entity !== 'lead' && entity !== 'person' && entity !== 'organization')
    return notOfInterest(`${action}.${entity}`);
  const fields = Object.keys(before).filter((name) => !bookkeeping.has(name));
  const change = { fields, fields_changed: fields.length, values: pick(data, fields) };
  return facts(tell('crm.record.updated', { record: id, record_type: entity, ...change }));
}

function dealOf(id: string, data: Json | undefined): JsonObject {
  return known({
    deal: id,
    stage: textAt(data, 'stage_id'),
    pipeline: textAt(data, 'pipeline_id'),
    status: textAt(data, 'status'),
    amount: valueAt(data, 'value'),
    currency: textAt(data, 'currency'),
    owner: textAt(data, 'owner_id'),
  });
}

/** One change of a deal may be several facts: moved, won, and whatever else was filled in. */
function dealChange(
  id: string,
  data: Json | undefined,
  before: JsonObject,
  tell: (type: string, members: Readonly<Record<string, Json | undefined>>, part?: string) => Fact,
): Fact[] {
  const deal = dealOf(id, data);
  const told: Fact[] = [];
  if (Object.hasOwn(before, 'stage_id'))
    told.push(tell('crm.deal.stage_changed', { ...deal, stage_before: textAt(before, 'stage_id') }));
  const status = textAt(data, 'status');
  if (Object.hasOwn(before, 'status') && (status === 'won' || status === 'lost'))
    told.push(tell(`crm.deal.${status}`, deal, status));
  if (Object.hasOwn(before, 'status') && status === 'open')
    told.push(tell('crm.deal.reopened', deal, 'reopened'));
  const fields = Object.keys(before).filter(
    (name) => name !== 'stage_id' && name !== 'status' && !bookkeeping.has(name),
  );
  if (fields.length > 0 || told.length === 0)
    told.push(
      tell(
        'crm.deal.updated',
        { ...deal, fields, fields_changed: fields.length, values: pick(data, fields) },
        told.length === 0 ? undefined : 'updated',
      ),
    );
  return told;
}

function pick(data: Json | undefined, fields: readonly string[]): JsonObject {
  return known(Object.fromEntries(fields.map((name) => [name, valueAt(data, name)])));
}
