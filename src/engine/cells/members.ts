import type { Tx } from '../../store/database.ts';

/** Who is in some windows, or in all, as far as it is committed. */
export async function readMembers(
  tx: Tx,
  workspaceId: string,
  achievementId: string,
  windowKeys: readonly string[] | null,
): Promise<{ personId: string; windowKey: string }[]> {
  return tx.query(
    `select person_id as "personId", window_key as "windowKey" from window_members
     where workspace_id = $1 and achievement_id = $2 and ($3::text[] is null or window_key = any ($3))`,
    [workspaceId, achievementId, windowKeys],
  );
}
