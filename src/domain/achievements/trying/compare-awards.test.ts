import { expect, test } from 'vitest';
import { type AwardAt, compareAwards, readScope } from './compare-awards.ts';

const award = (personId: string, scope: string, earnedAt = 1, state: AwardAt['state'] = 'confirmed') => ({
  personId,
  scope,
  earnedAt,
  state,
});

test('what is gained, lost, moved and kept is told apart, and each person counts once', () => {
  const before = [award('ana', 'w1|'), award('ana', 'w2|'), award('bo', 'w1|'), award('cy', 'w1|')];
  const after = [
    award('ana', 'w1|', 2),
    award('bo', 'w1|'),
    award('ana', 'w3|'),
    award('cy', 'w1|', 1, 'pending'),
  ];
  const diff = compareAwards(before, after);
  expect(diff).toMatchObject({ gained: 1, lost: 1, moved: 2, kept: 1, people: 2 });
  expect(diff.changes.map(({ personId, scope }) => `${personId} ${scope}`)).toEqual([
    'ana w1|',
    'ana w2|',
    'ana w3|',
    'cy w1|',
  ]);
  expect(compareAwards(before, before)).toMatchObject({ changes: [], kept: 4, people: 0 });
});

test('a scope says window, object, tier and start', () => {
  expect(readScope('2026-W10|')).toEqual({ window: '2026-W10', tier: null, start: null });
  expect(readScope('ever~a%7Cb|silver|2026-03-02')).toEqual({
    window: 'ever a|b',
    tier: 'silver',
    start: '2026-03-02',
  });
});
