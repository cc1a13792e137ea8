import { partsOf } from '../../domain/achievements/language/measure.ts';
import { inLanguage, tierIn } from '../../domain/achievements/language/translations.ts';
import { deedSentence } from '../../domain/achievements/receipts/sentences.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import type { WeekAward, WeekOf } from '../../domain/team/patterns.ts';
import { shiftWeek, type TeamWeek } from '../../domain/team/week.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { type AwardRow, awardColumns, tierRank, versionOf } from '../present.ts';

const weeksBefore = 8;
const rowWindow = 200 * 86_400_000_000;

/** Confirmed awards of people in a week, newest first. */
export function awardsOfWeek(
  tx: Tx,
  workspaceId: string,
  people: readonly string[],
  { startsAt, endsAt }: TeamWeek,
): Promise<AwardRow[]> {
  return tx.query<AwardRow>(
    `select ${awardColumns} from awards where workspace_id = $1 and person_id = any($2) and state = 'confirmed'
       and earned_at >= $3 and earned_at < $4 order by earned_at desc, award_id`,
    [workspaceId, people, toTimestamp(startsAt), toTimestamp(endsAt)],
  );
}

/** The awards of a week beside what their people had of the same achievements until then. */
export async function compareAwards(
  tx: Tx,
  workspace: WorkspaceEngine,
  rows: readonly AwardRow[],
  week: TeamWeek,
  language: Language,
): Promise<WeekAward[]> {
  if (rows.length === 0) return [];
  const known = await tx.query<{
    person_id: string;
    achievement_id: string;
    tier: string | null;
    had_before: boolean;
    windows: string[] | null;
  }>(
    `select person_id, achievement_id, tier, min(earned_at) < $4 as had_before,
       array_agg(distinct window_key) filter (where earned_at >= $6) as windows
     from awards where workspace_id = $1 and person_id = any($2) and achievement_id = any($3)
       and state = 'confirmed' and earned_at < $5 group by 1, 2, 3`,
    [
      workspace.workspaceId,
      [...new Set(rows.map((row) => row.person_id))],
      [...new Set(rows.map((row) => row.achievement_id))],
      toTimestamp(week.startsAt),
      toTimestamp(week.endsAt),
      toTimestamp(week.startsAt - rowWindow),
    ],
  );
  return rows.flatMap((row): WeekAward[] => {
    const rule = workspace.rules.rules.get(row.achievement_id);
    if (!rule) return [];
    const { definition } = versionOf(rule, row.version);
    const own = known.filter(
      (one) => one.person_id === row.person_id && one.achievement_id === row.achievement_id,
    );
    const before = own.filter((one) => one.had_before);
    const { measure } = partsOf(definition);
    const values = { value: row.receipt.value, needed: row.receipt.needed };
    return [
      {
        id: row.award_id,
        person: row.person_id,
        achievement: row.achievement_id,
        name: inLanguage(definition, language).name,
        deed: deedSentence(inLanguage(definition, language), 'they', values, language),
        at: row.earned_at,
        windowKey: row.window_key,
        tier: row.tier === null ? null : tierIn(definition, row.tier, language),
        tierRank: tierRank(definition, row.tier),
        streak: measure.kind === 'streak' ? { periods: row.receipt.needed, per: measure.per } : null,
        hadBefore: before.length > 0,
        bestTierBefore: Math.max(0, ...before.map((one) => tierRank(definition, one.tier))),
        windows: new Set(own.flatMap((one) => one.windows ?? [])),
      },
    ];
  });
}

/** What people did in a week beside awards, and how many awards they had in the weeks before. */
export async function weeksOf(
  tx: Tx,
  workspaceId: string,
  people: readonly string[],
  week: TeamWeek,
): Promise<{ weeks: WeekOf[]; recognitions: number; recognised: number }> {
  const starts: Micros[] = Array.from(
    { length: weeksBefore + 1 },
    (_, n) => shiftWeek(week, n - weeksBefore).startsAt,
  );
  const before = await tx.query<{ person_id: string; place: number; count: number }>(
    `select person_id, width_bucket(earned_at, $3::timestamptz[]) as place, count(*)::int as count from awards
     where workspace_id = $1 and person_id = any($2) and state = 'confirmed'
       and earned_at >= $4 and earned_at < $5 group by 1, 2`,
    [
      workspaceId,
      people,
      starts.map(toTimestamp),
      toTimestamp(starts[0] ?? week.startsAt),
      toTimestamp(week.startsAt),
    ],
  );
  const said = await tx.query<{ giver_id: string; person_id: string; recognition_id: string }>(
    `select r.giver_id, p.person_id, r.recognition_id from recognitions r
       join recognition_recipients p using (workspace_id, recognition_id)
     where r.workspace_id = $1 and r.state = 'shown' and r.given_at >= $3 and r.given_at < $4
       and (r.giver_id = any($2) or p.person_id = any($2))`,
    [workspaceId, people, toTimestamp(week.startsAt), toTimestamp(week.endsAt)],
  );
  const gave = new Map<string, Set<string>>();
  const got = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, key: string, value: string): void => {
    to.set(key, (to.get(key) ?? new Set()).add(value));
  };
  const own = new Set(people);
  const recognitions = new Set<string>();
  for (const { giver_id: giver, person_id: person, recognition_id: id } of said) {
    add(gave, giver, person);
    add(got, person, giver);
    if (own.has(person)) recognitions.add(id);
  }
  const awards = new Map<string, number[]>();
  for (const { person_id: person, place, count } of before) {
    const counts = awards.get(person) ?? new Array<number>(weeksBefore).fill(0);
    counts[place - 1] = count;
    awards.set(person, counts);
  }
  const none = new Array<number>(weeksBefore).fill(0);
  return {
    weeks: people.map((person) => ({
      person,
      awardsBefore: awards.get(person) ?? none,
      gaveTo: gave.get(person)?.size ?? 0,
      receivedFrom: got.get(person)?.size ?? 0,
    })),
    recognitions: recognitions.size,
    recognised: people.filter((person) => got.has(person)).length,
  };
}
