import { nextTryAt } from '../../domain/delivery/retries.ts';
import type { Ended, TargetLimits } from '../../domain/delivery/target.ts';
import type { Micros } from '../../domain/events/event.ts';
import { isHopeless, type Judged, judgeAnswer } from '../../domain/webhooks/judge-answer.ts';
import { signWebhook } from '../../domain/webhooks/sign.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { Ahead, isOnItsWaySql, type Taken } from '../ahead.ts';
import { recordAudit } from '../audit/actions.ts';
import type { Lane, Lanes } from '../lanes.ts';
import type { OutwardLimits, Post } from '../outward.ts';
import type { Seal } from '../sign-in/actions.ts';
import { switchOff } from './actions.ts';
import { composeBodies, type Told } from './compose.ts';
import { secretsOf, targetOf } from './endpoints.ts';

/** What one answer may take. */
export const postLimits: OutwardLimits = { connectMs: 5_000, totalMs: 15_000, answerMax: 65_536 };
export const endpointLimits: TargetLimits = { parallel: 4, perSecond: 20, burst: 20 };

/** A try that nobody heard the end of counts as failed after this. */
const tryMicros = 120_000_000;
const claimMax = 8;
const errorMax = 300;

export interface LaneDeps {
  readonly database: Database;
  readonly lanes: Lanes;
  readonly seal: Seal;
  readonly publicUrl: string | null;
  readonly post: Post;
  readonly limits?: TargetLimits;
  nowMs(): number;
}

interface Claimed extends Told {
  readonly tries: number;
  readonly since: Micros;
}
interface Ready extends Claimed {
  readonly url: string;
  readonly secrets: readonly string[];
  readonly body: string;
}
/** A try with what was heard of it. */
type Tried = Judged & { readonly status: number | null; readonly tookMs: number };

/** What waits for an endpoint. A few are taken at a time; what is then not sent after all is given back. */
export function laneTo(deps: LaneDeps, workspace: WorkspaceEngine, endpointId: string): Lane {
  const { database, lanes, limits = endpointLimits } = deps;
  const { workspaceId } = workspace;
  const ahead = new Ahead<Ready>(
    () => database.inWorkspace(workspaceId, (tx) => claim(tx, deps, workspace, endpointId)),
    (left) =>
      database.inWorkspace(workspaceId, (tx) =>
        giveBack(
          tx,
          workspaceId,
          left.map(({ id }) => id),
        ),
      ),
  );
  return {
    target: targetOf(endpointId),
    limits,
    async take() {
      const next = await ahead.next();
      return next && (() => sendAndNote(deps, workspaceId, endpointId, next));
    },
    rest: () => lanes.look(() => ahead.rest()),
  };
}

async function claim(
  tx: Tx,
  { seal, publicUrl, nowMs }: LaneDeps,
  workspace: WorkspaceEngine,
  endpointId: string,
): Promise<Taken<Ready>> {
  const { workspaceId } = workspace;
  const now = nowMs() * 1000;
  const [endpoint] = await tx.query<{ url: string }>(
    'select url from endpoints where workspace_id = $1 and endpoint_id = $2 and off_at is null',
    [workspaceId, endpointId],
  );
  if (!endpoint) return { count: 0, ready: [] };
  const claimed = await tx.query<Claimed>(
    `update dispatches m set state = 'sending', tries = m.tries + 1, next_try_at = $4,
       first_try_at = coalesce(m.first_try_at, $3)
     from (
       select dispatch_id from dispatches
       where workspace_id = $1 and endpoint_id = $2 and state in ('queued', 'sending') and next_try_at <= $3
       order by next_try_at limit ${claimMax} for update skip locked
     ) due
     where m.workspace_id = $1 and m.dispatch_id = due.dispatch_id
     returning m.dispatch_id as id, m.kind, m.subject_id as "subjectId", m.at, m.tries, m.first_try_at as since`,
    [workspaceId, endpointId, toTimestamp(now), toTimestamp(now + tryMicros)],
  );
  if (claimed.length === 0) return { count: 0, ready: [] };
  const secrets = await secretsOf(tx, workspaceId, endpointId, seal, now);
  const bodies = await composeBodies(tx, workspace, claimed, publicUrl);
  const ready = claimed.flatMap((one): Ready[] => {
    const body = bodies.get(one.id);
    return body ? [{ ...one, url: endpoint.url, secrets, body }] : [];
  });
  const over = claimed.filter(({ id }) => !bodies.get(id)).map(({ id }) => id);
  if (over.length > 0)
    await tx.query(
      `update dispatches set state = 'dropped', ended_at = $3, error = 'Nothing of it stands any more.'
       where workspace_id = $1 and dispatch_id = any ($2::uuid[])`,
      [workspaceId, over, toTimestamp(now)],
    );
  return { count: claimed.length, ready };
}

async function giveBack(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  await tx.query(
    `update dispatches set state = 'queued', tries = tries - 1, next_try_at = made_at
     where workspace_id = $1 and dispatch_id = any ($2::uuid[]) and ${isOnItsWaySql}`,
    [workspaceId, ids],
  );
}

async function sendAndNote(
  deps: LaneDeps,
  workspaceId: string,
  endpointId: string,
  ready: Ready,
): Promise<Ended> {
  const tried = await tryOnce(deps, ready);
  await deps.lanes.look(() =>
    deps.database.inWorkspace(workspaceId, (tx) =>
      note(tx, workspaceId, endpointId, ready, tried, deps.nowMs() * 1000),
    ),
  );
  return tried.is === 'failed' && tried.isAway ? 'away' : 'answered';
}

async function tryOnce({ post, nowMs }: LaneDeps, { id, url, secrets, body }: Ready): Promise<Tried> {
  const begun = performance.now();
  const tookMs = () => Math.round(performance.now() - begun);
  try {
    const signed = signWebhook(id, Math.floor(nowMs() / 1000), body, secrets);
    const headers = { ...signed, 'content-type': 'application/json', 'user-agent': 'Smallwins' };
    const { status, header } = await post(url, headers, body);
    return { ...judgeAnswer(status, header('retry-after'), nowMs() * 1000), status, tookMs: tookMs() };
  } catch (error) {
    return { is: 'failed', error: textOf(error), wait: 0, isAway: true, status: null, tookMs: tookMs() };
  }
}

/** Node gathers the addresses that it tried in vain in one error without words. */
function textOf(error: unknown): string {
  const { message, code, errors } = error as Error & { code?: string; errors?: Error[] };
  return message || errors?.[0]?.message || code || 'The endpoint could not be reached.';
}

async function note(
  tx: Tx,
  workspaceId: string,
  endpointId: string,
  { id, tries, since }: Claimed,
  tried: Tried,
  now: Micros,
): Promise<void> {
  const clock = { since, now, random: Math.random() };
  const again = tried.is === 'failed' ? nextTryAt(tries, clock, tried.wait) : null;
  const state = tried.is === 'sent' ? 'sent' : again === null ? 'failed' : 'queued';
  await tx.query(
    `update dispatches set state = $3, status = $4, took_ms = $5, error = $6, next_try_at = coalesce($7, next_try_at), ended_at = $8
     where workspace_id = $1 and dispatch_id = $2 and ${isOnItsWaySql}`,
    [
      workspaceId,
      id,
      state,
      tried.status,
      tried.tookMs,
      tried.is === 'sent' ? null : tried.error.replace(/\p{Cc}/gu, ' ').slice(0, errorMax),
      again === null ? null : toTimestamp(again),
      state === 'queued' ? null : toTimestamp(now),
    ],
  );
  if (tried.is === 'sent') {
    await tx.query(
      `update endpoints set failing_since = null
       where workspace_id = $1 and endpoint_id = $2 and failing_since is not null`,
      [workspaceId, endpointId],
    );
    return;
  }
  const [endpoint] = await tx.query<{ failing_since: Micros }>(
    `update endpoints set failing_since = coalesce(failing_since, $3)
     where workspace_id = $1 and endpoint_id = $2 and off_at is null returning failing_since`,
    [workspaceId, endpointId, toTimestamp(now)],
  );
  if (!endpoint) return;
  const why = tried.is === 'gone' ? 'gone' : isHopeless(endpoint.failing_since, now) ? 'failing' : null;
  if (why === null || !(await switchOff(tx, workspaceId, endpointId, why, now))) return;
  await recordAudit(tx, workspaceId, 'server', {
    action: 'endpoint.stopped',
    subject: endpointId,
    details: { why },
  });
}
