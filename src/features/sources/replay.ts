import { readEvents } from '../../domain/events/cloud-events.ts';
import type { Micros, SourceEvent } from '../../domain/events/event.ts';
import { isRefusal, quote, Refusal } from '../../domain/refusal.ts';
import type { Engine } from '../../engine/engine.ts';
import { asCloudEvent } from '../../engine/log/quarantine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { isUuid, uuidv7 } from '../../store/uuid.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import type { ItemResult } from '../events/api.ts';
import { listNoted, noteRead, readAgain } from '../hooks/actions.ts';
import { notFound } from '../viewer.ts';
import type { Replayed } from './api.ts';
import { findSourceId } from './sources.ts';

const replayedMax = 500;

interface Kept {
  readonly quarantine_id: string;
  readonly source_id: string;
  readonly slug: string;
  readonly workspace: string;
  readonly received_at: Micros;
  readonly body: Buffer;
}

type Reason = NonNullable<ItemResult['error']>;

/**
 * Sends what is kept once more. What gets in, also as a repeat of what is on record, leaves quarantine; anything else
 * stays with the reason it has now. A crash in between leaves the item, and replaying it again is a repeat.
 */
export async function replayQuarantined(
  { database, engine }: { database: Database; engine: Engine },
  workspaceId: string,
  id: string,
): Promise<ItemResult> {
  const kept = await database.inWorkspace(workspaceId, (tx) => findKept(tx, workspaceId, id));
  if (!kept) throw notFound('such quarantined item');
  const event = readKept(kept);
  if (isRefusal(event)) {
    const again = await readDelivery(database, workspaceId, kept);
    if (Array.isArray(again)) return takeDelivery({ database, engine }, workspaceId, kept, again);
    const { code, message, pointer } = again ?? event;
    return keep(database, workspaceId, kept, { code, message, pointer });
  }
  const startedMs = Date.now();
  const source = { id: kept.source_id, slug: kept.slug };
  const [result] = await engine.accept(workspaceId, source, [event], { mode: 'live' });
  if (!result) throw new Error('The engine gave no answer for an event.');
  if (result.error) return keep(database, workspaceId, kept, result.error, { event, startedMs });
  await discard(database, workspaceId, kept);
  return { id: event.id, status: result.status, seq: result.seq };
}

/** Everything of a source that lies there, and its last deliveries that told nothing, oldest first, as it would have come. */
export async function replayAll(
  parts: { database: Database; engine: Engine },
  workspaceId: string,
  slug: string,
  by: Doer,
): Promise<Replayed> {
  const [sourceId, rows] = await parts.database.inWorkspace(workspaceId, async (tx) => {
    const found = await findSourceId(tx, workspaceId, slug);
    if (found === null) throw notFound('such source');
    const lying = await tx.query<{ id: string }>(
      `select quarantine_id as id from quarantine
       where workspace_id = $1 and source_id = $2 order by quarantine_id limit ${replayedMax}`,
      [workspaceId, found],
    );
    return [found, lying] as const;
  });
  const done: Replayed = { taken: 0, kept: 0, seq: null };
  await replayNoted(parts, workspaceId, { id: sourceId, slug }, done);
  for (const { id } of rows) {
    const { status, seq } = await replayQuarantined(parts, workspaceId, id);
    if (status === 'quarantined' || status === 'refused') done.kept++;
    else done.taken++;
    done.seq = seq ?? done.seq;
  }
  if (done.taken > 0)
    await parts.database.inWorkspace(workspaceId, (tx) =>
      recordAudit(tx, workspaceId, by, {
        action: 'source.read-again',
        subject: slug,
        details: { taken: done.taken, kept: done.kept },
      }),
    );
  return done;
}

/** What told nothing by the mapping of its day may tell something by that of today; what does not stays as it is. */
async function replayNoted(
  { database, engine }: { database: Database; engine: Engine },
  workspaceId: string,
  source: { readonly id: string; readonly slug: string },
  done: Replayed,
): Promise<void> {
  const noted = await database.inWorkspace(workspaceId, (tx) => listNoted(tx, workspaceId, source.id));
  for (const kept of noted) {
    const read = await database.inWorkspace(workspaceId, (tx) =>
      readAgain(tx, workspaceId, source.slug, kept),
    );
    if (!Array.isArray(read) || read.length === 0) continue;
    const results = await engine.accept(workspaceId, source, read, { mode: 'live' });
    const seqs = results.flatMap(({ seq }) => (seq === null ? [] : [seq]));
    if (seqs.length === 0) continue;
    await database.inWorkspace(workspaceId, (tx) => noteRead(tx, workspaceId, source.id, kept.body, seqs));
    done.taken++;
    done.seq = seqs.at(-1) ?? done.seq;
  }
}

/** What a tool sent is in its own shape: its connector reads it, with the mapping that the source has now. */
function readDelivery(database: Database, workspaceId: string, kept: Kept) {
  const { slug, body, received_at: receivedAt } = kept;
  return database.inWorkspace(workspaceId, (tx) => readAgain(tx, workspaceId, slug, { body, receivedAt }));
}

/** All its events at once; one that the engine does not take is kept by itself, so the delivery need not be. */
async function takeDelivery(
  { database, engine }: { database: Database; engine: Engine },
  workspaceId: string,
  kept: Kept,
  events: readonly SourceEvent[],
): Promise<ItemResult> {
  const source = { id: kept.source_id, slug: kept.slug };
  const results =
    events.length === 0 ? [] : await engine.accept(workspaceId, source, events, { mode: 'live' });
  const seqs = results.flatMap(({ seq }) => (seq === null ? [] : [seq]));
  await database.inWorkspace(workspaceId, (tx) => noteRead(tx, workspaceId, kept.source_id, kept.body, seqs));
  await discard(database, workspaceId, kept);
  const [result] = results;
  if (!result) return { id: null, status: 'accepted', seq: null };
  const { status, seq, error } = result;
  return { id: events[0]?.id ?? null, status, seq, ...(error ? { error } : {}) };
}

async function discard(database: Database, workspaceId: string, kept: Kept): Promise<void> {
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query('delete from quarantine where workspace_id = $1 and quarantine_id = $2', [
      workspaceId,
      kept.quarantine_id,
    ]),
  );
}

async function findKept(tx: Tx, workspaceId: string, id: string): Promise<Kept | undefined> {
  if (!isUuid(id)) return undefined;
  const [kept] = await tx.query<Kept>(
    `select quarantine_id, source_id, s.slug, w.slug as workspace, received_at, body
     from quarantine join sources s using (workspace_id, source_id) join workspaces w using (workspace_id)
     where workspace_id = $1 and quarantine_id = $2`,
    [workspaceId, id],
  );
  return kept;
}

function readKept(kept: Kept): SourceEvent | Refusal {
  const items = readEvents({
    headers: { 'content-type': 'application/cloudevents+json' },
    body: kept.body,
    source: kept.slug,
    receivedAt: kept.received_at,
  });
  if (isRefusal(items)) return items;
  const [item] = items;
  if (!item) throw new Error('One CloudEvent was read as none.');
  if ('refusal' in item) return item.refusal;
  const { workspace } = item.event;
  if (workspace === null || workspace === kept.workspace) return item.event;
  return new Refusal('unknown-workspace', 404, {
    message: `The event says it is for the workspace ${quote(workspace)}; this is ${quote(kept.workspace)}. Discard it and send it there.`,
    pointer: '/workspace',
  });
}

/** The engine has kept aside what it refused as a row of its own; the one that was replayed stands for both. */
async function keep(
  database: Database,
  workspaceId: string,
  kept: Kept,
  reason: Reason,
  refused?: { event: SourceEvent; startedMs: number },
): Promise<ItemResult> {
  const { code, message, pointer } = reason;
  await database.inWorkspace(workspaceId, async (tx) => {
    await tx.query(
      'update quarantine set code = $3, message = $4, pointer = $5 where workspace_id = $1 and quarantine_id = $2',
      [workspaceId, kept.quarantine_id, code, message, pointer],
    );
    if (refused) await dropTwin(tx, workspaceId, kept, code, refused);
  });
  return {
    id: refused?.event.id ?? null,
    status: 'quarantined',
    seq: null,
    error: { code, message, pointer },
  };
}

/** One of the same bytes, at most: the sender may have repeated itself meanwhile. */
async function dropTwin(
  tx: Tx,
  workspaceId: string,
  kept: Kept,
  code: string,
  { event, startedMs }: { event: SourceEvent; startedMs: number },
): Promise<void> {
  const floor = uuidv7(startedMs, new Uint8Array(10));
  const body = Buffer.from(JSON.stringify(asCloudEvent(event)));
  await tx.query(
    `delete from quarantine where workspace_id = $1 and quarantine_id = (
       select quarantine_id from quarantine
       where workspace_id = $1 and quarantine_id >= $2 and quarantine_id <> $3 and source_id = $4 and code = $5 and body = $6
       order by quarantine_id limit 1)`,
    [workspaceId, floor, kept.quarantine_id, kept.source_id, code, body],
  );
}
