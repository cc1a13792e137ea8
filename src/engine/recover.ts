import type { Fact } from '../domain/achievements/read-deeds.ts';
import type { JsonObject, SourceEvent } from '../domain/events/event.ts';
import type { Tx } from '../store/database.ts';
import { decideTouched, foldFacts } from './decide-batch.ts';
import type { WorkspaceEngine } from './workspace-engine.ts';
import { findChanges, writeAwards } from './write-awards.ts';

const chunkEvents = 5000;

interface EventRow {
  seq: number;
  event_id: string;
  slug: string;
  type: string;
  subject: string | null;
  sequence: string;
  occurred_at: number;
  data: JsonObject;
}

/** Reads a workspace into memory: the cells as last written, then the events since, decided once at the end. */
export async function recover(workspace: WorkspaceEngine): Promise<{ replayed: number }> {
  const { snapshotSeq } = await workspace.load();
  const touched = new Map<string, Set<string>>();
  const now = workspace.options.now();
  let replayed = 0;
  for (let after = snapshotSeq; ; ) {
    const facts = await workspace.options.database.inWorkspace(workspace.workspaceId, async (tx) => {
      const found = await readFacts(tx, workspace.workspaceId, after, chunkEvents);
      if (found.length > 0) mergeTouched(touched, (await foldFacts(tx, workspace, found, now)).touched);
      return found;
    });
    replayed += facts.length;
    const last = facts.at(-1);
    if (!last) break;
    after = last.seq;
  }
  if (touched.size > 0) {
    await workspace.options.database.inWorkspace(workspace.workspaceId, async (tx) => {
      const decisions = await decideTouched(tx, workspace, touched, now);
      // On disk already, but for what a crash between two processes' versions could leave; never told to anybody.
      await writeAwards(
        tx,
        workspace.workspaceId,
        findChanges(decisions, workspace.cells, now, { history: true, causes: new Map() }),
        now,
      );
    });
  }
  return { replayed };
}

/** Decided events in the order of their numbers; late ones wait for an admin. */
export async function readFacts(tx: Tx, workspaceId: string, after: number, limit: number): Promise<Fact[]> {
  const rows = await tx.query<EventRow>(
    `select e.seq, e.event_id, s.slug, e.type, e.subject, e.sequence, e.occurred_at, e.data
     from events e join sources s using (workspace_id, source_id)
     where e.workspace_id = $1 and e.seq > $2 and e.mode <> 1 order by e.seq limit $3`,
    [workspaceId, after, limit],
  );
  return rows.map((row) => ({ seq: row.seq, event: toEvent(row) }));
}

export function toEvent(row: EventRow): SourceEvent {
  return {
    id: row.event_id,
    source: row.slug,
    type: row.type,
    at: row.occurred_at,
    sequence: row.sequence,
    subject: row.subject,
    data: row.data,
  };
}

function mergeTouched(into: Map<string, Set<string>>, from: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const [achievementId, holders] of from) {
    const known = into.get(achievementId);
    if (known) for (const holder of holders) known.add(holder);
    else into.set(achievementId, new Set(holders));
  }
}
