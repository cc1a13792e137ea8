import { expect, test } from 'vitest';
import { formatInstant, formatStretch } from './format.ts';

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
