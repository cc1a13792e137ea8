import { toTimestamp } from '../../../store/timestamp.ts';
import { Breaches, breachesMax, type Invariant, type Looking } from '../invariant.ts';

const graceMicros = 60_000_000;

/** I10: holds end when they end, once. */
export const timers: Invariant = {
  id: 'I10',
  kind: 'rows',
  sentence: 'No hold that has ended waits longer than a minute to be settled, and none is settled twice.',
  means:
    'People wait for awards that are theirs already, or an award was confirmed without having been pending.',
  mend: 'If holds wait, the server is overloaded or its log names what stops it: look there, then restart it. If one was settled twice, look who wrote its entries, and restore them from a backup.',
  pauses: false,
  async check(looking) {
    const { tx, workspace, now, isFull } = looking;
    const { workspaceId } = workspace;
    const breaches = new Breaches();
    const until = toTimestamp(Math.floor(now - graceMicros * (await speedOf(looking))));
    const overdue = workspace.pause
      ? []
      : await tx.query<{ award_id: string; settles_at: string }>(
          `select award_id, settles_at::text from awards where workspace_id = $1 and state = 'pending' and settles_at < $2
           order by settles_at limit ${breachesMax}`,
          [workspaceId, until],
        );
    for (const row of overdue)
      breaches.add(`The hold ended at ${row.settles_at} and the award is pending still.`, row.award_id);
    const [waiting] = await tx.query<{ awards: number }>(
      `select count(*) as awards from awards where workspace_id = $1 and state = 'pending' and settles_at is not null`,
      [workspaceId],
    );
    if (isFull) {
      for (const row of await firedTwice(looking))
        breaches.add(
          `Entry ${row.entry} says that the hold has ended, and the award was ${row.before ?? 'not there'} before.`,
          row.award_id,
        );
    }
    const note = workspace.pause ? 'Awarding is paused, so holds that end meanwhile wait.' : null;
    return breaches.found({ checked: waiting?.awards ?? 0, isAll: isFull, note });
  },
};

/** How fast the workspace's clock runs: a story plays days in a minute of ours. */
async function speedOf({ tx, workspace }: Looking): Promise<number> {
  const [clock] = await tx.query<{ speed: number }>(
    'select speed from demo_clock where workspace_id = $1 and not paused',
    [workspace.workspaceId],
  );
  return Math.max(1, clock?.speed ?? 1);
}

function firedTwice({ tx, workspace }: Looking) {
  return tx.query<{ award_id: string; entry: number; before: string | null }>(
    `select award_id, entry, before from (
       select award_id, entry, cause, lag(state) over (partition by award_id order by entry) as before
       from award_entries where workspace_id = $1
     ) e where cause = 'hold ended' and before is distinct from 'pending' limit ${breachesMax}`,
    [workspace.workspaceId],
  );
}
