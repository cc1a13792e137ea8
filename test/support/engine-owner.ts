// The engine alone in a process of its own, for tests that kill it, freeze it or replace it: takes batches of events as
// JSON lines on its standard input and answers each when it is on disk and decided.
import { createInterface } from 'node:readline';
import type pg from 'pg';
import type { Micros, SourceEvent } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { createDatabase, createPool } from '../../src/store/pool.ts';

/** What it is told at its start. */
export interface OwnerOrder {
  readonly app: pg.ClientConfig;
  readonly workspaceId: string;
  readonly source: { readonly id: string; readonly slug: string };
  /** The workspace's clock; it follows the events from there. */
  readonly clock: Micros;
}

export interface OwnerBatch {
  readonly number: number;
  readonly events: readonly SourceEvent[];
}

export type OwnerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answered'; readonly number: number; readonly statuses: readonly string[] }
  | { readonly kind: 'refused'; readonly number: number; readonly error: string };

const say = (answer: OwnerAnswer) => process.stdout.write(`${JSON.stringify(answer)}\n`);
const { app, workspaceId, source, ...order } = JSON.parse(process.argv[2] ?? '{}') as OwnerOrder;
let { clock } = order;
const database = createDatabase(createPool(app), app, async () => undefined);
const engine = await Engine.start({ database, clockOf: () => clock });
say({ kind: 'ready' });

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => void take(JSON.parse(line) as OwnerBatch));
// Nothing more comes: what is under way is answered, and the lease given back.
lines.once('close', () => void engine.stop().then(() => database.close()));

async function take({ number, events }: OwnerBatch): Promise<void> {
  clock = Math.max(clock, ...events.map(({ at }) => at + 60_000_000));
  try {
    const items = await engine.accept(workspaceId, source, events, { mode: 'live' });
    say({ kind: 'answered', number, statuses: items.map(({ status }) => status) });
  } catch (error) {
    say({ kind: 'refused', number, error: error instanceof Error ? error.constructor.name : 'unknown' });
  }
}
