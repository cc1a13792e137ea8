import { describe, expect, test } from 'vitest';
import { armOf, differenceOf, judgeWorth, wilson } from './ledger.ts';

const z95 = 1.959963984540054;
const round = (value: number, digits = 4) => Math.round(value * 10 ** digits) / 10 ** digits;

describe('intervals', () => {
  // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d', (acted, n, low, high) => {
    const interval = wilson({ n, acted }, z95);
    expect([round(interval.low), round(interval.high)]).toEqual([low, high]);
  });

  // Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%d of %d less %d of %d', (a, m, b, n, low, high) => {
    const found = differenceOf({ n: m, acted: a }, { n, acted: b }, z95);
    expect([round(found.low), round(found.high)]).toEqual([low, high]);
  });

  test('nothing at all says nothing', () => {
    expect(differenceOf({ n: 0, acted: 0 }, { n: 0, acted: 0 })).toEqual({ at: 0, low: -1, high: 1 });
  });
});

describe('who waits by chance', () => {
  const ids = Array.from(
    { length: 20_000 },
    (_, index) => `01a202ac-e82d-7e2d-99f8-${String(index).padStart(12, '0')}`,
  );
  const share = (percent: number) =>
    ids.filter((id) => armOf('w', 'p', id, percent) === 'held').length / ids.length;

  test.each([1, 5, 20])('is %d in a hundred', (percent) => {
    // Five standard errors.
    expect(Math.abs(share(percent) - percent / 100)).toBeLessThan(
      5 * Math.sqrt(((percent / 100) * (1 - percent / 100)) / ids.length),
    );
  });

  test('is nobody at 0, and always the same', () => {
    expect(share(0)).toBe(0);
    expect(ids.map((id) => armOf('w', 'p', id, 5))).toEqual(ids.map((id) => armOf('w', 'p', id, 5)));
    const own = ids.filter((id) => armOf('w', 'p', id, 20) === 'held');
    const others = own.filter((id) => armOf('w', 'q', id, 20) === 'held').length / own.length;
    expect(Math.abs(others - 0.2)).toBeLessThan(0.05);
  });

  test('whoever waits at a small share also waits at a larger one', () => {
    const small = ids.filter((id) => armOf('w', 'p', id, 2) === 'held');
    expect(small.every((id) => armOf('w', 'p', id, 10) === 'held')).toBe(true);
  });
});

describe('what a kind is worth', () => {
  const of = (acted: number, n: number) => ({ acted, n });

  test.each([
    ['too few', of(100, 199), of(10, 199), 'unknown'],
    ['more act', of(5000, 10_000), of(200, 500), 'helps'],
    ['as many act', of(5000, 10_000), of(2500, 5000), 'nothing'],
    ['fewer act', of(4000, 10_000), of(2500, 5000), 'nothing'],
    ['perhaps as many', of(5000, 10_000), of(100, 200), 'unknown'],
    ['nobody acts at all', of(0, 10_000), of(0, 500), 'nothing'],
  ] as const)('%s', (_, told, held, verdict) => {
    expect(judgeWorth(told, held).verdict).toBe(verdict);
  });
});
