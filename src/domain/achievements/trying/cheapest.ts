import { compareEvents, type Micros } from '../../events/event.ts';
import type { Item, ScopeCell } from '../cells/cells.ts';

/** The share of the evidence that is removed to see what rests on it. */
export const cheapShare = 0.1;

/**
 * The cheapest evidence is what came fastest after the same person's evidence before it: ten tickets closed in a minute
 * are cheap, the first of a day is not.
 */
export class Cheapest {
  readonly #gaps: number[] = [];
  #evidence = 0;
  #people = 0;
  #limit = Number.NEGATIVE_INFINITY;
  /** How many of exactly the longest gap may still go. */
  #ties = 0;

  get evidence(): number {
    return this.#evidence;
  }

  get removed(): number {
    return Math.min(Math.floor(this.#evidence * cheapShare), this.#evidence - this.#people);
  }

  /** The longest gap that is still removed; null if nothing is. */
  get within(): Micros | null {
    return this.removed > 0 ? this.#limit : null;
  }

  /** Notes one person's evidence, in event order; see `evidenceOf`. */
  note(evidence: readonly Item[]): void {
    if (evidence.length > 0) this.#people++;
    this.#evidence += evidence.length;
    for (let index = 1; index < evidence.length; index++) this.#gaps.push(gapAt(evidence, index));
  }

  /** After everybody was noted: which gaps go. The first evidence of a person has none, and stays. */
  settle(): void {
    const gaps = Float64Array.from(this.#gaps);
    this.#gaps.length = 0;
    const { removed } = this;
    if (removed === 0) return;
    this.#limit = smallest(gaps, removed - 1);
    this.#ties = removed - gaps.reduce((below, gap) => (gap < this.#limit ? below + 1 : below), 0);
  }

  /** What goes of one person's evidence; of equal gaps those asked for first. */
  among(evidence: readonly Item[]): Set<Item> {
    const gone = new Set<Item>();
    for (let index = 1; index < evidence.length; index++) {
      const gap = gapAt(evidence, index);
      if (gap > this.#limit || (gap === this.#limit && this.#ties-- <= 0)) continue;
      const item = evidence[index];
      if (item) gone.add(item);
    }
    return gone;
  }
}

/** What counts for something in cells that hold only what counts, in event order. */
export function evidenceOf(cells: readonly ScopeCell[]): Item[] {
  const items = cells.flatMap((cell) => cell.items.filter(({ value }) => value > 0));
  return cells.length > 1 ? items.sort(compareEvents) : items;
}

function gapAt(items: readonly Item[], index: number): Micros {
  return (items[index]?.at ?? 0) - (items[index - 1]?.at ?? 0);
}

/** The value that would stand at a place if they were sorted (Hoare 1961); reorders them. */
function smallest(values: Float64Array, place: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++;
      while ((values[right] ?? 0) > pivot) right--;
      if (left <= right) {
        const swapped = values[left] ?? 0;
        values[left++] = values[right] ?? 0;
        values[right--] = swapped;
      }
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[Math.min(place, values.length - 1)] ?? Number.NEGATIVE_INFINITY;
}
