import type { Micros } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { firstMonday } from '../hot-path/make-events.ts';
import { type BenchWorkspace, setUpWorkspace } from '../hot-path/set-up.ts';
import { LoadGenerator } from '../http/load-generator.ts';
import { alternate } from '../support/alternate.ts';
import type { Bench, BenchLine, BenchOptions } from '../support/bench.ts';
import { type BenchDatabase, observeDurability, openBenchDatabase } from '../support/bench-database.ts';
import { count } from '../support/print.ts';
import { startProduct } from '../support/product-server.ts';
import { dealTimeOf, pipelineHygiene, reach } from './deal-updates.ts';
import { startRecipe } from './n8n-recipe.ts';

/** One rule here, beside the same rule put together in a low-code tool, on one PostgreSQL. */
export const recipe: Bench = {
  name: 'recipe',
  title:
    'events counted and awarded over HTTP a second, against n8n: webhook, counter in PostgreSQL, tenth, award, notice',
  async run(options) {
    const installed = process.env.SMALLWINS_N8N;
    if (!installed) {
      options.say('  left out: n8n is not installed; `npm run bench -- recipe` does it (1.4 GB).');
      return [];
    }
    // n8n opens up to a hundred connections of its own beside ours.
    const database = await openBenchDatabase({ max_connections: '200' });
    try {
      return await measure(database, installed, options);
    } finally {
      await database.close();
    }
  },
};

async function measure(
  database: BenchDatabase,
  installed: string,
  { quick, say }: BenchOptions,
): Promise<BenchLine[]> {
  say(await observeDurability(database));
  const theirs = await startRecipe(database, installed);
  let clock: Micros = firstMonday;
  const engine = await Engine.start({ database, clockOf: () => clock });
  const place = await setUpWorkspace(database, engine, 'recipe', [pipelineHygiene]);
  const product = await startProduct(database, engine, place);
  const generator = new LoadGenerator();
  const next = { product: 0, n8n: 0 };
  const send = (side: keyof typeof next, events: number, batch: number) => {
    const first = next[side];
    next[side] += events;
    if (side === 'product') clock = dealTimeOf(next.product) + 60_000_000;
    const target =
      side === 'product'
        ? { ...product, path: '/v1/events' }
        : { port: theirs.port, path: theirs.path, authorization: 'none', contentType: 'application/json' };
    const connections = batch === 1 ? 128 : 16;
    return generator.send({ ...target, first, events, batch, connections, ofDeals: true });
  };
  const sizes = quick
    ? { single: 8000, batches: 20_000, n8n: 200 }
    : { single: 24_000, batches: 60_000, n8n: 600 };
  try {
    const figures = await alternate(
      database,
      {
        single: () => send('product', sizes.single, 1),
        n8n: () => send('n8n', sizes.n8n, 1),
        batches: () => send('product', sizes.batches, 100),
      },
      { say },
    );
    refuseOther('product', await outcomeOf(database, place), next.product);
    const told = await theirs.outcome();
    refuseOther('n8n', told, next.n8n);
    if (told.notices !== told.awards)
      throw new Error(`n8n told of ${told.notices} awards of ${told.awards}.`);
    const line = (name: string, goal: number, measured: readonly number[], note: string): BenchLine => ({
      name: `recipe, ${name}`,
      unit: 'events/s',
      goal,
      floor: null,
      measured,
      limit: figures.n8n,
      note: `${note}; every tenth event an award on both sides. n8n: ${count(sizes.n8n)} single events a round on 128 connections, answered when counted, nothing written down of executions that succeed; its notice is an HTTP request, ours a line of the live stream.`,
    });
    return [
      line('single events', 100, figures.single, '128 connections'),
      line('batches of 100', 300, figures.batches, '16 connections'),
    ];
  } finally {
    await generator.stop();
    await product.stop();
    await engine.stop();
    await theirs.stop();
  }
}

async function outcomeOf(database: BenchDatabase, { workspaceId }: BenchWorkspace) {
  const [row] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ events: number; awards: number }>(
      `select (select count(*) from events) as events, (select count(*) from awards where state = 'confirmed') as awards`,
    ),
  );
  return row ?? { events: 0, awards: 0 };
}

/** Both sides have to have done the work that is compared. */
function refuseOther(
  side: string,
  { events, awards }: { readonly events: number; readonly awards: number },
  sent: number,
): void {
  if (events !== sent || awards !== sent / reach)
    throw new Error(
      `${side} was sent ${sent} events, which are ${sent / reach} awards; it has ${events} and ${awards}.`,
    );
}
