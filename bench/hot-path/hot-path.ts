import type { Micros, SourceEvent } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { asCloudEvent } from '../../src/engine/log/quarantine.ts';
import type { Bench, BenchLine, BenchOptions } from '../support/bench.ts';
import {
  type BenchDatabase,
  observeDurability,
  openBenchDatabase,
  settleDisk,
} from '../support/bench-database.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
import { count } from '../support/print.ts';
import { countMatches } from './count-matches.ts';
import { feedEngine } from './feed-engine.ts';
import { cloneEvents, copyRows, insertRows, makeRows } from './limits.ts';
import { firstMonday, makeEvents } from './make-events.ts';
import { setUpWorkspace } from './set-up.ts';

const rounds = 5;
const warmUp = 20_000;

type Side = 'thousands' | 'hundreds' | 'insertOne' | 'insertTwo' | 'copy';
const sides: readonly Side[] = ['thousands', 'insertOne', 'hundreds', 'insertTwo', 'copy'];

/** Store, decide and commit, against what PostgreSQL itself needs to store the same rows. */
export const hotPath: Bench = {
  name: 'hot-path',
  title: 'events stored, decided and awarded a second, against durable multi-row inserts of the same rows',
  async run(options) {
    const database = await openBenchDatabase();
    const clocks = new Map<string, Micros>();
    const engine = await Engine.start({ database, clockOf: (id) => clocks.get(id) ?? firstMonday });
    try {
      return await measure(database, engine, options, clocks);
    } finally {
      await engine.stop();
      await database.close();
    }
  },
};

async function measure(
  database: BenchDatabase,
  engine: Engine,
  { quick, say }: BenchOptions,
  clocks: Map<string, Micros>,
): Promise<BenchLine[]> {
  say(await observeDurability(database));
  const perRound = quick ? 60_000 : 200_000;
  const thousands = await setUpWorkspace(database, engine, 'thousands');
  const hundreds = await setUpWorkspace(database, engine, 'hundreds');
  await cloneEvents(database, {
    insert_one: { rowSecurity: true },
    insert_two: { rowSecurity: true },
    copied: { rowSecurity: false },
  });
  const figures: Record<Side, number[]> = {
    thousands: [],
    hundreds: [],
    insertOne: [],
    insertTwo: [],
    copy: [],
  };
  const about: string[] = [];
  // Round 0 warms up: compilers, caches and the files of the write-ahead log.
  for (let round = 0, next = 0; round <= rounds; round++) {
    const first = next;
    const events = makeEvents(first, round === 0 ? warmUp : perRound, thousands.source.slug);
    next += events.length;
    if (round === 1) about.push(await describe(engine, thousands.workspaceId, events));
    const rows = () => makeRows(thousands, events, first + 1);
    const work: Record<Side, () => Promise<number>> = {
      thousands: () => feedEngine(engine, thousands, events, { batch: 1000, callers: 8, clocks }),
      hundreds: () => feedEngine(engine, hundreds, events, { batch: 100, callers: 64, clocks }),
      insertOne: () => insertRows(database, thousands, 'insert_one', rows(), 1),
      insertTwo: () => insertRows(database, thousands, 'insert_two', rows(), 2),
      copy: () => copyRows(database, thousands, 'copied', rows()),
    };
    // Each round starts with another side, so that none always follows the same one.
    for (let turn = 0; turn < sides.length; turn++) {
      const side = sides[(turn + round) % sides.length] ?? 'copy';
      await settleDisk(database);
      collectGarbage();
      const perSecond = await work[side]();
      if (round > 0) figures[side].push(perSecond);
    }
    if (round > 0)
      say(
        `  round ${round}: ${sides.map((side) => `${side} ${count(figures[side].at(-1) ?? 0)}`).join(', ')}`,
      );
  }
  about.push(await describeAwards(database, thousands.workspaceId, warmUp + rounds * perRound));
  return linesOf(figures, about.join('; '));
}

function linesOf(figures: Record<Side, number[]>, about: string): BenchLine[] {
  const ours = { unit: 'events/s', goal: 1, floor: 0.75 };
  const stated = { unit: 'events/s', goal: null, floor: null };
  const { thousands, hundreds, insertOne, insertTwo, copy } = figures;
  return [
    {
      ...ours,
      name: 'hot-path',
      measured: thousands,
      limit: insertOne,
      note: `8 callers of 1,000 events; limit: one connection. ${about}.`,
    },
    {
      ...stated,
      name: 'hot-path, limit on 2 connections',
      measured: thousands,
      limit: insertTwo,
      note: 'stated beside it.',
    },
    {
      ...ours,
      name: 'hot-path, batches of 100',
      measured: hundreds,
      limit: insertOne,
      note: '64 callers of 100 events; limit: one connection, batches of 1,000.',
    },
    {
      ...stated,
      name: 'COPY',
      measured: copy,
      limit: insertOne,
      note: 'COPY of 1,000 rows on one connection, without row-level security, against the insert.',
    },
  ];
}

async function describe(
  engine: Engine,
  workspaceId: string,
  events: readonly SourceEvent[],
): Promise<string> {
  const workspace = await engine.workspace(workspaceId);
  const some = events.slice(0, 10_000);
  const bytes =
    some.reduce((sum, event) => sum + JSON.stringify(asCloudEvent(event)).length, 0) / some.length;
  const matches = countMatches(workspace, some) / some.length;
  return `events of ${Math.round(bytes)} B, ${matches.toFixed(2)} matches an event, ${count(events.length)} events a round`;
}

async function describeAwards(database: BenchDatabase, workspaceId: string, events: number): Promise<string> {
  const [row] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ awards: number; entries: number; cells: number }>(
      'select (select count(*) from awards) as awards, (select count(*) from award_entries) as entries, (select count(*) from cells) as cells',
    ),
  );
  const per = (value: number | undefined) => ((value ?? 0) / events).toFixed(3);
  return `${per(row?.awards)} awards, ${per(row?.entries)} entries and ${per(row?.cells)} cells an event`;
}
