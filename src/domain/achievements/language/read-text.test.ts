import { expect, test } from 'vitest';
import { readText, sayProblem } from './read-text.ts';

const text = `smallwins: 1
achievement: two
name: Two
sentence: Two a day.
because: B
family: f
kind: quality
outcome: [o]
earn:
  count:
    event: desk.ticket.resolved
    where: data.
    credit: data.by
  reach: 2
  in: day
hold:
  for: 72h
  cancelled_by:
    event: desk.ticket.reopened
    same: matches(
`;

const problems = (yaml: string) => {
  const read = readText(yaml);
  return 'problems' in read ? read.problems.map((problem) => sayProblem('two.yaml', problem)) : [];
};

test('a condition that does not compile is said with its line, also where a list of one is written without it', () => {
  expect(problems(text)).toEqual([
    expect.stringMatching(/^two\.yaml:12: earn\.count\.where "data\." /),
    expect.stringMatching(/^two\.yaml:20: hold\.cancelled_by\.0\.same /),
  ]);
});

test('what is missing is said with the line of what it is missing from', () => {
  const missing = text
    .replace('    where: data.\n', '')
    .replace('same: matches(', 'same: data.ticket')
    .replace('  in: day\n', '');
  expect(problems(missing)).toEqual([expect.stringMatching(/^two\.yaml:9: earn\.in /)]);
  expect(problems('smallwins: [')).toEqual([expect.stringMatching(/^two\.yaml:1: /)]);
});

test.each([
  ['reach: 2', 'reach: two', '14: earn.reach is "two"; expected a number'],
  ['in: day', 'in: days', '15: earn.in is "days"; expected one of day, week, month, quarter, ever'],
  ['because: B\n', '', '1: because is missing; expected a text'],
  ['achievement: two', 'achievement: Two', '2: achievement is "Two"; expected lower-case letters'],
  ['outcome: [o]', 'outcome: o', '8: outcome is "o"; expected a list, such as [a, b]'],
  ['kind: quality', 'kind: quality\nholds: 1\nbadges: 2', '8: holds is not known here'],
])('instead of %j, %j is said as %j', (right, wrong, message) => {
  const good = text.replace('data.\n', 'data.ok\n').replace('matches(', 'data.ticket');
  expect(problems(good.replace(right, wrong))[0]?.replace('two.yaml:', '')).toContain(message);
});

test('a text without problems is compiled', () => {
  const good = text.replace('data.\n', 'data.ok\n').replace('matches(', 'data.ticket');
  expect(readText(good)).toMatchObject({ version: { window: 'day' } });
});
