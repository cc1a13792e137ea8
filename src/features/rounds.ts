import type { Database } from '../store/database.ts';

const usualPauseMs = 1000;

export interface RoundsDeps {
  readonly database: Database;
  log(message: string, error?: unknown): void;
}

/**
 * Goes from workspace to workspace, again a second (unless told otherwise) after it has been to all. What one of them fails at waits for the next
 * round and holds up no other.
 */
export class Rounds {
  readonly #deps: RoundsDeps;
  readonly #what: string;
  readonly #visit: (workspaceId: string, round: number) => Promise<unknown>;
  readonly #pauseMs: number;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #round = 0;
  #isStopped = false;

  /** `what` is what waits where a visit fails, in the plural. */
  constructor(
    deps: RoundsDeps,
    what: string,
    visit: (workspaceId: string, round: number) => Promise<unknown>,
    pauseMs = usualPauseMs,
  ) {
    this.#deps = deps;
    this.#what = what;
    this.#visit = visit;
    this.#pauseMs = pauseMs;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  start(): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#working = this.goRound().finally(() => this.start());
    }, this.#pauseMs);
    this.#timer.unref();
  }

  /** The visit under way ends first. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#working;
  }

  /** For what a visit has begun and does not wait for. */
  readonly waits =
    (workspaceId: string) =>
    (error: unknown): void =>
      this.#deps.log(`the ${this.#what} of workspace ${workspaceId} wait`, error);

  /** Goes to all once, now. */
  async goRound(): Promise<void> {
    const round = this.#round++;
    for (const { id } of await this.#deps.database.workspaces().catch(() => [])) {
      if (this.#isStopped) return;
      await this.#visit(id, round).catch(this.waits(id));
    }
  }
}
