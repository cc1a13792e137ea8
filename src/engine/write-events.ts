import { createHash } from 'node:crypto';
import { contentKey } from '../domain/events/content-key.ts';
import type { Micros, SourceEvent } from '../domain/events/event.ts';
import type { Tx } from '../store/database.ts';
import { toTimestamp } from '../store/timestamp.ts';

/** An event on its way into the table. */
export interface NewEvent {
  readonly seq: number;
  readonly sourceId: string;
  readonly event: SourceEvent;
  readonly key: string;
  readonly content: string;
  /** 0 decided · 1 late · 2 history */
  readonly mode: 0 | 1 | 2;
}

export const eventMode = { decided: 0, late: 1, history: 2 } as const;

/** The once-only key of an event: its source and id, hashed (hex). */
export function eventKey(event: SourceEvent): string {
  return createHash('sha256')
    .update(`${event.source}\0${event.origin ?? `/${event.source}`}\0${event.id}`)
    .digest('hex')
    .slice(0, 32);
}

/** What the event says, hashed (hex): tells a repeat from a contradiction. */
export function eventContent(event: SourceEvent): string {
  return createHash('sha256').update(contentKey(event)).digest('hex').slice(0, 16);
}

const insertSql = `
  insert into events (workspace_id, seq, source_id, event_id, key, content, type, subject, sequence, occurred_at, received_at, mode, data)
  select $1, s, f, i, decode(k, 'hex'), decode(c, 'hex'), t, j, q, o, $3, m, d
  from json_to_recordset($2) as r (s bigint, f uuid, i text, k text, c text, t text, j text, q text, o timestamptz, m smallint, d jsonb)
  on conflict (workspace_id, key) do nothing returning seq`;

/** Inserts what is new; answers the numbers of the rows that were. */
export async function insertEvents(
  tx: Tx,
  workspaceId: string,
  events: readonly NewEvent[],
  receivedAt: Micros,
): Promise<Set<number>> {
  const parts = events.map(
    ({ seq, sourceId, event, key, content, mode }) =>
      `{"s":${seq},"f":"${sourceId}","i":${JSON.stringify(event.id)},"k":"${key}","c":"${content}","t":${JSON.stringify(event.type)},` +
      `"j":${JSON.stringify(event.subject)},"q":${JSON.stringify(event.sequence)},"o":"${toTimestamp(event.at)}","m":${mode},"d":${JSON.stringify(event.data)}}`,
  );
  const result = await tx.client.query<{ seq: number }>({
    name: 'insert-events',
    text: insertSql,
    values: [workspaceId, `[${parts.join(',')}]`, toTimestamp(receivedAt)],
  });
  return new Set(result.rows.map((row) => row.seq));
}

/** The numbers and contents of events that are there already, by key. */
export async function findEvents(
  tx: Tx,
  workspaceId: string,
  keys: readonly string[],
): Promise<Map<string, { seq: number; content: string }>> {
  const rows = await tx.query<{ key: string; seq: number; content: string }>(
    `select encode(key, 'hex') as key, seq, encode(content, 'hex') as content from events
     where workspace_id = $1 and key = any ($2::bytea[])`,
    [workspaceId, keys.map((key) => `\\x${key}`)],
  );
  return new Map(rows.map(({ key, seq, content }) => [key, { seq, content }]));
}
