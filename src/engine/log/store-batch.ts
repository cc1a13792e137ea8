import type { Fact } from '../../domain/achievements/reading/read-deeds.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import type { AcceptedItem } from '../door.ts';
import { freshenPlans } from '../fresh-plans.ts';
import { fenceSql, refuseStranger } from '../upkeep/lease.ts';
import { type Prepared, refuse } from './prepare-batch.ts';
import { quarantineContradictions } from './quarantine.ts';
import {
  copyEvents,
  eventMode,
  findEvents,
  insertEvents,
  type NewEvent,
  type OldEvent,
  sameContent,
} from './write-events.ts';

export interface Stored {
  readonly facts: readonly Fact[];
  /** Until then the batch is only on its way, and nobody has said that this process still has the lease. */
  readonly copied: Promise<void>;
}

/**
 * Inserts what is new and answers for what is not; the first one to have come stands. Only for the process that has the
 * lease, which is checked in the same round trip. What is surely new can be decided while PostgreSQL copies it in.
 */
export async function storeBatch(
  tx: Tx,
  { workspaceId, epoch }: { readonly workspaceId: string; readonly epoch: number },
  prepared: Prepared,
  now: Micros,
): Promise<Stored> {
  const { events, places, repeats } = prepared;
  const fresh = events.filter((event) => event.isSurelyNew);
  const unsure = events.filter((event) => !event.isSurelyNew);
  const copied = storeFresh(tx, fresh, now, epoch);
  // Whoever has what was stored waits for it.
  copied.catch(() => undefined);
  if (unsure.length > 0) await copied;
  const inserted = unsure.length > 0 ? await insertEvents(tx, workspaceId, unsure, now) : new Set();
  const isNew = (event: NewEvent) => event.isSurelyNew || inserted.has(event.seq);
  const old = unsure.filter((event) => !inserted.has(event.seq));
  const onRecord =
    old.length > 0
      ? await findEvents(
          tx,
          workspaceId,
          old.map((event) => event.key),
        )
      : new Map<string, OldEvent>();
  const first = new Map<string, OldEvent>();
  events.forEach((event, index) => {
    const known: OldEvent = isNew(event) ? event : (onRecord.get(event.key) ?? event);
    first.set(event.key, known);
    const place = places[index];
    const item = place?.items[place.index];
    if (!place || !item) return;
    place.items[place.index] =
      known === event ? { ...item, seq: event.seq } : answerRepeat(event, known, prepared);
  });
  for (const repeat of repeats) {
    const known = first.get(repeat.key);
    if (known) repeat.place.items[repeat.place.index] = answerRepeat(repeat, known, prepared);
  }
  await quarantineContradictions(tx, workspaceId, prepared.refused, now);
  const facts = events
    .filter((event) => isNew(event) && event.mode !== eventMode.late)
    .map(({ seq, event }): Fact => ({ seq, event }));
  // Their texts are written; the rest of the batch's way does not need them.
  events.length = 0;
  return { facts, copied };
}

/** Begins the transaction, checks the lease and copies in what is new: one round trip. */
async function storeFresh(tx: Tx, fresh: readonly NewEvent[], now: Micros, epoch: number): Promise<void> {
  const before = `${tx.takeOpening()}${freshenPlans(tx.client)}${fenceSql}`;
  refuseStranger(
    fresh.length > 0
      ? Number((await copyEvents(tx, fresh, now, `${before}; `)).at(-1)?.[0] ?? Number.NaN)
      : (await lastRow<{ epoch: number }>(tx, before))?.epoch,
    epoch,
  );
}

/** The one row of the last of several statements. */
async function lastRow<Row extends object>(tx: Tx, sql: string): Promise<Row | undefined> {
  // `pg` answers a list where there are several.
  const answers = [await tx.client.query<Row>(sql)].flat();
  return answers.at(-1)?.rows[0];
}

function answerRepeat(
  event: Pick<NewEvent, 'event' | 'sourceId'>,
  first: OldEvent,
  { refused, reducedSeq }: Prepared,
): AcceptedItem {
  if (first.seq <= reducedSeq || sameContent(event.event, first.event))
    return { status: 'duplicate', seq: first.seq };
  return refuse(refused, event.sourceId, event.event, {
    code: 'same-id-other-content',
    message: `The id ${JSON.stringify(event.event.id)} was used before by event ${first.seq} with other content. The first one stands; send a correction under a new id.`,
    pointer: '/id',
  });
}
