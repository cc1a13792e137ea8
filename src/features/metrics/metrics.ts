import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import type { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import { readChecks } from '../invariants/queries.ts';
import { type Family, renderMetrics, type Sample } from './exposition.ts';
import { Histogram } from './histogram.ts';

/** Awards are counted at most this often: it reads all of them. */
const awardsAgeMs = 60_000;

/** What the process measures of itself. */
export class Metrics {
  readonly #batchEvents = new Histogram([1, 5, 10, 50, 100, 250, 500, 1000]);
  readonly #commitSeconds = new Histogram([
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10,
  ]);
  readonly #delay: IntervalHistogram = monitorEventLoopDelay({ resolution: 20 });
  #awards: { readonly atMs: number; readonly samples: Promise<Sample[]> } | null = null;

  start(): void {
    this.#delay.enable();
  }

  stop(): void {
    this.#delay.disable();
  }

  onBatch = (events: number, seconds: number): void => {
    this.#batchEvents.observe(events);
    this.#commitSeconds.observe(seconds);
  };

  async render(database: Database, engine: Engine): Promise<string> {
    const workspaces = await database.workspaces();
    const checks = await Promise.all(
      workspaces.map(async ({ id, slug }) => ({
        slug,
        rows: await database.inWorkspace(id, (tx) => readChecks(tx, id)),
        engine: await engine.workspace(id),
        answered: engine.tally.of(id),
      })),
    );
    const each = (samplesOf: (one: (typeof checks)[number]) => Sample[]) => checks.flatMap(samplesOf);
    const families: Family[] = [
      {
        name: 'smallwins_invariant_ok',
        help: '1 while an invariant holds, 0 where it is broken.',
        type: 'gauge',
        samples: each(({ slug, rows }) =>
          [...rows.values()].map(({ invariant, state }) => ({
            labels: { workspace: slug, invariant },
            value: state === 'ok' ? 1 : 0,
          })),
        ),
      },
      {
        name: 'smallwins_invariant_checked_seconds',
        help: 'When an invariant was checked last, in seconds of the epoch.',
        type: 'gauge',
        samples: each(({ slug, rows }) =>
          [...rows.values()].map(({ invariant, checked_at }) => ({
            labels: { workspace: slug, invariant },
            value: Math.floor(checked_at / 1_000_000),
          })),
        ),
      },
      {
        name: 'smallwins_awarding_paused',
        help: '1 where awarding is paused because data contradicts itself.',
        type: 'gauge',
        samples: each(({ slug, engine: { pause } }) => [
          { labels: { workspace: slug }, value: pause ? 1 : 0 },
        ]),
      },
      {
        name: 'smallwins_events_total',
        help: 'Events answered since the start, by what was answered.',
        type: 'counter',
        samples: each(({ slug, answered }) =>
          Object.entries(answered).map(([status, value]) => ({ labels: { workspace: slug, status }, value })),
        ),
      },
      {
        name: 'smallwins_queue_events',
        help: 'Events that wait for their batch.',
        type: 'gauge',
        samples: each(({ slug, engine: { waiting } }) => [{ labels: { workspace: slug }, value: waiting }]),
      },
      {
        name: 'smallwins_awards',
        help: 'Awards by state, counted at most once a minute.',
        type: 'gauge',
        samples: await this.#countAwards(database, workspaces),
      },
      {
        name: 'smallwins_batch_events',
        help: 'New events a batch.',
        type: 'histogram',
        samples: this.#batchEvents.samples(),
      },
      {
        name: 'smallwins_commit_seconds',
        help: 'From a batch’s start to its commit: storing, deciding, writing.',
        type: 'histogram',
        samples: this.#commitSeconds.samples(),
      },
      ...this.#ofTheProcess(),
    ];
    return renderMetrics(families);
  }

  #countAwards(database: Database, workspaces: readonly { id: string; slug: string }[]): Promise<Sample[]> {
    if (this.#awards && Date.now() - this.#awards.atMs < awardsAgeMs) return this.#awards.samples;
    const samples = countAwards(database, workspaces);
    this.#awards = { atMs: Date.now(), samples };
    samples.catch(() => {
      this.#awards = null;
    });
    return samples;
  }

  #ofTheProcess(): Family[] {
    const { heapUsed, heapTotal, rss } = process.memoryUsage();
    const gauge = (name: string, help: string, value: number): Family => ({
      name,
      help,
      type: 'gauge',
      samples: [{ value }],
    });
    const delay = Number.isFinite(this.#delay.mean) ? this.#delay.percentile(99) / 1e9 : 0;
    this.#delay.reset();
    return [
      gauge('nodejs_heap_size_used_bytes', 'Heap in use.', heapUsed),
      gauge('nodejs_heap_size_total_bytes', 'Heap taken from the system.', heapTotal),
      gauge('process_resident_memory_bytes', 'Resident memory.', rss),
      gauge('nodejs_eventloop_lag_p99_seconds', 'How late timers fire, since the last scrape.', delay),
    ];
  }
}

async function countAwards(
  database: Database,
  workspaces: readonly { id: string; slug: string }[],
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const { id, slug } of workspaces) {
    const rows = await database.readInWorkspace(id, (tx) =>
      tx.query<{ state: string; awards: number }>(
        'select state, count(*) as awards from awards where workspace_id = $1 group by state order by state',
        [id],
      ),
    );
    for (const { state, awards } of rows) samples.push({ labels: { workspace: slug, state }, value: awards });
  }
  return samples;
}
