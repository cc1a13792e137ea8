import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { makeRandom } from '../../bench/support/random.ts';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import type { InvariantCheck } from '../../src/features/invariants/api.ts';
import { withClient } from '../../src/store/pool.ts';
import { hour, monday, texts } from '../simulate/histories.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';
import type { OwnerAnswer, OwnerBatch, OwnerOrder } from '../support/engine-owner.ts';
import { type Speaker, speak } from '../support/process.ts';

/** `npm run kills 100` kills the engine's process a hundred times and replaces it twenty times. */
const kills = Number(process.env.SMALLWINS_TEST_RUNS ?? 5);
const changes = Math.floor(kills / 5);
const eventsPerBatch = 50;
const underWayMax = 4;
const people = 30;

const database = await testDatabase();
const random = makeRandom(20260302);
const below = (n: number) => Math.floor(random() * n);
/** One of every measure that a person earns alone, with and without holds. */
const keys = [
  'clean',
  'tiers',
  'points',
  'rested',
  'twice',
  'row',
  'days',
  'answered',
  'followed',
  'helpful',
];
const achievements = texts.filter((text) =>
  keys.some((key) => new RegExp(`^achievement: ${key}$`, 'm').test(text)),
);
const end = monday + 90 * 24 * hour;

let made = 0;
function makeBatch(): SourceEvent[] {
  return Array.from({ length: eventsPerBatch }, () => {
    const number = made++;
    const type = ['ticket.resolved', 'ticket.resolved', 'points.given', 'rating.given', 'ticket.reopened'][
      below(5)
    ];
    return {
      id: `e${number}`,
      source: 'desk',
      type: `desk.${type}`,
      at: monday + number * 60_000_000 - below(3_600) * 1_000_000,
      sequence: '',
      subject: null,
      data: {
        by: `p${below(people)}`,
        ticket: `T${number - below(40)}`,
        clean: random() < 0.8,
        points: below(8) - 2,
      },
    };
  });
}

const batches: SourceEvent[][] = [];
/** By the number of its batch; a batch that nobody answered is sent again. */
const answered = new Set<number>();
const unanswered = new Set<number>();
const tally = { killedUnderWay: 0, comeTwice: 0, woken: 0, wokeInTime: 0, refused: 0, slowestMs: 0 };

/** A process that owns the engine until it is killed, frozen or ended. */
class Owner {
  readonly #speaker: Speaker;
  readonly #underWay = new Set<number>();
  readonly #repeats = new Set<number>();
  #answers = 0;
  #listening: Promise<void> = Promise.resolve();
  isOver = false;

  private constructor(speaker: Speaker) {
    this.#speaker = speaker;
  }

  static async start(order: Omit<OwnerOrder, 'clock'>): Promise<Owner> {
    const startedMs = performance.now();
    const clock = monday + made * 60_000_000;
    const speaker = speak('test/support/engine-owner.ts', [JSON.stringify({ ...order, clock })]);
    speaker.child.stdin?.on('error', () => undefined);
    expect(await speaker.next()).toEqual({ kind: 'ready' });
    tally.slowestMs = Math.max(tally.slowestMs, performance.now() - startedMs);
    const owner = new Owner(speaker);
    owner.#listening = owner.#listen();
    // Whoever works with it hears of it.
    owner.#listening.catch(() => undefined);
    return owner;
  }

  get isBusy(): boolean {
    return this.#underWay.size > 0;
  }

  /** Sends until it has answered so many batches. */
  async work(answers: number): Promise<void> {
    const until = this.#answers + answers;
    while (this.#answers < until && !this.isOver) {
      while (this.#underWay.size < underWayMax) this.#sendOne();
      await Promise.race([this.#listening, pause(1)]);
    }
  }

  #sendOne(): void {
    const again = [...unanswered].find((number) => !this.#underWay.has(number));
    const isRepeat = again === undefined && answered.size > 0 && random() < 0.15;
    const number = again ?? (isRepeat ? [...answered][below(answered.size)] : undefined) ?? batches.length;
    if (this.#underWay.has(number)) return;
    if (number === batches.length) batches.push(makeBatch());
    if (isRepeat) this.#repeats.add(number);
    else unanswered.add(number);
    this.#underWay.add(number);
    const events = batches[number] ?? [];
    this.#speaker.child.stdin?.write(`${JSON.stringify({ number, events } satisfies OwnerBatch)}\n`);
  }

  async #listen(): Promise<void> {
    for (;;) {
      const answer = (await this.#speaker.next().catch(() => null)) as OwnerAnswer | null;
      if (answer === null || answer.kind === 'ready') break;
      const { number } = answer;
      this.#underWay.delete(number);
      if (answer.kind === 'refused') {
        tally.refused++;
        continue;
      }
      this.#answers++;
      if (this.#repeats.delete(number)) expect(new Set(answer.statuses)).toEqual(new Set(['duplicate']));
      else {
        // What a process had stored and could not answer for is known to the next one.
        if (answer.statuses.includes('duplicate')) tally.comeTwice++;
        expect(answer.statuses.filter((status) => status !== 'accepted' && status !== 'duplicate')).toEqual(
          [],
        );
        answered.add(number);
        unanswered.delete(number);
      }
    }
    this.isOver = true;
  }

  async kill(): Promise<void> {
    // With everything just sent, or while it settles and writes down.
    const isFirst = tally.killedUnderWay === 0;
    const isQuick = isFirst || random() < 0.5;
    while (isQuick && this.#underWay.size < underWayMax) this.#sendOne();
    // The first hits what was just sent, whatever the machine has to do.
    if (!isFirst) await pause(below(isQuick ? 25 : 60));
    if (this.isBusy) tally.killedUnderWay++;
    await this.#speaker.end('SIGKILL');
  }

  freeze(): void {
    this.#speaker.child.kill('SIGSTOP');
  }

  wake(): void {
    this.#speaker.child.kill('SIGCONT');
  }

  /** No more batches; it answers what is under way and gives the lease back. */
  async end(): Promise<void> {
    const { child } = this.#speaker;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.stdin?.end();
    await exited;
  }
}

/** As if it had not been heard of for a minute: waiting the lease's fifteen seconds is not what is tried here. */
const ageLease = () =>
  withClient(database.superuser, (client) =>
    client.query(`update engine_lease set renewed_at = renewed_at - interval '1 minute'`),
  );

/** The owner stops in the middle of anything; another takes over; then the first one goes on where it stood. */
async function replaceFrozen(owner: Owner, order: Omit<OwnerOrder, 'clock'>): Promise<Owner> {
  for (;;) {
    owner.freeze();
    // What it has asked of the database is done.
    await pause(50);
    await ageLease();
    const coming = Owner.start(order).catch(() => null);
    const early = await Promise.race([coming, pause(5000, null)]);
    owner.wake();
    // Frozen inside a transaction it holds the lease's row, so the other waits until it wakes, and finds it alive.
    const next = early ?? (await coming);
    if (next === null) {
      tally.wokeInTime++;
      await owner.work(1);
      continue;
    }
    if (early) tally.woken++;
    await next.work(2);
    await owner.end();
    return next;
  }
}

const spare = await Engine.start({ database, clockOf: () => monday });
const hurt = await setUpDesk(database, spare, ...achievements);
await spare.stop();
let last: Engine | undefined;
afterAll(() => last?.stop());

test(`${kills} kills and ${changes} changes of owner in the middle of the work: nothing is lost, nothing is doubled`, {
  timeout: 3_600_000,
}, async () => {
  const { workspaceId, source } = hurt;
  const order = { app: database.app, workspaceId, source };
  const startedMs = performance.now();
  let owner = await Owner.start(order);
  for (let turn = 1; turn <= kills; turn++) {
    await owner.work(3 + below(6));
    if (turn % 10 === 5) owner = await replaceFrozen(owner, order);
    else if (turn % 10 === 0) {
      await owner.end();
      owner = await Owner.start(order);
    }
    await owner.work(1 + below(3));
    await owner.kill();
    owner = await Owner.start(order);
  }
  while (unanswered.size > 0) await owner.work(1);
  await owner.end();
  const seconds = (performance.now() - startedMs) / 1000;

  const engine = await Engine.start({ database, clockOf: () => end });
  last = engine;
  const calm = await setUpDesk(database, engine, ...achievements);
  for (const batch of batches) await calm.send(batch, { mode: 'history' });
  for (const id of [workspaceId, calm.workspaceId]) while ((await engine.settle(id)) > 0);

  const sent = batches
    .flat()
    .map(({ id }) => id)
    .sort();
  const stored = await storedIn(workspaceId);
  expect(stored.ids).toEqual(sent);
  expect(stored.awards.length).toBeGreaterThan(kills);
  expect(stored.awards).toEqual((await storedIn(calm.workspaceId)).awards);
  const ask = await testApp(database, engine);
  const { body } = await ask('POST', '/v1/invariants/check', { workspaceId }, { full: true });
  const broken = (body.items as InvariantCheck[]).filter(({ state }) => state === 'broken');
  expect(broken.map(({ id, breaches }) => `${id} ${JSON.stringify(breaches)}`)).toEqual([]);
  expect(tally.killedUnderWay).toBeGreaterThan(0);
  // Rare in a short trial.
  if (kills >= 50) expect(tally.comeTwice).toBeGreaterThan(0);
  console.log(
    `${kills} kills (${tally.killedUnderWay} with batches under way) and ${changes} changes of owner in ${seconds.toFixed(0)} s: ` +
      `${sent.length} events sent, ${tally.comeTwice} batches found stored that nobody had been answered for, ` +
      `${tally.refused} refused by an owner that was none any more (${tally.woken} woke up after they had been replaced, ${tally.wokeInTime} before). ` +
      `Lost: 0 events. Doubled: 0 events, 0 awards, 0 notices. ${stored.awards.length} awards as in an undisturbed run. ` +
      `A new owner was ready after ${(tally.slowestMs / 1000).toFixed(1)} s at most.`,
  );
});

async function storedIn(workspaceId: string): Promise<{ ids: string[]; awards: string[] }> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const events = await tx.query<{ id: string }>('select event_id as id from events');
    const awards = await tx.query<{ line: string }>(
      `select concat_ws(' ', k.key, p.handle, a.scope, a.state, a.earned_at) as line
       from awards a join achievements k using (workspace_id, achievement_id) join people p using (workspace_id, person_id)
       where a.state in ('pending', 'confirmed')`,
    );
    return { ids: events.map(({ id }) => id).sort(), awards: awards.map(({ line }) => line).sort() };
  });
}
