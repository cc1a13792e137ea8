import { ana, at, count, held, lag, onDays, type Scenario, streak, sum } from './scenario.ts';

const twice = (window: string) => count(2, window);

/** Edges of windows and calendars in zones that few people think of, and clocks that skip or repeat what a rule names. */
export const windows: readonly Scenario[] = [
  {
    name: 'the leap day belongs to February and to the first quarter',
    rules: [twice('month'), twice('quarter')],
    given: [at('2028-02-01T00:00:00Z'), at('2028-02-29T23:59:59.999999Z'), at('2028-04-01T00:00:00Z')],
    stand: [
      'part-0 ana 2028-02 confirmed 2028-02-29T23:59:59.999999Z',
      'part-1 ana 2028-Q1 confirmed 2028-02-29T23:59:59.999999Z',
    ],
  },
  {
    name: 'a quarter in Kolkata ends five hours and a half sooner',
    rules: [count(3, 'quarter')],
    people: ana('Asia/Kolkata'),
    given: [
      at('2025-12-31T18:29:59.999999Z'),
      at('2025-12-31T18:30:00Z'),
      at('2026-03-31T18:29:59.999999Z'),
      at('2026-02-01T00:00:00Z'),
      at('2026-03-31T18:30:00Z'),
    ],
    stand: ['ana 2026-Q1 confirmed 2026-03-31T18:29:59.999999Z'],
  },
  {
    name: 'the year begins in Auckland thirteen hours before',
    rules: [twice('day'), twice('month')],
    people: ana('Pacific/Auckland'),
    given: [at('2026-12-31T10:59:59Z'), at('2026-12-31T11:00:00Z'), at('2027-01-01T10:59:59Z')],
    stand: [
      'part-0 ana 2027-01-01 confirmed 2027-01-01T10:59:59Z',
      'part-1 ana 2027-01 confirmed 2027-01-01T10:59:59Z',
    ],
  },
  {
    name: 'Chatham has a day of 25 hours that begins and ends at three quarters',
    rules: [twice('day')],
    people: ana('Pacific/Chatham'),
    given: [at('2026-04-04T10:15:00Z'), at('2026-04-05T11:14:59.999999Z'), at('2026-04-05T11:15:00Z')],
    stand: ['ana 2026-04-05 confirmed 2026-04-05T11:14:59.999999Z'],
  },
  {
    name: 'Newfoundland has a day of 23 hours at half past',
    rules: [twice('day')],
    people: ana('America/St_Johns'),
    given: [at('2026-03-08T03:29:59Z'), at('2026-03-08T03:30:00Z'), at('2026-03-09T02:30:00Z')],
    stand: [],
  },
  {
    name: 'weeks around the year belong to the year of their Thursday',
    rules: [twice('week')],
    given: [
      at('2024-12-30T00:00:00Z'),
      at('2025-01-05T23:59:59Z'),
      at('2021-01-03T12:00:00Z'),
      at('2020-12-31T12:00:00Z'),
    ],
    stand: ['ana 2020-W53 confirmed 2021-01-03T12:00:00Z', 'ana 2025-W01 confirmed 2025-01-05T23:59:59Z'],
  },
  {
    name: 'before Friday is the same moment where Monday began at one in the morning',
    rules: [twice('{ week: { until: friday } }')],
    people: [
      { handle: 'ana', zone: 'Asia/Tehran' },
      { handle: 'bo', zone: 'Asia/Tehran' },
    ],
    given: [
      at('2021-03-21T20:30:00Z'),
      at('2021-03-25T19:29:59Z'),
      at('2021-03-22T09:00:00Z', { by: 'bo' }),
      at('2021-03-25T19:30:00Z', { by: 'bo' }),
    ],
    stand: ['ana 2021-W12 confirmed 2021-03-25T19:29:59Z'],
  },
  {
    name: 'a time that clocks skip is the later one',
    rules: [twice('{ day: { until: "02:30" } }')],
    people: [
      { handle: 'ana', zone: 'America/New_York' },
      { handle: 'bo', zone: 'America/New_York' },
    ],
    given: [
      at('2026-03-08T05:00:00Z'),
      at('2026-03-08T07:29:59Z'),
      at('2026-03-08T05:00:00Z', { by: 'bo' }),
      at('2026-03-08T07:30:00Z', { by: 'bo' }),
    ],
    stand: ['ana 2026-03-08 confirmed 2026-03-08T07:29:59Z'],
  },
  {
    name: 'a time that clocks show twice is the first',
    rules: [count(3, '{ day: { until: "01:30" } }')],
    people: [
      { handle: 'ana', zone: 'America/New_York' },
      { handle: 'bo', zone: 'America/New_York' },
    ],
    given: [
      at('2026-11-01T04:00:00Z'),
      at('2026-11-01T05:00:00Z'),
      at('2026-11-01T05:29:59Z'),
      at('2026-11-01T04:00:00Z', { by: 'bo' }),
      at('2026-11-01T05:29:00Z', { by: 'bo' }),
      at('2026-11-01T05:30:00Z', { by: 'bo' }),
      at('2026-11-01T06:15:00Z', { by: 'bo' }),
    ],
    stand: ['ana 2026-11-01 confirmed 2026-11-01T05:29:59Z'],
  },
  {
    name: 'a rolling window begins anew each time it is reached',
    rules: [twice('{ rolling: 3d }')],
    given: onDays('2026-03-02', '2026-03-05', '2026-03-06', '2026-03-10', '2026-03-13'),
    stand: ['ana ever confirmed 2026-03-05T10:00:00Z', 'ana ever confirmed 2026-03-13T10:00:00Z'],
  },
  {
    name: 'what is late in a rolling window moves the one that it was in',
    rules: [sum(10, '{ rolling: 2d }')],
    given: [
      at('2026-03-02T10:00:00Z', { v: 6 }),
      at('2026-03-04T10:00:00Z', { v: 4 }),
      at('2026-03-03T10:00:00Z', { v: -1 }),
      at('2026-03-04T12:00:00Z', { v: 7 }),
    ],
    // 6 − 1 + 4 is nine; at noon the six has left, and −1 + 4 + 7 is ten.
    stand: ['ana ever confirmed 2026-03-04T12:00:00Z'],
  },
  {
    name: 'a challenge between two moments takes the first and not the last',
    rules: [
      `${count(2, 'ever')}\nduring: { from: "2026-03-02T09:00:00+05:30", to: "2026-03-02T12:00:00+05:30" }`,
    ],
    people: [{ handle: 'ana', zone: 'America/New_York' }],
    given: [
      at('2026-03-02T03:30:00Z'),
      at('2026-03-02T06:29:59.999999Z'),
      at('2026-03-02T03:29:59.999999Z', { by: 'bo' }),
      at('2026-03-02T06:00:00Z', { by: 'bo' }),
      at('2026-03-02T06:30:00Z', { by: 'bo' }),
    ],
    stand: ['ana ever confirmed 2026-03-02T06:29:59.999999Z'],
  },
  {
    name: 'Thursday and Sunday follow each other in a team that works from Sunday to Thursday',
    rules: [streak('workday', 3)],
    people: [
      { handle: 'ana', zone: 'Asia/Riyadh', attributes: { workdays: 'sun mon tue wed thu' } },
      { handle: 'bo', zone: 'Asia/Riyadh', attributes: { workdays: 'Sun-Thursday' } },
    ],
    given: ['ana', 'bo'].flatMap((by) =>
      ['2026-03-05', '2026-03-06', '2026-03-08', '2026-03-09'].map((day) => at(`${day}T10:00:00Z`, { by })),
    ),
    stand: ['ana', 'bo'].map((who) => `${who} ever confirmed 2026-03-09T10:00:00Z`),
  },
  {
    name: 'a Saturday neither extends a streak of workdays nor breaks it',
    rules: [streak('workday', 3)],
    people: [{ handle: 'ana' }, { handle: 'bo' }],
    given: [
      ...onDays('2026-03-06', '2026-03-07', '2026-03-09', '2026-03-10'),
      at('2026-03-06T10:00:00Z', { by: 'bo' }),
      at('2026-03-07T10:00:00Z', { by: 'bo' }),
      at('2026-03-09T10:00:00Z', { by: 'bo' }),
    ],
    stand: ['ana ever confirmed 2026-03-10T10:00:00Z'],
  },
  {
    name: 'whoever goes part-time from a day on is expected less from that day on, and not before',
    rules: [streak('workday', 4)],
    people: ['ana', 'bo'].map((handle) => ({
      handle,
      later: [{ from: '2026-03-09', attributes: { workdays: 'mon wed fri' } }],
    })),
    given: [
      ...onDays('2026-03-06', '2026-03-09', '2026-03-11', '2026-03-13'),
      // A Tuesday was still expected of bo in the week before.
      ...['2026-03-02', '2026-03-04', '2026-03-06', '2026-03-09'].map((day) =>
        at(`${day}T10:00:00Z`, { by: 'bo' }),
      ),
    ],
    stand: ['ana ever confirmed 2026-03-13T10:00:00Z'],
  },
  {
    name: 'leave is excused from a streak of days, a weekend is not',
    rules: [streak('day', 2)],
    people: [{ handle: 'ana', attributes: { leave: '2026-03-03/2026-03-04' } }, { handle: 'bo' }],
    given: [
      ...onDays('2026-03-02', '2026-03-05'),
      at('2026-03-06T10:00:00Z', { by: 'bo' }),
      at('2026-03-09T10:00:00Z', { by: 'bo' }),
    ],
    stand: ['ana ever confirmed 2026-03-05T10:00:00Z'],
  },
  {
    name: 'a streak of weeks goes on over the 53rd',
    rules: [streak('week', 3)],
    given: onDays('2026-12-22', '2026-12-30', '2027-01-05'),
    stand: ['ana ever confirmed 2027-01-05T10:00:00Z'],
  },
  {
    name: 'a streak of months goes by their names, not by thirty days',
    rules: [streak('month', 3)],
    people: [{ handle: 'ana' }, { handle: 'bo' }],
    given: [
      ...onDays('2025-12-01', '2026-01-31', '2026-02-28'),
      ...['2026-01-31', '2026-03-01', '2026-04-01'].map((day) => at(`${day}T10:00:00Z`, { by: 'bo' })),
    ],
    stand: ['ana ever confirmed 2026-02-28T10:00:00Z'],
  },
  {
    name: 'in Apia the 29th and the 31st of December 2011 follow each other',
    rules: [streak('day', 2)],
    people: ana('Pacific/Apia'),
    given: [at('2011-12-29T22:00:00Z'), at('2011-12-30T22:00:00Z')],
    stand: ['ana ever confirmed 2011-12-30T22:00:00Z'],
  },
  {
    name: 'late evenings while clocks go forward are three days',
    rules: [streak('day', 3)],
    people: ana('America/New_York'),
    given: [at('2026-03-08T04:30:00Z'), at('2026-03-09T03:30:00Z'), at('2026-03-10T03:30:00Z')],
    stand: ['ana ever confirmed 2026-03-10T03:30:00Z'],
  },
  {
    name: 'a move from New York to Berlin neither adds a day nor breaks the streak',
    rules: [streak('day', 3), streak('day', 4)],
    people: [
      { handle: 'ana', zone: 'America/New_York', later: [{ from: '2026-03-10', zone: 'Europe/Berlin' }] },
    ],
    given: [at('2026-03-09T01:00:00Z'), at('2026-03-09T15:00:00Z'), at('2026-03-10T22:30:00Z')],
    stand: ['part-0 ana ever confirmed 2026-03-10T22:30:00Z'],
  },
  {
    name: 'the business hours of a part-timer in Kolkata pass on three mornings a week',
    rules: [lag('2h', 'business')],
    people: ['ana', 'bo'].map((handle) => ({
      handle,
      zone: 'Asia/Kolkata',
      attributes: { workdays: 'mon tue wed', hours: '09:00-13:00' },
    })),
    given: [
      at('2026-03-04T06:30:00Z', { l: 1 }, { type: 'a.lead.made' }),
      at('2026-03-09T04:30:00Z', { l: 1 }, { type: 'a.call.made' }),
      at('2026-03-04T06:30:00Z', { l: 2, by: 'bo' }, { type: 'a.lead.made' }),
      at('2026-03-09T04:30:01Z', { l: 2, by: 'bo' }, { type: 'a.call.made' }),
    ],
    stand: ['ana 2026-W11 confirmed 2026-03-09T04:30:00Z'],
  },
  {
    name: 'no business hours pass on holidays and on leave',
    rules: [lag('120m', 'business')],
    people: ana('Europe/Berlin', { holidays: '2026-04-03, 2026-04-06', leave: '2026-04-07' }),
    given: [
      at('2026-04-02T14:00:00Z', { l: 1 }, { type: 'a.lead.made' }),
      at('2026-04-08T08:00:00Z', { l: 1 }, { type: 'a.call.made' }),
    ],
    stand: ['ana 2026-W15 confirmed 2026-04-08T08:00:00Z'],
  },
  {
    name: 'a hold of a day runs to the same time of the clock on a day of 25 hours',
    rules: [held(1, '1d')],
    people: ana('Europe/Berlin'),
    given: [
      at('2026-10-24T15:00:00Z', { t: 1 }),
      at('2026-10-25T15:59:59Z', { t: 1 }, { type: 'a.b.undone' }),
    ],
    stand: [],
  },
  {
    name: 'and not an hour longer',
    rules: [held(1, '1d')],
    people: ana('Europe/Berlin'),
    given: [
      at('2026-10-24T15:00:00Z', { t: 1 }),
      at('2026-10-25T16:00:00Z', { t: 1 }, { type: 'a.b.undone' }),
    ],
    stand: ['ana 2026-W43 confirmed 2026-10-24T15:00:00Z'],
  },
];
