import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { isUuid } from '../../store/uuid.ts';
import type { Role, Viewer } from '../viewer.ts';

export const sessionCookie = 'smallwins_session';
const idleMs = 12 * 3_600_000;
const absoluteMs = 7 * 24 * 3_600_000;
const touchEveryMs = 60_000;

/** Opens a session; the answer is the cookie's value, of which only a hash is kept. */
export async function openSession(
  database: Database,
  workspaceId: string,
  personId: string,
  roles: readonly Role[],
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const now = Date.now();
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `insert into sessions (workspace_id, hash, person_id, roles, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $5, $5, $6)`,
      [workspaceId, hashOf(secret), personId, roles, stamp(now), stamp(now + absoluteMs)],
    ),
  );
  return `${workspaceId}.${secret}`;
}

/** Who a session cookie belongs to; null for anything expired, idle for 12 h, unknown or malformed. */
export async function readSession(database: Database, cookie: string | undefined): Promise<Viewer | null> {
  const parts = splitCookie(cookie);
  if (!parts) return null;
  const now = Date.now();
  return database.inWorkspace(parts.workspaceId, async (tx) => {
    const [row] = await tx.query<{ person_id: string; roles: Role[]; last_seen_at: number }>(
      `select person_id, roles, last_seen_at from sessions
       where workspace_id = $1 and hash = $2 and expires_at > $3 and last_seen_at > $4`,
      [parts.workspaceId, hashOf(parts.secret), stamp(now), stamp(now - idleMs)],
    );
    if (!row) return null;
    if (now - row.last_seen_at / 1000 > touchEveryMs) {
      await tx.query('update sessions set last_seen_at = $3 where workspace_id = $1 and hash = $2', [
        parts.workspaceId,
        hashOf(parts.secret),
        stamp(now),
      ]);
    }
    return { workspaceId: parts.workspaceId, roles: row.roles, personId: row.person_id, source: null };
  });
}

export async function closeSession(database: Database, cookie: string | undefined): Promise<void> {
  const parts = splitCookie(cookie);
  if (!parts) return;
  await database.inWorkspace(parts.workspaceId, (tx) =>
    tx.query('delete from sessions where workspace_id = $1 and hash = $2', [
      parts.workspaceId,
      hashOf(parts.secret),
    ]),
  );
}

function splitCookie(cookie: string | undefined): { workspaceId: string; secret: string } | null {
  const [workspaceId = '', secret = '', ...rest] = (cookie ?? '').split('.');
  return isUuid(workspaceId) && /^[A-Za-z0-9_-]{43}$/.test(secret) && rest.length === 0
    ? { workspaceId, secret }
    : null;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function stamp(ms: number): string {
  return toTimestamp(ms * 1000);
}
