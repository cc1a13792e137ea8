import { tail } from './chance.ts';
import type { Given } from './hint.ts';

/** Fewer than this from one to another say nothing. */
const leastGiven = 5;
/** Less than this share of what somebody gives is no favour. */
const leastShare = 0.5;
/** A close colleague gets this much of what somebody gives, and a part of what goes to everybody around. */
const close = 0.15;
const shared = 0.6;
/** Whoever has fewer people around cannot choose. */
const leastAround = 3;
/** By chance that rarely. */
const seldom = 0.01;

/** That somebody gives to one person far more often than to others. */
export interface Favour {
  readonly to: string;
  readonly evidence: readonly string[];
  readonly chance: number;
}

/** By giver. */
export type Favours = ReadonlyMap<string, readonly Favour[]>;

/**
 * To whom each person gives far more often than to others. `around` is how many colleagues a person has to choose from: the
 * team without them.
 */
export function findFavours(given: readonly Given[], around: (person: string) => number): Favours {
  const byGiver = new Map<string, { total: number; to: Map<string, string[]> }>();
  for (const { id, giver, recipients } of given) {
    // A whole team thanked at once favours nobody.
    if (recipients.length !== 1) continue;
    const [to = ''] = recipients;
    const own = byGiver.get(giver) ?? { total: 0, to: new Map<string, string[]>() };
    byGiver.set(giver, own);
    own.total++;
    own.to.set(to, [...(own.to.get(to) ?? []), id]);
  }
  const favours = new Map<string, Favour[]>();
  for (const [giver, { total, to }] of byGiver) {
    const choice = around(giver);
    if (choice < leastAround) continue;
    const ordinary = close + shared / choice;
    const own = [...to].flatMap(([person, evidence]): Favour[] => {
      const chance = tail(total, evidence.length, ordinary);
      const isFavoured =
        evidence.length >= leastGiven && evidence.length >= leastShare * total && chance < seldom;
      return isFavoured ? [{ to: person, evidence, chance }] : [];
    });
    if (own.length > 0) favours.set(giver, own);
  }
  return favours;
}
