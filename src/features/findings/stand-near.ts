import type { Decision } from '../../domain/achievements/judging/decide.ts';
import { survivors } from '../../domain/achievements/judging/standing.ts';
import type { Micros } from '../../domain/events/event.ts';
import { type Near, nearOf } from '../../domain/notices/goals/near.ts';
import { standingsOf } from '../../engine/decide/decide-touched.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import type { GoalFacts } from './write-findings.ts';

/** A goal of somebody, in one of their windows. */
export interface Place {
  readonly achievementId: string;
  readonly personId: string;
  readonly windowKey: string;
}

export interface NearGoal {
  readonly near: Near;
  readonly decision: Decision;
  readonly facts: GoalFacts;
}

/** What somebody is near of in a window, as things stand now. */
export async function nearGoals(
  tx: Tx,
  workspace: WorkspaceEngine,
  place: Place,
  now: Micros,
): Promise<NearGoal[]> {
  const { rules, cells, workspaceId, directory } = workspace;
  const rule = rules.rules.get(place.achievementId);
  const person = directory.person(place.personId);
  if (!rule || !person || !directory.isActive(place.personId)) return [];
  await cells.load(tx, workspaceId, [place]);
  const cell = cells.scope(place.achievementId, place.personId, place.windowKey);
  const decisions = await standingsOf(tx, workspace, rule, cell, now);
  return decisions.flatMap((decision): NearGoal[] => {
    const { standing } = decision;
    if (decision.cell !== cell || standing.version.validTo <= now) return [];
    const near = nearOf(standing, survivors(cell), person, now);
    if (!near) return [];
    const { value, needed, provisional, tier, window } = standing;
    return [{ near, decision, facts: { value, needed, provisional, tier, window, ...near } }];
  });
}
