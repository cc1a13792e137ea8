import type pg from 'pg';
import type { Later } from './together.ts';
import type { Writes } from './writes.ts';

/** A transaction inside one workspace: row-level security sees that workspace and no other. */
export interface Tx {
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** The same for what is asked all the time: parsed and planned once a connection, under its name. */
  prepared<Row extends object>(name: string, sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  readonly client: pg.PoolClient;
  /**
   * Sends a statement with whatever is asked next, at the latest with the commit: no round trip of its own. What it fails
   * of fails what it is sent with.
   */
  later(statement: Later): void;
  /** Sends what waits for that, and no later than that. */
  flush(): Promise<void>;
  /** The tables its statements write, as far as they went through `query` and `prepared`; see `writes.ts`. */
  readonly written: Set<string>;
}

/** An open database; see `open-database.ts`. */
export interface Database {
  readonly pool: pg.Pool;
  /** What was written by this process, so that memory knows whether it still holds. */
  readonly writes: Writes;
  /** Runs `work` in a transaction that has `smallwins.workspace` set (set_config(…, true)); rolls back on a throw. */
  inWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same, begun in the round trip of its first statement; if that is the commit's, it is the only one. */
  inWorkspaceAtOnce<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same with one view of the data from its first statement to its last, and no writing. */
  readInWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Looks without a transaction around it: each statement is one round trip and sees what is committed when it begins.
   * Nothing can be written.
   */
  look<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Every workspace there is, for the engine's boot (a security-definer function). */
  workspaces(): Promise<{ id: string; slug: string; name: string; demo: boolean }[]>;
  /** Where an e-mail may sign in: all that a stranger's browser knows. The other function that crosses workspaces. */
  accounts(email: string): Promise<{ workspaceId: string; personId: string }[]>;
  /** Takes what was deleted or overwritten off the disk, as the owner; answers the tables too large for that. */
  wipe(): Promise<string[]>;
  close(): Promise<void>;
}
