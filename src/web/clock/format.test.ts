import { expect, test } from 'vitest';
import { formatDifference, formatInstant, formatPoints, formatStretch } from './format.ts';

test.each([
  [59_999, 'under 1 min'],
  [60_000, '1 min'],
  [3_600_000, '1 h'],
  [3_660_000, '1 h 1 min'],
  [86_400_000, '1 d'],
  [2 * 86_400_000 + 4 * 3_600_000 + 59 * 60_000, '2 d 4 h'],
])('A stretch of %i ms reads %s.', (stretchMs, text) => {
  expect(formatStretch(stretchMs)).toBe(text);
});

test('An instant is shown in the zone that is asked for, not in this machine’s.', () => {
  const late = '2016-03-24T23:30:00Z';
  expect(formatInstant(late, 'date', 'UTC')).toContain('24');
  expect(formatInstant(late, 'date', 'Europe/Berlin')).toContain('25');
});

test.each([
  [0.125, '+12.5'],
  [-0.0304, '−3'],
  [0.0001, '0'],
  [-0.0001, '0'],
])('A difference of %d reads %s.', (share, text) => {
  expect(formatDifference(share)).toBe(text);
});

test('Points below nothing have a real minus, and others no sign.', () => {
  expect([-0.768, 0.869, 0].map(formatPoints)).toEqual(['−76.8', '86.9', '0']);
});
