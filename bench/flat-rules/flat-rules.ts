import type { Micros, SourceEvent } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { countMatches } from '../hot-path/count-matches.ts';
import { feedEngine } from '../hot-path/feed-engine.ts';
import { firstMonday, makeEvents } from '../hot-path/make-events.ts';
import { type BenchWorkspace, setUpWorkspace } from '../hot-path/set-up.ts';
import { alternate } from '../support/alternate.ts';
import type { Bench, BenchLine, BenchOptions } from '../support/bench.ts';
import { type BenchDatabase, observeDurability, openBenchDatabase } from '../support/bench-database.ts';
import { departmentTexts, inDepartments } from '../support/departments.ts';
import { median } from '../support/judge.ts';
import { count } from '../support/print.ts';

const warmUp = 8_000;

/** What an event costs must follow its matches, not the number of achievements. */
export const flatRules: Bench = {
  name: 'flat-rules',
  title: 'events a second with 2,000 achievements, against 20',
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

interface Side {
  readonly place: BenchWorkspace;
  readonly departments: number;
}

async function measure(
  database: BenchDatabase,
  engine: Engine,
  { quick, say }: BenchOptions,
  clocks: Map<string, Micros>,
): Promise<BenchLine[]> {
  say(await observeDurability(database));
  const perRound = quick ? 12_000 : 100_000;
  const set = async (slug: string, departments: number, copies: number): Promise<Side> => ({
    place: await setUpWorkspace(database, engine, slug, departmentTexts(departments, copies)),
    departments,
  });
  const sides = {
    few: await set('few', 1, 1),
    many: await set('many', 100, 1),
    dense: await set('dense', 10, 10),
  };
  const matches = new Map<string, number>();
  let next = 0;
  let events: SourceEvent[] = [];
  const feed = async ({ place, departments }: Side) => {
    const own = inDepartments(events, departments);
    if (!matches.has(place.workspaceId))
      matches.set(
        place.workspaceId,
        countMatches(await engine.workspace(place.workspaceId), own.slice(0, 5000)) / 5000,
      );
    return feedEngine(engine, place, own, { batch: 1000, callers: 8, clocks });
  };
  const figures = await alternate(
    database,
    { few: () => feed(sides.few), many: () => feed(sides.many), dense: () => feed(sides.dense) },
    {
      before: (round) => {
        events = makeEvents(next, round === 0 ? warmUp : perRound, 'bench');
        next += events.length;
      },
      say,
    },
  );
  const per = (side: Side) => matches.get(side.place.workspaceId) ?? Number.NaN;
  const note = (side: Side, measured: readonly number[]) =>
    `${per(side).toFixed(2)} matches an event against ${per(sides.few).toFixed(2)}; ${count(median(measured) * per(side))} matches/s against ${count(median(figures.few) * per(sides.few))}; ${count(perRound)} events a round.`;
  const line = (name: string, goal: number, side: Side, measured: readonly number[]): BenchLine => ({
    name,
    unit: 'events/s',
    goal,
    floor: null,
    measured,
    limit: figures.few,
    note: note(side, measured),
  });
  return [
    line('flat-rules, equal matches', 0.9, sides.many, figures.many),
    line('flat-rules, 25 matches', 0.45, sides.dense, figures.dense),
  ];
}
