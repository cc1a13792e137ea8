import { randomBytes } from 'node:crypto';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { hashOf, splitCookie } from './sessions.ts';

export type TokenKind = 'link' | 'second-step' | 'email';
const validForMs = 15 * 60_000;

export interface Token {
  readonly workspaceId: string;
  readonly personId: string;
  readonly detail: string;
}

/** Something to be used once within a quarter of an hour; only its hash is kept. */
export async function makeToken(
  tx: Tx,
  { workspaceId, personId, detail }: Token,
  kind: TokenKind,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = toTimestamp((Date.now() + validForMs) * 1000);
  await tx.query(
    `insert into sign_in_tokens (workspace_id, hash, person_id, kind, detail, expires_at) values ($1, $2, $3, $4, $5, $6)`,
    [workspaceId, hashOf(secret), personId, kind, detail, expiresAt],
  );
  return `${workspaceId}.${secret}`;
}

/** Trades a token for whom it stands for; null if it was used, has run out or never was. */
export async function takeToken(database: Database, text: string, kind: TokenKind): Promise<Token | null> {
  const parts = splitCookie(text);
  if (!parts) return null;
  const { workspaceId } = parts;
  const [row] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ person_id: string; detail: string }>(
      `delete from sign_in_tokens where workspace_id = $1 and hash = $2 and kind = $3 and expires_at > $4
       returning person_id, detail`,
      [workspaceId, hashOf(parts.secret), kind, toTimestamp(Date.now() * 1000)],
    ),
  );
  return row ? { workspaceId, personId: row.person_id, detail: row.detail } : null;
}

/** Whom a token stands for, without using it up. */
export async function peekToken(database: Database, text: string, kind: TokenKind): Promise<Token | null> {
  const parts = splitCookie(text);
  if (!parts) return null;
  const { workspaceId } = parts;
  const [row] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ person_id: string; detail: string }>(
      `select person_id, detail from sign_in_tokens
       where workspace_id = $1 and hash = $2 and kind = $3 and expires_at > $4`,
      [workspaceId, hashOf(parts.secret), kind, toTimestamp(Date.now() * 1000)],
    ),
  );
  return row ? { workspaceId, personId: row.person_id, detail: row.detail } : null;
}
