import { toTimestamp } from '../../store/timestamp.ts';
import { Rounds } from '../rounds.ts';
import { type RunDeps, runSource } from './run-source.ts';
import { loadDue, loadSource, type SourceRecord } from './source-record.ts';

const pauseMs = 5000;
const atOnce = 4;

/** Asks databases when they are due; one source is never asked twice at once. */
export class SourceClerk {
  readonly #deps: RunDeps;
  readonly #log: (message: string, error?: unknown) => void;
  readonly #running = new Map<string, Promise<void>>();
  readonly #rounds: Rounds;

  constructor(deps: RunDeps, log: (message: string, error?: unknown) => void) {
    this.#deps = deps;
    this.#log = log;
    this.#rounds = new Rounds(
      { database: deps.database, log },
      'queries',
      (id) => this.#beginDue(id),
      pauseMs,
    );
  }

  start(): void {
    this.#rounds.start();
  }

  /** Ends between two pieces; what was handed over stands, and the rest is asked again after the next start. */
  async stop(): Promise<void> {
    await this.#rounds.stop();
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
  look(): Promise<void> {
    return this.#rounds.goRound();
  }

  async #beginDue(workspaceId: string): Promise<void> {
    const { database, nowMs } = this.#deps;
    const now = toTimestamp(nowMs() * 1000);
    for (const record of await database.inWorkspace(workspaceId, (tx) => loadDue(tx, workspaceId, now))) {
      if (this.#rounds.isStopped || this.#running.size >= atOnce) return;
      void this.#begin(workspaceId, record);
    }
  }

  #begin(workspaceId: string, record: SourceRecord): Promise<void> {
    const known = this.#running.get(record.source_id);
    if (known) return known;
    const run = runSource(this.#deps, workspaceId, record, () => this.#rounds.isStopped)
      .catch((error: unknown) => this.#log(`the source ${record.slug} could not be asked`, error))
      .finally(() => this.#running.delete(record.source_id));
    this.#running.set(record.source_id, run);
    return run;
  }
}
