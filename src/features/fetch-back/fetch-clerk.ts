import { Refusal } from '../../domain/refusal.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { Rounds } from '../rounds.ts';
import { notFound } from '../viewer.ts';
import { type AccessRecord, loadAccess, loadDue } from './access.ts';
import type { TriedAccess } from './api.ts';
import { explain, FetchFailure } from './fetch-failure.ts';
import { hurryJobs } from './jobs.ts';
import { Pace } from './pace.ts';
import type { Reader } from './readers/reader.ts';
import { readerOf } from './readers/readers.ts';
import { type FetchDeps, readingOf, SourceFetch } from './source-fetch.ts';

const atOnce = 8;

/** Asks tools for records when some wait; one source is never asked twice at once. */
export class FetchClerk {
  readonly #deps: FetchDeps;
  readonly #log: (message: string, error?: unknown) => void;
  readonly #running = new Map<string, Promise<void>>();
  readonly #paces = new Map<string, Pace>();
  readonly #rounds: Rounds;

  constructor(deps: FetchDeps, log: (message: string, error?: unknown) => void) {
    this.#deps = deps;
    this.#log = log;
    this.#rounds = new Rounds({ database: deps.database, log }, 'records', (id) => this.#beginDue(id));
  }

  start(): void {
    this.#rounds.start();
  }

  /** Ends between two questions; what waits is asked for after the next start. */
  async stop(): Promise<void> {
    await this.#rounds.stop();
    await Promise.allSettled(this.#running.values());
  }

  /** Something is to be read: it need not wait for the next round. */
  nudge(workspaceId: string): void {
    this.#beginDue(workspaceId).catch(this.#rounds.waits(workspaceId));
  }

  /** Begins with everything that is due, and waits for its end. */
  async look(): Promise<void> {
    await this.#rounds.goRound();
    await Promise.all(this.#running.values());
  }

  /** Asks for one of each thing; where the tool takes the token, what waits goes on. */
  async tryOut(workspaceId: string, sourceId: string): Promise<TriedAccess> {
    const { database, nowMs } = this.#deps;
    const record = await database.inWorkspace(workspaceId, (tx) => loadAccess(tx, workspaceId, sourceId));
    const reader = record && readerOf(record.tool);
    if (!record || !reader) throw notFound('access to the API of this source');
    const tried = await this.#lookAt(workspaceId, record, reader);
    if (!tried.items[0]?.ok) return tried;
    const now = toTimestamp(nowMs() * 1000);
    await database.inWorkspace(workspaceId, async (tx) => {
      await tx.query(
        `update api_accesses set failures = 0, error_code = null, error = null, wait_until = least(wait_until, $3)
         where workspace_id = $1 and source_id = $2`,
        [workspaceId, sourceId, now],
      );
      await hurryJobs(tx, workspaceId, sourceId, now);
    });
    this.nudge(workspaceId);
    return tried;
  }

  async #lookAt(workspaceId: string, record: AccessRecord, reader: Reader): Promise<TriedAccess> {
    try {
      return await reader.look(
        readingOf(this.#deps, workspaceId, { record, reader, pace: this.#paceOf(record, reader) }),
      );
    } catch (error) {
      const failure = explain(error);
      if (!(failure instanceof FetchFailure)) throw error;
      throw new Refusal(`access-${failure.code}`, 422, { message: failure.message });
    }
  }

  async #beginDue(workspaceId: string): Promise<void> {
    const { database, nowMs } = this.#deps;
    if (this.#rounds.isStopped) return;
    const now = toTimestamp(nowMs() * 1000);
    for (const record of await database.inWorkspace(workspaceId, (tx) => loadDue(tx, workspaceId, now))) {
      if (this.#rounds.isStopped || this.#running.size >= atOnce) return;
      this.#begin(workspaceId, record);
    }
  }

  #begin(workspaceId: string, record: AccessRecord): void {
    const { source_id: id, slug, tool } = record;
    const reader = readerOf(tool);
    if (!reader || this.#running.has(id)) return;
    const pace = this.#paceOf(record, reader);
    const run = new SourceFetch(this.#deps, workspaceId, { record, reader, pace })
      .run(() => this.#rounds.isStopped)
      .catch((error: unknown) => this.#log(`records of the source ${slug} could not be fetched`, error))
      .finally(() => this.#running.delete(id));
    this.#running.set(id, run);
  }

  #paceOf({ source_id: id }: AccessRecord, { limits }: Reader): Pace {
    const pace = this.#paces.get(id) ?? new Pace(limits);
    this.#paces.set(id, pace);
    return pace;
  }
}
