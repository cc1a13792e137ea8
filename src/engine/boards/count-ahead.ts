import { Kept } from '../../store/kept.ts';
import { asOwner } from '../upkeep/lease.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import { lockBoardSettings } from './board-settings.ts';
import { fillStandings } from './peer-standings.ts';
import { fillPortfolios } from './portfolio-counts.ts';

const linesPerTurn = 1000;
const groupsPerTurn = 500;

const isToCount = new Kept(['portfolio_counts', 'peer_groups'], async (tx, workspaceId) => {
  const [row] = await tx.query<{ is: boolean }>(
    `select exists (select from portfolio_counts where workspace_id = $1 and counted is null)
       or exists (select from peer_groups where workspace_id = $1 and standings is null) as is`,
    [workspaceId],
  );
  return row?.is ?? false;
});

/**
 * Counts what looks would otherwise count: portfolios and peer groups of which something has changed. A line is right or
 * it is not there, so how far this has come is a matter of speed alone. Answers how many lines were counted.
 */
export async function countAhead(
  workspace: Pick<WorkspaceEngine, 'workspaceId' | 'options'>,
  turnsMax = Number.POSITIVE_INFINITY,
): Promise<number> {
  const { workspaceId, options } = workspace;
  let lines = 0;
  for (let turns = 0; turns < turnsMax && (await isToCount.of(options.database, workspaceId)); turns++)
    lines += await asOwner(workspace, async (tx) => {
      await lockBoardSettings(tx, workspaceId);
      const portfolios = await fillPortfolios(tx, workspaceId, linesPerTurn);
      return portfolios + (await fillStandings(tx, workspaceId, groupsPerTurn));
    });
  return lines;
}
