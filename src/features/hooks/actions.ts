import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Connector, OwnStages } from '../../connectors/connector.ts';
import { asEvent, readGenuine } from '../../connectors/judge.ts';
import type { Micros, SourceEvent } from '../../domain/events/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Database, Tx } from '../../store/database.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import type { Seal } from '../sign-in/actions.ts';
import { notFound } from '../viewer.ts';
import type { hookChange, hookWishes, MadeSecret } from './api.ts';
import { connectorOf, dropSecret, keepSecret, nowStamp, readMapping } from './hooks.ts';

/** Addresses of a workspace that others send to. */
export { hookName, readHookName } from './address.ts';

export { listNoted, noteRead } from './deliveries.ts';

/** Makes a source one that a tool's webhooks come to; its secret if one is known or ours to make. */
export async function makeHookIn(
  tx: Tx,
  workspaceId: string,
  sourceId: string,
  connector: Connector,
  { account = null, mapping = null, secret = null }: z.infer<typeof hookWishes>,
  seal: Seal,
): Promise<MadeSecret | null> {
  checkAccount(connector, account);
  if (mapping !== null) readMapping(connector, mapping);
  await tx.query(
    `insert into hooks (workspace_id, source_id, address, tool, account, mapping, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [workspaceId, sourceId, randomBytes(16), connector.tool, account, mapping, nowStamp()],
  );
  if (secret === null && connector.secret === 'theirs') return null;
  return keepSecret(tx, workspaceId, sourceId, secret, seal);
}

function checkAccount(connector: Connector, account: string | null): void {
  if (connector.account === undefined || account !== null) return;
  throw new Refusal('account-needed', 400, {
    message: `One secret of ${connector.name} signs for many customers, so say whose deliveries belong here: the ${connector.account}.`,
    pointer: '/account',
  });
}

interface HookRow {
  readonly source_id: string;
  readonly tool: string;
  readonly account: string | null;
  readonly mapping: string | null;
  readonly stages: OwnStages | null;
}

async function findHook(tx: Tx, workspaceId: string, slug: string): Promise<HookRow> {
  const [row] = await tx.query<HookRow>(
    `select source_id, tool, account, mapping, stages from hooks join sources using (workspace_id, source_id)
     where workspace_id = $1 and slug = $2`,
    [workspaceId, slug],
  );
  if (!row) throw notFound('such source that a tool’s webhooks come to');
  return row;
}

export async function changeHook(
  database: Database,
  workspaceId: string,
  slug: string,
  change: z.infer<typeof hookChange>,
  by: Doer,
): Promise<void> {
  await database.inWorkspace(workspaceId, async (tx) => {
    const row = await findHook(tx, workspaceId, slug);
    const connector = connectorOf(row.tool);
    const account = change.account === undefined ? row.account : change.account;
    const mapping = change.mapping === undefined ? row.mapping : change.mapping;
    checkAccount(connector, account);
    if (mapping !== null) readMapping(connector, mapping);
    const stages = change.stages === undefined ? row.stages : change.stages;
    const hasOtherStages = JSON.stringify(stages) !== JSON.stringify(row.stages);
    if (account === row.account && mapping === row.mapping && !hasOtherStages) return;
    await tx.query(
      'update hooks set account = $3, mapping = $4, stages = $5 where workspace_id = $1 and source_id = $2',
      [workspaceId, row.source_id, account, mapping, stages === null ? null : JSON.stringify(stages)],
    );
    await recordAudit(tx, workspaceId, by, {
      action: 'hook.changed',
      subject: slug,
      details: { account, mapping: mapping !== row.mapping, stages: hasOtherStages },
    });
  });
}

/**
 * The events of a delivery that was genuine when it came and could not be read then; its headers are gone. Null if no
 * tool's webhooks come to the source.
 */
export async function readAgain(
  tx: Tx,
  workspaceId: string,
  slug: string,
  kept: { readonly body: Uint8Array; readonly receivedAt: Micros },
): Promise<SourceEvent[] | Refusal | null> {
  const [row] = await tx.query<HookRow>(
    `select source_id, tool, account, mapping, stages from hooks join sources using (workspace_id, source_id)
     where workspace_id = $1 and slug = $2`,
    [workspaceId, slug],
  );
  if (!row) return null;
  const connector = connectorOf(row.tool);
  const settings = {
    ...(row.mapping === null ? {} : { mapping: readMapping(connector, row.mapping) }),
    ...(row.stages === null ? {} : { stages: row.stages }),
  };
  const told = readGenuine(connector, { method: 'POST', url: '', headers: [], ...kept }, settings);
  return told.unread[0]?.refusal ?? told.facts.map((fact) => asEvent(fact, slug));
}

export async function addSecret(
  { database, seal }: { database: Database; seal: Seal },
  workspaceId: string,
  slug: string,
  wanted: string | null,
  by: Doer,
): Promise<MadeSecret> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const { source_id: sourceId, tool } = await findHook(tx, workspaceId, slug);
    const connector = connectorOf(tool);
    if (wanted === null && connector.secret === 'theirs')
      throw new Refusal('secret-needed', 400, {
        message: `${connector.name} makes the secret itself. Copy it from there: the ${connector.secretName}.`,
        pointer: '/secret',
      });
    const made = await keepSecret(tx, workspaceId, sourceId, wanted, seal);
    const details = { source: slug, hint: made.hint };
    await recordAudit(tx, workspaceId, by, { action: 'secret.made', subject: made.id, details });
    return made;
  });
}

export async function removeSecret(
  database: Database,
  workspaceId: string,
  slug: string,
  id: string,
  by: Doer,
): Promise<void> {
  await database.inWorkspace(workspaceId, async (tx) => {
    const { source_id: sourceId } = await findHook(tx, workspaceId, slug);
    const hint = await dropSecret(tx, workspaceId, sourceId, id);
    if (hint === null) throw notFound('such secret');
    const details = { source: slug, hint };
    await recordAudit(tx, workspaceId, by, { action: 'secret.removed', subject: id.toLowerCase(), details });
  });
}
