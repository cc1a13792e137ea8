import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test('a tool is asked so many times at once, and then at its rate', async () => {
  const pace = new Pace({ parallel: 1, perSecond: 20, burst: 5 });
  const began = performance.now();
  const moments = await Promise.all(
    Array.from({ length: 15 }, () => pace.keep(async () => performance.now() - began)),
  );
  expect(Math.max(...moments)).toBeGreaterThan(470);
  expect(moments.filter((ms) => ms < 40).length).toBeLessThanOrEqual(6);
});
