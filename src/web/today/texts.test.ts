import { expect, test } from 'vitest';
import { summary } from './texts.ts';

test('The day in one sentence names what is nearest, then what waits.', () => {
  expect(summary({ left: 1, name: 'Clean close' }, 2)).toBe(
    'Clean close is one away, and two awards are waiting to be confirmed.',
  );
  expect(summary({ left: 12, name: 'Steady month' }, 0)).toBe('Steady month is 12 away.');
  expect(summary(undefined, 1)).toBe('One award is waiting to be confirmed.');
  expect(summary(undefined, 0)).toBe('What you finish today will show here.');
});
