import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Micros } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { timeOf } from '../hot-path/make-events.ts';
import { type BenchWorkspace, setUpWorkspace } from '../hot-path/set-up.ts';
import type { Bench, BenchLine, BenchOptions } from '../support/bench.ts';
import {
  type BenchDatabase,
  observeDurability,
  openBenchDatabase,
  settleDisk,
} from '../support/bench-database.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
import { count } from '../support/print.ts';
import type { LiveAnswer, LiveOrder } from './live.ts';

/** Beside one that warms up; with `--full` as many kills as are promised, of shorter tails. */
const roundsOf = { usual: 5, full: 99 };

/** How fast a new process catches up with what a killed one had decided since its last snapshot. */
export const recover: Bench = {
  name: 'recover',
  title: 'events replayed a second after kill -9, against the rate at which they had been taken',
  async run(options) {
    const database = await openBenchDatabase();
    const first = await Engine.start({ database });
    const place = await setUpWorkspace(database, first, 'recover');
    await first.stop();
    try {
      return [await measure(database, place, options)];
    } finally {
      await database.close();
    }
  },
};

async function measure(
  database: BenchDatabase,
  place: BenchWorkspace,
  { quick, full = false, say }: BenchOptions,
): Promise<BenchLine> {
  say(await observeDurability(database));
  const rounds = full ? roundsOf.full : roundsOf.usual;
  const events = full ? 5000 : quick ? 30_000 : 100_000;
  const figures = { replay: [] as number[], live: [] as number[] };
  const waits: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    await settleDisk(database);
    const live = await liveAndDie({ app: database.app, place, first: round * events, events });
    const before = await stateOf(database, place);
    collectGarbage();
    const clock: Micros = timeOf((round + 1) * events) + 60_000_000;
    let replayed = 0;
    const started = performance.now();
    const engine = await Engine.start({
      database,
      clockOf: () => clock,
      log: (_message, details) => {
        replayed += (details as { replayed?: number } | undefined)?.replayed ?? 0;
      },
    });
    const seconds = (performance.now() - started) / 1000;
    const after = await stateOf(database, place);
    await engine.stop();
    refuseLoss((round + 1) * events, replayed, events, before, after);
    if (round === 0) continue;
    figures.live.push(live);
    figures.replay.push(replayed / seconds);
    waits.push(seconds);
    say(
      `  round ${round}: replayed ${count(replayed / seconds)}, live ${count(live)}, back after ${seconds.toFixed(2)} s`,
    );
  }
  return {
    name: 'recover',
    unit: 'events/s',
    goal: 3,
    floor: null,
    measured: figures.replay,
    limit: figures.live,
    note: `${rounds + 1} kills, ${count(events)} events to replay each, 0 lost, 0 awards or entries changed by the replay; back in service after ${Math.max(...waits).toFixed(1)} s at most, the lease included.`,
  };
}

/** Takes events in a process of its own, which is killed as soon as it has answered them. */
async function liveAndDie(order: LiveOrder): Promise<number> {
  const child: ChildProcess = fork(fileURLToPath(new URL('./recover/live.mjs', import.meta.url)), {
    execArgv: ['--max-semi-space-size=64'],
  });
  child.send(order);
  const [answer] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [
    LiveAnswer | number,
  ];
  if (typeof answer !== 'object')
    throw new Error(`The process that was to be killed ended by itself (${answer}).`);
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  return answer.perSecond;
}

interface Stored {
  readonly events: number;
  readonly awards: number;
  readonly entries: number;
}

async function stateOf(database: BenchDatabase, { workspaceId }: BenchWorkspace): Promise<Stored> {
  const [row] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<Stored>(
      'select (select count(*) from events) as events, (select count(*) from awards) as awards, (select count(*) from award_entries) as entries',
    ),
  );
  return row ?? { events: 0, awards: 0, entries: 0 };
}

/** Not a figure but a promise: nothing acknowledged is lost, and replaying gives what was there. */
function refuseLoss(
  acknowledged: number,
  replayed: number,
  expected: number,
  before: Stored,
  after: Stored,
): void {
  if (before.events !== acknowledged)
    throw new Error(`${acknowledged} events were acknowledged, ${before.events} are stored.`);
  if (replayed !== expected) throw new Error(`${replayed} of ${expected} events were replayed.`);
  if (before.awards !== after.awards || before.entries !== after.entries)
    throw new Error(`Replaying changed awards: ${JSON.stringify(before)} became ${JSON.stringify(after)}.`);
}
