import { z } from 'zod';
import type { Person, PersonFacts } from '../achievements/reading/person.ts';
import { parseInstant } from '../time/instant.ts';
import { beginningOfTime } from '../time/window.ts';
import { isZone, parseDay, startOfDay } from '../time/zone.ts';

const zone = z.string().refine(isZone, 'is no time zone; expected one such as Europe/Berlin');
const attributes = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).transform((value) => {
    return Array.isArray(value) ? value.join(' ') : String(value);
  }),
);
const from = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** One person as written in a file. */
export const writtenPerson = z.strictObject({
  handle: z.string().min(1),
  name: z.string().min(1).optional(),
  email: z.string().min(1).optional(),
  zone: zone.optional(),
  attributes: attributes.optional(),
  /** Other names that sources know the person by. */
  aliases: z.array(z.string().min(1)).optional(),
  /** What changed later, each from a day on. */
  later: z
    .array(z.strictObject({ from, zone: zone.optional(), attributes: attributes.optional() }))
    .optional(),
});
export type WrittenPerson = z.infer<typeof writtenPerson>;

/** Who is who: finds people by handle, e-mail or alias, and makes those that nobody named. */
export class Roster {
  readonly #byName = new Map<string, Person>();
  readonly #byEmail = new Map<string, Person>();

  constructor(written: readonly WrittenPerson[]) {
    for (const one of written) {
      const person = personOf(one);
      for (const name of [one.handle, ...(one.aliases ?? [])])
        this.#byName.set(name.normalize('NFC'), person);
      if (one.email !== undefined) this.#byEmail.set(one.email.toLowerCase(), person);
    }
  }

  find = (_source: string, actor: string): Person => {
    const name = actor.normalize('NFC');
    const known = this.#byName.get(name) ?? this.#byEmail.get(name.toLowerCase());
    if (known) return known;
    const handle = handleOf(actor);
    const made = personOf({ handle });
    this.#byName.set(handle, made);
    if (handle.includes('@')) this.#byEmail.set(handle, made);
    return made;
  };
}

/** The handle of somebody of whom only a name in an event is known: however it is encoded, and e-mails in small letters. */
export function handleOf(actor: string): string {
  const name = actor.normalize('NFC');
  return name.includes('@') ? name.toLowerCase() : name;
}

function personOf({
  handle,
  name,
  zone: own = 'UTC',
  attributes: first = {},
  later = [],
}: WrittenPerson): Person {
  const facts: [PersonFacts, ...PersonFacts[]] = [
    { validFrom: beginningOfTime, zone: own, attributes: first },
  ];
  for (const next of [...later].sort((a, b) => momentOf(a.from, own) - momentOf(b.from, own))) {
    const before = facts.at(-1) ?? facts[0];
    const at = next.zone ?? before.zone;
    facts.push({
      validFrom: momentOf(next.from, at),
      zone: at,
      attributes: { ...before.attributes, ...next.attributes },
    });
  }
  return { id: handle, handle, name: name ?? handle, facts };
}

/** A date is the beginning of that day in the person's zone. */
function momentOf(text: string, inZone: string): number {
  const day = parseDay(text);
  if (day !== undefined) return startOfDay(inZone, day);
  const parsed = parseInstant(text);
  return typeof parsed === 'number' ? parsed : beginningOfTime;
}
