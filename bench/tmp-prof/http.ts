import { Session } from 'node:inspector/promises';
import { writeFileSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';
import { Engine } from '../../src/engine/engine.ts';
import { firstMonday, timeOf } from '../hot-path/make-events.ts';
import { setUpWorkspace } from '../hot-path/set-up.ts';
import { openBenchDatabase } from '../support/bench-database.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
import { startProduct } from '../support/product-server.ts';
import { LoadGenerator } from '../http/load-generator.ts';

const database = await openBenchDatabase();
let clock = firstMonday;
const engine = await Engine.start({ database, clockOf: () => clock });
const generator = new LoadGenerator();
const server = await startProduct(database, engine, await setUpWorkspace(database, engine, 'http'));
const batch = Number(process.env.BATCH ?? 1), connections = Number(process.env.CONNS ?? 128), events = Number(process.env.EVENTS ?? 30000);
const gc: Record<string, number[]> = {};
new PerformanceObserver((list) => { for (const e of list.getEntries()) (gc[String((e as any).detail.kind)] ??= []).push(e.duration); }).observe({ entryTypes: ['gc'] });
let first = 0;
const go = async (n: number) => {
  clock = timeOf(first + n);
  const r = await generator.send({ ...server, path: '/v1/events', first, events: n, batch, connections } as any);
  first += n;
  return r;
};
await go(20000);
collectGarbage();
for (const k of Object.keys(gc)) delete gc[k];
const session = new Session();
session.connect();
if (process.env.PROF) { await session.post('Profiler.enable'); await session.post('Profiler.setSamplingInterval', { interval: 300 }); await session.post('Profiler.start'); }
const cpu = process.cpuUsage(); const t = performance.now();
const rate = await go(events);
const used = process.cpuUsage(cpu); const wall = performance.now() - t;
if (process.env.PROF) { const { profile } = await session.post('Profiler.stop'); writeFileSync(process.env.PROF, JSON.stringify(profile)); }
console.log(`rate ${rate.toFixed(0)}/s, cpu ${((used.user + used.system) / events).toFixed(1)} µs an event (user ${(used.user / events).toFixed(1)}, sys ${(used.system / events).toFixed(1)}), wall ${(wall * 1000 / events).toFixed(1)}`);
for (const [k, v] of Object.entries(gc)) console.log('gc', k, v.length, v.reduce((a, b) => a + b, 0).toFixed(0), 'ms');
await generator.stop(); await server.stop(); await engine.stop(); await database.close();
