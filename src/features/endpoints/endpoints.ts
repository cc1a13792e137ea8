import { randomBytes } from 'node:crypto';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import type { Seal } from '../sign-in/actions.ts';
import type { EndpointSecret } from './api.ts';

const oldSecretMicros = 24 * 3_600_000_000;
const hintLength = 4;

/** Makes a secret; those before it end within a day, and at most the newest of them still signs. */
export async function makeSecret(
  tx: Tx,
  workspaceId: string,
  endpointId: string,
  seal: Seal,
  now: number,
): Promise<EndpointSecret> {
  await tx.query('select 1 from endpoints where workspace_id = $1 and endpoint_id = $2 for update', [
    workspaceId,
    endpointId,
  ]);
  await tx.query(
    `delete from endpoint_secrets where workspace_id = $1 and endpoint_id = $2 and ends_at is not null`,
    [workspaceId, endpointId],
  );
  await tx.query('update endpoint_secrets set ends_at = $3 where workspace_id = $1 and endpoint_id = $2', [
    workspaceId,
    endpointId,
    toTimestamp(now + oldSecretMicros),
  ]);
  const [id, secret] = [uuidv7(), `whsec_${randomBytes(32).toString('base64')}`];
  const hint = secret.slice(-hintLength);
  await tx.query(
    `insert into endpoint_secrets (workspace_id, endpoint_id, secret_id, sealed, hint, made_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [workspaceId, endpointId, id, seal.close(secret, placeOf(workspaceId, id)), hint, toTimestamp(now)],
  );
  return { secret, hint };
}

/** Those in force, the newest first. */
export async function secretsOf(
  tx: Tx,
  workspaceId: string,
  endpointId: string,
  seal: Seal,
  now: number,
): Promise<string[]> {
  const rows = await tx.query<{ id: string; sealed: Buffer }>(
    `select secret_id as id, sealed from endpoint_secrets
     where workspace_id = $1 and endpoint_id = $2 and (ends_at is null or ends_at > $3) order by secret_id desc`,
    [workspaceId, endpointId, toTimestamp(now)],
  );
  return rows.map(({ id, sealed }) => seal.open(sealed, placeOf(workspaceId, id)).toString());
}

/** What its lane and its breaker are known by. */
export function targetOf(endpointId: string): string {
  return `endpoint ${endpointId}`;
}

/** What a secret is sealed for; opened anywhere else, it stays shut. */
function placeOf(workspaceId: string, secretId: string): string {
  return `endpoint_secrets/${workspaceId}/${secretId}`;
}
