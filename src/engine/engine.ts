import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Micros, SourceEvent } from '../domain/events/event.ts';
import type { Database } from '../store/database.ts';
import { countAhead } from './boards/count-ahead.ts';
import { tallyBoards } from './boards/tally-boards.ts';
import { writeSnapshot } from './cells/snapshot.ts';
import type { AcceptedItem, AcceptOptions, Intake } from './door.ts';
import { IntakeTally } from './intake-tally.ts';
import { type Lease, takeLease } from './upkeep/lease.ts';
import { recover } from './upkeep/recover.ts';
import { settleDue } from './upkeep/settle.ts';
import { type Committed, WorkspaceEngine } from './workspace-engine.ts';

const tickMs = 500;
const renewEveryMs = 5000;
/** So that a workspace with much to count does not hold up the others. */
const tallyTurnsMax = 10;
const tallyEveryMs = 5000;
const countEveryMs = 2000;
const aheadTurnsMax = 5;
const snapshotEveryMs = 2000;
/** Under load the snapshot waits for this many events, so that it costs little of each. */
const snapshotTailMax = 100_000;

export interface EngineOptions {
  readonly database: Database;
  /** A workspace's clock where it is not real time: the demo's. */
  clockOf?(workspaceId: string): Micros | undefined;
  /** The installation's own secret; without it, one for as long as the process lives. */
  readonly secret?: Uint8Array;
  log?(message: string, details?: object): void;
  /** False: nothing happens but what is asked for, so that a trial can be repeated to the letter. */
  readonly timers?: boolean;
  /** After each batch of any workspace: how many events, and how long its transaction took. */
  onBatch?(events: number, seconds: number): void;
}

/** Runs every workspace of a database in this process, under the lease. */
export class Engine implements Intake {
  readonly #options: EngineOptions;
  readonly #workspaces = new Map<string, Promise<WorkspaceEngine>>();
  readonly #events = new EventEmitter();
  readonly #lease: Lease;
  #timer: NodeJS.Timeout | undefined;
  #ticking: Promise<void> = Promise.resolve();
  #renewedAtMs = Date.now();
  /** What was answered since the process started. */
  readonly tally = new IntakeTally();
  #snapshotAtMs = new Map<string, number>();
  #talliedAtMs = new Map<string, number>();
  #countedAtMs = new Map<string, number>();
  #stopping = false;
  readonly #secret: Uint8Array;

  private constructor(options: EngineOptions, lease: Lease) {
    this.#options = options;
    this.#lease = lease;
    this.#secret = options.secret ?? randomBytes(32);
    this.#events.setMaxListeners(0);
  }

  /** Takes the lease, recovers every workspace and starts the timers. */
  static async start(options: EngineOptions): Promise<Engine> {
    const engine = new Engine(options, await takeLease(options.database));
    for (const { id } of await options.database.workspaces()) await engine.workspace(id);
    if (options.timers !== false) engine.#schedule();
    return engine;
  }

  async accept(
    workspaceId: string,
    source: { id: string; slug: string },
    events: readonly SourceEvent[],
    options: AcceptOptions,
  ): Promise<AcceptedItem[]> {
    const workspace = await this.workspace(workspaceId);
    const items = await workspace.accept(source, events, options);
    this.tally.add(workspaceId, items);
    return items;
  }

  now(workspaceId: string): Micros {
    return this.#options.clockOf?.(workspaceId) ?? Date.now() * 1000;
  }

  /** A workspace in memory; recovered on first use. */
  workspace(workspaceId: string): Promise<WorkspaceEngine> {
    let opened = this.#workspaces.get(workspaceId);
    if (!opened) {
      opened = this.#open(workspaceId);
      this.#workspaces.set(workspaceId, opened);
      opened.catch(() => this.#workspaces.delete(workspaceId));
    }
    return opened;
  }

  /** Forgets a workspace, for example one that was just deleted. */
  async drop(workspaceId: string): Promise<void> {
    const opened = this.#workspaces.get(workspaceId);
    this.#workspaces.delete(workspaceId);
    await (await opened)?.stop();
  }

  onCommit(listener: (committed: Committed) => void): () => void {
    this.#events.on('commit', listener);
    return () => this.#events.off('commit', listener);
  }

  /** Confirms what is due and counts it for boards, now; timers do the same on their own. */
  async settle(workspaceId: string): Promise<number> {
    const workspace = await this.workspace(workspaceId);
    const settled = await settleDue(workspace);
    await tallyBoards(workspace);
    await countAhead(workspace);
    return settled;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    await this.#ticking;
    for (const opened of this.#workspaces.values()) {
      const workspace = await opened.catch(() => undefined);
      await workspace?.stop();
      if (workspace)
        await writeSnapshot(workspace).catch((error: unknown) => this.#log('snapshot failed', error));
    }
    await this.#lease.release().catch(() => undefined);
  }

  async #open(workspaceId: string): Promise<WorkspaceEngine> {
    const workspace = new WorkspaceEngine({
      database: this.#options.database,
      workspaceId,
      epoch: this.#lease.epoch,
      secret: this.#secret,
      now: () => this.now(workspaceId),
      onCommit: (committed) => this.#events.emit('commit', committed),
      ...(this.#options.onBatch ? { onBatch: this.#options.onBatch } : {}),
    });
    workspace.reload = async () => {
      await recover(workspace);
    };
    const { replayed } = await recover(workspace);
    if (replayed > 0) this.#options.log?.('replayed events after a restart', { workspaceId, replayed });
    return workspace;
  }

  #schedule(): void {
    if (this.#stopping) return;
    this.#timer = setTimeout(() => {
      this.#ticking = this.#tick().finally(() => this.#schedule());
    }, tickMs);
  }

  async #tick(): Promise<void> {
    try {
      if (Date.now() - this.#renewedAtMs > renewEveryMs) {
        if (!(await this.#lease.renew())) this.#log('the lease was taken by another process', undefined);
        this.#renewedAtMs = Date.now();
      }
    } catch (error) {
      this.#log('lease not renewed', error);
    }
    for (const opened of this.#workspaces.values()) {
      const workspace = await opened.catch(() => undefined);
      if (!workspace || this.#stopping || workspace.isStopped) continue;
      try {
        await settleDue(workspace);
        if (this.#wantsTally(workspace)) await tallyBoards(workspace, tallyTurnsMax);
        if (this.#wantsCounting(workspace)) await countAhead(workspace, aheadTurnsMax);
        if (!workspace.isStopped && this.#wantsSnapshot(workspace)) await writeSnapshot(workspace);
      } catch (error) {
        this.#log('background work failed', error);
      }
    }
  }

  /** At each tick, but while events wait now and then: whoever has several awards in between is counted once. */
  #wantsTally({ workspaceId, isStopped, waiting }: WorkspaceEngine): boolean {
    const since = Date.now() - (this.#talliedAtMs.get(workspaceId) ?? 0);
    if (isStopped || (waiting > 0 && since < tallyEveryMs)) return false;
    this.#talliedAtMs.set(workspaceId, Date.now());
    return true;
  }

  /** Now and then, and not while events wait: whoever is looked at meanwhile is counted by the look. */
  #wantsCounting({ workspaceId, isStopped, waiting }: WorkspaceEngine): boolean {
    const since = Date.now() - (this.#countedAtMs.get(workspaceId) ?? 0);
    if (isStopped || waiting > 0 || since < countEveryMs) return false;
    this.#countedAtMs.set(workspaceId, Date.now());
    return true;
  }

  #wantsSnapshot(workspace: WorkspaceEngine): boolean {
    if (workspace.cells.dirtyCount === 0) return false;
    const since = Date.now() - (this.#snapshotAtMs.get(workspace.workspaceId) ?? 0);
    const tail = workspace.committedSeq - workspace.snapshotSeq;
    if (tail < snapshotTailMax && (workspace.waiting > 0 || since < snapshotEveryMs)) return false;
    this.#snapshotAtMs.set(workspace.workspaceId, Date.now());
    return true;
  }

  #log(message: string, error: unknown): void {
    this.#options.log?.(message, { error: error instanceof Error ? error.message : error });
  }
}
