import type { Mapping } from '../../domain/imports/mapping/mapping.ts';
import { parseMapping } from '../../domain/imports/mapping/parse-mapping.ts';
import { quote, Refusal } from '../../domain/refusal.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import { newSource } from '../sources/api.ts';
import type { ImportView, MappingSummary } from './api.ts';
import { BodyTooLong, storeChunks } from './chunks.ts';
import { type ImportRecord, loadImport, noProgress, presentImport } from './import-record.ts';
import { findMapping } from './queries.ts';
import { shippedMappings } from './shipped-mappings.ts';

/** What writing imports needs besides the runner. */
export interface ImportDeps {
  readonly database: Database;
  nowMs(): number;
  newId(): string;
  /** Told after an import made a source of its own, so that whoever keeps sources in memory can learn of it. */
  onNewSource?(workspaceId: string): Promise<void>;
}

export interface NewImport {
  readonly name: string;
  readonly mapping: string;
  readonly source: string;
  readonly dryRun: boolean;
  readonly body: AsyncIterable<Uint8Array>;
  readonly by: Doer;
}

const maxBodyBytes = 512 * 1024 * 1024;

/** Stores the file and the import in one transaction: a body that breaks off leaves nothing behind. */
export async function createImport(
  deps: ImportDeps,
  workspaceId: string,
  asked: NewImport,
): Promise<ImportView> {
  try {
    const created = await deps.database.inWorkspace(workspaceId, (tx) =>
      insertImport(tx, deps, workspaceId, asked),
    );
    if (created.sourceIsNew) await deps.onNewSource?.(workspaceId);
    return presentImport(created.record);
  } catch (error) {
    if (!(error instanceof BodyTooLong)) throw error;
    throw new Refusal('file-too-large', 413, {
      message: 'The file is larger than 512 MiB. Gzip it, or split it and import the parts.',
      data: { maxBytes: maxBodyBytes },
    });
  }
}

async function insertImport(tx: Tx, deps: ImportDeps, workspaceId: string, asked: NewImport) {
  const mapping = await findMapping(tx, workspaceId, asked.mapping);
  if (!mapping) throw unknownMapping(asked.mapping);
  const source = await findOrCreateSource(tx, deps, workspaceId, asked.source);
  const importId = deps.newId();
  await tx.query(
    `insert into imports (workspace_id, import_id, source_id, name, mapping, mapping_yaml, state, dry_run, bytes_total,
                          progress, created_at)
     values ($1, $2, $3, $4, $5, $6, 'checking', $7, 0, $8, $9)`,
    [
      workspaceId,
      importId,
      source.id,
      asked.name,
      mapping.name,
      mapping.yaml,
      asked.dryRun,
      JSON.stringify(noProgress),
      toTimestamp(deps.nowMs() * 1000),
    ],
  );
  const { inflatedBytes } = await storeChunks(tx, workspaceId, importId, asked.body, maxBodyBytes);
  await tx.query('update imports set bytes_total = $3 where workspace_id = $1 and import_id = $2', [
    workspaceId,
    importId,
    inflatedBytes,
  ]);
  // Last: whoever appends next waits for the end of this transaction, and a body may take its time.
  const { source: slug, name, by } = asked;
  if (source.isNew)
    await recordAudit(tx, workspaceId, by, {
      action: 'source.made',
      subject: slug,
      details: { name: slug, kind: 'import' },
    });
  const record = await present(tx, workspaceId, importId);
  if (!asked.dryRun) await recordAudit(tx, workspaceId, by, started(importId, name, mapping.name, slug));
  return { record, sourceIsNew: source.isNew };
}

function started(importId: string, name: string, mapping: string, source: string) {
  return { action: 'import.started', subject: importId, details: { name, mapping, source } } as const;
}

/** Starts what a dry run has checked; one that a lost database left under way goes on. */
export async function startImport(
  deps: ImportDeps,
  workspaceId: string,
  importId: string,
  by: Doer,
): Promise<ImportView> {
  return deps.database.inWorkspace(workspaceId, async (tx) => {
    const changed = await tx.query(
      `update imports set state = 'running', finished_at = null
       where workspace_id = $1 and import_id = $2 and state = 'checked' returning import_id`,
      [workspaceId, importId],
    );
    const record = await present(tx, workspaceId, importId);
    if (record.state !== 'running' && record.state !== 'checking')
      throw wrongState(record, 'started', 'checked');
    const view = presentImport(record);
    if (changed.length > 0)
      await recordAudit(tx, workspaceId, by, started(importId, view.name, view.mapping, view.source));
    return view;
  });
}

/** Cancels; the run notices between two batches. What was imported stays. */
export async function cancelImport(
  deps: ImportDeps,
  workspaceId: string,
  importId: string,
  by: Doer,
): Promise<ImportView> {
  return deps.database.inWorkspace(workspaceId, async (tx) => {
    const changed = await tx.query(
      `update imports set state = 'cancelled', finished_at = $3
       where workspace_id = $1 and import_id = $2 and state in ('checking', 'checked', 'running') returning import_id`,
      [workspaceId, importId, toTimestamp(deps.nowMs() * 1000)],
    );
    const record = await present(tx, workspaceId, importId);
    if (record.state !== 'cancelled') throw wrongState(record, 'cancelled', 'checking, checked or running');
    if (changed.length > 0)
      await recordAudit(tx, workspaceId, by, {
        action: 'import.cancelled',
        subject: importId,
        details: { name: record.name },
      });
    return presentImport(record);
  });
}

/** Saves a mapping under its name; the names of shipped ones are taken. */
export async function saveMapping(
  deps: ImportDeps,
  workspaceId: string,
  name: string,
  yaml: string,
): Promise<MappingSummary> {
  const mapping = readMapping(yaml);
  if (mapping.mapping !== name) {
    throw new Refusal('mapping-name', 422, {
      message: `The mapping calls itself ${quote(mapping.mapping)}, but is saved as ${quote(name)}. Make both the same.`,
      pointer: '/yaml',
    });
  }
  if (shippedMappings().some((shipped) => shipped.mapping.mapping === name)) {
    throw new Refusal('mapping-shipped', 409, {
      message: `${quote(name)} is a mapping that comes with the product. Save yours under another name.`,
      pointer: '/yaml',
    });
  }
  await deps.database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `insert into mappings (workspace_id, name, yaml, saved_at) values ($1, $2, $3, $4)
       on conflict (workspace_id, name) do update set yaml = excluded.yaml, saved_at = excluded.saved_at`,
      [workspaceId, name, yaml, toTimestamp(deps.nowMs() * 1000)],
    ),
  );
  return { name, title: mapping.title, shipped: false, yaml };
}

function readMapping(yaml: string): Mapping {
  const parsed = parseMapping(yaml);
  if (parsed.ok) return parsed.mapping;
  throw new Refusal('invalid-mapping', 422, {
    message: parsed.problems
      .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
      .join('; '),
    pointer: '/yaml',
    data: { problems: parsed.problems },
  });
}

async function findOrCreateSource(
  tx: Tx,
  deps: ImportDeps,
  workspaceId: string,
  slug: string,
): Promise<{ id: string; isNew: boolean }> {
  const parsed = newSource.shape.slug.safeParse(slug);
  if (!parsed.success) {
    throw new Refusal('invalid-source', 422, {
      message: `The source ${quote(slug)} is no slug: a letter, then up to 39 letters, digits or hyphens, all lower case.`,
      pointer: '/source',
    });
  }
  const inserted = await tx.query<{ source_id: string }>(
    `insert into sources (workspace_id, source_id, slug, name, kind, creates_people, created_at)
     values ($1, $2, $3, $3, 'import', true, $4) on conflict (workspace_id, slug) do nothing returning source_id`,
    [workspaceId, deps.newId(), slug, toTimestamp(deps.nowMs() * 1000)],
  );
  if (inserted[0]) return { id: inserted[0].source_id, isNew: true };
  const found = await tx.query<{ source_id: string }>(
    'select source_id from sources where workspace_id = $1 and slug = $2',
    [workspaceId, slug],
  );
  if (!found[0]) throw new Error(`the source "${slug}" vanished while an import was being created`);
  return { id: found[0].source_id, isNew: false };
}

async function present(tx: Tx, workspaceId: string, importId: string): Promise<ImportRecord> {
  const record = await loadImport(tx, workspaceId, importId);
  if (!record) throw unknownImport(importId);
  return record;
}

export function unknownImport(importId: string): Refusal {
  return new Refusal('unknown-import', 404, {
    message: `There is no import ${quote(importId)}. GET /v1/imports lists them.`,
  });
}

function unknownMapping(name: string): Refusal {
  return new Refusal('unknown-mapping', 404, {
    message: `There is no mapping ${quote(name)}. GET /v1/mappings lists them.`,
    pointer: '/mapping',
  });
}

function wrongState(record: ImportRecord, verb: string, expected: string): Refusal {
  return new Refusal('import-state', 409, {
    message: `The import is ${record.state} and cannot be ${verb}; that needs ${expected}.`,
    data: { state: record.state },
  });
}
