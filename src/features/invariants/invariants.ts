import { accounted } from './accounted.ts';
import { auditChain } from './audit-chain.ts';
import { awardEntries } from './award-entries.ts';
import { erasedNames } from './erased-names.ts';
import type { Invariant } from './invariant.ts';
import { leftForGood } from './left-for-good.ts';
import { notThereYet } from './not-there-yet.ts';
import { recomputedCells } from './recomputed-cells.ts';
import { replayedAwards } from './replayed-awards.ts';
import { sameWorkspace } from './same-workspace.ts';
import { timers } from './timers.ts';
import { toldOnce } from './told-once.ts';
import { uniqueEvents } from './unique-events.ts';

/** What must always be true, in the order of the numbers. */
export const invariants: readonly Invariant[] = [
  accounted,
  uniqueEvents,
  awardEntries,
  replayedAwards,
  sameWorkspace,
  toldOnce,
  timers,
  auditChain,
  recomputedCells,
  leftForGood,
  erasedNames,
  ...notThereYet,
].sort((one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)));
