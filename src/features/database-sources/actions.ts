import { parseMapping } from '../../domain/imports/mapping/parse-mapping.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import type { Seal } from '../sign-in/actions.ts';
import { ensureSourceIn } from '../sources/actions.ts';
import { notFound } from '../viewer.ts';
import { type Address, readAddress, showAddress } from './address.ts';
import type { DatabaseSource, DatabaseSourceChange, NewDatabaseSource } from './api.ts';
import { SourceFailure } from './source-failure.ts';
import { loadSource, placeOf, presentSource, type SourceRecord } from './source-record.ts';

export const databaseKind = 'postgres-query';

/** What writing these sources needs. */
export interface WriteDeps {
  readonly database: Database;
  readonly seal: Seal;
  readonly databaseHosts: readonly string[];
  nowMs(): number;
}

/** A failure of asking, told as a refusal. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof SourceFailure)) return error;
  return new Refusal(`database-${error.code}`, 422, { message: error.message });
}

function addressOf(deps: WriteDeps, connection: string): Address {
  try {
    return readAddress(connection, deps.databaseHosts);
  } catch (error) {
    throw asRefusal(error);
  }
}

function checkMapping(yaml: string): void {
  const parsed = parseMapping(yaml);
  if (parsed.ok && parsed.mapping.events) return;
  const [problem] = parsed.ok ? [] : parsed.problems;
  throw new Refusal('database-bad-mapping', 422, {
    message: problem
      ? `The mapping: ${problem.path} ${problem.message}.`
      : 'A query is read row by row, so its mapping must have the form "events".',
    pointer: '/mapping',
  });
}

export async function createDatabaseSource(
  deps: WriteDeps,
  workspaceId: string,
  wanted: NewDatabaseSource,
  by: Doer,
): Promise<DatabaseSource> {
  const { slug, name, connection, query, cursorColumn, overlap, everyMinutes, mapping } = wanted;
  const shown = showAddress(addressOf(deps, connection));
  checkMapping(mapping);
  return deps.database.inWorkspace(workspaceId, async (tx) => {
    const made = await ensureSourceIn(tx, workspaceId, {
      slug,
      name,
      kind: databaseKind,
      createsPeople: true,
    });
    if (!made.created)
      throw new Refusal('source-exists', 409, {
        message: `There is a source "${slug}" already. Choose another slug.`,
        pointer: '/slug',
      });
    const now = toTimestamp(deps.nowMs() * 1000);
    const sealed = deps.seal.close(connection, placeOf(workspaceId, made.id));
    await tx.query(
      `insert into database_sources (workspace_id, source_id, sealed, shown, query, cursor_column, overlap,
                                     every_minutes, mapping, created_at, next_run_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
      [workspaceId, made.id, sealed, shown, query, cursorColumn, overlap, everyMinutes, mapping, now],
    );
    const details = { name, kind: databaseKind, connection: shown };
    await recordAudit(tx, workspaceId, by, { action: 'source.made', subject: slug, details });
    return presentSource(await found(tx, workspaceId, slug));
  });
}

export async function changeDatabaseSource(
  deps: WriteDeps,
  workspaceId: string,
  slug: string,
  change: DatabaseSourceChange,
  by: Doer,
): Promise<DatabaseSource> {
  const { connection } = change;
  const shown = connection === undefined ? undefined : showAddress(addressOf(deps, connection));
  if (change.mapping !== undefined) checkMapping(change.mapping);
  return deps.database.inWorkspace(workspaceId, async (tx) => {
    const old = await found(tx, workspaceId, slug);
    const now = toTimestamp(deps.nowMs() * 1000);
    const query = change.query ?? old.query;
    const cursorColumn = change.cursorColumn ?? old.cursor_column;
    const isOther = query !== old.query || cursorColumn !== old.cursor_column;
    const sealed =
      connection === undefined
        ? old.sealed
        : deps.seal.close(connection, placeOf(workspaceId, old.source_id));
    const paused = change.paused ?? old.paused_at !== null;
    await tx.query(
      `update database_sources
       set sealed = $3, shown = $4, query = $5, cursor_column = $6, overlap = $7, every_minutes = $8, mapping = $9,
           paused_at = case when $10 then coalesce(paused_at, $11::timestamptz) end, next_run_at = $11,
           position = case when $12 then null else position end, failures = 0
       where workspace_id = $1 and source_id = $2`,
      [
        workspaceId,
        old.source_id,
        sealed,
        shown ?? old.shown,
        query,
        cursorColumn,
        change.overlap ?? old.overlap,
        change.everyMinutes ?? old.every_minutes,
        change.mapping ?? old.mapping,
        paused,
        now,
        isOther,
      ],
    );
    const details = { changed: Object.keys(change).sort(), ...(shown ? { connection: shown } : {}) };
    await recordAudit(tx, workspaceId, by, { action: 'source.changed', subject: slug, details });
    return presentSource(await found(tx, workspaceId, slug));
  });
}

export async function found(tx: Tx, workspaceId: string, slug: string): Promise<SourceRecord> {
  const record = await loadSource(tx, workspaceId, slug);
  if (!record) throw notFound('such source that is a query');
  return record;
}
