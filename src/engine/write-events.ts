import { hash } from 'node:crypto';
import { contentKey } from '../domain/events/content-key.ts';
import type { Micros, SourceEvent } from '../domain/events/event.ts';
import type { Tx } from '../store/database.ts';
import { toTimestamp } from '../store/timestamp.ts';
import {
  bytesArray,
  int2Array,
  int8Array,
  jsonArray,
  textArray,
  timestampArray,
  uuidArray,
} from './binary-arrays.ts';

/** An event on its way into the table. */
export interface NewEvent {
  readonly seq: number;
  readonly sourceId: string;
  readonly event: SourceEvent;
  readonly key: string;
  readonly content: string;
  /** Its data as JSON. */
  readonly json: string;
  /** 0 decided · 1 late · 2 history */
  readonly mode: 0 | 1 | 2;
}

export const eventMode = { decided: 0, late: 1, history: 2 } as const;

/** The once-only key of an event: its source and id, hashed (hex). */
export function eventKey(event: SourceEvent): string {
  const name = `${event.source}\0${event.origin ?? `/${event.source}`}\0${event.id}`;
  return hash('sha256', name, 'hex').slice(0, 32);
}

/** What the event says, hashed as it came (hex): equal for a repeat; where it differs, see `sameContent`. */
export function eventContent(event: SourceEvent, json: string): string {
  const at = event.hasTime === false ? '' : event.at;
  const text = `${event.type}\0${at}\0${event.subject ?? ''}\0${event.sequence}\0${json}`;
  return hash('sha256', text, 'hex').slice(0, 16);
}

/** Whether two events of one id say the same, be it with their keys in another order. */
export function sameContent(
  one: { readonly content: string; readonly event: SourceEvent },
  other: { readonly content: string; readonly event: Said },
): boolean {
  if (one.content === other.content) return true;
  const { hasTime = true } = one.event;
  return contentKey(one.event) === contentKey({ ...other.event, hasTime });
}

/** What is kept of what an event says. */
export type Said = Pick<SourceEvent, 'type' | 'at' | 'subject' | 'sequence' | 'data'>;

/** An event on record. */
export interface OldEvent {
  readonly seq: number;
  readonly content: string;
  readonly event: Said;
}

const insertSql = `
  with inserted as (
    insert into events (workspace_id, seq, source_id, event_id, key, content, type, subject, sequence, occurred_at, received_at, mode, data)
    select $1, s, f, i, k, c, t, j, q, o, $2, m, d
    from unnest($4::bigint[], $5::uuid[], $6::text[], $7::bytea[], $8::bytea[], $9::text[], $10::text[], $11::text[], $12::timestamptz[],
      $13::smallint[], $14::jsonb[]) as r (s, f, i, k, c, t, j, q, o, m, d)
    on conflict (workspace_id, key) do nothing returning seq
  )
  select case when count(*) < $3 then coalesce(array_agg(seq), '{}') end as seqs from inserted`;

/** Inserts what is new; answers the numbers of the rows that were, or null if all were. */
export async function insertEvents(
  tx: Tx,
  workspaceId: string,
  events: readonly NewEvent[],
  receivedAt: Micros,
): Promise<Set<number> | null> {
  const result = await tx.client.query<{ seqs: number[] | null }>({
    name: 'insert-events',
    text: insertSql,
    values: [
      workspaceId,
      toTimestamp(receivedAt),
      events.length,
      int8Array(events.map(({ seq }) => seq)),
      uuidArray(events.map(({ sourceId }) => sourceId)),
      textArray(events.map(({ event }) => event.id)),
      bytesArray(events.map(({ key }) => key)),
      bytesArray(events.map(({ content }) => content)),
      textArray(events.map(({ event }) => event.type)),
      textArray(events.map(({ event }) => event.subject)),
      textArray(events.map(({ event }) => event.sequence)),
      timestampArray(events.map(({ event }) => event.at)),
      int2Array(events.map(({ mode }) => mode)),
      jsonArray(events.map(({ json }) => json)),
    ],
  });
  const seqs = result.rows[0]?.seqs;
  return seqs ? new Set(seqs) : null;
}

/** The events that are there already, by key. */
export async function findEvents(
  tx: Tx,
  workspaceId: string,
  keys: readonly string[],
): Promise<Map<string, OldEvent>> {
  const rows = await tx.query<{ key: string; seq: number; content: string; occurred_at: Micros } & Said>(
    `select encode(key, 'hex') as key, seq, encode(content, 'hex') as content, type, occurred_at, subject, sequence, data
     from events where workspace_id = $1 and key = any ($2::bytea[])`,
    [workspaceId, keys.map((key) => `\\x${key}`)],
  );
  return new Map(
    rows.map(({ key, seq, content, occurred_at: at, ...event }) => [
      key,
      { seq, content, event: { ...event, at } },
    ]),
  );
}
