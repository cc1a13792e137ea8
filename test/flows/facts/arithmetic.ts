/** Plain arithmetic over what the product answers, on purpose without anything of the product's. */

/** The value at position ceil(p · n). */
export function nearestRank(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN;
}

/** Of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? Number.NaN) + upper) / 2;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

export function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const weighted = sum(sorted.map((value, index) => (index + 1) * value));
  return (2 * weighted) / (sorted.length * sum(sorted)) - (sorted.length + 1) / sorted.length;
}

/** Welch's t of two samples, the difference and its standard error. */
export function welch(one: readonly number[], other: readonly number[]) {
  const part = (values: readonly number[]) => {
    const middle = mean(values);
    return sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1) / values.length;
  };
  const [a, b] = [part(one), part(other)];
  const difference = mean(one) - mean(other);
  const error = Math.sqrt(a + b);
  const freedom = (a + b) ** 2 / (a ** 2 / (one.length - 1) + b ** 2 / (other.length - 1));
  return { difference, error, t: difference / error, freedom };
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** How often each key comes. */
export function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** What most of the items say; ties by name. */
export function mostOften(items: readonly string[]): string {
  const counts = [...countBy(items, (item) => item)];
  counts.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return counts[0]?.[0] ?? '';
}
