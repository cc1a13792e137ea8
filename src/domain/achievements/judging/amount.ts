/** A tenth has no exact double, so totals of many differ from what people write by less than this part of them. */
const hair = 1e-9;

/**
 * A total as people would write it: ten times 0.1 is 1, and 0.7 and 0.1 are 0.8. Whole numbers are exact already.
 *
 * Example: `tidy(0.1 + 0.2)` is 0.3.
 */
export function tidy(total: number): number {
  if (Number.isInteger(total)) return total;
  return Number(total.toPrecision(Math.abs(total) < 1e9 ? 12 : 15));
}

/** Whether a total is as much as is asked for. */
export function reaches(total: number, needed: number): boolean {
  return total >= needed || (needed - total < needed * hair && tidy(total) >= needed);
}
