import type { Micros } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { firstMonday, timeOf } from '../hot-path/make-events.ts';
import { setUpWorkspace } from '../hot-path/set-up.ts';
import type { Bench, BenchLine, BenchOptions } from '../support/bench.ts';
import {
  type BenchDatabase,
  observeDurability,
  openBenchDatabase,
  settleDisk,
} from '../support/bench-database.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
import { count } from '../support/print.ts';
import { startProduct } from '../support/product-server.ts';
import { startBareServer } from './bare-server.ts';
import type { LoadOrder } from './load.ts';
import { LoadGenerator } from './load-generator.ts';

const rounds = 5;

interface Target {
  readonly port: number;
  readonly authorization: string;
}

interface Shape {
  readonly name: string;
  readonly goal: number;
  readonly batch: number;
  readonly connections: number;
  readonly events: number;
}

/** The whole server, from the bytes of a request to its answer. */
export const http: Bench = {
  name: 'http',
  title: 'events taken over HTTP a second, against a bare node:http handler that inserts the same bodies',
  async run(options) {
    const database = await openBenchDatabase();
    let clock: Micros = firstMonday;
    const engine = await Engine.start({ database, clockOf: () => clock });
    const generator = new LoadGenerator();
    const bare = await startBareServer(database);
    const server = await startProduct(database, engine, await setUpWorkspace(database, engine, 'http'));
    try {
      // None is from the future, and none of a round is so old as to be late.
      return await measure(
        database,
        { server, bare: { port: bare.port, authorization: 'none' } },
        options,
        (order) => {
          clock = timeOf(order.first + order.events);
          return generator.send(order);
        },
      );
    } finally {
      await generator.stop();
      await server.stop();
      await bare.stop();
      await engine.stop();
      await database.close();
    }
  },
};

async function measure(
  database: BenchDatabase,
  targets: { server: Target; bare: Target },
  { quick, say }: BenchOptions,
  send: (order: LoadOrder) => Promise<number>,
): Promise<BenchLine[]> {
  say(await observeDurability(database));
  const scale = quick ? 1 : 3;
  const shapes: readonly Shape[] = [
    { name: 'http, batches of 100', goal: 0.6, batch: 100, connections: 16, events: 20_000 * scale },
    { name: 'http, single events', goal: 0.5, batch: 1, connections: 128, events: 8_000 * scale },
  ];
  const lines: BenchLine[] = [];
  let next = 0;
  for (const { name, goal, batch, connections, events } of shapes) {
    const figures = { server: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= rounds; round++) {
      const first = next;
      next += events;
      const order = round % 2 === 0 ? (['server', 'bare'] as const) : (['bare', 'server'] as const);
      for (const side of order) {
        await settleDisk(database);
        collectGarbage();
        const perSecond = await send({
          ...targets[side],
          path: '/v1/events',
          first,
          events,
          batch,
          connections,
        });
        if (round > 0) figures[side].push(perSecond);
      }
      if (round > 0)
        say(
          `  ${name}, round ${round}: server ${count(figures.server.at(-1) ?? 0)}, bare ${count(figures.bare.at(-1) ?? 0)}`,
        );
    }
    const note = `${connections} connections, ${count(events)} events a round, decided and awarded; the load generator shares the cores`;
    lines.push({
      name,
      unit: 'events/s',
      goal,
      floor: null,
      measured: figures.server,
      limit: figures.bare,
      note: `${note}.`,
    });
  }
  return lines;
}
