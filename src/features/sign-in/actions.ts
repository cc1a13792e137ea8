import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { lastAdmin, lockAdmins } from './accounts.ts';
import { endSessions } from './sessions.ts';

// Other features come in here, for a feature is used through its actions.
export { readAccessToken, type TokenHolder } from './access-tokens/access-tokens.ts';
export { type Mailer, mailWith } from './mailer.ts';
export type { Seal } from './seal.ts';

/** The operator's own way in: an account of an admin without an e-mail, made or made an admin again. */
export async function ensureOwnerAccount(tx: Tx, workspaceId: string, personId: string): Promise<void> {
  await tx.query(
    `insert into accounts (workspace_id, person_id, roles, created_at) values ($1, $2, '{admin,member}', $3)
     on conflict (workspace_id, person_id) do update set roles = excluded.roles
       where not 'admin' = any(accounts.roles)`,
    [workspaceId, personId, toTimestamp(Date.now() * 1000)],
  );
  await tx.query(
    'update people set deactivated_at = null where workspace_id = $1 and person_id = $2 and erased_at is null',
    [workspaceId, personId],
  );
}

/** Refuses what would leave the workspace without an admin, once these people are none any more. */
export async function keepAnAdminWithout(
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<void> {
  await lockAdmins(tx, workspaceId);
  const admins = await tx.query<{ person_id: string }>(
    `select person_id from accounts where workspace_id = $1 and 'admin' = any(roles)`,
    [workspaceId],
  );
  const stays = admins.some(({ person_id }) => !personIds.includes(person_id));
  if (admins.length > 0 && !stays) throw lastAdmin();
}

/**
 * Takes away a person's way in, with sessions, passkeys and links: for whoever deactivates a person, in the same
 * transaction. The last admin is refused.
 */
export async function endAccess(tx: Tx, workspaceId: string, personId: string): Promise<void> {
  await keepAnAdminWithout(tx, workspaceId, [personId]);
  await tx.query('delete from accounts where workspace_id = $1 and person_id = $2', [workspaceId, personId]);
  await endSessions(tx, workspaceId, personId);
}
