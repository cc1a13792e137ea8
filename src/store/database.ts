import type pg from 'pg';

/** A transaction inside one workspace: row-level security sees that workspace and no other. */
export interface Tx {
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** The same for what is asked all the time: parsed and planned once a connection, under its name. */
  prepared<Row extends object>(name: string, sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  readonly client: pg.PoolClient;
}

/** An open database; see `open-database.ts`. */
export interface Database {
  readonly pool: pg.Pool;
  /** Runs `work` in a transaction that has `smallwins.workspace` set (set_config(…, true)); rolls back on a throw. */
  inWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same with one view of the data from its first statement to its last, and no writing. */
  readInWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Every workspace there is, for the engine's boot (a security-definer function). */
  workspaces(): Promise<{ id: string; slug: string; name: string; demo: boolean }[]>;
  /** Where an e-mail may sign in: all that a stranger's browser knows. The other function that crosses workspaces. */
  accounts(email: string): Promise<{ workspaceId: string; personId: string }[]>;
  /** Clears what was deleted or overwritten out of tables; past row-level security, as whoever owns them. */
  vacuum(tables: readonly string[]): Promise<void>;
  close(): Promise<void>;
}
