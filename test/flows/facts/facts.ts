import type { Client } from '../../../src/cli/client.ts';
import type { Receipt } from '../../../src/features/awards/api.ts';
import type { HistoryProfile, ImportView } from '../../../src/features/imports/api.ts';
import { allAwards, allEvents } from '../product.ts';

/** One number that is known from independent scripts, and how to ask the product for it. */
export interface Fact {
  readonly name: string;
  readonly expected: number;
  ask(workspace: Client): Promise<number>;
}

const awards = (name: string, expected: number, query: Record<string, string>): Fact => ({
  name,
  expected,
  ask: async (workspace) => (await allAwards(workspace, query)).length,
});

const subjects = (name: string, expected: number, query: Record<string, string>): Fact => ({
  name,
  expected,
  ask: async (workspace) => new Set((await allEvents(workspace, query)).map(({ subject }) => subject)).size,
});

const standing = (person: string, achievement: string, window: string, expected: number): Fact => ({
  name: `${person}, ${window}`,
  expected,
  ask: async (workspace) =>
    (await workspace.ask<Receipt>('/v1/explain', { query: { person, achievement, window } })).value,
});

const profile = (name: string, field: keyof HistoryProfile, expected: number): Fact => ({
  name,
  expected,
  async ask(workspace) {
    const { items } = await workspace.ask<{ items: ImportView[] }>('/v1/imports');
    return items[0]?.profile?.[field] ?? Number.NaN;
  },
});

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

const cleanCases = { achievement: 'clean-cases', state: 'confirmed' };

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
];

export const italyFacts: readonly Fact[] = [
  awards('2012-W20, people with a clean case', 9, { ...cleanCases, window: '2012-W20', tier: 'one' }),
  awards('2012-W20, people with at least 5', 4, { ...cleanCases, window: '2012-W20', tier: 'five' }),
  awards('person-weeks with at least 5', 328, { ...cleanCases, tier: 'five' }),
  standing('Value 1', 'clean-cases', '2012-W20', 12),
  standing('Value 2', 'clean-cases', '2012-W20', 11),
  standing('Value 9', 'clean-cases', '2012-W20', 8),
  subjects('cases that reopen', 154, reopened),
  subjects('cases reopened within 72 hours', 91, within72Hours),
];

/** Those that an import tells of its file. */
export const servicenowProfile: readonly Fact[] = [
  profile('resolutions', 'resolved', 15_880),
  profile('people who resolved', 'people', 179),
  profile('clean resolutions', 'clean', 8_700),
  profile('incidents reopened, says the import', 'reopened', 202),
  profile('incidents reopened within 72 hours, says the import', 'reopenedWithin72Hours', 175),
];

export const italyProfile: readonly Fact[] = [
  profile('cases that reopen, says the import', 'reopened', 154),
  profile('cases reopened within 72 hours, says the import', 'reopenedWithin72Hours', 91),
  profile('cases that never resolve', 'neverResolved', 11),
  profile('clean cases', 'clean', 4_415),
  profile('median days to resolve', 'medianDaysToResolve', 6.055),
  profile('90 % resolved within days', 'p90DaysToResolve', 29.991),
  profile('resolved within 7 days', 'resolvedWithin7Days', 2_318),
];

export async function askAll(workspace: Client, facts: readonly Fact[]): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  for (const fact of facts) answers[fact.name] = await fact.ask(workspace);
  return answers;
}

export function expected(facts: readonly Fact[]): Record<string, number> {
  return Object.fromEntries(facts.map((fact) => [fact.name, fact.expected]));
}
