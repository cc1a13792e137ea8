import { Refusal } from '../../domain/refusal.ts';
import type { Engine } from '../../engine/engine.ts';
import { resumeAwarding } from '../../engine/upkeep/pause-awarding.ts';
import type { Database } from '../../store/database.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import type { Resumed } from './api.ts';
import type { InvariantWatch } from './invariant-watch.ts';
import { invariants } from './invariants.ts';
import { readChecks } from './queries.ts';

/** Lets awarding go on, if a full check finds that what paused it is mended; what came in meanwhile is decided. */
export async function resumeWorkspace(
  { database, engine, watch }: { database: Database; engine: Engine; watch: InvariantWatch },
  workspaceId: string,
  by: Doer,
): Promise<Resumed> {
  const workspace = await engine.workspace(workspaceId);
  if (!workspace.pause) {
    throw new Refusal('not-paused', 409, {
      message: 'Awarding is not paused, so there is nothing to resume.',
    });
  }
  await watch.check(workspaceId, true);
  const rows = await database.inWorkspace(workspaceId, (tx) => readChecks(tx, workspaceId));
  const broken = invariants.filter(({ id, pauses }) => pauses && rows.get(id)?.state === 'broken');
  if (broken.length > 0) {
    const list = broken.map(({ id }) => `${id} (${rows.get(id)?.breaches[0]?.what ?? ''})`).join(', ');
    throw new Refusal('still-broken', 409, {
      message: `Awarding stays paused: ${list} is still broken. ${broken[0]?.mend ?? ''}`,
    });
  }
  const { because } = workspace.pause;
  const resumed = await resumeAwarding(workspace);
  await database.inWorkspace(workspaceId, (tx) =>
    recordAudit(tx, workspaceId, by, {
      action: 'awarding.resumed',
      subject: 'awarding',
      details: { because, ...resumed },
    }),
  );
  return resumed;
}
