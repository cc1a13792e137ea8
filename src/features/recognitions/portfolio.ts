import type { Person } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { presentAchievement, presentPerson, versionOf } from '../present.ts';
import type { Portfolio } from './api.ts';
import { keptValues, presentValue } from './values.ts';

/** One recognition, or awards of one achievement in one month. */
interface Deed {
  kind: 'given' | 'received' | 'award';
  /** Of the value, or of the achievement. */
  id: string;
  giver_id: string | null;
  count: number;
  /** Of the latest. */
  at: Micros;
}

/** Awards read one by one; whoever has more has them counted by the database. */
const awardsReadMax = 200;

/** What somebody gave, what they were given, and what they earned, in one round trip. */
const portfolioSql = `
  select 'given' as kind, r.value_id as id, r.giver_id, 1 as count, r.given_at as at
  from recognitions r where r.workspace_id = $1 and r.giver_id = $2 and r.state = 'shown'
  union all
  select 'received', r.value_id, r.giver_id, 1, r.given_at
  from recognition_recipients p join recognitions r on r.workspace_id = $1 and r.recognition_id = p.recognition_id
  where p.workspace_id = $1 and p.person_id = $2 and r.giver_id <> $2 and r.state = 'shown'
  union all
  (select 'award', achievement_id, null, 1, earned_at from awards
   where workspace_id = $1 and person_id = $2 and state = 'confirmed' order by earned_at desc limit ${awardsReadMax + 1})`;

const countedAwardsSql = `
  select 'award' as kind, achievement_id as id, null as giver_id, count(*)::int as count, max(earned_at) as at
  from awards where workspace_id = $1 and person_id = $2 and state = 'confirmed'
  group by achievement_id, date_trunc('month', earned_at, 'UTC')`;

async function readDeeds(tx: Tx, workspaceId: string, personId: string): Promise<Deed[]> {
  const names = [workspaceId, personId];
  const found = await tx.prepared<Deed>('portfolio', portfolioSql, names);
  const others = found.filter(({ kind }) => kind !== 'award');
  if (found.length - others.length <= awardsReadMax) return found;
  return [...others, ...(await tx.prepared<Deed>('portfolio-awards', countedAwardsSql, names))];
}

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
  const deeds = await database.look(workspaceId, (tx) => readDeeds(tx, workspaceId, person.id));
  const byId = groupBy(deeds, ({ id }) => id);
  const strengths = values.flatMap((value) => {
    const own = byId.get(value.value_id) ?? [];
    if (own.length === 0 && value.hidden) return [];
    const received = own.filter(({ kind }) => kind === 'received');
    return [
      {
        value: presentValue(value, language),
        received: received.length,
        given: own.length - received.length,
        from: new Set(received.map((deed) => deed.giver_id)).size,
        lastAt: own.length === 0 ? null : formatInstant(latestOf(own)),
      },
    ];
  });
  const all = totalsOf(deeds);
  return {
    person: presentPerson(person, now),
    ...all,
    strengths: strengths.sort((a, b) => b.received - a.received || b.given - a.given),
    achievements: presentEarned(workspace, byId, language),
    months: monthsOf(deeds),
  };
}

function presentEarned(
  workspace: WorkspaceEngine,
  byId: ReadonlyMap<string, readonly Deed[]>,
  language: Language,
): Portfolio['achievements'] {
  const earned = [...byId].flatMap(([id, own]) => {
    const rule = own[0]?.kind === 'award' ? workspace.rules.rules.get(id) : undefined;
    if (!rule) return [];
    const { definition, version } = versionOf(rule);
    const { key, name, badge } = presentAchievement(definition, version, language);
    return [
      {
        key,
        name,
        badge,
        count: own.reduce((total, deed) => total + deed.count, 0),
        lastAt: formatInstant(latestOf(own)),
      },
    ];
  });
  return earned.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, language));
}

function groupBy(deeds: readonly Deed[], key: (deed: Deed) => string): Map<string, Deed[]> {
  const groups = new Map<string, Deed[]>();
  for (const deed of deeds) {
    const known = groups.get(key(deed));
    if (known) known.push(deed);
    else groups.set(key(deed), [deed]);
  }
  return groups;
}

function latestOf(deeds: readonly Deed[]): Micros {
  return deeds.reduce((latest, { at }) => Math.max(latest, at), deeds[0]?.at ?? 0);
}

function totalsOf(deeds: readonly Deed[]): { received: number; given: number; awards: number } {
  const totals = { received: 0, given: 0, award: 0 };
  for (const { kind, count } of deeds) totals[kind] += count;
  return { received: totals.received, given: totals.given, awards: totals.award };
}

const monthsShown = 12;

function monthsOf(deeds: readonly Deed[]): Portfolio['months'] {
  const byMonth = groupBy(deeds, ({ at }) => formatInstant(at).slice(0, 7));
  const months = [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-monthsShown);
  return months.map(([month, own]) => ({ month, ...totalsOf(own) }));
}
