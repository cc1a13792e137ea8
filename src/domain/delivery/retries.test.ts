import { expect, test } from 'vitest';
import { nextTryAt } from './retries.ts';

const second = 1_000_000;
const hour = 3_600 * second;
/** The moments of all tries of something that is never taken. */
const triesWith = (random: () => number, since = 0): number[] => {
  const at = [since];
  for (;;) {
    const now = at.at(-1) ?? 0;
    const next = nextTryAt(at.length, { since, now, random: random() });
    if (next === null) return at;
    at.push(next);
  }
};

test('there are ten tries, at the latest 75 hours and 35 minutes after the first', () => {
  const late = triesWith(() => 1);
  expect(late).toHaveLength(10);
  expect(late.at(-1)).toBe(75 * hour + 35 * 60 * second + 5 * second);
  expect(triesWith(() => 0)).toHaveLength(10);
});

test('what failed together comes back anywhere in the pause, and the last try of all is still late', () => {
  const many = Array.from({ length: 200 }, () => triesWith(Math.random));
  const fourth = many.map((tries) => (tries[4] ?? 0) / hour);
  expect(Math.min(...fourth)).toBeLessThan(1.2);
  expect(Math.max(...fourth)).toBeGreaterThan(2);
  for (const tries of many) {
    expect((tries[9] ?? 0) / hour).toBeGreaterThan(51.5);
    expect(tries).toEqual([...tries].sort((a, b) => a - b));
  }
});

test('whoever was away for a day does not make up for all tries at once', () => {
  const now = 30 * hour;
  expect(nextTryAt(2, { since: 0, now, random: 0.5 })).toBe(now + 150 * second);
});

test('the other side may ask for a wait, of a day at most', () => {
  expect(nextTryAt(1, { since: 0, now: 0, random: 0 }, hour)).toBe(hour);
  expect(nextTryAt(1, { since: 0, now: 0, random: 0 }, 1000 * hour)).toBe(24 * hour);
  expect(nextTryAt(1, { since: 0, now: 0, random: 1 }, -5)).toBe(5 * second);
  expect(nextTryAt(10, { since: 0, now: 0, random: 0 }, hour)).toBeNull();
});
