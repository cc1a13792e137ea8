import { factsAt, type Person } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import { foldName, Suggester } from '../../domain/people/suggest-people.ts';
import { isErased } from '../../domain/privacy/names.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { beginningOfTime } from '../../domain/time/window.ts';
import type { Directory } from '../../engine/decide/directory.ts';
import type { Tx } from '../../store/database.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { presentPerson } from '../present.ts';
import type { PersonDetail, PersonRow, UnmatchedActor } from './api.ts';

/** What is looked for in a directory, made once for as many people as there are. */
interface Lookup {
  readonly size: number;
  readonly byName: readonly { readonly person: Person; readonly words: string }[];
  readonly suggester: Suggester<Person & { email: string | null }>;
}

const lookups = new WeakMap<Directory, Lookup>();
const collator = new Intl.Collator('en', { numeric: true });

function lookupOf(directory: Directory): Lookup {
  const known = lookups.get(directory);
  if (known && known.size === directory.size) return known;
  const people = [...directory.people].sort(
    (a, b) => collator.compare(a.name, b.name) || collator.compare(a.handle, b.handle),
  );
  const named = people.map((person) => ({ ...person, email: directory.emailOf(person.id) }));
  const lookup = {
    size: directory.size,
    byName: named.map((person) => ({
      person,
      words: foldName(`${person.name} ${person.handle} ${person.email ?? ''}`),
    })),
    suggester: new Suggester(named),
  };
  lookups.set(directory, lookup);
  return lookup;
}

interface PeopleQuery {
  readonly search: string;
  readonly team?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A page of people by name. E-mails are shown and looked in only for those who may see them. */
export function listPeople(
  directory: Directory,
  { search, team, cursor, limit }: PeopleQuery,
  now: Micros,
  isAdmin: boolean,
): { items: PersonRow[]; total: number; teams: string[]; nextCursor: string | null } {
  const wanted = foldName(search.trim());
  const [start] = decodeCursor(cursor, ['number']) ?? [0];
  const teams = new Set<string>();
  const found: Person[] = [];
  for (const { person, words } of lookupOf(directory).byName) {
    const own = factsAt(person, now).attributes.team;
    if (own !== undefined) teams.add(own);
    if (team !== undefined && own !== team) continue;
    const text = isAdmin ? words : foldName(`${person.name} ${person.handle}`);
    if (wanted === '' || text.includes(wanted)) found.push(person);
  }
  const items = found.slice(start, start + limit).map((person) => ({
    ...presentPerson(person, now),
    email: isAdmin ? directory.emailOf(person.id) : null,
  }));
  return {
    items,
    total: found.length,
    teams: [...teams].sort(collator.compare),
    nextCursor: start + limit < found.length ? encodeCursor([start + limit]) : null,
  };
}

export function presentDetail(directory: Directory, person: Person, now: Micros): PersonDetail {
  const { zone, attributes } = factsAt(person, now);
  const cardOf = ({ handle, name }: Person) => ({ handle, name });
  const reports = lookupOf(directory).byName.flatMap(({ person: other }) => {
    const manager = factsAt(other, now).attributes.manager;
    return manager !== undefined && directory.byHandle(manager)?.id === person.id ? [cardOf(other)] : [];
  });
  return {
    ...presentPerson(person, now),
    email: directory.emailOf(person.id),
    zone,
    attributes: { ...attributes },
    history: person.facts.map((facts) => ({
      from: facts.validFrom === beginningOfTime ? null : formatInstant(facts.validFrom),
      zone: facts.zone,
      attributes: { ...facts.attributes },
    })),
    identities: directory.identitiesOf(person.id),
    merged: directory.mergedInto(person.id).map(cardOf),
    reports: reports.slice(0, 200),
    state: isErased(person.handle) ? 'erased' : directory.isActive(person.id) ? 'active' : 'deactivated',
  };
}

/** Actors that nobody matches, those with most events first, each with whom it could be. */
export async function listUnmatched(
  tx: Tx,
  workspaceId: string,
  directory: Directory,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: UnmatchedActor[]; total: number; nextCursor: string | null }> {
  const [start] = decodeCursor(cursor, ['number']) ?? [0];
  const rows = await tx.query<{
    source: string;
    actor: string;
    events: number;
    first_seen_at: Micros;
    total: number;
  }>(
    `select s.slug as source, u.external_id as actor, u.events, u.first_seen_at, count(*) over () as total
     from unmatched_actors u join sources s using (workspace_id, source_id)
     where u.workspace_id = $1 order by u.events desc, s.slug, u.external_id limit $2 offset $3`,
    [workspaceId, limit, start],
  );
  const { suggester } = lookupOf(directory);
  const total = rows[0]?.total ?? 0;
  return {
    items: rows.map(({ source, actor, events, first_seen_at }) => ({
      source,
      actor,
      events,
      firstSeenAt: formatInstant(first_seen_at),
      suggestions: suggester.suggest(actor).map(({ person, score, reason }) => ({
        handle: person.handle,
        name: person.name,
        score,
        reason,
      })),
    })),
    total,
    nextCursor: start + limit < total ? encodeCursor([start + limit]) : null,
  };
}
