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
  value_id: string;
  month: string;
  received: number;
  given: number;
  giver_id: string;
  given_at: Micros;
}

/** What somebody is recognised for, and recognises others for, by value and month; beside it their awards. */
export async function readPortfolio(
  tx: Tx,
  workspace: WorkspaceEngine,
  person: Person,
  now: Micros,
  language: Language,
): Promise<Portfolio> {
  const { workspaceId } = workspace;
  const rows = await tx.query<StrengthRow>(
    `select r.value_id, to_char(r.given_at, 'YYYY-MM') as month, r.giver_id, r.given_at,
       (r.giver_id <> $2)::int as received, (r.giver_id = $2)::int as given
     from recognitions r where r.workspace_id = $1 and r.state = 'shown' and (r.giver_id = $2 or exists (
       select from recognition_recipients p where p.workspace_id = r.workspace_id
         and p.recognition_id = r.recognition_id and p.person_id = $2))
     order by r.given_at desc`,
    [workspaceId, person.id],
  );
  const awards = await tx.query<{
    achievement_id: string;
    month: string;
    count: number;
    last_at: Micros;
  }>(
    `select achievement_id, to_char(earned_at, 'YYYY-MM') as month, count(*)::int as count, max(earned_at) as last_at
     from awards where workspace_id = $1 and person_id = $2 and state = 'confirmed' group by 1, 2`,
    [workspaceId, person.id],
  );
  const sum = (list: readonly StrengthRow[], field: 'received' | 'given') =>
    list.reduce((total, row) => total + row[field], 0);
  const strengths = (await loadValues(tx, workspaceId)).flatMap((value) => {
    const own = rows.filter((row) => row.value_id === value.value_id);
    if (own.length === 0 && value.hidden) return [];
    const received = own.filter((row) => row.received > 0);
    const last = own[0]?.given_at;
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
  rows: readonly { achievement_id: string; count: number; last_at: Micros }[],
  language: Language,
): Portfolio['achievements'] {
  const ids = [...new Set(rows.map((row) => row.achievement_id))];
  const earned = ids.flatMap((id) => {
    const rule = workspace.rules.rules.get(id);
    if (!rule) return [];
    const { definition, version } = versionOf(rule);
    const own = rows.filter((row) => row.achievement_id === id);
    const { key, name, badge } = presentAchievement(definition, version, language);
    return [
      {
        key,
        name,
        badge,
        count: own.reduce((total, row) => total + row.count, 0),
        lastAt: formatInstant(Math.max(...own.map((row) => row.last_at))),
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
