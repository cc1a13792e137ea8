import type { Database, Tx } from './database.ts';
import type { Writes } from './writes.ts';

/**
 * Something read out of a workspace's tables and kept until one of them is written. Looks that come together share one
 * reading. With a `key` there is one of each key.
 *
 * Example: `const values = new Kept(['recognition_values'], readValues); await values.of(database, workspaceId)`
 */
export class Kept<T> {
  readonly #tables: readonly string[];
  readonly #read: (tx: Tx, workspaceId: string, key: string) => Promise<T>;
  readonly #found = new WeakMap<
    Writes,
    Map<string, { readonly stamp: number; readonly value: Promise<T> }>
  >();

  constructor(tables: readonly string[], read: (tx: Tx, workspaceId: string, key: string) => Promise<T>) {
    this.#tables = tables;
    this.#read = read;
  }

  of(database: Pick<Database, 'look' | 'writes'>, workspaceId: string, key = ''): Promise<T> {
    const { writes } = database;
    const found = this.#found.get(writes) ?? new Map();
    this.#found.set(writes, found);
    const name = `${workspaceId} ${key}`;
    // Taken before anything is read: what is written meanwhile makes the next look read again.
    const stamp = writes.stamp(workspaceId, this.#tables);
    const before = found.get(name);
    if (before?.stamp === stamp) return before.value;
    const value = database.look(workspaceId, (tx) => this.#read(tx, workspaceId, key));
    if (found.size >= keptMax) found.clear();
    found.set(name, { stamp, value });
    value.catch(() => found.delete(name));
    return value;
  }

  /** What is in memory and still holds; undefined where it would have to be read. */
  peek({ writes }: Pick<Database, 'writes'>, workspaceId: string, key = ''): Promise<T> | undefined {
    const before = this.#found.get(writes)?.get(`${workspaceId} ${key}`);
    return before?.stamp === writes.stamp(workspaceId, this.#tables) ? before.value : undefined;
  }
}

/** More than that many workspaces and keys, and all of them are read again. */
const keptMax = 10_000;
