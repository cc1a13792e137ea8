import type { Micros } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Tx } from '../../store/database.ts';
import type { Seal } from '../sign-in/actions.ts';
import type { DatabaseSource } from './api.ts';
import { SourceFailure } from './source-failure.ts';

/** A row of `database_sources`, with the name of its source. */
export interface SourceRecord {
  readonly source_id: string;
  readonly slug: string;
  readonly name: string;
  readonly sealed: Buffer;
  readonly shown: string;
  readonly query: string;
  readonly cursor_column: string;
  readonly overlap: number;
  readonly every_minutes: number;
  readonly mapping: string;
  readonly paused_at: Micros | null;
  readonly next_run_at: Micros;
  readonly position: string | null;
  readonly ran_at: Micros | null;
  readonly took_ms: number | null;
  readonly rows_read: number;
  readonly events: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly has_more: boolean;
  readonly lag_seconds: number | null;
  readonly failures: number;
  readonly error_code: string | null;
  readonly error: string | null;
}

const select = `
  select d.source_id, s.slug, s.name, d.sealed, d.shown, d.query, d.cursor_column, d.overlap, d.every_minutes, d.mapping,
         d.paused_at, d.next_run_at, d.position, d.ran_at, d.took_ms, d.rows_read, d.events, d.duplicates, d.rejected,
         d.has_more, d.lag_seconds, d.failures, d.error_code, d.error
  from database_sources d join sources s using (workspace_id, source_id)
  where d.workspace_id = $1`;

/** Where the connection string of a source is sealed for. */
export const placeOf = (workspaceId: string, sourceId: string): string =>
  `${workspaceId} database_sources ${sourceId}`;

export function loadSources(tx: Tx, workspaceId: string): Promise<SourceRecord[]> {
  return tx.query<SourceRecord>(`${select} order by s.slug`, [workspaceId]);
}

export async function loadSource(tx: Tx, workspaceId: string, slug: string): Promise<SourceRecord | null> {
  const [row] = await tx.query<SourceRecord>(`${select} and s.slug = $2`, [workspaceId, slug]);
  return row ?? null;
}

export async function loadDue(tx: Tx, workspaceId: string, now: string): Promise<SourceRecord[]> {
  return tx.query<SourceRecord>(
    `${select} and d.paused_at is null and d.next_run_at <= $2 order by d.next_run_at`,
    [workspaceId, now],
  );
}

export function presentSource(record: SourceRecord): DatabaseSource {
  return {
    slug: record.slug,
    name: record.name,
    connection: record.shown,
    query: record.query,
    cursorColumn: record.cursor_column,
    overlap: record.overlap,
    everyMinutes: record.every_minutes,
    mapping: record.mapping,
    paused: record.paused_at !== null,
    nextRunAt: record.paused_at === null ? formatInstant(record.next_run_at) : null,
    position: record.position,
    lastRun:
      record.ran_at === null
        ? null
        : {
            at: formatInstant(record.ran_at),
            tookMs: record.took_ms ?? 0,
            rows: record.rows_read,
            events: record.events,
            duplicates: record.duplicates,
            rejected: record.rejected,
            hasMore: record.has_more,
            lagSeconds: record.lag_seconds,
          },
    error:
      record.error_code === null
        ? null
        : { code: record.error_code, message: record.error ?? '', failures: record.failures },
  };
}

/** Its connection string; what was sealed with another key has to be given again. */
export function connectionIn(
  seal: Seal,
  workspaceId: string,
  { sealed, source_id }: Pick<SourceRecord, 'sealed' | 'source_id'>,
): string {
  try {
    return seal.open(sealed, placeOf(workspaceId, source_id)).toString();
  } catch {
    throw new SourceFailure(
      'sealed-elsewhere',
      'Its connection was sealed with another key than this installation has. Enter the connection again.',
    );
  }
}
