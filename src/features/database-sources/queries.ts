import { RowProblem } from '../../domain/imports/finding.ts';
import { proposeMapping } from '../../domain/imports/mapping/propose-mapping.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Database } from '../../store/database.ts';
import { asRefusal, found, type WriteDeps } from './actions.ts';
import { readAddress } from './address.ts';
import type { DatabasePreview, DatabaseSource, PreviewedRows } from './api.ts';
import { withRemote } from './remote.ts';
import { readRowsBy } from './rows-to-events.ts';
import { explain } from './source-failure.ts';
import { connectionIn, loadSources, presentSource } from './source-record.ts';

const previewed = 20;
const cellMax = 200;

export async function listDatabaseSources(
  database: Database,
  workspaceId: string,
): Promise<DatabaseSource[]> {
  const records = await database.inWorkspace(workspaceId, (tx) => loadSources(tx, workspaceId));
  return records.map(presentSource);
}

/** The first rows of a query and the events they would become; nothing is kept. */
export async function previewRows(
  deps: WriteDeps,
  workspaceId: string,
  { slug, connection, query, cursorColumn, mapping }: DatabasePreview,
): Promise<PreviewedRows> {
  const text = connection ?? (await connectionOf(deps, workspaceId, slug ?? ''));
  try {
    return await withRemote(readAddress(text, deps.databaseHosts), deps.databaseHosts, async (remote) => {
      const { columns } = await remote.describe(query, cursorColumn);
      const rows = await remote.first(query, previewed);
      const cells = rows.map((row) => row.map((cell) => cell ?? ''));
      const proposed =
        mapping === undefined ? proposeMapping({ format: 'csv', header: columns, rows: cells }, []) : null;
      const readRow = readRowsBy(mapping ?? proposed ?? '', columns, slug ?? 'preview');
      const told = rows.map((row) => {
        const events = readRow(row);
        return events instanceof RowProblem
          ? { problem: events.message, events: [] }
          : {
              problem: null,
              events: events.map(({ id, type, at, data }) => ({ id, type, at: formatInstant(at), data })),
            };
      });
      return {
        columns: [...columns],
        rows: rows.map((row) => row.map((cell) => cell?.slice(0, cellMax) ?? null)),
        told,
        proposed,
      };
    });
  } catch (error) {
    throw asRefusal(explain(error));
  }
}

async function connectionOf(
  { database, seal }: WriteDeps,
  workspaceId: string,
  slug: string,
): Promise<string> {
  const record = await database.inWorkspace(workspaceId, (tx) => found(tx, workspaceId, slug));
  try {
    return connectionIn(seal, workspaceId, record);
  } catch (error) {
    throw asRefusal(error);
  }
}
