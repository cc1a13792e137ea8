import { expect, test } from 'vitest';
import { base32, findStep, totpAt } from './totp.ts';

const secret = Buffer.from('12345678901234567890');

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at %i s the code is that of RFC 6238', (seconds, code) => {
  expect(totpAt(secret, Math.floor(seconds / 30))).toBe(code);
});

test('a code holds one step early and late, and never again after it was used', () => {
  const step = 41_152_263;
  const nowMs = step * 30_000 + 5000;
  expect([-2, -1, 0, 1, 2].map((by) => findStep(secret, totpAt(secret, step + by), 0, nowMs))).toEqual([
    null,
    step - 1,
    step,
    step + 1,
    null,
  ]);
  expect(findStep(secret, totpAt(secret, step), step, nowMs)).toBeNull();
  expect(findStep(secret, '', 0, nowMs)).toBeNull();
});

test('base32 is that of RFC 4648', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
});
