import { expect, test } from 'vitest';
import type { FeedItem } from '../../features/feed/api.ts';
import { forgetAward, forgetRecognition, mergeItems } from './fresh.ts';

function item(seq: number, ...awardIds: string[]): FeedItem {
  // The two functions look at nothing of an award but its id.
  const awards = awardIds.map((id) => ({ id })) as unknown as Extract<FeedItem, { kind: 'award' }>['awards'];
  return { seq, at: '2016-03-24T12:00:00Z', kind: 'award', awards, reactions: [], comments: 0 };
}

test('New items come first, each once, even when a page was read meanwhile.', () => {
  const merged = mergeItems([item(5, 'e'), item(4, 'd')], [item(4, 'd'), item(3, 'c')]);
  expect(merged.map(({ seq }) => seq)).toEqual([5, 4, 3]);
});

test('A revoked award leaves its item, and the item leaves with its last award.', () => {
  const left = forgetAward([item(2, 'a', 'b'), item(1, 'a')], 'a');
  expect(left.map((one) => [one.seq, one.kind === 'award' ? one.awards.map(({ id }) => id) : []])).toEqual([
    [2, ['b']],
  ]);
});

test('A withdrawn recognition leaves with its item, and awards stay.', () => {
  const recognition = { id: 'r' } as unknown as Extract<FeedItem, { kind: 'recognition' }>['recognition'];
  const given: FeedItem = { ...item(3), kind: 'recognition', recognition };
  expect(forgetRecognition([given, item(1, 'a')], 'r').map(({ seq }) => seq)).toEqual([1]);
});
