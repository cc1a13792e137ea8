import type { SourceEvent } from '../../domain/events/event.ts';
import { RowProblem } from '../../domain/imports/finding.ts';
import type { Intake } from '../../engine/door.ts';
import { quarantine } from '../../engine/log/quarantine.ts';
import type { Database } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import type { Seal } from '../sign-in/actions.ts';
import { readAddress } from './address.ts';
import { type Described, type RemoteRow, withRemote } from './remote.ts';
import { type ReadRow, readRowsBy } from './rows-to-events.ts';
import { explain } from './source-failure.ts';
import { connectionIn, type SourceRecord } from './source-record.ts';

/** What asking databases needs. */
export interface RunDeps {
  readonly database: Database;
  readonly intake: Intake;
  readonly seal: Seal;
  /** Hosts inside this network whose databases may be asked. */
  readonly databaseHosts: readonly string[];
  nowMs(): number;
  /** How many rows beyond its position a run reads at most. */
  readonly rowsARun?: number;
}

const usualRows = 50_000;
/** What is older than this when it comes is history: decided silently, as an import is. */
const historyAfterMs = 96 * 3_600_000;
const waitMaxMinutes = 360;

interface Counts {
  rows: number;
  events: number;
  duplicates: number;
  rejected: number;
}

/** What a run came to. */
interface Outcome extends Counts {
  position: string | null;
  hasMore: boolean;
  lagSeconds: number | null;
}

/**
 * One run of a source: everything from its position on, less the overlap, is handed to the engine, and the position moves
 * when the engine has it on disk. A crash in between reads rows again, which the engine answers as duplicates.
 */
export async function runSource(
  deps: RunDeps,
  workspaceId: string,
  record: SourceRecord,
  shouldStop: () => boolean = () => false,
): Promise<void> {
  const started = deps.nowMs();
  try {
    const outcome = await new SourceRun(deps, workspaceId, record, shouldStop).read();
    await noteOutcome(deps, workspaceId, record, { outcome, started });
  } catch (error) {
    await noteFailure(deps, workspaceId, record, error);
  }
}

class SourceRun {
  readonly #deps: RunDeps;
  readonly #workspaceId: string;
  readonly #record: SourceRecord;
  readonly #shouldStop: () => boolean;
  readonly #counts: Counts = { rows: 0, events: 0, duplicates: 0, rejected: 0 };

  constructor(deps: RunDeps, workspaceId: string, record: SourceRecord, shouldStop: () => boolean) {
    this.#deps = deps;
    this.#workspaceId = workspaceId;
    this.#record = record;
    this.#shouldStop = shouldStop;
  }

  async read(): Promise<Outcome> {
    const { databaseHosts, seal } = this.#deps;
    const { query, cursor_column: column, mapping, slug, overlap } = this.#record;
    const text = connectionIn(seal, this.#workspaceId, this.#record);
    return withRemote(readAddress(text, databaseHosts), databaseHosts, async (remote) => {
      const described = await remote.describe(query, column);
      const readRow = readRowsBy(mapping, described.columns, slug);
      const now = await remote.now();
      let { position } = this.#record;
      let [beyond, hasMore] = [0, false];
      let newest: string | null = null;
      const { rowsARun = usualRows } = this.#deps;
      for await (const rows of remote.from(query, described, { position: this.#record.position, overlap })) {
        await this.#handOver(rows, described, readRow);
        newest = rows.at(-1)?.[described.cursorAt] ?? newest;
        beyond += rows.filter((row) =>
          isBeyond(row[described.cursorAt], this.#record.position, described),
        ).length;
        position = earlier(newest, now, described);
        await this.#move(position);
        hasMore = beyond >= rowsARun || this.#shouldStop();
        if (hasMore) break;
      }
      return { ...this.#counts, position, hasMore, lagSeconds: lagOf(newest ?? position, now, described) };
    });
  }

  async #handOver(rows: readonly RemoteRow[], described: Described, readRow: ReadRow): Promise<void> {
    const events: SourceEvent[] = [];
    const refused: { problem: RowProblem; row: RemoteRow }[] = [];
    for (const row of rows) {
      const told = readRow(row);
      if (told instanceof RowProblem) refused.push({ problem: told, row });
      else events.push(...told);
    }
    this.#counts.rows += rows.length;
    this.#counts.rejected += refused.length;
    await this.#keepAside(refused, described);
    const { intake, nowMs } = this.#deps;
    const since = (nowMs() - historyAfterMs) * 1000;
    const source = { id: this.#record.source_id, slug: this.#record.slug };
    for (const mode of ['history', 'live'] as const) {
      const own = events.filter(({ at }) => (mode === 'live' ? at >= since : at < since));
      if (own.length === 0) continue;
      for (const { status } of await intake.accept(this.#workspaceId, source, own, { mode })) {
        if (status === 'duplicate') this.#counts.duplicates++;
        else if (status === 'quarantined') this.#counts.rejected++;
        else this.#counts.events++;
      }
    }
  }

  /** What a mapping cannot read is put where an admin sees it, once: the overlap brings it again. */
  async #keepAside(
    refused: readonly { problem: RowProblem; row: RemoteRow }[],
    { columns }: Described,
  ): Promise<void> {
    const { database, nowMs } = this.#deps;
    const { source_id: sourceId } = this.#record;
    for (const { problem, row } of refused) {
      const body = Buffer.from(
        JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at]]))),
      );
      await database.inWorkspace(this.#workspaceId, async (tx) => {
        const known = await tx.query(
          'select 1 from quarantine where workspace_id = $1 and source_id = $2 and body = $3 limit 1',
          [this.#workspaceId, sourceId, body],
        );
        if (known.length > 0) return;
        const item = { sourceId, code: problem.code, message: problem.message, pointer: null, body };
        await quarantine(tx, this.#workspaceId, [item], nowMs() * 1000);
      });
    }
  }

  /** Not where somebody has changed the query meanwhile: that begins anew. */
  async #move(position: string | null): Promise<void> {
    await this.#deps.database.inWorkspace(this.#workspaceId, (tx) =>
      tx.query(
        `update database_sources set position = $3
         where workspace_id = $1 and source_id = $2 and query = $4 and cursor_column = $5`,
        [this.#workspaceId, this.#record.source_id, position, this.#record.query, this.#record.cursor_column],
      ),
    );
  }
}

function isBeyond(value: string | null | undefined, position: string | null, { isTime }: Described): boolean {
  if (position === null || !value) return true;
  return isTime ? bare(value) > bare(position) : Number(value) > Number(position);
}

/** A row of the future must not carry the position past rows that are still to come. */
function earlier(newest: string | null, now: string, { isTime, cursorType }: Described): string | null {
  if (!isTime || newest === null || cursorType === 'date') return newest;
  const here = cursorType === 'timestamp with time zone' ? now : now.replace('T', ' ').replace(/Z$/, '');
  return bare(newest) > bare(here) ? here : newest;
}

/** All are of one zone; its sign would sort after a fraction of a second. */
function bare(time: string): string {
  return time.replace(/Z$/, '');
}

function lagOf(newest: string | null, now: string, { isTime }: Described): number | null {
  if (!isTime || newest === null) return null;
  const at = Date.parse(/Z$|[+-]\d\d(:\d\d)?$/.test(newest) ? newest : `${newest.replace(' ', 'T')}Z`);
  const lag = (Date.parse(now) - at) / 1000;
  return Number.isFinite(lag) ? Math.max(0, Math.round(lag)) : null;
}

async function noteOutcome(
  { database, nowMs }: RunDeps,
  workspaceId: string,
  record: SourceRecord,
  { outcome, started }: { outcome: Outcome; started: number },
): Promise<void> {
  // What did not fit in is read at once.
  const nextMs = outcome.hasMore ? nowMs() : started + record.every_minutes * 60_000;
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `update database_sources
       set ran_at = $3, took_ms = $4, rows_read = $5, events = $6, duplicates = $7, rejected = $8, has_more = $9,
           lag_seconds = $10, failures = 0, error_code = null, error = null, next_run_at = $11
       where workspace_id = $1 and source_id = $2`,
      [
        workspaceId,
        record.source_id,
        toTimestamp(started * 1000),
        nowMs() - started,
        outcome.rows,
        outcome.events,
        outcome.duplicates,
        outcome.rejected,
        outcome.hasMore,
        outcome.lagSeconds,
        toTimestamp(nextMs * 1000),
      ],
    ),
  );
}

/** Tried again ever more seldom, and never more seldom than every six hours. */
async function noteFailure(
  { database, nowMs }: RunDeps,
  workspaceId: string,
  record: SourceRecord,
  error: unknown,
): Promise<void> {
  const { code, message } = explain(error);
  const wait = Math.min(
    Math.max(waitMaxMinutes, record.every_minutes),
    record.every_minutes * 2 ** Math.min(record.failures, 10),
  );
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `update database_sources set failures = failures + 1, error_code = $3, error = $4, next_run_at = $5
       where workspace_id = $1 and source_id = $2`,
      [workspaceId, record.source_id, code, message, toTimestamp((nowMs() + wait * 60_000) * 1000)],
    ),
  );
}
