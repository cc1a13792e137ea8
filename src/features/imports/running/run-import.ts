import type { SourceEvent } from '../../../domain/events/event.ts';
import type { Mapping } from '../../../domain/imports/mapping/mapping.ts';
import { parseMapping } from '../../../domain/imports/mapping/parse-mapping.ts';
import type { AcceptedItem, Intake } from '../../../engine/door.ts';
import type { Database } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import type { ImportView } from '../api.ts';
import { readChunks } from '../chunks.ts';
import { ImportFailure } from '../import-failure.ts';
import { type ImportProgress, type ImportRecord, loadImport, noProgress } from '../import-record.ts';
import { type FileRow, readTable } from '../reading/read-table.ts';
import { AnswerTally } from './answer-tally.ts';
import { ImportPass, type Reject } from './import-pass.ts';
import { NotGrouped } from './object-groups.ts';

/** What running imports needs. */
export interface RunDeps {
  readonly database: Database;
  readonly intake: Intake;
  nowMs(): number;
}

/** Asked between batches: true leaves the import as it is, to be resumed by the next process. */
export type ShouldStop = () => boolean;

const batchSize = 500;
/** Batches under way at once; the engine overlaps them and answers in order. */
const batchesAhead = 4;
const rowsBetweenSaves = 20_000;
const maxStoredRejects = 100_000;

/** A batch that the engine has and has not answered yet. */
interface Sent {
  readonly answers: Promise<AcceptedItem[]>;
  readonly size: number;
}

/** The import was cancelled, or this process is ending: stop quietly, the record already says so. */
class Stopped extends Error {}

/**
 * Takes an import from the state it is in to its end: `checking` reads the whole file and keeps what is wrong with it,
 * `running` hands its events to the engine in batches. Starting it again after a crash is safe: event ids are
 * deterministic, so what was sent before is answered as a duplicate.
 */
export async function runImport(
  deps: RunDeps,
  workspaceId: string,
  importId: string,
  shouldStop: ShouldStop = () => false,
): Promise<void> {
  const run = new ImportRun(deps, workspaceId, importId, shouldStop);
  try {
    await run.toItsEnd();
  } catch (error) {
    if (error instanceof Stopped) return;
    if (!(error instanceof ImportFailure)) throw error;
    await run.fail(error);
  }
}

class ImportRun {
  readonly #deps: RunDeps;
  readonly #workspaceId: string;
  readonly #importId: string;
  readonly #shouldStop: ShouldStop;
  #progress: ImportProgress = noProgress;
  #bytes = 0;

  constructor(deps: RunDeps, workspaceId: string, importId: string, shouldStop: ShouldStop) {
    this.#deps = deps;
    this.#workspaceId = workspaceId;
    this.#importId = importId;
    this.#shouldStop = shouldStop;
  }

  async toItsEnd(): Promise<void> {
    const record = await this.#deps.database.inWorkspace(this.#workspaceId, (tx) =>
      loadImport(tx, this.#workspaceId, this.#importId),
    );
    if (!record) return;
    const parsed = parseMapping(record.mapping_yaml);
    if (!parsed.ok)
      throw new ImportFailure('bad_mapping', `The mapping is damaged: ${parsed.problems[0]?.message ?? ''}`);
    this.#progress = { ...noProgress, ...record.progress };
    if (record.state === 'checking') await this.#check(record, parsed.mapping);
    if (record.state === 'running' || (record.state === 'checking' && !record.dry_run))
      await this.#send(record, parsed.mapping);
  }

  async fail(failure: ImportFailure): Promise<void> {
    await this.#set(
      `state = 'failed', message = $3, finished_at = $4,
       findings = findings || $5::jsonb`,
      [
        failure.message,
        this.#now(),
        JSON.stringify(
          failure.code === 'unknown_column'
            ? []
            : [{ row: null, level: 'error', code: failure.code, message: failure.message, column: null }],
        ),
      ],
      ['checking', 'running'],
    );
  }

  async #check(record: ImportRecord, mapping: Mapping): Promise<void> {
    let pass: ImportPass;
    let events = 0;
    let grouped = true;
    for (;;) {
      await this.#forgetRejects();
      try {
        [pass, events] = await this.#read(record, mapping, grouped);
        break;
      } catch (error) {
        if (!(error instanceof NotGrouped)) throw error;
        grouped = false;
      }
    }
    this.#progress = {
      ...this.#countsOf(pass),
      events,
      duplicates: pass.repeats,
      repeats: pass.repeats,
      grouped,
      cursor: 0,
    };
    await this.#findOrphans(pass, mapping);
    const profile = mapping.history ? pass.profiler.profile() : null;
    const next = record.dry_run ? 'checked' : 'running';
    await this.#set(
      `state = $3, bytes_total = $4, progress = $5, findings = $6, profile = $7`,
      [
        next,
        this.#bytes,
        JSON.stringify(this.#progress),
        JSON.stringify(pass.findings),
        profile && JSON.stringify(profile),
      ],
      ['checking'],
    );
  }

  /** Objects that the file names and that no event is about, in it or stored: said, and imported as they are. */
  async #findOrphans(pass: ImportPass, { refers_to: refersTo }: Mapping): Promise<void> {
    if (!refersTo) return;
    const named = [...pass.references].filter((name) => name !== '');
    const orphans = await this.#deps.database.inWorkspace(this.#workspaceId, (tx) =>
      tx.query<{ name: string }>(
        `select name from unnest($2::text[]) as named (name)
         except select subject from events where workspace_id = $1 and subject is not null and type like $3
         order by name`,
        [this.#workspaceId, named, `${refersTo.family}.%`],
      ),
    );
    const [first] = orphans;
    if (!first) return;
    pass.findings.push({
      row: null,
      level: 'warning',
      code: 'orphan_reference',
      message: `${orphans.length} of ${named.length} objects in "${refersTo.column}" are in no ${refersTo.family} event, such as ${first.name}. The rows are imported as they are; import the objects first if they have a file of their own.`,
      column: refersTo.column,
    });
  }

  async #read(record: ImportRecord, mapping: Mapping, grouped: boolean): Promise<[ImportPass, number]> {
    const rejects: Reject[] = [];
    const pass = new ImportPass(mapping, record.source, grouped, (reject) => rejects.push(reject));
    let [events, savedRows] = [0, 0];
    const table = this.#table(mapping, async () => {
      if (rejects.length >= batchSize) await this.#keepRejects(pass, rejects.splice(0));
      if (pass.rows - savedRows < rowsBetweenSaves) return;
      savedRows = pass.rows;
      await this.#save({ ...this.#countsOf(pass), events, duplicates: pass.repeats }, 'checking');
    });
    try {
      for await (const some of pass.events(table)) events += some.length;
    } catch (error) {
      if (error instanceof ImportFailure) await this.#keepFindings(pass);
      throw error;
    }
    await this.#keepRejects(pass, rejects);
    return [pass, events];
  }

  async #send(record: ImportRecord, mapping: Mapping): Promise<void> {
    const pass = new ImportPass(mapping, record.source, this.#progress.grouped ?? false, null);
    const source = { id: record.source_id, slug: record.source };
    if (this.#progress.cursor === 0) {
      const duplicates = mapping.history || mapping.changes ? this.#progress.repeats : 0;
      this.#progress = { ...this.#progress, bytesDone: 0, rows: 0, events: 0, duplicates };
    }
    const tally = await this.#startTally();
    const underWay: Sent[] = [];
    try {
      for await (const batch of this.#batches(pass, mapping)) {
        if (this.#shouldStop()) throw new Stopped();
        if (underWay.length === batchesAhead) await this.#finish(underWay.shift(), tally, pass);
        underWay.push(this.#sendBatch(source, batch));
      }
      while (underWay.length > 0) await this.#finish(underWay.shift(), tally, pass);
    } catch (error) {
      await this.#drain(underWay, error instanceof Stopped ? tally : null, pass);
      throw error;
    }
    const done = { ...this.#progress, bytesDone: this.#bytes, rows: pass.rows };
    await this.#set(
      `state = 'done', progress = $3, finished_at = $4`,
      [JSON.stringify(done), this.#now()],
      ['running'],
    );
  }

  /** What numbers were given before the first batch is kept before it is sent, so that a resumed run can tell. */
  async #startTally(): Promise<AnswerTally> {
    const { lastSeq } = this.#progress;
    if (lastSeq !== null) return new AnswerTally(lastSeq, batchesAhead * batchSize);
    const [row] = await this.#deps.database.inWorkspace(this.#workspaceId, (tx) =>
      tx.query<{ seq: number | null }>('select max(seq) as seq from events where workspace_id = $1', [
        this.#workspaceId,
      ]),
    );
    await this.#save({ ...this.#progress, lastSeq: row?.seq ?? 0 }, 'running');
    return new AnswerTally(row?.seq ?? 0, 0);
  }

  /** The events after the cursor, in the order of the file. */
  async *#batches(pass: ImportPass, mapping: Mapping): AsyncGenerator<readonly SourceEvent[]> {
    const { cursor } = this.#progress;
    let batch: SourceEvent[] = [];
    let seen = 0;
    for await (const events of pass.events(this.#table(mapping))) {
      for (const event of events) {
        if (seen++ < cursor) continue;
        batch.push(event);
        if (batch.length < batchSize) continue;
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  }

  #sendBatch(source: { id: string; slug: string }, batch: readonly SourceEvent[]): Sent {
    const answers = this.#deps.intake.accept(this.#workspaceId, source, batch, { mode: 'history' });
    // Whoever fails first is heard by `finish`; those behind it fail unheard.
    answers.catch(() => undefined);
    return { answers, size: batch.length };
  }

  /** What the engine has already is waited for and, unless a batch before it failed, counted. */
  async #drain(underWay: readonly Sent[], tally: AnswerTally | null, pass: ImportPass): Promise<void> {
    for (const sent of underWay) {
      if (tally === null) await sent.answers.catch(() => undefined);
      else
        await this.#finish(sent, tally, pass).catch((error: unknown) => {
          if (!(error instanceof Stopped)) throw error;
        });
    }
  }

  async #finish(sent: Sent | undefined, tally: AnswerTally, pass: ImportPass): Promise<void> {
    if (sent === undefined) return;
    const { accepted, duplicates, rejected, lastSeq } = tally.add(await sent.answers);
    this.#progress = {
      ...this.#progress,
      bytesDone: this.#bytes,
      rows: pass.rows,
      events: this.#progress.events + accepted,
      duplicates: this.#progress.duplicates + duplicates,
      rejected: this.#progress.rejected + rejected,
      cursor: this.#progress.cursor + sent.size,
      lastSeq,
    };
    const saved = JSON.stringify(this.#progress);
    const state = await this.#set('progress = $3', [saved], ['running', 'cancelled']);
    if (state === 'cancelled') throw new Stopped();
  }

  async *#table(
    mapping: Mapping,
    between: () => Promise<void> = async () => {},
  ): AsyncGenerator<readonly FileRow[]> {
    this.#bytes = 0;
    const chunks = readChunks(this.#deps.database, this.#workspaceId, this.#importId);
    const rows = readTable(chunks, mapping, (bytes) => {
      this.#bytes += bytes;
    });
    for await (const some of rows) {
      if (this.#shouldStop()) throw new Stopped();
      await between();
      yield some;
    }
  }

  #countsOf(pass: ImportPass): ImportProgress {
    return {
      ...this.#progress,
      bytesDone: this.#bytes,
      rows: pass.rows,
      rejected: pass.rejected,
      header: pass.header,
    };
  }

  async #save(progress: ImportProgress, state: ImportView['state']): Promise<void> {
    this.#progress = progress;
    await this.#set('progress = $3', [JSON.stringify(progress)], [state]);
  }

  /** Changes the record while it is in one of `states`; a cancelled one stops the run here. */
  async #set(
    what: string,
    values: readonly unknown[],
    states: readonly ImportView['state'][],
  ): Promise<ImportView['state']> {
    const changed = await this.#deps.database.inWorkspace(this.#workspaceId, (tx) =>
      tx.query<{ state: ImportView['state'] }>(
        `update imports set ${what} where workspace_id = $1 and import_id = $2
         and state in (${states.map((state) => `'${state}'`).join(', ')}) returning state`,
        [this.#workspaceId, this.#importId, ...values],
      ),
    );
    if (!changed[0]) throw new Stopped();
    return changed[0].state;
  }

  async #keepFindings(pass: ImportPass): Promise<void> {
    await this.#set('findings = $3', [JSON.stringify(pass.findings)], ['checking']);
  }

  async #keepRejects(pass: ImportPass, rejects: readonly Reject[]): Promise<void> {
    if (rejects.length === 0 || pass.rejected - rejects.length >= maxStoredRejects) return;
    await this.#deps.database.inWorkspace(this.#workspaceId, (tx) =>
      tx.query(
        `insert into import_rejects (workspace_id, import_id, row, reason, line)
         select $1, $2, row, reason, line from unnest($3::bigint[], $4::text[], $5::text[]) as r (row, reason, line)
         on conflict do nothing`,
        [
          this.#workspaceId,
          this.#importId,
          rejects.map(({ row }) => row),
          rejects.map(({ reason }) => reason),
          rejects.map(({ cells }) => JSON.stringify(cells)),
        ],
      ),
    );
  }

  async #forgetRejects(): Promise<void> {
    await this.#deps.database.inWorkspace(this.#workspaceId, (tx) =>
      tx.query('delete from import_rejects where workspace_id = $1 and import_id = $2', [
        this.#workspaceId,
        this.#importId,
      ]),
    );
  }

  #now(): string {
    return toTimestamp(this.#deps.nowMs() * 1000);
  }
}
