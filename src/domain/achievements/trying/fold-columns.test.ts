import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, SourceEvent } from '../../events/event.ts';
import { Roster, type WrittenPerson } from '../../people/roster.ts';
import { beginningOfTime } from '../../time/window.ts';
import { compileExpression } from '../language/expression.ts';
import type { Rule } from '../language/rule.ts';
import type { Person } from '../reading/person.ts';
import type { FindPerson } from '../reading/reading.ts';
import type { EventColumns, PlainRule } from './plain-rule.ts';
import { Preview, type PreviewOptions, runToEnd } from './preview.ts';
import type { PreviewReport } from './preview-report.ts';
import { makeRule, person } from './testing.ts';

const hour = 3_600_000_000;
const monday = Date.parse('2026-03-02T08:00Z') * 1000;

const ruleOf = (earn: string, more = '') =>
  makeRule(
    `smallwins: 1\nachievement: tried\nname: N\nsentence: S\nbecause: B\nfamily: f\nkind: volume\noutcome: [o]\nearn: ${earn}\n${more}`,
  );
const counted = 'event: desk.closed, where: data.ok, credit: data.by';
const reopened = 'event: desk.reopened, same: data.ticket';

const plain: Readonly<Record<string, Rule>> = {
  count: ruleOf(`{ count: { ${counted} }, reach: 2, in: week }`),
  'taken back': ruleOf(
    `{ count: { ${counted}, distinct: data.ticket }, reach: 2, in: day }`,
    `hold: { for: 6h, cancelled_by: { ${reopened} } }`,
  ),
  'taken back in days, by one of two': ruleOf(
    `{ count: { event: [desk.closed, desk.reopened], distinct: data.ticket, credit: data.by }, reach: { tiers: { one: 1, two: 3 } }, in: month }`,
    `hold: { for: 1d, cancelled_by: [{ ${reopened}, where: data.n > 2 }, { event: desk.closed, same: data.n }] }`,
  ),
  'of some': ruleOf(
    `{ count: { ${counted} }, reach: { by: person.role, of: { agent: 3 }, otherwise: 2 }, in: ever }`,
    'who: person.role != "boss"',
  ),
  'interpreted, once, cooling down': ruleOf(
    `{ count: { event: desk.closed, where: 'data.ok || data.n > 3', credit: data.by }, reach: 2, in: day }`,
    'cooldown: 2d\nrepeat: once',
  ),
  first: ruleOf(`{ first: { ${counted} } }`),
  limited: ruleOf(`{ count: { ${counted} }, reach: 2, in: week }`, 'limit: 2'),
};

const people: WrittenPerson[] = [
  { handle: 'ana', zone: 'Europe/Berlin', attributes: { role: 'agent' } },
  { handle: 'bo', zone: 'America/New_York', attributes: { role: 'boss' } },
  { handle: '7', attributes: { role: 'lead' } },
];

const strange: fc.Arbitrary<Json> = fc.constantFrom<Json[]>(null, '', '"', 'a\\b', 0, 7, -1.5, true, [], {});
const field = (usual: fc.Arbitrary<Json>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: strange });
const data = fc.record(
  {
    by: field(fc.constantFrom('ana', 'bo', 'cy', 'dee', 7)),
    ok: field(fc.boolean()),
    ticket: field(fc.constantFrom('T1', 'T2', 'T3', 'T4', 4)),
    n: field(fc.integer({ min: 0, max: 5 })),
  },
  { requiredKeys: [] },
);
const events = fc.array(
  fc.record({
    id: fc.string({ maxLength: 2 }),
    source: fc.constantFrom('desk', 'chat'),
    type: fc.constantFrom('desk.closed', 'desk.closed', 'desk.reopened'),
    at: fc.integer({ min: 0, max: 90 }).map((hours) => monday + hours * hour),
    sequence: fc.constantFrom('', '', '2', '10'),
    subject: fc.constant(null),
    data,
  }),
  { maxLength: 60 },
);

/** As they come from the database. */
function columnsOf(some: readonly SourceEvent[], { fields, types }: PlainRule): EventColumns {
  const heard = some.filter(({ type }) => types.includes(type));
  return {
    count: heard.length,
    at: Float64Array.from(heard, ({ at }) => at),
    types: Uint16Array.from(heard, ({ type }) => types.indexOf(type)),
    ids: heard.map(({ id }) => id),
    sequences: heard.map(({ sequence }) => sequence),
    sources: heard.map(({ source }) => source),
    source: '',
    fields: fields.map((name) =>
      heard.map((event) => {
        const value = event.data[name];
        return value === undefined ? '' : JSON.stringify(value);
      }),
    ),
  };
}

/** Has moved, and become somebody else. */
const dee: Person = {
  ...person('dee'),
  facts: [
    { validFrom: beginningOfTime, zone: 'Asia/Tokyo', attributes: { role: 'boss' } },
    { validFrom: monday + 40 * hour, zone: 'UTC', attributes: { role: 'agent' } },
  ],
};

function findIn(roster: Roster): FindPerson {
  return (source, actor) => {
    if (actor === 'dee') return dee;
    return source === 'chat' && actor === 'cy' ? null : roster.find(source, actor);
  };
}

function tryBoth(rule: Rule, some: readonly SourceEvent[], options: PreviewOptions) {
  const both = [true, false].map((inColumns): PreviewReport => {
    const preview = new Preview(rule, findIn(new Roster(people)), options);
    if (!inColumns) for (const event of some) preview.add(event);
    else {
      if (!preview.plain) throw new Error('The rule is not plain.');
      const columns = columnsOf(some, preview.plain);
      const half = columns.count >> 1;
      preview.addColumns(columns, 0, half);
      preview.addColumns(columns, half, columns.count);
    }
    return runToEnd(preview.finish());
  });
  return both;
}

describe('a history in columns', () => {
  const segment = compileExpression('person.role');
  if ('problem' in segment) throw new Error(segment.problem);
  for (const [name, rule] of Object.entries(plain))
    test(`${name}: the report is that of reading event by event`, () => {
      fc.assert(
        fc.property(events, fc.integer({ min: 0, max: 200 }), (some, hours) => {
          const options = { segment, wished: 0.5, now: monday + hours * hour };
          const [inColumns, byEvent] = tryBoth(rule, some, options);
          expect(inColumns).toEqual(byEvent);
        }),
        { numRuns: 300 },
      );
    });

  test('what needs more than fields of events that are counted is read event by event', () => {
    const others = [
      ruleOf(`{ sum: { ${counted}, value: data.n }, reach: 2, in: week }`),
      ruleOf(`{ count: { ${counted}, per: data.ticket }, reach: 2, in: week }`),
      ruleOf(`{ count: { ${counted} }, reach: 2, in: { rolling: 7d } }`),
      ruleOf(`{ count: { ${counted} }, reach: 2, in: { day: { until: "12:00" } } }`),
      ruleOf(`{ count: { ${counted} }, reach: 2, in: week }`, 'during: { from: 2026-03-03 }'),
      ruleOf('{ count: { event: desk.closed, credit: event.subject }, reach: 2, in: week }'),
      ruleOf(
        `{ count: { event: desk.closed, where: event.type == "x", credit: data.by }, reach: 2, in: week }`,
      ),
    ];
    const options = { segment: null, wished: null, now: monday };
    for (const rule of others) expect(new Preview(rule, () => null, options).plain).toBeNull();
    const ofEvents = compileExpression('data.team');
    if ('problem' in ofEvents) throw new Error(ofEvents.problem);
    const [rule] = Object.values(plain);
    if (rule) expect(new Preview(rule, () => null, { ...options, segment: ofEvents }).plain).toBeNull();
  });
});
