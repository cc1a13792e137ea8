import type { CellKey } from '../../domain/achievements/cells/cells.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import { decideTouched } from './decide-touched.ts';
import type { Decider } from './decider.ts';
import { type AwardChange, findChanges } from './write-awards.ts';

/** Decides windows anew, `after` something is written in the same transaction; `cause` is what the awards' entries say. */
export async function decideWindows(
  tx: Tx,
  decider: Decider,
  keys: readonly CellKey[],
  now: Micros,
  {
    after,
    cause,
  }: { readonly after?: ((tx: Tx) => Promise<void>) | undefined; readonly cause?: string | undefined } = {},
): Promise<AwardChange[]> {
  const { cells } = decider;
  const touched = keys.map((key) => cells.scope(key.achievementId, key.personId, key.windowKey));
  await cells.load(tx, decider.workspaceId, touched);
  await after?.(tx);
  const decisions = await decideTouched(tx, decider, new Set(touched), now);
  return findChanges(decisions, cells, now, { history: false, causes: new Map(), cause });
}
