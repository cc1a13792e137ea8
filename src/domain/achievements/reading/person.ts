import type { Micros } from '../../events/event.ts';

/** What was true of a person from a moment on. */
export interface PersonFacts {
  readonly validFrom: Micros;
  /** IANA name; decides whose day it is. */
  readonly zone: string;
  /** team, role, segment and whatever else the workspace keeps. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Person {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  /** In the order of validity; the first also covers what came before it. */
  readonly facts: readonly [PersonFacts, ...PersonFacts[]];
}

/** What was true of a person at an instant (time rule T7): the segment at the time of the event counts. */
export function factsAt(person: Person, at: Micros): PersonFacts {
  let facts = person.facts[0];
  for (const next of person.facts) if (next.validFrom <= at) facts = next;
  return facts;
}
