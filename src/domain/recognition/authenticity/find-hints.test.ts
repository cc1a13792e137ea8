import { describe, expect, test } from 'vitest';
import { tail } from './chance.ts';
import { findHints } from './find-hints.ts';
import type { Given } from './hint.ts';

const january = Date.parse('2026-01-05T09:00Z') * 1000;
const day = 86_400_000_000;
let ids = 0;
const give = (giver: string, to: string | string[], days = ++ids % 60, text = 'Thank you'): Given => ({
  id: `r${++ids}`,
  giver,
  recipients: [to].flat(),
  at: january + days * day,
  text,
});
const times = (count: number, giver: string, to: string | string[]) =>
  Array.from({ length: count }, () => give(giver, to));
const kinds = (given: readonly Given[], team = 8) =>
  findHints(given, { around: () => team - 1, zone: 'UTC' }).map(
    ({ kind, people }) => `${kind} ${people.join(' ')}`,
  );

describe('a hint', () => {
  test('names two who give to each other and hardly to anybody else', () => {
    const given = [
      ...times(9, 'ana', 'bo'),
      ...times(8, 'bo', 'ana'),
      ...times(2, 'ana', 'cy'),
      ...times(3, 'bo', 'di'),
    ];
    expect(kinds(given)).toEqual(['pair ana bo']);
    expect(findHints(given, { around: () => 7, zone: 'UTC' })[0]?.evidence).toHaveLength(17);
  });

  test('names a circle as a whole, whoever it begins with', () => {
    const given = [...times(9, 'cy', 'ana'), ...times(9, 'ana', 'bo'), ...times(9, 'bo', 'cy')];
    expect(kinds(given)).toEqual(['ring ana bo cy']);
  });

  test('names nobody who has nobody else to thank, or thanks a whole team', () => {
    expect(kinds([...times(9, 'ana', 'bo'), ...times(9, 'bo', 'ana')], 3)).toEqual([]);
    expect(kinds([...times(9, 'ana', ['bo', 'cy']), ...times(9, 'bo', ['ana', 'cy'])])).toEqual([]);
    expect(kinds([])).toEqual([]);
  });

  test('names one text for many people, however it is written, and not a short thank you', () => {
    const text = 'Thank you for being such a great colleague to us all';
    const people = ['bo', 'cy', 'di', 'ed'];
    expect(
      kinds(people.map((to, at) => give('ana', to, at, at % 2 ? text.toUpperCase() : `${text}!`))),
    ).toEqual(['same-words ana']);
    expect(kinds(people.map((to, at) => give('ana', to, at, 'Thank you, Bo')))).toEqual([]);
  });

  test('names a burst at the end of a quarter, unless everybody has one', () => {
    const people = ['bo', 'cy', 'di', 'ed', 'flo', 'gus'];
    const late = (giver: string) =>
      Array.from({ length: 12 }, (_, n) => give(giver, people[n % 6] ?? '', 80 + (n % 5)));
    const calm = people.flatMap((giver) =>
      people.flatMap((to, n) => (to === giver ? [] : [give(giver, to, n * 11)])),
    );
    expect(kinds([...calm, ...late('ana')])).toEqual(['burst ana']);
    const all = Array.from({ length: 200 }, (_, n) => late(`p${n}`)).flat();
    expect(kinds(all)).toEqual([]);
  });
});

test.each([
  [10, 10, 0.5, 1 / 1024],
  [10, 0, 0.5, 1],
  [4, 3, 0.25, 13 / 256],
  [3, 4, 0.9, 0],
  [2000, 1, 0.0001, 1 - 0.9999 ** 2000],
])('of %i tries at least %i succeed, each with %d: %d', (tries, successes, probability, chance) => {
  expect(tail(tries, successes, probability)).toBeCloseTo(chance, 10);
});
