import type { Fact } from '../../domain/achievements/reading/read-deeds.ts';
import type { JsonObject, SourceEvent } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';

export interface EventRow {
  seq: number;
  event_id: string;
  slug: string;
  type: string;
  subject: string | null;
  sequence: string;
  occurred_at: number;
  data: JsonObject;
}

export const eventColumns = 'e.seq, e.event_id, s.slug, e.type, e.subject, e.sequence, e.occurred_at, e.data';

/** Decided events, of some types or all, in the order of their numbers; late ones wait for an admin. */
export async function readFacts(
  tx: Tx,
  workspaceId: string,
  after: number,
  limit: number,
  types?: readonly string[],
): Promise<Fact[]> {
  const rows = await tx.query<EventRow>(
    `select ${eventColumns}
     from events e join sources s using (workspace_id, source_id)
     where e.workspace_id = $1 and e.seq > $2 and e.mode <> 1
       ${types ? 'and e.type = any ($4::text[])' : ''} order by e.seq limit $3`,
    types ? [workspaceId, after, limit, types] : [workspaceId, after, limit],
  );
  return rows.map((row) => ({ seq: row.seq, event: toEvent(row) }));
}

/** The same up to a number, wherever there are gaps. */
export async function readFactsBetween(
  tx: Tx,
  workspaceId: string,
  after: number,
  upTo: number,
  types?: readonly string[],
): Promise<Fact[]> {
  const rows = await tx.query<EventRow>(
    `select ${eventColumns}
     from events e join sources s using (workspace_id, source_id)
     where e.workspace_id = $1 and e.seq > $2 and e.seq <= $3 and e.mode <> 1
       ${types ? 'and e.type = any ($4::text[])' : ''} order by e.seq`,
    types ? [workspaceId, after, upTo, types] : [workspaceId, after, upTo],
  );
  return rows.map((row) => ({ seq: row.seq, event: toEvent(row) }));
}

export function toEvent(row: EventRow): SourceEvent {
  return {
    id: row.event_id,
    source: row.slug,
    type: row.type,
    at: row.occurred_at,
    sequence: row.sequence,
    subject: row.subject,
    data: row.data,
  };
}
