import type { Micros } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { firstMonday, timeOf } from '../hot-path/make-events.ts';
import { setUpWorkspace } from '../hot-path/set-up.ts';
import { LoadGenerator } from '../http/load-generator.ts';
import { alternate } from '../support/alternate.ts';
import type { Bench, BenchLine, BenchOptions } from '../support/bench.ts';
import { type BenchDatabase, observeDurability, openBenchDatabase } from '../support/bench-database.ts';
import { departmentTexts } from '../support/departments.ts';
import { count } from '../support/print.ts';
import { startProduct } from '../support/product-server.ts';
import { type ServiceRule, startRulesService } from './rules-service.ts';

/** Twenty rules a department, so that an event matches as many whatever their number. */
const shapes = [
  { departments: 1, goal: 30, theirs: 160 },
  { departments: 10, goal: 300, theirs: 32 },
  { departments: 100, goal: 2000, theirs: 5 },
] as const;
const connections = { single: 128, batches: 16 } as const;
const perBatch = 100;

/** The product beside a service of one's own, over HTTP, on one PostgreSQL. */
export const service: Bench = {
  name: 'service',
  title:
    'events decided over HTTP a second, against Fastify + json-rules-engine + one SQL count an event and rule',
  async run(options) {
    const lines: BenchLine[] = [];
    for (const shape of shapes) lines.push(...(await runShape(shape, options)));
    return lines;
  },
};

async function runShape(shape: (typeof shapes)[number], options: BenchOptions): Promise<BenchLine[]> {
  const database = await openBenchDatabase();
  let clock: Micros = firstMonday;
  const engine = await Engine.start({ database, clockOf: () => clock });
  const place = await setUpWorkspace(database, engine, 'product', departmentTexts(shape.departments));
  const product = await startProduct(database, engine, place);
  const other = await startRulesService(database);
  const generator = new LoadGenerator();
  other.use(rulesOf(shape.departments));
  let next = 0;
  try {
    return await measure(database, shape, options, async (target, events, batch) => {
      const first = next;
      next += events;
      clock = timeOf(next);
      return generator.send({
        ...(target === 'product' ? product : { port: other.port, authorization: 'none' }),
        path: '/v1/events',
        first,
        events,
        batch,
        connections: batch === 1 ? connections.single : connections.batches,
        departments: shape.departments,
      });
    });
  } finally {
    await generator.stop();
    await product.stop();
    await other.stop();
    await engine.stop();
    await database.close();
  }
}

async function measure(
  database: BenchDatabase,
  { departments, goal, theirs }: (typeof shapes)[number],
  { quick, say }: BenchOptions,
  send: (target: 'product' | 'service', events: number, batch: number) => Promise<number>,
): Promise<BenchLine[]> {
  if (departments === 1) say(await observeDurability(database));
  const rules = departments * 20;
  say(`  ${count(rules)} rules`);
  const scale = quick ? 1 : 16;
  const figures = await alternate(
    database,
    {
      batches: () => send('product', 2000 * scale, perBatch),
      single: () => send('product', 800 * scale, 1),
      service: () => send('service', theirs * scale, 1),
      serviceBatches: () =>
        send(
          'service',
          theirs * scale,
          Math.min(perBatch, Math.ceil((theirs * scale) / connections.batches)),
        ),
    },
    { say },
  );
  const line = (
    name: string,
    measured: readonly number[],
    limit: readonly number[],
    note: string,
  ): BenchLine => ({
    name: `service, ${count(rules)} rules, ${name}`,
    unit: 'events/s',
    goal,
    floor: null,
    measured,
    limit,
    note: `${note}; ${count(theirs * scale)} events a round for the service. Its rules only count by type and week; ours are those of hot-path.`,
  });
  return [
    line(
      'batches of 100',
      figures.batches,
      figures.serviceBatches,
      `${connections.batches} connections on both sides`,
    ),
    line('single events', figures.single, figures.service, `${connections.single} connections on both sides`),
  ];
}

const kinds: readonly [type: string, rules: number][] = [
  ['helpdesk_#.ticket.resolved', 7],
  ['helpdesk_#.reply.sent', 3],
  ['crm_#.call.logged', 3],
  ['crm_#.deal.updated', 2],
  ['crm_#.deal.won', 2],
  ['helpdesk_#.rating.received', 1],
  ['kb_#.article.published', 2],
];

/** As many rules as the product has, over the same types. */
function rulesOf(departments: number): ServiceRule[] {
  return Array.from({ length: departments }, (_, department) =>
    kinds.flatMap(([type, rules]) =>
      Array.from({ length: rules }, (_, place) => ({
        key: `${type}-${department}-${place}`,
        type: type.replace('#', String(department)),
        reach: 10 + place,
      })),
    ),
  ).flat();
}
