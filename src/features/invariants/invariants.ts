import { accounted } from './checks/accounted.ts';
import { auditChain } from './checks/audit-chain.ts';
import { awardEntries } from './checks/award-entries.ts';
import { erasedNames } from './checks/erased-names.ts';
import { leftForGood } from './checks/left-for-good.ts';
import { notThereYet } from './checks/not-there-yet.ts';
import { recomputedCells } from './checks/recomputed-cells.ts';
import { replayedAwards } from './checks/replayed-awards.ts';
import { sameWorkspace } from './checks/same-workspace.ts';
import { timers } from './checks/timers.ts';
import { toldOnce } from './checks/told-once.ts';
import { uniqueEvents } from './checks/unique-events.ts';
import type { Invariant } from './invariant.ts';

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
