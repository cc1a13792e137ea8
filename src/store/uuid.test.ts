import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUuid, uuidv7 } from './uuid.ts';

test('a UUIDv7 holds its moment, its version and its variant', () => {
  expect(uuidv7(1_700_000_000_000, new Uint8Array(10))).toBe('018bcfe5-6800-7000-8000-000000000000');
  expect(uuidv7(1_700_000_000_000, new Uint8Array(10).fill(255))).toBe(
    '018bcfe5-6800-7fff-bfff-ffffffffffff',
  );
});

test('later ids sort later', () => {
  const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
  const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(moment, moment, random, random, (a, b, x, y) => {
      const [first, second] = [uuidv7(a, x), uuidv7(b, y)];
      expect(isUuid(first)).toBe(true);
      if (a !== b) expect(first < second).toBe(a < b);
    }),
  );
});

test('no two ids are the same', () => {
  expect(new Set(Array.from({ length: 10_000 }, () => uuidv7())).size).toBe(10_000);
});

test.each([-1, 1.5, 2 ** 48, Number.NaN])('the moment %s is refused', (nowMs) => {
  expect(() => uuidv7(nowMs)).toThrow('milliseconds');
});
