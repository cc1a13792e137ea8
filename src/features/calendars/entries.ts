import { versionAt } from '../../domain/achievements/language/rule.ts';
import { inLanguage } from '../../domain/achievements/language/translations.ts';
import { factsAt, type Person } from '../../domain/achievements/reading/person.ts';
import type { CalendarEntry } from '../../domain/calendar/compose-calendar.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { wordsIn } from '../../domain/language/words.ts';
import { maySayOf } from '../../domain/privacy/groups.ts';
import { windowFromKey } from '../../domain/time/window-key.ts';
import { readBoardSettings } from '../../engine/boards/board-settings.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { awardsById } from '../awards/queries.ts';
import { presentAward } from '../present.ts';

const minute = 60_000_000;
const day = 24 * 60 * minute;
/** What was won stays for so long; calendar programs fetch all of it each time. */
const shownFor = 366 * day;
const awardsMax = 500;
/** Of the feed, for a team: so that the question costs the same however long it has become. */
const feedEntriesMax = 5000;
/** An award is a moment; this long it is seen in a day. */
const awardTakes = 15 * minute;
/** A window that ends at midnight shows on its last day. */
const closingTakes = 60 * minute;

interface ChangeRow {
  award_id: string;
  changes: number;
  changed_at: Micros;
}

/** What somebody has won, what they are near of, and what their team wants to reach. */
export async function ownEntries(
  tx: Tx,
  workspace: WorkspaceEngine,
  person: Person,
  language: Language,
): Promise<CalendarEntry[]> {
  const { workspaceId, options } = workspace;
  const since = toTimestamp(options.now() - shownFor);
  const changes = await tx.query<ChangeRow>(
    `select a.award_id, count(*)::int as changes, max(e.at) as changed_at
     from awards a join award_entries e using (workspace_id, award_id)
     where a.workspace_id = $1 and a.person_id = $2 and a.earned_at > $3
     group by a.award_id, a.earned_at having bool_or(e.state = 'confirmed') order by a.earned_at desc, a.award_id limit ${awardsMax}`,
    [workspaceId, person.id, since],
  );
  return [
    ...(await awardEntries(tx, workspace, changes, language, null)),
    ...(await closings(tx, workspace, person, language)),
    ...(await goalEnds(tx, workspace, person, language)),
  ];
}

/** What a team has won, as far as the feed shows it to every member. */
export async function teamEntries(
  tx: Tx,
  workspace: WorkspaceEngine,
  team: string,
  language: Language,
): Promise<CalendarEntry[]> {
  const { workspaceId, directory, options } = workspace;
  const members = [...directory.people].filter(({ facts }) =>
    facts.some(({ attributes }) => attributes.team === team),
  );
  const changes = await tx.query<ChangeRow>(
    `with told as (
       select distinct unnest(n.award_ids) as award_id from (
         select award_ids from announcements where workspace_id = $1 and kind = 'feed' order by seq desc limit ${feedEntriesMax}) n)
     select a.award_id, count(*)::int as changes, max(e.at) as changed_at
     from told join awards a on a.workspace_id = $1 and a.award_id = told.award_id
       join award_entries e on e.workspace_id = $1 and e.award_id = a.award_id
     where a.person_id = any ($2::uuid[]) and a.earned_at > $3
     group by a.award_id, a.earned_at order by a.earned_at desc, a.award_id limit ${awardsMax}`,
    [workspaceId, members.map(({ id }) => id), toTimestamp(options.now() - shownFor)],
  );
  return awardEntries(tx, workspace, changes, language, team);
}

async function awardEntries(
  tx: Tx,
  workspace: WorkspaceEngine,
  changes: readonly ChangeRow[],
  language: Language,
  team: string | null,
): Promise<CalendarEntry[]> {
  const { workspaceId, directory } = workspace;
  const say = wordsIn[language].calendar;
  const ids = changes.map((row) => row.award_id);
  const rows = new Map((await awardsById(tx, workspaceId, ids)).map((row) => [row.award_id, row]));
  return changes.flatMap(({ award_id: id, changes: count, changed_at: changedAt }): CalendarEntry[] => {
    const row = rows.get(id);
    const award = row && presentAward(row, workspace, language);
    const person = row && directory.person(row.person_id);
    if (!award || !person) return [];
    // What somebody did in another team is that team's.
    if (team !== null && factsAt(person, row.earned_at).attributes.team !== team) return [];
    const { achievement, youSentence, theySentence } = award;
    const title = team === null ? say.won(achievement.name) : say.wonBy(award.person.name, achievement.name);
    const text = team === null ? youSentence : theySentence;
    return [
      {
        uid: `${team === null ? 'award' : 'team-award'}-${id}@${workspaceId}`,
        startsAt: row.earned_at,
        endsAt: row.earned_at + awardTakes,
        changes: count,
        changedAt,
        says: row.state === 'confirmed' ? { title, text } : null,
      },
    ];
  });
}

/** When the windows close of goals somebody was found to be near. */
async function closings(
  tx: Tx,
  { workspaceId, rules, options }: WorkspaceEngine,
  person: Person,
  language: Language,
): Promise<CalendarEntry[]> {
  const now = options.now();
  const rows = await tx.query<{
    finding_id: string;
    achievement_id: string;
    at: Micros;
    ends_at: Micros;
    stands: boolean;
  }>(
    // Whoever has got there meanwhile is near no more, though nobody has looked again.
    `select finding_id, achievement_id, at, ends_at, state = 'stands' and not exists (
         select from awards a where a.workspace_id = $1 and a.person_id = f.person_id and a.achievement_id = f.achievement_id
           and a.window_key = f.window_key and a.state in ('pending', 'in_review', 'confirmed') and a.granted_at >= f.at) as stands
     from findings f where workspace_id = $1 and person_id = $2 and kind = 'nudge' and ends_at > $3 order by ends_at, finding_id`,
    [workspaceId, person.id, toTimestamp(now)],
  );
  const say = wordsIn[language].calendar;
  return rows.flatMap(({ finding_id: id, achievement_id: achievementId, at, ends_at: endsAt, stands }) => {
    const rule = rules.rules.get(achievementId);
    const version = rule && versionAt(rule, now);
    if (!version) return [];
    const { name } = inLanguage(version.definition, language);
    return [
      {
        uid: `closing-${id}@${workspaceId}`,
        startsAt: endsAt - closingTakes,
        endsAt,
        changes: stands ? 0 : 1,
        changedAt: at,
        says: stands ? { title: say.closes(name), text: say.closesText } : null,
      },
    ];
  });
}

/** When the goals end of the team somebody is in, as Boards shows them. */
async function goalEnds(
  tx: Tx,
  { workspaceId, directory, options }: WorkspaceEngine,
  person: Person,
  language: Language,
): Promise<CalendarEntry[]> {
  const now = options.now();
  const teamOf = (one: Person) => factsAt(one, now).attributes.team;
  const team = teamOf(person);
  if (!team) return [];
  const size = [...directory.people].filter((one) => teamOf(one) === team).length;
  if (!maySayOf(size, directory.privacy.isWorksCouncil)) return [];
  const rows = await tx.query<{ goal_id: string; name: string; period: string; made_at: Micros }>(
    'select goal_id, name, period, made_at from team_goals where workspace_id = $1 and team = $2 order by made_at, goal_id',
    [workspaceId, team],
  );
  const { zone } = await readBoardSettings(tx, workspaceId);
  const say = wordsIn[language].calendar;
  return rows.flatMap(({ goal_id: id, name, period, made_at: changedAt }) => {
    const window = windowFromKey(period, zone);
    if (!window || window.endsAt + shownFor < now) return [];
    return [
      {
        uid: `goal-${id}@${workspaceId}`,
        startsAt: window.endsAt - closingTakes,
        endsAt: window.endsAt,
        changes: 0,
        changedAt,
        says: { title: say.goal(name), text: say.goalText(team) },
      },
    ];
  });
}
