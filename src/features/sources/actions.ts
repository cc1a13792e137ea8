import type { z } from 'zod';
import type { Connector } from '../../connectors/connector.ts';
import { connectors, findConnector } from '../../connectors/connectors.ts';
import { quote, Refusal } from '../../domain/refusal.ts';
import type { Database, Tx } from '../../store/database.ts';
import { isUuid } from '../../store/uuid.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import { makeHookIn } from '../hooks/actions.ts';
import { listHooks } from '../hooks/queries.ts';
import type { Seal } from '../sign-in/actions.ts';
import { notFound } from '../viewer.ts';
import { type KeyScope, keyScope, type MadeSource, newSource } from './api.ts';
import { createKeyIn, revokeKey } from './keys.ts';
import { ensureSourceIn, findSourceId } from './sources.ts';

// Other features come in here, for a feature is used through its actions.
export { ensureSourceIn } from './sources.ts';

/** A source for events by HTTP, or for the webhooks of a tool; then with its secret, shown once. */
export async function createSource(
  { database, seal }: { database: Database; seal: Seal },
  workspaceId: string,
  wishes: z.infer<typeof newSource>,
  by: Doer,
): Promise<MadeSource> {
  const { slug, name, kind } = wishes;
  const connector = kind === 'api' ? null : connectorOf(kind);
  const wanted = { slug, name, kind, createsPeople: wishes.createsPeople ?? connector === null };
  const made = await database.inWorkspace(workspaceId, async (tx) => {
    const { id, created } = await ensureSourceIn(tx, workspaceId, wanted);
    if (!created) return null;
    const secret = connector ? await makeHookIn(tx, workspaceId, id, connector, wishes, seal) : null;
    await recordAudit(tx, workspaceId, by, { action: 'source.made', subject: slug, details: { name, kind } });
    const hook = (await listHooks(tx, workspaceId)).get(id);
    return { ...(hook ? { hook } : {}), ...(secret ? { secret } : {}) };
  });
  if (made) return { slug, name, kind, events: 0, quarantined: 0, lastEventAt: null, keys: [], ...made };
  throw new Refusal('source-exists', 409, {
    message: `There is a source "${slug}" already. Choose another slug, or make a key for that one.`,
    pointer: '/slug',
  });
}

function connectorOf(kind: string): Connector {
  const found = findConnector(kind);
  if (found && found.tool === kind) return found;
  throw new Refusal('unknown-tool', 400, {
    message: `There is no tool ${quote(kind)}. Use "api", or one of ${connectors.map(({ tool }) => tool).join(', ')}.`,
    pointer: '/kind',
  });
}

export async function addKey(
  database: Database,
  workspaceId: string,
  slug: string,
  { name, ...wishes }: { readonly name: string; readonly scopes: readonly KeyScope[] },
  by: Doer,
): Promise<{ id: string; key: string }> {
  const sourceId = await sourceIdOf(database, workspaceId, slug);
  return database.inWorkspace(workspaceId, async (tx) => {
    const scopes = keyScope.options.filter((scope) => wishes.scopes.includes(scope));
    const { id, key, prefix } = await createKeyIn(tx, workspaceId, sourceId, name, scopes);
    const details = { source: slug, name, prefix, scopes: scopes.join(', ') };
    await recordAudit(tx, workspaceId, by, { action: 'key.made', subject: id, details });
    return { id, key };
  });
}

export async function removeKey(
  database: Database,
  workspaceId: string,
  slug: string,
  keyId: string,
  by: Doer,
): Promise<void> {
  const sourceId = await sourceIdOf(database, workspaceId, slug);
  const record = (tx: Tx, { name, prefix }: { name: string; prefix: string }) =>
    recordAudit(tx, workspaceId, by, {
      action: 'key.revoked',
      subject: keyId.toLowerCase(),
      details: { source: slug, name, prefix },
    });
  const isRevoked = isUuid(keyId) && (await revokeKey(database, workspaceId, sourceId, keyId, record));
  if (!isRevoked) throw notFound('such live key');
}

export async function discardQuarantined(database: Database, workspaceId: string, id: string): Promise<void> {
  const gone = isUuid(id)
    ? await database.inWorkspace(workspaceId, (tx) =>
        tx.query(
          'delete from quarantine where workspace_id = $1 and quarantine_id = $2 returning quarantine_id',
          [workspaceId, id],
        ),
      )
    : [];
  if (gone.length === 0) throw notFound('such quarantined item');
}

async function sourceIdOf(database: Database, workspaceId: string, slug: string): Promise<string> {
  const isSlug = newSource.shape.slug.safeParse(slug).success;
  const id = isSlug
    ? await database.inWorkspace(workspaceId, (tx) => findSourceId(tx, workspaceId, slug))
    : null;
  if (id === null) throw notFound('such source');
  return id;
}
