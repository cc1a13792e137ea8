import { Refusal } from '../../domain/refusal.ts';
import { windowAt } from '../../domain/time/window.ts';
import { isZone } from '../../domain/time/zone.ts';
import { type BoardSettings, lockBoardSettings } from '../../engine/boards/board-settings.ts';
import { markEverything } from '../../engine/boards/mark-boards.ts';
import { forgetStandings } from '../../engine/boards/peer-standings.ts';
import { addTotals } from '../../engine/boards/tally-boards.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { recordAudit } from '../audit/actions.ts';
import type { Viewer } from '../viewer.ts';
import type { SettingsChange } from './api.ts';
import { seatAgain } from './seat-peers.ts';

/** Takes somebody off everybody else's boards, or puts them back: at once, on every period. */
export async function hideFromBoards(
  workspace: WorkspaceEngine,
  personId: string,
  isHidden: boolean,
): Promise<void> {
  const { workspaceId, options } = workspace;
  const quarter = await options.database.inWorkspace(workspaceId, async (tx) => {
    const { zone } = await lockBoardSettings(tx, workspaceId);
    const names = [workspaceId, personId];
    const changed = isHidden
      ? await tx.query(
          'insert into board_hidden (workspace_id, person_id, since) values ($1, $2, $3) on conflict do nothing returning since',
          [...names, toTimestamp(options.now())],
        )
      : await tx.query(
          'delete from board_hidden where workspace_id = $1 and person_id = $2 returning since',
          names,
        );
    const moved = await tx.query<{ period: string; total: number }>(
      `update board_tallies set shown = $3 where workspace_id = $1 and person_id = $2 and shown <> $3
       returning period, total`,
      [workspaceId, personId, !isHidden],
    );
    await addTotals(
      tx,
      workspaceId,
      moved.map((row) => ({ ...row, people: isHidden ? -1 : 1 })),
    );
    if (changed.length === 0) return null;
    const { key } = windowAt('quarter', zone, options.now());
    await forgetStandings(tx, workspaceId, [personId], null);
    return key;
  });
  if (quarter !== null) await seatAgain(workspace, personId, quarter);
}

/** Opens and closes boards, and says in which zone they end; with another zone everything is counted anew. */
export async function changeSettings(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  change: SettingsChange,
): Promise<BoardSettings> {
  const { workspaceId, options } = workspace;
  if (change.zone !== undefined && !isZone(change.zone))
    throw new Refusal('unknown-zone', 422, {
      message: `${JSON.stringify(change.zone)} is no time zone. Write one such as Europe/Berlin or UTC.`,
      pointer: '/zone',
    });
  return options.database.inWorkspace(workspaceId, async (tx) => {
    const before = await lockBoardSettings(tx, workspaceId);
    const after: BoardSettings = {
      zone: change.zone ?? before.zone,
      peers: change.peers ?? before.peers,
      team: change.team ?? before.team,
      workspace: change.workspace ?? before.workspace,
    };
    const changed = (['zone', 'peers', 'team', 'workspace'] as const).filter(
      (name) => after[name] !== before[name],
    );
    if (changed.length === 0) return before;
    await tx.query(
      'update board_settings set zone = $2, peers = $3, team = $4, workspace = $5 where workspace_id = $1',
      [workspaceId, after.zone, after.peers, after.team, after.workspace],
    );
    if (after.zone !== before.zone) await markEverything(tx, workspaceId);
    await recordAudit(tx, workspaceId, viewer, {
      action: 'boards.changed',
      subject: 'boards',
      details: Object.fromEntries(changed.map((name) => [name, after[name]])),
    });
    return after;
  });
}

/** Forgets what boards keep and counts everything again, beside the work. */
export async function recountBoards(workspace: WorkspaceEngine, viewer: Viewer): Promise<void> {
  const { workspaceId, options } = workspace;
  await options.database.inWorkspace(workspaceId, async (tx) => {
    await lockBoardSettings(tx, workspaceId);
    await markEverything(tx, workspaceId);
    await recordAudit(tx, workspaceId, viewer, { action: 'boards.recounted', subject: 'boards' });
  });
}
