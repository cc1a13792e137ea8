import { Refusal } from '../../domain/refusal.ts';
import type { Database } from '../../store/database.ts';
import { isUuid } from '../../store/uuid.ts';
import { notFound } from '../viewer.ts';
import { newSource, type Source } from './api.ts';
import { createKey, revokeKey } from './keys.ts';
import { ensureSource, findSourceId } from './sources.ts';

// Other features come in here, for a feature is used through its actions.
export { ensureSource, ensureSourceIn } from './sources.ts';

/** A source for events by HTTP. Its unknown actors wait until somebody matches them. */
export async function createSource(
  database: Database,
  workspaceId: string,
  { slug, name }: { slug: string; name: string },
): Promise<Source> {
  const kind = 'api';
  // Until actors can be matched by hand, somebody nobody knows becomes a person.
  const wanted = { slug, name, kind, createsPeople: true };
  const { created } = await ensureSource(database, workspaceId, wanted);
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
): Promise<{ id: string; key: string }> {
  const sourceId = await sourceIdOf(database, workspaceId, slug);
  const { id, key } = await createKey(database, workspaceId, sourceId, name);
  return { id, key };
}

export async function removeKey(
  database: Database,
  workspaceId: string,
  slug: string,
  keyId: string,
): Promise<void> {
  const sourceId = await sourceIdOf(database, workspaceId, slug);
  const isRevoked = isUuid(keyId) && (await revokeKey(database, workspaceId, sourceId, keyId));
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
