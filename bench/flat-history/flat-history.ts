import type { Micros, SourceEvent } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { feedEngine } from '../hot-path/feed-engine.ts';
import { firstMonday, makeEvents } from '../hot-path/make-events.ts';
import { type BenchWorkspace, setUpWorkspace } from '../hot-path/set-up.ts';
import { alternate } from '../support/alternate.ts';
import type { Bench, BenchLine, BenchOptions } from '../support/bench.ts';
import { type BenchDatabase, observeDurability, openBenchDatabase } from '../support/bench-database.ts';
import { count } from '../support/print.ts';
import { makeHistory } from './make-history.ts';

const warmUp = 10_000;
const short = 10_000;

/** What an event costs must not grow with the number of events stored before it. */
export const flatHistory: Bench = {
  name: 'flat-history',
  title: 'events a second on top of 10 M stored events, against 10,000',
  async run({ quick, say }) {
    const long = quick ? 500_000 : 10_000_000;
    const sides = [await openSide(short, say), await openSide(long, say)] as const;
    try {
      return await measure(sides, long, { quick, say });
    } finally {
      for (const side of sides) await side.stop();
    }
  },
};

interface Side {
  readonly database: BenchDatabase;
  readonly place: BenchWorkspace;
  readonly openedMs: number;
  feed(events: readonly SourceEvent[]): Promise<number>;
  stop(): Promise<void>;
}

/** Each side has a PostgreSQL of its own: in one, the short history would share the long one's indexes. */
async function openSide(events: number, say: (text: string) => void): Promise<Side> {
  const database = await openBenchDatabase();
  const clocks = new Map<string, Micros>();
  const options = { database, clockOf: (id: string) => clocks.get(id) ?? firstMonday };
  const before = await Engine.start(options);
  const place = await setUpWorkspace(database, before, 'history');
  await before.stop();
  await makeHistory(database, place, events, say);
  const started = performance.now();
  const engine = await Engine.start(options);
  const openedMs = performance.now() - started;
  await knowsEveryKey(engine, place);
  return {
    database,
    place,
    openedMs,
    feed: (some) => feedEngine(engine, place, some, { batch: 1000, callers: 8, clocks }),
    async stop() {
      await engine.stop();
      await database.close();
    },
  };
}

/** Beside the work, the engine reads which keys there are; until then it asks the database for each. */
async function knowsEveryKey(engine: Engine, { workspaceId }: BenchWorkspace): Promise<void> {
  const { eventKeys } = await engine.workspace(workspaceId);
  for (let turn = 0; eventKeys.mightHold(String(turn).padStart(16, '\u0001')); turn++)
    await new Promise((resolve) => setTimeout(resolve, 100));
}

async function measure(
  [few, many]: readonly [Side, Side],
  long: number,
  { quick, say }: BenchOptions,
): Promise<BenchLine[]> {
  say(await observeDurability(many.database));
  say(`  opened after ${Math.round(few.openedMs)} ms and ${Math.round(many.openedMs)} ms`);
  const perRound = quick ? 20_000 : 100_000;
  let next = 0;
  let events: SourceEvent[] = [];
  const figures = await alternate(
    [few.database, many.database],
    { few: () => few.feed(events), many: () => many.feed(events) },
    {
      before: (round) => {
        events = makeEvents(next, round === 0 ? warmUp : perRound, few.place.source.slug);
        next += events.length;
      },
      say,
    },
  );
  const [row] = await many.database.asSuperuser(async (client) => {
    const { rows } = await client.query<{ size: string }>(
      `select pg_size_pretty(pg_total_relation_size('event_log')) as size`,
    );
    return rows;
  });
  return [
    {
      name: `flat-history, ${count(long)} events`,
      unit: 'events/s',
      goal: 0.9,
      floor: null,
      measured: figures.many,
      limit: figures.few,
      note: `random ids; ${row?.size ?? '?'} of events against ${count(short)} of them, each in a PostgreSQL of its own; the workspace was open ${(many.openedMs / 1000).toFixed(1)} s after the start; ${count(perRound)} events a round.`,
    },
  ];
}
