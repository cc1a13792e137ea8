import type { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { Acknowledged } from './invariant.ts';

export const everyMinutes = 5;
const firstAfterMs = 60_000;
const hourMs = 3_600_000;
/** Full checks are made in the small hours; one that was missed is made up for. */
const nightHour = 3;

export interface WatchOptions {
  readonly database: Database;
  readonly engine: Engine;
  /** False: nothing is checked unless somebody asks. */
  readonly isOn: boolean;
  log(message: string, error?: unknown): void;
}

/** Checks every workspace in the background: what is new every five minutes, everything at night. */
export class InvariantWatch {
  readonly #options: WatchOptions;
  readonly #acknowledged = new Map<string, Acknowledged>();
  #timer: NodeJS.Timeout | undefined;
  /** One check at a time: it must not take the server's attention. */
  #turn: Promise<unknown> = Promise.resolve();
  #isStopped = false;

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  get everyMinutes(): number | null {
    return this.#options.isOn ? everyMinutes : null;
  }

  start(): void {
    if (this.#options.isOn) this.#schedule(firstAfterMs);
  }

  /** Checks one workspace now. */
  check(workspaceId: string, isFull: boolean): Promise<void> {
    const done = this.#turn.then(() => this.#checkOne(workspaceId, isFull));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** What was under way ends at the next step. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#turn;
  }

  #schedule(afterMs: number): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      void this.#checkAll().finally(() => this.#schedule(everyMinutes * 60_000));
    }, afterMs);
    this.#timer.unref();
  }

  async #checkAll(): Promise<void> {
    for (const { id } of await this.#options.database.workspaces()) {
      try {
        await this.check(id, isFullDue(await this.#lastFull(id), new Date()));
      } catch (error) {
        if (this.#isStopped) return;
        this.#options.log(`the checks of workspace ${id} could not be made`, error);
      }
    }
  }

  async #checkOne(workspaceId: string, isFull: boolean): Promise<void> {
    const acknowledged = this.#acknowledged.get(workspaceId) ?? null;
    const goOn = async () => {
      if (this.#isStopped) throw new Error('The server stops.');
      // Requests and batches that wait go first.
      await new Promise((resolve) => setImmediate(resolve));
    };
    const now = await checkWorkspace({ ...this.#options, goOn }, workspaceId, { isFull, acknowledged });
    this.#acknowledged.set(workspaceId, now);
  }

  /** When everything was looked at last; the oldest of all invariants. */
  async #lastFull(workspaceId: string): Promise<number | null> {
    const [row] = await this.#options.database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ ms: number | null }>(
        `select (extract(epoch from min(coalesce(full_at, $2))) * 1000)::bigint as ms from invariant_checks where workspace_id = $1`,
        [workspaceId, toTimestamp(0)],
      ),
    );
    return row?.ms ?? null;
  }
}

/** Every night, and whenever more than a day and a half has passed without one. */
export function isFullDue(lastMs: number | null, now: Date): boolean {
  const since = now.getTime() - (lastMs ?? 0);
  return since > 36 * hourMs || (now.getHours() === nightHour && since > 12 * hourMs);
}
