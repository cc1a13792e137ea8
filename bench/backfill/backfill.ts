import type { Micros } from '../../src/domain/events/event.ts';
import { beginningOfTime } from '../../src/domain/time/window.ts';
import { Engine } from '../../src/engine/engine.ts';
import { saveAchievement } from '../../src/features/achievements/actions.ts';
import { feedEngine } from '../hot-path/feed-engine.ts';
import { firstMonday, makeEvents, timeOf } from '../hot-path/make-events.ts';
import { type BenchWorkspace, setUpWorkspace } from '../hot-path/set-up.ts';
import { askByHand, cleanClose } from '../preview/window-query.ts';
import { alternate } from '../support/alternate.ts';
import type { Bench, BenchLine, BenchOptions } from '../support/bench.ts';
import { type BenchDatabase, observeDurability, openBenchDatabase } from '../support/bench-database.ts';
import { fillHistory } from '../support/fill-history.ts';
import { count } from '../support/print.ts';

/** A new achievement over a whole history, against the rate at which events are taken and decided. */
export const backfill: Bench = {
  name: 'backfill',
  title: 'events of history a new achievement is backfilled over a second, against hot-path',
  async run(options) {
    const database = await openBenchDatabase();
    try {
      return [await measure(database, options)];
    } finally {
      await database.close();
    }
  },
};

async function measure(database: BenchDatabase, { quick, say }: BenchOptions): Promise<BenchLine> {
  say(await observeDurability(database));
  const stored = quick ? 200_000 : 1_000_000;
  const perRound = quick ? 60_000 : 200_000;
  const history = await storeHistory(database, stored);
  const clocks = new Map<string, Micros>();
  // Every hold of the history has ended.
  clocks.set(history.workspaceId, timeOf(stored) + 90 * 86_400_000_000);
  const engine = await Engine.start({ database, clockOf: (id) => clocks.get(id) ?? firstMonday });
  try {
    const live = await setUpWorkspace(database, engine, 'live');
    const awards = await askByHand(database, history.workspaceId);
    let next = 0;
    const figures = await alternate(
      database,
      {
        backfill: () => backfillOnce(database, engine, history, { stored, awards }),
        live: () => {
          const events = makeEvents(next, perRound, live.source.slug);
          next += events.length;
          return feedEngine(engine, live, events, { batch: 1000, callers: 8, clocks });
        },
      },
      { say },
    );
    return {
      name: 'backfill',
      unit: 'events/s',
      goal: 0.6,
      floor: null,
      measured: figures.backfill,
      limit: figures.live,
      note: `${count(stored)} events of history, one achievement with a hold that listens to 27 of 100, saved, backfilled silently and written down; ${count(awards)} awards in each round, as many as by hand, nobody told; limit: ${count(perRound)} events a round on 20 achievements.`,
    };
  } finally {
    await engine.stop();
  }
}

/** A workspace whose events were taken and decided before any achievement listened to them. */
async function storeHistory(database: BenchDatabase, events: number): Promise<BenchWorkspace> {
  const engine = await Engine.start({ database });
  const place = await setUpWorkspace(database, engine, 'history', []);
  await engine.stop();
  await fillHistory(database, place, events);
  await database.asSuperuser((client) =>
    client.query('update workspaces set snapshot_seq = $2 where workspace_id = $1', [
      place.workspaceId,
      events,
    ]),
  );
  return place;
}

let saved = 0;

/** Saves one more achievement that counts the whole past; events a second. */
async function backfillOnce(
  database: BenchDatabase,
  engine: Engine,
  { workspaceId }: BenchWorkspace,
  expected: { stored: number; awards: number },
): Promise<number> {
  const key = `clean-close-${++saved}`;
  const yaml = cleanClose.replace('achievement: clean-close', `achievement: ${key}`);
  const started = performance.now();
  await saveAchievement({ database, engine }, workspaceId, yaml, beginningOfTime);
  const seconds = (performance.now() - started) / 1000;
  const [found] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ awards: number; told: number; folded: boolean }>(
      `select count(*) filter (where a.state = 'confirmed' and silent) as awards,
         (select count(*) from announcements) as told,
         bool_and(backfilled) as folded
       from awards a join achievements using (workspace_id, achievement_id) where key = $1`,
      [key],
    ),
  );
  if (!found?.folded || found.awards !== expected.awards || found.told !== 0)
    throw new Error(
      `By hand there are ${expected.awards} awards and nobody is told; the backfill left ${JSON.stringify(found)}.`,
    );
  return expected.stored / seconds;
}
