import type {
  Cancellation,
  CellKey,
  Fresh,
  GuardPoint,
  Item,
  LinkCell,
  LinkedEvidence,
  Mark,
  Quiet,
  ScopeCell,
} from '../../domain/achievements/cells/cells.ts';
import { noCancels, noMarks, noPoints } from '../../domain/achievements/cells/cells.ts';
import type { KeyHash } from './known-keys.ts';
import type { StoredAward } from './load-cells.ts';

/** A window's cell in memory, with what the engine keeps beside it. */
export class StoredCell implements ScopeCell {
  readonly achievementId: string;
  readonly personId: string;
  readonly windowKey: string;
  items: Item[] = [];
  points: GuardPoint[] = noPoints;
  most = 0;
  quiet: Quiet | null = null;
  fresh: Fresh | null = null;
  tornBy: number | null = null;
  /** By scope (`2016-W12|silver`); null while there are none. */
  awards: Map<string, StoredAward> | null = null;
  /** Whether what is on disk is in memory. */
  known = false;
  /** Whether its person is noted as a member of its window, where that matters. */
  listed = false;
  /** How many texts it is made of on disk. */
  texts = 0;
  /** When it was last looked at, in turns. */
  used: number;

  constructor({ achievementId, personId, windowKey }: CellKey, turn: number) {
    this.achievementId = achievementId;
    this.personId = personId;
    this.windowKey = windowKey;
    this.used = turn;
  }
}

/** An object's cell in memory. On disk it is only the numbers of its events, which are read again. */
export class StoredLink implements LinkCell {
  readonly hash: KeyHash;
  readonly evidence: LinkedEvidence[] = [];
  cancels: readonly Cancellation[] = noCancels;
  marks: readonly Mark[] = noMarks;
  known = false;
  /** The last event noted for the disk. */
  upTo = 0;
  used: number;

  constructor(hash: KeyHash, turn: number) {
    this.hash = hash;
    this.used = turn;
  }
}
