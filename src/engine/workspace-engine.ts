import type { CellKey } from '../domain/achievements/cells/cells.ts';
import type { Fact } from '../domain/achievements/reading/read-deeds.ts';
import type { Micros, SourceEvent } from '../domain/events/event.ts';
import type { Tx } from '../store/database.ts';
import { CellStore } from './cells/cell-store.ts';
import { decideBatch } from './decide/decide-batch.ts';
import { decideWindows } from './decide/decide-windows.ts';
import { Directory } from './decide/directory.ts';
import { itemOutcomes } from './decide/item-outcomes.ts';
import { makerOf } from './decide/maker-of.ts';
import { loadRules, RuleIndex } from './decide/rule-index.ts';
import { publishChanges, writeChanges } from './decide/tell-changes.ts';
import { findChanges } from './decide/write-awards.ts';
import type { AcceptedItem, AcceptOptions } from './door.ts';
import { isTransient, StartOver, Unavailable } from './failures.ts';
import type { Decided, InLine } from './in-line.ts';
import { EventKeys } from './log/event-keys.ts';
import { type Prepared, prepareBatch, type Submission, takeBatch } from './log/prepare-batch.ts';
import { manyEvents, storeBatch } from './log/store-batch.ts';
import { Privacy } from './privacy.ts';
import { withOutcomes } from './progress.ts';
import { Line, pauseFor, takeTurn } from './turns.ts';
import { type AwardingPause, readPause } from './upkeep/awarding-pause.ts';
import { asOwner } from './upkeep/lease.ts';
import type { WorkspaceOptions } from './workspace-options.ts';

export type { Committed } from './progress.ts';

const lanesMax = 4;
const triesMax = 5;

/**
 * One workspace's way of an event: what gathered while the last batch committed is the next batch. A few batches
 * overlap, but they decide and commit strictly in order, so that the memory is always a prefix of what is on disk.
 */
export class WorkspaceEngine {
  readonly options: WorkspaceOptions;
  directory = new Directory();
  rules = new RuleIndex([]);
  cells = new CellStore();
  eventKeys = new EventKeys();
  /** Snapshots are written one after the other; see snapshot.ts. */
  snapshotTurn: Promise<unknown> = Promise.resolve();
  committedSeq = 0;
  snapshotSeq = 0;
  /** While the tail is replayed, and where that has failed: how far it came. */
  replayedSeq: number | null = null;
  /** Where awarding is paused: what comes in is stored, and decided when it goes on. */
  pause: AwardingPause | null = null;
  /** The number of the next announcement; taken in a batch's turn, or inside `exclusively`. */
  nextAnnouncement = 1;
  isStopped = false;
  #nextSeq = 1;
  #queue: Submission[] = [];
  #lanes = 0;
  readonly #turns = { decide: new Line(), write: new Line(), commit: new Line() };
  /** Nothing may refer to people of a batch before that batch has committed them. */
  #peopleCommitted: Promise<void> = Promise.resolve();
  readonly #keysInFlight = new Set<ReadonlySet<string>>();
  /** Grows when memory is thrown away; batches decided on the old memory start over. */
  #generation = 0;
  #reloading: Promise<void> | null = null;
  /** Somebody works alone, or waits to; no batch starts until then. */
  #held: Promise<void> | null = null;
  #learning: Promise<void> = Promise.resolve();
  readonly #inFlight = new Set<Promise<void>>();

  constructor(options: WorkspaceOptions) {
    this.options = options;
  }

  get workspaceId(): string {
    return this.options.workspaceId;
  }

  /** Events up to this number are decided. */
  get decidedSeq(): number {
    return this.pause?.seq ?? this.committedSeq;
  }

  /** Events up to this number are in the cells: all that are decided, unless a tail is being replayed. */
  get foldedSeq(): number {
    return this.replayedSeq ?? this.decidedSeq;
  }

  get waiting(): number {
    return this.#queue.reduce((sum, submission) => sum + submission.events.length, 0);
  }

  accept(
    source: Submission['source'],
    events: readonly SourceEvent[],
    options: AcceptOptions,
  ): Promise<AcceptedItem[]> {
    if (events.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.#queue.push({ source, events, options, resolve, reject, tries: 0 });
      this.#startLanes();
    });
  }

  /** No more batches or other work; what is under way still ends, so that another may take over from here. */
  async stop(): Promise<void> {
    this.isStopped = true;
    for (const submission of this.#queue.splice(0)) submission.reject(new Unavailable());
    const underWay = [this.#held, this.#reloading, this.#learning, this.snapshotTurn];
    await Promise.allSettled([...this.#inFlight, ...underWay]);
  }

  /** Reads rules, people and counters afresh; the caller replays the tail, if there is one (see recover.ts). */
  async load(): Promise<void> {
    return this.options.database.inWorkspace(this.workspaceId, async (tx) => {
      const [row] = await tx.query<{ snapshot_seq: number; seq: number | null; announced: number | null }>(
        `select snapshot_seq, (select max(seq) from events where workspace_id = $1) as seq,
           (select max(seq) from announcements where workspace_id = $1) as announced
         from workspaces where workspace_id = $1`,
        [this.workspaceId],
      );
      if (!row) throw new Error(`There is no workspace ${this.workspaceId}.`);
      this.pause = await readPause(tx, this.workspaceId);
      this.directory = await Directory.whole(tx, await Privacy.load(tx, this.options));
      this.rules = await loadRules(tx);
      this.cells = new CellStore();
      this.eventKeys = new EventKeys();
      this.committedSeq = row.seq ?? 0;
      this.snapshotSeq = row.snapshot_seq;
      this.replayedSeq = row.snapshot_seq < this.decidedSeq ? row.snapshot_seq : null;
      this.#nextSeq = this.committedSeq + 1;
      this.nextAnnouncement = (row.announced ?? 0) + 1;
    });
  }

  /** Numbers below `seq` are taken and committed; call it inside `exclusively`. */
  skipTo(seq: number): void {
    this.#nextSeq = Math.max(this.#nextSeq, seq);
    this.committedSeq = Math.max(this.committedSeq, seq - 1);
  }

  /** Beside the work: until the keys on disk are known, the database is asked for everything that is not in memory. */
  learn(): void {
    const { database } = this.options;
    const { cells, eventKeys } = this;
    const goesOn = () => this.cells === cells && !this.isStopped;
    this.#learning = this.#learning
      .then(() => cells.onDisk.learn(database, this.workspaceId, goesOn))
      .then(() => eventKeys.learn(database, this.workspaceId, goesOn))
      .catch(() => undefined);
  }

  /** Runs `work` with no batch under way and the memory consistent with the disk; batches go on after it. */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    if (this.isStopped) throw new Unavailable();
    const before = this.#held;
    const turn = takeTurn();
    this.#held = turn.done;
    try {
      await before;
      await Promise.allSettled(this.#inFlight);
      if (this.#reloading) await this.#reloading;
      return await this.#orForget(work);
    } finally {
      if (this.#held === turn.done) this.#held = null;
      turn.release();
    }
  }

  async #orForget<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /**
   * Decides windows anew because rules have changed or, `after` something is written in the same transaction, a person has
   * decided; `cause` is then what the awards' entries say.
   */
  async redecide(
    keys: readonly CellKey[],
    after?: (tx: Tx) => Promise<void>,
    cause?: string,
  ): Promise<number> {
    return this.exclusively(async () => {
      if (this.pause) return 0;
      const now = this.options.now();
      const result = await asOwner(this, async (tx) => {
        const changes = await decideWindows(tx, this, keys, now, { after, cause });
        return { changes, announcements: writeChanges(this, tx, changes, now) };
      });
      publishChanges(this, result.changes, result.announcements, new Set());
      return result.changes.length;
    });
  }

  #startLanes(): void {
    while (this.#lanes < lanesMax && this.#mayRunBeside(this.#lanes)) {
      this.#lanes++;
      void this.#runLane();
    }
  }

  /** What gathers while a batch commits is the next one; many events do not wait for that. */
  #mayRunBeside(others: number): boolean {
    return this.#queue.length > 0 && (others === 0 || this.waiting >= manyEvents);
  }

  /** Whether nobody works alone, so that the memory is of what is on disk. */
  get isFree(): boolean {
    return this.#held === null && this.#reloading === null;
  }

  /** Waits until nobody works alone. */
  async free(): Promise<void> {
    for (let wait = this.#held ?? this.#reloading; wait; wait = this.#held ?? this.#reloading) await wait;
  }

  async #runLane(): Promise<void> {
    try {
      while (this.#mayRunBeside(this.#lanes - 1)) {
        await this.free();
        const batch = takeBatch(this.#queue);
        if (batch.length === 0) continue;
        await this.#runBatch(batch);
      }
    } finally {
      this.#lanes--;
      this.#startLanes();
    }
  }

  async #runBatch(batch: Submission[]): Promise<void> {
    const now = this.options.now();
    const started = performance.now();
    const prepared = prepareBatch(batch, now, this.#nextSeq, this);
    this.#nextSeq = prepared.lastSeq + 1;
    const clashes = this.#clashes(prepared);
    this.#keysInFlight.add(prepared.keys);
    let facts: readonly Fact[] = [];
    await this.inLine({
      now,
      isLarge: prepared.keys.size >= manyEvents,
      store: async (tx, before) => {
        // A row of the batch before us that we had inserted first would make it wait for us, and we wait for it.
        if (clashes) await before;
        const stored = await storeBatch(tx, this.options, prepared, now);
        facts = stored.facts;
        return stored;
      },
      decide: (tx) => {
        const own = this.pause ? [] : facts;
        facts = [];
        return this.#decide(tx, own, batch, now);
      },
      committed: ({ outcomes }, publish) => {
        this.committedSeq = Math.max(this.committedSeq, prepared.lastSeq);
        publish();
        for (const [submission, items] of prepared.answers) {
          const asked = submission.options.outcomes ? outcomes : null;
          submission.resolve(items.map((item) => withOutcomes(item, asked)));
        }
        this.options.onBatch?.(prepared.keys.size, (performance.now() - started) / 1000);
      },
      failed: (error) => this.#fail(batch, error),
    }).finally(() => this.#keysInFlight.delete(prepared.keys));
  }

  /**
   * Does something in line with the batches: memory changes in the order in which turns are taken, rows are locked in it,
   * and commits follow in it. Wait until it is `free` first.
   */
  async inLine<T extends Decided>(work: InLine<T>): Promise<void> {
    const run = this.#inTurns(work);
    this.#inFlight.add(run);
    await run.finally(() => this.#inFlight.delete(run));
  }

  async #inTurns<T extends Decided>(work: InLine<T>): Promise<void> {
    const generation = this.#generation;
    const turns = [this.#turns.decide.take(), this.#turns.write.take(), this.#turns.commit.take()] as const;
    const [decide, write, commit] = turns;
    let done: (() => void) | undefined;
    let failure: unknown;
    try {
      done = await this.options.database.inWorkspaceAtOnce(this.workspaceId, async (tx) => {
        const { copied } = await work.store(tx, commit.before);
        await decide.before;
        await this.#peopleCommitted;
        if (generation !== this.#generation) throw new StartOver();
        const known = this.directory.size;
        const outcome = await work.decide(tx).catch(async (error: unknown) => {
          // Why the copy failed says more than that nothing could be asked after it.
          await copied;
          throw error;
        });
        if (this.directory.size > known) this.#peopleCommitted = commit.done;
        decide.release();
        await copied;
        // Both may change the same award, so the rows are locked in the order of the turns.
        await write.before;
        const announcements = writeChanges(this, tx, outcome.changes, work.now);
        if (work.isLarge) {
          await tx.flush();
          write.release();
        }
        await commit.before;
        if (generation !== this.#generation) throw new StartOver();
        const publish = () => publishChanges(this, outcome.changes, announcements, outcome.touched);
        return () => work.committed(outcome, publish);
      });
    } catch (error) {
      failure = error;
    }
    await commit.before;
    try {
      if (done) done();
      else {
        if (generation === this.#generation) this.#forget();
        work.failed(failure);
      }
    } finally {
      for (const turn of turns) turn.release();
    }
  }

  /** Whether one of its events may be in a batch that has not committed yet; one that is surely new is in none. */
  #clashes({ events }: Prepared): boolean {
    for (const { key, isSurelyNew } of events) {
      if (isSurelyNew) continue;
      for (const others of this.#keysInFlight) if (others.has(key)) return true;
    }
    return false;
  }

  /** What a batch does; all else that was read and made for it may go before it commits. */
  async #decide(tx: Tx, facts: readonly Fact[], batch: readonly Submission[], now: Micros) {
    const asked = batch.some((submission) => submission.options.outcomes);
    const decided = await decideBatch(tx, this, facts, now, asked);
    const { touched, causes, decisions } = decided;
    const history = batch[0]?.options.mode === 'history';
    const options = { history, causes, makerOf: makerOf(facts, decided.deeds) };
    const changes = findChanges(decisions, this.cells, now, options);
    return { touched, changes, outcomes: asked ? itemOutcomes(decided, changes, this.cells, now) : null };
  }

  #fail(batch: readonly Submission[], error: unknown): void {
    const again: Submission[] = [];
    for (const submission of batch) {
      if (!(error instanceof StartOver)) submission.tries++;
      if (isTransient(error) && submission.tries < triesMax && !this.isStopped) again.push(submission);
      else submission.reject(isTransient(error) ? new Unavailable() : error);
    }
    this.#queue.unshift(...again);
  }

  /** What is in memory no longer matches the disk: batches in flight start over, then everything is read again. */
  #forget(): void {
    this.#generation++;
    this.#reloading ??= this.#reloadUntilItWorks().finally(() => {
      this.#reloading = null;
    });
  }

  async #reloadUntilItWorks(): Promise<void> {
    for (let tries = 0; !this.isStopped; tries++) {
      // Let the failing batch release its turns, so that those behind it can end.
      await pauseFor(tries === 0 ? 0 : Math.min(2000, 100 * 2 ** tries));
      await Promise.allSettled(this.#inFlight);
      try {
        await this.reload();
        return;
      } catch {
        if (tries > 3) for (const submission of this.#queue.splice(0)) submission.reject(new Unavailable());
      }
    }
  }

  /** Throws the memory away and reads it again; `recover.ts` also replays the tail. */
  reload: () => Promise<void> = async () => {
    await this.load();
    this.learn();
  };
}
