import type { Person } from '../../domain/achievements/reading/person.ts';
import type { FindPerson } from '../../domain/achievements/reading/reading.ts';
import { handleOf } from '../../domain/people/roster.ts';
import { beginningOfTime } from '../../domain/time/window.ts';
import { type Directory, defaultZone } from './directory.ts';

/**
 * The people of a workspace, and those whom deciding for real would make: by the names sources know them by, by handle or
 * e-mail, and where the source may make people, somebody new, who is made for this alone.
 */
export class KnownAndNew {
  readonly #directory: Directory;
  readonly #made = new Map<string, Person>();

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  person = (id: string): Person | undefined => this.#directory.person(id) ?? this.#made.get(id);

  find: FindPerson = (slug, actor) => {
    const known = this.#directory.find(slug, actor) ?? this.#directory.guess(actor);
    if (known) return known;
    const source = [...this.#directory.sources.values()].find((one) => one.slug === slug);
    if (!source?.createsPeople) return null;
    const handle = handleOf(actor);
    const id = `new ${handle}`;
    const made = this.#made.get(id) ?? newPerson(id, handle);
    this.#made.set(id, made);
    return made;
  };
}

function newPerson(id: string, handle: string): Person {
  const facts = { validFrom: beginningOfTime, zone: defaultZone, attributes: {} };
  return { id, handle, name: handle, facts: [facts] };
}
