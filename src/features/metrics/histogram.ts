import type { Sample } from './exposition.ts';

/** Counts values by size; how many there were up to each bound. */
export class Histogram {
  readonly #bounds: readonly number[];
  readonly #counts: number[];
  #sum = 0;

  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
    this.#counts = [...bounds.map(() => 0), 0];
  }

  observe(value: number): void {
    let place = 0;
    while (place < this.#bounds.length && value > (this.#bounds[place] ?? 0)) place++;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    this.#sum += value;
  }

  samples(): Sample[] {
    let total = 0;
    const buckets = [...this.#bounds.map(String), '+Inf'].map((le, place): Sample => {
      total += this.#counts[place] ?? 0;
      return { suffix: '_bucket', labels: { le }, value: total };
    });
    return [...buckets, { suffix: '_sum', value: this.#sum }, { suffix: '_count', value: total }];
  }
}
