import type { Tx } from '../../store/database.ts';

/** A column that holds texts. */
export interface TextColumn {
  readonly name: string;
  readonly type: 'text' | 'jsonb' | 'text[]' | 'bytea';
}

export interface TextTable {
  readonly name: string;
  readonly columns: readonly TextColumn[];
  /** What a row is about: people, awards, recognitions. */
  readonly ids: readonly string[];
}

/** Tables that erasure treats in a way of their own, each with where. */
const ownWay = new Set([
  // erasure/own-rows.ts
  'people',
  'person_facts',
  'identities',
  'unmatched_actors',
  'accounts',
  'passkeys',
  'sessions',
  'sign_in_tokens',
  'import_chunks',
  // erasure/stored-events.ts
  'event_log',
  'cell_log',
  'link_log',
  // redactAudit
  'audit_log',
  // Nothing but digests, numbers and the clock.
  'erased_names',
  'demo_clock',
]);

/** Columns that name things by which others find them: renaming one would break what refers to it. */
const addresses = new Set([
  'workspaces.slug',
  'sources.slug',
  'achievements.key',
  'recognition_values.key',
  'recognition_values.folded',
  'mappings.name',
  'api_keys.prefix',
]);

/** What came in, byte by byte; other bytes are digests, or sealed. */
const rawBodies = new Set(['quarantine.body', 'hook_deliveries.body']);

/** Words of the product's own, never of people. */
const ownWords = new Set([
  'zone',
  'tier',
  'window_kind',
  'kind',
  'record_kind',
  'state',
  'roles',
  'once_hash',
  'family',
  'code',
  'invariant',
]);

/** Every table of the schema with its texts, from the catalogue, so that a new one cannot be forgotten. */
export async function textTables(tx: Tx): Promise<TextTable[]> {
  const rows = await tx.query<{ table: string; column: string; type: string; is_checked: boolean }>(
    `select c.relname::text as table, a.attname::text as column, format_type(a.atttypid, null) as type,
       exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey)) as is_checked
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       -- What shows a log holds nothing of its own.
       and not exists (select from pg_inherits where inhparent = c.oid)
       and exists (select from pg_attribute w where w.attrelid = c.oid and w.attname = 'workspace_id')
     order by 1, a.attnum`,
  );
  const tables = new Map<string, { columns: TextColumn[]; ids: string[] }>();
  for (const { table, column, type, is_checked } of rows) {
    if (ownWay.has(table)) continue;
    const found = tables.get(table) ?? { columns: [], ids: [] };
    tables.set(table, found);
    if (type === 'uuid' || type === 'uuid[]') found.ids.push(column);
    if (is_checked || ownWords.has(column) || addresses.has(`${table}.${column}`)) continue;
    if (type === 'bytea' && !rawBodies.has(`${table}.${column}`)) continue;
    if (type === 'text' || type === 'jsonb' || type === 'text[]' || type === 'bytea')
      found.columns.push({ name: column, type });
  }
  return [...tables].flatMap(([name, { columns, ids }]) =>
    columns.length > 0 ? [{ name, columns, ids }] : [],
  );
}

export type Row = Readonly<Record<string, unknown>>;
const rowsPerRead = 2000;
let cursors = 0;

/** Reads a table row by row, as it was when the reading began; `at` is where a row lies. */
export async function* readRows(tx: Tx, sql: string, values: readonly unknown[]): AsyncGenerator<Row[]> {
  const cursor = `privacy_${++cursors}`;
  await tx.query(`declare ${cursor} no scroll cursor for ${sql}`, values);
  for (;;) {
    const rows = await tx.query<Row>(`fetch ${rowsPerRead} from ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsPerRead) break;
  }
  await tx.query(`close ${cursor}`);
}

/** Changes a table's texts; `change` answers what is different in a row. How many rows that were. */
export async function rewriteTable(
  tx: Tx,
  workspaceId: string,
  { name, columns, ids }: TextTable,
  change: (row: Row) => Row | null,
  isDry: boolean,
): Promise<number> {
  const wanted = [...columns.map((column) => column.name), ...ids];
  const selected = [...new Set(wanted)].map((column) => `"${column}"`).join(', ');
  const sql = `select ctid::text as at, ${selected} from ${name} where workspace_id = $1`;
  let changed = 0;
  for await (const rows of readRows(tx, sql, [workspaceId])) {
    const written = rows.flatMap((row) => {
      const different = change(row);
      return different === null ? [] : [{ ...row, ...different }];
    });
    changed += written.length;
    if (written.length === 0 || isDry) continue;
    const sets = columns.map(({ name: column }) => `"${column}" = r."${column}"`).join(', ');
    const types = columns.map(({ name: column, type }) => `"${column}" ${type}`).join(', ');
    await tx.query(
      `update ${name} t set ${sets} from json_to_recordset($2) as r (at tid, ${types})
       where t.workspace_id = $1 and t.ctid = r.at`,
      [workspaceId, JSON.stringify(written, (_key, value: unknown) => asJson(value))],
    );
  }
  return changed;
}

function asJson(value: unknown): unknown {
  // A Buffer says what it is before a replacer sees it.
  if (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'Buffer' &&
    'data' in value
  )
    return `\\x${Buffer.from(value.data as number[]).toString('hex')}`;
  return value;
}
