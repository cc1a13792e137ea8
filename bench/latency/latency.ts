import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Micros } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { openSession, sessionCookie } from '../../src/features/sign-in/sessions.ts';
import { achievementTexts } from '../hot-path/achievements.ts';
import { firstMonday, timeOf } from '../hot-path/make-events.ts';
import { setUpWorkspace } from '../hot-path/set-up.ts';
import { LoadGenerator } from '../http/load-generator.ts';
import type { Bench, BenchLine, BenchOptions } from '../support/bench.ts';
import { observeDurability, openBenchDatabase, settleDisk } from '../support/bench-database.ts';
import { median } from '../support/judge.ts';
import { count } from '../support/print.ts';
import { startProduct } from '../support/product-server.ts';
import type { ProbeAnswer, ProbeOrder } from './probe.ts';

const rounds = 5;
const connections = 64;

/** Each probe is an award of its own, so that each is told. */
const probeText = `smallwins: 1
achievement: probe
name: Probe
sentence: The probe of the bench.
because: It is measured.
family: bench
kind: volume
outcome: [bench.rate]
earn: { count: { event: bench.probe.sent, credit: data.by, per: data.probe }, reach: 1, in: ever }
`;

/** From a tool that says what was done to the browser of the person who did it. */
export const latency: Bench = {
  name: 'latency',
  title:
    'from sending an event, and from its acceptance, to its notice in the browser at half of saturation, against one durable commit',
  async run({ quick, say }) {
    const database = await openBenchDatabase();
    await database.asSuperuser((client) =>
      client.query(`
        create table probe_rows (id bigint generated always as identity primary key, body jsonb not null);
        grant insert on probe_rows to smallwins_app; grant usage on all sequences in schema public to smallwins_app`),
    );
    let clock: Micros = firstMonday;
    const engine = await Engine.start({ database, clockOf: () => clock });
    const place = await setUpWorkspace(database, engine, 'latency', [...achievementTexts, probeText]);
    const product = await startProduct(database, engine, place);
    const person = (await engine.workspace(place.workspaceId)).directory.byHandle('agent-0');
    const session = await openSession(database, place.workspaceId, person?.id ?? '', ['member']);
    const generator = new LoadGenerator();
    const probe = new Probe({
      app: database.app,
      port: product.port,
      authorization: product.authorization,
      cookie: `${sessionCookie}=${session}`,
      by: 'agent-0',
    });
    let next = 0;
    const load = (events: number, perSecond?: number) => {
      const first = next;
      next += events;
      clock = timeOf(next);
      const order = { ...product, path: '/v1/events', first, events, batch: 1, connections };
      return generator.send(perSecond === undefined ? order : { ...order, perSecond });
    };
    try {
      say(await observeDurability(database));
      return await measure({ quick, say }, { load, probe, settle: () => settleDisk(database) });
    } finally {
      await generator.stop();
      await probe.stop();
      await product.stop();
      await engine.stop();
      await database.close();
    }
  },
};

interface Parts {
  readonly probe: Probe;
  load(events: number, perSecond?: number): Promise<number>;
  settle(): Promise<void>;
}

async function measure({ quick, say }: BenchOptions, { load, probe, settle }: Parts): Promise<BenchLine[]> {
  await load(4000);
  const saturation = await load(quick ? 8000 : 30_000);
  const half = Math.round(saturation / 2);
  say(`  saturated at ${count(saturation)} events/s; measured at ${count(half)}`);
  const series = shares.map((share) => ({
    ...share,
    seen: [] as number[],
    told: [] as number[],
    commit: [] as number[],
  }));
  const accepted: number[] = [];
  let probes = 0;
  for (let round = 0; round <= rounds; round++) {
    await settle();
    const loading = load(half * (quick ? 5 : 20), half);
    probe.start();
    await loading;
    const answer = await probe.end();
    if (round === 0) continue;
    probes += answer.seen.length;
    accepted.push(quantile(answer.accepted, 0.5));
    const parts = series.map(({ name, share, seen, told, commit }) => {
      seen.push(quantile(answer.seen, share));
      told.push(quantile(answer.told, share));
      commit.push(quantile(answer.commits, share));
      return `${name} ${ms(seen.at(-1))}, ${ms(told.at(-1))} of it after its acceptance, against ${ms(commit.at(-1))}`;
    });
    say(`  round ${round}: ${parts.join('; ')}`);
  }
  const line = (
    name: string,
    times: number,
    measured: readonly number[],
    limit: readonly number[],
  ): BenchLine => ({
    name,
    unit: 'a second',
    goal: Number((1 / times).toFixed(3)),
    floor: null,
    measured: measured.map((each) => 1000 / each),
    limit: limit.map((each) => 1000 / each),
    note: `${ms(median(measured))} against ${ms(median(limit))} for one insert and its commit beside it, ${(median(measured) / median(limit)).toFixed(1)} × where ${times} × is the goal; answered after ${ms(median(accepted))} (p50); ${count(half)} events/s of load, ${count(probes)} probes.`,
  });
  return series.flatMap(({ name, times, seen, told, commit }) => [
    line(`latency from sending, ${name}`, times, seen, commit),
    line(`latency from acceptance, ${name}`, times, told, commit),
  ]);
}

const shares = [
  { name: 'p50', share: 0.5, times: 3 },
  { name: 'p99', share: 0.99, times: 5 },
] as const;

function ms(value: number | undefined): string {
  return `${(value ?? Number.NaN).toFixed(1)} ms`;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The process that stands for a browser and a tool. */
class Probe {
  readonly #child = fork(fileURLToPath(new URL('./latency/probe.mjs', import.meta.url)));
  readonly #order: ProbeOrder;

  constructor(order: ProbeOrder) {
    this.#order = order;
  }

  start(): void {
    this.#child.send(this.#order);
  }

  async end(): Promise<ProbeAnswer> {
    this.#child.send('stop');
    const [answer] = (await once(this.#child, 'message')) as [ProbeAnswer];
    return answer;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const exited = once(this.#child, 'exit');
    this.#child.send('end');
    await exited;
  }
}
