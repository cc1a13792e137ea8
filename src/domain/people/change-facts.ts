import type { PersonFacts } from '../achievements/reading/person.ts';
import type { Micros } from '../events/event.ts';

/** What becomes true of a person; null takes an attribute away. */
export interface FactChange {
  readonly zone?: string | undefined;
  readonly attributes: Readonly<Record<string, string | null>>;
}

type History = readonly [PersonFacts, ...PersonFacts[]];

/**
 * A person's history with a change from a moment on. It holds until the same thing changes again: what was said of later
 * days stays as it was said.
 *
 * Example: team a from January and b from March; c from February on is a, c, b.
 */
export function changeFacts(history: History, from: Micros, change: FactChange): History {
  const before = history.findLast(({ validFrom }) => validFrom <= from) ?? history[0];
  const changed: PersonFacts[] = history.filter(({ validFrom }) => validFrom < from);
  const later = history.filter(({ validFrom }) => validFrom > from);
  changed.push(applied({ ...before, validFrom: from }, change));
  // Each part of the change goes on as long as what it replaces had gone on.
  let zone = change.zone;
  const attributes = new Map(Object.entries(change.attributes));
  for (const facts of later) {
    if (facts.zone !== before.zone) zone = undefined;
    for (const name of attributes.keys())
      if (facts.attributes[name] !== before.attributes[name]) attributes.delete(name);
    changed.push(applied(facts, { zone, attributes: Object.fromEntries(attributes) }));
  }
  const [first, ...rest] = withoutRepeats(changed);
  return first ? [first, ...rest] : history;
}

/** Which things differ between two histories: `zone` and the names of attributes. */
export function changedNames(one: History, other: History): string[] {
  const names = new Set<string>();
  const moments = new Set([...one, ...other].map(({ validFrom }) => validFrom));
  for (const moment of moments) {
    const at = (history: History) => history.findLast(({ validFrom }) => validFrom <= moment) ?? history[0];
    const [before, after] = [at(one), at(other)];
    if (before.zone !== after.zone) names.add('zone');
    for (const name of [...Object.keys(before.attributes), ...Object.keys(after.attributes)])
      if (before.attributes[name] !== after.attributes[name]) names.add(name);
  }
  return [...names].sort();
}

function applied(facts: PersonFacts, { zone, attributes }: FactChange): PersonFacts {
  const all: Record<string, string> = { ...facts.attributes };
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === '') delete all[name];
    else all[name] = value;
  }
  return { validFrom: facts.validFrom, zone: zone ?? facts.zone, attributes: all };
}

function withoutRepeats(history: readonly PersonFacts[]): PersonFacts[] {
  return history.filter((facts, index) => {
    const before = history[index - 1];
    return !before || textOf(before) !== textOf(facts);
  });
}

function textOf({ zone, attributes }: PersonFacts): string {
  return JSON.stringify([zone, Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
