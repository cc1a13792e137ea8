import type { AcceptedItem } from '../../../engine/door.ts';

interface Tallied {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
  /** The highest number of an event so far. */
  readonly lastSeq: number;
}

/**
 * Counts the engine's answers so that an import that was killed counts the same as one that was not. Batches answered
 * after the last save are sent again and come back as duplicates; those, and only those, are numbered above `lastSeq`
 * of that save, for numbers are given in the order of sending.
 */
export class AnswerTally {
  #lastSeq: number;
  readonly #sentBefore: { above: number; left: number } | null;
  readonly #seen = new Set<number>();

  /** `sentBefore`: how many events at most were sent after the save that this run starts from. */
  constructor(lastSeq: number, sentBefore: number) {
    this.#lastSeq = lastSeq;
    this.#sentBefore = sentBefore > 0 ? { above: lastSeq, left: sentBefore } : null;
  }

  /** Takes the answers of the next batch, in the order of the file. */
  add(answers: readonly AcceptedItem[]): Tallied {
    let [accepted, duplicates, rejected] = [0, 0, 0];
    for (const { status, seq } of answers) {
      if (seq !== null && seq > this.#lastSeq) this.#lastSeq = seq;
      const isFirst = this.#isFirstAnswer(seq);
      if (status === 'quarantined') rejected++;
      else if (status === 'duplicate' && !isFirst) duplicates++;
      else accepted++;
    }
    return { accepted, duplicates, rejected, lastSeq: this.#lastSeq };
  }

  #isFirstAnswer(seq: number | null): boolean {
    if (this.#sentBefore === null || this.#sentBefore.left === 0) return false;
    this.#sentBefore.left--;
    if (seq === null || seq <= this.#sentBefore.above || this.#seen.has(seq)) return false;
    this.#seen.add(seq);
    return true;
  }
}
