import { factsAt } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import { maySayOf } from '../../domain/privacy/groups.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Window, windowAt } from '../../domain/time/window.ts';
import { windowFromKey } from '../../domain/time/window-key.ts';
import { localDay } from '../../domain/time/zone.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { isUuid, uuidv7 } from '../../store/uuid.ts';
import { recordAudit } from '../audit/actions.ts';
import { sightOf } from '../may-see.ts';
import { versionOf } from '../present.ts';
import { notFound, type Viewer } from '../viewer.ts';
import type { Goal, NewGoal } from './api.ts';
import { presentPeriod } from './queries.ts';

const goalsMax = 50;
/** A goal stays to be seen for a fortnight after its end. */
const shownAfter = 14 * 86_400_000_000;

interface GoalRow {
  goal_id: string;
  team: string;
  name: string;
  period: string;
  target: number;
  achievement_id: string | null;
  made_by: string | null;
}

/** Teams somebody may set goals for: an admin every team, a manager those of their reports. */
export function goalTeams(workspace: WorkspaceEngine, viewer: Viewer): string[] {
  const now = workspace.options.now();
  const { directory } = workspace;
  const isAdmin = viewer.roles.includes('admin');
  if (!isAdmin && !viewer.roles.includes('manager')) return [];
  const people = isAdmin
    ? [...directory.people]
    : sightOf(viewer, workspace).people.flatMap((id) => directory.person(id) ?? []);
  const teams = people.flatMap((person) => factsAt(person, now).attributes.team || []);
  return [...new Set(teams)].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

/** Works-council mode says nothing of a team of fewer than five. */
function withEnough({ directory, options }: WorkspaceEngine, teams: readonly string[]): string[] {
  const { isWorksCouncil } = directory.privacy;
  if (!isWorksCouncil) return [...teams];
  const now = options.now();
  const sizes = new Map<string, number>();
  for (const person of directory.people) {
    const { team } = factsAt(person, now).attributes;
    if (team !== undefined) sizes.set(team, (sizes.get(team) ?? 0) + 1);
  }
  return teams.filter((team) => maySayOf(sizes.get(team) ?? 0, isWorksCouncil));
}

/** The goals of somebody's own team and of those they may set, what is under way first. */
export async function readGoals(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  zone: string,
  team: string | null,
): Promise<Goal[]> {
  const { workspaceId, options } = workspace;
  const own = goalTeams(workspace, viewer);
  const teams = withEnough(workspace, [...new Set([...own, ...(team === null ? [] : [team])])]);
  if (teams.length === 0) return [];
  const rows = await tx.query<GoalRow>(
    `select goal_id, team, name, period, target, achievement_id, made_by from team_goals
     where workspace_id = $1 and team = any ($2) order by made_at desc, goal_id`,
    [workspaceId, teams],
  );
  const now = options.now();
  const goals: { goal: Goal; endsAt: Micros }[] = [];
  for (const row of rows) {
    const window = windowFromKey(row.period, zone);
    if (!window || window.endsAt + shownAfter < now) continue;
    const goal = await presentGoal(tx, workspace, row, window, own.includes(row.team));
    goals.push({ goal, endsAt: window.endsAt });
  }
  const isOver = ({ endsAt }: { endsAt: Micros }) => Number(endsAt <= now);
  const isOther = ({ goal }: { goal: Goal }) => Number(goal.team !== team);
  goals.sort(
    (one, other) => isOver(one) - isOver(other) || isOther(one) - isOther(other) || one.endsAt - other.endsAt,
  );
  return goals.map(({ goal }) => goal);
}

async function presentGoal(
  tx: Tx,
  workspace: WorkspaceEngine,
  row: GoalRow,
  window: Window,
  mine: boolean,
): Promise<Goal> {
  const rule = workspace.rules.rules.get(row.achievement_id ?? '');
  return {
    id: row.goal_id,
    team: row.team,
    name: row.name,
    period: presentPeriod(window),
    total: await teamTotal(tx, workspace, row.team, window, row.achievement_id),
    target: row.target,
    achievement: rule ? { key: rule.key, name: versionOf(rule).definition.name } : null,
    mine,
  };
}

/** What a team has done together: a deed counts for the team its person was in then. */
export async function teamTotal(
  tx: Tx,
  workspace: WorkspaceEngine,
  team: string,
  { startsAt, endsAt, zone }: Window,
  achievementId: string | null,
): Promise<number> {
  const { directory, workspaceId } = workspace;
  const members = [...directory.people].filter(({ facts }) =>
    facts.some(({ attributes }) => attributes.team === team),
  );
  const isThere = (personId: string, at: Micros) => {
    const person = directory.person(directory.rootOf(personId));
    return person !== undefined && factsAt(person, at).attributes.team === team;
  };
  const span = [toTimestamp(startsAt), toTimestamp(endsAt)];
  const awards = await tx.query<{ person_id: string; at: Micros }>(
    `select person_id, earned_at as at from awards
     where workspace_id = $1 and person_id = any ($2::uuid[]) and earned_at >= $3 and earned_at < $4 and state = 'confirmed'
       and ($5::uuid is null or achievement_id = $5)`,
    [workspaceId, members.map(({ id }) => id), ...span, achievementId],
  );
  const earned = awards.filter(({ person_id: id, at }) => isThere(id, at)).length;
  if (achievementId !== null) return earned;
  const names = members.flatMap(({ id }) => [id, ...directory.mergedInto(id).map((other) => other.id)]);
  const recognitions = await tx.query<{ person_id: string; giver_id: string; at: Micros }>(
    `select p.person_id, r.giver_id, r.given_at as at
     from recognition_recipients p join recognitions r using (workspace_id, recognition_id)
     where p.workspace_id = $1 and p.person_id = any ($2::uuid[]) and r.given_at >= $3 and r.given_at < $4 and r.state = 'shown'`,
    [workspaceId, names, ...span],
  );
  const received = recognitions.flatMap(({ person_id: id, giver_id: giver, at }) => {
    const [to, from] = [directory.rootOf(id), directory.rootOf(giver)];
    return to !== from && isThere(id, at) ? [`${to} ${from} ${localDay(zone, at)}`] : [];
  });
  return earned + new Set(received).size;
}

export async function addGoal(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  wanted: NewGoal,
  zone: string,
): Promise<Goal> {
  const { workspaceId, options, rules } = workspace;
  if (!goalTeams(workspace, viewer).includes(wanted.team)) throw refuseTeam(workspace, viewer, wanted.team);
  const rule = wanted.achievement === undefined ? undefined : rules.byKey(wanted.achievement);
  if (wanted.achievement !== undefined && !rule)
    throw new Refusal('unknown-achievement', 422, {
      message: `No achievement here has the key ${JSON.stringify(wanted.achievement)}. Choose one from the list, or leave it out.`,
      pointer: '/achievement',
    });
  const now = options.now();
  const window = windowAt(wanted.period, zone, now);
  const [there] = await tx.query<{ goals: number }>(
    'select count(*)::int as goals from team_goals where workspace_id = $1 and team = $2 and period = $3',
    [workspaceId, wanted.team, window.key],
  );
  if ((there?.goals ?? 0) >= goalsMax)
    throw new Refusal('too-many-goals', 409, {
      message: `${wanted.team} has ${goalsMax} goals for ${window.key}; that is the most. Remove one first.`,
    });
  const row: GoalRow = {
    goal_id: uuidv7(),
    team: wanted.team,
    name: wanted.name,
    period: window.key,
    target: wanted.target,
    achievement_id: rule?.achievementId ?? null,
    made_by: viewer.personId,
  };
  await tx.query(
    `insert into team_goals (workspace_id, goal_id, team, name, period, target, achievement_id, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      workspaceId,
      row.goal_id,
      row.team,
      row.name,
      row.period,
      row.target,
      row.achievement_id,
      row.made_by,
      toTimestamp(now),
    ],
  );
  const goal = await presentGoal(tx, workspace, row, window, true);
  await recordAudit(tx, workspaceId, viewer, {
    action: 'goal.made',
    subject: row.goal_id,
    details: { team: row.team, period: row.period, target: row.target },
  });
  return goal;
}

function refuseTeam(workspace: WorkspaceEngine, viewer: Viewer, team: string): Refusal {
  if (!viewer.roles.includes('admin') && !viewer.roles.includes('manager'))
    return new Refusal('not-allowed', 403, {
      message: 'Goals are set by an admin, or by a manager for the teams of their reports. Ask yours.',
    });
  const teams = goalTeams(workspace, viewer);
  return new Refusal('unknown-team', 422, {
    message: `You can set goals for ${teams.length > 0 ? teams.slice(0, 10).join(', ') : 'no team yet: nobody you lead is in one'}; ${JSON.stringify(team)} is none of them.`,
    pointer: '/team',
  });
}

export async function removeGoal(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  id: string,
): Promise<void> {
  const { workspaceId } = workspace;
  const [row] = isUuid(id)
    ? await tx.query<GoalRow>(
        'select goal_id, team, name, period, target, achievement_id, made_by from team_goals where workspace_id = $1 and goal_id = $2 for update',
        [workspaceId, id],
      )
    : [];
  if (!row || !goalTeams(workspace, viewer).includes(row.team)) throw notFound('such goal');
  await tx.query('delete from team_goals where workspace_id = $1 and goal_id = $2', [workspaceId, id]);
  await recordAudit(tx, workspaceId, viewer, {
    action: 'goal.removed',
    subject: id,
    details: { team: row.team, period: row.period, target: row.target },
  });
}
