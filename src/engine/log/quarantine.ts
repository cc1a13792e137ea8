import type { Micros, SourceEvent } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';

/** Something that cannot be used, kept with its reason until somebody mends or discards it. */
export interface Quarantined {
  readonly sourceId: string;
  readonly code: string;
  readonly message: string;
  readonly pointer: string | null;
  readonly body: Uint8Array;
}

export async function quarantine(
  tx: Tx,
  workspaceId: string,
  items: readonly Quarantined[],
  now: Micros,
): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map((item) => ({
    ...item,
    id: uuidv7(),
    body: Buffer.from(item.body).toString('base64'),
  }));
  await tx.query(
    `insert into quarantine (workspace_id, quarantine_id, source_id, received_at, code, message, pointer, body)
     select $1, id, "sourceId", $3, code, message, pointer, decode(body, 'base64')
     from json_to_recordset($2) as r (id uuid, "sourceId" uuid, code text, message text, pointer text, body text)`,
    [workspaceId, JSON.stringify(rows), toTimestamp(now)],
  );
}

/** Events that parse and yet cannot stand beside what is on record; kept as the CloudEvent they would be. */
export function quarantineContradictions(
  tx: Tx,
  workspaceId: string,
  items: readonly { sourceId: string; event: SourceEvent; code: string; message: string }[],
  now: Micros,
): Promise<void> {
  const rows = items.map(({ sourceId, event, code, message }) => ({
    sourceId,
    code,
    message,
    pointer: code === 'time-in-future' ? '/time' : '/id',
    body: Buffer.from(JSON.stringify(asCloudEvent(event))),
  }));
  return quarantine(tx, workspaceId, rows, now);
}

/** The event as a structured CloudEvent, so that replaying it is the same as sending it. */
export function asCloudEvent(event: SourceEvent): object {
  return {
    specversion: '1.0',
    id: event.id,
    source: event.origin ?? `/${event.source}`,
    type: event.type,
    ...(event.hasTime === false ? {} : { time: formatInstant(event.at) }),
    ...(event.subject === null ? {} : { subject: event.subject }),
    ...(event.sequence === '' ? {} : { sequence: event.sequence }),
    data: event.data,
  };
}
