import pg from 'pg';
import { isRefusal } from '../domain/refusal.ts';
import { Asking } from './asking.ts';
import type { Database, Tx } from './database.ts';
import { wantsFreshPlans } from './fresh-plans.ts';
import { pgTypes } from './pg-types.ts';
import type { Later } from './together.ts';
import { isUuid } from './uuid.ts';
import { wipe } from './wipe.ts';
import { Writes } from './writes.ts';

/** A pool with our type parsers. An idle connection that breaks is dropped; the next query opens another. */
export function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    max: 20,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'smallwins',
    ...config,
    types: pgTypes,
  });
  // Without listeners a connection that breaks would end the process, whether it is idle or in use. The pool removes
  // the idle one; who uses the other learns it from the query.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * Runs `work` in a transaction that sees one workspace.
 *
 * Example: `await inWorkspace(pool, workspaceId, (tx) => tx.query('select name from people'))`.
 */
export async function inWorkspace<T>(
  pool: pg.Pool,
  workspaceId: string,
  work: (tx: Tx) => Promise<T>,
  { writes, atOnce = false }: { readonly writes?: Writes; readonly atOnce?: boolean } = {},
): Promise<T> {
  const written = new Set<string>();
  try {
    return await inTransaction(pool, workspaceId, 'begin', work, { written, atOnce });
  } finally {
    // Whether it failed or not: a connection may break while it commits.
    writes?.count(workspaceId, written);
  }
}

/** Long enough to look at every row of a large table, which no request may. */
const longRead =
  "begin isolation level repeatable read read only; set local statement_timeout = '15min'; set local idle_in_transaction_session_timeout = '15min'";

/** The same for looking at much of it: one view of the data, and nothing can be written. */
export function readInWorkspace<T>(
  pool: pg.Pool,
  workspaceId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inTransaction(pool, workspaceId, longRead, work);
}

async function inTransaction<T>(
  pool: pg.Pool,
  workspaceId: string,
  begin: string,
  work: (tx: Tx) => Promise<T>,
  { written, atOnce = false }: { readonly written?: Set<string>; readonly atOnce?: boolean } = {},
): Promise<T> {
  refuseOther(workspaceId);
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    if (!atOnce)
      await client.query(`${begin}; select set_config('smallwins.workspace', '${workspaceId}', true)`);
    const asking = new Asking(client, written, atOnce ? openingOf(client, workspaceId) : []);
    const result = await work(asking);
    // PostgreSQL answers a commit of a failed transaction with ROLLBACK, not with an error.
    if ((await asking.commit()) !== 'COMMIT')
      throw new Error('Nothing was saved: a statement of this transaction had failed.');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Sent with the first statement of a transaction instead of before it. */
function openingOf(client: pg.PoolClient, workspaceId: string): Later[] {
  const opening: Later[] = [
    { name: 'begin', text: 'begin' },
    {
      name: 'enter-workspace',
      text: `select set_config('smallwins.workspace', $1, true)`,
      values: [workspaceId],
    },
  ];
  return wantsFreshPlans(client) ? [...opening, { name: 'fresh-plans', text: 'discard plans' }] : opening;
}

function refuseOther(workspaceId: string): void {
  if (!isUuid(workspaceId)) throw new TypeError(`'${workspaceId}' is not a workspace id.`);
}

/**
 * Connections for looking only, each in the workspace it was last asked about: nothing has to be said before a
 * statement or after it. They are none of the pool's, where a connection without a transaction sees nothing.
 */
class Lookers {
  readonly pool: pg.Pool;
  readonly #workspaces = new WeakMap<pg.PoolClient, string>();
  /** Whoever looked last, kept for whoever looks next: the pool takes half as long as the statement to hand them out. */
  #next: pg.PoolClient | undefined;
  #idle: NodeJS.Timeout | undefined;
  #usedAt = 0;

  constructor({ options }: pg.Pool) {
    const max = Math.min(lookersMax, options.max);
    // The password is hidden from a mere copy.
    this.pool = createPool({ ...options, max, ...(options.password ? { password: options.password } : {}) });
    // One that breaks while nobody uses it, the pool would have thrown away.
    this.pool.on('connect', (client) =>
      client.on('end', () => {
        if (this.#next === client) this.#take()?.release(true);
      }),
    );
  }

  async look<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = this.#take() ?? (await this.pool.connect());
    let failed: Error | undefined;
    try {
      if (this.#workspaces.get(client) !== workspaceId) {
        this.#workspaces.delete(client);
        refuseOther(workspaceId);
        await client.query(
          `select set_config('default_transaction_read_only', 'on', false), set_config('smallwins.workspace', '${workspaceId}', false)`,
        );
        this.#workspaces.set(client, workspaceId);
      }
      return await work(new Asking(client));
    } catch (error) {
      // It may be about to break, and another costs little. A refusal is no failure.
      if (!isRefusal(error)) failed = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      if (failed || this.#next || this.pool.waitingCount > 0 || this.pool.ending) client.release(failed);
      else this.#keep(client);
    }
  }

  #take(): pg.PoolClient | undefined {
    const client = this.#next;
    this.#next = undefined;
    return client;
  }

  #keep(client: pg.PoolClient): void {
    this.#next = client;
    this.#usedAt = performance.now();
    this.#idle ??= setInterval(() => {
      if (performance.now() - this.#usedAt > keptForMs) this.letGo();
    }, keptForMs).unref();
  }

  /** Hands back what is kept, so that the pool may close it. */
  letGo(): void {
    clearInterval(this.#idle);
    this.#idle = undefined;
    this.#take()?.release();
  }
}

const lookersMax = 10;
const keptForMs = 1000;

/** The Database of a pool that is connected as the app's role; `stop` ends what was started for it. */
export function createDatabase(pool: pg.Pool, owner: pg.ClientConfig, stop: () => Promise<void>): Database {
  let closed: Promise<void> | undefined;
  const writes = new Writes();
  const lookers = new Lookers(pool);
  return {
    pool,
    writes,
    inWorkspace: (workspaceId, work) => inWorkspace(pool, workspaceId, work, { writes }),
    inWorkspaceAtOnce: (workspaceId, work) => inWorkspace(pool, workspaceId, work, { writes, atOnce: true }),
    look: (workspaceId, work) => lookers.look(workspaceId, work),
    readInWorkspace: (workspaceId, work) => readInWorkspace(pool, workspaceId, work),
    async workspaces() {
      const found = await pool.query<Awaited<ReturnType<Database['workspaces']>>[number]>(
        'select id, slug, name, demo from smallwins_workspaces()',
      );
      return found.rows;
    },
    async accounts(email) {
      const found = await pool.query<{ workspaceId: string; personId: string }>(
        'select workspace_id as "workspaceId", person_id as "personId" from smallwins_accounts($1)',
        [email],
      );
      return found.rows;
    },
    wipe: () => withClient(owner, wipe),
    close() {
      lookers.letGo();
      closed ??= Promise.all([endPool(lookers.pool), endPool(pool)]).then(stop, stop);
      return closed;
    },
  };
}

/** Ends the pool, but waits no longer than five seconds for connections that somebody still holds. */
async function endPool(pool: pg.Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 5_000);
  });
  await Promise.race([pool.end(), patience]).finally(() => clearTimeout(timer));
}

/** Runs `work` on a connection of its own. */
export async function withClient<T>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(config);
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
