import { findBursts } from './bursts.ts';
import { findCircles } from './circles.ts';
import { findFavours } from './favours.ts';
import type { Given, Hint } from './hint.ts';
import { findOneGivers } from './one-giver.ts';
import { findSameWords } from './words.ts';

export interface Surroundings {
  /** How many colleagues somebody has to choose from: the team without them. */
  around(person: string): number;
  /** Whose quarters count. */
  readonly zone: string;
}

const order = ['ring', 'pair', 'burst', 'same-words', 'one-giver'];

/**
 * Patterns of giving that a programme's owner may want to look at. Whoever is in a ring or a pair is not named again for
 * being the other's one giver.
 *
 * Example: two colleagues with six others around them, who give nine of ten to each other, are one `pair`.
 */
export function findHints(given: readonly Given[], { around, zone }: Surroundings): Hint[] {
  const favours = findFavours(given, around);
  const circles = findCircles(favours);
  const together = new Set(
    circles.flatMap(({ people }) => people.flatMap((one) => people.map((other) => `${one} ${other}`))),
  );
  const oneGivers = findOneGivers(given, favours).filter(({ people }) => !together.has(people.join(' ')));
  return [...circles, ...findBursts(given, zone), ...findSameWords(given), ...oneGivers].sort(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      a.chance - b.chance ||
      (a.people.join(' ') < b.people.join(' ') ? -1 : 1),
  );
}
