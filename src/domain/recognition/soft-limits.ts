/** From how many recognitions on a giver reads a gentle sentence. Nothing is held back by it. */
export interface SoftLimits {
  readonly toOneAWeek: number;
  readonly aDay: number;
}

export const usualLimits: SoftLimits = { toOneAWeek: 5, aDay: 12 };

/** What somebody has given lately, the one just given included. */
export interface GivenLately {
  readonly today: number;
  /** By recipient's name, within a week. */
  readonly toEach: ReadonlyMap<string, number>;
}

/**
 * A gentle sentence for a giver beyond a limit; null within. It never takes anything back.
 *
 * Example: the sixth to Bo within a week gives "It is sent. Bo has heard from you 6 times within a week; …"
 */
export function sayLimit(given: GivenLately, limits: SoftLimits): string | null {
  const [name, count] = [...given.toEach].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (count > limits.toOneAWeek)
    return `It is sent. ${name} has heard from you ${count} times within a week; a word to somebody who has not been mentioned lately may mean even more.`;
  if (given.today > limits.aDay)
    return `It is sent, the ${ordinal(given.today)} within a day. Each one is read with more attention when there are few.`;
  return null;
}

function ordinal(count: number): string {
  const tail = count % 100 > 10 && count % 100 < 14 ? 'th' : ['th', 'st', 'nd', 'rd'][count % 10];
  return `${count}${tail ?? 'th'}`;
}
