import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import { eventKey } from '../../src/engine/log/write-events.ts';
import { toTimestamp } from '../../src/store/timestamp.ts';
import { type BenchDatabase, connectApp } from '../support/bench-database.ts';
import type { BenchWorkspace } from './set-up.ts';

const rowsPerBatch = 1000;
const columns = 'source_id, seq, event_id, key, type, subject, sequence, occurred_at, mode, data';
const ownColumns = columns.split(', ').length - 1;

/** Tables with the definition of `event_log`: indexes, foreign keys if any, and row-level security; for COPY without the last, for it refuses that. */
export async function cloneEvents(
  database: BenchDatabase,
  tables: Record<string, { rowSecurity: boolean }>,
): Promise<void> {
  await database.asSuperuser(async (client) => {
    const { rows } = await client.query<{ definition: string }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = 'event_log'::regclass and contype = 'f'`,
    );
    const foreignKeys = rows.map((row) => row.definition);
    for (const [table, { rowSecurity }] of Object.entries(tables)) {
      await client.query('set role smallwins_owner');
      await client.query(`create table ${table} (like event_log including all)`);
      for (const definition of foreignKeys) await client.query(`alter table ${table} add ${definition}`);
      await client.query(`grant select, insert on ${table} to smallwins_app`);
      if (!rowSecurity) continue;
      const mine = `workspace_id = (select nullif(current_setting('smallwins.workspace', true), '')::uuid)`;
      await client.query(`
        alter table ${table} enable row level security;
        create policy own_workspace on ${table} using (${mine}) with check (${mine})`);
    }
  });
}

/** The same rows as the engine writes, made before the clock starts. */
export function makeRows(
  { source }: BenchWorkspace,
  events: readonly SourceEvent[],
  firstSeq: number,
): unknown[][] {
  return events.map((event, index) => {
    return [
      firstSeq + index,
      event.id,
      Buffer.from(eventKey(event), 'latin1'),
      event.type,
      event.subject,
      event.sequence,
      toTimestamp(event.at),
      0,
      JSON.stringify(event.data),
      source.id,
    ];
  });
}

/** Durable multi-row inserts of a thousand rows, each its own transaction, on some connections; rows a second. */
export async function insertRows(
  database: BenchDatabase,
  { workspaceId, source }: BenchWorkspace,
  table: string,
  rows: readonly unknown[][],
  connections: number,
): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, () => connectApp(database, workspaceId)),
  );
  const at = toTimestamp(Date.now() * 1000);
  const batches = inBatches(rows).map((batch) => [
    workspaceId,
    source.id,
    at,
    ...batch.flatMap((row) => row.slice(0, ownColumns)),
  ]);
  const text = `insert into ${table} (workspace_id, received_at, ${columns}) values ${placeholders()} on conflict (workspace_id, key) do nothing`;
  let next = 0;
  const started = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let batch = batches[next++]; batch; batch = batches[next++]) {
        await client.query({ name: `insert-${table}`, text, values: batch });
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return rows.length / seconds;
}

/** Durable COPYs of a thousand rows each, on one connection; rows a second. */
export async function copyRows(
  database: BenchDatabase,
  { workspaceId }: BenchWorkspace,
  table: string,
  rows: readonly unknown[][],
): Promise<number> {
  const client = await connectApp(database, workspaceId);
  const at = toTimestamp(Date.now() * 1000);
  const batches = inBatches(rows).map((batch) => batch.map((row) => copyLine(workspaceId, at, row)).join(''));
  const started = performance.now();
  for (const batch of batches) await copyBatch(client, table, batch);
  const seconds = (performance.now() - started) / 1000;
  await client.end();
  return rows.length / seconds;
}

async function copyBatch(client: pg.Client, table: string, text: string): Promise<void> {
  const order = `seq, event_id, key, type, subject, sequence, occurred_at, mode, data, source_id`;
  const stream = client.query(copyFrom(`copy ${table} (workspace_id, received_at, ${order}) from stdin`));
  await pipeline(Readable.from([text]), stream);
}

function copyLine(workspaceId: string, at: string, row: readonly unknown[]): string {
  return `${[workspaceId, at, ...row].map(copyCell).join('\t')}\n`;
}

function copyCell(value: unknown): string {
  if (value === null) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return String(value).replace(
    /[\\\n\r\t]/g,
    (char) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r' })[char] ?? '\\t',
  );
}

function inBatches<T>(rows: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < rows.length; start += rowsPerBatch)
    batches.push(rows.slice(start, start + rowsPerBatch));
  return batches;
}

function placeholders(): string {
  return Array.from({ length: rowsPerBatch }, (_, row) => {
    const own = Array.from({ length: ownColumns }, (_, column) => `$${row * ownColumns + column + 4}`);
    return `($1, $3, $2, ${own.join(', ')})`;
  }).join(', ');
}
