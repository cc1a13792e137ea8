import type { Micros } from '../../domain/events/event.ts';
import type { Channel, NoticeKind } from '../../domain/notices/preferences.ts';
import { routeLine } from '../../domain/notices/timing/route-line.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { sentPeriodsOf } from './history.ts';
import { aboutColumns, aboutSql, policyFor } from './policy-for.ts';
import { timeFor, wishesOf } from './settings.ts';

interface WaitingRow {
  line_id: string;
  channel: Channel;
  kind: NoticeKind;
  closes_at: Micros | null;
  bundle: string;
  achievement_id: string | null;
  version: number | null;
}

/** Gives what still waits for somebody its place anew: they want to be told in another way. */
export async function reroute(tx: Tx, workspace: WorkspaceEngine, personId: string): Promise<void> {
  const { workspaceId } = workspace;
  const now = workspace.options.now();
  const wish = (await wishesOf(tx, workspace, [personId])).get(personId);
  if (!wish) return;
  const sentOn = await sentPeriodsOf(tx, workspaceId, [personId]);
  const rows = await tx.query<WaitingRow>(
    `select l.line_id, l.channel, l.kind, l.closes_at, l.bundle, ${aboutColumns} from notice_lines l ${aboutSql}
     where l.workspace_id = $1 and l.person_id = $2 and l.state = 'waiting' for update of l`,
    [workspaceId, personId],
  );
  for (const { line_id, channel, kind, closes_at, bundle, achievement_id: achievementId, version } of rows) {
    const policy = policyFor(workspace, { achievementId, version }, wish.workspace);
    const wanted = timeFor(wish, kind, channel, policy);
    // What was beyond the budget stays in a digest.
    const time = wanted === 'now' && bundle === 'daily' ? 'daily' : wanted;
    const next = routeLine(time, closes_at, wish.settings, sentOn(personId, channel), now);
    await tx.query(
      next
        ? `update notice_lines set bundle = $3, period = $4, due_at = $5 where workspace_id = $1 and line_id = $2`
        : `update notice_lines set state = 'dropped' where workspace_id = $1 and line_id = $2`,
      next
        ? [workspaceId, line_id, next.bundle, next.period, toTimestamp(next.dueAt)]
        : [workspaceId, line_id],
    );
  }
}
