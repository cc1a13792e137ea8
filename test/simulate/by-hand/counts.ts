import { at, count, minutes, onDays, type Scenario, sum } from './scenario.ts';

const guarded = (share: number, reach: number) =>
  `earn: { count: { event: a.b.done, where: data.ok, credit: data.by }, reach: ${reach}, in: week }
guard: [{ ratio: { of: { event: a.b.done, where: data.ok }, to: { event: a.b.done } }, at_least: ${share} }]`;
const shared = (share: number) =>
  `earn: { share: { event: a.b.done, of: data.ok, group: data.team, credit: data.by }, reach: ${share}, in: week }`;
const best = (by: string, wins = 'highest') =>
  `earn: { best: { of: { ${by}: { event: a.b.done, value: data.v, credit: data.by } }, wins: ${wins} }, reach: 1, in: week }`;
const run = 'earn: { run: { event: a.b.done, hit: data.v >= 50, credit: data.by }, reach: 2 }';
const hits = (share: number, of: number) => minutes(of, (index) => ({ ok: index < share, team: 'north' }));
const numbers = (by: string, ...values: number[]) =>
  values.map((v, index) => at(`2026-03-02T10:0${index}:00Z`, { v, by }));
const bands = (band: string) => [{ handle: 'ana', attributes: { band } }];
const moment = '2026-03-02T10:00:00Z';

/** Shares and sums as people write them, who is the same, what ties, and what is like everything else in the language. */
export const counts: readonly Scenario[] = [
  ...([55, 7, 56] as const).flatMap((hundredths): Scenario[] => [
    {
      name: `a guard of ${hundredths} % holds with exactly so many of a hundred`,
      rules: [guarded(hundredths / 100, 7)],
      given: hits(hundredths, 100),
      stand: ['ana 2026-W10 confirmed 2026-03-02T08:06:00Z'],
    },
    {
      name: `a share of ${hundredths} % is exactly so many of a hundred`,
      rules: [shared(hundredths / 100)],
      given: hits(hundredths, 100),
      stand: ['ana 2026-W10 confirmed 2026-03-09T00:00:00Z'],
    },
  ]),
  {
    name: 'a guard of 55 % does not hold with 54 of a hundred',
    rules: [guarded(0.55, 7), shared(0.55)],
    given: hits(54, 100),
    stand: [],
  },
  {
    name: 'ten tenths are one',
    rules: [sum(1, 'day')],
    given: numbers('ana', ...Array.from({ length: 10 }, () => 0.1)),
    stand: ['ana 2026-03-02 confirmed 2026-03-02T10:09:00Z'],
  },
  {
    name: 'seven tenths and one are eight, in a day, in any two days and in a streak',
    rules: [
      sum(0.8, 'day'),
      sum(0.8, '{ rolling: 2d }'),
      'earn: { streak: { of: { sum: { event: a.b.done, value: data.v, credit: data.by }, reach: 0.8 }, per: day }, reach: 1 }',
    ],
    given: numbers('ana', 0.7, 0.1),
    stand: [
      'part-0 ana 2026-03-02 confirmed 2026-03-02T10:01:00Z',
      'part-1 ana ever confirmed 2026-03-02T10:01:00Z',
      'part-2 ana ever confirmed 2026-03-02T10:01:00Z',
    ],
  },
  {
    name: 'nearly is not there: 0.79 is less than 0.8, and the largest whole numbers stay apart',
    rules: [sum(0.8, 'day'), sum(9007199254740991, 'week')],
    given: [...numbers('ana', 0.7, 0.09), ...numbers('bo', 9007199254740989, 1)],
    stand: ['part-0 bo 2026-03-02 confirmed 2026-03-02T10:00:00Z'],
  },
  {
    name: 'the same amounts in another order share the first place',
    rules: [best('sum'), best('mean')],
    given: [...numbers('ana', 0.1, 0.2, 0.3), ...numbers('bo', 0.3, 0.2, 0.1)],
    stand: ['part-0', 'part-1'].flatMap((part) =>
      ['ana', 'bo'].map((who) => `${part} ${who} 2026-W10 confirmed 2026-03-09T00:00:00Z`),
    ),
  },
  {
    name: 'levels that are lost again do not stand',
    rules: [sum('{ tiers: { low: 100, high: 200 } }', 'ever')],
    given: [...numbers('ana', 87, 53, 129, -400), ...numbers('bo', 87, 53, 61)],
    stand: ['bo high ever confirmed 2026-03-02T10:02:00Z', 'bo low ever confirmed 2026-03-02T10:01:00Z'],
  },
  ...['constructor', 'toString', '__proto__'].map(
    (band): Scenario => ({
      name: `a segment called ${band} is one like any other`,
      rules: [count('{ by: person.band, of: { A: 5 }, otherwise: 2 }', 'week')],
      people: bands(band),
      given: onDays('2026-03-02', '2026-03-03'),
      stand: ['ana 2026-W10 confirmed 2026-03-03T10:00:00Z'],
    }),
  ),
  {
    name: 'sequences have one order, digits before all else',
    rules: [run],
    given: [
      at(moment, { v: 60 }, { sequence: '10' }),
      at(moment, { v: 60 }, { sequence: '9' }),
      at(moment, { v: 10 }, { sequence: '1a' }),
      at(moment, { v: 60 }, { sequence: '2b' }),
    ],
    stand: [`ana ever confirmed ${moment}`],
  },
  {
    name: 'a hit and a miss of the same moment and id, from two places, have one order',
    rules: [run],
    given: [
      at('2026-03-02T09:00:00Z', { v: 60 }, { id: '1', origin: 'x' }),
      at(moment, { v: 60 }, { id: '2', origin: 'x' }),
      at(moment, { v: 10 }, { id: '2', origin: 'y' }),
    ],
    stand: [],
  },
  {
    name: 'of two that tie for the last place, the handle decides',
    rules: [`${count(1, 'day')}\nlimit: 1`],
    given: [
      at(moment, { by: 'bo' }, { id: 'a', origin: 'x' }),
      at(moment, { by: 'ana' }, { id: 'a', origin: 'y' }),
    ],
    stand: [`ana 2026-03-02 confirmed ${moment}`],
  },
  {
    name: 'with objects, a cooldown begins with what was completed first',
    rules: [`${count(1, 'ever', ', per: data.t')}\ncooldown: 7d`],
    given: [at('2026-03-02T10:00:00Z', { t: 'b~1' }), at('2026-03-03T10:00:00Z', { t: 'a' })],
    stand: ['ana ever b~1 confirmed 2026-03-02T10:00:00Z'],
  },
  {
    name: 'once is the first object, not the first in the alphabet',
    rules: [`${count(1, 'ever', ', per: data.t')}\nrepeat: once`],
    given: [at('2026-03-02T10:00:00Z', { t: 'b' }), at('2026-03-03T10:00:00Z', { t: 'a' })],
    stand: ['ana ever b confirmed 2026-03-02T10:00:00Z'],
  },
  {
    name: 'a name is the same however its accents are encoded',
    rules: [count(2, 'week')],
    people: [{ handle: 'Jos\u00e9' }],
    given: [
      at('2026-03-02T10:00:00Z', { by: 'Jos\u00e9' }),
      at('2026-03-03T10:00:00Z', { by: 'Jose\u0301' }),
    ],
    stand: ['Jos\u00e9 2026-W10 confirmed 2026-03-03T10:00:00Z'],
  },
  {
    name: 'somebody whom nobody knew is one person under an e-mail in any case and a name in any encoding',
    rules: [count(2, 'week')],
    given: [
      at('2026-03-02T10:00:00Z', { by: 'Ana@Example.org' }),
      at('2026-03-03T10:00:00Z', { by: 'ana@example.org' }),
      at('2026-03-04T10:00:00Z', { by: 'Zoe\u0308' }),
      at('2026-03-05T10:00:00Z', { by: 'Zo\u00eb' }),
    ],
    stand: [
      'Zo\u00eb 2026-W10 confirmed 2026-03-05T10:00:00Z',
      'ana@example.org 2026-W10 confirmed 2026-03-03T10:00:00Z',
    ],
  },
  {
    name: 'handles in another case are other people',
    rules: [count(2, 'week')],
    people: [{ handle: 'ana' }],
    given: [at('2026-03-02T10:00:00Z', { by: 'ana' }), at('2026-03-03T10:00:00Z', { by: 'ANA' })],
    stand: [],
  },
  {
    name: 'what changed later counts from its day on, in whatever order it is written',
    rules: [count('{ by: person.band, of: { A: 1 }, otherwise: 5 }', 'week')],
    people: [
      {
        handle: 'ana',
        later: [
          { from: '2026-05-01', attributes: { band: 'A' } },
          { from: '2026-03-01', attributes: { band: 'B' } },
        ],
      },
    ],
    given: onDays('2026-04-01', '2026-06-01'),
    stand: ['ana 2026-W23 confirmed 2026-06-01T10:00:00Z'],
  },
];
