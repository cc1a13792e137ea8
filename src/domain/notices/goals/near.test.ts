import { describe, expect, test } from 'vitest';
import { type Item, notCancelled } from '../../achievements/cells/cells.ts';
import type { Standing } from '../../achievements/judging/standing.ts';
import type { RuleVersion } from '../../achievements/language/rule.ts';
import { makeRule, person } from '../../achievements/trying/testing.ts';
import { endOfTime, windowAt } from '../../time/window.ts';
import { hasStalled, nearOf } from './near.ts';

const versionOf = (earn: string, more = ''): RuleVersion => {
  const [version] = makeRule(`
smallwins: 1
achievement: clean
name: Clean
sentence: Ten tickets this week.
because: A reason.
family: helpdesk
kind: quality
outcome: [helpdesk.csat]
earn: ${earn}
${more}`).versions;
  if (!version) throw new Error('has a version');
  return version;
};
const tickets = (reach: string | number, within = 'week') =>
  `{ count: { event: desk.resolved, credit: data.by }, reach: ${reach}, in: ${within} }`;
const at = (text: string) => Date.parse(text) * 1000;
// A Wednesday.
const now = at('2026-03-11T10:00Z');
const ana = person('ana');
const item = (time: number): Item =>
  ({
    at: time,
    sequence: '',
    id: String(time),
    source: 'desk',
    type: 'desk.resolved',
    value: 1,
    object: null,
    distinct: null,
    group: null,
    holdUntil: null,
    cancelledBy: notCancelled,
    seq: 1,
  }) as Item;
const standing = (value: number, more: Partial<Standing> = {}): Standing => ({
  tier: null,
  start: null,
  needed: 10,
  neededFrom: 'fixed',
  value,
  provisional: 0,
  state: 'open',
  version: versionOf(tickets(10)),
  window: windowAt('week', 'UTC', now),
  completing: null,
  earnedAt: null,
  settlesAt: null,
  guards: [],
  evidence: null,
  ...more,
});
const near = (of: Standing, time = now) => nearOf(of, [item(now)], ana, time);

describe('somebody is near a goal', () => {
  test.each([
    [7, false],
    [8, true],
    [9.5, true],
    [10, false],
    [12, false],
  ])('with %d of ten: %s', (value, is) => {
    expect(near(standing(value)) !== null).toBe(is);
  });

  test('as the achievement sets it', () => {
    const half = versionOf(tickets(10), 'nudge: 0.5');
    expect(near(standing(5, { version: half }))).not.toBeNull();
    expect(near(standing(4, { version: half }))).toBeNull();
    expect(near(standing(9, { version: versionOf(tickets(10), 'nudge: 1') }))).toBeNull();
    expect(near(standing(1, { version: versionOf(tickets(10), 'nudge: 0') }))).not.toBeNull();
    expect(near(standing(0, { version: versionOf(tickets(10), 'nudge: 0') }))).toBeNull();
  });

  test.each(['confirmed', 'pending', 'coolingDown', 'alreadyHeld', 'guardOpen', 'limited'] as const)(
    'not where it is %s',
    (state) => {
      expect(near(standing(8, { state }))).toBeNull();
    },
  );

  test('not once its window is over, and not before it begins', () => {
    expect(near(standing(8), at('2026-03-16T00:00Z'))).toBeNull();
    expect(near(standing(8), at('2026-03-15T23:59Z'))).not.toBeNull();
    expect(near(standing(8), at('2026-03-08T23:59Z'))).toBeNull();
  });

  test('not of what is only known at the end', () => {
    const best = versionOf(
      '{ best: { of: { count: { event: desk.resolved, credit: data.by } } }, reach: 1, in: week }',
    );
    const ratio = versionOf(
      '{ ratio: { event: desk.resolved, credit: data.by, of: data.ok }, reach: 0.95, in: week }',
    );
    expect(near(standing(8, { version: best }))).toBeNull();
    expect(near(standing(0.9, { needed: 0.95, version: ratio }))).toBeNull();
  });

  test('a second tier and a second run are goals of their own', () => {
    const scopes = [
      near(standing(8)),
      near(standing(8, { tier: 'gold' })),
      near(
        standing(8, { window: windowAt('week', 'UTC', at('2026-03-04T10:00Z')) }),
        at('2026-03-04T10:00Z'),
      ),
    ].map((one) => one?.scope);
    expect(scopes).toEqual(['2026-W11', '2026-W11 gold', '2026-W10']);
    const run = versionOf('{ run: { event: desk.resolved, credit: data.by, hit: data.ok }, reach: 10 }');
    const ever = { ...windowAt('week', 'UTC', now), kind: 'ever' as const, key: 'ever', endsAt: endOfTime };
    const from = (time: number) =>
      near(standing(8, { version: run, window: ever, evidence: [item(time), item(now)] }))?.scope;
    expect(from(1)).not.toBe(from(2));
  });
});

describe('somebody has stalled', () => {
  const last = (text: string) => nearOf(standing(8), [item(at(text))], ana, at(text));

  test('after two whole working days of a week', () => {
    const found = last('2026-03-11T10:00Z');
    expect(found?.lookAt).toBe(at('2026-03-14T00:00Z'));
    if (!found) return;
    expect(hasStalled(standing(8), found, ana, at('2026-03-13T23:59Z'))).toBe(false);
    expect(hasStalled(standing(8), found, ana, at('2026-03-14T00:00Z'))).toBe(true);
    expect(hasStalled(standing(8), found, ana, at('2026-03-16T00:00Z'))).toBe(false);
  });

  test('not over a weekend, and not on leave', () => {
    // The window is over before the two days are.
    expect(last('2026-03-13T10:00Z')?.lookAt).toBe(at('2026-03-16T00:00Z'));
    const away = person('ana', 'UTC', { leave: '2026-03-10/2026-03-13' });
    const found = nearOf(standing(8), [item(at('2026-03-09T10:00Z'))], away, at('2026-03-09T10:00Z'));
    expect(found?.lookAt).toBe(at('2026-03-16T00:00Z'));
  });

  test('never in a day, and never of a streak, whose pause ends it', () => {
    const day = standing(8, { window: windowAt('day', 'UTC', now), version: versionOf(tickets(10, 'day')) });
    expect(near(day)?.lookAt).toBe(at('2026-03-12T00:00Z'));
    const streak = versionOf(
      '{ streak: { of: { count: { event: desk.resolved, credit: data.by } }, per: workday }, reach: 10 }',
    );
    const ever = { ...windowAt('week', 'UTC', now), kind: 'ever' as const, key: 'ever', endsAt: endOfTime };
    expect(near(standing(8, { version: streak, window: ever, evidence: [item(now)] }))?.lookAt).toBeNull();
  });
});
