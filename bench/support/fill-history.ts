import type { Micros } from '../../src/domain/events/event.ts';
import { copyEvents, eventKey } from '../../src/engine/log/write-events.ts';
import { makeEvents, timeOf } from '../hot-path/make-events.ts';
import type { BenchWorkspace } from '../hot-path/set-up.ts';
import type { BenchDatabase } from './bench-database.ts';

const batch = 20_000;

/** Stores the first events of the hot path as decided ones, past the engine. */
export async function fillHistory(
  database: BenchDatabase,
  { workspaceId, source }: BenchWorkspace,
  events: number,
): Promise<void> {
  for (let first = 0; first < events; first += batch) {
    const rows = makeEvents(first, Math.min(batch, events - first), source.slug).map((event, index) => ({
      seq: first + index + 1,
      sourceId: source.id,
      event,
      key: eventKey(event),
      json: JSON.stringify(event.data),
      mode: 0 as const,
      isSurelyNew: true,
    }));
    const receivedAt: Micros = timeOf(first + batch);
    await database.inWorkspace(workspaceId, async (tx) => copyEvents(tx, rows, receivedAt));
  }
  await database.asSuperuser((client) => client.query('vacuum analyze'));
}
