import { expect, test } from 'vitest';
import { pathOf, receiptOfSheet, sheetOf } from './receipt-of.ts';

test.each([
  { award: '0190-a' },
  { achievement: 'clean-close', window: undefined, person: undefined },
  { achievement: 'clean-close', window: '2016-W12', person: 'Resolved by 149' },
  { achievement: 'clean-close', window: 'a:b', person: 'x:%41' },
])('A receipt survives being written into the address: %j.', (of) => {
  expect(receiptOfSheet(sheetOf(of))).toEqual(of);
});

test('What is not a receipt opens nothing.', () => {
  const sheets = [undefined, '', 'award:', 'explain:', 'other:1', 'award:%E0%A4%A'];
  expect(sheets.map(receiptOfSheet)).toEqual(sheets.map(() => null));
});

test('A handle with spaces is a valid address.', () => {
  expect(pathOf({ achievement: 'clean-close', person: 'Resolved by 149' })).toBe(
    '/explain/clean-close?person=Resolved+by+149',
  );
});
