import { hash, randomBytes } from 'node:crypto';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import type { KeyScope } from './api.ts';

/** Whom a key speaks for. */
export interface VerifiedKey {
  readonly workspaceId: string;
  readonly keyId: string;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly source: { readonly id: string; readonly slug: string };
}

const shape = /^sw_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;
/** No workspace has it; malformed keys are looked up there, so that they take as long as well-formed wrong ones. */
const nowhere = '00000000-0000-0000-0000-000000000000';
const shownLength = 12;
const trustedMs = 5_000;
const touchEveryMs = 60_000;
const rememberedMax = 10_000;

interface Remembered {
  readonly found: Promise<VerifiedKey | null>;
  readonly untilMs: number;
}

/** Keys seen lately, by database and SHA-256 of their text. */
const remembered = new WeakMap<Database, Map<string, Remembered>>();

/** Makes a key of a source; its text is in the answer and nowhere else. */
export function createKey(
  database: Database,
  workspaceId: string,
  sourceId: string,
  name: string,
  scopes: readonly KeyScope[] = ['send'],
): Promise<{ id: string; key: string; prefix: string }> {
  return database.inWorkspace(workspaceId, (tx) => createKeyIn(tx, workspaceId, sourceId, name, scopes));
}

/** The same inside a transaction of the caller. */
export async function createKeyIn(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  name: string,
  scopes: readonly KeyScope[],
): Promise<{ id: string; key: string; prefix: string }> {
  const id = uuidv7();
  const secret = randomBytes(32).toString('base64url');
  const key = `sw_${workspaceId.replaceAll('-', '')}_${secret}`;
  const prefix = secret.slice(0, shownLength);
  await tx.query(
    `insert into api_keys (workspace_id, key_id, source_id, name, prefix, hash, created_at, scopes)
     values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8)`,
    [workspaceId, id, sourceId, name, prefix, digest(key), toTimestamp(Date.now() * 1000), scopes],
  );
  return { id, key, prefix };
}

/**
 * Whom a key's text speaks for; null for anything that is not a live key. Rejects only when the database cannot be
 * asked. An answer is trusted for five seconds, so a key that another process revokes dies within five.
 */
export async function verifyKey(database: Database, text: string): Promise<VerifiedKey | null> {
  const hash = digest(text);
  const keys = keysOf(database);
  const nowMs = performance.now();
  const known = keys.get(hash);
  if (known && nowMs < known.untilMs) return known.found;
  const found = findKey(database, text, hash);
  keys.delete(hash);
  keys.set(hash, { found, untilMs: nowMs + trustedMs });
  const [oldest] = keys.keys();
  if (keys.size > rememberedMax && oldest !== undefined) keys.delete(oldest);
  const forget = () => {
    if (keys.get(hash)?.found === found) keys.delete(hash);
  };
  // Only good keys are remembered: guesses must not push them out.
  void found.then((key) => key ?? forget(), forget);
  return found;
}

/**
 * Revokes a live key of a source; false if there is none. In this process it is dead at once. `also` is done in the
 * same transaction.
 */
export async function revokeKey(
  database: Database,
  workspaceId: string,
  sourceId: string,
  keyId: string,
  also: (tx: Tx, key: { name: string; prefix: string }) => Promise<void> = async () => undefined,
): Promise<boolean> {
  const revoked = await database.inWorkspace(workspaceId, async (tx) => {
    const keys = await tx.query<{ hash: Buffer; name: string; prefix: string }>(
      `update api_keys set revoked_at = $4
       where workspace_id = $1 and source_id = $2 and key_id = $3 and revoked_at is null returning hash, name, prefix`,
      [workspaceId, sourceId, keyId, toTimestamp(Date.now() * 1000)],
    );
    for (const key of keys) await also(tx, key);
    return keys;
  });
  for (const { hash } of revoked) keysOf(database).delete(hash.toString('hex'));
  return revoked.length > 0;
}

// Keys are compared by digest only: how long that takes tells nothing of a secret that has 256 random bits.
function digest(text: string): string {
  return hash('sha256', text);
}

function keysOf(database: Database): Map<string, Remembered> {
  const keys = remembered.get(database) ?? new Map<string, Remembered>();
  remembered.set(database, keys);
  return keys;
}

interface KeyRow {
  key_id: string;
  source_id: string;
  slug: string;
  name: string;
  scopes: KeyScope[];
  last_used_at: number | null;
}

async function findKey(database: Database, text: string, hash: string): Promise<VerifiedKey | null> {
  const parts = shape.exec(text);
  const workspaceId = parts ? parts.slice(1, 6).join('-') : nowhere;
  const [row] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<KeyRow>(
      `select key_id, source_id, slug, api_keys.name, scopes, last_used_at from api_keys join sources using (workspace_id, source_id)
       where workspace_id = $1 and hash = decode($2, 'hex') and revoked_at is null`,
      [workspaceId, hash],
    ),
  );
  if (!row) return null;
  const nowMs = Date.now();
  if (nowMs - (row.last_used_at ?? 0) / 1000 >= touchEveryMs) {
    // Nobody waits for it, and a lost one is made up for by the next.
    touch(database, workspaceId, row.key_id, nowMs).catch(() => undefined);
  }
  const { key_id: keyId, source_id: id, slug, name, scopes } = row;
  return { workspaceId, keyId, name, scopes, source: { id, slug } };
}

async function touch(database: Database, workspaceId: string, keyId: string, nowMs: number): Promise<void> {
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `update api_keys set last_used_at = $3
       where workspace_id = $1 and key_id = $2 and (last_used_at is null or last_used_at <= $4)`,
      [workspaceId, keyId, toTimestamp(nowMs * 1000), toTimestamp((nowMs - touchEveryMs) * 1000)],
    ),
  );
}
