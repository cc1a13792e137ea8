import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admit, giveBack, newTarget, settle, type Target, type TargetLimits } from './target.ts';

const second = 1_000_000;
const limits: TargetLimits = { parallel: 4, perSecond: 10, burst: 10 };
const taken = (target: Target, now: number): Target => {
  const answer = admit(target, limits, now, now);
  if ('waitUntil' in answer) throw new Error(`not before ${answer.waitUntil}`);
  return answer.target;
};

/** How many it would be sent at once now. */
const placesOf = (target: Target, now: number, busySince: number): number => {
  for (let count = 0, next = target; ; count++) {
    const answer = admit(next, limits, now, busySince);
    if ('waitUntil' in answer) return count;
    next = answer.target;
  }
};

test('one at a time; four once it has had a backlog for ten seconds, and only while it answers', () => {
  const unknown = newTarget(limits, 0);
  expect(placesOf(unknown, 60 * second, 0)).toBe(1);
  const known = settle(taken(unknown, 0), 'answered', 0, 0);
  expect(placesOf(known, 0, 0)).toBe(1);
  expect(placesOf(known, 10 * second - 1, 0)).toBe(1);
  expect(placesOf(known, 10 * second, 0)).toBe(4);
  expect(placesOf(known, 60 * second, 55 * second)).toBe(1);
  const failed = settle(taken(known, 60 * second), 'away', 60 * second, 0);
  expect(placesOf(failed, 90 * second, 0)).toBe(1);
});

test('five failures in a row close it, longer each time, and one answer opens it', () => {
  let target = newTarget(limits, 0);
  for (let count = 0; count < 5; count++) target = settle(taken(target, 0), 'away', 0, 1);
  expect(admit(target, limits, 30 * second - 1, 0)).toEqual({ waitUntil: 30 * second });
  target = settle(taken(target, 30 * second), 'away', 30 * second, 1);
  expect(admit(target, limits, 31 * second, 0)).toEqual({ waitUntil: 90 * second });
  for (let at = 90; at < 10_000; at += 600)
    target = settle(taken(target, at * second), 'away', at * second, 1);
  const last = admit(target, limits, 9_690 * second, 0);
  expect('waitUntil' in last && last.waitUntil).toBeLessThanOrEqual((9_690 + 300) * second);
  target = settle(taken(target, 20_000 * second), 'answered', 20_000 * second, 1);
  expect(target).toMatchObject({ failures: 0, closedUntil: 0, isProven: true });
});

test('what was not sent after all costs nothing', () => {
  const fresh = newTarget(limits, 0);
  expect(giveBack(taken(fresh, 0))).toEqual(fresh);
});

test('however it is asked, it never sends more than its burst and rate allow, nor more at once', () => {
  const step = fc.record({ wait: fc.integer({ min: 0, max: 2 * second }), ok: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let now = 0;
      let target = newTarget(limits, 0);
      const sent: number[] = [];
      for (const { wait, ok } of steps) {
        now += wait;
        const answer = admit(target, limits, now, 0);
        if ('target' in answer) {
          target = answer.target;
          sent.push(now);
        } else if (target.inFlight > 0) target = settle(target, ok ? 'answered' : 'away', now, 0.5);
        expect(target.inFlight).toBeLessThanOrEqual(4);
      }
      for (const [index, from] of sent.entries()) {
        for (let end = index; end < sent.length; end++) {
          const most = limits.burst + (((sent[end] ?? 0) - from) * limits.perSecond) / second;
          expect(end - index + 1).toBeLessThanOrEqual(most + 1e-6);
        }
      }
    }),
  );
});
