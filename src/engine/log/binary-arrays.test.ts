import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import {
  bytesArray,
  hashArray,
  int2Array,
  int8Array,
  jsonArray,
  textArray,
  timestampArray,
  uuidArray,
} from './binary-arrays.ts';

const database = await testDatabase();

test('every kind of array arrives as it was sent', async () => {
  const uuid = '0190a0b0-c0d0-7000-8000-0123456789ab';
  const sent = {
    texts: ['', 'plain', null, 'ü € 😀 "\\\n', 'x'.repeat(5000)],
    numbers: [0, -1, 2 ** 32, 2 ** 53 - 1, -(2 ** 40) - 7],
    small: [0, 1, -2, 32_767, 5],
    moments: [0, 1_456_745_340_000_001, -8_520_336_000_000_000, 9_000_000_000_000_000, 946_684_799_999_999],
    bytes: ['\0', '\xff\x10', '', '\xab\xcd\xef', '\x01'],
    halves: [0, 1, -1, 2, 3].map((low) => ({ high: low - 1, low })),
    json: ['{"a": [1, "ü"]}', 'null', '1.5', '"x"', '[]'],
  };
  const { rows } = await database.pool.query(
    `select t, n, s, m, b, u, j, h::text from unnest($1::text[], $2::bigint[], $3::smallint[], $4::timestamptz[], $5::bytea[], $6::uuid[], $7::jsonb[], $8::bigint[])
     as r (t, n, s, m, b, u, j, h)`,
    [
      textArray(sent.texts),
      int8Array(sent.numbers),
      int2Array(sent.small),
      timestampArray(sent.moments),
      bytesArray(sent.bytes),
      uuidArray([uuid, uuid, uuid, uuid, uuid]),
      jsonArray(sent.json),
      hashArray(sent.halves),
    ],
  );
  expect(rows).toEqual(
    sent.texts.map((text, index) => ({
      t: text,
      n: sent.numbers[index],
      s: sent.small[index],
      m: sent.moments[index],
      b: Buffer.from(sent.bytes[index] ?? '', 'latin1'),
      u: uuid,
      j: JSON.parse(sent.json[index] ?? ''),
      h: String(
        BigInt(index === 2 ? -2 : (sent.halves[index]?.high ?? 0)) * 2n ** 32n +
          BigInt((sent.halves[index]?.low ?? 0) >>> 0),
      ),
    })),
  );
});
