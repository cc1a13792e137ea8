import { statfs } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { ownCluster } from './embedded/server-settings.ts';

/** Larger tables are cleared but not written anew, for nobody can write to one meanwhile. */
const rewrittenMax = 512 * 2 ** 20;
/** Whoever holds a table longer is not pushed aside, and holds up nobody behind us. */
const lockMs = 2000;
const lockTries = 30;
/** A look at much of the data may take fifteen minutes; what it sees cannot be cleared. */
const looksMs = 16 * 60_000;
/** As many as the log may keep for use later, and some. */
const segmentsMax = 200;

/**
 * Takes what was deleted or overwritten off the disk: tables are written anew, and so is what PostgreSQL has counted of
 * their values; the write-ahead log goes on in new files, and the old ones go. Answers the tables too large for that,
 * which were cleared for use again. On a PostgreSQL that is not our own, the log and the counts stay as they are.
 * The connection is that of the owner, and used for nothing else.
 */
export async function wipe(client: pg.Client): Promise<string[]> {
  // Asked again and again, for one that waits in PostgreSQL would keep what is to be cleared.
  while (!(await isTrue(client, `select pg_try_advisory_lock(hashtext('smallwins wipe')) as is`)))
    await pause(100);
  await client.query(`set lock_timeout = ${lockMs}`);
  await outwaitLooks(client);
  const isOurs = await isTrue(client, `select current_setting('cluster_name') = '${ownCluster}' as is`);
  const large = await rewriteTables(client, isOurs ? await roomOf(client) : rewrittenMax);
  if (isOurs) {
    await rewrite(client, 'pg_catalog.pg_statistic');
    await renewLog(client);
  }
  return large;
}

async function isTrue(client: pg.Client, sql: string): Promise<boolean> {
  return (await client.query<{ is: boolean }>(sql)).rows[0]?.is ?? false;
}

/** Waits for those who still see what was there before. */
async function outwaitLooks(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ now: string }>('select pg_current_xact_id()::xid as now');
  const older = `select exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and greatest(age(backend_xmin), age(backend_xid)) > age('${rows[0]?.now}'::xid)) as is`;
  const until = Date.now() + looksMs;
  while (Date.now() < until && (await isTrue(client, older))) await pause(50);
}

/** A table, its indexes and the log of writing them must fit beside what is there, and something must be left. */
async function roomOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ folder: string }>(
    `select current_setting('data_directory') as folder`,
  );
  const { bavail, bsize } = await statfs(rows[0]?.folder ?? '.');
  return Math.min(rewrittenMax, (bavail * bsize) / 8);
}

async function rewriteTables(client: pg.Client, largest: number): Promise<string[]> {
  const { rows } = await client.query<{ name: string; bytes: string }>(
    `select relname as name, pg_table_size(oid) as bytes from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_table_size(oid) > 0 order by 1`,
  );
  const large: string[] = [];
  for (const { name, bytes } of rows) {
    const table = pg.escapeIdentifier(name);
    if (Number(bytes) > largest || !(await rewrite(client, table))) large.push(name);
    await client.query(`vacuum (analyze) ${table}`);
  }
  return large;
}

/** False if somebody held it all the time. */
async function rewrite(client: pg.Client, table: string): Promise<boolean> {
  for (let tries = 0; tries < lockTries; tries++) {
    try {
      await client.query(`vacuum (full) ${table}`);
      return true;
    } catch (error) {
      if ((error as pg.DatabaseError).code !== lockNotAvailable) throw error;
      await pause(100);
    }
  }
  return false;
}

const lockNotAvailable = '55P03';

/**
 * What is left of the log begins now. A switch fills what is left of a file with zeros, so those kept for use later are
 * gone through, the last one as well; a checkpoint then keeps the old ones for use later, so all of it twice.
 */
async function renewLog(client: pg.Client): Promise<void> {
  const later = `select exists (select from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'
    and name > pg_walfile_name(pg_current_wal_insert_lsn())) as is`;
  for (let round = 0; round < 2; round++) {
    let isLast = false;
    for (let used = 0; used < segmentsMax && !isLast; used++) {
      // At the beginning of a file a switch does nothing.
      await client.query('select pg_current_xact_id()');
      isLast = !(await isTrue(client, later));
      await client.query('select pg_switch_wal()');
    }
    await client.query('checkpoint');
  }
}
