import type { z } from 'zod';
import { Refusal } from '../../domain/refusal.ts';
import type { Database, Tx } from '../../store/database.ts';
import { isUuid } from '../../store/uuid.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import { notFound } from '../viewer.ts';
import { newSource, type Source } from './api.ts';
import { createKeyIn, revokeKey } from './keys.ts';
import { ensureSourceIn, findSourceId } from './sources.ts';

// Other features come in here, for a feature is used through its actions.
export { ensureSource, ensureSourceIn } from './sources.ts';

/** A source for events by HTTP. */
export async function createSource(
  database: Database,
  workspaceId: string,
  { slug, name, createsPeople }: z.infer<typeof newSource>,
  by: Doer,
): Promise<Source> {
  const kind = 'api';
  const wanted = { slug, name, kind, createsPeople };
  const { created } = await database.inWorkspace(workspaceId, async (tx) => {
    const ensured = await ensureSourceIn(tx, workspaceId, wanted);
    if (ensured.created)
      await recordAudit(tx, workspaceId, by, {
        action: 'source.made',
        subject: slug,
        details: { name, kind },
      });
    return ensured;
  });
  if (created) return { slug, name, kind, events: 0, quarantined: 0, lastEventAt: null, keys: [] };
  throw new Refusal('source-exists', 409, {
    message: `There is a source "${slug}" already. Choose another slug, or make a key for that one.`,
    pointer: '/slug',
  });
}

export async function addKey(
  database: Database,
  workspaceId: string,
  slug: string,
  name: string,
  by: Doer,
): Promise<{ id: string; key: string }> {
  const sourceId = await sourceIdOf(database, workspaceId, slug);
  return database.inWorkspace(workspaceId, async (tx) => {
    const { id, key, prefix } = await createKeyIn(tx, workspaceId, sourceId, name);
    const details = { source: slug, name, prefix };
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
