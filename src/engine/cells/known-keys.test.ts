import { expect, test } from 'vitest';
import { hashKey, KnownKeys } from './known-keys.ts';

test('what was added is known, also after growing, and hardly anything else is', () => {
  const keys = new KnownKeys();
  const count = 300_000;
  for (let n = 0; n < count; n++) keys.add(hashKey(`person-${n}|2026-W10`));
  let lost = 0;
  let wrong = 0;
  for (let n = 0; n < count; n++) {
    if (!keys.has(hashKey(`person-${n}|2026-W10`))) lost++;
    if (keys.has(hashKey(`person-${n}|2026-W11`))) wrong++;
  }
  expect(lost).toBe(0);
  expect(wrong / count).toBeLessThan(0.01);
});

test('a hash can be taken in two steps', () => {
  expect(hashKey('|ever', hashKey('ana'))).toEqual(hashKey('ana|ever'));
});
