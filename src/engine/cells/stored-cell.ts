import type {
  Cancellation,
  CellKey,
  Contents,
  Fresh,
  GuardPoint,
  Item,
  LinkCell,
  LinkedEvidence,
  Mark,
  Quiet,
  ScopeCell,
} from '../../domain/achievements/cells/cells.ts';
import { mostOf, noCancels, noEvidence, noMarks } from '../../domain/achievements/cells/cells.ts';
import { unpack } from '../../domain/achievements/cells/pack-cells.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { KeyHash } from './known-keys.ts';
import type { StoredAward } from './load-cells.ts';

/**
 * A window's cell in memory, with what the engine keeps beside it. What is written down of it is kept as the text that
 * is on disk, a fraction of as many objects, until somebody looks at its items.
 */
export class StoredCell implements ScopeCell {
  readonly achievementId: string;
  readonly personId: string;
  readonly windowKey: string;
  most = 0;
  quiet: Quiet | null = null;
  fresh: Fresh | null = null;
  tornBy: number | null = null;
  lastAt: Micros | null = null;
  lastPointAt: Micros | null = null;
  /** By scope (`2016-W12|silver`); null while there are none. */
  awards: Map<string, StoredAward> | null = null;
  /** Whether what is on disk is in memory. */
  known = false;
  /** Whether its person is noted as a member of its window, where that matters. */
  listed = false;
  /** Whether it waits to be written down. */
  isDirty = false;
  /** What is on disk of it, and how many texts it is there. */
  packed = '';
  texts = 0;
  /** When it was last looked at, in turns. */
  used: number;
  /** Whether somebody has looked at its items since it was last asked to fold them up. */
  #isRead = false;
  #contents: Contents | null = null;
  readonly #unfolded: Set<StoredCell>;

  /** `unfolded` is where it notes that its items are in memory. */
  constructor({ achievementId, personId, windowKey }: CellKey, turn: number, unfolded: Set<StoredCell>) {
    this.achievementId = achievementId;
    this.personId = personId;
    this.windowKey = windowKey;
    this.used = turn;
    this.#unfolded = unfolded;
  }

  get items(): Item[] {
    return this.#unfold().items;
  }

  set items(items: Item[]) {
    this.#unfold().items = items;
    this.lastAt = items.at(-1)?.at ?? null;
  }

  get points(): GuardPoint[] {
    return this.#unfold().points;
  }

  set points(points: GuardPoint[]) {
    this.#unfold().points = points;
    this.lastPointAt = points.at(-1)?.at ?? null;
  }

  append(item: Item): void {
    this.#contents?.items.push(item);
    this.lastAt = item.at;
  }

  appendPoint(point: GuardPoint): void {
    if (this.#contents) {
      if (this.#contents.points.length === 0) this.#contents.points = [point];
      else this.#contents.points.push(point);
    }
    this.lastPointAt = point.at;
  }

  /** What the disk has of it. */
  fill(texts: readonly string[]): void {
    this.known = true;
    this.packed = texts.join('|');
    this.texts = texts.length;
    if (texts.length === 0) return;
    this.#contents = null;
    const { items, points } = this;
    this.most = mostOf(items);
    this.lastAt = items.at(-1)?.at ?? null;
    this.lastPointAt = points.at(-1)?.at ?? null;
  }

  /** Lets go of the items unless somebody has looked at them since the last time; false while it has to keep them. */
  foldUp(): boolean {
    const isRead = this.#isRead;
    this.#isRead = false;
    // What was taken out is still in the text; what is made of other awards has none.
    if (isRead || this.tornBy !== null || (this.texts === 0 && !this.fresh)) return false;
    this.#contents = null;
    return true;
  }

  #unfold(): Contents {
    this.#isRead = true;
    if (!this.#contents) {
      this.#contents = unpack(this.packed, this.fresh);
      this.#unfolded.add(this);
    }
    return this.#contents;
  }
}

/** An object's cell in memory. On disk it is only the numbers of its events, which are read again. */
export class StoredLink implements LinkCell {
  readonly hash: KeyHash;
  evidence: readonly LinkedEvidence[] = noEvidence;
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
