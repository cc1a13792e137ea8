import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../../domain/refusal.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import type { SignInDeps } from '../deps.ts';
import { hashOf, splitCookie } from '../sessions.ts';

/** What must come back from the provider, and what for. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly back: string | null;
  /** Set where somebody who is signed in links their account. */
  readonly personId: string | null;
}

const attemptCookie = 'smallwins_sign_on';
const validForS = 600;
const placeOf = (workspaceId: string): string => `${workspaceId} sign_on_attempts`;

/** Keeps an attempt for ten minutes, and gives this browser alone what takes it up again. */
export async function keepAttempt(
  { database, seal, publicUrl }: SignInDeps,
  reply: FastifyReply,
  workspaceId: string,
  attempt: Attempt,
): Promise<void> {
  const secret = randomBytes(32).toString('base64url');
  const now = Date.now();
  await database.inWorkspace(workspaceId, async (tx) => {
    await tx.query('delete from sign_on_attempts where workspace_id = $1 and expires_at < $2', [
      workspaceId,
      toTimestamp(now * 1000),
    ]);
    await tx.query(
      'insert into sign_on_attempts (workspace_id, hash, sealed, expires_at) values ($1, $2, $3, $4)',
      [
        workspaceId,
        hashOf(secret),
        seal.close(JSON.stringify(attempt), placeOf(workspaceId)),
        toTimestamp((now + validForS * 1000) * 1000),
      ],
    );
  });
  reply.setCookie(attemptCookie, `${workspaceId}.${secret}`, {
    path: '/v1/session',
    httpOnly: true,
    sameSite: 'strict',
    secure: publicUrl?.startsWith('https:') ?? false,
    maxAge: validForS,
  });
}

/** Takes up what this browser began in this workspace, once. */
export async function takeAttempt(
  { database, seal }: SignInDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  slug: string,
): Promise<Attempt & { workspaceId: string }> {
  const parts = splitCookie(request.cookies[attemptCookie]);
  reply.clearCookie(attemptCookie, { path: '/v1/session' });
  const workspace = parts && (await database.workspaces()).find((one) => one.id === parts.workspaceId);
  if (!parts || workspace?.slug !== slug) throw expired();
  const [row] = await database.inWorkspace(workspace.id, (tx) =>
    tx.query<{ sealed: Buffer }>(
      'delete from sign_on_attempts where workspace_id = $1 and hash = $2 and expires_at > $3 returning sealed',
      [workspace.id, hashOf(parts.secret), toTimestamp(Date.now() * 1000)],
    ),
  );
  if (!row) throw expired();
  const attempt = JSON.parse(seal.open(row.sealed, placeOf(workspace.id)).toString('utf8')) as Attempt;
  return { ...attempt, workspaceId: workspace.id };
}

function expired(): Refusal {
  return new Refusal('sign-on-expired', 401, {
    message:
      'This sign-in began in another browser, was used already or is older than ten minutes. Begin again.',
  });
}
