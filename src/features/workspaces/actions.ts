import { Refusal } from '../../domain/refusal.ts';
import { alwaysSql, defaultZone } from '../../engine/decide/directory.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { ensureOwnerAccount } from '../sign-in/actions.ts';

/** Makes an empty workspace. */
export async function createWorkspace(database: Database, slug: string, name: string): Promise<string> {
  if ((await database.workspaces()).some((workspace) => workspace.slug === slug)) {
    throw new Refusal('workspace-exists', 409, {
      message: `There is a workspace ${slug} already. Choose another slug.`,
      pointer: '/slug',
    });
  }
  const id = uuidv7();
  await database.inWorkspace(id, (tx) =>
    tx.query('insert into workspaces (workspace_id, slug, name, created_at) values ($1, $2, $3, $4)', [
      id,
      slug,
      name,
      toTimestamp(Date.now() * 1000),
    ]),
  );
  return id;
}

/** The person behind the operator's sign-in link; made on first use. */
export async function ensureOwner(database: Database, engine: Engine, workspaceId: string): Promise<string> {
  const workspace = await engine.workspace(workspaceId);
  const known = workspace.directory.byHandle('owner');
  if (known) {
    await database.inWorkspace(workspaceId, (tx) => ensureOwnerAccount(tx, workspaceId, known.id));
    return known.id;
  }
  const id = uuidv7();
  return workspace.exclusively(async () => {
    await database.inWorkspace(workspaceId, async (tx) => {
      const now = toTimestamp(Date.now() * 1000);
      await tx.query(
        `insert into people (workspace_id, person_id, handle, name, created_at) values ($1, $2, 'owner', 'Owner', $3)`,
        [workspaceId, id, now],
      );
      await tx.query(
        'insert into person_facts (workspace_id, person_id, valid_from, zone) values ($1, $2, $3, $4)',
        [workspaceId, id, alwaysSql, defaultZone],
      );
      await ensureOwnerAccount(tx, workspaceId, id);
      await workspace.directory.load(tx);
    });
    return id;
  });
}
