import pg from 'pg';
import { fromTimestamp } from './timestamp.ts';

type Parser = (text: string) => unknown;

const TEXT_ARRAY = 1009 as number as Parameters<typeof pg.types.getTypeParser>[0];

/**
 * How a column's text becomes a JavaScript value. `int8` → number (throws beyond 2^53), `timestamptz` → microseconds,
 * `date` → its text, `json` and `jsonb` → parsed, `bytea` → Buffer, `numeric` → text. Mind `sum(bigint)`: it is
 * `numeric`, so cast it to `bigint`.
 */
const PARSERS: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [20, parseInt8],
  [1016, (text) => parseArray(text, parseInt8)],
  [1184, fromTimestamp],
  [1185, (text) => parseArray(text, fromTimestamp)],
  [1082, (text) => text],
  [1182, (text) => parseArray(text, (item) => item)],
]);

/** Our parsers for a pool or client (`new pg.Pool({ types: pgTypes })`); nothing global is changed. */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(oid)) ||
    pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`The bigint ${text} does not fit a number (beyond 2^53).`);
  return value;
}

function parseArray<T>(text: string, item: (text: string) => T): (T | null)[] {
  const texts = pg.types.getTypeParser(TEXT_ARRAY)(text) as (string | null)[];
  return texts.map((each) => (each === null ? null : item(each)));
}
