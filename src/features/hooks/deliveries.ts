import { formatInstant } from '../../domain/time/instant.ts';
import type { Tx } from '../../store/database.ts';
import { uuidv7 } from '../../store/uuid.ts';
import type { Delivered } from './api.ts';
import { nowStamp } from './hooks.ts';

/** So many are kept of a hook, the newest. */
const kept = 20;
const bodyMax = 65_536;
const eventsMax = 100;

export interface ToKeep {
  readonly outcome: Delivered['outcome'];
  readonly code: string | null;
  readonly message: string | null;
  readonly body: Uint8Array;
  readonly seqs: readonly number[];
}

/** Keeps a genuine delivery for a while, in place of the oldest one kept. */
export async function keepDelivery(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  { outcome, code, message, body, seqs }: ToKeep,
): Promise<void> {
  await tx.query(
    `insert into hook_deliveries (workspace_id, source_id, delivery_id, received_at, outcome, code, message, body, seqs)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      workspaceId,
      sourceId,
      uuidv7(),
      nowStamp(),
      outcome,
      code,
      message,
      body.length > bodyMax ? null : Buffer.from(body),
      seqs.slice(0, eventsMax),
    ],
  );
  // Of two at once, each may leave what the other takes: the next one takes it. Locked rows are somebody's already.
  await tx.query(
    `delete from hook_deliveries where workspace_id = $1 and source_id = $2 and delivery_id in (
       select delivery_id from hook_deliveries where workspace_id = $1 and source_id = $2
       order by delivery_id desc offset $3 for update skip locked)`,
    [workspaceId, sourceId, kept],
  );
}

/** Deliveries of a source that told nothing when they came, oldest first, where their bytes are kept. */
export async function listNoted(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
): Promise<{ body: Buffer; receivedAt: number }[]> {
  const rows = await tx.query<{ body: Buffer; received_at: number }>(
    `select body, received_at from hook_deliveries
     where workspace_id = $1 and source_id = $2 and outcome = 'noted' and body is not null order by delivery_id`,
    [workspaceId, sourceId],
  );
  return rows.map(({ body, received_at: receivedAt }) => ({ body, receivedAt }));
}

/** What was kept unread, or told nothing, has been read after all: it says what it made. */
export async function noteRead(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  body: Buffer,
  seqs: readonly number[],
): Promise<void> {
  await tx.query(
    `update hook_deliveries set outcome = $4, code = null, message = null, seqs = $5
     where workspace_id = $1 and source_id = $2 and body = $3 and outcome in ('unread', 'noted')`,
    [workspaceId, sourceId, body, seqs.length > 0 ? 'accepted' : 'noted', seqs.slice(0, eventsMax)],
  );
}

/** The last genuine deliveries, newest first, with the numbers of their events. */
export async function listDeliveries(tx: Tx, workspaceId: string, sourceId: string): Promise<Delivered[]> {
  const rows = await tx.query<{
    delivery_id: string;
    received_at: number;
    outcome: Delivered['outcome'];
    code: string | null;
    message: string | null;
    events: Delivered['events'];
  }>(
    `select d.delivery_id, d.received_at, d.outcome, d.code, d.message, coalesce((
         select json_agg(json_build_object('seq', e.seq, 'type', e.type) order by e.seq) from events e
         where e.workspace_id = $1 and e.seq = any (d.seqs)), '[]') as events
     from hook_deliveries d where d.workspace_id = $1 and d.source_id = $2 order by d.delivery_id desc`,
    [workspaceId, sourceId],
  );
  return rows.map(({ delivery_id: id, received_at: at, outcome, code, message, events }) => ({
    id,
    at: formatInstant(at),
    outcome,
    code,
    message,
    events,
  }));
}

/** The bodies of the last deliveries that differ, newest first: what a mapping is tried on. */
export async function listSamples(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
): Promise<{ at: string; body: string }[]> {
  const rows = await tx.query<{ at: number; body: Buffer }>(
    `select max(at) as at, body from (
       select received_at as at, body from hook_deliveries
       where workspace_id = $1 and source_id = $2 and body is not null
       union all (select received_at, body from quarantine
       where workspace_id = $1 and source_id = $2 and length(body) <= ${bodyMax}
       order by quarantine_id desc limit ${kept})) as kept
     group by body order by 1 desc limit 5`,
    [workspaceId, sourceId],
  );
  return rows.map(({ at, body }) => ({ at: formatInstant(at), body: body.toString('utf8') }));
}

/** What an event was made of, as it came, while it is kept. */
export async function rawOf(tx: Tx, workspaceId: string, seq: number): Promise<string | null> {
  const [row] = await tx.query<{ body: Buffer }>(
    `select body from hook_deliveries where workspace_id = $1 and $2 = any (seqs) and body is not null
     order by delivery_id desc limit 1`,
    [workspaceId, seq],
  );
  return row ? row.body.toString('utf8') : null;
}
