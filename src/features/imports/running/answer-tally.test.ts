import { expect, test } from 'vitest';
import type { AcceptedItem } from '../../../engine/door.ts';
import { AnswerTally } from './answer-tally.ts';

const answer = (status: AcceptedItem['status'], seq: number | null): AcceptedItem => ({ status, seq });

test('an undisturbed import counts what it is answered', () => {
  const tally = new AnswerTally(10, 0);
  const answers = [
    answer('accepted', 11),
    answer('duplicate', 4),
    answer('duplicate', 11),
    answer('quarantined', null),
  ];
  expect(tally.add(answers)).toEqual({ accepted: 1, duplicates: 2, rejected: 1, lastSeq: 11 });
});

test('after a kill, what was sent since the last save counts as new once', () => {
  const tally = new AnswerTally(10, 4);
  const answers = [
    answer('duplicate', 11),
    answer('duplicate', 10),
    answer('duplicate', 12),
    answer('duplicate', 11),
  ];
  expect(tally.add(answers)).toEqual({ accepted: 2, duplicates: 2, rejected: 0, lastSeq: 12 });
});

test('beyond what can have been sent before the kill, a duplicate is one', () => {
  const tally = new AnswerTally(10, 1);
  expect(tally.add([answer('duplicate', 11), answer('duplicate', 12)])).toMatchObject({
    accepted: 1,
    duplicates: 1,
  });
});
