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
  const months = Object.entries(counts.months)
    .map(([month, [received, given, awards]]) => ({ month, received, given, awards }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  const sum = (of: (month: Portfolio['months'][number]) => number) =>
    months.reduce((total, month) => total + of(month), 0);
  const strengths = [...presentValues(values, language)].flatMap(([id, value]) => {
    const [received, given, from, lastAt] = counts.values[id] ?? [0, 0, 0, null];
    if (lastAt === null && value.hidden) return [];
    return [
      {
        value,
        received,
        given,
        from,
        lastAt: lastAt === null ? null : formatInstant(lastAt),
      },
    ];
  });
  return {
    person: presentPerson(person, now),
    received: sum((month) => month.received),
    given: sum((month) => month.given),
    awards: sum((month) => month.awards),
    strengths: strengths.sort((a, b) => b.received - a.received || b.given - a.given),
    achievements: presentEarned(workspace, counts, language),
    months: months.slice(-monthsShown),
  };
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
