import { toTimestamp } from '../../store/timestamp.ts';
import { type RunDeps, runSource } from './run-source.ts';
import { loadDue, loadSource, type SourceRecord } from './source-record.ts';

const tickMs = 5000;
const atOnce = 4;

/** Asks databases when they are due; one source is never asked twice at once. */
export class SourceClerk {
  readonly #deps: RunDeps;
  readonly #log: (message: string, error?: unknown) => void;
  readonly #running = new Map<string, Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(deps: RunDeps, log: (message: string, error?: unknown) => void) {
    this.#deps = deps;
    this.#log = log;
  }

  start(): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      void this.look()
        .catch((error: unknown) => this.#log('databases wait to be asked', error))
        .finally(() => this.start());
    }, tickMs);
    this.#timer.unref();
  }

  /** Ends between two pieces; what was handed over stands, and the rest is asked again after the next start. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await Promise.allSettled(this.#running.values());
  }

  /** Runs a source now; if it is being asked already, waits for that. */
  async run(workspaceId: string, slug: string): Promise<void> {
    const record = await this.#deps.database.inWorkspace(workspaceId, (tx) =>
      loadSource(tx, workspaceId, slug),
    );
    if (record) await this.#begin(workspaceId, record);
  }

  /** Begins with everything that is due. */
  async look(): Promise<void> {
    const { database, nowMs } = this.#deps;
    for (const { id } of await database.workspaces()) {
      const now = toTimestamp(nowMs() * 1000);
      const due = await database.inWorkspace(id, (tx) => loadDue(tx, id, now));
      for (const record of due) {
        if (this.#isStopped || this.#running.size >= atOnce) return;
        void this.#begin(id, record);
      }
    }
  }

  #begin(workspaceId: string, record: SourceRecord): Promise<void> {
    const known = this.#running.get(record.source_id);
    if (known) return known;
    const run = runSource(this.#deps, workspaceId, record, () => this.#isStopped)
      .catch((error: unknown) => this.#log(`the source ${record.slug} could not be asked`, error))
      .finally(() => this.#running.delete(record.source_id));
    this.#running.set(record.source_id, run);
    return run;
  }
}
