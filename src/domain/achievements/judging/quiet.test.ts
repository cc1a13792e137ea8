import { expect, test } from 'vitest';
import { emptyScope } from '../cells/cells.ts';
import { parseDefinition } from '../language/parse-definition.ts';
import { compileAlways } from '../language/rule.ts';
import { isQuiet } from './quiet.ts';

const made = parseDefinition(`
smallwins: 1
achievement: clean-week
name: Clean week
sentence: Three or five tickets resolved this week.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: helpdesk.ticket.resolved, credit: data.by }, reach: { tiers: { few: 3, many: 5 } }, in: week }
`);
if ('problems' in made) throw new Error(JSON.stringify(made.problems));
const compiled = compileAlways(made.definition);
if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
const { rule } = compiled;

const always = Number.POSITIVE_INFINITY;
/** Of a window with so much in it, and what was noted when it was last decided. */
const isStill = (most: number, noted: object | null, hasAwards = true, now = 0) => {
  const cell = emptyScope({ achievementId: 'clean-week', personId: 'ana', windowKey: '2026-W10' });
  const quiet = noted && { rule, below: 5, until: always, before: always, ...noted };
  return isQuiet(rule, Object.assign(cell, { most, quiet }), hasAwards, now);
};

test('what cannot reach the lowest tier is quiet, and what just reaches it is not', () => {
  expect(isStill(2, null, false)).toBe(true);
  expect(isStill(3, null, false)).toBe(false);
  expect(isStill(2, null)).toBe(false);
});

test('what was decided holds until the next tier is reached, the first hold ends, or something else applies', () => {
  expect(isStill(4, {})).toBe(true);
  expect(isStill(5, {})).toBe(false);
  expect(isStill(4, { until: 10 }, true, 9)).toBe(true);
  expect(isStill(4, { until: 10 }, true, 10)).toBe(false);
  expect(isStill(4, { before: 0 })).toBe(false);
  expect(isStill(4, { rule: { ...rule } })).toBe(false);
});
