import type { Micros } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { createImport, saveMapping } from '../../src/features/imports/actions.ts';
import { findImport } from '../../src/features/imports/queries.ts';
import { runImport } from '../../src/features/imports/running/run-import.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { feedEngine } from '../hot-path/feed-engine.ts';
import { firstMonday, timeOf } from '../hot-path/make-events.ts';
import { type BenchWorkspace, setUpWorkspace } from '../hot-path/set-up.ts';
import { alternate } from '../support/alternate.ts';
import type { Bench, BenchLine, BenchOptions } from '../support/bench.ts';
import { type BenchDatabase, observeDurability, openBenchDatabase } from '../support/bench-database.ts';
import { count } from '../support/print.ts';
import { historyEvents, historyFile, historyMapping } from './history-file.ts';
import { type ImportedFile, watchMemory } from './memory.ts';

/** A file of history, from its first byte to its last award, against the same events handed to the engine. */
export const importBench: Bench = {
  name: 'import',
  title:
    'rows of a CSV stored, checked, decided and awarded a second, against hot-path; memory while it goes on',
  async run(options) {
    const database = await openBenchDatabase();
    try {
      return [await measure(database, options), ...(await remember(options))];
    } finally {
      await database.close();
    }
  },
};

async function measure(database: BenchDatabase, { quick, say }: BenchOptions): Promise<BenchLine> {
  say(await observeDurability(database));
  const perRound = quick ? 30_000 : 200_000;
  const clocks = new Map<string, Micros>();
  const engine = await Engine.start({ database, clockOf: (id) => clocks.get(id) ?? firstMonday });
  try {
    const files = await setUpWorkspace(database, engine, 'files');
    const live = await setUpWorkspace(database, engine, 'live');
    const deps = { database, intake: engine, nowMs: Date.now, newId: uuidv7 };
    await saveMapping(deps, files.workspaceId, 'bench-history', historyMapping);
    let next = 0;
    const figures = await alternate(
      database,
      {
        import: async () => {
          clocks.set(files.workspaceId, timeOf(next + perRound) + 60_000_000);
          return importOnce(deps, engine, files, { first: next, rows: perRound });
        },
        live: () =>
          feedEngine(engine, live, [...historyEvents(next, perRound)].flat(), {
            batch: 1000,
            callers: 8,
            clocks,
          }),
      },
      {
        say,
        before: (round) => {
          if (round > 0) next += perRound;
        },
      },
    );
    const awards = await sameAwards(database, files, live);
    return {
      name: 'import',
      unit: 'rows/s',
      goal: null,
      floor: null,
      measured: figures.import,
      limit: figures.live,
      note: `${count(perRound)} rows of 29 columns a round, each an event, 20 achievements; the file is stored, read once to check it and once to send it; limit: hot-path’s own feed of the same events in calls of 1,000. Both gave the same ${count(awards)} awards.`,
    };
  } finally {
    await engine.stop();
  }
}

type Deps = Parameters<typeof runImport>[0] & Parameters<typeof createImport>[0];

async function importOnce(
  deps: Deps,
  engine: Engine,
  { workspaceId }: BenchWorkspace,
  { first, rows }: { first: number; rows: number },
): Promise<number> {
  const pieces = [...historyFile(first, rows)];
  const started = performance.now();
  const { id } = await createImport(deps, workspaceId, {
    name: 'history.csv',
    mapping: 'bench-history',
    source: 'bench',
    dryRun: false,
    body: (async function* () {
      yield* pieces;
    })(),
    by: 'server',
  });
  await runImport(deps, workspaceId, id);
  while ((await engine.settle(workspaceId)) > 0);
  const seconds = (performance.now() - started) / 1000;
  const view = await findImport(deps.database, workspaceId, id);
  if (view?.state !== 'done' || view.events !== rows) throw new Error(JSON.stringify(view));
  return rows / seconds;
}

async function sameAwards(database: BenchDatabase, ...places: readonly BenchWorkspace[]): Promise<number> {
  const counts: number[] = [];
  for (const { workspaceId } of places) {
    const [row] = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ awards: number }>(
        `select count(*) as awards from awards where workspace_id = $1 and state in ('pending', 'confirmed')`,
        [workspaceId],
      ),
    );
    counts.push(row?.awards ?? 0);
  }
  const [ours = 0] = counts;
  if (ours === 0 || new Set(counts).size > 1)
    throw new Error(`The import and the feed gave ${counts} awards.`);
  return ours;
}

async function remember({ quick, say }: BenchOptions): Promise<BenchLine[]> {
  if (process.platform !== 'linux') return [];
  const rows = quick ? 200_000 : 1_000_000;
  const seen = await watchMemory(rows);
  for (const { phase, tenth, server, command } of seen.samples)
    say(`  ${phase} ${tenth + 1}/10: server ${mb(server)}, command ${mb(command)}`);
  return (['server', 'command'] as const).map((side) => lineOf(seen, rows, side));
}

/** Steady is what takes in its last third no more than in its second: the first warms up. */
function lineOf(seen: ImportedFile, rows: number, side: 'server' | 'command'): BenchLine {
  const running = seen.samples.filter(({ phase }) => phase === 'running').map((sample) => sample[side]);
  const most = (from: number, to: number) =>
    Math.max(...running.slice(Math.floor(running.length * from), Math.ceil(running.length * to)));
  const [second, last] = [most(1 / 3, 2 / 3), most(2 / 3, 1)];
  const all = Math.max(...seen.samples.map((sample) => sample[side]).filter(Number.isFinite));
  return {
    name: `import, memory of the ${side}`,
    unit: 'imports/GB',
    goal: 0.9,
    floor: null,
    measured: [1024 / last],
    limit: [1024 / second],
    note: `${count(rows)} rows, ${mb(seen.bytes / 2 ** 20)}: ${mb(last)} at most in the last third of the import where it was ${mb(second)} in the second third; ${mb(all)} at most from the first byte on${side === 'server' ? `, ${mb(seen.idle)} idle` : ''}; ${count(rows / seen.seconds)} rows/s with the sending.`,
  };
}

const mb = (value: number) => `${Math.round(value)} MB`;
