import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Micros } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { openSession, sessionCookie } from '../../src/features/sign-in/sessions.ts';
import { firstMonday } from '../hot-path/make-events.ts';
import { setUpWorkspace } from '../hot-path/set-up.ts';
import type { Bench, BenchLine } from '../support/bench.ts';
import { openBenchDatabase } from '../support/bench-database.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
import { median } from '../support/judge.ts';
import { count } from '../support/print.ts';
import { startProduct } from '../support/product-server.ts';
import { startBareStreams } from './bare-stream-server.ts';
import type { ListenOrder } from './listener.ts';

const rounds = 5;
const entriesARound = 10;
const people = 500;
const streamKbMax = 20;

/** Each event is an award of its own, told to the whole workspace. */
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

/** Many browsers that wait, and an entry of the feed that all of them show at once. */
export const live: Bench = {
  name: 'live',
  title: 'idle live streams, and messages delivered a second, against a bare node:http SSE server',
  async run({ quick, say }) {
    const streams = quick ? 2000 : 10_000;
    const database = await openBenchDatabase();
    const engine = await Engine.start({ database, clockOf: (): Micros => firstMonday });
    const place = await setUpWorkspace(database, engine, 'live', [probeText]);
    const product = await startProduct(database, engine, place);
    const bare = await startBareStreams();
    const listener = new Listener();
    let sent = 0;
    const tell = async (entries: number) => {
      const events = Array.from({ length: entries }, () => {
        const id = `probe-${sent++}`;
        const data = { by: `agent-${sent % 2000}`, probe: id };
        return {
          id,
          source: 'bench',
          type: 'bench.probe.sent',
          at: firstMonday,
          sequence: '',
          subject: null,
          data,
        };
      });
      for (const event of events)
        await engine.accept(place.workspaceId, place.source, [event], { mode: 'live' });
    };
    try {
      const { directory } = await engine.workspace(place.workspaceId);
      const cookies: string[] = [];
      for (let each = 0; each < people; each++) {
        const id = directory.byHandle(`agent-${each}`)?.id ?? '';
        cookies.push(`${sessionCookie}=${await openSession(database, place.workspaceId, id, ['member'])}`);
      }
      await tell(1);
      const frame = await newestFrame(product.port, cookies[0] ?? '');
      const sides = {
        bare: { port: bare.port, tell: async () => repeat(entriesARound, () => bare.tell(frame)) },
        product: { port: product.port, tell: () => tell(entriesARound) },
      };
      const kb = { bare: Number.NaN, product: Number.NaN };
      const heapKb = { bare: Number.NaN, product: Number.NaN };
      const rates = { bare: [] as number[], product: [] as number[] };
      // What the first one gives back, the second is given again: ours comes first.
      for (const name of ['product', 'bare'] as const) {
        const { port } = sides[name];
        // The first thousand also cost what is loaded and compiled once.
        await listener.ask({ ask: 'open', port, streams: 1000, cookies });
        const before = memory();
        await listener.ask({ ask: 'open', port, streams, cookies });
        const after = memory();
        kb[name] = (after.rss - before.rss) / streams / 1024;
        heapKb[name] = (after.heap - before.heap) / streams / 1024;
        await listener.ask({ ask: 'close' });
        say(
          `  ${count(streams)} idle streams, ${name}: ${kb[name].toFixed(1)} kB each, ${heapKb[name].toFixed(1)} of heap`,
        );
      }
      for (let round = 0; round <= rounds; round++) {
        const order = round % 2 === 0 ? (['product', 'bare'] as const) : (['bare', 'product'] as const);
        for (const name of order) {
          const { port, tell: tellAll } = sides[name];
          await listener.ask({ ask: 'open', port, streams, cookies });
          collectGarbage();
          const started = performance.now();
          const heard = listener.ask({ ask: 'count', messages: streams * entriesARound });
          await tellAll();
          await heard;
          const perSecond = (streams * entriesARound * 1000) / (performance.now() - started);
          await listener.ask({ ask: 'close' });
          if (round > 0) rates[name].push(perSecond);
        }
        if (round > 0)
          say(
            `  round ${round}: product ${count(rates.product.at(-1) ?? 0)}, bare ${count(rates.bare.at(-1) ?? 0)}`,
          );
      }
      const size = `${count(Buffer.byteLength(frame))} B`;
      return [
        {
          name: 'live, memory',
          unit: 'streams/MB',
          goal: 1,
          floor: null,
          measured: [1024 / kb.product],
          limit: [1024 / streamKbMax],
          note: `${count(streams)} idle streams take ${kb.product.toFixed(1)} kB each of resident memory, ${heapKb.product.toFixed(1)} kB of it heap, where ${streamKbMax} is the goal; the bare server ${kb.bare.toFixed(1)} and ${heapKb.bare.toFixed(1)}.`,
        },
        {
          name: 'live, messages',
          unit: 'messages/s',
          goal: 0.5,
          floor: null,
          measured: rates.product,
          limit: rates.bare,
          note: `${entriesARound} entries of the feed (${size}) a round to ${count(streams)} streams of ${people} people, from the events on; the bare server writes the same bytes. Each side serves from this process, one other process listens. Median ${count(median(rates.product))} messages/s.`,
        },
      ] satisfies BenchLine[];
    } finally {
      await listener.stop();
      await product.stop();
      bare.stop();
      await engine.stop();
      await database.close();
    }
  },
};

function repeat(times: number, doIt: () => void): void {
  for (let each = 0; each < times; each++) doIt();
}

function memory(): { rss: number; heap: number } {
  collectGarbage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, heap: heapUsed + external };
}

/** An entry as the stream writes it. */
async function newestFrame(port: number, cookie: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/v1/feed?limit=1`, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: { seq: number }[] };
  const [item] = items;
  if (!item) throw new Error('The probe is no entry of the feed.');
  return `id: ${item.seq}\nevent: feed\ndata: ${JSON.stringify(item)}\n\n`;
}

/** The process that stands for browsers. */
class Listener {
  readonly #child = fork(fileURLToPath(new URL('./live/listener.mjs', import.meta.url)));

  async ask(order: ListenOrder): Promise<void> {
    this.#child.send(order);
    const [answer] = (await once(this.#child, 'message')) as [string];
    if (answer !== 'done') throw new Error(answer);
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const exited = once(this.#child, 'exit');
    this.#child.disconnect();
    await exited;
  }
}
