import { factsAt, type Person, type PersonFacts } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import { changedNames, changeFacts, type FactChange } from '../../domain/people/change-facts.ts';
import { attributeName, findManagerCycle, knownFacts, refuseFact } from '../../domain/people/known-facts.ts';
import { readsFacts } from '../../domain/people/reads-facts.ts';
import { Refusal } from '../../domain/refusal.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import { beginningOfTime } from '../../domain/time/window.ts';
import { localDay, parseDay, startOfDay } from '../../domain/time/zone.ts';
import { type Directory, defaultZone } from '../../engine/decide/directory.ts';
import type { Engine } from '../../engine/engine.ts';
import { type AwardMoves, type Concerned, changePeople } from '../../engine/upkeep/decide-people.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import { notFound } from '../viewer.ts';
import type { NewPerson, PersonChange } from './api.ts';
import { twinOf } from './twins.ts';
import { adoptActors, insertPeople, updatePeople, type WrittenPerson } from './write-people.ts';

export interface PeopleDeps {
  readonly engine: Engine;
}

/** Makes a person. Actors that wait under their handle or e-mail are theirs from the first event on. */
export async function createPerson(
  { engine }: PeopleDeps,
  workspaceId: string,
  wanted: NewPerson,
  by: Doer,
): Promise<AwardMoves> {
  const workspace = await engine.workspace(workspaceId);
  const { moves } = await changePeople(workspace, {
    begin: async (tx) => {
      const person = personFrom(wanted, workspace.directory);
      await insertPeople(tx, workspaceId, [person]);
      const adopted = await adoptActors(tx, workspaceId);
      return { answer: null, concerned: everythingOf(adopted, `${person.handle} is known now`) };
    },
    end: (tx, awards) =>
      recordAudit(tx, workspaceId, by, {
        action: 'person.made',
        subject: wanted.handle,
        details: { ...awards },
      }),
  });
  return moves;
}

/** Changes a person from a day on; what that touches is decided anew from there, silently. */
export async function changePerson(
  { engine }: PeopleDeps,
  workspaceId: string,
  handle: string,
  change: PersonChange,
  by: Doer,
): Promise<{ changed: string[]; awards: AwardMoves }> {
  const workspace = await engine.workspace(workspaceId);
  const { answer: changed, moves: awards } = await changePeople(workspace, {
    begin: async (tx) => {
      const { directory } = workspace;
      const person = findPerson(directory, handle);
      const before = recordOf(person, directory);
      const facts = factChangeOf(change, directory, person.handle);
      const from = momentOf(change.from, person, facts.zone, engine.now(workspaceId));
      const after = {
        ...before,
        name: change.name ?? before.name,
        email: change.email === undefined ? before.email : change.email,
        facts: changeFacts(person.facts, from, facts),
      };
      const touched = changedNames(person.facts, after.facts);
      refuseManagerCycle(directory, person, facts.attributes.manager, from);
      const names = [
        ...(['name', 'email'] as const).filter((name) => after[name] !== before[name]),
        ...touched,
      ];
      if (names.length === 0) return { answer: names, concerned: null };
      if (names.includes('email')) refuseErased(directory, [after.email]);
      if (names.includes('email')) refuseTakenEmail(directory, after.email, person.id);
      await updatePeople(tx, workspaceId, [after]);
      const adopted = names.includes('email') ? await adoptActors(tx, workspaceId) : [];
      const since = from === beginningOfTime ? '' : ` from ${change.from ?? 'today'}`;
      const cause = `${touched.join(', ') || 'e-mail'} of ${person.handle}${since}`;
      return { answer: names, concerned: concern(directory, [person.id], touched, adopted, cause) };
    },
    end: async (tx, moves, names) => {
      if (names.length === 0) return;
      const person = findPerson(workspace.directory, handle);
      await recordAudit(tx, workspaceId, by, {
        action: 'person.changed',
        subject: person.handle,
        details: { changed: names, from: change.from ?? 'today', ...moves },
      });
    },
  });
  return { changed, awards };
}

export function findPerson(directory: Directory, handle: string): Person {
  const person = directory.byHandle(handle);
  if (!person) throw notFound(`person ${handle}`);
  return person;
}

/** Everything of these people is decided anew; null for nobody. */
export function everythingOf(people: readonly string[], cause: string): Concerned | null {
  return people.length === 0 ? null : { people: new Set(people), cause, touches: () => true };
}

/** Those who changed, as far as an achievement can tell, and those who have a name more. */
export function concern(
  directory: Directory,
  changed: readonly string[],
  names: readonly string[],
  adopted: readonly string[],
  cause: string,
): Concerned | null {
  const others = adopted.map((id) => directory.rootOf(id));
  if (others.length > 0) return everythingOf([...changed, ...others], cause);
  if (names.length === 0 || changed.length === 0) return null;
  return { people: new Set(changed), cause, touches: (rule) => readsFacts(rule, names) };
}

/** A person as asked for, true from the beginning. */
export function personFrom(wanted: NewPerson, directory: Directory): WrittenPerson {
  const { handle, name = handle, email = null } = wanted;
  refuseErased(directory, [handle, email]);
  const taken = directory.byHandle(handle);
  if (taken)
    throw new Refusal('handle-taken', 409, {
      message: `The handle ${JSON.stringify(handle)} is ${taken.name}'s already. Choose another, or change that person.`,
      pointer: '/handle',
    });
  const twin = twinOf(directory, handle);
  if (twin)
    throw new Refusal('handle-taken', 409, {
      message: `The handle ${JSON.stringify(handle)} looks like ${JSON.stringify(twin.handle)}, which is ${twin.name}'s. Choose one that nobody takes for the other.`,
      pointer: '/handle',
    });
  refuseTakenEmail(directory, email, null);
  const { zone = defaultZone, attributes } = factChangeOf(wanted, directory, handle);
  const first: PersonFacts = { validFrom: beginningOfTime, zone: defaultZone, attributes: {} };
  const facts = changeFacts([first], beginningOfTime, { zone, attributes });
  return { id: uuidv7(), handle, name, email, facts };
}

/** Who was erased does not come back by a name of theirs; an admin may release a name that is somebody else's now. */
export function refuseErased(directory: Directory, names: readonly (string | null)[]): void {
  if (!names.some((name) => name !== null && directory.privacy.isErased(name))) return;
  throw new Refusal('was-erased', 409, {
    message:
      'Somebody of this name was erased, so it is not brought back. If it is somebody else’s now, release it on the Privacy page first.',
    pointer: '/handle',
  });
}

export function recordOf({ id, handle, name, facts }: Person, directory: Directory): WrittenPerson {
  return { id, handle, name, email: directory.emailOf(id), facts };
}

/** A date is the beginning of that day in the zone that the person has then; today if nothing is said. */
export function momentOf(
  from: string | undefined,
  person: Person,
  newZone: string | undefined,
  now: Micros,
): Micros {
  if (from === 'beginning') return beginningOfTime;
  const day = from === undefined ? undefined : parseDay(from);
  if (from !== undefined && day === undefined) {
    const parsed = parseInstant(from);
    if (typeof parsed !== 'number') throw parsed.at('/from');
    return parsed;
  }
  const around = day === undefined ? now : day * 86_400_000_000;
  const zone = newZone ?? factsAt(person, around).zone;
  return startOfDay(zone, day ?? localDay(zone, now));
}

export function refuseTakenEmail(directory: Directory, email: string | null, personId: string | null): void {
  const owner = email === null ? undefined : directory.byEmail(email);
  if (!owner || owner.id === personId) return;
  throw new Refusal('email-taken', 409, {
    message: `${email} is ${owner.handle}'s already. Give that person another first, or merge the two.`,
    pointer: '/email',
  });
}

function factChangeOf(change: PersonChange | NewPerson, directory: Directory, handle: string): FactChange {
  const attributes: Record<string, string | null> = {};
  for (const name of knownFacts) if (change[name] !== undefined) attributes[name] = change[name] ?? null;
  Object.assign(attributes, change.attributes);
  for (const [name, value] of Object.entries(attributes)) {
    if (!attributeName.test(name))
      throw new Refusal('bad-input', 400, {
        message: `${JSON.stringify(name.slice(0, 60))} is no name for an attribute; expected small letters, digits and _, such as shoe_size.`,
        pointer: '/attributes',
      });
    const why = value === null ? undefined : refuseFact(name, value);
    if (why) throw badFact(name, `${JSON.stringify(value)} ${why}.`);
  }
  const { manager } = attributes;
  if (manager) {
    const found = directory.byHandle(manager) ?? directory.byEmail(manager);
    if (!found)
      throw badFact('manager', `Nobody has the handle ${JSON.stringify(manager)}. Make that person first.`);
    if (found.handle === handle) throw badFact('manager', 'Nobody is their own manager.');
    attributes.manager = found.handle;
  }
  return { zone: change.zone, attributes };
}

function refuseManagerCycle(
  directory: Directory,
  person: Person,
  manager: string | null | undefined,
  from: Micros,
): void {
  if (!manager) return;
  const managerOf = (handle: string) => {
    if (handle === person.handle) return manager;
    const other = directory.byHandle(handle);
    const above = other && factsAt(other, from).attributes.manager;
    return above === undefined ? undefined : (directory.byHandle(above)?.handle ?? above);
  };
  const ring = findManagerCycle(person.handle, managerOf);
  if (ring) throw badFact('manager', `${ring.join(' → ')} is a ring: somebody has to be at the top.`);
}

function badFact(name: string, message: string): Refusal {
  return new Refusal('bad-input', 400, { message: `${name}: ${message}`, pointer: `/${name}` });
}
