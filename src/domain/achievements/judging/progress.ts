import type { Measure } from '../language/measure.ts';

/** How far a ring is closed, as shares of the whole: for good, and what is still provisional. */
export interface Progress {
  readonly sure: number;
  readonly held: number;
}

/**
 * How near a standing is to its goal.
 *
 * Example: 4 of 5, one of them in its hold, is `{ sure: 0.6, held: 0.2 }`; 30 minutes where the quickest took 15 is half.
 */
export function progressOf(
  measure: Measure,
  { value, provisional, needed }: { value: number; provisional: number; needed: number },
  hasAny: boolean,
): Progress {
  if (!hasAny) return { sure: 0, held: 0 };
  if (measure.kind === 'best') {
    const isThere = measure.wins === 'highest' ? value >= needed : value <= needed;
    const share = measure.wins === 'highest' ? value / needed : needed / value;
    const done = isThere ? 1 : Math.max(0, Number.isFinite(share) ? share : 0);
    return provisional === 0 ? { sure: done, held: 0 } : { sure: 0, held: done };
  }
  return { sure: Math.max(0, value - provisional) / needed, held: provisional / needed };
}
