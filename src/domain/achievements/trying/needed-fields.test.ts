import { expect, test } from 'vitest';
import { compileExpression } from '../language/expression.ts';
import { neededFields } from './needed-fields.ts';
import { makeRule } from './testing.ts';

const rule = makeRule(`
smallwins: 1
achievement: tried
name: N
sentence: S
because: B
family: f
kind: quality
outcome: [o]
who: person.role == "agent"
earn:
  count: { event: desk.closed, where: data.ok && data.who.team == "data.secret", distinct: data.ticket, credit: data.by }
  reach: 5
  in: week
hold: { for: 72h, cancelled_by: { event: desk.opened, same: data.ticket, where: data.hours < 3.0 } }
guard: [{ ratio: { of: { event: desk.rated, where: data.score >= 4 }, to: { event: desk.rated, credit: data.agent } }, at_least: 0.8 }]
`);

test('every field that some line of a rule names, and nothing that only stands in a text', () => {
  expect(neededFields(rule, null)).toEqual({
    data: ['agent', 'by', 'hours', 'ok', 'score', 'ticket', 'who'],
    subject: false,
  });
});

test.each([
  ['person.team', [], false],
  ['data.group', ['group'], false],
  ['data . group . name', ['group'], false],
  ['event.type', [], false],
  ['event.subject', [], true],
  ['has(data.group) ? data.group : "none"', ['group'], false],
  ['data["group"]', null, false],
  ['data.exists(k, k == "group")', null, false],
  ['size(data) > 2 ? "a" : "b"', null, false],
  ['event.data.group', null, false],
  ['event == event ? "a" : "b"', null, true],
  ['data.group + "\\""', null, true],
  [`"it's " + data.group + ' "'`, ['group'], false],
])('a segment by %s', (text, more, subject) => {
  const segment = compileExpression(text);
  if ('problem' in segment) throw new Error(segment.problem);
  const own = ['agent', 'by', 'hours', 'ok', 'score', 'ticket', 'who'];
  const data = more === null ? null : [...new Set([...own, ...more])].sort();
  expect(neededFields(rule, segment)).toEqual({ data, subject });
});
