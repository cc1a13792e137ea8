/**
 * The same items in another order, by Fisher and Yates; the same one for the same seed.
 *
 * Example: `shuffle([1, 2, 3], 7)`
 */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const shuffled = [...items];
  let state = seed >>> 0;
  for (let end = shuffled.length - 1; end > 0; end--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (end + 1));
    const [a, b] = [shuffled[end], shuffled[other]];
    if (a !== undefined && b !== undefined) [shuffled[end], shuffled[other]] = [b, a];
  }
  return shuffled;
}
