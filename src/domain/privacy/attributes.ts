import { isTogether, type Rule } from '../achievements/language/rule.ts';
import type { PersonFacts } from '../achievements/reading/person.ts';
import { readsFacts } from '../people/reads-facts.ts';

type Facts = readonly [PersonFacts, ...PersonFacts[]];

/** Whether an achievement looks at an attribute of people. */
export function readsAttribute(rule: Rule, name: string): boolean {
  if (!readsFacts(rule, [name])) return false;
  const texts = rule.versions.flatMap(({ who, reachBy, evidence }) =>
    [who, reachBy, evidence.group].flatMap((expression) => expression?.text ?? []),
  );
  // Other than by a name that is plain to see, or by the working calendar.
  const isHidden = texts.some((text) => /\bperson\b(?!\s*\.\s*[a-z_])/.test(text));
  const asks = new RegExp(`\\bperson\\s*\\.\\s*${name}\\b`);
  const isAsked = texts.some((text) => asks.test(text));
  return isHidden || isAsked || !texts.some((text) => /\bperson\b/.test(text));
}

/**
 * What is kept of what was true of somebody who is erased: only what rules read, and of that only what is true of
 * somebody else, too; but all that a rule reads which compares people, or others would win and lose by it. The zone
 * stays, for it says when their days began.
 */
export function anonymousFacts(
  facts: Facts,
  rules: readonly Rule[],
  isShared: (name: string, value: string) => boolean,
): Facts {
  const isKept = (name: string, value: string) => {
    const readers = rules.filter((rule) => readsAttribute(rule, name));
    return readers.some(isTogether) || (readers.length > 0 && isShared(name, value));
  };
  const [first, ...rest] = facts.map(({ validFrom, zone, attributes }) => ({
    validFrom,
    zone,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([name, value]) => isKept(name, value))),
  }));
  return [first ?? facts[0], ...rest];
}
