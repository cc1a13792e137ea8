import type { StoredCell, StoredLink } from './stored-cell.ts';

/** One person's windows for one achievement. */
export interface Windows {
  readonly cells: Map<string, StoredCell>;
  /** The one asked for last: most events fall into the same window as the one before. */
  last: StoredCell | null;
  /** Whether every window there is on disk is among them. */
  complete: boolean;
  /** How many are reading the list of them just now. */
  listings: number;
}

/**
 * Where the cells of a workspace stand in memory: by person first and then by achievement, for an event is one person's
 * and several achievements'. Objects are kept by achievement.
 */
export class Shelves {
  /** Achievements in the order they came. */
  readonly #places = new Map<string, number>();
  readonly #people = new Map<string, (Windows | undefined)[]>();
  readonly #links = new Map<string, Map<string, StoredLink>>();
  #lastPerson = '';
  #lastWindows: (Windows | undefined)[] = [];

  windows(achievementId: string, personId: string): Windows {
    const own = this.#of(personId);
    const place = this.#placeOf(achievementId);
    let windows = own[place];
    if (!windows) {
      windows = { cells: new Map(), last: null, complete: false, listings: 0 };
      while (own.length < place) own.push(undefined);
      own[place] = windows;
    }
    return windows;
  }

  peek(achievementId: string, personId: string): Windows | undefined {
    const place = this.#places.get(achievementId);
    return place === undefined ? undefined : this.#people.get(personId)?.[place];
  }

  /** Everybody's windows for an achievement. */
  *everybody(achievementId: string): Iterable<Windows> {
    const place = this.#placeOf(achievementId);
    for (const own of this.#people.values()) {
      const windows = own[place];
      if (windows) yield windows;
    }
  }

  *all(): Iterable<Windows> {
    for (const own of this.#people.values()) for (const windows of own) if (windows) yield windows;
  }

  links(achievementId: string): Map<string, StoredLink> {
    let links = this.#links.get(achievementId);
    if (!links) {
      links = new Map();
      this.#links.set(achievementId, links);
    }
    return links;
  }

  allLinks(): Iterable<Map<string, StoredLink>> {
    return this.#links.values();
  }

  /** Lets go of whoever has no window left. */
  sweep(): void {
    for (const [personId, own] of this.#people) {
      let isEmpty = true;
      for (const [place, windows] of own.entries()) {
        if (!windows) continue;
        if (windows.cells.size === 0 && windows.listings === 0) own[place] = undefined;
        else isEmpty = false;
      }
      if (isEmpty) this.#people.delete(personId);
    }
    this.#lastPerson = '';
  }

  #of(personId: string): (Windows | undefined)[] {
    if (personId === this.#lastPerson) return this.#lastWindows;
    let own = this.#people.get(personId);
    if (!own) {
      own = [];
      this.#people.set(personId, own);
    }
    this.#lastPerson = personId;
    this.#lastWindows = own;
    return own;
  }

  #placeOf(achievementId: string): number {
    let place = this.#places.get(achievementId);
    if (place === undefined) {
      place = this.#places.size;
      this.#places.set(achievementId, place);
    }
    return place;
  }
}
