import type { Person } from '../../domain/achievements/reading/person.ts';
import { Refusal } from '../../domain/refusal.ts';
import { markNames } from '../../engine/boards/mark-boards.ts';
import type { Directory } from '../../engine/decide/directory.ts';
import { type AwardMoves, changePeople } from '../../engine/upkeep/decide-people.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import { notFound } from '../viewer.ts';
import { everythingOf, findPerson, type PeopleDeps, personFrom } from './actions.ts';
import type { ActorMatch, PersonSplit } from './api.ts';
import { insertPeople } from './write-people.ts';

export interface Joined {
  readonly handle: string;
  readonly awards: AwardMoves;
}

/** Says whose an actor is: their stored events are decided as if that had been known when they came. */
export async function matchActor(
  { engine }: PeopleDeps,
  workspaceId: string,
  match: ActorMatch,
  by: Doer,
): Promise<Joined> {
  const workspace = await engine.workspace(workspaceId);
  const { answer: handle, moves: awards } = await changePeople(workspace, {
    begin: async (tx) => {
      const { source, actor } = match;
      const sourceId = await sourceOf(tx, workspaceId, source);
      const [waiting] = await tx.query(
        `delete from unmatched_actors where workspace_id = $1 and source_id = $2 and external_id = $3 returning external_id`,
        [workspaceId, sourceId, actor],
      );
      const known = workspace.directory.find(source, actor);
      if (known)
        throw new Refusal('already-matched', 409, {
          message: `${JSON.stringify(actor)} of ${source} is ${known.handle}'s already. Split it off there first.`,
          pointer: '/actor',
        });
      if (!waiting) throw notFound(`unmatched actor ${JSON.stringify(actor)} of ${source}`);
      const person = await chosen(tx, workspaceId, workspace.directory, match);
      await tx.query(
        'insert into identities (workspace_id, source_id, external_id, person_id, created_at) values ($1, $2, $3, $4, $5)',
        [workspaceId, sourceId, actor, person.id, toTimestamp(Date.now() * 1000)],
      );
      const cause = `${actor} of ${source} is ${person.handle}`;
      return { answer: person.handle, concerned: everythingOf([person.id], cause) };
    },
    end: (tx, moves, person) =>
      recordAudit(tx, workspaceId, by, {
        action: 'actor.matched',
        subject: match.actor,
        details: { source: match.source, person, made: 'create' in match, ...moves },
      }),
  });
  return { handle, awards };
}

/** Makes two people one: what `from` did counts for the other, and their sessions are the other's. */
export async function mergePeople(
  { engine }: PeopleDeps,
  workspaceId: string,
  into: string,
  from: string,
  by: Doer,
): Promise<Joined> {
  const workspace = await engine.workspace(workspaceId);
  const { answer, moves: awards } = await changePeople(workspace, {
    begin: async (tx) => {
      const target = findPerson(workspace.directory, into);
      const other = findPerson(workspace.directory, from);
      if (target.id === other.id)
        throw new Refusal('already-one', 409, {
          message: `${into} and ${from} are one person already.`,
          pointer: '/from',
        });
      await tx.query(
        `insert into person_merges (workspace_id, person_id, into_id, merged_at, sessions)
         select $1, $2, $3, $4, coalesce(array_agg(hash), '{}') from sessions where workspace_id = $1 and person_id = $2`,
        [workspaceId, other.id, target.id, toTimestamp(Date.now() * 1000)],
      );
      await tx.query('update sessions set person_id = $3 where workspace_id = $1 and person_id = $2', [
        workspaceId,
        other.id,
        target.id,
      ]);
      await markNames(tx, workspaceId, [target.id, other.id]);
      const cause = `${other.handle} was merged into ${target.handle}`;
      const names = { into: target.handle, from: other.handle };
      return { answer: names, concerned: everythingOf([target.id, other.id], cause) };
    },
    end: (tx, moves, names) =>
      recordAudit(tx, workspaceId, by, {
        action: 'person.merged',
        subject: names.into,
        details: { from: names.from, ...moves },
      }),
  });
  return { handle: answer.into, awards };
}

/** Splits off somebody who was merged, or one identity; answers who they are now (the person of before for nobody). */
export async function splitPerson(
  { engine }: PeopleDeps,
  workspaceId: string,
  handle: string,
  split: PersonSplit,
  by: Doer,
): Promise<Joined> {
  const workspace = await engine.workspace(workspaceId);
  const { answer, moves: awards } = await changePeople(workspace, {
    begin: async (tx) => {
      const { directory } = workspace;
      const person = findPerson(directory, handle);
      if ('person' in split) {
        const other = await unmerge(tx, workspaceId, directory, person, split.person);
        await markNames(tx, workspaceId, [person.id, other.id]);
        const cause = `${other.handle} was split from ${person.handle}`;
        const answer = { of: person.handle, off: other.handle, handle: other.handle };
        return { answer, concerned: everythingOf([person.id, other.id], cause) };
      }
      const made = await moveIdentity(tx, workspaceId, directory, person, split);
      const cause = `${split.actor} of ${split.source} was split from ${person.handle}`;
      const answer = {
        of: person.handle,
        off: `${split.actor} of ${split.source}`,
        handle: split.create?.handle ?? person.handle,
      };
      return { answer, concerned: everythingOf([person.id, ...made], cause) };
    },
    end: (tx, moves, { of, off, handle: to }) =>
      recordAudit(tx, workspaceId, by, {
        action: 'person.split',
        subject: of,
        details: { off, to: to === of ? null : to, ...moves },
      }),
  });
  return { handle: answer.handle, awards };
}

async function unmerge(
  tx: Tx,
  workspaceId: string,
  directory: Directory,
  person: Person,
  handle: string,
): Promise<Person> {
  const other = directory.mergedInto(person.id).find((one) => one.handle === handle);
  if (!other)
    throw new Refusal('not-merged', 409, {
      message: `${handle} was not merged into ${person.handle}, so there is nothing to split.`,
      pointer: '/person',
    });
  const email = directory.emailOf(other.id);
  await tx.query(
    `with split as (
       delete from person_merges where workspace_id = $1 and person_id = $2 returning sessions
     )
     update sessions set person_id = $2 from split
     where sessions.workspace_id = $1 and hash = any (split.sessions) and person_id = $3`,
    [workspaceId, other.id, person.id],
  );
  // What came meanwhile under their own names would have been theirs.
  await tx.query(
    `update identities set person_id = $2
     where workspace_id = $1 and person_id = $3 and external_id <> $6
       and (external_id = $4 or lower(external_id) = lower($5))`,
    [workspaceId, other.id, person.id, other.handle, email, person.handle],
  );
  return other;
}

/** Answers whoever else is concerned: the new person, if one was asked for. */
async function moveIdentity(
  tx: Tx,
  workspaceId: string,
  directory: Directory,
  person: Person,
  { source, actor, create }: Exclude<PersonSplit, { person: string }>,
): Promise<string[]> {
  const sourceId = await sourceOf(tx, workspaceId, source);
  if (directory.find(source, actor)?.id !== person.id)
    throw notFound(`identity ${JSON.stringify(actor)} of ${source} of ${person.handle}`);
  if (create) {
    const made = personFrom(create, directory);
    await insertPeople(tx, workspaceId, [made]);
    await tx.query(
      'update identities set person_id = $4 where workspace_id = $1 and source_id = $2 and external_id = $3',
      [workspaceId, sourceId, actor, made.id],
    );
    return [made.id];
  }
  const guessed = directory.guess(actor);
  const makes = directory.sources.get(sourceId)?.createsPeople ?? false;
  if (guessed || makes)
    throw new Refusal('would-come-back', 409, {
      message: guessed
        ? `${JSON.stringify(actor)} is the handle or e-mail of ${guessed.handle}, so its next event would be theirs again. Say for whom it is with create.`
        : `${source} makes people of actors that nobody knows, so it cannot wait. Say for whom it is with create.`,
      pointer: '/create',
    });
  await tx.query(
    `with gone as (
       delete from identities where workspace_id = $1 and source_id = $2 and external_id = $3 returning external_id
     )
     insert into unmatched_actors (workspace_id, source_id, external_id, first_seen_at, events)
     select $1, $2, external_id, $4, 0 from gone on conflict do nothing`,
    [workspaceId, sourceId, actor, toTimestamp(Date.now() * 1000)],
  );
  return [];
}

async function sourceOf(tx: Tx, workspaceId: string, slug: string): Promise<string> {
  const [row] = await tx.query<{ source_id: string }>(
    'select source_id from sources where workspace_id = $1 and slug = $2',
    [workspaceId, slug],
  );
  if (!row) throw notFound(`source ${slug}`);
  return row.source_id;
}

async function chosen(
  tx: Tx,
  workspaceId: string,
  directory: Directory,
  match: ActorMatch,
): Promise<{ id: string; handle: string }> {
  if ('person' in match) return findPerson(directory, match.person);
  const made = personFrom(match.create, directory);
  await insertPeople(tx, workspaceId, [made]);
  return made;
}
