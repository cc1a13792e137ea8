import type { Tx } from '../../store/database.ts';
import { foldFacts } from '../decide/decide-batch.ts';
import { decideTouched } from '../decide/decide-touched.ts';
import { findChanges, writeAwards } from '../decide/write-awards.ts';
import { readFacts } from '../log/read-events.ts';
import { eventMode } from '../log/write-events.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import { refuseWhilePaused } from './awarding-pause.ts';
import { asOwner } from './lease.ts';

const chunkEvents = 2000;

interface Applied {
  events: number;
  awards: number;
}
/** Done in the transaction of each chunk that decided something. */
type Also = (tx: Tx, chunk: Applied) => Promise<void>;

/**
 * Decides events that came more than 96 hours after they happened (time rule T4), silently, oldest number first. Each
 * chunk is one transaction, so it can be stopped and started again.
 */
export async function applyLate(
  workspace: WorkspaceEngine,
  also: Also = async () => undefined,
): Promise<Applied> {
  refuseWhilePaused(workspace);
  const total = { events: 0, awards: 0 };
  for (;;) {
    const chunk = await workspace.exclusively(() => applyChunk(workspace, also));
    total.events += chunk.events;
    total.awards += chunk.awards;
    if (chunk.events < chunkEvents) return total;
  }
}

/** A decided event takes the next number, so that a replay finds it behind the last snapshot. */
async function applyChunk(workspace: WorkspaceEngine, also: Also): Promise<Applied> {
  const { workspaceId, options, cells } = workspace;
  const now = options.now();
  const first = workspace.committedSeq + 1;
  const result = await asOwner(workspace, async (tx) => {
    const moved = await tx.query<{ seq: number }>(
      `with late as (
         select seq, row_number() over (order by seq) - 1 as place from events
         where workspace_id = $1 and mode = ${eventMode.late} order by seq limit $2
       )
       update events e set mode = ${eventMode.history}, seq = $3::bigint + late.place
       from late where e.workspace_id = $1 and e.seq = late.seq returning e.seq`,
      [workspaceId, chunkEvents, first],
    );
    const facts = await readFacts(tx, workspaceId, first - 1, chunkEvents);
    const { touched, causes } = await foldFacts(tx, workspace, facts, now);
    const decisions = await decideTouched(tx, workspace, touched, now);
    const changes = findChanges(decisions, cells, now, { history: true, causes });
    await writeAwards(tx, workspaceId, changes, now);
    const applied = { events: moved.length, awards: changes.length };
    if (applied.events > 0) await also(tx, applied);
    return applied;
  });
  workspace.skipTo(first + result.events);
  return result;
}
