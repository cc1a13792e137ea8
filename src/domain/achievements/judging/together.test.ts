import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../events/event.ts';
import { shuffle } from '../../shuffle.ts';
import { replay } from '../trying/replay.ts';
import { makeRule, person } from '../trying/testing.ts';

const hour = 3_600_000_000;
const monday = Date.parse('2026-03-02T00:00Z') * 1000;
const nextMonday = monday + 168 * hour;
const inAMonth = monday + 30 * 24 * hour;

const teams: Record<string, string> = { ana: 'red', bo: 'red', cy: 'red', di: 'blue', ed: 'blue' };
const zones: Record<string, string> = { ed: 'America/New_York' };
const find = (_: string, actor: string) => person(actor, zones[actor] ?? 'UTC', { team: teams[actor] ?? '' });

function ruleOf(earn: string, rest = '', key = 'tried') {
  return makeRule(
    `{ smallwins: 1, achievement: ${key}, name: N, sentence: S, because: B, family: f, kind: volume, outcome: [o], earn: ${earn} ${rest} }`,
  );
}

let ids = 0;
function deed(
  by: string,
  hours: number,
  data: Record<string, unknown> = {},
  type = 'desk.ticket.done',
): SourceEvent {
  const id = String(++ids).padStart(4, '0');
  return {
    id,
    source: 'desk',
    type,
    at: monday + hours * hour,
    sequence: '',
    subject: null,
    data: { by, ...data },
  } as SourceEvent;
}

function times(by: string, count: number, data: Record<string, unknown> = {}): SourceEvent[] {
  return Array.from({ length: count }, (_, index) => deed(by, index + 10, data));
}

/** Who holds what at a moment, the same in three orders. */
function held(
  rules: ReturnType<typeof makeRule>[],
  events: readonly SourceEvent[],
  now = inAMonth,
): string[] {
  const in1 = (sent: readonly SourceEvent[]) =>
    replay(rules, sent, find, now).map(({ person: who, state, window }) => `${who} ${window} ${state}`);
  const first = in1(events);
  for (const seed of [1, 2]) expect(in1(shuffle(events, seed))).toEqual(first);
  return first;
}

const counted = '{ event: desk.ticket.done, credit: data.by }';

describe('the best of a group', () => {
  const best = (more = '', reach = '1') =>
    ruleOf(`{ best: { of: { count: ${counted} }${more} }, reach: ${reach}, in: week }`);

  test('is nobody before the window has closed, then pending for 96 hours, then confirmed', () => {
    const events = [...times('ana', 3), ...times('bo', 2)];
    expect(held([best()], events, nextMonday - 1)).toEqual([]);
    expect(held([best()], events, nextMonday)).toEqual(['ana 2026-W10 pending']);
    expect(held([best()], events, nextMonday + 96 * hour - 1)).toEqual(['ana 2026-W10 pending']);
    expect(held([best()], events, nextMonday + 96 * hour)).toEqual(['ana 2026-W10 confirmed']);
    const [award] = replay([best()], events, find, inAMonth);
    expect([award?.earnedAt, award?.value, award?.needed]).toEqual([nextMonday, 3, 3]);
  });

  test('closes for a group when it has closed for the last of it, wherever that is', () => {
    const events = [...times('di', 3), ...times('ed', 2)];
    const rule = best(', group: person.team');
    expect(held([rule], events, nextMonday + 4 * hour - 1)).toEqual([]);
    expect(held([rule], events, nextMonday + 4 * hour)).toEqual(['di 2026-W10 pending']);
  });

  test('is shared by those who are equal, and the places after them move down', () => {
    const events = [...times('ana', 3), ...times('bo', 3), ...times('cy', 2), ...times('di', 1)];
    const who = (reach: string) => held([best('', reach)], events).map((line) => line.split(' ')[0]);
    expect(who('1')).toEqual(['ana', 'bo']);
    expect(who('2')).toEqual(['ana', 'bo']);
    expect(who('3')).toEqual(['ana', 'bo', 'cy']);
    expect(who('{ top: 0.25 }')).toEqual(['ana', 'bo']);
  });

  test('of a part is whoever reaches its nearest rank', () => {
    const events = [...times('ana', 3), ...times('bo', 2), ...times('cy', 1)];
    const who = held([best('', '{ top: 0.5 }')], events).map((line) => line.split(' ')[0]);
    expect(who).toEqual(['ana', 'bo']);
  });

  test('compares only those of one group, who have done enough, and only if there are enough of them', () => {
    const events = [...times('ana', 3), ...times('bo', 2), ...times('di', 9), ...times('ed', 1)];
    const who = (more: string) => held([best(more)], events).map((line) => line.split(' ')[0]);
    expect(who(', group: person.team')).toEqual(['ana', 'di']);
    expect(who(', group: person.team, min: 2')).toEqual(['ana']);
    expect(who(', group: person.team, people: 3')).toEqual([]);
    expect(who(', group: person.nothing')).toEqual([]);
  });

  test.each([
    ['least', 'lowest', 'bo'],
    ['most', 'highest', 'ana'],
    ['mean', 'lowest', 'cy'],
    ['sum', 'highest', 'ana'],
  ])('compares by the %s of a value; %s wins', (by, wins, winner) => {
    const rule = ruleOf(
      `{ best: { of: { ${by}: { event: desk.ticket.done, value: data.hours, credit: data.by } }, wins: ${wins} }, reach: 1, in: week }`,
    );
    const events = [
      deed('ana', 1, { hours: 3 }),
      deed('ana', 2, { hours: 9 }),
      deed('bo', 1, { hours: 0.5 }),
      deed('bo', 2, { hours: 8 }),
      deed('cy', 1, { hours: 2 }),
    ];
    expect(held([rule], events)).toEqual([`${winner} 2026-W10 confirmed`]);
  });

  test('leaves out whoever does not keep the guard, so that the next one is the best', () => {
    const guard = `, guard: [{ ratio: { of: { event: desk.ticket.done, where: data.ok }, to: { event: desk.ticket.done } }, at_least: 0.8 }]`;
    const events = [
      ...times('ana', 5, { ok: false }),
      ...times('bo', 3, { ok: true }),
      ...times('cy', 2, { ok: true }),
    ];
    expect(
      held([ruleOf(`{ best: { of: { count: ${counted} } }, reach: 1, in: week }`, guard)], events),
    ).toEqual(['bo 2026-W10 confirmed']);
  });

  test('is moved by what is taken back, and waits as long as a hold says', () => {
    const hold = ', hold: { for: 24h, cancelled_by: { event: desk.ticket.reopened, same: data.ticket } }';
    const rule = ruleOf(`{ best: { of: { count: ${counted} } }, reach: 1, in: week }`, hold);
    const events = [
      deed('ana', 1, { ticket: 'A' }),
      deed('ana', 2, { ticket: 'B' }),
      deed('bo', 1, { ticket: 'C' }),
      deed('bo', 160, { ticket: 'D' }),
      deed('bo', 161, { ticket: 'E' }),
    ];
    expect(held([rule], events, nextMonday + 23 * hour)).toEqual(['bo 2026-W10 pending']);
    expect(held([rule], events, nextMonday + 24 * hour)).toEqual(['bo 2026-W10 confirmed']);
    const back = deed('cy', 162, { ticket: 'E' }, 'desk.ticket.reopened');
    expect(held([rule], [...events, back, deed('cy', 163, { ticket: 'D' }, 'desk.ticket.reopened')])).toEqual(
      ['ana 2026-W10 confirmed'],
    );
  });
});

describe('the share of a team', () => {
  const share = ruleOf(
    '{ share: { event: desk.ticket.done, of: data.ok, group: person.team, min: 3, credit: data.by }, reach: 1, in: day }',
    ', hold: { for: 4h }',
  );

  test('is won by everybody who had a part in it, and by nobody if one event fails', () => {
    const ok = [...times('ana', 2, { ok: true }), ...times('bo', 1, { ok: true })];
    expect(held([share], ok)).toEqual(['ana 2026-03-02 confirmed', 'bo 2026-03-02 confirmed']);
    expect(held([share], ok, monday + 24 * hour)).toEqual([
      'ana 2026-03-02 pending',
      'bo 2026-03-02 pending',
    ]);
    expect(held([share], [...ok, deed('cy', 5, { ok: false })])).toEqual([]);
    expect(held([share], [...ok, deed('di', 5, { ok: false })])).toHaveLength(2);
    expect(held([share], ok.slice(1))).toEqual([]);
  });
});

describe('the first so many', () => {
  test('win, each once, and a late event moves who they are', () => {
    const rule = ruleOf(`{ count: ${counted}, reach: 2, in: week }`, ', limit: 2');
    const events = [
      deed('ana', 1),
      deed('ana', 4),
      deed('bo', 1),
      deed('bo', 6),
      deed('cy', 3),
      deed('cy', 8),
      deed('ana', 9),
    ];
    const who = (sent: SourceEvent[]) => held([rule], sent).map((line) => line.split(' ')[0]);
    expect(who(events)).toEqual(['ana', 'bo']);
    expect(who([...events, deed('cy', 2)])).toEqual(['ana', 'cy']);
  });

  test('take the place of one whose award is taken back', () => {
    const rule = ruleOf(
      `{ first: { event: desk.ticket.done, credit: data.by } }`,
      ', limit: 1, hold: { for: 24h, cancelled_by: { event: desk.ticket.reopened, same: data.ticket } }',
    );
    const events = [deed('ana', 1, { ticket: 'A' }), deed('bo', 2, { ticket: 'B' })];
    expect(held([rule], events)).toEqual(['ana ever confirmed']);
    expect(held([rule], [...events, deed('cy', 3, { ticket: 'A' }, 'desk.ticket.reopened')])).toEqual([
      'bo ever confirmed',
    ]);
  });
});

describe('all of other achievements', () => {
  const first = ruleOf('{ first: { event: desk.note.made, credit: data.by } }', '', 'first-note');
  const week = ruleOf(
    `{ count: ${counted}, reach: 2, in: week }`,
    ', hold: { for: 72h, cancelled_by: { event: desk.ticket.reopened, same: data.ticket } }',
    'two-done',
  );
  const all = ruleOf('{ all_of: [first-note, two-done] }', '', 'onboarded');
  const made = ruleOf('{ all_of: [onboarded, first-note], reach: 2, in: month }', '', 'made-of-made');
  const awards = (events: readonly SourceEvent[], now = inAMonth) =>
    replay([made, all, week, first], events, find, now)
      .filter(({ achievement }) => achievement === 'onboarded' || achievement === 'made-of-made')
      .map(
        ({ achievement, person: who, state, earnedAt }) =>
          `${achievement} ${who} ${state} ${((earnedAt ?? 0) - monday) / hour}`,
      );
  const events = [
    deed('ana', 1, { ticket: 'A' }),
    deed('ana', 5, { ticket: 'B' }),
    deed('ana', 3, {}, 'desk.note.made'),
    deed('bo', 3, {}, 'desk.note.made'),
  ];

  test('is earned with the last of them, and pending for as long as one of them is', () => {
    expect(awards(events, monday + 6 * hour)).toEqual([
      'made-of-made ana pending 5',
      'onboarded ana pending 5',
    ]);
    expect(awards(events)).toEqual(['made-of-made ana confirmed 5', 'onboarded ana confirmed 5']);
  });

  test('is taken back with one of them, unless it was earned again', () => {
    const back = deed('cy', 6, { ticket: 'B' }, 'desk.ticket.reopened');
    expect(awards([...events, back])).toEqual([]);
    const again = [deed('ana', 200, { ticket: 'C' }), deed('ana', 201, { ticket: 'D' })];
    expect(awards([...events, back, ...again])).toEqual([
      'made-of-made ana confirmed 201',
      'onboarded ana confirmed 201',
    ]);
  });
});

describe('what is asked for follows from the windows before', () => {
  const rule = (more: string) =>
    ruleOf(`{ count: ${counted}, reach: { quantile: 0.75, over: 2, floor: 2${more} }, in: day }`);
  const days = (by: string, counts: readonly number[]) =>
    counts.flatMap((count, index) =>
      times(by, count).map((event) => ({ ...event, at: event.at + index * 24 * hour })),
    );
  const needed = (more: string, events: readonly SourceEvent[]) =>
    replay([rule(more)], shuffle(events, 7), find, inAMonth).map(
      ({ person: who, window, needed: asked }) => `${who} ${window.slice(-1)} ${asked}`,
    );

  test('at the nearest rank, and at least the floor where there is nothing to look back to', () => {
    // Before day 3: 2, 4 and 3, of which position ceil(0.75 · 3) is the last.
    const events = [...days('ana', [2, 4, 5]), ...days('bo', [0, 3, 4])];
    expect(needed('', events)).toEqual(['ana 2 2', 'ana 3 2', 'ana 4 4', 'bo 3 2', 'bo 4 4']);
  });

  test('never above the ceiling, and looks no further back than it says', () => {
    const events = days('ana', [9, 3, 3, 3]);
    expect(needed(', ceiling: 3', events)).toEqual(['ana 2 2', 'ana 3 3', 'ana 4 3', 'ana 5 3']);
    expect(needed('', events)).toEqual(['ana 2 2', 'ana 5 3']);
  });

  test('by segment, weighed against everybody the more the fewer they are', () => {
    const events = [...days('ana', [8, 6]), ...days('di', [2, 4])];
    // Red: (1 · 8 + 3 · 8) / 4; blue: (1 · 2 + 3 · 8) / 4 = 6.5.
    expect(needed(', by: person.team, shrink: 3', events)).toEqual(['ana 2 2', 'di 2 2']);
    expect(needed(', by: person.team, shrink: 0', events)).toEqual(['ana 2 2', 'di 2 2', 'di 3 2']);
    expect(needed(', by: person.team, shrink: 0.5', events)).toEqual(['ana 2 2', 'di 2 2', 'di 3 4']);
  });
});
