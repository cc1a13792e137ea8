import type pg from 'pg';
import { withClient } from '../../src/store/pool.ts';

/** Where any of these words stands in the whole database, by the catalogue: `comments.text (2)`. */
export function tracesOf(connection: pg.ClientConfig, words: readonly string[]): Promise<string[]> {
  return withClient(connection, async (client) => {
    const columns = await client.query<{ table: string; column: string; type: string }>(
      `select c.relname::text as table, a.attname::text as column, t.typname::text as type
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         join pg_type t on t.oid = a.atttypid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         and t.typname not in ('uuid', '_uuid', 'int2', 'int4', 'int8', 'bool', 'timestamptz', 'float8') order by 1, 2`,
    );
    const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    const found: string[] = [];
    for (const { table, column, type } of columns.rows) {
      const text = type === 'bytea' ? `encode("${column}", 'escape')` : `"${column}"::text`;
      const { rows } = await client.query<{ count: number; example: string }>(
        `select count(*)::int as count, left(min(${text}), 200) as example from ${table} where ${text} ilike any ($1::text[])`,
        [patterns],
      );
      const { count = 0, example = '' } = rows[0] ?? {};
      if (count > 0) found.push(`${table}.${column} (${count}): ${example}`);
    }
    return found;
  });
}
