import type { z } from 'zod';
import { Refusal } from '../../domain/refusal.ts';
import { dispatchKinds, testKind } from '../../domain/webhooks/kinds.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { isUuid, uuidv7 } from '../../store/uuid.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import type { Lanes } from '../lanes.ts';
import { AddressRefusal, refuseAddress } from '../outward.ts';
import type { Seal } from '../sign-in/actions.ts';
import { notFound } from '../viewer.ts';
import type { EndpointSecret, endpointChange, MadeEndpoint, newEndpoint } from './api.ts';
import { makeSecret, targetOf } from './endpoints.ts';

const endpointsMax = 200;

export interface EndpointDeps {
  readonly database: Database;
  readonly seal: Seal;
  readonly lanes: Lanes;
  /** Hosts inside this network that may be sent to. */
  readonly internalHosts: readonly string[];
  nowMs(): number;
}

interface Row {
  readonly endpoint_id: string;
  readonly name: string;
  readonly url: string;
  readonly kinds: string[];
  readonly off_for: string | null;
}

export async function makeEndpoint(
  { database, seal, internalHosts, nowMs }: EndpointDeps,
  workspaceId: string,
  { name, url, kinds }: z.infer<typeof newEndpoint>,
  by: Doer,
): Promise<MadeEndpoint> {
  checkAddress(url, internalHosts);
  return database.inWorkspace(workspaceId, async (tx) => {
    // Of two who add one at once, one waits here, so that both count.
    await tx.query('select 1 from workspaces where workspace_id = $1 for update', [workspaceId]);
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(
      'select count(*)::int as count from endpoints where workspace_id = $1',
      [workspaceId],
    );
    if (count >= endpointsMax)
      throw new Refusal('too-many-endpoints', 409, {
        message: `There are ${endpointsMax} endpoints already. Remove one that is no longer used.`,
      });
    const [id, now] = [uuidv7(), nowMs() * 1000];
    // Whoever begins hears of what comes from then on, not of years past.
    if (count === 0) await startCursor(tx, workspaceId);
    await tx.query(
      `insert into endpoints (workspace_id, endpoint_id, name, url, kinds, made_at) values ($1, $2, $3, $4, $5, $6)`,
      [workspaceId, id, name, url, inOrder(kinds), toTimestamp(now)],
    );
    const secret = await makeSecret(tx, workspaceId, id, seal, now);
    const details = { name, address: originOf(url), kinds: inOrder(kinds) };
    await recordAudit(tx, workspaceId, by, { action: 'endpoint.made', subject: id, details });
    return { endpoint: { id }, secret };
  });
}

export async function changeEndpoint(
  { database, lanes, internalHosts, nowMs }: EndpointDeps,
  workspaceId: string,
  id: string,
  change: z.infer<typeof endpointChange>,
  by: Doer,
): Promise<void> {
  if (change.url !== undefined) checkAddress(change.url, internalHosts);
  await database.inWorkspace(workspaceId, async (tx) => {
    const row = await findEndpoint(tx, workspaceId, id);
    const next = {
      name: change.name ?? row.name,
      url: change.url ?? row.url,
      kinds: inOrder(change.kinds ?? row.kinds),
    };
    await tx.query(
      'update endpoints set name = $3, url = $4, kinds = $5 where workspace_id = $1 and endpoint_id = $2',
      [workspaceId, id, next.name, next.url, next.kinds],
    );
    const isOn = row.off_for === null;
    if (change.isOn === true && !isOn) await switchOn(tx, workspaceId, id);
    if (change.isOn === false && isOn) await switchOff(tx, workspaceId, id, 'admin', nowMs() * 1000);
    const details = {
      name: next.name,
      address: originOf(next.url),
      kinds: next.kinds,
      on: change.isOn ?? isOn,
    };
    await recordAudit(tx, workspaceId, by, { action: 'endpoint.changed', subject: id, details });
  });
  // Where it leads now, or that it is well again, is for the next try to find out.
  if (change.url !== undefined || change.isOn === true) lanes.forgive(targetOf(id));
}

async function switchOn(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.query(
    `update endpoints set off_at = null, off_for = null, told_at = null, failing_since = null
     where workspace_id = $1 and endpoint_id = $2`,
    [workspaceId, id],
  );
}

/** What waits has failed with it: nothing is sent any more, and all of it can be sent again later. */
export async function switchOff(
  tx: Tx,
  workspaceId: string,
  id: string,
  why: 'admin' | 'failing' | 'gone',
  now: number,
): Promise<boolean> {
  const off = await tx.query(
    `update endpoints set off_at = $3, off_for = $4, told_at = null
     where workspace_id = $1 and endpoint_id = $2 and off_at is null returning 1`,
    [workspaceId, id, toTimestamp(now), why],
  );
  await tx.query(
    `update dispatches set state = 'failed', ended_at = $3, error = coalesce(error, 'The endpoint was switched off.')
     where workspace_id = $1 and endpoint_id = $2 and state in ('queued', 'sending')`,
    [workspaceId, id, toTimestamp(now)],
  );
  return off.length > 0;
}

export async function removeEndpoint(
  { database }: EndpointDeps,
  workspaceId: string,
  id: string,
  by: Doer,
): Promise<void> {
  await database.inWorkspace(workspaceId, async (tx) => {
    const { name, url } = await findEndpoint(tx, workspaceId, id);
    await tx.query('delete from endpoints where workspace_id = $1 and endpoint_id = $2', [workspaceId, id]);
    const details = { name, address: originOf(url) };
    await recordAudit(tx, workspaceId, by, { action: 'endpoint.removed', subject: id, details });
  });
}

export async function replaceSecret(
  { database, seal, nowMs }: EndpointDeps,
  workspaceId: string,
  id: string,
  by: Doer,
): Promise<EndpointSecret> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const { name } = await findEndpoint(tx, workspaceId, id);
    const made = await makeSecret(tx, workspaceId, id, seal, nowMs() * 1000);
    const details = { name, hint: made.hint };
    await recordAudit(tx, workspaceId, by, { action: 'endpoint.secret-replaced', subject: id, details });
    return made;
  });
}

/** Something that says nothing, to see whether somebody listens. */
export async function sendTest(
  { database, nowMs }: EndpointDeps,
  workspaceId: string,
  id: string,
): Promise<{ id: string }> {
  return database.inWorkspace(workspaceId, async (tx) => {
    refuseOff(await findEndpoint(tx, workspaceId, id));
    const [dispatchId, now] = [uuidv7(), toTimestamp(nowMs() * 1000)];
    await tx.query(
      `insert into dispatches (workspace_id, dispatch_id, endpoint_id, kind, subject_id, seq, at, made_at, state, next_try_at)
       values ($1, $2, $3, $4, $2, 0, $5, $5, 'queued', $5)`,
      [workspaceId, dispatchId, id, testKind, now],
    );
    return { id: dispatchId };
  });
}

/** Sends again, under the same ids: one, or everything that has failed. Answers how many. */
export async function replay(
  { database, lanes, nowMs }: EndpointDeps,
  workspaceId: string,
  id: string,
  dispatchId: string | null,
): Promise<{ count: number }> {
  const count = await database.inWorkspace(workspaceId, async (tx) => {
    refuseOff(await findEndpoint(tx, workspaceId, id));
    if (dispatchId !== null && !isUuid(dispatchId)) throw notFound('such dispatch');
    const again = await tx.query(
      `update dispatches set state = 'queued', tries = 0, first_try_at = null, next_try_at = $3, ended_at = null
       where workspace_id = $1 and endpoint_id = $2
         and ${dispatchId === null ? `state = 'failed'` : `state in ('sent', 'failed') and dispatch_id = $4`}
       returning 1`,
      [workspaceId, id, toTimestamp(nowMs() * 1000), ...(dispatchId === null ? [] : [dispatchId])],
    );
    if (dispatchId !== null && again.length === 0) throw notFound('such dispatch that could be sent again');
    return again.length;
  });
  lanes.forgive(targetOf(id));
  return { count };
}

async function findEndpoint(tx: Tx, workspaceId: string, id: string): Promise<Row> {
  const [row] = isUuid(id)
    ? await tx.query<Row>(
        `select endpoint_id, name, url, kinds, off_for from endpoints
         where workspace_id = $1 and endpoint_id = $2 for update`,
        [workspaceId, id],
      )
    : [];
  if (!row) throw notFound('such endpoint');
  return row;
}

function refuseOff({ off_for }: Row): void {
  if (off_for === null) return;
  throw new Refusal('endpoint-off', 409, {
    message: 'This endpoint is switched off, so nothing is sent to it. Switch it on, then do it again.',
  });
}

function checkAddress(url: string, internalHosts: readonly string[]): void {
  try {
    refuseAddress(url, internalHosts);
  } catch (error) {
    if (!(error instanceof AddressRefusal)) throw error;
    throw new Refusal('bad-address', 400, { message: error.message, pointer: '/url' });
  }
}

async function startCursor(tx: Tx, workspaceId: string): Promise<void> {
  await tx.query(
    `insert into dispatch_cursors (workspace_id, seq)
     select $1, coalesce((select max(seq) from announcements where workspace_id = $1), 0)
     on conflict (workspace_id) do update set seq = excluded.seq`,
    [workspaceId],
  );
}

/** A path may hold a token, which is nobody's business in a log. */
function originOf(url: string): string {
  return new URL(url).origin;
}

function inOrder(kinds: readonly string[]): string[] {
  return dispatchKinds.filter((kind) => kinds.includes(kind));
}
