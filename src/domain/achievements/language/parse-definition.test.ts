import { expect, test } from 'vitest';
import { parseDefinition } from './parse-definition.ts';

const text = (earn: string) =>
  `smallwins: 1\nachievement: a\nname: N\nsentence: S\nbecause: B\nfamily: f\nkind: quality\noutcome: [o]\nearn: ${earn}\n`;
const counted = '{ event: a.b, credit: data.by }';

test.each([
  [`{ best: { of: { count: ${counted} } }, reach: 1, in: ever }`, 'earn.in', 'expected one of "day"'],
  [
    `{ counts: ${counted}, reach: 1, in: week }`,
    'earn',
    'names no measure; expected exactly one of count, sum,',
  ],
  [
    `{ count: ${counted}, run: ${counted}, reach: 1 }`,
    'earn',
    'names count and run; expected exactly one of',
  ],
  [
    '{ ratio: { event: a.b, of: data.ok, credit: data.by }, reach: 95, in: week }',
    'earn.reach',
    'is a share: 0.95 for 95 %',
  ],
  [
    '{ ratio: { event: a.b, of: data.ok, credit: data.by }, reach: 0.5, in: { rolling: 7d } }',
    'earn.in',
    'expected one of "day"',
  ],
  [`{ streak: { of: { count: ${counted} }, per: fortnight }, reach: 5 }`, 'earn.streak.per', 'workday'],
  [
    `{ count: ${counted}, reach: 5, in: { day: { until: '25:00' } } }`,
    'earn.in.day.until',
    'a time of the clock',
  ],
])('%s is refused at its place', (earn, path, message) => {
  const parsed = parseDefinition(text(earn));
  expect(parsed).toEqual({ problems: [{ path, line: 9, message: expect.stringContaining(message) }] });
});
