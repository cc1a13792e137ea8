import type { Verdict } from '../../domain/achievements/judging/review.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Engine } from '../../engine/engine.ts';
import { refuseWhilePaused } from '../../engine/upkeep/awarding-pause.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { recordAudit } from '../audit/actions.ts';
import { sees, sightOf } from '../may-see.ts';
import { type AwardRow, versionOf } from '../present.ts';
import { notFound, type Viewer } from '../viewer.ts';
import type { AwardDecision } from './api.ts';
import { findAward } from './queries.ts';

// Other features come in here, for a feature is used through its actions.
export { readAward, readStanding } from './receipts.ts';

/** What a decision needs the award to be, and what it makes of it. */
const decisions: Record<
  AwardDecision['decision'],
  {
    from: readonly AwardRow['state'][];
    /** Null: none any more. */
    verdict: Verdict | null;
    done: 'approved' | 'declined' | 'revoked' | 'restored' | 'reopened';
  }
> = {
  approve: { from: ['in_review'], verdict: 'approved', done: 'approved' },
  decline: { from: ['in_review'], verdict: 'declined', done: 'declined' },
  revoke: { from: ['pending', 'confirmed'], verdict: 'revoked', done: 'revoked' },
  restore: { from: ['declined', 'revoked', 'withdrawn'], verdict: 'approved', done: 'restored' },
  reopen: { from: ['declined', 'pending', 'confirmed'], verdict: null, done: 'reopened' },
};

/** For so long a decision can be taken back as if it had not been made. */
export const reopenMicros = 10 * 60_000_000;

/** What a person decides of an award. It outlives what the engine thinks, and follows into what is made of it. */
export async function decideAward(
  { database, engine }: { database: Database; engine: Engine },
  viewer: Viewer,
  id: string,
  { decision, ...asked }: AwardDecision,
): Promise<void> {
  const { workspaceId } = viewer;
  const reason = asked.reason ?? null;
  const workspace = await engine.workspace(workspaceId);
  refuseWhilePaused(workspace);
  const row = await database.inWorkspace(workspaceId, (tx) =>
    findAward(tx, workspaceId, sightOf(viewer, workspace), id),
  );
  if (!row || !mayDecide(workspace, viewer, row)) throw notFound('such award');
  const { from, verdict, done } = decisions[decision];
  if (decision === 'reopen') refuseReopen(row);
  if (!from.includes(row.state) || (decision === 'restore' && row.verdict === null))
    throw new Refusal('not-decidable', 409, {
      message: `The award is ${row.state}${row.verdict === null && decision === 'restore' ? ' by what happened, not by a person' : ''}, so nobody can ${decision} it. ${sayWhen(decision)}`,
      pointer: '/decision',
    });
  if (reason === null && (verdict === 'declined' || verdict === 'revoked'))
    throw new Refusal('no-reason', 422, {
      message: `Say why: the person reads it. Give a reason to ${decision} an award.`,
      pointer: '/reason',
    });
  const [windowKey = ''] = row.scope.split('|');
  const key = { achievementId: row.achievement_id, personId: row.person_id, windowKey };
  const wholes = workspace.rules
    .wholesOf(row.achievement_id)
    .map(({ achievementId }) => ({ ...key, achievementId, windowKey: 'ever' }));
  const cause = reason === null ? done : `${done}: ${reason}`;
  await workspace.redecide(
    [key, ...wholes],
    async (tx) => {
      await tx.query(
        'update awards set verdict = $3, verdict_reason = $4, verdict_at = $5 where workspace_id = $1 and award_id = $2',
        [
          workspaceId,
          row.award_id,
          verdict,
          reason,
          verdict === null ? null : toTimestamp(Date.now() * 1000),
        ],
      );
      const cell = workspace.cells.scope(key.achievementId, key.personId, key.windowKey);
      const award = workspace.cells.awards(cell).get(row.scope);
      if (award) workspace.cells.setAward(cell, row.scope, { ...award, verdict });
      await recordAudit(tx, workspaceId, viewer, {
        action: `award.${done}`,
        subject: row.award_id,
        details: reason === null ? {} : { reason },
      });
    },
    cause,
  );
}

/** Taking back what was just decided is for slips; what has stood longer is decided anew, with a reason. */
function refuseReopen({ verdict, verdict_at: at }: AwardRow): void {
  if ((verdict === 'approved' || verdict === 'declined') && at !== null)
    if (Date.now() * 1000 <= at + reopenMicros) return;
  throw new Refusal('not-decidable', 409, {
    message:
      'Only an approval or a refusal of the last ten minutes can be reopened. After that, restore or revoke the award.',
    pointer: '/decision',
  });
}

/** Admins, and where the achievement says so the manager of the person: never of one's own award. */
export function mayDecide(workspace: WorkspaceEngine, viewer: Viewer, row: AwardRow): boolean {
  if (viewer.personId !== null && viewer.personId === row.person_id) return false;
  if (viewer.roles.includes('admin')) return true;
  const rule = workspace.rules.rules.get(row.achievement_id);
  if (!rule || versionOf(rule, row.version).definition.review?.by !== 'manager') return false;
  return sees(sightOf(viewer, workspace), row.person_id);
}

function sayWhen(decision: AwardDecision['decision']): string {
  if (decision === 'restore') return 'What a person declined or revoked can be restored.';
  if (decision === 'revoke') return 'What is pending or confirmed can be revoked.';
  if (decision === 'reopen') return 'What was just approved or declined can be reopened.';
  return 'What is in review can be approved or declined.';
}
