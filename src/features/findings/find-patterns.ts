import { factsAt } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import { isKeptFromLeads } from '../../domain/notices/policy.ts';
import { formatDay, localDay, startOfDay } from '../../domain/time/zone.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { versionOf } from '../present.ts';
import { readLeadPatterns, type ToldPattern } from '../team/queries.ts';
import type { NewFinding } from './write-findings.ts';

/** Leads are told of few things, and before their day begins. */
const eachWeekMax = 5;
const lookHour = 6;
/** What comes later than this after a week's end changes what was told of it no more. */
const lateDays = 4;

interface LeadRow {
  person_id: string;
  day: string | null;
}

/** Leads whose people have not been looked at today, where the day has begun. */
export async function leadsDue(tx: Tx, workspace: WorkspaceEngine, now: Micros): Promise<[string, string][]> {
  const rows = await tx.query<LeadRow>(
    `select a.person_id, l.day from accounts a left join pattern_looks l using (workspace_id, person_id)
     where a.workspace_id = $1 and 'manager' = any (a.roles) order by a.person_id`,
    [workspace.workspaceId],
  );
  return rows.flatMap(({ person_id, day }): [string, string][] => {
    const person = workspace.directory.person(person_id);
    if (!person || !workspace.directory.isActive(person_id)) return [];
    const { zone } = factsAt(person, now);
    const own = localDay(zone, now);
    const today = formatDay(own);
    if ((day ?? '') >= today || now < startOfDay(zone, own) + lookHour * 3_600_000_000) return [];
    return [[person_id, today]];
  });
}

/** What stands out of the last week of one lead's people and they have not been told yet. */
export async function findPatternsFor(
  tx: Tx,
  workspace: WorkspaceEngine,
  [leadId, today]: [string, string],
  now: Micros,
): Promise<NewFinding[]> {
  const { workspaceId, directory } = workspace;
  await tx.query(
    `insert into pattern_looks (workspace_id, person_id, day) values ($1, $2, $3)
     on conflict (workspace_id, person_id) do update set day = excluded.day`,
    [workspaceId, leadId, today],
  );
  const lead = directory.person(leadId);
  if (!lead) return [];
  const { week, patterns } = await readLeadPatterns(tx, workspace, lead);
  if (now > week.endsAt + lateDays * 86_400_000_000) return [];
  const wanted = await withAchievements(tx, workspace, patterns);
  const [told] = await tx.query<{ keys: string[] }>(
    `select coalesce(array_agg(once_key), '{}') as keys from findings
     where workspace_id = $1 and person_id = $2 and kind = 'pattern' and starts_with(once_key, $3)`,
    [workspaceId, leadId, `${week.key} `],
  );
  const known = new Set(told?.keys ?? []);
  const found = wanted.map(
    ({ pattern, sentences, achievementId }): NewFinding => ({
      kind: 'pattern',
      personId: leadId,
      onceKey: `${week.key} ${pattern.person} ${pattern.kind} ${pattern.award ?? ''}`.trimEnd(),
      achievementId,
      version: null,
      aboutId: pattern.person,
      awardId: pattern.award,
      windowKey: null,
      endsAt: null,
      lookAt: null,
      facts: { sentences },
    }),
  );
  return found.filter(({ onceKey }) => !known.has(onceKey)).slice(0, Math.max(0, eachWeekMax - known.size));
}

/** Without what an achievement keeps from leads. */
async function withAchievements(
  tx: Tx,
  { workspaceId, rules }: WorkspaceEngine,
  patterns: readonly ToldPattern[],
): Promise<(ToldPattern & { achievementId: string | null })[]> {
  const rows = await tx.query<{ award_id: string; achievement_id: string; version: number }>(
    'select award_id, achievement_id, version from awards where workspace_id = $1 and award_id = any ($2::uuid[])',
    [workspaceId, patterns.flatMap(({ pattern }) => pattern.award ?? [])],
  );
  const awards = new Map(rows.map((row) => [row.award_id, row]));
  return patterns.flatMap((one) => {
    const award = awards.get(one.pattern.award ?? '');
    const rule = award && rules.rules.get(award.achievement_id);
    if (award && rule && isKeptFromLeads(versionOf(rule, award.version).definition)) return [];
    return [{ ...one, achievementId: award?.achievement_id ?? null }];
  });
}
