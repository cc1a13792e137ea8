/** One line of the table: what was measured beside what bounds it, in the same run. */
export interface BenchLine {
  readonly name: string;
  readonly unit: string;
  /** Null where a figure is stated without a promise. */
  readonly goal: number | null;
  readonly floor: number | null;
  /** One figure a round, per second: bigger is better. */
  readonly measured: readonly number[];
  readonly limit: readonly number[];
  readonly note: string;
}

export interface BenchOptions {
  /** Under a minute a bench: fewer events, the same number of rounds. */
  readonly quick: boolean;
  /** As often as a promise speaks of, where that is more than five times: minutes a bench. */
  readonly full?: boolean;
  /** Says what is going on; nothing with `--json`. */
  say(text: string): void;
}

export interface Bench {
  readonly name: string;
  readonly title: string;
  run(options: BenchOptions): Promise<BenchLine[]>;
}
