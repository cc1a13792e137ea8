import type { PersonFacts } from '../achievements/reading/person.ts';

type Facts = readonly [PersonFacts, ...PersonFacts[]];

/**
 * What is kept of what was true of somebody who is erased: only what rules read, and of that only what is true of
 * somebody else, too. The zone stays, for it says when their days began.
 */
export function anonymousFacts(
  facts: Facts,
  readByRules: (name: string) => boolean,
  isShared: (name: string, value: string) => boolean,
): Facts {
  const [first, ...rest] = facts.map(({ validFrom, zone, attributes }) => ({
    validFrom,
    zone,
    attributes: Object.fromEntries(
      Object.entries(attributes).filter(([name, value]) => readByRules(name) && isShared(name, value)),
    ),
  }));
  return [first ?? facts[0], ...rest];
}
