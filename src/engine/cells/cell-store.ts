import type { CellKey, Cells, Fresh, ScopeCell } from '../../domain/achievements/cells/cells.ts';
import { allOf, packFresh } from '../../domain/achievements/cells/pack-cells.ts';
import { isQuiet } from '../../domain/achievements/judging/quiet.ts';
import type { Rule } from '../../domain/achievements/language/rule.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import { DiskKeys } from './disk-keys.ts';
import type { KeyHash } from './known-keys.ts';
import { loadCells, loadWindows, type StoredAward } from './load-cells.ts';
import { readMembers } from './members.ts';
import { Shelves } from './shelves.ts';
import { StoredCell, StoredLink } from './stored-cell.ts';

export interface LinkKey {
  readonly achievementId: string;
  readonly link: string;
}

/** That an event speaks of an object. */
export interface LinkUse extends LinkKey {
  readonly cell: StoredLink;
  readonly seq: number;
}

/** What is new in a cell, on its way to the disk. */
export interface CellText {
  readonly cell: StoredCell;
  readonly fresh: Fresh;
  readonly text: string;
  /** It replaces what is on disk. */
  readonly isWhole: boolean;
}

/** The same for the disk. */
export interface LinkNote {
  readonly hash: KeyHash;
  readonly seq: number;
}

const noAwards: ReadonlyMap<string, StoredAward> = new Map();
/** Batches in flight are fewer than this many turns old; what they looked at stays. */
const turnsInFlight = 16;
const keysPerLoad = 5000;
/** A cell made of more texts than this is written anew as one. */
const textsMax = 32;

/**
 * One workspace's cells in memory. Missing ones are loaded in bulk before deciding; what is new in them is appended on
 * disk behind the hot path, never with anything that is not yet committed.
 */
export class CellStore implements Cells {
  readonly onDisk = new DiskKeys();
  readonly #shelves = new Shelves();
  #dirty: StoredCell[] = [];
  /** Cells whose items are in memory. */
  readonly #unfolded = new Set<StoredCell>();
  #linkNotes: LinkNote[] = [];
  #size = 0;
  #links = 0;
  #turn = 0;

  get dirtyCount(): number {
    return this.#dirty.length + this.#linkNotes.length;
  }

  get size(): number {
    return this.#size + this.#links;
  }

  scope(achievementId: string, personId: string, windowKey: string): StoredCell {
    const windows = this.#shelves.windows(achievementId, personId);
    let cell = windows.last?.windowKey === windowKey ? windows.last : windows.cells.get(windowKey);
    if (!cell) {
      cell = new StoredCell({ achievementId, personId, windowKey }, this.#turn, this.#unfolded);
      windows.cells.set(windowKey, cell);
      this.#size++;
    }
    windows.last = cell;
    cell.used = this.#turn;
    return cell;
  }

  /** A cell if it is in memory; looking does not count as use. */
  peek(achievementId: string, personId: string, windowKey: string): StoredCell | undefined {
    return this.#shelves.peek(achievementId, personId)?.cells.get(windowKey);
  }

  link(achievementId: string, link: string): StoredLink {
    const links = this.#shelves.links(achievementId);
    let cell = links.get(link);
    if (!cell) {
      cell = new StoredLink(this.onDisk.linkHash(achievementId, link), this.#turn);
      links.set(link, cell);
      this.#links++;
    }
    cell.used = this.#turn;
    return cell;
  }

  awards(cell: ScopeCell): ReadonlyMap<string, StoredAward> {
    return own(cell).awards ?? noAwards;
  }

  setAward(cell: ScopeCell, scope: string, award: StoredAward): void {
    const stored = own(cell);
    stored.awards ??= new Map();
    stored.awards.set(scope, award);
    // What is made of other awards has no texts that would be written.
    if (stored.texts === 0) this.onDisk.add(stored);
  }

  /** Whether deciding this window again would change no award. */
  isQuiet(rule: Rule, cell: ScopeCell, now: Micros): boolean {
    return isQuiet(rule, cell, own(cell).awards !== null, now);
  }

  /** The cell holds what the disk does not. */
  markDirty(cell: ScopeCell): void {
    if (cell.fresh) this.#noteDirty(own(cell));
  }

  /** An event speaks of an object: to be noted on disk. */
  noteLink({ cell, seq }: LinkUse): void {
    if (seq > cell.upTo) cell.upTo = seq;
    this.#linkNotes.push({ hash: cell.hash, seq });
  }

  /** A batch begins: what it looks at from now on stays in memory until it has committed. */
  startTurn(): void {
    this.#turn++;
  }

  /** Brings cells, and the awards on record for them, into memory. */
  async load(tx: Tx, workspaceId: string, keys: Iterable<CellKey>): Promise<void> {
    const missing = new Set<StoredCell>();
    for (const key of keys) {
      const cell =
        key instanceof StoredCell ? key : this.scope(key.achievementId, key.personId, key.windowKey);
      if (cell.known) continue;
      if (this.onDisk.mightHold(cell)) missing.add(cell);
      else cell.known = true;
    }
    const list = [...missing];
    for (let start = 0; start < list.length; start += keysPerLoad) {
      await this.#loadSome(tx, workspaceId, list.slice(start, start + keysPerLoad));
    }
  }

  /** Brings every window of these people for one achievement into memory. */
  async loadPeople(
    tx: Tx,
    workspaceId: string,
    achievementId: string,
    personIds: Iterable<string>,
  ): Promise<StoredCell[]> {
    const people = [...new Set(personIds)];
    const unlisted = people.filter((personId) => {
      const windows = this.#shelves.windows(achievementId, personId);
      if (!windows.complete && !this.onDisk.mightHoldPerson(achievementId, personId)) windows.complete = true;
      return !windows.complete;
    });
    if (unlisted.length > 0) await this.#listWindows(tx, workspaceId, achievementId, unlisted);
    const cells = people.flatMap((personId) => [
      ...this.#shelves.windows(achievementId, personId).cells.values(),
    ]);
    // They are asked for together, so they stay together.
    for (const cell of cells) cell.used = this.#turn;
    await this.load(tx, workspaceId, cells);
    return cells;
  }

  /** Brings everybody's cells of some windows, or of all, into memory. */
  async loadEverybody(
    tx: Tx,
    workspaceId: string,
    achievementId: string,
    windowKeys: readonly string[] | null,
  ): Promise<StoredCell[]> {
    for (const { personId, windowKey } of await readMembers(tx, workspaceId, achievementId, windowKeys))
      this.scope(achievementId, personId, windowKey);
    const found: StoredCell[] = [];
    // Whoever came with a batch that has not committed yet is only here.
    for (const { cells } of this.#shelves.everybody(achievementId)) {
      for (const key of windowKeys ?? cells.keys()) {
        const cell = cells.get(key);
        if (!cell) continue;
        cell.used = this.#turn;
        found.push(cell);
      }
    }
    await this.load(tx, workspaceId, found);
    return found;
  }

  /** Objects of which the disk may know more than the memory. */
  missingLinks<Use extends { readonly cell: StoredLink }>(uses: Iterable<Use>): Use[] {
    const missing = new Map<StoredLink, Use>();
    for (const use of uses) {
      const { cell } = use;
      if (cell.known) continue;
      if (this.onDisk.mightHoldLink(cell.hash)) missing.set(cell, use);
      else cell.known = true;
    }
    return [...missing.values()];
  }

  /**
   * What is new and committed in some cells, as texts for the disk; not new any more from now on. `isAll` is false if
   * something committed had to wait, so that the watermark has to stay.
   */
  takeFresh(committed: number, max: number): { texts: CellText[]; isAll: boolean } {
    const texts: CellText[] = [];
    let isAll = true;
    const still: StoredCell[] = [];
    let seen = 0;
    for (const cell of this.#dirty) {
      if (texts.length >= max) break;
      seen++;
      cell.isDirty = false;
      // What an event that is not committed took out would be missing, had its batch to start over.
      if (cell.tornBy !== null && cell.tornBy > committed) {
        still.push(cell);
        isAll = false;
        continue;
      }
      if (!cell.fresh) continue;
      const [ready, rest] = splitFresh(cell.fresh, committed);
      cell.fresh = rest;
      if (rest) still.push(cell);
      if (ready || cell.tornBy !== null) texts.push(this.#textOf(cell, ready ?? noFresh, committed));
    }
    this.#dirty = this.#dirty.slice(seen);
    for (const cell of still) this.#noteDirty(cell);
    return { texts, isAll };
  }

  /** What of a cell goes to the disk, and stays in its place in memory. */
  #textOf(cell: StoredCell, fresh: Fresh, committed: number): CellText {
    const isTorn = cell.tornBy !== null;
    const isWhole = isTorn || cell.texts > textsMax;
    const text = packFresh((isTorn ? splitFresh(allOf(cell), committed)[0] : fresh) ?? noFresh);
    if (cell.texts === 0) this.onDisk.add(cell);
    cell.packed = isTorn || cell.packed === '' ? text : `${cell.packed}|${text}`;
    cell.texts = isWhole ? 1 : cell.texts + 1;
    cell.tornBy = null;
    return { cell, fresh, text: isWhole ? cell.packed : text, isWhole };
  }

  #noteDirty(cell: StoredCell): void {
    if (cell.isDirty) return;
    cell.isDirty = true;
    this.#dirty.push(cell);
  }

  /** Lets go of the items that nobody has looked at since the last time; they are texts until somebody does. */
  foldUp(): void {
    for (const cell of this.#unfolded) if (cell.foldUp()) this.#unfolded.delete(cell);
  }

  /** The committed notes of which event speaks of which object; taken off from now on. */
  takeLinkNotes(committed: number): LinkNote[] {
    const taken = this.#linkNotes.filter(({ seq }) => seq <= committed);
    this.#linkNotes = this.#linkNotes.filter(({ seq }) => seq > committed);
    for (const { hash } of taken) this.onDisk.addLink(hash);
    return taken;
  }

  /** The disk did not take them after all. */
  giveBack(texts: readonly CellText[], notes: readonly LinkNote[]): void {
    for (const { cell, fresh, isWhole } of texts) {
      if (isWhole) cell.tornBy ??= 0;
      const { items, points, cancels } = cell.fresh ?? noFresh;
      cell.fresh = {
        items: [...fresh.items, ...items],
        points: [...fresh.points, ...points],
        cancels: [...fresh.cancels, ...cancels],
      };
      this.#noteDirty(cell);
    }
    this.#linkNotes = [...notes, ...this.#linkNotes];
  }

  /**
   * Forgets what the disk knows when there is more than `max`, down to four fifths: first what was not looked at for
   * longest, and nothing that was in the last turns.
   */
  evict(max: number, written: number, turns = turnsInFlight): void {
    if (this.size <= max) return;
    const before = Math.min(this.#turn - turns, this.#turnWithBefore(Math.ceil(this.size - max * 0.8)));
    for (const links of this.#shelves.allLinks()) {
      for (const [link, cell] of links) {
        if (!cell.known || cell.upTo > written || cell.used > before) continue;
        links.delete(link);
        this.#links--;
      }
    }
    for (const windows of this.#shelves.all()) {
      if (windows.listings > 0) continue;
      for (const cell of windows.cells.values()) {
        if (!cell.known || cell.fresh || cell.used > before) continue;
        windows.cells.delete(cell.windowKey);
        this.#unfolded.delete(cell);
        if (windows.last === cell) windows.last = null;
        windows.complete = false;
        this.#size--;
      }
    }
    this.#shelves.sweep();
  }

  /** The turn up to which so many were last looked at. */
  #turnWithBefore(count: number): number {
    const turns = new Uint32Array(this.size);
    let index = 0;
    for (const links of this.#shelves.allLinks())
      for (const { used } of links.values()) turns[index++] = used;
    for (const { cells } of this.#shelves.all()) for (const { used } of cells.values()) turns[index++] = used;
    return turns.sort()[count - 1] ?? 0;
  }

  async #listWindows(
    tx: Tx,
    workspaceId: string,
    achievementId: string,
    people: readonly string[],
  ): Promise<void> {
    const lists = people.map((personId) => this.#shelves.windows(achievementId, personId));
    // What leaves the memory meanwhile may not have been on disk yet when the list was made.
    for (const windows of lists) windows.listings++;
    try {
      for (const { personId, windowKey } of await loadWindows(tx, workspaceId, achievementId, people)) {
        this.scope(achievementId, personId, windowKey);
      }
      for (const windows of lists) windows.complete = true;
    } finally {
      for (const windows of lists) windows.listings--;
    }
  }

  async #loadSome(tx: Tx, workspaceId: string, cells: readonly StoredCell[]): Promise<void> {
    const rows = await loadCells(tx, workspaceId, cells);
    for (const [index, cell] of cells.entries()) {
      // Somebody else has loaded it meanwhile, and events may have been folded into it.
      if (cell.known) continue;
      const row = rows.get(index + 1);
      cell.fill(row?.texts?.filter((text) => text !== '') ?? []);
      if (row && row.awards.size > 0) cell.awards = row.awards;
    }
  }
}

const noFresh: Fresh = { items: [], points: [], cancels: [] };

function own(cell: ScopeCell): StoredCell {
  if (cell instanceof StoredCell) return cell;
  throw new Error('This cell is not one of the store.');
}

/** What of it is committed, and what is not yet. */
function splitFresh(fresh: Fresh, committed: number): [Fresh | null, Fresh | null] {
  const { items, points, cancels } = fresh;
  let isSome = false;
  let isAll = true;
  const note = (seq: number) => {
    if (seq <= committed) isSome = true;
    else isAll = false;
  };
  for (const { seq } of items) note(seq);
  for (const { seq } of points) note(seq);
  for (const { by } of cancels) note(by.seq);
  if (isAll) return [fresh, null];
  if (!isSome) return [null, fresh];
  const before: Fresh = { items: [], points: [], cancels: [] };
  const after: Fresh = { items: [], points: [], cancels: [] };
  for (const item of items) (item.seq <= committed ? before : after).items.push(item);
  for (const point of points) (point.seq <= committed ? before : after).points.push(point);
  for (const cancel of cancels) (cancel.by.seq <= committed ? before : after).cancels.push(cancel);
  return [before, after];
}
