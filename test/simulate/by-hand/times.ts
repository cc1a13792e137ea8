import { ana, at, count, held, lag, onDays, type Scenario, streak } from './scenario.ts';

/** Days, weeks, clocks that change, and people who move. */
export const times: readonly Scenario[] = [
  {
    name: 'a week ends where the person is, to the microsecond',
    rules: [count(2, 'week')],
    people: ana('Europe/Berlin'),
    given: [at('2026-03-08T22:59:59.999999Z'), at('2026-03-02T09:00:00Z'), at('2026-03-08T23:00:00Z')],
    stand: ['ana 2026-W10 confirmed 2026-03-08T22:59:59.999999Z'],
  },
  {
    name: 'the 53rd week of 2026 holds the first days of 2027',
    rules: [count(3, 'week')],
    given: [
      at('2026-12-28T00:00:00Z'),
      at('2027-01-01T00:00:00Z'),
      at('2027-01-03T23:59:59Z'),
      at('2027-01-04T00:00:00Z'),
    ],
    stand: ['ana 2026-W53 confirmed 2027-01-03T23:59:59Z'],
  },
  {
    name: 'the 53rd week of 2020 in New York begins and ends five hours later',
    rules: [count(2, 'week')],
    people: ana('America/New_York'),
    given: [at('2021-01-04T04:59:59Z'), at('2020-12-28T05:00:00Z'), at('2020-12-28T04:59:59Z')],
    stand: ['ana 2020-W53 confirmed 2021-01-04T04:59:59Z'],
  },
  {
    name: 'Nepal is five hours and three quarters ahead',
    rules: [count(2, 'day')],
    people: ana('Asia/Kathmandu'),
    given: [at('2026-03-01T18:15:00Z'), at('2026-03-02T18:14:59Z'), at('2026-03-02T18:15:00Z')],
    stand: ['ana 2026-03-02 confirmed 2026-03-02T18:14:59Z'],
  },
  {
    name: 'a day of Lord Howe has 24 hours and a half when summer ends',
    rules: [count(2, 'day')],
    people: ana('Australia/Lord_Howe'),
    given: [at('2026-04-04T13:00:00Z'), at('2026-04-05T13:29:59Z'), at('2026-04-05T13:30:00Z')],
    stand: ['ana 2026-04-05 confirmed 2026-04-05T13:29:59Z'],
  },
  {
    name: 'a day of Cairo begins at one when summer begins',
    rules: [count(2, 'day')],
    people: ana('Africa/Cairo'),
    given: [at('2026-04-23T21:59:59Z'), at('2026-04-23T22:00:00Z'), at('2026-04-24T20:59:59Z')],
    stand: ['ana 2026-04-24 confirmed 2026-04-24T20:59:59Z'],
  },
  {
    name: 'before lunch is ten hours and not eleven after midnight when clocks go forward',
    rules: [count(2, '{ day: { until: "12:00" } }')],
    people: ana('Europe/Berlin'),
    given: [at('2026-03-28T23:00:00Z'), at('2026-03-29T09:59:59Z'), at('2026-03-29T10:00:00Z')],
    stand: ['ana 2026-03-29 confirmed 2026-03-29T09:59:59Z'],
  },
  {
    name: 'before Friday ends with Thursday',
    rules: [count(2, '{ week: { until: friday } }')],
    people: ana('Europe/Berlin'),
    given: [at('2026-03-02T09:00:00Z'), at('2026-03-05T23:00:00Z'), at('2026-03-11T09:00:00Z')],
    stand: [],
  },
  {
    name: 'seven rolling days are days of the calendar, an hour less when clocks go forward',
    rules: [count(2, '{ rolling: 7d }')],
    people: ana('Europe/Berlin'),
    given: [at('2026-03-25T09:00:00Z'), at('2026-04-01T08:00:00.000001Z')],
    stand: [],
  },
  {
    name: 'exactly seven rolling days are within them',
    rules: [count(2, '{ rolling: 7d }')],
    given: [at('2026-03-02T09:00:00Z'), at('2026-03-09T09:00:00Z')],
    stand: ['ana ever confirmed 2026-03-09T09:00:00Z'],
  },
  {
    name: 'a leap day is a day of a streak',
    rules: [streak('day', 3)],
    given: onDays('2024-02-28', '2024-02-29', '2024-03-01'),
    stand: ['ana ever confirmed 2024-03-01T10:00:00Z'],
  },
  {
    name: 'Good Friday and Easter Monday are not missed',
    rules: [streak('workday', 2)],
    people: ana('UTC', { holidays: '2026-04-03 2026-04-06' }),
    given: onDays('2026-04-02', '2026-04-07'),
    stand: ['ana ever confirmed 2026-04-07T10:00:00Z'],
  },
  {
    name: 'three years of leave are not missed',
    rules: [streak('workday', 2)],
    people: ana('UTC', { leave: '2022-12-31/2026-01-04' }),
    given: onDays('2022-12-30', '2026-01-05'),
    stand: ['ana ever confirmed 2026-01-05T10:00:00Z'],
  },
  {
    name: 'a week of leave is excused, four days of it are not',
    rules: [streak('week', 2)],
    people: [
      { handle: 'ana', attributes: { leave: '2026-03-09/2026-03-13' } },
      { handle: 'bo', attributes: { leave: '2026-03-09/2026-03-12' } },
    ],
    given: ['2026-03-02', '2026-03-16'].flatMap((day) =>
      ['ana', 'bo'].map((by) => at(`${day}T10:00:00Z`, { by })),
    ),
    stand: ['ana ever confirmed 2026-03-16T10:00:00Z'],
  },
  {
    name: 'a date of which a move left an hour is not missed',
    rules: [streak('day', 2)],
    people: [
      {
        handle: 'ana',
        zone: 'Pacific/Honolulu',
        later: [{ from: '2026-03-03', zone: 'Pacific/Auckland' }],
      },
    ],
    given: [at('2026-03-02T05:00:00Z'), at('2026-03-03T00:00:00Z')],
    stand: ['ana ever confirmed 2026-03-03T00:00:00Z'],
  },
  {
    name: 'a date lived twice, moving west over the date line, is one day of a streak',
    rules: [streak('day', 2)],
    people: [
      {
        handle: 'ana',
        zone: 'Pacific/Auckland',
        later: [{ from: '2026-03-02', zone: 'Pacific/Honolulu' }],
      },
    ],
    given: [at('2026-03-02T10:00:00Z'), at('2026-03-02T20:00:00Z')],
    stand: [],
  },
  {
    name: 'two business hours over a weekend in which clocks change',
    rules: [lag('2h', 'business')],
    people: ana('Europe/Berlin'),
    given: [
      at('2026-03-27T15:00:00Z', { l: 'x' }, { type: 'a.lead.made' }),
      at('2026-03-30T08:00:00Z', { l: 'x' }, { type: 'a.call.made' }),
    ],
    stand: ['ana 2026-W14 confirmed 2026-03-30T08:00:00Z'],
  },
  {
    name: 'a night shift passes at night: four hours are more than one',
    rules: [lag('1h', 'business'), lag('4h', 'business')],
    people: ana('UTC', { hours: '22:00-06:00' }),
    given: [
      at('2026-03-02T22:00:00Z', { l: 'x' }, { type: 'a.lead.made' }),
      at('2026-03-03T02:00:00Z', { l: 'x' }, { type: 'a.call.made' }),
    ],
    stand: ['part-1 ana 2026-W10 confirmed 2026-03-03T02:00:00Z'],
  },
  {
    name: 'round the clock there is no minute that does not pass',
    rules: [lag('24h', 'business')],
    people: ana('UTC', { hours: '00:00-24:00' }),
    given: [
      at('2026-03-02T09:00:00Z', { l: 'x' }, { type: 'a.lead.made' }),
      at('2026-03-03T09:00:00.000001Z', { l: 'x' }, { type: 'a.call.made' }),
    ],
    stand: [],
  },
  {
    name: 'a hold of days is calendar days, one of hours is elapsed time',
    rules: [held(1, '3d'), held(1, '72h')],
    people: ana('Europe/Berlin'),
    given: [
      at('2026-03-27T16:00:00Z', { t: 1 }),
      at('2026-03-30T15:00:00Z', { t: 1 }, { type: 'a.b.undone' }),
    ],
    stand: ['part-0 ana 2026-W13 confirmed 2026-03-27T16:00:00Z'],
  },
  {
    name: 'what takes a deed back at the very end of its hold is too late',
    rules: [held(1, '72h')],
    given: [
      at('2026-03-02T10:00:00Z', { t: 1 }),
      at('2026-03-05T10:00:00Z', { t: 1 }, { type: 'a.b.undone' }),
      at('2026-03-09T10:00:00Z', { t: 2 }),
      at('2026-03-12T09:59:59.999999Z', { t: 2 }, { type: 'a.b.undone' }),
    ],
    stand: ['ana 2026-W10 confirmed 2026-03-02T10:00:00Z'],
  },
  {
    name: 'a challenge ends with its last day, where the person is',
    rules: [`${count(2, 'ever')}\nduring: { from: 2026-12-01, to: 2026-12-24 }`],
    people: ana('Europe/Berlin'),
    given: [
      at('2026-11-30T22:59:59Z'),
      at('2026-11-30T23:00:00Z'),
      at('2026-12-24T22:59:59Z'),
      at('2026-12-24T23:00:00Z'),
    ],
    stand: ['ana ever confirmed 2026-12-24T22:59:59Z'],
  },
];
