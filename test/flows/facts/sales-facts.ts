import { readFileSync } from 'node:fs';
import type { Client } from '../../../src/cli/client.ts';
import { gini, median, nearestRank, round, sum } from './arithmetic.ts';
import {
  awards,
  events,
  eventsOnce,
  type Fact,
  fact,
  holders,
  ofImport,
  peopleOf,
  preview,
  standing,
  standingAwards,
} from './ask.ts';

export const salesAchievements = ['wins-week', 'win-weeks', 'best-in-region', 'best-in-all', 'fifty-wins'];

const [won, lost] = (['won', 'lost'] as const).map((kind) =>
  eventsOnce({ type: `crm.deal.${kind}`, with: 'data' }),
) as [ReturnType<typeof eventsOnce>, ReturnType<typeof eventsOnce>];
const created = eventsOnce({ type: 'crm.deal.created', with: 'data' });
const quarter = ({ occurredAt }: { occurredAt: string }) =>
  occurredAt >= '2017-04-01' && occurredAt < '2017-07-01';
const amounts = (list: readonly { data?: Record<string, unknown> | undefined }[]) =>
  list.map(({ data }) => Number(data?.amount));

/** Days from engaged to won, of every deal that was won. */
async function daysToWin(workspace: Client): Promise<number[]> {
  const begun = new Map((await created(workspace)).map(({ subject, occurredAt }) => [subject, occurredAt]));
  return (await won(workspace)).map(
    ({ subject, occurredAt }) => (Date.parse(occurredAt) - Date.parse(begun.get(subject) ?? '')) / 86_400_000,
  );
}

interface People {
  readonly items: { readonly handle: string }[];
  readonly total: number;
}

async function regions(workspace: Client): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const { items } = await workspace.ask<People>('/v1/people', { query: { limit: '100' } });
  for (const { handle } of items) {
    const { attributes } = await workspace.ask<{ attributes: Record<string, string> }>(
      `/v1/people/${encodeURIComponent(handle)}`,
    );
    found.set(handle, attributes.region ?? '');
  }
  return found;
}

async function winRates(workspace: Client): Promise<Record<string, number>> {
  const regionOf = await regions(workspace);
  const rates: Record<string, number> = {};
  const [wins, losses] = [await won(workspace), await lost(workspace)];
  for (const region of ['Central', 'East', 'West']) {
    const own = (list: typeof wins) =>
      list.filter(({ data }) => regionOf.get(String(data?.by)) === region).length;
    rates[region] = round(own(wins) / (own(wins) + own(losses)), 6);
  }
  return rates;
}

const inWeek = (week: string, tier: string) => ({ achievement: 'wins-week', window: week, tier });
const best = (achievement: string) => async (workspace: Client) =>
  peopleOf(await standingAwards(workspace, { achievement, window: '2017-Q2' }));
const yaml = (name: string) => readFileSync(new URL(`../achievements/${name}.yaml`, import.meta.url), 'utf8');

export const salesFacts: readonly Fact[] = [
  ofImport('rows, and of them rejected', [8800, 0], ({ rows, rejected }) => [rows, rejected]),
  ofImport(
    'rows without dates, said to tell nothing',
    '500 of 8800 rows tell nothing by this mapping',
    ({ findings }) => findings.find(({ code }) => code === 'no_event')?.message.split(';')[0] ?? null,
  ),
  events('won', 4238, { type: 'crm.deal.won' }),
  events('lost', 2473, { type: 'crm.deal.lost' }),
  fact('won value', 10_005_534, async (workspace) => sum(amounts(await won(workspace)))),
  fact('win rate', 0.631501, async (workspace) => {
    const [wins, losses] = [(await won(workspace)).length, (await lost(workspace)).length];
    return round(wins / (wins + losses), 6);
  }),
  fact('days from engaged to won: median, p90, least, most', [57, 106, 1, 138], async (workspace) => {
    const days = await daysToWin(workspace);
    return [median(days), nearestRank(days, 0.9), Math.min(...days), Math.max(...days)];
  }),
  awards('2017-W26, people who won', 28, inWeek('2017-W26', 'one')),
  awards('2017-W26, people with at least 5', 13, inWeek('2017-W26', 'five')),
  standing('Vicki Laflamme', 'wins-week', '2017-W26', 8),
  standing('Daniell Hammack', 'wins-week', '2017-W26', 7),
  standing('Jonathan Berthelot', 'wins-week', '2017-W26', 7),
  awards('2017-W39, people who won', 28, inWeek('2017-W39', 'one')),
  awards('2017-W39, people with at least 5', 8, inWeek('2017-W39', 'five')),
  awards('person-weeks with at least 5 wins', 311, { achievement: 'wins-week', tier: 'five' }),
  holders('win-weeks', 'n10', 28),
  holders('win-weeks', 'n20', 17),
  fact('win-weeks, n44, of whom three are named', true, async (workspace) => {
    const people = peopleOf(await standingAwards(workspace, { achievement: 'win-weeks', tier: 'n44' }));
    return ['Darcel Schlecht', 'Jonathan Berthelot', 'Kary Hendrixson'].every((name) =>
      people.includes(name),
    );
  }),
  holders('win-weeks', 'n45', []),
  fact('Q2 2017: wins and their value', [1254, 3_086_111], async (workspace) => {
    const wins = (await won(workspace)).filter(quarter);
    return [wins.length, sum(amounts(wins))];
  }),
  fact(
    'Q2 2017: the best quarter of each region',
    [
      'Anna Snelling',
      'Cassey Cress',
      'Daniell Hammack',
      'Darcel Schlecht',
      'Elease Gluck',
      'Gladys Colclough',
      'Kary Hendrixson',
      'Reed Clapper',
      'Zane Levy',
    ],
    best('best-in-region'),
  ),
  fact(
    'Q2 2017: the best quarter of all',
    [
      'Cassey Cress',
      'Daniell Hammack',
      'Darcel Schlecht',
      'Donn Cantrell',
      'Elease Gluck',
      'Kary Hendrixson',
      'Reed Clapper',
      'Zane Levy',
    ],
    best('best-in-all'),
  ),
  fact('Q2 2017: the least of the best quarter of all', 120_913, async (workspace) => {
    const values: number[] = [];
    for (const person of await best('best-in-all')(workspace)) {
      const query = { person, achievement: 'best-in-all', window: '2017-Q2' };
      values.push((await workspace.ask<{ value: number }>('/v1/explain', { query })).value);
    }
    return Math.min(...values);
  }),
  fact(
    'fifty wins in Q2 by region, and whether that is fair',
    {
      regions: [
        ['Central', 4, 10],
        ['East', 0, 10],
        ['West', 4, 10],
      ],
      ratio: 0,
      passes: false,
    },
    async (workspace) => {
      const { segments, parity } = await preview(workspace, yaml('fifty-wins'), 'person.region');
      const items = (segments?.items ?? []).map(({ segment, reached, active }) => [segment, reached, active]);
      return {
        regions: items.sort(([a], [b]) => String(a).localeCompare(String(b))),
        ratio: parity?.ratio ?? null,
        passes: parity?.passes ?? null,
      };
    },
  ),
  fact('win rate by region', { Central: 0.625576, East: 0.630248, West: 0.639395 }, winRates),
  fact('people, and of them without a deal', [35, 5], async (workspace) => {
    const { total, items } = await workspace.ask<People>('/v1/people', { query: { limit: '100' } });
    const active = new Set((await created(workspace)).map(({ data }) => data?.by));
    return [total, items.filter(({ handle }) => !active.has(handle)).length];
  }),
  fact('Gini of won value over people, and how many', [0.244818, 30], async (workspace) => {
    const values = new Map<unknown, number>();
    for (const { data } of await won(workspace))
      values.set(data?.by, (values.get(data?.by) ?? 0) + Number(data?.amount));
    return [round(gini([...values.values()]), 6), values.size];
  }),
];
