import { toTimestamp } from '../../store/timestamp.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';

const dueMax = 500;

/**
 * Confirms pending awards whose hold has ended, oldest first. The timer is the award row itself, so no restart can lose
 * or repeat it (time rule T16).
 */
export async function settleDue(workspace: WorkspaceEngine): Promise<number> {
  const { workspaceId, options } = workspace;
  const due = await options.database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ achievement_id: string; person_id: string; window_key: string }>(
      `select achievement_id, person_id, split_part(scope, '|', 1) as window_key from awards
       where workspace_id = $1 and state = 'pending' and settles_at <= $2 order by settles_at limit ${dueMax}`,
      [workspaceId, toTimestamp(options.now())],
    ),
  );
  if (due.length === 0) return 0;
  const keys = due.map((row) => ({
    achievementId: row.achievement_id,
    personId: row.person_id,
    windowKey: row.window_key,
  }));
  return workspace.redecide(keys);
}
