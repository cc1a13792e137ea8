import type { BenchLine } from './bench.ts';

/** No verdict when the limit's own rounds differ by more than this: the machine was busy with something else. */
const spreadMax = 1.5;

export interface Judged {
  readonly name: string;
  readonly ratio: number;
  readonly goal: number | null;
  readonly floor: number | null;
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
  readonly runs: number;
  /** Slowest to fastest round of the limit. */
  readonly spread: number;
  readonly verdict: 'goal reached' | 'floor held' | 'missed' | 'no verdict' | 'stated';
  readonly note: string;
}

/** The ratio of the two medians, and whether it keeps its promise. */
export function judge(line: BenchLine): Judged {
  const measured = median(line.measured);
  const limit = median(line.limit);
  const ratio = measured / limit;
  const spread = Math.max(...line.limit) / Math.min(...line.limit);
  const { name, goal, floor, unit, note } = line;
  return {
    name,
    ratio,
    goal,
    floor,
    measured,
    limit,
    unit,
    runs: line.measured.length,
    spread,
    verdict: verdictOf(ratio, spread, line),
    note,
  };
}

function verdictOf(ratio: number, spread: number, { goal, floor }: BenchLine): Judged['verdict'] {
  if (goal === null) return 'stated';
  if (spread > spreadMax) return 'no verdict';
  if (ratio >= goal) return 'goal reached';
  return ratio >= (floor ?? goal) ? 'floor held' : 'missed';
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
