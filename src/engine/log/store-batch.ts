import type { Fact } from '../../domain/achievements/reading/read-deeds.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import type { AcceptedItem } from '../door.ts';
import { fence } from '../upkeep/lease.ts';
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
  /** Until then what was sent of the batch is only on its way, and nobody has said that this process has the lease. */
  readonly copied: Promise<void>;
}

/** From so many events on, PostgreSQL copies while they are decided. */
export const manyEvents = 64;

/**
 * Inserts what is new and answers for what is not; the first one to have come stands. Only for the process that has the
 * lease, which is checked in the same round trip. What is surely new can be decided before PostgreSQL has it: a few
 * events go with whatever is asked next.
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
  tx.later(fence(epoch));
  copyEvents(tx, fresh, now);
  const copied = events.length >= manyEvents ? tx.flush() : Promise.resolve();
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
