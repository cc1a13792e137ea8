import type { Json, JsonObject } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Fact, Notice, Parsed, Unread } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  among,
  fact,
  flagAt,
  isObject,
  known,
  listAt,
  need,
  readJson,
  textAt,
  Unreadable,
  valueAt,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { isGap, readGap } from './gaps.ts';

const created: Readonly<Record<string, readonly [string, string]>> = {
  Opportunity: ['crm.deal.created', 'deal'],
  Lead: ['crm.lead.created', 'lead'],
  Contact: ['crm.contact.created', 'contact'],
  Account: ['crm.account.created', 'account'],
  Case: ['helpdesk.ticket.opened', 'ticket'],
  Note: ['crm.note.logged', 'note'],
  ContentNote: ['crm.note.logged', 'note'],
};
/** Set by Salesforce itself with every change. */
const bookkeeping = new Set([
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
  'LastStageChangeDate',
]);

/** Change Data Capture events, one or a list, as a relay of one's own posts them. */
export function parseChanges({ body }: Delivery): Parsed {
  const value = readJson(body);
  const parsed = { facts: [] as Fact[], notices: [] as Notice[], unread: [] as Unread[] };
  for (const each of Array.isArray(value) ? value : [value]) {
    try {
      const told = readChange(each);
      parsed.facts.push(...told.facts);
      parsed.notices.push(...told.notices);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      parsed.unread.push({ refusal: error.refusal, bytes: Buffer.from(JSON.stringify(each)) });
    }
  }
  return parsed;
}

function readChange(value: Json): { facts: Fact[]; notices: Notice[] } {
  // As a subscription hands it over, as Amazon's EventBridge wraps it, or bare.
  const payload =
    valueAt(value, 'data', 'payload') ??
    valueAt(value, 'detail', 'payload') ??
    valueAt(value, 'payload') ??
    value;
  const header = valueAt(payload, 'ChangeEventHeader');
  const [entity, change] = [need(header, 'entityName'), need(header, 'changeType')];
  if (isObject(payload) && isGap(header))
    return readGap(header, (id) => tellOne(id, entity, 'CREATE', payload, header, 'gap'));
  const ids = listAt(header, 'recordIds').flatMap((id) => (typeof id === 'string' ? [id] : []));
  if (!isObject(payload) || ids.length === 0)
    throw new Unreadable(
      'not-from-tool',
      'The change event names no record.',
      '/payload/ChangeEventHeader/recordIds',
    );
  const facts = ids.flatMap((id) => tellOne(id, entity, change, payload, header));
  return facts.length > 0
    ? { facts, notices: [] }
    : notes('not-of-interest', `${change} of ${entity} makes no event.`);
}

function notes(code: Notice['code'], message: string) {
  return { facts: [], notices: [{ code, message }] };
}

function tellOne(
  id: string,
  entity: string,
  change: string,
  payload: JsonObject,
  header: Json | undefined,
  suffix = '',
): Fact[] {
  const tell = (type: string, data: Readonly<Record<string, Json | undefined>>, part = suffix): Fact =>
    fact(type, {
      key: [
        need(header, 'transactionKey'),
        need(header, 'sequenceNumber'),
        id,
        ...(part === '' ? [] : [part]),
      ],
      at: timeOf(need(header, 'commitTimestamp'), 'commitTimestamp'),
      about: id,
      by: textAt(header, 'commitUser'),
      account: textAt(payload, 'OrganizationId'),
      sequence: need(header, 'sequenceNumber'),
      data,
    });
  const beginning = among(created, entity);
  if (change === 'CREATE') {
    if (entity === 'Task') return taskMade(id, payload, tell);
    if (entity === 'Event')
      return [
        tell('crm.meeting.booked', {
          meeting: id,
          starts_at: startOf(payload),
          contact: textAt(payload, 'WhoId'),
        }),
      ];
    if (!beginning) return [];
    const deal =
      entity === 'Opportunity'
        ? { stage: textAt(payload, 'StageName'), amount: valueAt(payload, 'Amount') }
        : {};
    return [tell(beginning[0], { [beginning[1]]: id, ...deal })];
  }
  if (change !== 'UPDATE') return [];
  const fields = changedFields(payload, header).filter((name) => !bookkeeping.has(name));
  const values = known(
    Object.fromEntries(fields.map((name) => [name, valueAt(payload, ...name.split('.'))])),
  );
  const rest = { fields, fields_changed: fields.length, values };
  if (entity === 'Opportunity') return dealChange(id, payload, fields, rest, tell);
  if (entity === 'Case') return [caseChange(id, payload, fields, rest, header, tell)];
  if (entity === 'Task' && fields.includes('Status') && textAt(payload, 'Status') === 'Completed')
    return [tell('sales.task.completed', { task: id })];
  return [tell('crm.record.updated', { record: id, record_type: entity.toLowerCase(), ...rest })];
}

/**
 * The names of what changed. A subscriber of the newer interface that hands on its bits as they are has every field of
 * the record instead, null where nothing changed.
 */
function changedFields(payload: JsonObject, header: Json | undefined): string[] {
  const told = ['changedFields', 'nulledFields', 'diffFields'].flatMap((list) =>
    listAt(header, list).flatMap((name) => (typeof name === 'string' ? [name] : [])),
  );
  const names = told.filter((name) => !/^(\d+-)?0x[0-9a-f]+$/i.test(name));
  if (names.length === told.length) return [...new Set(names)];
  return Object.keys(payload).filter((name) => name !== 'ChangeEventHeader' && payload[name] !== null);
}

/** A call that was logged is a task that was never open. */
function taskMade(id: string, payload: JsonObject, tell: Tell): Fact[] {
  if (textAt(payload, 'Status') !== 'Completed') return [];
  const isCall = textAt(payload, 'TaskSubtype') === 'Call';
  return [isCall ? tell('crm.call.logged', { call: id }) : tell('sales.task.completed', { task: id })];
}

function startOf(payload: JsonObject): string | undefined {
  const start = textAt(payload, 'StartDateTime');
  return start === undefined ? undefined : formatInstant(timeOf(start, 'StartDateTime'));
}

type Tell = (type: string, data: Readonly<Record<string, Json | undefined>>, part?: string) => Fact;

function dealChange(
  id: string,
  payload: JsonObject,
  fields: readonly string[],
  rest: JsonObject,
  tell: Tell,
): Fact[] {
  if (!fields.includes('StageName')) return [tell('crm.deal.updated', { deal: id, ...rest })];
  const stage = textAt(payload, 'StageName');
  const told = [tell('crm.deal.stage_changed', { deal: id, stage })];
  if (flagAt(payload, 'IsWon') === true) told.push(tell('crm.deal.won', { deal: id, stage }, 'won'));
  else if (flagAt(payload, 'IsClosed') === true)
    told.push(tell('crm.deal.lost', { deal: id, stage }, 'lost'));
  else if (fields.includes('IsClosed') && flagAt(payload, 'IsClosed') === false)
    told.push(tell('crm.deal.reopened', { deal: id, stage }, 'reopened'));
  const others = fields.filter(
    (name) => !/^(StageName|IsWon|IsClosed|Probability|ForecastCategory.*)$/.test(name),
  );
  const values = known(
    Object.fromEntries(others.map((name) => [name, valueAt(payload, ...name.split('.'))])),
  );
  if (others.length > 0)
    told.push(
      tell(
        'crm.deal.updated',
        { deal: id, fields: others, fields_changed: others.length, values },
        'updated',
      ),
    );
  return told;
}

/** A change of IsClosed is the case's own word for resolved and reopened. */
function caseChange(
  id: string,
  payload: JsonObject,
  fields: readonly string[],
  rest: JsonObject,
  header: Json | undefined,
  tell: Tell,
): Fact {
  const status = textAt(payload, 'Status');
  if (fields.includes('IsClosed')) {
    const isClosed = flagAt(payload, 'IsClosed') === true;
    const by = isClosed ? textAt(header, 'commitUser') : undefined;
    return tell(`helpdesk.ticket.${isClosed ? 'resolved' : 'reopened'}`, {
      ticket: id,
      status,
      resolved_by: by,
    });
  }
  if (fields.includes('Status')) return tell('helpdesk.ticket.status_changed', { ticket: id, status });
  return tell('helpdesk.ticket.updated', { ticket: id, ...rest });
}
