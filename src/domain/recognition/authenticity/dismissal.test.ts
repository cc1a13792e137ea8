import { expect, test } from 'vitest';
import { staysQuiet, subjectOf } from './dismissal.ts';

const ids = (from: number, count: number) => Array.from({ length: count }, (_, n) => `r${from + n}`);

test('a dismissed hint comes back with half as much again, and not before', () => {
  const dismissed = { evidence: ids(0, 10) };
  expect(staysQuiet({ evidence: ids(0, 10) }, dismissed)).toBe(true);
  expect(staysQuiet({ evidence: ids(0, 14) }, dismissed)).toBe(true);
  expect(staysQuiet({ evidence: ids(0, 15) }, dismissed)).toBe(false);
  expect(staysQuiet({ evidence: ids(100, 10) }, dismissed)).toBe(false);
  expect(staysQuiet({ evidence: ids(0, 4) }, dismissed)).toBe(true);
});

test('a hint is the same for the same kind, people and quarter', () => {
  const hint = { kind: 'pair' as const, people: ['a', 'b'], quarter: null };
  expect(subjectOf(hint)).toBe(subjectOf({ ...hint }));
  expect(subjectOf(hint)).not.toBe(subjectOf({ ...hint, people: ['a', 'c'] }));
  expect(subjectOf(hint)).not.toBe(subjectOf({ ...hint, kind: 'ring' }));
  const burst = { kind: 'burst' as const, people: ['a'], quarter: '2026-Q1' };
  expect(subjectOf(burst)).not.toBe(subjectOf({ ...burst, quarter: '2026-Q2' }));
});
