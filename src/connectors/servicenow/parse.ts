import type { Json, JsonObject } from '../../domain/events/event.ts';
import { quote } from '../../domain/refusal.ts';
import type { Fact, Notice, Parsed, Unread } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  fact,
  isObject,
  known,
  listAt,
  minutesBetween,
  need,
  readJson,
  textAt,
  Unreadable,
  valueAt,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';

// States of an incident as ServiceNow ships them, by number and by name: resolved and closed.
const resolved = new Set(['6', '7', 'resolved', 'closed']);
/** What is called off was not opened again. */
const cancelled = /^(8|cancell?ed)$/i;

/**
 * Reads what a business rule posts (the README has its script), with `previous` beside `current`; and records of the
 * Table API, which say how an incident is: those tell what carries a time of its own.
 */
export function parse({ body }: Delivery): Parsed {
  const value = readJson(body);
  const records = recordsOf(value);
  if (records.length === 0 && !isEmptyExport(value))
    throw new Unreadable('not-from-tool', 'Expected a record, a list of records or {"result": […]}.');
  const parsed = { facts: [] as Fact[], notices: [] as Notice[], unread: [] as Unread[] };
  for (const record of records) {
    try {
      const told = isObject(record.current) ? readChange(record, record.current) : readState(record);
      parsed.facts.push(...told);
      if (told.length === 0)
        parsed.notices.push({
          code: 'not-of-interest',
          message: `${textAt(record, 'number') ?? 'The record'} tells nothing that has a time.`,
        });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      parsed.unread.push({ refusal: error.refusal, bytes: Buffer.from(JSON.stringify(record)) });
    }
  }
  return parsed;
}

/** One record, a list, or what the Table API answers. */
function recordsOf(value: Json): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  if (value.result === undefined) return [value];
  return isObject(value.result) ? [value.result] : listAt(value, 'result').filter(isObject);
}

function isEmptyExport(value: Json): boolean {
  return (
    (Array.isArray(value) && value.length === 0) ||
    (isObject(value) && listAt(value, 'result').length === 0 && Array.isArray(value.result))
  );
}

/** A field as text, whether it is bare or an object of value and display_value. */
function field(record: Json | undefined, name: string): string | undefined {
  return textAt(record, name, 'value') ?? textAt(record, name);
}

/** Scheduled jobs, such as the one that closes what was resolved long ago, run as the user `system`, which is nobody. */
function actorOf(record: Json | undefined, name: string): string | undefined {
  const user = field(record, name);
  return user === 'system' ? undefined : user;
}

/** `2024-05-02 10:15:00`: the Table API and GlideRecord values are in UTC. */
function momentOf(record: Json | undefined, name: string): { text: string; at: number } | null {
  const text = field(record, name);
  return text === undefined ? null : { text, at: timeOf(text, name, 'UTC') };
}

function ticketOf(record: JsonObject): { id: string; data: JsonObject } {
  const id = field(record, 'number') ?? need(record, 'sys_id');
  const made = field(record, 'made_sla');
  const data = known({
    ticket: id,
    status: field(record, 'state') ?? field(record, 'incident_state'),
    priority: field(record, 'priority'),
    group: field(record, 'assignment_group'),
    agent: field(record, 'assigned_to'),
    requester: field(record, 'caller_id'),
    sla_met: made === undefined ? undefined : made === 'true' || made === '1',
  });
  return { id, data };
}

function readChange(change: JsonObject, current: JsonObject): Fact[] {
  const { id, data } = ticketOf(current);
  const time = momentOf(current, 'sys_updated_on');
  if (!time)
    throw new Unreadable('not-from-tool', 'The record has no sys_updated_on.', '/current/sys_updated_on');
  const by = actorOf(current, 'sys_updated_by');
  const operation = textAt(change, 'operation') ?? 'update';
  const previous = valueAt(change, 'previous');
  const [before, now] = [
    field(previous, 'state') ?? field(previous, 'incident_state'),
    textAt(data, 'status'),
  ];
  const moved = before !== undefined && before !== now;
  const [was, is] = [before, now].map((state = '') => resolved.has(state.toLowerCase()));
  const type =
    operation === 'insert'
      ? 'opened'
      : !moved
        ? 'updated'
        : is && !was
          ? 'resolved'
          : was && !is && !cancelled.test(now ?? '')
            ? 'reopened'
            : is
              ? 'closed'
              : 'status_changed';
  if (operation === 'delete') return [];
  if (operation !== 'insert' && operation !== 'update')
    throw new Unreadable(
      'not-from-tool',
      `The operation is ${quote(operation)}; expected insert, update or delete.`,
      '/operation',
    );
  const count = field(current, 'sys_mod_count') ?? '';
  const names = isObject(previous)
    ? Object.keys(previous).filter((name) => field(previous, name) !== field(current, name))
    : [];
  return [
    fact(`helpdesk.ticket.${type}`, {
      key: [field(current, 'sys_id') ?? id, time.text, count, type],
      at: time.at,
      about: id,
      by,
      sequence: count,
      data: {
        ...data,
        status_before: before,
        ...(type === 'resolved'
          ? { resolved_by: field(current, 'resolved_by') ?? by, minutes: minutesOf(current, time.at) }
          : {}),
        ...(type === 'updated' ? { fields: names, fields_changed: names.length } : {}),
      },
    }),
  ];
}

function minutesOf(record: JsonObject, at: number): number | undefined {
  const opened = momentOf(record, 'opened_at');
  return opened === null ? undefined : minutesBetween(opened.at, at);
}

/** What a state alone proves: when it was opened, resolved and closed, and by whom. */
function readState(record: JsonObject): Fact[] {
  const { id, data } = ticketOf(record);
  const name = field(record, 'sys_id') ?? id;
  const isResolved = resolved.has((textAt(data, 'status') ?? '').toLowerCase());
  const told: Fact[] = [];
  const tell = (
    type: string,
    column: string,
    who: string,
    more: (by: string | undefined) => Record<string, Json | undefined>,
  ) => {
    const time = momentOf(record, column);
    const by = actorOf(record, who);
    // Only what does not change with later rows: the same record exported again must say the same.
    if (time)
      told.push(
        fact(`helpdesk.ticket.${type}`, {
          key: [name, type, time.text],
          at: time.at,
          about: id,
          by,
          data: { ticket: id, ...more(by) },
        }),
      );
  };
  tell('opened', 'opened_at', 'opened_by', () => ({}));
  if (isResolved) {
    tell('resolved', 'resolved_at', 'resolved_by', (by) => ({
      resolved_by: by,
      minutes: minutesOf(record, momentOf(record, 'resolved_at')?.at ?? 0),
      sla_met: data.sla_met,
    }));
    tell('closed', 'closed_at', 'closed_by', () => ({}));
  }
  return told;
}
