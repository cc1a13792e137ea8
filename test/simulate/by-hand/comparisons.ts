import { at, count, type Happening, minutes, onDays, type Scenario, sum } from './scenario.ts';

const share =
  'earn: { share: { event: a.b.done, of: data.ok, group: person.team, min: 2, credit: data.by }, reach: 1, in: day }';
const best = (by: string, more: string, reach = '1') =>
  `earn: { best: { of: { ${by}: { event: a.b.done, ${by === 'count' ? '' : 'value: data.v, '}credit: data.by } }, ${more} }, reach: ${reach}, in: week }`;
const of = (who: string, day: string, data: Happening['data'] = {}) =>
  at(`${day}T10:00:00Z`, { by: who, ...data });
const team = (name: string, ...handles: string[]) =>
  handles.map((handle) => ({ handle, attributes: { team: name } }));
const inTwoZones = [
  { handle: 'ana', zone: 'America/New_York', attributes: { team: 'A' } },
  { handle: 'bo', zone: 'Europe/Berlin', attributes: { team: 'A' } },
];
const monday = '2026-03-09T00:00:00Z';

/** People beside each other, thresholds that follow from what people did, and awards made of awards. */
export const comparisons: readonly Scenario[] = [
  {
    name: 'a day of a team is over when it is over for all of it, and final 96 hours later',
    rules: [share],
    people: inTwoZones,
    given: [of('bo', '2026-03-02', { ok: true }), of('ana', '2026-03-02', { ok: true })],
    now: '2026-03-07T05:00:00Z',
    stand: ['ana', 'bo'].map((who) => `${who} 2026-03-02 confirmed 2026-03-03T05:00:00Z`),
  },
  {
    name: 'until then it is pending',
    rules: [share],
    people: inTwoZones,
    given: [of('bo', '2026-03-02', { ok: true }), of('ana', '2026-03-02', { ok: true })],
    now: '2026-03-07T04:59:59Z',
    stand: ['ana', 'bo'].map((who) => `${who} 2026-03-02 pending 2026-03-03T05:00:00Z`),
  },
  {
    name: 'whoever worked in two teams is in the one of most of their deeds, and each deed in its own',
    rules: [share.replace('person.team', 'data.team')],
    given: [
      ...[1, 2].map((hour) => at(`2026-03-02T0${hour}:00:00Z`, { ok: true, team: 'north' })),
      of('ana', '2026-03-02', { ok: false, team: 'south' }),
      of('bo', '2026-03-02', { ok: true, team: 'north' }),
      of('cy', '2026-03-02', { ok: true, team: 'south' }),
    ],
    stand: ['ana', 'bo'].map((who) => `${who} 2026-03-02 confirmed 2026-03-03T00:00:00Z`),
  },
  {
    name: 'the lowest mean is shared, and one deed is too little to compare',
    rules: [best('mean', 'wins: lowest, min: 2')],
    given: [10, 20, 15, 15, 5].map((v, index) =>
      at(`2026-03-02T10:0${index}:00Z`, { v, by: ['ana', 'ana', 'bo', 'bo', 'cy'][index] ?? '' }),
    ),
    stand: ['ana', 'bo'].map((who) => `${who} 2026-W10 confirmed ${monday}`),
  },
  {
    name: 'the best quarter of eight begins at the nearest rank',
    rules: [best('sum', 'wins: highest', '{ top: 0.25 }')],
    given: minutes(8, (index) => ({ v: index + 1, by: `p${index + 1}` })),
    // Position ceil(0.75 · 8) is the sixth.
    stand: ['p6', 'p7', 'p8'].map((who) => `${who} 2026-W10 confirmed ${monday}`),
  },
  {
    name: 'with as many deeds in two groups a person is in the first by name',
    rules: [best('count', 'group: data.g')],
    given: [
      at('2026-03-02T10:00:00Z', { g: 'west' }),
      at('2026-03-02T11:00:00Z', { g: 'east' }),
      ...[
        ['bo', 'east'],
        ['cy', 'west'],
        ['di', 'west'],
        ['ed', 'north'],
      ].map(([by = '', g = '']) => of(by, '2026-03-03', { g })),
    ],
    stand: ['ana', 'cy', 'di'].map((who) => `${who} 2026-W10 confirmed ${monday}`),
  },
  {
    name: 'two achievements of one week make a third, and those of two weeks do not',
    rules: [
      count(1, 'day').replace('a.b.done', 'a.x.done'),
      count(1, 'day').replace('a.b.done', 'a.y.done'),
      'earn: { all_of: [part-0, part-1], in: week }',
    ],
    given: [
      at('2026-03-02T10:00:00Z', {}, { type: 'a.x.done' }),
      at('2026-03-04T10:00:00Z', {}, { type: 'a.y.done' }),
      at('2026-03-08T10:00:00Z', { by: 'bo' }, { type: 'a.x.done' }),
      at('2026-03-09T10:00:00Z', { by: 'bo' }, { type: 'a.y.done' }),
    ],
    stand: [
      'part-0 ana 2026-03-02 confirmed 2026-03-02T10:00:00Z',
      'part-0 bo 2026-03-08 confirmed 2026-03-08T10:00:00Z',
      'part-1 ana 2026-03-04 confirmed 2026-03-04T10:00:00Z',
      'part-1 bo 2026-03-09 confirmed 2026-03-09T10:00:00Z',
      'part-2 ana 2026-W10 confirmed 2026-03-04T10:00:00Z',
    ],
  },
  {
    name: 'small segments are drawn towards everybody, and a new one is asked what everybody is',
    rules: [sum('{ quantile: 0.5, by: person.team, over: 1, shrink: 2, floor: 1 }', 'week')],
    people: [...team('A', 'ana'), ...team('B', 'bo', 'cy'), ...team('C', 'di', 'ed')],
    given: [
      of('ana', '2026-03-02', { v: 10 }),
      of('bo', '2026-03-02', { v: 2 }),
      of('cy', '2026-03-02', { v: 4 }),
      // A: (1 · 10 + 2 · 4) / 3 = 6; B: (2 · 2 + 2 · 4) / 4 = 3; everybody: 4.
      of('ana', '2026-03-09', { v: 5 }),
      of('ana', '2026-03-10', { v: 1 }),
      of('bo', '2026-03-09', { v: 3 }),
      of('cy', '2026-03-09', { v: 2 }),
      of('di', '2026-03-09', { v: 4 }),
      of('ed', '2026-03-09', { v: 3 }),
    ],
    stand: [
      ...['ana', 'bo', 'cy'].map((who) => `${who} 2026-W10 confirmed 2026-03-02T10:00:00Z`),
      'ana 2026-W11 confirmed 2026-03-10T10:00:00Z',
      ...['bo', 'di'].map((who) => `${who} 2026-W11 confirmed 2026-03-09T10:00:00Z`),
    ],
  },
  {
    name: 'what is asked is at least the floor and at most the ceiling, of the two weeks before',
    rules: [sum('{ quantile: 0.75, over: 2, floor: 3, ceiling: 5 }', 'week')],
    given: [
      ...[
        ['ana', 1],
        ['bo', 2],
        ['cy', 9],
      ].map(([who, v]) => of(String(who), '2026-03-02', { v: Number(v) })),
      // The third of 1, 2 and 9 is 9: above the ceiling.
      of('ana', '2026-03-09', { v: 5 }),
      of('bo', '2026-03-09', { v: 4 }),
      // The fourth of 1, 2, 4, 5 and 9 is 5.
      of('ana', '2026-03-16', { v: 4 }),
      of('bo', '2026-03-16', { v: 5 }),
    ],
    stand: [
      'cy 2026-W10 confirmed 2026-03-02T10:00:00Z',
      'ana 2026-W11 confirmed 2026-03-09T10:00:00Z',
      'bo 2026-W12 confirmed 2026-03-16T10:00:00Z',
    ],
  },
  {
    name: 'a segment asks what it asks while somebody is in it',
    rules: [count('{ by: person.team, of: { A: 2 }, otherwise: 4 }', 'week')],
    people: [
      ['ana', 'A', 'B'],
      ['bo', 'B', 'A'],
    ].map(([handle = '', before = '', after = '']) => ({
      handle,
      attributes: { team: before },
      later: [{ from: '2026-03-05', attributes: { team: after } }],
    })),
    given: ['ana', 'bo'].flatMap((who) =>
      ['2026-03-02', '2026-03-03', '2026-03-05'].map((day) => of(who, day)),
    ),
    stand: ['ana 2026-W10 confirmed 2026-03-03T10:00:00Z', 'bo 2026-W10 confirmed 2026-03-05T10:00:00Z'],
  },
  {
    name: 'an article is helpful to two people, not twice to one',
    rules: [count(2, 'ever', ', per: data.article, distinct: data.voter')],
    given: [
      at('2026-03-02T10:00:00Z', { article: 'K 1', voter: 'x' }),
      at('2026-03-03T10:00:00Z', { article: 'K 1', voter: 'x' }),
      at('2026-03-03T11:00:00Z', { article: 'K 2', voter: 'y' }),
      at('2026-03-04T10:00:00Z', { article: 'K 1', voter: 'y' }),
    ],
    stand: ['ana ever K 1 confirmed 2026-03-04T10:00:00Z'],
  },
  {
    name: 'whoever becomes an agent counts from then on',
    rules: [`${count(2, 'week')}\nwho: person.role == "agent"`],
    people: [
      {
        handle: 'ana',
        zone: 'America/New_York',
        attributes: { role: 'guest' },
        later: [{ from: '2026-03-05', attributes: { role: 'agent' } }],
      },
    ],
    given: [
      at('2026-03-05T04:59:59.999999Z'),
      at('2026-03-05T05:00:00Z'),
      at('2026-03-06T10:00:00Z'),
      at('2026-03-07T10:00:00Z'),
    ],
    stand: ['ana 2026-W10 confirmed 2026-03-06T10:00:00Z'],
  },
  {
    name: 'a run that is given once is the first that nothing broke',
    rules: ['earn: { run: { event: a.b.done, hit: data.v >= 50, credit: data.by }, reach: 2 }\nrepeat: once'],
    given: [50, 10, 50, 50, 50, 50].map((v, index) => at(`2026-03-02T10:0${index}:00Z`, { v })),
    stand: ['ana ever confirmed 2026-03-02T10:03:00Z'],
  },
  {
    name: 'a run may cool down while hits go on',
    rules: ['earn: { run: { event: a.b.done, hit: data.v >= 50, credit: data.by }, reach: 2 }\ncooldown: 3m'],
    given: minutes(8, () => ({ v: 50 })),
    stand: ['ana ever confirmed 2026-03-02T08:01:00Z', 'ana ever confirmed 2026-03-02T08:05:00Z'],
  },
  {
    name: 'the first of a date is first by the moment, wherever their date begins',
    rules: [`${count(1, 'day')}\nlimit: 1`],
    people: [
      { handle: 'ana', zone: 'Pacific/Auckland' },
      { handle: 'bo', zone: 'America/New_York' },
    ],
    given: [at('2026-03-01T12:00:00Z'), at('2026-03-02T12:00:00Z', { by: 'bo' })],
    stand: ['ana 2026-03-02 confirmed 2026-03-01T12:00:00Z'],
  },
  {
    name: 'of one moment the source says which was first',
    rules: [`${count(1, 'week')}\nlimit: 1`],
    given: [
      at('2026-03-02T12:00:00Z', { by: 'ana' }, { sequence: '10', id: 'a' }),
      at('2026-03-02T12:00:00Z', { by: 'bo' }, { sequence: '9', id: 'b' }),
    ],
    stand: ['bo 2026-W10 confirmed 2026-03-02T12:00:00Z'],
  },
  {
    name: 'only the first three people of a challenge win it, and each once',
    rules: [`${count(1, 'ever')}\nlimit: 3\nduring: { from: 2026-03-03, to: 2026-03-05 }`],
    given: [
      ...onDays('2026-03-02', '2026-03-03', '2026-03-04'),
      of('bo', '2026-03-04'),
      of('di', '2026-03-02'),
      of('cy', '2026-03-05'),
      at('2026-03-05T10:00:01Z', { by: 'di' }),
      of('ed', '2026-03-06'),
    ],
    stand: [
      'ana ever confirmed 2026-03-03T10:00:00Z',
      'bo ever confirmed 2026-03-04T10:00:00Z',
      'cy ever confirmed 2026-03-05T10:00:00Z',
    ],
  },
];
