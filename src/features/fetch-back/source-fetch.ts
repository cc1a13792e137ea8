import { fieldsOf } from '../../connectors/fetching.ts';
import { applyStages } from '../../connectors/own-stages.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import type { Outward } from '../outward.ts';
import type { Seal } from '../sign-in/actions.ts';
import { type AccessRecord, credentialsIn, loadAccess } from './access.ts';
import { explain, type FetchFailure } from './fetch-failure.ts';
import { addNamed, endJobs, type Job, loadJobs, loadOverdue, postpone } from './jobs.ts';
import type { Pace } from './pace.ts';
import type { Reader, ReadingOf } from './readers/reader.ts';
import { type TellDeps, tellFacts, tellJobs } from './tell.ts';

export interface FetchDeps extends TellDeps {
  readonly seal: Seal;
  readonly outward: Outward;
  /** Where the API of a tool is. */
  readonly bases: Readonly<Record<string, string>>;
  /** From 0 to 1; keeps sources that failed together from asking together again. */
  random(): number;
}

const jobsLooked = 500;
/** Some kind of record may not be read, and its jobs wait for that. */
const hasWaiting =
  'exists (select from fetch_jobs j where j.workspace_id = $1 and j.source_id = $2 and j.tries > 0)';
const firstWaitMs = 5_000;
const longestWaitMs = 6 * 3_600_000;
/** How long records of a kind that may not be read wait. */
const notAllowedMs = 900_000;

/** What reading a source needs; fails where its token cannot be opened. */
export function readingOf(
  { seal, outward, bases }: FetchDeps,
  workspaceId: string,
  { record, reader, pace }: { record: AccessRecord; reader: Reader; pace: Pace },
): ReadingOf {
  const { source_id: sourceId, account, wishes, tool } = record;
  const way = { sourceId, base: bases[tool] ?? '', pace, outward };
  const credentials = credentialsIn(seal, workspaceId, record);
  const entered = new Set(reader.fields.filter((name) => credentials[name] !== undefined));
  return { sourceId, account, wishes, entered, ask: reader.open(credentials, way), toldOf: () => [] };
}

/**
 * Reads the records of one source that wait, until none does, the tool is to be left in peace, or somebody stops it. A job
 * ends once the engine has its events on disk: a crash in between reads the record again, and what is on record is known.
 */
export class SourceFetch {
  readonly #deps: FetchDeps;
  readonly #workspaceId: string;
  readonly #record: AccessRecord;
  readonly #reader: Reader;
  readonly #pace: Pace;

  constructor(
    deps: FetchDeps,
    workspaceId: string,
    { record, reader, pace }: { record: AccessRecord; reader: Reader; pace: Pace },
  ) {
    this.#deps = deps;
    this.#workspaceId = workspaceId;
    this.#record = record;
    this.#reader = reader;
    this.#pace = pace;
  }

  async run(shouldStop: () => boolean): Promise<void> {
    const closed = new Set<string>();
    try {
      await this.#tellOverdue(shouldStop);
      const reading = readingOf(this.#deps, this.#workspaceId, {
        record: this.#record,
        reader: this.#reader,
        pace: this.#pace,
      });
      while (!shouldStop()) {
        const jobs = (await this.#due()).filter(({ record_kind: kind }) => !closed.has(kind));
        const [first] = jobs;
        if (!first) break;
        const kind = first.record_kind;
        const some = jobs.filter((job) => job.record_kind === kind).slice(0, this.#reader.recordsARequest);
        if (!(await this.#readSome(reading, kind, some))) closed.add(kind);
      }
    } catch (error) {
      await this.#leave(explain(error));
    }
  }

  /** What has waited too long to be kept any longer is told as its deliveries told it: nothing may be lost. */
  async #tellOverdue(shouldStop: () => boolean): Promise<void> {
    const { database, nowMs } = this.#deps;
    const { source_id: id, slug } = this.#record;
    while (!shouldStop()) {
      const now = toTimestamp(nowMs() * 1000);
      const jobs = await database.inWorkspace(this.#workspaceId, (tx) =>
        loadOverdue(tx, this.#workspaceId, id, now, jobsLooked),
      );
      if (jobs.length === 0) return;
      await tellJobs(this.#deps, this.#workspaceId, { id, slug, reader: this.#reader }, jobs);
      await database.inWorkspace(this.#workspaceId, (tx) => endJobs(tx, this.#workspaceId, id, jobs, now));
    }
  }

  #due(): Promise<Job[]> {
    const { database, nowMs } = this.#deps;
    const now = toTimestamp(nowMs() * 1000);
    return database.inWorkspace(this.#workspaceId, (tx) =>
      loadJobs(tx, this.#workspaceId, this.#record.source_id, now, jobsLooked),
    );
  }

  /** False if records of the kind may not be read. */
  async #readSome(reading: ReadingOf, kind: string, jobs: readonly Job[]): Promise<boolean> {
    try {
      if (this.#reader.lists?.has(kind)) {
        await this.#list(reading, kind, jobs);
        return true;
      }
      const ids = jobs.map(({ record_id: id }) => id);
      const told = fieldsOf(jobs.flatMap((job) => job.told));
      const toldOf = (id: string) => jobs.find((job) => job.record_id === id)?.told ?? [];
      const found = await this.#reader.read({ ...reading, toldOf }, kind, ids, told);
      await this.#tell(jobs, found);
      return true;
    } catch (error) {
      const failure = explain(error);
      if (failure.kind === 'not-allowed') {
        const told = this.#reader.toldWell?.has(kind) ? jobs.filter((job) => job.told.length > 0) : [];
        if (told.length > 0) await this.#tell(told, new Map());
        else await this.#close(kind);
        await this.#note(failure.code, failure.message);
        return told.length > 0;
      }
      if (failure.kind === 'not-kept') {
        await this.#tell(jobs, new Map());
        await this.#note(failure.code, failure.message);
        return true;
      }
      if (failure.kind !== 'bad') throw failure;
      await this.#setApart(reading, kind, jobs, failure);
      return true;
    }
  }

  /** One name becomes those of the records it stands for; a crash in between begins with it anew. */
  async #list(reading: ReadingOf, kind: string, jobs: readonly Job[]): Promise<void> {
    const { database, nowMs } = this.#deps;
    const { source_id: id } = this.#record;
    for (const { record_id: name } of jobs)
      for await (const records of this.#reader.listed?.(reading, kind, name) ?? [])
        await database.inWorkspace(this.#workspaceId, (tx) =>
          addNamed(tx, this.#workspaceId, id, records, toTimestamp(nowMs() * 1000)),
        );
    await database.inWorkspace(this.#workspaceId, (tx) =>
      endJobs(tx, this.#workspaceId, id, jobs, toTimestamp(nowMs() * 1000)),
    );
  }

  /** One record that cannot be asked for must not hold up the others; alone, it is told as its delivery told it. */
  async #setApart(
    reading: ReadingOf,
    kind: string,
    jobs: readonly Job[],
    failure: FetchFailure,
  ): Promise<void> {
    if (jobs.length > 1) {
      const middle = Math.ceil(jobs.length / 2);
      await this.#readSome(reading, kind, jobs.slice(0, middle));
      await this.#readSome(reading, kind, jobs.slice(middle));
      return;
    }
    await this.#tell(jobs, new Map());
    const words = `${kind} ${jobs[0]?.record_id}: ${failure.message} It is told as its delivery told it.`;
    await this.#note(failure.code, words);
  }

  async #tell(jobs: readonly Job[], found: Awaited<ReturnType<Reader['read']>>): Promise<void> {
    const { source_id: id, slug, since, stages } = this.#record;
    const source = { id, slug, reader: this.#reader };
    const derived = [...found.values()].flat().filter(({ at }) => at >= since);
    const facts = stages ? applyStages(derived, stages) : derived;
    const gone = jobs.filter(({ record_id }) => !found.has(record_id));
    const events =
      (await tellFacts(this.#deps, this.#workspaceId, source, facts)) +
      (await tellJobs(this.#deps, this.#workspaceId, source, gone));
    const now = toTimestamp(this.#deps.nowMs() * 1000);
    await this.#deps.database.inWorkspace(this.#workspaceId, async (tx) => {
      await endJobs(tx, this.#workspaceId, id, jobs, now);
      await tx.query(
        `update api_accesses set fetched_at = $3, records = records + $4, events = events + $5, failures = 0,
           error_code = case when ${hasWaiting} then error_code end, error = case when ${hasWaiting} then error end
         where workspace_id = $1 and source_id = $2`,
        [this.#workspaceId, id, now, found.size, events],
      );
    });
  }

  /** Records of a kind wait until the app may read them; others go on. */
  async #close(kind: string): Promise<void> {
    const { database, nowMs } = this.#deps;
    const dueAt = toTimestamp((nowMs() + notAllowedMs) * 1000);
    await database.inWorkspace(this.#workspaceId, (tx) =>
      postpone(tx, this.#workspaceId, this.#record.source_id, kind, dueAt),
    );
  }

  async #note(code: string, message: string): Promise<void> {
    await this.#deps.database.inWorkspace(this.#workspaceId, (tx) =>
      tx.query(
        'update api_accesses set error_code = $3, error = $4 where workspace_id = $1 and source_id = $2',
        [this.#workspaceId, this.#record.source_id, code, message],
      ),
    );
  }

  /** The tool is left in peace: as long as it says, or ever longer. A new token that came meanwhile is not held up. */
  async #leave({ code, message, waitSeconds }: FetchFailure): Promise<void> {
    const { database, nowMs, random } = this.#deps;
    const { source_id: id, sealed } = this.#record;
    await database.inWorkspace(this.#workspaceId, async (tx) => {
      const now = await loadAccess(tx, this.#workspaceId, id);
      if (!now?.sealed.equals(sealed)) return;
      const grown = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(now.failures, 20));
      const waitMs =
        waitSeconds === null ? grown * (0.5 + random() / 2) : waitSeconds * 1000 * (1 + random() / 10);
      await tx.query(
        `update api_accesses set failures = failures + 1, error_code = $3, error = $4, wait_until = $5
         where workspace_id = $1 and source_id = $2`,
        [this.#workspaceId, id, code, message, toTimestamp(Math.ceil(nowMs() + waitMs) * 1000)],
      );
    });
  }
}
