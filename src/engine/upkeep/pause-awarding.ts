import type { Fact } from '../../domain/achievements/reading/read-deeds.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { decideBatch } from '../decide/decide-batch.ts';
import { makerOf } from '../decide/maker-of.ts';
import { publishChanges, writeChanges } from '../decide/tell-changes.ts';
import { findChanges } from '../decide/write-awards.ts';
import { readFacts } from '../log/read-events.ts';
import { eventMode } from '../log/write-events.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import type { AwardingPause } from './awarding-pause.ts';
import { asOwner } from './lease.ts';

const chunkEvents = 1000;

/** From now on events are stored and not decided, also after a restart. A pause that is there stays as it is. */
export function pauseAwarding(workspace: WorkspaceEngine, because: string): Promise<AwardingPause> {
  return workspace.exclusively(async () => {
    if (workspace.pause) return workspace.pause;
    const { workspaceId, committedSeq } = workspace;
    const pause = { seq: committedSeq, since: Date.now() * 1000, because };
    await asOwner(workspace, (tx) =>
      tx.query('insert into awarding_pauses (workspace_id, seq, since, because) values ($1, $2, $3, $4)', [
        workspaceId,
        pause.seq,
        toTimestamp(pause.since),
        because,
      ]),
    );
    workspace.pause = pause;
    return pause;
  });
}

/**
 * Decides what was stored meanwhile, in the order it came, and tells of it as if it came now (older than a day:
 * silently). Each chunk is one transaction that also moves the pause, so a crash loses and doubles nothing.
 */
export async function resumeAwarding(
  workspace: WorkspaceEngine,
): Promise<{ events: number; awards: number }> {
  const total = { events: 0, awards: 0 };
  while (workspace.pause) {
    const chunk = await workspace.exclusively(() => decideChunk(workspace));
    total.events += chunk.events;
    total.awards += chunk.awards;
  }
  return total;
}

async function decideChunk(workspace: WorkspaceEngine): Promise<{ events: number; awards: number }> {
  const { workspaceId, options, pause } = workspace;
  if (!pause) return { events: 0, awards: 0 };
  const { facts, history } = await options.database.inWorkspace(workspaceId, (tx) =>
    readChunk(tx, workspaceId, pause.seq),
  );
  const last = facts.at(-1)?.seq;
  const awards = await decideStored(workspace, facts, history, async (tx) => {
    if (last === undefined) {
      await tx.query('delete from awarding_pauses where workspace_id = $1', [workspaceId]);
    } else {
      await tx.query('update awarding_pauses set seq = $2 where workspace_id = $1', [workspaceId, last]);
    }
  });
  workspace.pause = last === undefined ? null : { ...pause, seq: last };
  return { events: facts.length, awards };
}

/** Decides what was stored while awarding was paused, and tells of it. */
async function decideStored(
  workspace: WorkspaceEngine,
  facts: readonly Fact[],
  history: boolean,
  also: (tx: Tx) => Promise<void>,
): Promise<number> {
  const now = workspace.options.now();
  const result = await asOwner(workspace, async (tx) => {
    const { decisions, causes, touched, deeds } = await decideBatch(tx, workspace, facts, now, false);
    const options = { history, causes, makerOf: makerOf(facts, deeds) };
    const changes = findChanges(decisions, workspace.cells, now, options);
    const announcements = writeChanges(workspace, tx, changes, now);
    await also(tx);
    return { changes, announcements, touched };
  });
  publishChanges(workspace, result.changes, result.announcements, result.touched);
  return result.changes.length;
}

/** The next events; what an import brought and what is of now are told apart, for their silence differs. */
async function readChunk(tx: Tx, workspaceId: string, after: number) {
  const facts = await readFacts(tx, workspaceId, after, chunkEvents);
  const rows = await tx.query<{ seq: number }>(
    `select seq from events where workspace_id = $1 and seq > $2 and seq <= $3 and mode = ${eventMode.history}`,
    [workspaceId, after, facts.at(-1)?.seq ?? after],
  );
  const silent = new Set(rows.map(({ seq }) => seq));
  const isHistory = (fact: Fact | undefined) => fact !== undefined && silent.has(fact.seq);
  const history = isHistory(facts[0]);
  const end = facts.findIndex((fact) => isHistory(fact) !== history);
  return { facts: end === -1 ? facts : facts.slice(0, end), history };
}
