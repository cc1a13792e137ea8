import type { Client } from '../../../src/cli/client.ts';
import type { EventRow } from '../../../src/features/events/api.ts';
import { countBy, gini, median, mostOften, nearestRank, round, sum, welch } from './arithmetic.ts';
import {
  awards,
  eventsOnce,
  type Fact,
  fact,
  holders,
  ofImport,
  peopleOf,
  profile,
  standingAwards,
  subjects,
} from './ask.ts';

const [reopened, within72Hours] = [
  { type: 'helpdesk.ticket.reopened' },
  { type: 'helpdesk.ticket.reopened', where: 'data.hours_since_resolved <= 72.0' },
];
const clean = (window: string | null, tier: string) => ({
  achievement: 'clean-week',
  state: 'confirmed',
  tier,
  ...(window === null ? {} : { window }),
});

/** Those that hold however the events came. An award that stood for a moment, on the way, does not count. */
export const servicenowFacts: readonly Fact[] = [
  awards('2016-W12, people with a clean resolution', 97, clean('2016-W12', 'one')),
  awards('2016-W12, people with at least 5', 55, clean('2016-W12', 'five')),
  awards('2016-W12, people with at least 20', 10, clean('2016-W12', 'twenty')),
  awards('2016-W15, people with a clean resolution', 95, clean('2016-W15', 'one')),
  awards('2016-W15, people with at least 5', 58, clean('2016-W15', 'five')),
  awards('2016-W15, people with at least 20', 18, clean('2016-W15', 'twenty')),
  awards('person-weeks with at least 5', 401, clean(null, 'five')),
  subjects('incidents that show a reopen', 202, reopened),
  subjects('incidents reopened within 72 hours', 175, within72Hours),
  subjects('incidents that missed the SLA', 7_332, { type: 'helpdesk.ticket.sla_missed' }),
];

/** Those that an import tells of its file. A key of number and sys_mod_count alone would lose five rows. */
export const servicenowProfile: readonly Fact[] = [
  ofImport('rows, rejected, repeated', [101_045, 0, 0], (view) => [
    view.rows,
    view.rejected,
    view.duplicates,
  ]),
  profile('incidents', 'objects', 17_136),
  profile('resolutions', 'resolved', 15_880),
  profile('people who resolved', 'people', 179),
  profile('clean resolutions', 'clean', 8_700),
  profile('incidents whose last row names nobody', 'withoutResolver', 89),
  profile('incidents whose last row names no time', 'withoutTime', 1_230),
  profile('incidents reopened, says the import', 'reopened', 202),
  profile('incidents reopened within 72 hours, says the import', 'reopenedWithin72Hours', 175),
];

export const servicenowMore = [
  'weekday-streak',
  'calendar-streak',
  'any-week',
  'best-clean',
  'best-clean-of-group',
];

const resolved = eventsOnce({ type: 'helpdesk.ticket.resolved', with: 'data' });
const undone = ['reopened', 'sla_missed'].map((kind) => eventsOnce({ type: `helpdesk.ticket.${kind}` }));

/** The last resolution of each incident, if it names somebody. */
async function resolutions(workspace: Client): Promise<EventRow[]> {
  // Newest first, in the order in which they were sent: that of their incident.
  const last = new Map<string | null, EventRow>();
  for (const event of await resolved(workspace)) if (!last.has(event.subject)) last.set(event.subject, event);
  return [...last.values()].filter(({ data }) => data?.resolved_by !== undefined);
}

async function isClean(workspace: Client): Promise<(event: EventRow) => boolean> {
  const objects = new Set<string | null>();
  for (const ask of undone) for (const { subject } of await ask(workspace)) objects.add(subject);
  return ({ subject, data }) => data?.sla_met === true && data.reopens === 0 && !objects.has(subject);
}

const by = ({ data }: EventRow) => String(data?.resolved_by);
const group = ({ data }: EventRow) => String(data?.group ?? '?');
const between = (from: string, to: string) => (event: EventRow) =>
  event.occurredAt >= from && event.occurredAt < to;
const april = between('2016-04-01', '2016-05-01');
const march = between('2016-03-01', '2016-04-01');

const hoursOf = (priority: string, known: [number, number, number]): Fact =>
  fact(`hours to resolve, ${priority}: how many, median, p90`, known, async (workspace) => {
    const own = (await resolutions(workspace)).filter(({ data }) => data?.priority === priority);
    const hours = own.map(
      ({ occurredAt, data }) => (Date.parse(occurredAt) - Date.parse(String(data?.opened_at))) / 3_600_000,
    );
    return [hours.length, round(median(hours), 3), round(nearestRank(hours, 0.9), 3)];
  });

const winners = (achievement: string) => async (workspace: Client) =>
  peopleOf(await standingAwards(workspace, { achievement, window: '2016-04' }));

async function cleanInApril(workspace: Client): Promise<EventRow[]> {
  return (await resolutions(workspace)).filter(april).filter(await isClean(workspace));
}

/** People of W12 by segment, of those with at least five who resolved something: winners and all. */
async function fairness(workspace: Client) {
  const week = (await resolutions(workspace)).filter(between('2016-03-21', '2016-03-28'));
  const people = new Map<string, string>();
  for (const person of new Set(week.map(by)))
    people.set(person, mostOften(week.filter((event) => by(event) === person).map(group)));
  const won = new Set(peopleOf(await standingAwards(workspace, clean('2016-W12', 'five'))));
  const rows: [string, number, number][] = [];
  for (const [segment, size] of countBy([...people.values()], (one) => one)) {
    if (size < 5 || segment === '?') continue;
    const reached = [...people].filter(([person, own]) => own === segment && won.has(person)).length;
    rows.push([segment, reached, size]);
  }
  const shares = rows.map(([, reached, size]) => reached / size);
  return { segments: rows.sort(), ratio: round(Math.min(...shares) / Math.max(...shares), 4) };
}

/** Nothing was done to anybody: what differs between even and odd names is chance. */
async function placebo(workspace: Client) {
  const all = await resolutions(workspace);
  const clean = await isClean(workspace);
  const share = (person: string, month: (event: EventRow) => boolean) => {
    const own = all.filter((event) => by(event) === person && month(event));
    return own.length < 10 ? null : own.filter(clean).length / own.length;
  };
  const [pilot, control]: [number[], number[]] = [[], []];
  for (const person of new Set(all.map(by))) {
    const [before, after] = [share(person, march), share(person, april)];
    if (before === null || after === null) continue;
    (Number(/\d+/.exec(person)) % 2 === 0 ? pilot : control).push(after - before);
  }
  const { difference, error, t, freedom } = welch(pilot, control);
  return [
    pilot.length,
    control.length,
    round(difference, 6),
    round(error, 6),
    round(t, 4),
    round(freedom, 2),
  ];
}

/** Those that need more achievements, or more of the answers, than every way in is asked for. */
export const servicenowOnce: readonly Fact[] = [
  awards('2016-W12, people with at least 5 without the quality guard', 75, {
    achievement: 'any-week',
    window: '2016-W12',
  }),
  holders('weekday-streak', 'n5', 55),
  holders('weekday-streak', 'n10', 28),
  holders('weekday-streak', 'n20', ['Resolved by 11', 'Resolved by 199', 'Resolved by 5']),
  holders('weekday-streak', 'n21', ['Resolved by 11', 'Resolved by 199', 'Resolved by 5']),
  holders('weekday-streak', 'n22', ['Resolved by 11', 'Resolved by 5']),
  holders('weekday-streak', 'n26', ['Resolved by 11', 'Resolved by 5']),
  holders('weekday-streak', 'n27', ['Resolved by 11']),
  holders('weekday-streak', 'n36', ['Resolved by 11']),
  holders('weekday-streak', 'n37', []),
  holders('calendar-streak', 'n5', 47),
  holders('calendar-streak', 'n10', 5),
  hoursOf('1 - Critical', [178, 89.875, 717.383]),
  hoursOf('2 - High', [287, 55.367, 381.7]),
  hoursOf('3 - Moderate', [14_945, 27.783, 403.35]),
  hoursOf('4 - Low', [470, 44.283, 746.333]),
  fact(
    'April 2016: winners of their segment',
    17,
    async (workspace) => (await winners('best-clean-of-group')(workspace)).length,
  ),
  fact('April 2016: segments that have winners', 7, async (workspace) => {
    const own = await cleanInApril(workspace);
    const groups = (await winners('best-clean-of-group')(workspace)).map((person) =>
      mostOften(own.filter((event) => by(event) === person).map(group)),
    );
    return new Set(groups).size;
  }),
  fact(
    'April 2016: winners of all',
    33,
    async (workspace) => (await winners('best-clean')(workspace)).length,
  ),
  fact('April 2016: the least of the winners of all', 42, async (workspace) => {
    const counts = countBy(await cleanInApril(workspace), by);
    return Math.min(...(await winners('best-clean')(workspace)).map((person) => counts.get(person) ?? 0));
  }),
  fact(
    '2016-W12 by segment: winners of how many, and the ratio',
    {
      segments: [
        ['Group 24', 4, 5],
        ['Group 70', 11, 16],
      ],
      ratio: 0.8594,
    },
    fairness,
  ),
  fact('April 2016: people with a clean one, how many, Gini', [129, 5643, 0.715069], async (workspace) => {
    const counts = [...countBy(await cleanInApril(workspace), by).values()];
    return [counts.length, sum(counts), round(gini(counts), 6)];
  }),
  fact(
    'A/A placebo: pilot, control, difference, standard error, Welch t, freedom',
    [39, 50, -0.020686, 0.045058, -0.4591, 82.77],
    placebo,
  ),
];
