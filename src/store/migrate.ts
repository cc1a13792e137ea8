import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { packageRoot } from './package-root.ts';
import { secureRows } from './row-security.ts';
import { StartRefusal } from './start-refusal.ts';

// Any fixed number: all that migrate this database take the same lock.
const LOCK = 5_712_114_400;

/** One file of `migrations/`. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The migration files in their order. */
export function readMigrations(folder: string = join(packageRoot(), 'migrations')): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}_\w+\.sql$/.test(name));
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    const checksum = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
    return { name, sql, checksum };
  });
}

/**
 * Brings the schema up to date: applies the files not yet applied, each in a transaction of its own, then secures every
 * table. Forward only: an applied file that has changed or is missing is refused. Returns the names it applied.
 */
export async function migrate(
  client: pg.ClientBase,
  appRole: string,
  migrations: Migration[],
): Promise<string[]> {
  await client.query(`select pg_advisory_lock(${LOCK})`);
  try {
    await client.query(`
      create table if not exists smallwins_migrations (
        name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    const pending = findPending(await readApplied(client), migrations);
    for (const migration of pending) await apply(client, migration);
    await inTransaction(client, () => secureRows(client, appRole));
    return pending.map((migration) => migration.name);
  } finally {
    await client.query(`select pg_advisory_unlock(${LOCK})`).catch(() => {});
  }
}

/** What is applied: file name → checksum. */
export async function readApplied(client: pg.ClientBase | pg.Pool): Promise<Map<string, string>> {
  const applied = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from smallwins_migrations order by name',
  );
  return new Map(applied.rows.map((row) => [row.name, row.checksum]));
}

function findPending(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, checksum] of applied) {
    const file = known.get(name);
    if (!file) throw refusal(`This database has the migration ${name}, which this Smallwins does not know.`);
    if (file.checksum !== checksum)
      throw refusal(`The migration ${name} was changed after it had been applied.`);
  }
  const last = [...applied.keys()].at(-1) ?? '';
  const pending = migrations.filter((migration) => !applied.has(migration.name));
  const early = pending.find((migration) => migration.name < last);
  if (early) throw refusal(`The migration ${early.name} comes before ${last}, which is applied already.`);
  return pending;
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  try {
    await inTransaction(client, async () => {
      await client.query(`set local lock_timeout = '30s'`);
      await client.query(migration.sql);
      await client.query('insert into smallwins_migrations (name, checksum) values ($1, $2)', [
        migration.name,
        migration.checksum,
      ]);
    });
  } catch (error) {
    throw refusal(`The migration ${migration.name} failed and was undone: ${(error as Error).message}`);
  }
}

async function inTransaction(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

function refusal(found: string): StartRefusal {
  return new StartRefusal(
    'schema.migration',
    found,
    'Run the Smallwins version that fits this database, or restore the migration file as it was released.',
  );
}
