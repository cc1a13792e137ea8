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
/** Set by Pipedrive itself with every change: sums, words made of numbers, what came last and comes next. */
const bookkeeping =
  /_(time|count|name|order_nr)$|^(formatted|weighted|last|next|local|first|rotten|cc|update)_|^(active|deleted)$/;

interface Change {
  readonly entity: string;
  readonly action: string;
  readonly id: string;
  readonly moment: string;
  readonly data: Json | undefined;
  /** What was before, of the fields that changed. */
  readonly before: JsonObject;
  readonly key: readonly string[];
}

const firstActions: Readonly<Record<string, string>> = { added: 'create', updated: 'change' };

/** Webhooks of version 2, which say in `previous` what was before, and of version 1, which say how all of it was. */
export function parse({ body }: Delivery): Parsed {
  const value = readObject(body);
  const meta = valueAt(value, 'meta');
  const version = textAt(meta, 'version') ?? textAt(meta, 'v') ?? textAt(value, 'v') ?? versionByShape(meta);
  if (version !== undefined && /^2(\.0)?$/.test(version)) return tellChange(second(value), meta);
  if (version !== undefined && /^1(\.0)?$/.test(version)) return tellChange(first(value), meta);
  throw new Unreadable('not-from-tool', 'Only webhooks of versions 2.0 and 1.0 are read.', '/meta/version');
}

/** What hands a webhook on may leave out its version; each names its record in a way of its own. */
function versionByShape(meta: Json | undefined): string | undefined {
  if (textAt(meta, 'entity_id') !== undefined) return '2.0';
  return textAt(meta, 'object') === undefined ? undefined : '1.0';
}

function second(value: JsonObject): Change {
  const meta = valueAt(value, 'meta');
  const [entity, action, id] = [need(meta, 'entity'), need(meta, 'action'), need(meta, 'entity_id')];
  const moment = need(meta, 'timestamp');
  // Where the id is that of the record, it is the same for each change of it.
  const own = textAt(meta, 'id');
  const key = own === undefined || own === id ? [entity, id, action, moment] : [own];
  const before = isObject(value.previous) ? value.previous : {};
  return { entity, action, id, moment, data: valueAt(value, 'data'), before, key };
}

function first(value: JsonObject): Change {
  const meta = valueAt(value, 'meta');
  const [entity, told, id] = [need(meta, 'object'), need(meta, 'action'), need(meta, 'id')];
  const moment = textAt(meta, 'timestamp_micro') ?? need(meta, 'timestamp');
  const data = valueAt(value, 'current');
  const before = Object.entries(isObject(value.previous) ? value.previous : {}).filter(
    ([name, was]) => JSON.stringify(valueAt(data, name)) !== JSON.stringify(was),
  );
  const action = among(firstActions, told) ?? told;
  return {
    entity,
    action,
    id,
    moment,
    data,
    before: Object.fromEntries(before),
    key: [entity, id, told, moment],
  };
}

function tellChange(
  { entity, action, id, moment, data, before, key }: Change,
  meta: Json | undefined,
): Parsed {
  const tell = (type: string, members: Readonly<Record<string, Json | undefined>>, part?: string): Fact =>
    fact(type, {
      key: part === undefined ? key : [...key, part],
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
  if (entity === 'activity' && isDone(data) && (action === 'create' || Object.hasOwn(before, 'done')))
    return facts(
      tell(
        'sales.task.completed',
        known({ task: id, kind: textAt(data, 'type'), deal: textAt(data, 'deal_id') }),
      ),
    );
  if (action === 'change' && entity === 'deal') return facts(...dealChange(id, data, before, tell));
  if (action !== 'change' || (entity !== 'lead' && entity !== 'person' && entity !== 'organization'))
    return notOfInterest(`${action}.${entity}`);
  const fields = Object.keys(before).filter((name) => !bookkeeping.test(name));
  const change = { fields, fields_changed: fields.length, values: pick(data, fields) };
  return facts(tell('crm.record.updated', { record: id, record_type: entity, ...change }));
}

function isDone(data: Json | undefined): boolean {
  return valueAt(data, 'done') === true || textAt(data, 'done') === '1';
}

function dealOf(id: string, data: Json | undefined): JsonObject {
  return known({
    deal: id,
    stage: textAt(data, 'stage_id'),
    pipeline: textAt(data, 'pipeline_id'),
    status: textAt(data, 'status'),
    amount: valueAt(data, 'value'),
    currency: textAt(data, 'currency'),
    // Version 1 writes the person out, under an older name.
    owner: textAt(data, 'owner_id') ?? textAt(data, 'user_id') ?? textAt(data, 'user_id', 'id'),
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
    told.push(
      tell(
        `crm.deal.${status}`,
        { ...deal, ...(status === 'lost' ? { reason: textAt(data, 'lost_reason') } : {}) },
        status,
      ),
    );
  if (Object.hasOwn(before, 'status') && status === 'open')
    told.push(tell('crm.deal.reopened', deal, 'reopened'));
  const fields = Object.keys(before).filter(
    (name) => name !== 'stage_id' && name !== 'status' && !bookkeeping.test(name),
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
