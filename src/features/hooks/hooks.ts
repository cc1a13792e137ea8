import { randomBytes } from 'node:crypto';
import type { Connector, OwnStages } from '../../connectors/connector.ts';
import { findConnector } from '../../connectors/connectors.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Mapping } from '../../domain/imports/mapping/mapping.ts';
import { parseMapping } from '../../domain/imports/mapping/parse-mapping.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { isUuid, uuidv7 } from '../../store/uuid.ts';
import type { Seal } from '../sign-in/actions.ts';
import type { MadeSecret } from './api.ts';

const secretsMax = 2;
const hintLength = 4;

/** A hook as a delivery needs it. */
export interface OpenHook {
  readonly workspaceId: string;
  readonly source: { readonly id: string; readonly slug: string };
  readonly connector: Connector;
  readonly account: string | null;
  readonly mapping: string | null;
  readonly stages: OwnStages | null;
  /** From when on changes are told by the records themselves; null if the tool is not asked for them. */
  readonly recordsTellFrom: Micros | null;
  readonly secrets: readonly { readonly id: string; readonly text: string }[];
}

export const nowStamp = (): string => toTimestamp(Date.now() * 1000);

export function connectorOf(tool: string): Connector {
  const found = findConnector(tool);
  if (found && found.tool === tool) return found;
  throw new Error(`There is a hook of the tool ${tool}, which this version does not know.`);
}

/** The hook of an address; null if there is none. */
export async function openHook(
  tx: Tx,
  workspaceId: string,
  address: Buffer,
  seal: Seal,
): Promise<OpenHook | null> {
  const [row] = await tx.query<{
    source_id: string;
    slug: string;
    tool: string;
    account: string | null;
    mapping: string | null;
    stages: OwnStages | null;
    since: Micros | null;
  }>(
    `select source_id, slug, tool, account, mapping, stages, since from hooks join sources using (workspace_id, source_id)
       left join api_accesses using (workspace_id, source_id)
     where workspace_id = $1 and address = $2`,
    [workspaceId, address],
  );
  if (!row) return null;
  const secrets = await tx.query<{ secret_id: string; sealed: Buffer }>(
    'select secret_id, sealed from hook_secrets where workspace_id = $1 and source_id = $2 order by secret_id',
    [workspaceId, row.source_id],
  );
  return {
    workspaceId,
    source: { id: row.source_id, slug: row.slug },
    connector: connectorOf(row.tool),
    account: row.account,
    mapping: row.mapping,
    stages: row.stages,
    recordsTellFrom: row.since,
    secrets: secrets.map(({ secret_id: id, sealed }) => ({
      id,
      text: seal.open(sealed, placeOf(workspaceId, row.source_id, id)).toString(),
    })),
  };
}

/** Keeps a secret; without one, one is made. Whoever looks later sees its end only. */
export async function keepSecret(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  wanted: string | null,
  seal: Seal,
): Promise<MadeSecret> {
  // Of two who add one at once, one waits here: else three could live.
  await tx.query('select 1 from hooks where workspace_id = $1 and source_id = $2 for update', [
    workspaceId,
    sourceId,
  ]);
  const [{ live } = { live: 0 }] = await tx.query<{ live: number }>(
    'select count(*) as live from hook_secrets where workspace_id = $1 and source_id = $2',
    [workspaceId, sourceId],
  );
  if (live >= secretsMax)
    throw new Refusal('two-secrets', 409, {
      message:
        'Two secrets are in force already. Remove the one that the tool no longer uses, then add the new one.',
      pointer: '/secret',
    });
  const secret = wanted ?? randomBytes(32).toString('base64url');
  const id = uuidv7();
  const hint = secret.trim().slice(-hintLength);
  await tx.query(
    `insert into hook_secrets (workspace_id, source_id, secret_id, sealed, hint, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [workspaceId, sourceId, id, seal.close(secret, placeOf(workspaceId, sourceId, id)), hint, nowStamp()],
  );
  return { id, secret, hint };
}

/** Its hint, if there was such a secret. */
export async function dropSecret(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  id: string,
): Promise<string | null> {
  if (!isUuid(id)) return null;
  const [gone] = await tx.query<{ hint: string }>(
    'delete from hook_secrets where workspace_id = $1 and source_id = $2 and secret_id = $3 returning hint',
    [workspaceId, sourceId, id],
  );
  return gone?.hint ?? null;
}

/** A mapping that can be used on deliveries, from its YAML. */
export function readMapping(connector: Connector, yaml: string): Mapping {
  const refuse = (message: string) => new Refusal('bad-mapping', 400, { message, pointer: '/mapping' });
  if (!connector.mappable)
    throw refuse(
      `${connector.name} takes no mapping: its deliveries have a shape of their own. Leave it out.`,
    );
  const parsed = parseMapping(yaml);
  if (!parsed.ok) {
    const [problem] = parsed.problems;
    throw refuse(
      `The mapping at ${problem?.path || 'its beginning'}: ${problem?.message ?? 'cannot be read'}.`,
    );
  }
  if (!parsed.mapping.events)
    throw refuse(
      'The mapping must say under "events" what an object becomes; a history cannot come by webhook.',
    );
  return parsed.mapping;
}

/** What a secret is sealed for; opened anywhere else, it stays shut. */
function placeOf(workspaceId: string, sourceId: string, secretId: string): string {
  return `hook_secrets/${workspaceId}/${sourceId}/${secretId}`;
}
