import { randomBytes } from 'node:crypto';
import { Refusal } from '../../../domain/refusal.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { Database, Tx } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { isUuid, uuidv7 } from '../../../store/uuid.ts';
import type { Role } from '../../viewer.ts';
import type { AccessToken, NewAccessToken } from '../api.ts';
import { hashOf, type SessionViewer } from '../sessions.ts';

const dayMs = 24 * 3_600_000;
const touchEveryMs = 60_000;
const mostTokens = 10;
const shownLength = 6;
const shape = /^swp_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** Who a token speaks for, and what it is called. */
export type TokenHolder = Omit<SessionViewer, 'session'> & {
  readonly personId: string;
  readonly token: { readonly id: string; readonly name: string };
};

/** A token of a person's own; the answer is the only place that its text stands. `id` is what the audit log calls it. */
export async function makeAccessToken(
  tx: Tx,
  workspaceId: string,
  personId: string,
  { name, sight, days }: NewAccessToken,
): Promise<{ id: string; token: string }> {
  const now = Date.now();
  // One after the other, so that two at once are counted.
  await tx.query('select 1 from accounts where workspace_id = $1 and person_id = $2 for update', [
    workspaceId,
    personId,
  ]);
  const kept = await tx.query(
    'select 1 from access_tokens where workspace_id = $1 and person_id = $2 and expires_at > $3',
    [workspaceId, personId, stamp(now)],
  );
  if (kept.length >= mostTokens)
    throw new Refusal('too-many-tokens', 409, {
      message: `You have ${kept.length} tokens, and ${mostTokens} are the most. Revoke one that you do not use.`,
    });
  const id = uuidv7();
  const secret = randomBytes(32).toString('base64url');
  await tx.query(
    `insert into access_tokens (workspace_id, token_id, person_id, name, prefix, hash, sight, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      workspaceId,
      id,
      personId,
      name,
      secret.slice(0, shownLength),
      hashOf(secret),
      sight,
      stamp(now),
      stamp(now + days * dayMs),
    ],
  );
  return { id, token: `swp_${workspaceId.replaceAll('-', '')}_${secret}` };
}

/** A person's tokens that still open something, newest first. */
export async function listAccessTokens(
  tx: Tx,
  workspaceId: string,
  personId: string,
): Promise<AccessToken[]> {
  const rows = await tx.query<{
    token_id: string;
    name: string;
    prefix: string;
    sight: AccessToken['sight'];
    made_at: number;
    expires_at: number;
    last_used_at: number | null;
  }>(
    `select token_id, name, prefix, sight, made_at, expires_at, last_used_at from access_tokens
     where workspace_id = $1 and person_id = $2 and expires_at > $3 order by made_at desc, token_id`,
    [workspaceId, personId, stamp(Date.now())],
  );
  return rows.map((row) => ({
    id: row.token_id,
    name: row.name,
    prefix: row.prefix,
    sight: row.sight,
    madeAt: formatInstant(row.made_at),
    expiresAt: formatInstant(row.expires_at),
    lastUsedAt: row.last_used_at === null ? null : formatInstant(row.last_used_at),
  }));
}

export async function removeAccessToken(
  tx: Tx,
  workspaceId: string,
  personId: string,
  id: string,
): Promise<boolean> {
  if (!isUuid(id)) return false;
  const gone = await tx.query(
    'delete from access_tokens where workspace_id = $1 and person_id = $2 and token_id = $3 returning 1 as one',
    [workspaceId, personId, id],
  );
  return gone.length > 0;
}

/**
 * Whom a token speaks for; null for what is unknown, over or revoked, and for whoever has no account or has left. It is
 * read each time, so that what is taken away is gone with the next request.
 */
export async function readAccessToken(database: Database, text: string): Promise<TokenHolder | null> {
  const parts = shape.exec(text);
  if (!parts) return null;
  const workspaceId = parts.slice(1, 6).join('-');
  if (!isUuid(workspaceId)) return null;
  const now = Date.now();
  const [row] = await database.look(workspaceId, (tx) =>
    tx.prepared<{
      token_id: string;
      name: string;
      person_id: string;
      sight: AccessToken['sight'];
      last_used_at: number | null;
      roles: Role[];
      own: TokenHolder['wishes']['own'];
      workspace: TokenHolder['wishes']['workspace'];
    }>(
      'access-token',
      `select t.token_id, t.name, t.person_id, t.sight, t.last_used_at, a.roles, a.language as own, w.language as workspace
       from access_tokens t join workspaces w using (workspace_id) join accounts a using (workspace_id, person_id)
         join people p using (workspace_id, person_id)
       where t.workspace_id = $1 and t.hash = $2 and t.expires_at > $3 and p.deactivated_at is null`,
      [workspaceId, hashOf(parts[6] ?? ''), stamp(now)],
    ),
  );
  if (!row || row.roles.length === 0) return null;
  if (now - (row.last_used_at ?? 0) / 1000 > touchEveryMs)
    await database.inWorkspace(workspaceId, (tx) =>
      tx.query('update access_tokens set last_used_at = $3 where workspace_id = $1 and token_id = $2', [
        workspaceId,
        row.token_id,
        stamp(now),
      ]),
    );
  return {
    workspaceId,
    personId: row.person_id,
    roles: row.sight === 'own' ? ['member'] : row.roles,
    source: null,
    wishes: { own: row.own, workspace: row.workspace },
    token: { id: row.token_id, name: row.name },
  };
}

function stamp(ms: number): string {
  return toTimestamp(ms * 1000);
}
