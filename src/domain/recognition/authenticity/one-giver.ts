import type { Favours } from './favours.ts';
import type { Given, Hint } from './hint.ts';

const leastReceived = 10;
const leastShare = 0.75;

/** One giver: nearly all that somebody received came from one person, who gives to hardly anybody else. */
export function findOneGivers(given: readonly Given[], favours: Favours): Hint[] {
  const received = new Map<string, number>();
  for (const { recipients } of given)
    for (const person of recipients) received.set(person, (received.get(person) ?? 0) + 1);
  return [...favours].flatMap(([giver, own]) =>
    own.flatMap(({ to, evidence, chance }): Hint[] => {
      const isMost = evidence.length >= leastShare * (received.get(to) ?? 0);
      if (evidence.length < leastReceived || !isMost) return [];
      return [{ kind: 'one-giver', people: [giver, to], evidence, chance, quarter: null }];
    }),
  );
}
