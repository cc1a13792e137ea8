import { loadUnfinished } from './import-record.ts';
import { type RunDeps, runImport } from './run-import.ts';

/** Runs imports one after the other, apart from the requests that start them. */
export class ImportRunner {
  readonly #deps: RunDeps;
  readonly #onError: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();
  readonly #waiting = new Set<string>();
  #stopping = false;

  /** `onError` hears of failures that are not the file's, such as a lost database; the import stays to be resumed. */
  constructor(deps: RunDeps, onError: (error: unknown) => void) {
    this.#deps = deps;
    this.#onError = onError;
  }

  /** Does nothing for an import that is already waiting or under way. */
  enqueue(workspaceId: string, importId: string): void {
    if (this.#waiting.has(importId)) return;
    this.#waiting.add(importId);
    this.#last = this.#last
      .then(() =>
        this.#stopping ? undefined : runImport(this.#deps, workspaceId, importId, () => this.#stopping),
      )
      .catch(this.#onError)
      .finally(() => this.#waiting.delete(importId));
  }

  /** Settles when everything that was enqueued has run. */
  idle(): Promise<void> {
    return this.#last;
  }

  /** Stops between two batches; what is under way is resumed by the next process. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#last;
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
