import type { CompactRow } from '../../../domain/imports/rows/compact-row.ts';
import { ImportFailure } from '../import-failure.ts';

const maxRowsInMemory = 1_000_000;
const maxInterned = 200_000;

/** The rows of an object do not stand together in the file: read it again, with all rows in memory. */
export class NotGrouped extends Error {}

/**
 * Brings the rows of each object together. While they stand together in the file, one object is held at a time; else
 * all rows are, as far as the cap.
 */
export class ObjectGroups {
  readonly #grouped: boolean;
  readonly #column: string;
  readonly #finished = new Set<string>();
  readonly #groups = new Map<string, CompactRow[]>();
  readonly #interned = new Map<string, string>();
  #current: string | null = null;
  #held = 0;

  constructor(grouped: boolean, column: string) {
    this.#grouped = grouped;
    this.#column = column;
  }

  /** Takes a row; answers the rows of the object before it if that is now complete. */
  add(object: string, row: CompactRow): readonly CompactRow[] | null {
    if (++this.#held > maxRowsInMemory) this.#refuse();
    if (!this.#grouped) {
      this.#put(
        object,
        row.map((cell) => this.#intern(cell)),
      );
      return null;
    }
    const complete = this.#current !== null && this.#current !== object ? this.#take(this.#current) : null;
    if (this.#finished.has(object)) throw new NotGrouped();
    this.#current = object;
    this.#put(object, row);
    return complete;
  }

  /** What is left at the end of the file, object by object. */
  *rest(): Generator<readonly CompactRow[]> {
    for (const object of [...this.#groups.keys()]) yield this.#take(object);
  }

  #put(object: string, row: CompactRow): void {
    const rows = this.#groups.get(object);
    if (rows) rows.push(row);
    else this.#groups.set(object, [row]);
  }

  #take(object: string): readonly CompactRow[] {
    const rows = this.#groups.get(object) ?? [];
    this.#groups.delete(object);
    if (this.#grouped) {
      this.#finished.add(object);
      this.#held = 1;
    }
    return rows;
  }

  #intern(cell: string): string {
    const known = this.#interned.get(cell);
    if (known !== undefined) return known;
    if (this.#interned.size < maxInterned) this.#interned.set(cell, cell);
    return cell;
  }

  #refuse(): never {
    throw new ImportFailure(
      'not_grouped',
      `The rows are not sorted by "${this.#column}", and more than 1,000,000 do not fit into memory. Sort the file by that column.`,
    );
  }
}
