export interface DayCount {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly events: number;
}

/** Weeks that are compared; fewer say nothing of what is usual. */
const leastOthers = 2;

/**
 * Days without an event, though every other week had some on that weekday. The last day is today, which is not over.
 *
 * Example: three Mondays with 40 events and one with none: that one, `usual: 40`. A source that never sends on Sundays
 * has no gap there.
 */
export function findGaps(days: readonly DayCount[]): { day: string; usual: number }[] {
  const first = days.findIndex(({ events }) => events > 0);
  const over = first < 0 ? [] : days.slice(first, -1);
  return over.flatMap(({ day, events }, index) => {
    const others = over.filter((_, other) => other !== index && (other - index) % 7 === 0);
    if (events > 0 || others.length < leastOthers || others.some((one) => one.events === 0)) return [];
    return [{ day, usual: Math.round(others.reduce((sum, one) => sum + one.events, 0) / others.length) }];
  });
}
