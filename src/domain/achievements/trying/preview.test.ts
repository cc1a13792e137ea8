import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../events/event.ts';
import { deriveAll, planFor } from '../../imports/testing.ts';
import { Roster, type WrittenPerson } from '../../people/roster.ts';
import { shuffle } from '../../shuffle.ts';
import { windowAt } from '../../time/window.ts';
import { compileExpression } from '../language/expression.ts';
import { Preview, type PreviewOptions, runToEnd } from './preview.ts';
import { replay } from './replay.ts';
import { makeRule } from './testing.ts';

const monday = Date.parse('2026-03-02T08:00Z') * 1000;
const hour = 3_600_000_000;
const now = Date.parse('2030-01-01T00:00Z') * 1000;

const ruleOf = (earn: string, more = '') =>
  makeRule(
    `smallwins: 1\nachievement: tried\nname: N\nsentence: S\nbecause: B\nfamily: f\nkind: volume\noutcome: [o]\nearn: ${earn}\n${more}`,
  );
const weekly = (reach: string, more = '') =>
  ruleOf(
    `{ count: { event: desk.closed, where: data.ok, credit: data.by }, reach: ${reach}, in: week }`,
    more,
  );

let number = 0;
function closed(by: string, hours: number, data: SourceEvent['data'] = {}): SourceEvent {
  const id = String(++number).padStart(6, '0');
  const at = monday + hours * hour;
  return {
    id,
    source: 'desk',
    type: 'desk.closed',
    at,
    sequence: '',
    subject: null,
    data: { by, ok: true, ...data },
  };
}

/** So many of somebody, an hour apart. */
const many = (by: string, count: number, from = 0, data: SourceEvent['data'] = {}) =>
  Array.from({ length: count }, (_, index) => closed(by, from + index, data));

function preview(
  rule: ReturnType<typeof makeRule>,
  events: readonly SourceEvent[],
  {
    segment,
    people = [],
    ...options
  }: { segment?: string; people?: WrittenPerson[] } & Partial<Omit<PreviewOptions, 'segment'>> = {},
) {
  const compiled = segment === undefined ? null : compileExpression(segment);
  if (compiled && 'problem' in compiled) throw new Error(compiled.problem);
  const tried = new Preview(rule, new Roster(people).find, {
    now,
    wished: null,
    ...options,
    segment: compiled,
  });
  for (const event of events) tried.add(event);
  return runToEnd(tried.finish());
}

describe('who would have earned it', () => {
  test('a share is of the people active, also of those whose events do not count', () => {
    const events = [
      ...many('ana', 5),
      ...many('bo', 4),
      ...many('cy', 1),
      ...many('dee', 3, 0, { ok: false }),
      closed('eve', 200),
    ];
    const report = preview(weekly('5'), events);
    expect(report.windows).toEqual([
      { key: '2026-W10', active: 4, reached: 1, nearMisses: 1 },
      { key: '2026-W11', active: 1, reached: 0, nearMisses: 0 },
    ]);
    expect(report).toMatchObject({
      awards: 1,
      people: { active: 5, reached: 1 },
      share: 0.2,
      verdict: { kind: 'in_range', sentence: 'In range: 20 % of the people active in a week reach it.' },
      nearMisses: { windows: 1, people: 1 },
      tiers: [{ tier: null, needed: 5, awards: 1, people: 1, share: 0.2 }],
      history: { events: 14, from: '2026-03-02T08:00:00Z', to: '2026-03-10T16:00:00Z', byNobody: 0 },
    });
    expect(report.weeks).toEqual([
      { week: '2026-W10', active: 4, people: 1, awards: 1 },
      { week: '2026-W11', active: 1, people: 0, awards: 0 },
    ]);
  });

  test('people whom it is not for are not asked for', () => {
    const people = [
      { handle: 'ana', attributes: { role: 'agent' } },
      { handle: 'bo', attributes: { role: 'lead' } },
    ];
    const report = preview(
      weekly('2', 'who: person.role == "agent"'),
      [...many('ana', 2), ...many('bo', 2)],
      {
        people,
      },
    );
    expect(report.people).toEqual({ active: 1, reached: 1 });
  });

  test('more than 60 % is too easy, less than 5 % too hard, four people too few', () => {
    const of = (reached: number, all: number) =>
      preview(
        weekly('2'),
        Array.from({ length: all }, (_, index) => many(`p${index}`, index < reached ? 2 : 1)).flat(),
      ).verdict.kind;
    expect([of(61, 100), of(60, 100), of(5, 100), of(4, 100), of(4, 4), of(5, 5)]).toEqual([
      'too_easy',
      'in_range',
      'in_range',
      'too_hard',
      'too_few',
      'too_easy',
    ]);
  });

  test('nothing at all is told as nothing', () => {
    expect(preview(weekly('2'), [], { wished: 0.25 })).toMatchObject({
      awards: 0,
      share: null,
      windows: [],
      weeks: [],
      curve: [],
      parity: null,
      wished: { share: 0.25, reached: null },
      verdict: { sentence: 'Too little history to judge: 0 people were active, and it takes 5.' },
    });
  });

  test('where the rule looks at all time, so does the share; a week without anything is told', () => {
    const first = ruleOf('{ first: { event: desk.closed, where: data.ok, credit: data.by } }');
    const report = preview(first, [closed('ana', 0), closed('ana', 400), closed('bo', 400, { ok: false })]);
    expect(report.windows).toEqual([{ key: 'ever', active: 2, reached: 1, nearMisses: 0 }]);
    expect(report.weeks.map(({ week, active, awards }) => [week, active, awards])).toEqual([
      ['2026-W10', 1, 1],
      ['2026-W11', 0, 0],
      ['2026-W12', 2, 0],
    ]);
  });

  test('the order of the events changes nothing', () => {
    const rule = weekly('3', 'hold: { for: 2h, cancelled_by: { event: desk.opened, same: data.ticket } }');
    const events = Array.from({ length: 300 }, (_, index) => ({
      ...closed(`p${index % 7}`, (index * 37) % 700, { ticket: `T${index % 40}` }),
      ...(index % 9 === 0 ? { type: 'desk.opened' } : {}),
    }));
    const once = preview(rule, events, { segment: 'data.ticket', wished: 0.5 });
    expect(preview(rule, shuffle(events, 5), { segment: 'data.ticket', wished: 0.5 })).toEqual(once);
    expect(once.awards).toBe(replay([rule], events, new Roster([]).find, now).length);
  });
});

describe('fairness', () => {
  const team = (name: string, size: number, reached: number) =>
    Array.from({ length: size }, (_, index) => ({
      person: { handle: `${name}${index}`, attributes: { team: name } },
      events: many(`${name}${index}`, index < reached ? 2 : 1),
    }));
  const all = [...team('A', 10, 8), ...team('B', 5, 3), ...team('C', 4, 0)];
  const events = all.flatMap((one) => one.events);

  test('the lowest share against the highest, segments of fewer than five people left out', () => {
    const report = preview(weekly('2'), [...events, closed('new', 0)], {
      segment: 'person.team',
      people: all.map(({ person }) => person),
    });
    expect(
      report.segments?.items.map(({ segment, people, share, compared }) => [
        segment,
        people,
        share,
        compared,
      ]),
    ).toEqual([
      ['A', 10, 0.8, true],
      ['B', 5, 0.6, true],
      ['C', 4, 0, false],
      [null, 1, 0, false],
    ]);
    expect(report.parity).toMatchObject({ lowest: 'B', highest: 'A', passes: false });
    expect(report.parity?.ratio).toBeCloseTo(0.75);
  });

  test('a segment of events is that of most of them in the window, ties by name', () => {
    const report = preview(
      weekly('9'),
      [
        ...many('ana', 2, 0, { group: 'red' }),
        ...many('ana', 3, 0, { group: 'blue', ok: false }),
        ...many('bo', 1, 0, { group: 'red' }),
        ...many('bo', 1, 0, { group: 'green' }),
        ...many('cy', 1, 0, { group: 'blue' }),
        ...many('cy', 2, 0),
      ],
      { segment: 'data.group' },
    );
    expect(report.segments?.items.map(({ segment, people }) => [segment, people])).toEqual([
      ['blue', 1],
      ['green', 1],
      [null, 1],
    ]);
  });
});

describe('what rests on little', () => {
  test('the tenth of the evidence that came fastest is taken away', () => {
    // Twenty events of ana, two of them within a second of the one before; she needs nineteen.
    const quick = many('ana', 20).map((event, index) =>
      index === 5 || index === 9 ? { ...event, at: event.at - hour + 1_000_000 } : event,
    );
    const report = preview(weekly('19'), quick);
    expect(report.gaming).toEqual({ evidence: 20, removed: 2, withinSeconds: 1, awardsLeft: 0 });
    expect(preview(weekly('18'), quick).gaming.awardsLeft).toBe(1);
  });

  test('of equal gaps exactly a tenth goes, and the first of a person never', () => {
    const report = preview(weekly('1'), [...many('ana', 31), ...many('bo', 1)]);
    expect(report.gaming).toEqual({ evidence: 32, removed: 3, withinSeconds: 3600, awardsLeft: 2 });
  });

  test('too little evidence has no tenth', () => {
    expect(preview(weekly('2'), many('ana', 9)).gaming).toEqual({
      evidence: 9,
      removed: 0,
      withinSeconds: null,
      awardsLeft: 1,
    });
  });
});

describe('notices', () => {
  test('for each active person and day, and the most on one', () => {
    const report = preview(weekly('{ tiers: { one: 1, two: 2 } }'), [...many('ana', 2), closed('bo', 47)]);
    expect(report.notices).toEqual({ perPersonDay: 3 / (2 * 2), mostOnOneDay: 2 });
    expect(report.tiers.map(({ tier, awards, people }) => [tier, awards, people])).toEqual([
      ['one', 2, 2],
      ['two', 1, 1],
    ]);
  });
});

describe('another threshold', () => {
  const events = Array.from({ length: 20 }, (_, index) => many(`p${index}`, index + 1)).flat();

  test('the highest one that reaches a wished share', () => {
    const at = (wished: number) => preview(weekly('5'), events, { wished }).wished?.reached;
    expect(at(0.25)).toEqual({ threshold: 16, share: 0.25 });
    expect(at(0.01)).toEqual({ threshold: 20, share: 0.05 });
    expect(at(1)).toEqual({ threshold: 1, share: 1 });
  });

  test('none, where too few have anything that counts', () => {
    const idle = Array.from({ length: 20 }, (_, index) => closed(`idle${index}`, 0, { ok: false }));
    expect(preview(weekly('5'), [...events, ...idle], { wished: 0.75 }).wished).toEqual({
      share: 0.75,
      reached: null,
    });
  });

  const guard =
    'guard: [{ ratio: { of: { event: desk.closed, where: data.good }, to: { event: desk.closed } }, at_least: 0.5 }]';
  const random = Array.from({ length: 600 }, (_, index) =>
    closed(`p${index % 23}`, (index * 131) % 900, {
      ok: index % 3 > 0,
      good: (index * 7) % 11 < 6,
      amount: ((index * 53) % 17) - 3,
      item: `I${(index * 17) % 5}`,
    }),
  );
  test.each([
    ['count', '{ count: { event: desk.closed, credit: data.by }, reach: REACH, in: week }', ''],
    [
      'count with a guard',
      '{ count: { event: desk.closed, credit: data.by }, reach: REACH, in: week }',
      guard,
    ],
    [
      'count once',
      '{ count: { event: desk.closed, credit: data.by }, reach: REACH, in: week }',
      'repeat: once',
    ],
    [
      'sum',
      '{ sum: { event: desk.closed, value: data.amount, credit: data.by }, reach: REACH, in: week }',
      '',
    ],
    [
      'per',
      '{ count: { event: desk.closed, per: data.item, credit: data.by }, reach: REACH, in: month }',
      '',
    ],
    [
      'ratio',
      '{ ratio: { event: desk.closed, of: data.good, min: 3, credit: data.by }, reach: REACH, in: week }',
      '',
    ],
    [
      'cooldown',
      '{ count: { event: desk.closed, credit: data.by }, reach: REACH, in: week }',
      'cooldown: 8d',
    ],
    ['run', '{ run: { event: desk.closed, hit: data.good, credit: data.by }, reach: REACH }', ''],
    [
      'streak',
      '{ streak: { of: { count: { event: desk.closed, credit: data.by } }, per: day }, reach: REACH }',
      '',
    ],
    ['rolling', '{ count: { event: desk.closed, credit: data.by }, reach: REACH, in: { rolling: 7d } }', ''],
  ])('%s: what is said of a threshold is what deciding it gives', (_name, earn, more) => {
    const of = (reach: number, wished: number | null = null) =>
      preview(ruleOf(earn.replace('REACH', String(reach)), more), random, { wished });
    const start = earn.startsWith('{ ratio') ? 0.5 : 2;
    const { curve, wished } = of(start, 0.3);
    expect(curve.length).toBeGreaterThan(1);
    for (const { threshold, share } of curve)
      expect([threshold, of(threshold).share]).toEqual([threshold, share]);
    expect(wished?.reached?.share).toBeGreaterThanOrEqual(0.3);
    expect(of(wished?.reached?.threshold ?? 0).share).toBe(wished?.reached?.share);
  });
});

test.each([
  ['count', '{ count: { event: desk.closed, credit: data.by }, reach: 16, in: week }', 'week'],
  [
    'tiers',
    '{ count: { event: desk.closed, credit: data.by }, reach: { tiers: { a: 15, b: 16 } }, in: week }',
    'week',
  ],
  [
    'sum',
    '{ sum: { event: desk.closed, value: data.amount, credit: data.by }, reach: 7.5, in: week }',
    'week',
  ],
])('%s: what is read off totals is what deciding again gives', (_name, earn, window) => {
  const events = Array.from({ length: 500 }, (_, index) =>
    closed(`p${index % 9}`, (index * 131) % 600, { amount: ((index * 53) % 17) / 10 - 0.3 }),
  );
  const read = preview(ruleOf(earn), events);
  // Without effect, and yet no window can be told by its total alone.
  const decided = preview(ruleOf(earn, 'cooldown: 0m'), events);
  expect(read.window).toBe(window);
  expect({ ...read, curve: [] }).toEqual({ ...decided, curve: [] });
  expect(read.gaming.awardsLeft).toBeLessThan(read.awards);
  expect(read.nearMisses?.windows).toBeGreaterThan(0);
});

// A public data set that is not part of the repository, with results known from independent scripts.
const shared = new URL(
  '../../../../../shared/data/servicenow-incidents/incident_event_log_opened_to_2016-04.csv.gz',
  import.meta.url,
);

describe.skipIf(!existsSync(shared))('the ServiceNow log', () => {
  const root = new URL('../../../../', import.meta.url);
  const week = (at: number) => windowAt('week', 'UTC', at).key;
  const read = (): SourceEvent[] => {
    const [header = [], ...rows] = parse(gunzipSync(readFileSync(shared))) as string[][];
    const yaml = readFileSync(new URL('mappings/servicenow-incidents.yaml', root), 'utf8');
    return deriveAll(planFor(yaml, header), rows).flatMap(({ events }) => events.map(({ event }) => event));
  };
  const events = existsSync(shared) ? read() : [];
  const cleanWeek = (reach: string) =>
    makeRule(
      readFileSync(new URL('test/flows/achievements/clean-week.yaml', root), 'utf8').replace(
        /reach: .*/,
        `reach: ${reach}`,
      ),
    );

  test('2016-W12: 97 people have a clean resolution, 55 reach five, 401 person-weeks in all', () => {
    const five = preview(cleanWeek('5'), events);
    const one = preview(cleanWeek('1'), events);
    const reached = (report: typeof five) => report.windows.find(({ key }) => key === '2016-W12')?.reached;
    expect([reached(one), reached(five), five.awards]).toEqual([97, 55, 401]);
    expect(five.weeks.find((each) => each.week === '2016-W12')).toMatchObject({ people: 55 });
  });

  test('2016-W12 by assignment group: 4 of 5 and 11 of 16, which passes four fifths', () => {
    // The known figures are of the last resolution of each incident.
    const last = new Map<unknown, SourceEvent>();
    for (const event of events)
      if (event.type === 'helpdesk.ticket.resolved') last.set(event.data.ticket, event);
    const own = events.filter((event) =>
      event.type === 'helpdesk.ticket.resolved'
        ? last.get(event.data.ticket) === event && week(event.at) === '2016-W12'
        : true,
    );
    const report = preview(cleanWeek('5'), own, { segment: 'data.group' });
    const compared = report.segments?.items.filter((each) => each.compared);
    expect(compared?.map(({ segment, reached, active }) => [segment, reached, active])).toEqual([
      ['Group 24', 4, 5],
      ['Group 70', 11, 16],
    ]);
    expect(report.parity).toMatchObject({ lowest: 'Group 70', highest: 'Group 24', passes: true });
    expect(report.parity?.ratio).toBeCloseTo(0.8594, 4);
  });
});
