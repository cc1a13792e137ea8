import { performance } from 'node:perf_hooks';

/** What was looked at longer ago may no longer be so. */
const freshMs = 2_000;

/**
 * `state = 'sending'` of a row that is looked for by its id, said so that the index of what is due does not fit: before it
 * has counted a table, PostgreSQL would take that one, and read all that waits.
 */
export const isOnItsWaySql = `(state = 'sending') is not false`;

/** How many things were due, and those of them that are to be sent. */
export interface Taken<T> {
  readonly count: number;
  readonly ready: readonly T[];
}

/**
 * Takes several things that are due in one go and hands them out one by one. Whoever asks while some are being taken
 * waits for those. What is not handed out soon is given back, to be looked at once more.
 */
export class Ahead<T> {
  readonly #take: () => Promise<Taken<T>>;
  readonly #giveBack: (things: readonly T[]) => Promise<void>;
  readonly #ready: T[] = [];
  #takenAtMs = 0;
  #taking: Promise<number> | null = null;

  constructor(take: () => Promise<Taken<T>>, giveBack: (things: readonly T[]) => Promise<void>) {
    this.#take = take;
    this.#giveBack = giveBack;
  }

  /** The next one; null if nothing is due. */
  async next(): Promise<T | null> {
    for (;;) {
      if (performance.now() - this.#takenAtMs > freshMs) await this.rest();
      const next = this.#ready.shift();
      if (next !== undefined) return next;
      this.#taking ??= this.#more().finally(() => {
        this.#taking = null;
      });
      if ((await this.#taking) === 0) return null;
    }
  }

  /** Gives back what was not handed out. */
  async rest(): Promise<void> {
    const left = this.#ready.splice(0);
    if (left.length > 0) await this.#giveBack(left);
  }

  async #more(): Promise<number> {
    const { count, ready } = await this.#take();
    this.#ready.push(...ready);
    this.#takenAtMs = performance.now();
    return count;
  }
}
