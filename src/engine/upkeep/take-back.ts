import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';

/** Takes back awards that nothing gives any more: by an entry, with its cause. Those that do not stand stay as they are. */
export async function takeBack(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  cause: string,
  now: Micros,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `with gone as (
       update awards set state = case state when 'pending' then 'withdrawn' else 'revoked' end, settles_at = null
       where workspace_id = $1 and award_id = any ($2::uuid[]) and state in ('pending', 'confirmed')
       returning award_id, state, person_id, earned_at
     ), marked as (
       insert into board_changes (workspace_id, person_id, at) select $1, person_id, earned_at from gone where state = 'revoked'
     )
     insert into award_entries (workspace_id, award_id, entry, at, state, cause)
     select $1, award_id, 1 + (select max(entry) from award_entries e
       where e.workspace_id = $1 and e.award_id = gone.award_id), $4, state, $3 from gone`,
    [workspaceId, ids, cause, toTimestamp(now)],
  );
}
