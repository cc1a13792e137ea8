import { makeRule } from '../../src/domain/achievements/trying/testing.ts';
import { Engine } from '../../src/engine/engine.ts';
import type { PreviewReport } from '../../src/features/previews/api.ts';
import { runPreview } from '../../src/features/previews/run-preview.ts';
import { timeOf } from '../hot-path/make-events.ts';
import { setUpWorkspace } from '../hot-path/set-up.ts';
import type { Bench, BenchLine, BenchOptions } from '../support/bench.ts';
import {
  type BenchDatabase,
  observeDurability,
  openBenchDatabase,
  settleDisk,
} from '../support/bench-database.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
import { fillHistory } from '../support/fill-history.ts';
import { count } from '../support/print.ts';
import { askByHand, cleanClose } from './window-query.ts';

const rounds = 5;

/** One achievement on a whole history, against the SQL somebody would write for it by hand. */
export const preview: Bench = {
  name: 'preview',
  title: 'events of history an achievement is tried on a second, against a hand-written window query',
  async run(options) {
    const database = await openBenchDatabase();
    const events = options.quick ? 200_000 : 1_000_000;
    const engine = await Engine.start({ database, clockOf: () => timeOf(events) + 90 * 86_400_000_000 });
    try {
      return [await measure(database, engine, events, options)];
    } finally {
      await engine.stop();
      await database.close();
    }
  },
};

async function measure(
  database: BenchDatabase,
  engine: Engine,
  events: number,
  { say }: BenchOptions,
): Promise<BenchLine> {
  say(await observeDurability(database));
  const workspace = await setUpWorkspace(database, engine, 'history');
  await fillHistory(database, workspace, events);
  const { workspaceId } = workspace;
  const figures = { tried: [] as number[], byHand: [] as number[] };
  let awards = 0;
  // Round 0 warms up both sides.
  for (let round = 0; round <= rounds; round++) {
    for (const side of round % 2 === 0 ? (['tried', 'byHand'] as const) : (['byHand', 'tried'] as const)) {
      await settleDisk(database);
      collectGarbage();
      const started = performance.now();
      const found =
        side === 'tried'
          ? (await tryRule(database, engine, workspaceId)).awards
          : await askByHand(database, workspaceId);
      const seconds = (performance.now() - started) / 1000;
      if (awards > 0 && found !== awards)
        throw new Error(`One side found ${awards} awards, the other ${found}.`);
      awards = found;
      if (round > 0) figures[side].push(events / seconds);
    }
    if (round > 0)
      say(
        `  round ${round}: tried ${count(figures.tried.at(-1) ?? 0)}, by hand ${count(figures.byHand.at(-1) ?? 0)}`,
      );
  }
  return {
    name: 'preview',
    unit: 'events/s',
    goal: 1,
    floor: 0.5,
    measured: figures.tried,
    limit: figures.byHand,
    note: `${count(events)} events of history, ${count(awards)} awards on both sides; the query answers only those, the preview the whole report.`,
  };
}

async function tryRule(database: BenchDatabase, engine: Engine, workspaceId: string): Promise<PreviewReport> {
  const asked = { workspaceId, rule: makeRule(cleanClose), segment: null, wished: null, since: null };
  for await (const line of runPreview({ database, engine }, asked, new AbortController().signal))
    if ('report' in line) return line.report;
  throw new Error('The preview ended without a report.');
}
