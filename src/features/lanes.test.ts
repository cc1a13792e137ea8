import { afterEach, expect, test, vi } from 'vitest';
import { Lanes } from './lanes.ts';

afterEach(() => vi.useRealTimers());

test('one thing is on its way at a time; four while there is a backlog, and one again once it is worked off', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  const lanes = new Lanes();
  const waiting: number[] = Array.from({ length: 300 }, (_, index) => index);
  const most = { early: 0, late: 0, after: 0 };
  let phase: keyof typeof most = 'early';
  let open = 0;
  const lane = {
    target: 'slow',
    limits: { parallel: 4, perSecond: 1000, burst: 1000 },
    take: async () => {
      if (waiting.shift() === undefined) return null;
      return async () => {
        most[phase] = Math.max(most[phase], ++open);
        await new Promise((done) => setTimeout(done, 100));
        open--;
        return 'answered' as const;
      };
    },
  };
  const began = performance.now();
  const first = lanes.run(lane);
  await vi.advanceTimersByTimeAsync(9_000);
  phase = 'late';
  await vi.advanceTimersByTimeAsync(9_000);
  await first;
  expect(waiting).toEqual([]);
  // A hundred in the first ten seconds, the others four times as fast.
  expect(performance.now() - began).toBeLessThan(20_000);
  phase = 'after';
  waiting.push(...Array.from({ length: 20 }, (_, index) => index));
  const second = lanes.run(lane);
  await vi.advanceTimersByTimeAsync(3_000);
  await second;
  expect(most).toEqual({ early: 1, late: 4, after: 1 });
});

test('what comes just as the line was found empty is no backlog', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  let [left, rounds] = [8, 60];
  let [open, most] = [0, 0];
  const lane = {
    target: 'slow',
    limits: { parallel: 4, perSecond: 1000, burst: 1000 },
    take: async () => {
      if (left === 0) {
        if (rounds-- > 0) left = 8;
        return null;
      }
      left--;
      return async () => {
        most = Math.max(most, ++open);
        await new Promise((done) => setTimeout(done, 100));
        open--;
        return 'answered' as const;
      };
    },
  };
  const running = new Lanes().run(lane);
  await vi.advanceTimersByTimeAsync(60_000);
  await running;
  expect({ left, most }).toEqual({ left: 0, most: 1 });
  expect(rounds).toBeLessThan(0);
});
