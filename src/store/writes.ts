const writing =
  /\b(?:insert\s+into|update(?:\s+only)?|delete\s+from(?:\s+only)?|merge\s+into|truncate(?:\s+table)?)\s+"?([a-z_]+)/gi;

const known = new Map<string, readonly string[]>();
const knownMax = 2000;
const textMax = 20_000;

/**
 * The tables a statement may write, by its text; one too many does no harm.
 *
 * Example: `tablesWritten('delete from comments where …')` is `['comments']`.
 */
export function tablesWritten(sql: string): readonly string[] {
  let tables = known.get(sql);
  if (!tables) {
    tables = [...new Set([...sql.matchAll(writing)].map(([, table = '']) => table.toLowerCase()))];
    if (known.size >= knownMax) known.clear();
    if (sql.length <= textMax) known.set(sql, tables);
  }
  return tables;
}

/**
 * How often each table of a workspace was written since the process started. What is kept in memory remembers the stamp
 * of before it was read, and holds for as long as the stamp is the same: every write of this process goes through
 * `Database.inWorkspace`, so none can be forgotten, and it is counted before whoever wrote hears that it is done.
 *
 * Example: `const stamp = writes.stamp(id, ['comments']); … if (writes.stamp(id, ['comments']) === stamp) …`
 */
export class Writes {
  /** By workspace and table. */
  readonly #counts = new Map<string, number>();

  stamp(workspaceId: string, tables: readonly string[]): number {
    let sum = 0;
    for (const table of tables) sum += this.#counts.get(`${workspaceId} ${table}`) ?? 0;
    return sum;
  }

  count(workspaceId: string, tables: Iterable<string>): void {
    for (const table of tables) {
      const name = `${workspaceId} ${table}`;
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    }
  }
}
