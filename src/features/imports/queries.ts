import type { KnownMapping } from '../../domain/imports/mapping/fit-times.ts';
import { parseMapping } from '../../domain/imports/mapping/parse-mapping.ts';
import { writeCell } from '../../domain/imports/rows/spreadsheet-cell.ts';
import type { Database, Tx } from '../../store/database.ts';
import type { ImportView, MappingSummary } from './api.ts';
import { loadImport, loadImports, presentImport } from './import-record.ts';
import { shippedMappings } from './shipped-mappings.ts';

export async function listMappings(tx: Tx, workspaceId: string): Promise<MappingSummary[]> {
  const saved = await tx.query<{ name: string; yaml: string }>(
    'select name, yaml from mappings where workspace_id = $1 order by name',
    [workspaceId],
  );
  const own = saved.map(({ name, yaml }) => {
    const parsed = parseMapping(yaml);
    return { name, title: parsed.ok ? parsed.mapping.title : name, shipped: false, yaml };
  });
  const shipped = shippedMappings().map(({ mapping, yaml }) => ({
    name: mapping.mapping,
    title: mapping.title,
    shipped: true,
    yaml,
  }));
  return [...shipped, ...own];
}

export async function findMapping(
  tx: Tx,
  workspaceId: string,
  name: string,
): Promise<MappingSummary | undefined> {
  return (await listMappings(tx, workspaceId)).find((mapping) => mapping.name === name);
}

/** Saved and shipped mappings, read, for the proposal. */
export async function knownMappings(database: Database, workspaceId: string): Promise<KnownMapping[]> {
  const all = await database.inWorkspace(workspaceId, (tx) => listMappings(tx, workspaceId));
  return all.flatMap(({ yaml }) => {
    const parsed = parseMapping(yaml);
    return parsed.ok ? [{ yaml, mapping: parsed.mapping }] : [];
  });
}

export async function listImports(database: Database, workspaceId: string): Promise<ImportView[]> {
  const records = await database.inWorkspace(workspaceId, (tx) => loadImports(tx, workspaceId));
  return records.map(presentImport);
}

export async function findImport(
  database: Database,
  workspaceId: string,
  importId: string,
): Promise<ImportView | undefined> {
  const record = await database.inWorkspace(workspaceId, (tx) => loadImport(tx, workspaceId, importId));
  return record && presentImport(record);
}

/** The rejected rows of an import as a file of its own format; cells are safe to open in a spreadsheet. */
export interface RejectsFile {
  readonly contentType: string;
  readonly fileName: string;
  readonly lines: AsyncIterable<string>;
}

export async function rejectsOf(
  database: Database,
  workspaceId: string,
  importId: string,
): Promise<RejectsFile | undefined> {
  const record = await database.inWorkspace(workspaceId, (tx) => loadImport(tx, workspaceId, importId));
  if (!record) return undefined;
  const { header } = record.progress;
  const rejects = readRejects(database, workspaceId, importId);
  return header === null
    ? {
        contentType: 'application/x-ndjson',
        fileName: `rejected-${importId}.ndjson`,
        lines: asNdjson(rejects),
      }
    : {
        contentType: 'text/csv; charset=utf-8',
        fileName: `rejected-${importId}.csv`,
        lines: asCsv(header, rejects),
      };
}

interface StoredReject {
  readonly row: number;
  readonly reason: string;
  readonly line: string;
}

async function* readRejects(
  database: Database,
  workspaceId: string,
  importId: string,
): AsyncGenerator<StoredReject> {
  for (let after = -1; ; ) {
    const rows = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<StoredReject>(
        `select row, reason, line from import_rejects
         where workspace_id = $1 and import_id = $2 and row > $3 order by row limit 1000`,
        [workspaceId, importId, after],
      ),
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.row;
  }
}

async function* asCsv(
  header: readonly string[],
  rejects: AsyncIterable<StoredReject>,
): AsyncGenerator<string> {
  yield `${['row', 'reason', ...header].map(writeCell).join(',')}\r\n`;
  for await (const { row, reason, line } of rejects) {
    yield `${[String(row), reason, ...cellsOf(line)].map(writeCell).join(',')}\r\n`;
  }
}

async function* asNdjson(rejects: AsyncIterable<StoredReject>): AsyncGenerator<string> {
  for await (const { row, reason, line } of rejects) {
    yield `${JSON.stringify({ row, reason, line: cellsOf(line)[0] ?? '' })}\n`;
  }
}

function cellsOf(line: string): string[] {
  return JSON.parse(line) as string[];
}
