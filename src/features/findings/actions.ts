import type { Micros } from '../../domain/events/event.ts';
import { hasStalled } from '../../domain/notices/goals/near.ts';
import type { Telling } from '../../engine/decide/tell.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { nearGoals } from './stand-near.ts';
import { type GoalFacts, type NewFinding, timestampOr, writeFindings } from './write-findings.ts';

const looksMax = 500;

interface NudgeRow {
  finding_id: string;
  person_id: string;
  achievement_id: string;
  window_key: string;
  facts: GoalFacts;
}

const columns = 'finding_id, person_id, achievement_id, window_key, facts';

/** Whether anybody near a goal has to be looked at again. */
export async function isStallDue(tx: Tx, workspaceId: string, now: Micros): Promise<boolean> {
  const rows = await tx.query('select from findings where workspace_id = $1 and look_at <= $2 limit 1', [
    workspaceId,
    toTimestamp(now),
  ]);
  return rows.length > 0;
}

/** Looks again at those who were near a goal: they have got there, have stalled, or their time is over. */
export async function lookAgain(tx: Tx, workspace: WorkspaceEngine, now: Micros): Promise<Telling[]> {
  const { workspaceId } = workspace;
  const due = await tx.query<NudgeRow>(
    `select ${columns} from findings where workspace_id = $1 and look_at <= $2 order by look_at limit ${looksMax} for update`,
    [workspaceId, toTimestamp(now)],
  );
  const stalls: NewFinding[] = [];
  for (const row of due) {
    const goal = await goalOf(tx, workspace, row, now);
    const person = workspace.directory.person(row.person_id);
    const isStall = goal && person && hasStalled(goal.decision.standing, goal.near, person, now);
    if (goal && isStall) stalls.push(stallOf(row, goal.facts, goal.decision.standing.version.version));
    // What was said of it says all there is to say until its window ends.
    const next = goal ? (isStall ? goal.facts.window.endsAt : goal.near.lookAt) : null;
    const lookAt = next !== null && next > now ? timestampOr(next) : null;
    await tx.query(
      `update findings set state = $3, look_at = $4 where workspace_id = $1 and finding_id = $2`,
      [workspaceId, row.finding_id, goal ? 'stands' : 'passed', lookAt],
    );
  }
  return writeFindings(tx, workspaceId, stalls, now);
}

/**
 * Before they are sent: what is still to be told of goals says where people stand now, and what no longer holds is not
 * told at all.
 */
export async function renewGoals(tx: Tx, workspace: WorkspaceEngine): Promise<void> {
  const { workspaceId } = workspace;
  const now = workspace.options.now();
  const due = await tx.query<NudgeRow>(
    `select ${columns} from findings f where workspace_id = $1 and kind in ('nudge', 'stall') and state = 'stands' and exists (
       select from notice_lines l where l.workspace_id = $1 and l.person_id = f.person_id and l.kind = f.kind
         and l.subject_id = f.finding_id and l.state = 'waiting' and l.due_at <= $2)`,
    [workspaceId, toTimestamp(now)],
  );
  for (const row of due) {
    const goal = await goalOf(tx, workspace, row, now);
    await tx.query(`update findings set state = $3, facts = $4 where workspace_id = $1 and finding_id = $2`, [
      workspaceId,
      row.finding_id,
      goal ? 'stands' : 'passed',
      goal?.facts ?? row.facts,
    ]);
  }
}

async function goalOf(tx: Tx, workspace: WorkspaceEngine, row: NudgeRow, now: Micros) {
  const place = {
    achievementId: row.achievement_id,
    personId: row.person_id,
    windowKey: row.window_key,
  };
  const goals = await nearGoals(tx, workspace, place, now);
  return goals.find(({ near }) => near.scope === row.facts.scope);
}

function stallOf(row: NudgeRow, facts: GoalFacts, version: number): NewFinding {
  return {
    kind: 'stall',
    personId: row.person_id,
    onceKey: `${row.achievement_id} ${facts.scope}`,
    achievementId: row.achievement_id,
    version,
    aboutId: null,
    awardId: null,
    windowKey: row.window_key,
    endsAt: facts.window.endsAt,
    lookAt: facts.window.endsAt,
    facts,
  };
}
