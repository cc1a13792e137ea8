import type { CellKey, ScopeCell } from '../../domain/achievements/cells/cells.ts';
import { closesAt } from '../../domain/achievements/judging/quiet.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { decideWindows } from '../decide/decide-windows.ts';
import { isTransient, Unavailable } from '../failures.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import { asOwner, fence } from './lease.ts';

const dueMax = 500;
const triesMax = 5;

/**
 * Confirms pending awards whose hold has ended, oldest first, and decides windows that have closed for everybody. The
 * timers are rows, so no restart can lose or repeat them (time rule T16).
 */
export async function settleDue(workspace: WorkspaceEngine): Promise<number> {
  const { workspaceId, options } = workspace;
  const closed = await closeDue(workspace);
  const due = await options.database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ achievement_id: string; person_id: string; window_key: string }>(
      `select achievement_id, person_id, split_part(scope, '|', 1) as window_key from awards
       where workspace_id = $1 and state = 'pending' and settles_at <= $2 order by settles_at limit ${dueMax}`,
      [workspaceId, toTimestamp(options.now())],
    ),
  );
  if (due.length === 0) return closed;
  const keys = due.map((row) => ({
    achievementId: row.achievement_id,
    personId: row.person_id,
    windowKey: row.window_key,
  }));
  return closed + (await decideInLine(workspace, keys));
}

/** Nobody works alone for what comes by itself all the time: it goes in line with the batches. Answers how many awards changed. */
async function decideInLine(workspace: WorkspaceEngine, keys: readonly CellKey[]): Promise<number> {
  const { options } = workspace;
  for (let tries = 1; ; tries++) {
    await workspace.free();
    if (workspace.isStopped) throw new Unavailable();
    const now = options.now();
    let changed = 0;
    let failure: unknown;
    await workspace.inLine({
      now,
      isLarge: true,
      async store(tx) {
        tx.later(fence(options.epoch));
        return { copied: Promise.resolve() };
      },
      async decide(tx) {
        const changes = workspace.pause ? [] : await decideWindows(tx, workspace, keys, now);
        return { changes, touched: new Set<ScopeCell>() };
      },
      committed({ changes }, publish) {
        changed = changes.length;
        publish();
      },
      failed(error) {
        failure = error;
      },
    });
    if (failure === undefined) return changed;
    if (!isTransient(failure) || tries >= triesMax) throw failure;
  }
}

interface Closing {
  readonly achievementId: string;
  readonly windowKey: string;
}

/** Decides the windows whose time has come; one that closes later for somebody by now waits for that. */
async function closeDue(workspace: WorkspaceEngine): Promise<number> {
  const { workspaceId, options, cells, rules, directory } = workspace;
  const now = options.now();
  const due = await options.database.inWorkspace(workspaceId, (tx) =>
    tx.query<Closing>(
      `select achievement_id as "achievementId", window_key as "windowKey" from window_closings
       where workspace_id = $1 and due_at <= $2 order by due_at limit ${dueMax}`,
      [workspaceId, toTimestamp(now)],
    ),
  );
  let changed = 0;
  for (const { achievementId, windowKey } of due) {
    const rule = rules.rules.get(achievementId);
    const members = await options.database.inWorkspace(workspaceId, (tx) =>
      cells.loadEverybody(tx, workspaceId, achievementId, [windowKey]),
    );
    const [first] = members;
    if (rule && first) changed += await decideInLine(workspace, [first]);
    const ends = members.map((cell) => {
      const person = directory.person(cell.personId);
      return (rule && person && closesAt(rule, cell, person)) ?? now;
    });
    const latest = ends.reduce((last, at) => Math.max(last, at), now);
    await asOwner(workspace, (tx) =>
      latest > now
        ? tx.query(
            'update window_closings set due_at = $4 where workspace_id = $1 and achievement_id = $2 and window_key = $3',
            [workspaceId, achievementId, windowKey, toTimestamp(latest)],
          )
        : tx.query(
            'delete from window_closings where workspace_id = $1 and achievement_id = $2 and window_key = $3 and due_at <= $4',
            [workspaceId, achievementId, windowKey, toTimestamp(now)],
          ),
    );
  }
  return changed;
}
