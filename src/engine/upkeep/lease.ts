import { hostname } from 'node:os';
import type { Database, Tx } from '../../store/database.ts';
import { identityOf } from '../../store/embedded/process-identity.ts';
import type { Later } from '../../store/together.ts';

const staleAfterSeconds = 15;

/** Somebody else runs the engine on this database. */
export class LeaseHeld extends Error {
  constructor(owner: string, seconds: number) {
    super(
      `The engine of this database is run by ${owner}, seen ${Math.round(seconds)} s ago. Stop it first, or wait ${staleAfterSeconds} s after it has died.`,
    );
  }
}

export interface Lease {
  readonly owner: string;
  readonly epoch: number;
  renew(): Promise<boolean>;
  release(): Promise<void>;
}

/** Takes the engine for this process, or refuses naming the holder. Each taking has a higher epoch, which fences stale owners. */
export async function takeLease(database: Database): Promise<Lease> {
  const owner = `${process.pid}@${hostname()} ${identityOf(process.pid) ?? ''}`;
  const taken = await takeRow(database, owner);
  if (!taken) {
    const held = await database.pool.query<{ owner: string; seconds: number }>(
      'select owner, extract(epoch from clock_timestamp() - renewed_at)::float8 as seconds from engine_lease',
    );
    throw new LeaseHeld(held.rows[0]?.owner.split(' ')[0] ?? 'another process', held.rows[0]?.seconds ?? 0);
  }
  const { epoch } = taken;
  return {
    owner,
    epoch,
    async renew() {
      const result = await database.pool.query(
        'update engine_lease set renewed_at = clock_timestamp() where epoch = $1',
        [epoch],
      );
      return result.rowCount === 1;
    },
    async release() {
      await database.pool.query(`update engine_lease set owner = '' where epoch = $1`, [epoch]);
    },
  };
}

/**
 * Batches hold the row with `for key share` until they have committed: a renewal may pass them, whoever takes the lease
 * waits for them.
 */
async function takeRow(database: Database, owner: string): Promise<{ epoch: number } | undefined> {
  const dead = await deadOwners(database);
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query('select 1 from engine_lease for update');
    const { rows } = await client.query<{ epoch: number }>(
      `insert into engine_lease (owner, epoch, renewed_at) values ($1, 1, clock_timestamp())
       on conflict (only_one) do update set owner = $1, epoch = engine_lease.epoch + 1, renewed_at = clock_timestamp()
       where engine_lease.owner = '' or engine_lease.owner = any ($2) or engine_lease.renewed_at < clock_timestamp() - make_interval(secs => $3)
       returning epoch`,
      [owner, dead, staleAfterSeconds],
    );
    await client.query('commit');
    return rows[0];
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Answers who has the lease, and keeps others from taking it until the transaction ends. */
const fenceSql = 'select epoch from engine_lease for key share';

/** Refuses to go on in a transaction of a process that no longer has the lease, and keeps others from taking it meanwhile. */
export async function checkFence(tx: Tx, epoch: number): Promise<void> {
  const [row] = await tx.query<{ epoch: number }>(fenceSql);
  if (row?.epoch !== epoch) throw new LeaseLost();
}

/** The same among statements that nobody waits for: without the lease it divides by zero, and all that follows fails. */
export function fence(epoch: number): Later {
  return {
    name: 'fence',
    text: `with held as (${fenceSql}) select 1 / count(*) from held where epoch = $1`,
    values: [String(epoch)],
    failure: (error) => ('code' in error && error.code === '22012' ? new LeaseLost() : error),
  };
}

/**
 * Runs `work` in a transaction that only whoever has the lease comes to the end of. Whatever the engine writes of a
 * workspace goes through here (a batch asks in the same round trip, by `fence`): who has been replaced may still believe what
 * its memory says.
 */
export function asOwner<T>({ workspaceId, options }: Owned, work: (tx: Tx) => Promise<T>): Promise<T> {
  return options.database.inWorkspace(workspaceId, async (tx) => {
    await checkFence(tx, options.epoch);
    return work(tx);
  });
}

interface Owned {
  readonly workspaceId: string;
  readonly options: { readonly database: Database; readonly epoch: number };
}

/** Another process runs the engine now. */
export class LeaseLost extends Error {
  constructor() {
    super('Another process has taken over the engine of this database.');
  }
}

/** The present owner, if it ran on this host and its process is gone: no need to wait for it. */
async function deadOwners(database: Database): Promise<string[]> {
  const held = await database.pool.query<{ owner: string }>('select owner from engine_lease');
  const owner = held.rows[0]?.owner ?? '';
  const [, pid, host, identity] = /^(\d+)@(\S+) (.*)$/.exec(owner) ?? [];
  if (host !== hostname()) return [];
  return identityOf(Number(pid)) === identity ? [] : [owner];
}
