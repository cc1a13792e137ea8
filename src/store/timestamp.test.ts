import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { fromTimestamp, toTimestamp } from './timestamp.ts';

const database = await testDatabase();
const EARLIEST = Date.UTC(1685, 0) * 1000;
const LATEST = Date.UTC(2255, 0) * 1000;

test('every microsecond survives PostgreSQL, in whatever zone it is shown', async () => {
  const moments = fc.sample(fc.integer({ min: EARLIEST, max: LATEST }), 500);
  const client = await database.pool.connect();
  for (const zone of ['UTC', 'Asia/Kolkata', 'America/St_Johns', 'Africa/Monrovia']) {
    await client.query(`set timezone = '${zone}'`);
    const found = await client.query<{ at: number; micros: number }>(
      `select at, (extract(epoch from at) * 1000000)::bigint as micros
       from unnest($1::timestamptz[]) with ordinality as t (at, n) order by n`,
      [moments.map(toTimestamp)],
    );
    expect(found.rows.map((row) => row.at)).toEqual(moments);
    expect(found.rows.map((row) => row.micros)).toEqual(moments);
  }
  client.release(true);
});

test.each([
  [0, '1970-01-01T00:00:00.000000Z'],
  [-1, '1969-12-31T23:59:59.999999Z'],
  [1456745340000001, '2016-02-29T11:29:00.000001Z'],
])('%s is written as %s and read back', (micros, text) => {
  expect(toTimestamp(micros)).toBe(text);
  expect(fromTimestamp(text)).toBe(micros);
});

test.each(['infinity', '-infinity', '0044-03-15 00:00:00+00 BC', '9999-12-31 00:00:00+00', '2016-02-29', ''])(
  "'%s' is refused",
  (text) => {
    expect(() => fromTimestamp(text)).toThrow(RangeError);
  },
);

test.each([0.5, Number.NaN, 2 ** 53])('%s is no moment', (micros) => {
  expect(() => toTimestamp(micros)).toThrow(RangeError);
});
