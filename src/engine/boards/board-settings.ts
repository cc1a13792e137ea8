import type { Database, Tx } from '../../store/database.ts';
import { Kept } from '../../store/kept.ts';

export interface BoardSettings {
  readonly zone: string;
  readonly peers: boolean;
  readonly team: boolean;
  readonly workspace: boolean;
}

const unset: BoardSettings = { zone: 'UTC', peers: true, team: false, workspace: false };

export async function readBoardSettings(tx: Tx, workspaceId: string): Promise<BoardSettings> {
  const [row] = await tx.query<BoardSettings>(
    'select zone, peers, team, workspace from board_settings where workspace_id = $1',
    [workspaceId],
  );
  return row ?? unset;
}

const kept = new Kept(['board_settings'], readBoardSettings);

/** The same for looking only, out of memory as long as nobody changes them. */
export function keptBoardSettings(
  database: Pick<Database, 'look' | 'writes'>,
  workspaceId: string,
): Promise<BoardSettings> {
  return kept.of(database, workspaceId);
}

/** The same, held until the transaction ends: whoever writes tallies, groups or who is hidden does it one after the other. */
export async function lockBoardSettings(tx: Tx, workspaceId: string): Promise<BoardSettings> {
  await tx.query('insert into board_settings (workspace_id) values ($1) on conflict do nothing', [
    workspaceId,
  ]);
  const [row] = await tx.query<BoardSettings>(
    'select zone, peers, team, workspace from board_settings where workspace_id = $1 for update',
    [workspaceId],
  );
  return row ?? unset;
}
