import type { Person } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import type { PortfolioCounts } from '../../domain/recognition/portfolio-counts.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { readPortfolioCounts } from '../../engine/boards/portfolio-counts.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database } from '../../store/database.ts';
import { presentAchievement, presentPerson, versionOf } from '../present.ts';
import type { Portfolio } from './api.ts';
import { keptValues, presentValues } from './values.ts';

const monthsShown = 12;

/** What somebody is recognised for, and recognises others for, by value and month; beside it their awards. */
export async function readPortfolio(
  database: Pick<Database, 'inWorkspace' | 'look' | 'writes'>,
  workspace: WorkspaceEngine,
  person: Person,
  now: Micros,
  language: Language,
): Promise<Portfolio> {
  const { workspaceId } = workspace;
  const values = await keptValues(database, workspaceId);
  const counts = await readPortfolioCounts(database, workspaceId, person.id);
  const { months, received, given, awards } = addMonths(counts.months);
  return {
    person: presentPerson(person, now),
    received,
    given,
    awards,
    strengths: presentStrengths(presentValues(values, language), counts.values),
    achievements: presentEarned(workspace, counts, language),
    months: months.slice(-monthsShown),
  };
}

// Loops, where lists made of lists would do: of all looks this one has most to put together.
function addMonths(counted: PortfolioCounts['months']) {
  const months: Portfolio['months'][number][] = [];
  const sums = { received: 0, given: 0, awards: 0 };
  for (const month in counted) {
    const [received, given, awards] = counted[month] ?? [0, 0, 0];
    months.push({ month, received, given, awards });
    sums.received += received;
    sums.given += given;
    sums.awards += awards;
  }
  months.sort((a, b) => (a.month < b.month ? -1 : 1));
  return { months, ...sums };
}

function presentStrengths(
  values: ReturnType<typeof presentValues>,
  counted: PortfolioCounts['values'],
): Portfolio['strengths'] {
  const strengths: Portfolio['strengths'][number][] = [];
  for (const [id, value] of values) {
    const own = counted[id];
    if (own) {
      const [received, given, from, lastAt] = own;
      strengths.push({ value, received, given, from, lastAt: formatInstant(lastAt) });
    } else if (!value.hidden) strengths.push({ value, received: 0, given: 0, from: 0, lastAt: null });
  }
  return strengths.sort((a, b) => b.received - a.received || b.given - a.given);
}

function presentEarned(
  { rules }: WorkspaceEngine,
  { awards }: PortfolioCounts,
  language: Language,
): Portfolio['achievements'] {
  const earned = Object.entries(awards).flatMap(([id, [count, lastAt]]) => {
    const rule = rules.rules.get(id);
    if (!rule) return [];
    const { definition, version } = versionOf(rule);
    const { key, name, badge } = presentAchievement(definition, version, language);
    return [{ key, name, badge, count, lastAt: formatInstant(lastAt) }];
  });
  return earned.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, language));
}
