import type { Person } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { presentAchievement, presentPerson, versionOf } from '../present.ts';
import type { Portfolio } from './api.ts';
import { loadValues, presentValue } from './values.ts';

interface StrengthRow {
  kind: 'recognition';
  /** Of the value. */
  id: string;
  month: string;
  received: number;
  given: number;
  giver_id: string;
  at: Micros;
}

interface EarnedRow {
  kind: 'award';
  /** Of the achievement. */
  id: string;
  month: string;
  count: number;
  at: Micros;
}

/** What somebody gave, what they were given, and what they earned by achievement and month, in one round trip. */
const portfolioSql = `
  select 'recognition' as kind, r.value_id as id, to_char(r.given_at, 'YYYY-MM') as month, 0 as received, 1 as given,
    r.giver_id, 0 as count, r.given_at as at
  from recognitions r where r.workspace_id = $1 and r.giver_id = $2 and r.state = 'shown'
  union all
  select 'recognition', r.value_id, to_char(r.given_at, 'YYYY-MM'), 1, 0, r.giver_id, 0, r.given_at
  from recognition_recipients p join recognitions r on r.workspace_id = $1 and r.recognition_id = p.recognition_id
  where p.workspace_id = $1 and p.person_id = $2 and r.giver_id <> $2 and r.state = 'shown'
  union all
  select 'award', achievement_id, to_char(earned_at, 'YYYY-MM'), 0, 0, null, count(*)::int, max(earned_at)
  from awards where workspace_id = $1 and person_id = $2 and state = 'confirmed' group by 2, 3
  order by at desc`;

/** What somebody is recognised for, and recognises others for, by value and month; beside it their awards. */
export async function readPortfolio(
  tx: Tx,
  workspace: WorkspaceEngine,
  person: Person,
  now: Micros,
  language: Language,
): Promise<Portfolio> {
  const { workspaceId } = workspace;
  const found = await tx.prepared<StrengthRow | EarnedRow>('portfolio', portfolioSql, [
    workspaceId,
    person.id,
  ]);
  const rows = found.filter((row): row is StrengthRow => row.kind === 'recognition');
  const awards = found.filter((row): row is EarnedRow => row.kind === 'award');
  const sum = (list: readonly StrengthRow[], field: 'received' | 'given') =>
    list.reduce((total, row) => total + row[field], 0);
  const strengths = (await loadValues(tx, workspaceId)).flatMap((value) => {
    const own = rows.filter((row) => row.id === value.value_id);
    if (own.length === 0 && value.hidden) return [];
    const received = own.filter((row) => row.received > 0);
    const last = own[0]?.at;
    return [
      {
        value: presentValue(value, language),
        received: received.length,
        given: sum(own, 'given'),
        from: new Set(received.map((row) => row.giver_id)).size,
        lastAt: last === undefined ? null : formatInstant(last),
      },
    ];
  });
  return {
    person: presentPerson(person, now),
    received: sum(rows, 'received'),
    given: sum(rows, 'given'),
    awards: awards.reduce((total, row) => total + row.count, 0),
    strengths: strengths.sort((a, b) => b.received - a.received || b.given - a.given),
    achievements: presentEarned(workspace, awards, language),
    months: monthsOf(rows, awards),
  };
}

function presentEarned(
  workspace: WorkspaceEngine,
  rows: readonly EarnedRow[],
  language: Language,
): Portfolio['achievements'] {
  const ids = [...new Set(rows.map((row) => row.id))];
  const earned = ids.flatMap((id) => {
    const rule = workspace.rules.rules.get(id);
    if (!rule) return [];
    const { definition, version } = versionOf(rule);
    const own = rows.filter((row) => row.id === id);
    const { key, name, badge } = presentAchievement(definition, version, language);
    return [
      {
        key,
        name,
        badge,
        count: own.reduce((total, row) => total + row.count, 0),
        lastAt: formatInstant(Math.max(...own.map((row) => row.at))),
      },
    ];
  });
  return earned.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, language));
}

const monthsShown = 12;

function monthsOf(
  rows: readonly StrengthRow[],
  awards: readonly { month: string; count: number }[],
): Portfolio['months'] {
  const months = [...new Set([...rows, ...awards].map((row) => row.month))].sort().slice(-monthsShown);
  return months.map((month) => {
    const own = rows.filter((row) => row.month === month);
    return {
      month,
      received: own.filter((row) => row.received > 0).length,
      given: own.filter((row) => row.given > 0).length,
      awards: awards.filter((row) => row.month === month).reduce((total, row) => total + row.count, 0),
    };
  });
}
