import { hash } from 'node:crypto';
import { contentKey } from '../../domain/events/content-key.ts';
import type { Micros, SourceEvent } from '../../domain/events/event.ts';
import { blurErased } from '../../domain/privacy/names.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { StartOver } from '../failures.ts';
import {
  bytesArray,
  int2Array,
  int8Array,
  jsonArray,
  textArray,
  timestampArray,
  uuidArray,
} from './binary-arrays.ts';
import type { BinaryWriter } from './binary-writer.ts';
import { copyRows } from './copy-rows.ts';
import { writeJsonField } from './write-json.ts';

/** An event on its way into the table. */
export interface NewEvent {
  readonly seq: number;
  readonly sourceId: string;
  readonly event: SourceEvent;
  readonly key: string;
  /** 0 decided · 1 late · 2 history */
  readonly mode: 0 | 1 | 2;
  /** No event of its key is on disk. */
  readonly isSurelyNew: boolean;
}

export const eventMode = { decided: 0, late: 1, history: 2 } as const;

/** The once-only key of an event: its source and id, hashed (16 bytes, one character each). */
export function eventKey(event: SourceEvent): string {
  const name = `${event.source}\0${event.origin ?? `/${event.source}`}\0${event.sentId ?? event.id}`;
  return hash('sha256', name, 'binary').slice(0, 16);
}

/** What is kept of what an event says. */
export type Said = Pick<SourceEvent, 'type' | 'at' | 'subject' | 'sequence' | 'data'>;

/** An event on record. */
export interface OldEvent {
  readonly seq: number;
  readonly event: Said;
}

/** Whether two events of one id say the same, be it with their keys in another order. */
export function sameContent(one: SourceEvent, other: Said): boolean {
  const { hasTime = true } = one;
  const key = contentKey({ ...other, hasTime });
  // Who was erased from the one on record has a name of their own there.
  return contentKey(one) === (one.sentId === undefined ? key : blurErased(key));
}

const columns = [
  'seq',
  'source_id',
  'event_id',
  'key',
  'type',
  'subject',
  'sequence',
  'occurred_at',
  'received_at',
  'mode',
  'data',
];

/** Copies in events that are surely not there yet: one known key fails them all. */
export function copyEvents(tx: Tx, events: readonly NewEvent[], receivedAt: Micros): void {
  const write = (to: BinaryWriter, { seq, sourceId, event, key, mode }: NewEvent) => {
    to.int8Field(seq);
    to.uuidField(sourceId);
    to.textField(event.id);
    to.bytesField(key);
    to.textField(event.type);
    if (event.subject === null) to.nullField();
    else to.textField(event.subject);
    to.textField(event.sequence);
    to.timestampField(event.at);
    to.timestampField(receivedAt);
    to.int2Field(mode);
    writeJsonField(to, event.data);
  };
  // Somebody else has written one of them; the next try asks the table.
  const failure = (error: Error) => (isUniqueViolation(error) ? new StartOver() : error);
  copyRows(tx, 'event_log', columns, events, write, failure);
}

function isUniqueViolation(error: Error): boolean {
  return 'code' in error && error.code === '23505';
}

const insertSql = `
  insert into events (workspace_id, ${columns.join(', ')})
  select $1, s, f, i, k, t, j, q, o, $2, m, d
  from unnest($3::bigint[], $4::uuid[], $5::text[], $6::bytea[], $7::text[], $8::text[], $9::text[], $10::timestamptz[],
    $11::smallint[], $12::jsonb[]) as r (s, f, i, k, t, j, q, o, m, d)
  on conflict (workspace_id, key) do nothing returning seq`;

/** Inserts what is new of events that may be there already; answers the numbers of those that were. */
export async function insertEvents(
  tx: Tx,
  workspaceId: string,
  events: readonly NewEvent[],
  receivedAt: Micros,
): Promise<Set<number>> {
  const rows = await tx.prepared<{ seq: number }>('insert-events', insertSql, [
    workspaceId,
    toTimestamp(receivedAt),
    int8Array(events.map(({ seq }) => seq)),
    uuidArray(events.map(({ sourceId }) => sourceId)),
    textArray(events.map(({ event }) => event.id)),
    bytesArray(events.map(({ key }) => key)),
    textArray(events.map(({ event }) => event.type)),
    textArray(events.map(({ event }) => event.subject)),
    textArray(events.map(({ event }) => event.sequence)),
    timestampArray(events.map(({ event }) => event.at)),
    int2Array(events.map(({ mode }) => mode)),
    jsonArray(events.map(({ event }) => JSON.stringify(event.data))),
  ]);
  return new Set(rows.map(({ seq }) => seq));
}

/** The events that are there already, by key. */
export async function findEvents(
  tx: Tx,
  workspaceId: string,
  keys: readonly string[],
): Promise<Map<string, OldEvent>> {
  const rows = await tx.query<{ key: Buffer; seq: number; occurred_at: Micros } & Said>(
    `select key, seq, type, occurred_at, subject, sequence, data
     from events where workspace_id = $1 and key = any ($2::bytea[])`,
    [workspaceId, bytesArray(keys)],
  );
  return new Map(
    rows.map(({ key, seq, occurred_at: at, ...event }) => [
      key.toString('latin1'),
      { seq, event: { ...event, at } },
    ]),
  );
}
