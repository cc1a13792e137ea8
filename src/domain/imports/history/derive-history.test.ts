import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveAll, planFor } from '../testing.ts';
import type { DerivedEvent } from './derive-history.ts';

const header = [
  'number',
  'state',
  'rev',
  'sla',
  'updated',
  'assignee',
  'resolver',
  'resolved_at',
  'closed_at',
];
const plan = planFor(
  `
smallwins: 1
mapping: tickets
title: Tickets
format: csv
missing: ["?"]
time: { formats: [D/M/YYYY HH:mm] }
history:
  object: number
  at: updated
  revision: rev
  known_from: { resolved_at: [resolver], closed_at: [] }
  resolved:
    state: state
    enter: [Resolved, Closed]
    at: resolved_at
    by: resolver
    by_otherwise: { column: assignee, as: known_person }
  closed: { enter: [Closed], at: closed_at }
  sla_missed: { column: sla, in: ["false"] }
  data: { ticket: number }
same_person: { Bea (desk): Bea }
`,
  header,
);

/** One row a word: `Resolved@09:00` with optional `!` for a missed SLA; every row repeats the last resolution. */
function history(steps: string, resolver = 'Ana', resolvedAt = '11:00', closedAt = '18:00'): string[][] {
  return steps.split(' ').map((step, index) => {
    const [state = '', time = ''] = step.replace('!', '').split('@');
    const day = (clock: string) => (clock === '?' ? '?' : `1/3/2016 ${clock}`);
    const sla = step.includes('!') ? 'false' : 'true';
    return [
      'T1',
      state,
      String(index),
      sla,
      day(time),
      'Bea (desk)',
      resolver,
      day(resolvedAt),
      day(closedAt),
    ];
  });
}

function told(events: readonly DerivedEvent[] | undefined): string[] {
  return (events ?? []).map(({ knownAt, event }) => {
    const clock = (at: number) => new Date(at / 1000).toISOString().slice(11, 16);
    const by = event.data.resolved_by ?? '-';
    const known = knownAt === event.at ? '' : ` known ${clock(knownAt)}`;
    return `${event.type.replace('helpdesk.ticket.', '')} ${clock(event.at)} ${by}${known}`;
  });
}

const tell = (rows: string[][]) => told(deriveAll(plan, rows)[0]?.events);

test.each([
  {
    name: 'a resolution is told when its own time has come, not when the row first says Resolved',
    rows: history('Active@08:00 Resolved@08:53 Resolved@11:00'),
    events: ['opened 08:00 -', 'resolved 11:00 Ana'],
  },
  {
    name: 'a row that comes later than the resolution dates it back to where it was',
    rows: history('Active@08:00 Resolved@11:30'),
    events: ['opened 08:00 -', 'resolved 11:00 Ana known 11:30'],
  },
  {
    name: 'a reopened resolution is credited to the assignee, for the resolver on its rows is the next one',
    rows: history('Active@08:00 Resolved@09:00 Active@10:00 Resolved@11:00'),
    events: ['opened 08:00 -', 'resolved 09:00 Bea', 'reopened 10:00 Bea', 'resolved 11:00 Ana'],
  },
  {
    name: 'closing is told once, at its own time as soon as that is known',
    rows: history('Active@08:00 Resolved@11:00 Closed@18:00 Closed@18:05'),
    events: ['opened 08:00 -', 'resolved 11:00 Ana', 'closed 18:00 -'],
  },
  {
    name: 'a missed SLA is told at the row that shows it, and only once',
    rows: history('Active@08:00 Active@09:00! Resolved@11:00!'),
    events: ['opened 08:00 -', 'sla_missed 09:00 -', 'resolved 11:00 Ana'],
  },
  {
    name: 'a ticket that closes without a time of resolution is never resolved',
    rows: history('Active@08:00 Closed@18:00', '?', '?'),
    events: ['opened 08:00 -', 'closed 18:00 -'],
  },
  {
    name: 'a resolution by nobody known is an event without a person',
    rows: history('Active@08:00 Resolved@11:00', '?'),
    events: ['opened 08:00 -', 'resolved 11:00 -'],
  },
  {
    name: 'a row with a lower revision than one before it is stale',
    rows: history('Active@08:00 Resolved@11:00 Closed@18:00').concat([
      ['T1', 'Active', '0', 'true', '1/3/2016 12:00', '?', 'Ana', '1/3/2016 11:00', '?'],
    ]),
    events: ['opened 08:00 -', 'resolved 11:00 Ana', 'closed 18:00 -'],
  },
])('$name', ({ rows, events }) => {
  expect(tell(rows)).toEqual(events);
});

test('the verdicts on a resolution are those of its row, not of later ones', () => {
  const events =
    deriveAll(plan, history('Active@08:00 Resolved@09:00 Active@10:00! Resolved@11:00!'))[0]?.events ?? [];
  const verdicts = events.flatMap(({ event }) =>
    event.type.endsWith('.resolved') ? [[event.data.sla_met, event.data.reopens, event.data.hours_open]] : [],
  );
  expect(verdicts).toEqual([
    [true, 0, 1],
    [false, 1, 3],
  ]);
});

const steps = fc
  .array(fc.constantFrom('New', 'Active', 'Resolved', 'Closed'), { minLength: 1, maxLength: 12 })
  .chain((states) =>
    fc.tuple(
      fc.constant(states),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: states.length, maxLength: states.length }),
      fc.integer({ min: 0, max: 40 }),
    ),
  )
  .map(([states, gaps, resolved]) => {
    let minute = 0;
    const clock = (at: number) =>
      `${String(8 + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    const words = states.map((state, index) => {
      minute += gaps[index] ?? 0;
      return `${state}@${clock(minute)}`;
    });
    return history(words.join(' '), 'Ana', clock(resolved), clock(resolved + 5));
  });

test('the order of the rows in the file and repeated rows change nothing, with revisions and without', () => {
  const keys = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(steps, fc.boolean(), keys, (withRevisions, hasRevisions, key) => {
      const rows = hasRevisions ? withRevisions : withRevisions.map((row) => row.with(2, '?'));
      const shuffled = rows
        .concat(rows.slice(0, 3))
        .map((row) => ({ row, key: key.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      expect(deriveAll(plan, shuffled)[0]?.events).toEqual(deriveAll(plan, rows)[0]?.events);
    }),
  );
});

test('rows of one moment of which one has no revision have one order, wherever they stand', () => {
  const row = (state: string, revision: string) => [
    'T1',
    state,
    revision,
    'true',
    '1/3/2016 09:00',
    '?',
    'Ana',
    '1/3/2016 09:00',
    '?',
  ];
  const [a, b, c] = [row('Resolved', '5'), row('Resolved', '?'), row('Active', '6')];
  const orders = [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ] as string[][][];
  const found = orders.map((rows) => told(deriveAll(plan, rows)[0]?.events));
  expect(found).toEqual(orders.map(() => ['opened 09:00 -', 'resolved 09:00 Ana', 'reopened 09:00 Ana']));
});

test('whom a row names for a time that lies ahead of it changes no event known before that time', () => {
  fc.assert(
    fc.property(steps, (rows) => {
      const honest = deriveAll(plan, rows)[0]?.events ?? [];
      const resolvedAt = Date.parse(`2016-03-01T${(rows[0]?.[7] ?? '').slice(9)}:00Z`) * 1000;
      const changed = rows.map((row) => row.with(6, 'Mallory'));
      const before = (events: readonly DerivedEvent[]) =>
        events.filter(({ knownAt }) => knownAt < resolvedAt);
      expect(before(deriveAll(plan, changed)[0]?.events ?? [])).toEqual(before(honest));
    }),
  );
});

test('rows that come later change no event of a stretch that has ended', () => {
  fc.assert(
    fc.property(steps, steps, (rows, later) => {
      const settled = rows.concat([
        ['T1', 'Active', '50', 'true', '1/3/2016 22:00', '?', 'Ana', rows[0]?.[7] ?? '?', '?'],
      ]);
      const more = later.map((row, index) =>
        row
          .with(2, String(60 + index))
          .with(4, `2/3/2016 ${row[4]?.slice(9) ?? ''}`)
          .with(7, rows[0]?.[7] ?? '?'),
      );
      const events = deriveAll(plan, settled)[0]?.events ?? [];
      expect(deriveAll(plan, settled.concat(more))[0]?.events.slice(0, events.length)).toEqual(events);
    }),
  );
});

test('activities: each further resolution supersedes the one before, closing ends nothing, anything else reopens', () => {
  const activities = planFor(
    `
smallwins: 1
mapping: log
title: Log
format: csv
time: { formats: [rfc3339] }
history:
  object: case
  at: time
  resolved: { state: activity, enter: [Resolve], stay: [Closed], again: true, by: who }
  data: { ticket: case }
`,
    ['case', 'activity', 'who', 'time'],
  );
  const row = (activity: string, who: string, clock: string) => [
    'C1',
    activity,
    who,
    `2016-03-01T${clock}:00Z`,
  ];
  const [derived] = deriveAll(activities, [
    row('Take', 'Ana', '08:00'),
    row('Resolve', 'Ana', '09:00'),
    row('Closed', 'Bot', '09:30'),
    row('Resolve', 'Bea', '10:00'),
    row('Wait', 'Bea', '11:00'),
    row('Resolve', 'Bea', '12:00'),
  ]);
  expect(told(derived?.events)).toEqual([
    'opened 08:00 -',
    'resolved 09:00 Ana',
    'resolved 10:00 Bea',
    'reopened 11:00 Bea',
    'resolved 12:00 Bea',
  ]);
  expect(derived?.summary.reopenedAfterHours).toEqual([1]);
});
