import { expect, test } from 'vitest';
import type { FeedItem } from '../../features/feed/api.ts';
import { forgetAward, mergeItems } from './fresh.ts';

function item(seq: number, ...awardIds: string[]): FeedItem {
  // The two functions look at nothing of an award but its id.
  const awards = awardIds.map((id) => ({ id })) as unknown as FeedItem['awards'];
  return { seq, at: '2016-03-24T12:00:00Z', kind: 'award', awards };
}

test('New items come first, each once, even when a page was read meanwhile.', () => {
  const merged = mergeItems([item(5, 'e'), item(4, 'd')], [item(4, 'd'), item(3, 'c')]);
  expect(merged.map(({ seq }) => seq)).toEqual([5, 4, 3]);
});

test('A revoked award leaves its item, and the item leaves with its last award.', () => {
  const left = forgetAward([item(2, 'a', 'b'), item(1, 'a')], 'a');
  expect(left.map(({ seq, awards }) => [seq, awards.map(({ id }) => id)])).toEqual([[2, ['b']]]);
});
