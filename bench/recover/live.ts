import type pg from 'pg';
import type { Micros } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { createDatabase, createPool } from '../../src/store/pool.ts';
import { feedEngine } from '../hot-path/feed-engine.ts';
import { firstMonday, makeEvents } from '../hot-path/make-events.ts';
import type { BenchWorkspace } from '../hot-path/set-up.ts';

/** What the process that will be killed is asked to do. */
export interface LiveOrder {
  readonly app: pg.ClientConfig;
  readonly place: BenchWorkspace;
  readonly first: number;
  readonly events: number;
}

/** It has answered all of them; from now on it may die. */
export interface LiveAnswer {
  readonly perSecond: number;
}

process.once('message', (order: LiveOrder) => {
  void run(order);
});

async function run({ app, place, first, events }: LiveOrder): Promise<void> {
  const database = createDatabase(createPool(app), app, async () => undefined);
  const clocks = new Map<string, Micros>();
  const engine = await Engine.start({ database, clockOf: (id) => clocks.get(id) ?? firstMonday });
  // No snapshot from here on: the next process finds as much to replay as the longest tail that there can be.
  (await engine.workspace(place.workspaceId)).snapshotTurn = new Promise(() => undefined);
  const made = makeEvents(first, events, place.source.slug);
  const perSecond = await feedEngine(engine, place, made, { batch: 1000, callers: 8, clocks });
  process.send?.({ perSecond } satisfies LiveAnswer);
}
