import {
  type Cells,
  emptyLink,
  emptyScope,
  isLinkHolder,
  type LinkCell,
  type ScopeCell,
  splitHolder,
} from '../domain/achievements/cells.ts';
import { packLink, packScope, unpackLink, unpackScope } from '../domain/achievements/pack-cells.ts';
import { isQuiet } from '../domain/achievements/quiet.ts';
import type { Rule } from '../domain/achievements/rule.ts';
import type { Micros } from '../domain/events/event.ts';
import type { Tx } from '../store/database.ts';
import { DiskKeys } from './disk-keys.ts';
import { loadCells, loadHolders, type StoredAward } from './load-cells.ts';

interface Entry {
  readonly shelf: Shelf;
  readonly holder: string;
  readonly cell: ScopeCell | LinkCell;
  /** By scope (`2016-W12|silver`); null while there are none, and for links. */
  awards: Map<string, StoredAward> | null;
  /** Whether what is on disk is in memory. */
  known: boolean;
  dirty: boolean;
  /** The last event that may be in it. */
  upTo: number;
  /** When it was last looked at, in turns. */
  used: number;
}

/** One achievement's cells. */
interface Shelf {
  readonly achievementId: string;
  readonly entries: Map<string, Entry>;
  /** Every window there is, by person, in memory or on disk; known from when it is first asked for (chained windows). */
  windows: Map<string, Set<string>> | null;
  listings: number;
}

export interface CellKey {
  readonly achievementId: string;
  readonly holder: string;
}

const noAwards: ReadonlyMap<string, StoredAward> = new Map();
/** Batches in flight are fewer than this many turns old; what they looked at stays. */
const turnsInFlight = 16;
const keysPerLoad = 5000;

/**
 * One workspace's cells in memory. Missing ones are loaded in bulk before deciding; changed ones are written back
 * behind the hot path, never with anything that is not yet committed.
 */
export class CellStore implements Cells {
  readonly onDisk = new DiskKeys();
  readonly #shelves = new Map<string, Shelf>();
  readonly #dirty = new Set<Entry>();
  #size = 0;
  #turn = 0;

  get dirtyCount(): number {
    return this.#dirty.size;
  }

  get size(): number {
    return this.#size;
  }

  scope(achievementId: string, holder: string): ScopeCell {
    return this.#entry(achievementId, holder).cell as ScopeCell;
  }

  link(achievementId: string, holder: string): LinkCell {
    return this.#entry(achievementId, holder).cell as LinkCell;
  }

  awards(achievementId: string, holder: string): ReadonlyMap<string, StoredAward> {
    return this.#entry(achievementId, holder).awards ?? noAwards;
  }

  setAward(achievementId: string, holder: string, scope: string, award: StoredAward): void {
    const entry = this.#entry(achievementId, holder);
    entry.awards ??= new Map();
    entry.awards.set(scope, award);
  }

  /** Whether deciding this window again would change no award. */
  isQuiet(rule: Rule, holder: string, now: Micros): boolean {
    const { cell, awards } = this.#entry(rule.achievementId, holder);
    return isQuiet(rule, cell as ScopeCell, awards !== null, now);
  }

  /** The cell holds what the disk does not: events up to a number. */
  markDirty(achievementId: string, holder: string, upTo: number): void {
    const entry = this.#entry(achievementId, holder);
    if (upTo > entry.upTo) entry.upTo = upTo;
    if (entry.dirty) return;
    entry.dirty = true;
    this.#dirty.add(entry);
  }

  /** A batch begins: what it looks at from now on stays in memory until it has committed. */
  startTurn(): void {
    this.#turn++;
  }

  /** Brings cells, and the awards on record for them, into memory. */
  async load(tx: Tx, workspaceId: string, keys: Iterable<CellKey>): Promise<void> {
    const missing = new Set<Entry>();
    for (const { achievementId, holder } of keys) {
      const entry = this.#entry(achievementId, holder);
      if (entry.known) continue;
      if (this.onDisk.mightHold(achievementId, holder)) missing.add(entry);
      else entry.known = true;
    }
    const list = [...missing];
    for (let start = 0; start < list.length; start += keysPerLoad) {
      await this.#loadSome(tx, workspaceId, list.slice(start, start + keysPerLoad));
    }
  }

  /** Brings every window of these people for one achievement into memory; answers their holders. */
  async loadPeople(
    tx: Tx,
    workspaceId: string,
    achievementId: string,
    personIds: Iterable<string>,
  ): Promise<string[]> {
    const windows = await this.#windowsOf(tx, workspaceId, this.#shelf(achievementId));
    const holders: string[] = [];
    for (const id of new Set(personIds)) for (const holder of windows.get(id) ?? []) holders.push(holder);
    await this.load(
      tx,
      workspaceId,
      holders.map((holder) => ({ achievementId, holder })),
    );
    return holders;
  }

  /** Dirty cells as rows for the disk; clean from now on, but for those that hold what is not committed yet. */
  takeDirty(committed: number, max: number): (CellKey & { state: string })[] {
    const rows: (CellKey & { state: string })[] = [];
    const still: Entry[] = [];
    for (const entry of this.#dirty) {
      if (rows.length >= max) break;
      const { holder, cell, shelf } = entry;
      const state = 'evidence' in cell ? packLink(cell, committed) : packScope(cell, committed);
      rows.push({ achievementId: shelf.achievementId, holder, state });
      this.onDisk.add(shelf.achievementId, holder);
      this.#dirty.delete(entry);
      entry.dirty = false;
      if (entry.upTo > committed) still.push(entry);
    }
    for (const entry of still) {
      entry.dirty = true;
      this.#dirty.add(entry);
    }
    return rows;
  }

  /** Forgets clean cells when there are more than `max`, oldest first, but none that a batch in flight looked at. */
  evict(max: number): void {
    if (this.#size <= max) return;
    for (const shelf of this.#shelves.values()) {
      if (shelf.listings > 0) continue;
      for (const entry of shelf.entries.values()) {
        if (this.#size <= max * 0.8) return;
        if (entry.dirty || entry.used > this.#turn - turnsInFlight) continue;
        shelf.entries.delete(entry.holder);
        this.#size--;
      }
    }
  }

  #shelf(achievementId: string): Shelf {
    let shelf = this.#shelves.get(achievementId);
    if (!shelf) {
      shelf = { achievementId, entries: new Map(), windows: null, listings: 0 };
      this.#shelves.set(achievementId, shelf);
    }
    return shelf;
  }

  #entry(achievementId: string, holder: string): Entry {
    const shelf = this.#shelf(achievementId);
    const known = shelf.entries.get(holder);
    if (known) {
      known.used = this.#turn;
      return known;
    }
    const cell = isLinkHolder(holder) ? emptyLink() : emptyScope();
    const entry: Entry = {
      shelf,
      holder,
      cell,
      awards: null,
      known: false,
      dirty: false,
      upTo: 0,
      used: this.#turn,
    };
    shelf.entries.set(holder, entry);
    if (shelf.windows && !isLinkHolder(holder)) noteWindow(shelf.windows, holder);
    this.#size++;
    return entry;
  }

  /** The windows of a shelf; those on disk are listed once. */
  async #windowsOf(tx: Tx, workspaceId: string, shelf: Shelf): Promise<Map<string, Set<string>>> {
    if (shelf.windows) return shelf.windows;
    // What leaves the memory meanwhile may not have been on disk yet when the list was made.
    shelf.listings++;
    const onDisk = await loadHolders(tx, workspaceId, shelf.achievementId).finally(() => shelf.listings--);
    if (shelf.windows) return shelf.windows;
    const windows = new Map<string, Set<string>>();
    for (const holder of onDisk) noteWindow(windows, holder);
    for (const holder of shelf.entries.keys()) if (!isLinkHolder(holder)) noteWindow(windows, holder);
    shelf.windows = windows;
    return windows;
  }

  async #loadSome(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const rows = await loadCells(
      tx,
      workspaceId,
      entries.map((entry) => ({ achievementId: entry.shelf.achievementId, holder: entry.holder })),
    );
    for (const [index, entry] of entries.entries()) {
      // Somebody else has loaded it meanwhile, and events may have been folded into it.
      if (entry.known) continue;
      entry.known = true;
      const row = rows.get(index + 1);
      if (row?.state) {
        const unpacked = isLinkHolder(entry.holder) ? unpackLink(row.state) : unpackScope(row.state);
        Object.assign(entry.cell, unpacked);
      }
      if (row && row.awards.size > 0) entry.awards = row.awards;
    }
  }
}

function noteWindow(windows: Map<string, Set<string>>, holder: string): void {
  const { personId } = splitHolder(holder);
  const own = windows.get(personId);
  if (own) own.add(holder);
  else windows.set(personId, new Set([holder]));
}
