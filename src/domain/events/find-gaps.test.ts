import { expect, test } from 'vitest';
import { findGaps } from './find-gaps.ts';

/** Four weeks from Monday 2 March 2026, and a Monday that is today. */
const weeks = (count: (weekday: number, week: number) => number) =>
  Array.from({ length: 29 }, (_, index) => ({
    day: new Date(Date.UTC(2026, 2, 2 + index)).toISOString().slice(0, 10),
    events: count(index % 7, Math.floor(index / 7)),
  }));

test('a working day without events is a gap; a Sunday that never has any is none', () => {
  const days = weeks((weekday, week) => (weekday === 6 || (weekday === 2 && week === 1) ? 0 : 10 + week));
  expect(findGaps(days)).toEqual([{ day: '2026-03-11', usual: 12 }]);
});

test('today is not over, what was before the first event is no gap, and two weeks tell nothing', () => {
  expect(findGaps(weeks((_weekday, week) => (week === 4 ? 0 : 5)))).toEqual([]);
  expect(findGaps(weeks((_weekday, week) => (week === 0 ? 0 : 5)))).toEqual([]);
  expect(
    findGaps(
      weeks(() => 5)
        .slice(14)
        .map((one, index) => (index === 3 ? { ...one, events: 0 } : one)),
    ),
  ).toEqual([]);
  expect(findGaps([])).toEqual([]);
});
