import type { PersonFacts } from '../../domain/achievements/reading/person.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';

/** A person as kept, with all that is and was true of them. */
export interface WrittenPerson {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly email: string | null;
  readonly facts: readonly PersonFacts[];
}

const perWrite = 5000;

export async function insertPeople(
  tx: Tx,
  workspaceId: string,
  people: readonly WrittenPerson[],
): Promise<void> {
  for (const some of slices(people)) {
    await tx.query(
      `insert into people (workspace_id, person_id, handle, name, email, created_at)
       select $1, id, handle, name, email, $3 from json_to_recordset($2) as r (id uuid, handle text, name text, email text)`,
      [workspaceId, JSON.stringify(some.map(namesOf)), toTimestamp(Date.now() * 1000)],
    );
  }
  await insertFacts(tx, workspaceId, people);
}

/** Brings people and their histories on record into line with what is given. */
export async function updatePeople(
  tx: Tx,
  workspaceId: string,
  people: readonly WrittenPerson[],
): Promise<void> {
  for (const some of slices(people)) {
    await tx.query(
      `update people p set name = r.name, email = r.email
       from json_to_recordset($2) as r (id uuid, name text, email text) where p.workspace_id = $1 and p.person_id = r.id`,
      [workspaceId, JSON.stringify(some.map(namesOf))],
    );
    await tx.query('delete from person_facts where workspace_id = $1 and person_id = any ($2::uuid[])', [
      workspaceId,
      some.map(({ id }) => id),
    ]);
  }
  await insertFacts(tx, workspaceId, people);
}

/**
 * Actors that wait and have the handle or the e-mail of somebody: the next event of theirs would be taken for that
 * person's, so those before must be, too. Answers whose they are now.
 */
export async function adoptActors(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }>(
    `with found as (
       select distinct on (source_id, external_id) source_id, external_id, person_id from (
         select u.source_id, u.external_id, p.person_id, 1 as rank
         from unmatched_actors u join people p on p.workspace_id = u.workspace_id and p.handle = u.external_id
         where u.workspace_id = $1
         union all
         select u.source_id, u.external_id, p.person_id, 2
         from unmatched_actors u join people p
           on p.workspace_id = u.workspace_id and lower(p.email) = lower(u.external_id)
         where u.workspace_id = $1
       ) as named order by source_id, external_id, rank
     ), gone as (
       delete from unmatched_actors u using found f
       where u.workspace_id = $1 and u.source_id = f.source_id and u.external_id = f.external_id
     )
     insert into identities (workspace_id, source_id, external_id, person_id, created_at)
     select $1, source_id, external_id, person_id, $2 from found on conflict do nothing returning person_id`,
    [workspaceId, toTimestamp(Date.now() * 1000)],
  );
  return rows.map(({ person_id }) => person_id);
}

async function insertFacts(tx: Tx, workspaceId: string, people: readonly WrittenPerson[]): Promise<void> {
  for (const some of slices(people)) {
    const rows = some.flatMap(({ id, facts }) =>
      facts.map(({ validFrom, zone, attributes }) => ({ id, v: toTimestamp(validFrom), zone, attributes })),
    );
    await tx.query(
      `insert into person_facts (workspace_id, person_id, valid_from, zone, attributes)
       select $1, id, v, zone, attributes
       from json_to_recordset($2) as r (id uuid, v timestamptz, zone text, attributes jsonb)`,
      [workspaceId, JSON.stringify(rows)],
    );
  }
}

function namesOf({ id, handle, name, email }: WrittenPerson) {
  return { id, handle, name, email };
}

function* slices<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += perWrite) yield all.slice(start, start + perWrite);
}
