import type { Micros } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Tx } from '../../store/database.ts';
import type { HistoryProfile, ImportFinding, ImportView } from './api.ts';

/** The `progress` column: what the screen counts and where a resumed import goes on. */
export interface ImportProgress {
  readonly bytesDone: number;
  readonly rows: number;
  readonly events: number;
  readonly duplicates: number;
  readonly rejected: number;
  /** Events that the engine has answered. */
  readonly cursor: number;
  /** The highest number of an event up to the cursor; null before the first batch. */
  readonly lastSeq: number | null;
  /** Whether the rows of each object stand together; null until the file has been read once. */
  readonly grouped: boolean | null;
  /** Rows that repeat another row of the file. */
  readonly repeats: number;
  /** The columns of a CSV, for the file of rejected rows. */
  readonly header: readonly string[] | null;
}

export const noProgress: ImportProgress = {
  bytesDone: 0,
  rows: 0,
  events: 0,
  duplicates: 0,
  rejected: 0,
  cursor: 0,
  lastSeq: null,
  grouped: null,
  repeats: 0,
  header: null,
};

/** A row of `imports`, with the slug of its source. */
export interface ImportRecord {
  readonly import_id: string;
  readonly source_id: string;
  readonly source: string;
  readonly name: string;
  readonly mapping: string;
  readonly mapping_yaml: string;
  readonly state: ImportView['state'];
  readonly dry_run: boolean;
  readonly bytes_total: number;
  readonly progress: ImportProgress;
  readonly findings: ImportFinding[];
  readonly profile: HistoryProfile | null;
  readonly message: string | null;
  readonly created_at: Micros;
  readonly finished_at: Micros | null;
}

const select = `
  select i.import_id, i.source_id, s.slug as source, i.name, i.mapping, i.mapping_yaml, i.state, i.dry_run, i.bytes_total,
         i.progress, i.findings, i.profile, i.message, i.created_at, i.finished_at
  from imports i join sources s on s.workspace_id = i.workspace_id and s.source_id = i.source_id
  where i.workspace_id = $1`;

export async function loadImport(
  tx: Tx,
  workspaceId: string,
  importId: string,
): Promise<ImportRecord | undefined> {
  const rows = await tx.query<ImportRecord>(`${select} and i.import_id = $2`, [workspaceId, importId]);
  return rows[0];
}

export async function loadImports(tx: Tx, workspaceId: string): Promise<ImportRecord[]> {
  return tx.query<ImportRecord>(`${select} order by i.created_at desc, i.import_id desc limit 100`, [
    workspaceId,
  ]);
}

/** Imports that were under way when the process ended, oldest first. */
export async function loadUnfinished(tx: Tx, workspaceId: string): Promise<ImportRecord[]> {
  return tx.query<ImportRecord>(
    `${select} and i.state in ('checking', 'running') order by i.created_at, i.import_id`,
    [workspaceId],
  );
}

export function presentImport(record: ImportRecord): ImportView {
  const { bytesDone, rows, events, duplicates, rejected } = record.progress;
  return {
    id: record.import_id,
    name: record.name,
    mapping: record.mapping,
    source: record.source,
    state: record.state,
    bytesDone,
    bytesTotal: record.bytes_total,
    rows,
    events,
    duplicates,
    rejected,
    findings: record.findings,
    profile: record.profile,
    message: record.message,
    createdAt: formatInstant(record.created_at),
    finishedAt: record.finished_at === null ? null : formatInstant(record.finished_at),
  };
}
