import { connectors } from '../../connectors/connectors.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Tx } from '../../store/database.ts';
import { hookName } from './address.ts';
import type { ConnectorInfo, Hook } from './api.ts';
import { connectorOf } from './hooks.ts';

// Other features come in here, for a feature is used through its queries.
export { listDeliveries, rawOf } from './deliveries.ts';

export function listConnectors(): ConnectorInfo[] {
  return connectors.map(({ tool, name, secret, secretName, account, mappable }) => ({
    tool,
    name,
    secret,
    secretName,
    account: account ?? null,
    mapping: mappable === true,
  }));
}

/** The hooks of a workspace, by source. */
export async function listHooks(tx: Tx, workspaceId: string): Promise<Map<string, Hook>> {
  const hooks = await tx.query<{
    source_id: string;
    address: Buffer;
    tool: string;
    account: string | null;
    mapping: string | null;
  }>('select source_id, address, tool, account, mapping from hooks where workspace_id = $1', [workspaceId]);
  if (hooks.length === 0) return new Map();
  const secrets = await tx.query<{
    source_id: string;
    secret_id: string;
    hint: string;
    created_at: number;
    last_used_at: number | null;
  }>(
    `select source_id, secret_id, hint, created_at, last_used_at from hook_secrets
     where workspace_id = $1 order by secret_id`,
    [workspaceId],
  );
  const tallies = await tx.query<{ source_id: string; outcome: string; deliveries: number; last_at: number }>(
    `select source_id, outcome, deliveries, last_at from hook_tallies
     where workspace_id = $1 order by last_at desc, outcome`,
    [workspaceId],
  );
  return new Map(
    hooks.map(({ source_id: sourceId, address, tool, account, mapping }) => [
      sourceId,
      {
        tool,
        toolName: connectorOf(tool).name,
        path: `/v1/hooks/${hookName(workspaceId, address)}`,
        account,
        mapping,
        secrets: secrets
          .filter((each) => each.source_id === sourceId)
          .map((each) => ({
            id: each.secret_id,
            hint: each.hint,
            createdAt: formatInstant(each.created_at),
            lastUsedAt: each.last_used_at === null ? null : formatInstant(each.last_used_at),
          })),
        deliveries: tallies
          .filter((each) => each.source_id === sourceId)
          .map((each) => ({
            outcome: each.outcome,
            count: each.deliveries,
            lastAt: formatInstant(each.last_at),
          })),
      },
    ]),
  );
}

/** What comes to a source by a tool's webhooks; undefined if nothing does. */
export async function findHookOf(
  tx: Tx,
  workspaceId: string,
  slug: string,
): Promise<{ sourceId: string; tool: string; createsPeople: boolean } | undefined> {
  const [row] = await tx.query<{ source_id: string; tool: string; creates_people: boolean }>(
    `select source_id, tool, creates_people from hooks join sources using (workspace_id, source_id)
     where workspace_id = $1 and slug = $2`,
    [workspaceId, slug],
  );
  return row && { sourceId: row.source_id, tool: row.tool, createsPeople: row.creates_people };
}
