import { at, count, type Happening, held, minutes, onDays, type Scenario, streak, sum } from './scenario.ts';

const ratio = (reach: number, more = '') =>
  `earn: { ratio: { event: a.b.done, of: data.ok, credit: data.by${more} }, reach: ${reach}, in: week }`;
const sequence = (steps: string, within: string, reach = 1) =>
  `earn: { sequence: { steps: [${[...steps].map((step) => `{ event: a.step.${step} }`).join(', ')}], same: data.o, within: ${within}, credit: data.by }, reach: ${reach}, in: week }`;
const lag = (reach: number) =>
  `earn: { lag: { from: { event: a.lead.made }, to: { event: a.call.made }, same: data.l, within: 2h, credit: data.by }, reach: ${reach}, in: week }`;
const run = (reach: string, more = '') =>
  `earn: { run: { event: a.b.done, hit: data.v >= 50, credit: data.by${more} }, reach: ${reach} }`;
const guarded = (more = '', window = 'week') =>
  `${count(1, window)}\nguard: [{ ratio: { of: { event: a.rated, where: data.v >= 4, credit: data.agent }, to: { event: a.rated, credit: data.agent } }, at_least: 0.8${more} }]`;
const step = (name: string, moment: string, o: number, by = 'ana') =>
  at(moment, { o, by }, { type: `a.step.${name}` });
const lead = (moment: string, l = 1) => at(moment, { l }, { type: 'a.lead.made' });
const call = (moment: string, l = 1) => at(moment, { l }, { type: 'a.call.made' });
const undone = (moment: string, t: number | string) => at(moment, { t }, { type: 'a.b.undone' });
const rated = (moment: string, v: number) => at(moment, { v, agent: 'ana', by: 'zoe' }, { type: 'a.rated' });
const hits = (pattern: string) => minutes(pattern.length, (index) => ({ ok: pattern[index] === 'y' }));
const values = (...list: number[]) => minutes(list.length, (index) => ({ v: list[index] ?? 0 }));
const by = (who: string, day: string, data: Happening['data'] = {}) =>
  at(`${day}T10:00:00Z`, { by: who, ...data });

/** What each measure, hold, guard, repeat and comparison says of small histories, worked out from the text. */
export const measures: readonly Scenario[] = [
  {
    name: 'a share is earned with the event from which on it held to the end of the week',
    rules: [ratio(0.75, ', min: 4')],
    // 3 of 4, 4 of 5, 4 of 6, 5 of 7, 6 of 8.
    given: hits('ynyyynyy'),
    stand: ['ana 2026-W10 confirmed 2026-03-02T08:07:00Z'],
  },
  {
    name: 'a share of too few is none',
    rules: [ratio(0.75, ', min: 4')],
    given: hits('yyy'),
    stand: [],
  },
  {
    name: 'three of three prove less than a half, four of four prove more',
    rules: [ratio(0.5, ', wilson: true')],
    given: hits('yyyy'),
    stand: ['ana 2026-W10 confirmed 2026-03-02T08:03:00Z'],
  },
  {
    name: 'a share is pending to the last moment of its week',
    rules: [ratio(1)],
    given: hits('yy'),
    now: '2026-03-08T23:59:59.999999Z',
    stand: ['ana 2026-W10 pending 2026-03-02T08:00:00Z'],
  },
  {
    name: 'and confirmed with the first of the next',
    rules: [ratio(1)],
    given: hits('yy'),
    now: '2026-03-09T00:00:00Z',
    stand: ['ana 2026-W10 confirmed 2026-03-02T08:00:00Z'],
  },
  {
    name: 'a first step begins anew while only it was done',
    rules: [sequence('ab', '2d')],
    given: [
      step('a', '2026-03-02T10:00:00Z', 1),
      step('a', '2026-03-03T10:00:00Z', 1),
      step('b', '2026-03-05T10:00:00Z', 1),
    ],
    stand: ['ana 2026-W10 confirmed 2026-03-05T10:00:00Z'],
  },
  {
    name: 'a first step does not begin anew once the second was done',
    rules: [sequence('abc', '3d')],
    given: [
      step('a', '2026-03-02T10:00:00Z', 1),
      step('b', '2026-03-03T10:00:00Z', 1),
      step('a', '2026-03-04T10:00:00Z', 1),
      step('c', '2026-03-05T10:00:00Z', 1),
      step('a', '2026-03-02T10:00:00Z', 2, 'bo'),
      step('b', '2026-03-03T10:00:00Z', 2, 'bo'),
      step('a', '2026-03-04T10:00:00Z', 2, 'bo'),
      step('c', '2026-03-05T10:00:00.000001Z', 2, 'bo'),
    ],
    stand: ['ana 2026-W10 confirmed 2026-03-05T10:00:00Z'],
  },
  {
    name: 'a last step completes once, steps of other objects nothing, and a step before its first is none',
    rules: [sequence('ab', '2d', 2)],
    given: [
      step('a', '2026-03-02T10:00:00Z', 1),
      step('b', '2026-03-02T11:00:00Z', 1),
      step('b', '2026-03-02T12:00:00Z', 1),
      step('b', '2026-03-02T13:00:00Z', 2),
      step('a', '2026-03-02T14:00:00Z', 2),
    ],
    stand: [],
  },
  {
    name: 'a step may come twice, and a sequence counts where it ends',
    rules: [sequence('aab', '7d')],
    given: [
      step('a', '2026-03-06T10:00:00Z', 1),
      step('a', '2026-03-07T10:00:00Z', 1),
      step('b', '2026-03-09T10:00:00Z', 1),
    ],
    stand: ['ana 2026-W11 confirmed 2026-03-09T10:00:00Z'],
  },
  {
    name: 'two hours are within two hours, and a microsecond more is not',
    rules: [lag(1)],
    given: [
      lead('2026-03-02T09:00:00Z'),
      call('2026-03-02T11:00:00Z'),
      lead('2026-03-10T09:00:00Z', 2),
      call('2026-03-10T11:00:00.000001Z', 2),
    ],
    stand: ['ana 2026-W10 confirmed 2026-03-02T11:00:00Z'],
  },
  {
    name: 'an answer is to what has been open the longest, and the next answers nothing',
    rules: [lag(1)],
    given: [
      lead('2026-03-02T09:00:00Z'),
      lead('2026-03-02T10:30:00Z'),
      call('2026-03-02T11:30:00Z'),
      call('2026-03-02T11:40:00Z'),
    ],
    stand: [],
  },
  {
    name: 'what was asked again after an answer can be answered again',
    rules: [lag(2)],
    given: [
      call('2026-03-02T08:00:00Z'),
      lead('2026-03-02T09:00:00Z'),
      call('2026-03-02T09:30:00Z'),
      lead('2026-03-02T10:00:00Z'),
      call('2026-03-02T10:30:00Z'),
    ],
    stand: ['ana 2026-W10 confirmed 2026-03-02T10:30:00Z'],
  },
  {
    name: 'one missed day is frozen, two are not',
    rules: [streak('workday', 3, ', freezes: 1')],
    given: [
      ...onDays('2026-03-02', '2026-03-04', '2026-03-05'),
      ...['2026-03-02', '2026-03-04', '2026-03-06'].map((day) => by('bo', day)),
    ],
    stand: ['ana ever confirmed 2026-03-05T10:00:00Z'],
  },
  {
    name: 'a streak begins anew after its longest tier',
    rules: [streak('day', 3).replace('reach: 3', 'reach: { tiers: { three: 3, five: 5 } }')],
    given: onDays(...[1, 2, 3, 4, 5, 6, 7, 8].map((day) => `2026-03-0${day}`)),
    stand: [
      'ana three ever confirmed 2026-03-03T10:00:00Z',
      'ana five ever confirmed 2026-03-05T10:00:00Z',
      'ana three ever confirmed 2026-03-08T10:00:00Z',
    ],
  },
  {
    name: 'what takes a day below what it needs breaks the streak',
    rules: [
      'earn: { streak: { of: { sum: { event: a.b.done, value: data.v, credit: data.by }, reach: 10 }, per: day }, reach: 3 }',
    ],
    given: [
      by('ana', '2026-03-02', { v: 10 }),
      by('ana', '2026-03-03', { v: 12 }),
      by('ana', '2026-03-04', { v: 10 }),
      at('2026-03-03T23:59:59Z', { v: -2.5 }),
      ...['2026-03-02', '2026-03-03', '2026-03-04'].map((day) => by('bo', day, { v: 10 })),
    ],
    stand: ['bo ever confirmed 2026-03-04T10:00:00Z'],
  },
  {
    name: 'each day of a streak has its own tickets: the same one counts on every day, and once a day',
    rules: [
      'earn: { streak: { of: { count: { event: a.b.done, distinct: data.t, credit: data.by }, reach: 2 }, per: day }, reach: 2 }',
    ],
    given: [
      ...['2026-03-02', '2026-03-03'].flatMap((day) => [
        by('ana', day, { t: 1 }),
        at(`${day}T11:00:00Z`, { t: 2 }),
        by('bo', day, { t: 3 }),
        at(`${day}T11:00:00Z`, { by: 'bo', t: 3 }),
      ]),
    ],
    stand: ['ana ever confirmed 2026-03-03T11:00:00Z'],
  },
  {
    name: 'a run does not see what is no rating, breaks at a miss, and begins anew after five',
    rules: [run('{ tiers: { three: 3, five: 5 } }', ', where: data.v != 0')],
    given: values(50, 60, 0, 70, 80, 90, 55, 55, 49, 50, 50, 50),
    stand: [
      'ana three ever confirmed 2026-03-02T08:03:00Z',
      'ana five ever confirmed 2026-03-02T08:05:00Z',
      'ana three ever confirmed 2026-03-02T08:11:00Z',
    ],
  },
  {
    name: 'a run within half an hour takes the thirtieth minute, and misses may be ignored',
    rules: [run('3', ', within: 30m, misses: ignore')],
    given: [
      at('2026-03-02T08:00:00Z', { v: 50 }),
      at('2026-03-02T08:10:00Z', { v: 10 }),
      at('2026-03-02T08:20:00Z', { v: 50 }),
      at('2026-03-02T08:30:00Z', { v: 50 }),
      at('2026-03-03T08:00:00Z', { v: 50, by: 'bo' }),
      at('2026-03-03T08:20:00Z', { v: 50, by: 'bo' }),
      at('2026-03-03T08:30:00.000001Z', { v: 50, by: 'bo' }),
    ],
    stand: ['ana ever confirmed 2026-03-02T08:30:00Z'],
  },
  {
    name: 'what was taken back is neither hit nor miss in a run',
    rules: [`${run('3')}\nhold: { for: 24h, cancelled_by: { event: a.b.undone, same: data.t } }`],
    given: [...minutes(4, (index) => ({ v: 60, t: index })), undone('2026-03-02T20:00:00Z', 1)],
    stand: ['ana ever confirmed 2026-03-02T08:03:00Z'],
  },
  {
    name: 'one event may reach several levels, and a late penalty takes the upper one',
    rules: [sum('{ tiers: { one: 100, two: 200, three: 300 } }', 'month')],
    given: [at('2026-03-02T10:00:00Z', { v: 320 }), at('2026-03-20T10:00:00Z', { v: -74 })],
    stand: [
      'ana one 2026-03 confirmed 2026-03-02T10:00:00Z',
      'ana two 2026-03 confirmed 2026-03-02T10:00:00Z',
    ],
  },
  {
    name: 'what was taken back and done again counts from when it was done again',
    rules: [held(1, '72h').replace('credit: data.by', 'credit: data.by, distinct: data.t')],
    given: [
      at('2026-03-02T10:00:00Z', { t: 1 }),
      undone('2026-03-03T10:00:00Z', 1),
      undone('2026-03-03T11:00:00Z', 1),
      at('2026-03-04T10:00:00Z', { t: 1 }),
    ],
    stand: ['ana 2026-W10 confirmed 2026-03-04T10:00:00Z'],
  },
  {
    name: 'it is confirmed when enough has waited, whatever else still waits',
    rules: [held(2, '24h')],
    given: [
      at('2026-03-02T10:00:00Z', { t: 1 }),
      at('2026-03-02T11:00:00Z', { t: 2 }),
      at('2026-03-03T10:30:00Z', { t: 3 }),
    ],
    now: '2026-03-03T11:00:00Z',
    stand: ['ana 2026-W10 confirmed 2026-03-02T11:00:00Z'],
  },
  {
    name: 'with one of two taken back, the third completes it and is waited for',
    rules: [held(2, '24h')],
    given: [
      at('2026-03-02T10:00:00Z', { t: 1 }),
      at('2026-03-02T11:00:00Z', { t: 2 }),
      at('2026-03-03T10:30:00Z', { t: 3 }),
      undone('2026-03-03T10:45:00Z', 2),
    ],
    now: '2026-03-03T11:00:00Z',
    stand: ['ana 2026-W10 pending 2026-03-03T10:30:00Z'],
  },
  {
    name: 'what came before a deed does not take it back, and a number is what its digits are',
    rules: [held(1, '24h')],
    given: [
      undone('2026-03-02T09:59:59.999999Z', 7),
      at('2026-03-02T10:00:00Z', { t: 7 }),
      at('2026-03-02T10:00:00Z', { t: 8, by: 'bo' }),
      undone('2026-03-02T12:00:00Z', '8'),
    ],
    stand: ['ana 2026-W10 confirmed 2026-03-02T10:00:00Z'],
  },
  {
    name: 'a guard of others’ ratings is looked at until the week is over',
    rules: [guarded()],
    given: [
      at('2026-03-02T10:00:00Z'),
      ...[5, 4, 4, 5].map((v, day) => rated(`2026-03-0${day + 3}T10:00:00Z`, v)),
      rated('2026-03-08T23:59:59Z', 1),
      rated('2026-03-09T00:00:00Z', 1),
    ],
    stand: ['ana 2026-W10 confirmed 2026-03-02T10:00:00Z'],
  },
  {
    name: 'a guard that holds today is pending until then',
    rules: [guarded()],
    given: [at('2026-03-02T10:00:00Z'), rated('2026-03-03T10:00:00Z', 5)],
    now: '2026-03-08T23:59:59Z',
    stand: ['ana 2026-W10 pending 2026-03-02T10:00:00Z'],
  },
  {
    name: 'a guard without enough ratings is not met, unless it says otherwise',
    rules: [guarded(', min: 2'), guarded(', min: 2, when_fewer: pass')],
    given: [at('2026-03-02T10:00:00Z'), rated('2026-03-03T10:00:00Z', 1)],
    stand: ['part-1 ana 2026-W10 confirmed 2026-03-02T10:00:00Z'],
  },
  {
    name: 'a cooldown of seven days ends with the same moment a week later',
    rules: [`${count(1, 'day')}\ncooldown: 7d`],
    given: onDays('2026-03-02', '2026-03-06', '2026-03-09', '2026-03-15'),
    stand: ['ana 2026-03-02 confirmed 2026-03-02T10:00:00Z', 'ana 2026-03-09 confirmed 2026-03-09T10:00:00Z'],
  },
  {
    name: 'after a cooldown of hours the day is earned by what comes then',
    rules: [`${count(1, 'day')}\ncooldown: 24h`],
    given: [at('2026-03-02T10:00:00Z'), at('2026-03-03T09:59:59Z'), at('2026-03-03T11:00:00Z')],
    stand: ['ana 2026-03-02 confirmed 2026-03-02T10:00:00Z', 'ana 2026-03-03 confirmed 2026-03-03T11:00:00Z'],
  },
  {
    name: 'what was taken back leaves no cooldown',
    rules: [
      `${count(1, 'day')}\ncooldown: 7d\nhold: { for: 72h, cancelled_by: { event: a.b.undone, same: data.t } }`,
    ],
    given: [
      by('ana', '2026-03-02', { t: 1 }),
      by('ana', '2026-03-03', { t: 2 }),
      by('ana', '2026-03-09', { t: 3 }),
      by('ana', '2026-03-10', { t: 4 }),
      undone('2026-03-05T09:59:59Z', 1),
    ],
    stand: ['ana 2026-03-03 confirmed 2026-03-03T10:00:00Z', 'ana 2026-03-10 confirmed 2026-03-10T10:00:00Z'],
  },
  {
    name: 'each tier has its own first two',
    rules: [
      `${count('{ tiers: { one: 1, two: 2 } }', 'ever')}\nlimit: 2\nduring: { from: 2026-03-02, to: 2026-03-08 }`,
    ],
    given: [
      by('cy', '2026-03-01'),
      by('ana', '2026-03-02'),
      by('bo', '2026-03-03'),
      by('cy', '2026-03-04'),
      by('cy', '2026-03-05'),
      by('bo', '2026-03-06'),
      by('ana', '2026-03-07'),
      by('di', '2026-03-09'),
    ],
    stand: [
      'ana one ever confirmed 2026-03-02T10:00:00Z',
      'bo one ever confirmed 2026-03-03T10:00:00Z',
      'cy two ever confirmed 2026-03-05T10:00:00Z',
      'bo two ever confirmed 2026-03-06T10:00:00Z',
    ],
  },
];
