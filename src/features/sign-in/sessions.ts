import { createHash, randomBytes } from 'node:crypto';
import type { Language } from '../../domain/language/languages.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { isUuid } from '../../store/uuid.ts';
import type { Role, Viewer } from '../viewer.ts';
import type { SessionItem, Way } from './api.ts';

export const sessionCookie = 'smallwins_session';
const idleMs = 12 * 3_600_000;
const absoluteMs = 7 * 24 * 3_600_000;
const freshMs = 15 * 60_000;
const touchEveryMs = 60_000;

/** How somebody came in, and from where. */
export interface Arrival {
  readonly way: Way;
  readonly device?: string;
  readonly address?: string;
  /** When they last showed who they are, where that was before now. */
  readonly provedAtMs?: number;
  /** What their identity provider calls this session. */
  readonly sid?: string | null;
}

/** Who a session belongs to; what they are spoken to in depends on the browser, too. */
export interface SessionViewer extends Omit<Viewer, 'language'> {
  readonly wishes: { readonly own: Language | null; readonly workspace: Language | null };
}

/** Opens a session; the answer is the cookie's value, of which only a hash is kept. */
export async function openSession(
  database: Database,
  workspaceId: string,
  personId: string,
  roles: readonly Role[],
  { way, device = '', address = '', provedAtMs, sid = null }: Arrival = { way: 'link' },
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const now = Date.now();
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `insert into sessions (workspace_id, hash, person_id, roles, created_at, last_seen_at, expires_at, way, device, address,
         proved_at, sign_on_sid)
       values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11)`,
      [
        workspaceId,
        hashOf(secret),
        personId,
        roles,
        stamp(now),
        stamp(now + absoluteMs),
        way,
        device.replaceAll('\0', '').slice(0, 300),
        address,
        provedAtMs === undefined ? null : stamp(provedAtMs),
        sid,
      ],
    ),
  );
  return `${workspaceId}.${secret}`;
}

/**
 * Who a session cookie belongs to; null for anything expired, idle for 12 h, unknown, malformed or without a role. The account's roles
 * are read each time, so that what is taken away is gone with the next request.
 */
export async function readSession(
  database: Database,
  cookie: string | undefined,
): Promise<SessionViewer | null> {
  const parts = splitCookie(cookie);
  if (!parts) return null;
  const now = Date.now();
  const hash = hashOf(parts.secret);
  const [row] = await database.look(parts.workspaceId, (tx) =>
    tx.prepared<{
      person_id: string;
      roles: Role[];
      proved_at: number;
      last_seen_at: number;
      has_account: boolean;
      own: Language | null;
      workspace: Language | null;
    }>(
      'session',
      `select s.person_id, coalesce(a.roles, s.roles) as roles, coalesce(s.proved_at, s.created_at) as proved_at,
         s.last_seen_at, a.person_id is not null as has_account, a.language as own, w.language as workspace
       from sessions s join workspaces w using (workspace_id) left join accounts a using (workspace_id, person_id)
       where s.workspace_id = $1 and s.hash = $2 and s.expires_at > $3 and s.last_seen_at > $4`,
      [parts.workspaceId, hash, stamp(now), stamp(now - idleMs)],
    ),
  );
  if (!row || row.roles.length === 0) return null;
  if (now - row.last_seen_at / 1000 > touchEveryMs)
    await database.inWorkspace(parts.workspaceId, (tx) =>
      tx.query('update sessions set last_seen_at = $3 where workspace_id = $1 and hash = $2', [
        parts.workspaceId,
        hash,
        stamp(now),
      ]),
    );
  return {
    workspaceId: parts.workspaceId,
    roles: row.roles,
    personId: row.person_id,
    source: null,
    wishes: { own: row.own, workspace: row.workspace },
    session: {
      id: idOf(hash),
      // A visitor of the demo has nothing to prove.
      isFresh: !row.has_account || now - row.proved_at / 1000 < freshMs,
    },
  };
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

/** A person's live sessions, the latest used first. */
export async function listSessions(tx: Tx, viewer: Viewer, personId: string): Promise<SessionItem[]> {
  const now = Date.now();
  const rows = await tx.query<{
    hash: Buffer;
    created_at: number;
    last_seen_at: number;
    way: Way;
    device: string;
    address: string;
  }>(
    `select hash, created_at, last_seen_at, way, device, address from sessions
     where workspace_id = $1 and person_id = $2 and expires_at > $3 and last_seen_at > $4
     order by last_seen_at desc limit 200`,
    [viewer.workspaceId, personId, stamp(now), stamp(now - idleMs)],
  );
  return rows.map((row) => ({
    id: idOf(row.hash),
    way: row.way,
    device: row.device,
    address: row.address,
    signedInAt: formatInstant(row.created_at),
    lastSeenAt: formatInstant(row.last_seen_at),
    isThis: viewer.session?.id === idOf(row.hash),
  }));
}

/**
 * Ends one session of a person, or all but one; how many that were. Whoever ends them all, or all the others, fears that
 * somebody else is in: then the tokens they gave to programs end, too.
 */
export async function endSessions(
  tx: Tx,
  workspaceId: string,
  personId: string,
  which: { only?: string; but?: string | undefined } = {},
): Promise<number> {
  const ended = await tx.query(
    `delete from sessions where workspace_id = $1 and person_id = $2
       and ($3::text is null or left(encode(hash, 'hex'), 16) = $3)
       and ($4::text is null or left(encode(hash, 'hex'), 16) <> $4) returning 1 as one`,
    [workspaceId, personId, which.only ?? null, which.but ?? null],
  );
  if (which.only === undefined)
    await tx.query('delete from access_tokens where workspace_id = $1 and person_id = $2', [
      workspaceId,
      personId,
    ]);
  return ended.length;
}

/** What has run out is removed now and then, so that the table holds the living. */
export async function sweepSignIn(tx: Tx, workspaceId: string): Promise<void> {
  const now = Date.now();
  await tx.query('delete from sessions where workspace_id = $1 and (expires_at < $2 or last_seen_at < $3)', [
    workspaceId,
    stamp(now),
    stamp(now - idleMs),
  ]);
  for (const table of ['sign_in_tokens', 'access_tokens'])
    await tx.query(`delete from ${table} where workspace_id = $1 and expires_at < $2`, [
      workspaceId,
      stamp(now),
    ]);
}

/** Splits what a cookie or a link carries: whose workspace, and the secret. */
export function splitCookie(cookie: string | undefined): { workspaceId: string; secret: string } | null {
  const [workspaceId = '', secret = '', ...rest] = (cookie ?? '').split('.');
  return isUuid(workspaceId) && /^[A-Za-z0-9_-]{43}$/.test(secret) && rest.length === 0
    ? { workspaceId, secret }
    : null;
}

export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** A name for a session that signs nobody in. */
function idOf(hash: Buffer): string {
  return hash.toString('hex').slice(0, 16);
}

function stamp(ms: number): string {
  return toTimestamp(ms * 1000);
}
