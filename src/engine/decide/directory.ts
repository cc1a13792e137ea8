import type { Person, PersonFacts } from '../../domain/achievements/reading/person.ts';
import { handleOf } from '../../domain/people/roster.ts';
import { beginningOfTime } from '../../domain/time/window.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { Privacy } from '../privacy.ts';

export interface SourceInfo {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly createsPeople: boolean;
}

/** The first known fact of a person has always been true. */
export const alwaysSql = toTimestamp(beginningOfTime);
export const defaultZone = 'UTC';

interface PersonRow {
  person_id: string;
  handle: string;
  name: string;
  email: string | null;
  is_active?: boolean;
}

/** Who is who in one workspace: people and their names in each source, all in memory. */
export class Directory {
  readonly sources = new Map<string, SourceInfo>();
  readonly #people = new Map<string, Person>();
  readonly #byHandle = new Map<string, Person>();
  readonly #byEmail = new Map<string, Person>();
  /** Source's slug → actor → person. */
  readonly #identities = new Map<string, Map<string, Person>>();
  readonly #emails = new Map<string, string>();
  /** Who is one with somebody else → with whom. */
  readonly #merged = new Map<string, string>();
  readonly #inactive = new Set<string>();
  /** Who was erased, and what is shown of whom. */
  privacy: Privacy;

  constructor(privacy = new Privacy()) {
    this.privacy = privacy;
  }

  /** Read to its end: whoever looks meanwhile is to see the one before, not one with nobody in it yet. */
  static async whole(tx: Tx, privacy: Privacy): Promise<Directory> {
    const directory = new Directory(privacy);
    await directory.load(tx);
    return directory;
  }

  person = (id: string): Person | undefined => this.#people.get(id);

  byHandle(handle: string): Person | undefined {
    return this.#byHandle.get(handle);
  }

  byEmail(email: string): Person | undefined {
    return this.#byEmail.get(email.toLowerCase());
  }

  emailOf(personId: string): string | null {
    return this.#emails.get(personId) ?? null;
  }

  /** Whom a person's deeds count for: themselves, or whom they were merged into. */
  rootOf(personId: string): string {
    let root = personId;
    for (let into = this.#merged.get(root); into !== undefined; into = this.#merged.get(root)) root = into;
    return root;
  }

  /** Those who were merged into a person, directly or through others. */
  mergedInto(personId: string): Person[] {
    return [...this.#merged.keys()].flatMap((id) => {
      const person = this.rootOf(id) === personId ? this.#people.get(id) : undefined;
      return person ? [person] : [];
    });
  }

  find = (slug: string, actor: string): Person | null => this.#identities.get(slug)?.get(actor) ?? null;

  /** Whom a new actor would be taken for: the person of that handle or e-mail. */
  guess(actor: string): Person | undefined {
    const name = actor.normalize('NFC');
    return this.#byHandle.get(actor) ?? this.#byHandle.get(name) ?? this.#byEmail.get(name.toLowerCase());
  }

  /** False for who has left or was erased: they count, and nothing is for them any more. */
  isActive(personId: string): boolean {
    return !this.#inactive.has(personId);
  }

  /** The names a person goes by in the sources. */
  actorsOf(personId: string): string[] {
    const actors: string[] = [];
    for (const identities of this.#identities.values())
      for (const [actor, person] of identities) if (person.id === personId) actors.push(actor);
    return actors;
  }

  /** The names a person goes by, each with its source. */
  identitiesOf(personId: string): { source: string; actor: string }[] {
    return [...this.#identities].flatMap(([source, identities]) =>
      [...identities].flatMap(([actor, person]) => (person.id === personId ? [{ source, actor }] : [])),
    );
  }

  /** How many people there are, those merged into others included. */
  get size(): number {
    return this.#people.size;
  }

  /** Everybody but those who were merged into others. */
  get people(): Iterable<Person> {
    const all = [...this.#people.values()];
    return this.#merged.size === 0 ? all : all.filter(({ id }) => !this.#merged.has(id));
  }

  async load(tx: Tx): Promise<void> {
    await this.loadSources(tx);
    const people = await tx.query<PersonRow>(
      'select person_id, handle, name, email, deactivated_at is null as is_active from people',
    );
    const facts = await tx.query<{
      person_id: string;
      valid_from: number;
      zone: string;
      attributes: Record<string, string>;
    }>('select person_id, valid_from, zone, attributes from person_facts order by valid_from');
    const factsOf = new Map<string, PersonFacts[]>();
    for (const row of facts) {
      const list = factsOf.get(row.person_id) ?? [];
      list.push({ validFrom: row.valid_from, zone: row.zone, attributes: row.attributes });
      factsOf.set(row.person_id, list);
    }
    const merges = await tx.query<{ person_id: string; into_id: string }>(
      'select person_id, into_id from person_merges',
    );
    for (const { person_id, into_id } of merges) this.#merged.set(person_id, into_id);
    for (const { person_id, is_active } of people) if (!is_active) this.#inactive.add(person_id);
    for (const row of people) this.#add(row, factsOf.get(row.person_id) ?? []);
    for (const row of people) if (this.#merged.has(row.person_id)) this.#redirect(row);
    const identities = await tx.query<{ source_id: string; external_id: string; person_id: string }>(
      'select source_id, external_id, person_id from identities',
    );
    for (const row of identities) {
      const person = this.#people.get(this.rootOf(row.person_id));
      const source = this.sources.get(row.source_id);
      if (person && source) this.#identify(source.slug, row.external_id, person);
    }
  }

  async loadSources(tx: Tx): Promise<void> {
    const rows = await tx.query<{
      source_id: string;
      slug: string;
      name: string;
      kind: string;
      creates_people: boolean;
    }>('select source_id, slug, name, kind, creates_people from sources');
    for (const row of rows) {
      const { source_id: id, slug, name, kind, creates_people: createsPeople } = row;
      this.sources.set(id, { id, slug, name, kind, createsPeople });
    }
  }

  /**
   * Finds or makes people for actors that nobody matches yet. An actor is matched by handle or by e-mail; failing that
   * a person is made where the source may, else the actor waits in the list of the unmatched.
   */
  async match(
    tx: Tx,
    workspaceId: string,
    actors: ReadonlyMap<string, { source: SourceInfo; actor: string; events: number }>,
    now: number,
  ) {
    const at = toTimestamp(now);
    const people: PersonRow[] = [];
    const identities: { s: string; x: string; p: string }[] = [];
    const unmatched: { s: string; x: string; n: number }[] = [];
    for (const { source, actor, events } of actors.values()) {
      // Not made anew, and not kept as a name that waits.
      if (this.privacy.isErased(actor, source.slug) && !this.#byHandle.has(actor)) continue;
      let person = this.guess(actor);
      if (!person && source.createsPeople) {
        const row: PersonRow = {
          person_id: uuidv7(now / 1000 > 0 ? Math.floor(now / 1000) : 0),
          handle: handleOf(actor),
          name: actor,
          email: actor.includes('@') ? actor : null,
        };
        people.push(row);
        person = this.#add(row, []);
      }
      if (!person) {
        unmatched.push({ s: source.id, x: actor, n: events });
        continue;
      }
      this.#identify(source.slug, actor, person);
      identities.push({ s: source.id, x: actor, p: person.id });
    }
    if (people.length > 0) await insertPeople(tx, workspaceId, people, at);
    if (identities.length > 0) {
      await tx.query(
        `insert into identities (workspace_id, source_id, external_id, person_id, created_at)
         select $1, s, x, p, $3 from json_to_recordset($2) as r (s uuid, x text, p uuid) on conflict do nothing`,
        [workspaceId, JSON.stringify(identities), at],
      );
    }
    if (unmatched.length > 0) {
      await tx.query(
        `insert into unmatched_actors (workspace_id, source_id, external_id, first_seen_at, events)
         select $1, s, x, $3, n from json_to_recordset($2) as r (s uuid, x text, n bigint)
         on conflict (workspace_id, source_id, external_id) do update set events = unmatched_actors.events + excluded.events`,
        [workspaceId, JSON.stringify(unmatched), at],
      );
    }
  }

  #identify(slug: string, actor: string, person: Person): void {
    const identities = this.#identities.get(slug);
    if (identities) identities.set(actor, person);
    else this.#identities.set(slug, new Map([[actor, person]]));
  }

  #add(row: PersonRow, facts: PersonFacts[]): Person {
    const [first = { validFrom: beginningOfTime, zone: defaultZone, attributes: {} }, ...rest] = facts;
    const person: Person = { id: row.person_id, handle: row.handle, name: row.name, facts: [first, ...rest] };
    this.#people.set(person.id, person);
    this.#byHandle.set(person.handle, person);
    if (row.email) {
      this.#byEmail.set(row.email.toLowerCase(), person);
      this.#emails.set(person.id, row.email);
    }
    return person;
  }

  /** The names of somebody who was merged lead to whom they were merged into. */
  #redirect({ person_id, handle, email }: PersonRow): void {
    const root = this.#people.get(this.rootOf(person_id));
    if (!root) return;
    this.#byHandle.set(handle, root);
    if (email && this.emailOf(root.id)?.toLowerCase() !== email.toLowerCase())
      this.#byEmail.set(email.toLowerCase(), root);
  }
}

async function insertPeople(
  tx: Tx,
  workspaceId: string,
  people: readonly PersonRow[],
  at: string,
): Promise<void> {
  const rows = JSON.stringify(people);
  await tx.query(
    `insert into people (workspace_id, person_id, handle, name, email, created_at)
     select $1, person_id, handle, name, email, $3 from json_to_recordset($2)
     as r (person_id uuid, handle text, name text, email text)`,
    [workspaceId, rows, at],
  );
  await tx.query(
    `insert into person_facts (workspace_id, person_id, valid_from, zone)
     select $1, person_id, $3, $4 from json_to_recordset($2) as r (person_id uuid)`,
    [workspaceId, rows, alwaysSql, defaultZone],
  );
}
