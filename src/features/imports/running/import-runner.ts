import { loadUnfinished } from '../import-record.ts';
import { type RunDeps, runImport } from './run-import.ts';

const longestPauseMs = 60_000;

/** Runs imports one after the other, apart from the requests that start them. */
export class ImportRunner {
  readonly #deps: RunDeps;
  readonly #onError: (error: unknown) => void;
  readonly #retryAfterMs: number;
  #last: Promise<void> = Promise.resolve();
  readonly #waiting = new Set<string>();
  readonly #retries = new Set<NodeJS.Timeout>();
  #stopping = false;

  /**
   * `onError` hears of failures that are not the file's, such as a lost database: the import goes on by itself after
   * `retryAfterMs`, which doubles with each failure in a row.
   */
  constructor(deps: RunDeps, onError: (error: unknown) => void, retryAfterMs = 1000) {
    this.#deps = deps;
    this.#onError = onError;
    this.#retryAfterMs = retryAfterMs;
  }

  /** Does nothing for an import that is already waiting or under way. */
  enqueue(workspaceId: string, importId: string): void {
    this.#enqueue(workspaceId, importId, this.#retryAfterMs);
  }

  /** Settles when everything that was enqueued has run or waits for another try. */
  idle(): Promise<void> {
    return this.#last;
  }

  /** Stops between two batches; what is under way is resumed by the next process. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const timer of this.#retries) clearTimeout(timer);
    await this.#last;
  }

  #enqueue(workspaceId: string, importId: string, retryAfterMs: number): void {
    if (this.#waiting.has(importId)) return;
    this.#waiting.add(importId);
    this.#last = this.#last
      .then(() =>
        this.#stopping ? undefined : runImport(this.#deps, workspaceId, importId, () => this.#stopping),
      )
      .then(
        () => void this.#waiting.delete(importId),
        (error: unknown) => {
          this.#waiting.delete(importId);
          this.#onError(error);
          this.#retry(workspaceId, importId, retryAfterMs);
        },
      );
  }

  #retry(workspaceId: string, importId: string, afterMs: number): void {
    if (this.#stopping) return;
    const timer = setTimeout(() => {
      this.#retries.delete(timer);
      this.#enqueue(workspaceId, importId, Math.min(longestPauseMs, afterMs * 2));
    }, afterMs);
    this.#retries.add(timer);
  }
}

/** Goes on with every import that was under way when the last process ended. */
export async function resumeImports(deps: RunDeps, runner: ImportRunner): Promise<number> {
  let resumed = 0;
  for (const { id } of await deps.database.workspaces()) {
    for (const record of await deps.database.inWorkspace(id, (tx) => loadUnfinished(tx, id))) {
      runner.enqueue(id, record.import_id);
      resumed++;
    }
  }
  return resumed;
}
