import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../events/event.ts';
import { emptyScope } from '../cells/cells.ts';
import { decideAll, makeRule, person } from '../trying/testing.ts';
import { decideCells } from './decide.ts';

const clean = `
smallwins: 1
achievement: clean-close
name: Clean close
sentence: Five tickets resolved within SLA this week, none reopened within 72 hours.
because: Customers who need not come back stay.
family: helpdesk
kind: quality
outcome: [helpdesk.reopen_rate]
earn:
  count: { event: helpdesk.ticket.resolved, where: data.sla_met, distinct: data.ticket, credit: data.by }
  reach: 3
  in: week
hold: { for: 72h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket, say: was reopened } }
`;

const hour = 3_600_000_000;
const monday = Date.parse('2016-03-21T08:00Z') * 1000;
let counter = 0;
const resolved = (ticket: string, hours: number, by = 'ana', sla = true): SourceEvent => ({
  id: `r${++counter}`,
  source: 'desk',
  type: 'helpdesk.ticket.resolved',
  at: monday + hours * hour,
  sequence: '',
  subject: ticket,
  data: { ticket, by, sla_met: sla },
});
const reopened = (ticket: string, hours: number): SourceEvent => ({
  id: `o${++counter}`,
  source: 'desk',
  type: 'helpdesk.ticket.reopened',
  at: monday + hours * hour,
  sequence: '',
  subject: ticket,
  data: { ticket },
});
const people = [person('ana'), person('bo')];
const rule = makeRule(clean);
const end = monday + 1000 * hour;

describe('count with a hold', () => {
  test('is pending at the threshold and confirmed when the hold has passed', () => {
    const events = [resolved('a', 0), resolved('b', 1), resolved('c', 2)];
    expect(decideAll([rule], events, people, monday + 2 * hour)).toMatchObject([
      {
        person: 'ana',
        scope: '2016-W12|',
        state: 'pending',
        earnedAt: monday + 2 * hour,
        settlesAt: monday + 74 * hour,
      },
    ]);
    expect(decideAll([rule], events, people, monday + 74 * hour - 1)[0]?.state).toBe('pending');
    expect(decideAll([rule], events, people, monday + 74 * hour)[0]?.state).toBe('confirmed');
  });

  test('a reopen within the hold takes the deed back, exactly at its end it does not', () => {
    const events = [resolved('a', 0), resolved('b', 1), resolved('c', 2)];
    expect(decideAll([rule], [...events, reopened('b', 72.9)], people, end)).toEqual([]);
    expect(decideAll([rule], [...events, reopened('b', 73)], people, end)).toHaveLength(1);
  });

  test('a reopen in the next week reaches back into the week of the deed', () => {
    const events = [resolved('a', 110), resolved('b', 111), resolved('c', 112), reopened('c', 170)];
    expect(decideAll([rule], events, people, end)).toEqual([]);
  });

  test('resolving again after a reopen counts anew', () => {
    const events = [
      resolved('a', 0),
      resolved('b', 1),
      resolved('c', 2),
      reopened('c', 3),
      resolved('c', 30),
    ];
    expect(decideAll([rule], events, people, end)).toMatchObject([
      { earnedAt: monday + 30 * hour, state: 'confirmed' },
    ]);
  });

  test('the same ticket counts once a week', () => {
    expect(decideAll([rule], [resolved('a', 0), resolved('a', 1), resolved('b', 2)], people, end)).toEqual(
      [],
    );
  });

  test('what misses the condition does not count', () => {
    expect(
      decideAll([rule], [resolved('a', 0, 'ana', false), resolved('b', 1), resolved('c', 2)], people, end),
    ).toEqual([]);
  });
});

describe('the set law', () => {
  const history = fc.array(
    fc.oneof(
      fc.tuple(
        fc.constant('resolved'),
        fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom('ana', 'bo'),
        fc.boolean(),
      ),
      fc.tuple(
        fc.constant('reopened'),
        fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        fc.integer({ min: 0, max: 400 }),
        fc.constant('ana'),
        fc.constant(true),
      ),
    ),
    { maxLength: 25 },
  );

  test('order, duplicates and batch sizes change nothing', () => {
    fc.assert(
      fc.property(history, fc.integer(), fc.integer({ min: 1, max: 7 }), (rows, seed, batch) => {
        const events = rows.map(([kind, ticket, hours, by, sla]) =>
          kind === 'resolved' ? resolved(ticket, hours, by, sla) : reopened(ticket, hours),
        );
        const expected = decideAll([rule], events, people, end);
        const shuffled = [...events, ...events.slice(0, 5)].sort(
          (a, b) => hash(`${seed}${a.id}`) - hash(`${seed}${b.id}`),
        );
        expect(decideAll([rule], shuffled, people, end, batch)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('do followed by undo leaves nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), (count) => {
        const deeds = Array.from({ length: count }, (_, n) => resolved(`t${n}`, n));
        const undo = deeds.map((_, n) => reopened(`t${n}`, n + 20));
        expect(decideAll([rule], [...deeds, ...undo], people, end)).toEqual([]);
      }),
    );
  });
});

function hash(text: string): number {
  let value = 7;
  for (const char of text) value = (value * 31 + char.charCodeAt(0)) % 1_000_003;
  return value;
}

test('a new version that measures otherwise leaves the awards of earlier runs as they are', () => {
  const text = (earn: string) => clean.replace(/earn:[\s\S]*/, `earn: ${earn}\n`);
  const counted = 'event: helpdesk.ticket.resolved, credit: data.by';
  const runs = makeRule(text(`{ run: { ${counted}, hit: data.sla_met }, reach: 2 }`));
  const counts = makeRule(text(`{ count: { ${counted} }, reach: 9, in: ever }`));
  const cell = emptyScope({ achievementId: runs.achievementId, personId: 'ana', windowKey: 'ever' });
  const award = { state: 'confirmed', earnedAt: 0, settlesAt: null, version: 1, verdict: null } as const;
  const onRecord = () => new Map([['ever||2016-03-21T08:00:00Z~r1', award]]);
  const ana = () => person('ana');
  const states = (of: typeof runs) =>
    decideCells(of, [cell], ana, end, onRecord).map(({ scope, standing }) => [scope, standing.state]);
  expect(states(runs)).toContainEqual(['ever||2016-03-21T08:00:00Z~r1', 'open']);
  expect(states(counts)).toEqual([['ever|', 'open']]);
});
