import { expect, test } from 'vitest';
import { sayLimit } from './soft-limits.ts';

const limits = { toOneAWeek: 5, aDay: 12 };

test('within the limits nothing is said', () => {
  expect(sayLimit({ today: 12, toEach: new Map([['Bo', 5]]) }, limits)).toBeNull();
  expect(sayLimit({ today: 1, toEach: new Map() }, limits)).toBeNull();
});

test('beyond them one sentence is, about the person who heard most', () => {
  const toEach = new Map([
    ['Cy', 6],
    ['Bo', 7],
  ]);
  expect(sayLimit({ today: 13, toEach }, limits)).toMatch(/^It is sent\. Bo has heard from you 7 times/);
  expect(sayLimit({ today: 13, toEach: new Map() }, limits)).toMatch(/^It is sent, the 13th within a day/);
  expect(sayLimit({ today: 21, toEach: new Map() }, limits)).toMatch(/^It is sent, the 21st /);
});
