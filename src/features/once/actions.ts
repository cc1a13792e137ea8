import { createHash, createHmac } from 'node:crypto';
import { Refusal } from '../../domain/refusal.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import type { Seal } from '../sign-in/actions.ts';
import type { Viewer } from '../viewer.ts';

const keptMs = 48 * 3_600_000;
/** No request takes longer; what has no answer by then will never have one. */
const underWayMs = 60_000;

export interface OnceDeps {
  readonly database: Database;
  readonly seal: Seal;
  readonly sealKey: Buffer;
  nowMs(): number;
}

/** A request that must be done once, however often it is sent. */
export interface OnceRequest {
  readonly workspaceId: string;
  readonly asker: string;
  readonly key: string;
  readonly hash: Buffer;
}

export interface KeptAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/** Whose key it is: the same key of another asker is another one. */
export function onceRequest(
  { sealKey }: OnceDeps,
  viewer: Viewer,
  key: string,
  asked: { method: string; url: string; body: unknown },
): OnceRequest {
  const { workspaceId } = viewer;
  const text = JSON.stringify([asked.method, asked.url, asked.body ?? null]);
  return {
    workspaceId,
    asker: viewer.personId ?? viewer.source?.id ?? workspaceId,
    key,
    hash: createHmac('sha256', sealKey).update(text).digest(),
  };
}

/** Claims the key for this request, or answers what the request was answered before. */
export async function claimOnce(deps: OnceDeps, request: OnceRequest): Promise<KeptAnswer | null> {
  const { database, seal, nowMs } = deps;
  const now = nowMs();
  const kept = await database.inWorkspace(request.workspaceId, async (tx) => {
    await sweepOnceKeys(tx, request.workspaceId, now);
    const claimed = await tx.query(
      `insert into once_keys (workspace_id, asker, key_hash, request_hash, claimed_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning 1 as one`,
      [...placeOf(request), request.hash, stamp(now)],
    );
    if (claimed.length > 0) return null;
    const [before] = await tx.query<Before>(
      `select request_hash, claimed_at, status, answer from once_keys
       where workspace_id = $1 and asker = $2 and key_hash = $3`,
      placeOf(request),
    );
    return before ?? null;
  });
  if (!kept) return null;
  if (!kept.request_hash.equals(request.hash)) throw reused(request.key);
  if (kept.status === null) throw kept.claimed_at / 1000 > now - underWayMs ? underWay() : unknown();
  if (kept.answer === null) throw gone();
  return { status: kept.status, body: seal.open(kept.answer, sealPlace(request)) };
}

interface Before {
  readonly request_hash: Buffer;
  readonly claimed_at: number;
  readonly status: number | null;
  readonly answer: Buffer | null;
}

export async function keepAnswer(
  { database, seal }: OnceDeps,
  request: OnceRequest,
  { status, body }: KeptAnswer,
): Promise<void> {
  await database.inWorkspace(request.workspaceId, (tx) =>
    tx.query(
      'update once_keys set status = $4, answer = $5 where workspace_id = $1 and asker = $2 and key_hash = $3',
      [...placeOf(request), status, seal.close(body, sealPlace(request))],
    ),
  );
}

/** It was refused, so nothing was done: the key can be used again. */
export async function releaseOnce({ database }: OnceDeps, request: OnceRequest): Promise<void> {
  await database.inWorkspace(request.workspaceId, (tx) =>
    tx.query(
      'delete from once_keys where workspace_id = $1 and asker = $2 and key_hash = $3',
      placeOf(request),
    ),
  );
}

export async function sweepOnceKeys(tx: Tx, workspaceId: string, nowMs: number): Promise<void> {
  await tx.query('delete from once_keys where workspace_id = $1 and claimed_at < $2', [
    workspaceId,
    stamp(nowMs - keptMs),
  ]);
}

function placeOf({ workspaceId, asker, key }: OnceRequest): [string, string, Buffer] {
  return [workspaceId, asker, createHash('sha256').update(key).digest()];
}

function sealPlace({ workspaceId, asker, key }: OnceRequest): string {
  return `once_keys ${workspaceId} ${asker} ${key}`;
}

function stamp(ms: number): string {
  return toTimestamp(ms * 1000);
}

function reused(key: string): Refusal {
  return new Refusal('key-reused', 422, {
    message: `The Idempotency-Key ${JSON.stringify(key)} was used for another request. Use a new key for a new one.`,
  });
}

function underWay(): Refusal {
  return new Refusal('still-under-way', 409, {
    message: 'The request with this Idempotency-Key is still under way. Ask again in a moment.',
    data: { retryAfterSeconds: 1 },
  });
}

function unknown(): Refusal {
  return new Refusal('outcome-unknown', 409, {
    message:
      'The server was interrupted at the request with this Idempotency-Key. See whether it was done; if not, send it with a new key.',
  });
}

function gone(): Refusal {
  return new Refusal('answer-gone', 409, {
    message:
      'The request with this Idempotency-Key was done. Its answer is not kept any more, for somebody was erased since.',
  });
}
