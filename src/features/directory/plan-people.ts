import { factsAt, type Person } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import { changedNames, changeFacts } from '../../domain/people/change-facts.ts';
import { findManagerRings } from '../../domain/people/known-facts.ts';
import type { PeopleFinding, PersonRow } from '../../domain/people/read-people-rows.ts';
import { foldName } from '../../domain/people/suggest-people.ts';
import { beginningOfTime } from '../../domain/time/window.ts';
import { type Directory, defaultZone } from '../../engine/decide/directory.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { momentOf, recordOf } from './actions.ts';
import { twinOf } from './twins.ts';
import type { WrittenPerson } from './write-people.ts';

/** What a file of people would change. */
export interface PeoplePlan {
  readonly made: readonly WrittenPerson[];
  readonly changed: readonly { readonly person: WrittenPerson; readonly names: readonly string[] }[];
  readonly same: number;
  readonly findings: readonly PeopleFinding[];
  readonly examples: readonly { readonly row: number; readonly handle: string; readonly changes: string[] }[];
  readonly missing: readonly Person[];
}

const examplesMax = 20;

/** Compares rows with who is there, as things are from a day on. */
export function planPeople(
  rows: readonly PersonRow[],
  directory: Directory,
  from: string | undefined,
  now: Micros,
): PeoplePlan {
  const findings: PeopleFinding[] = [];
  const known = new Map<PersonRow, Person | null>();
  for (const row of rows) {
    const found = whoIs(row, directory);
    if (typeof found === 'string') findings.push({ row: row.line, level: 'rejected', message: found });
    else known.set(row, found);
  }
  findings.push(...resolveManagers(known, directory, now));
  const made: WrittenPerson[] = [];
  const changed: PeoplePlan['changed'][number][] = [];
  const examples: PeoplePlan['examples'][number][] = [];
  const present = new Set<string>();
  let same = 0;
  for (const [row, person] of known) {
    const { zone, attributes } = row;
    if (person) present.add(person.id);
    const before = person ? recordOf(person, directory) : newRecord(row);
    const moment = person ? momentOf(from, person, zone, now) : beginningOfTime;
    const facts = changeFacts(person?.facts ?? [alwaysUtc], moment, { zone, attributes });
    const after: WrittenPerson = {
      ...before,
      name: row.name ?? before.name,
      email:
        row.email?.toLowerCase() === before.email?.toLowerCase() ? before.email : (row.email ?? before.email),
      facts,
    };
    const names = [
      ...(['name', 'email'] as const).filter((name) => after[name] !== before[name]),
      ...(person ? changedNames(person.facts, facts) : []),
    ];
    if (!person) made.push(after);
    else if (names.length > 0) changed.push({ person: after, names });
    else same++;
    if (examples.length < examplesMax && (!person || names.length > 0))
      examples.push({ row: row.line, handle: after.handle, changes: person ? names : ['new'] });
  }
  const inFile = new Set(rows.map(({ handle }) => handle));
  const missing = [...directory.people].filter(({ id, handle }) => !present.has(id) && !inFile.has(handle));
  return { made, changed, same, findings, examples, missing };
}

const alwaysUtc: Person['facts'][0] = { validFrom: beginningOfTime, zone: defaultZone, attributes: {} };

function newRecord({ handle, name, email }: PersonRow): WrittenPerson {
  return { id: uuidv7(), handle, name: name ?? handle, email, facts: [alwaysUtc] };
}

/** Whom a row is about, null for somebody new, or why it cannot be used. */
function whoIs({ handle, hasHandle, email }: PersonRow, directory: Directory): Person | null | string {
  if ([handle, email].some((name) => name !== null && directory.privacy.isErased(name)))
    return 'Somebody of this name was erased and is not brought back. If it is somebody else’s now, release it first.';
  const owner = email === null ? undefined : directory.byEmail(email);
  if (!hasHandle && owner) return owner;
  const person = directory.byHandle(handle);
  if (person && person.handle !== handle)
    return `${handle} was merged into ${person.handle}, so this row says nothing new. Leave it out.`;
  if (owner && owner.id !== person?.id)
    return `The e-mail ${email} is that of ${owner.handle}. Mend one of the two, or merge them.`;
  const twin = person ? undefined : twinOf(directory, handle);
  return twin
    ? `The handle ${handle} looks like ${twin.handle}, which is ${twin.name}'s. Choose another, or write that one.`
    : (person ?? null);
}

/** Brings managers, written as handle, e-mail or name, to handles; those that cannot be are left out. */
function resolveManagers(
  known: ReadonlyMap<PersonRow, Person | null>,
  directory: Directory,
  now: Micros,
): PeopleFinding[] {
  const findings: PeopleFinding[] = [];
  const byKey = new Map<string, string | null>();
  const add = (key: string, handle: string) => {
    const other = byKey.get(key);
    byKey.set(key, other === undefined || other === handle ? handle : null);
  };
  const rowOf = new Map<string, PersonRow>();
  for (const { handle, name } of directory.people) add(`name ${foldName(name)}`, handle);
  for (const [row, person] of known) {
    const handle = person?.handle ?? row.handle;
    rowOf.set(handle, row);
    byKey.set(`handle ${row.handle}`, handle);
    if (row.email) byKey.set(`email ${row.email.toLowerCase()}`, handle);
    if (row.name) add(`name ${foldName(row.name)}`, handle);
  }
  for (const [handle, { line, attributes }] of rowOf) {
    const { manager } = attributes;
    if (manager === undefined) continue;
    const found =
      byKey.get(`handle ${manager}`) ??
      directory.byHandle(manager)?.handle ??
      byKey.get(`email ${manager.toLowerCase()}`) ??
      directory.byEmail(manager)?.handle ??
      byKey.get(`name ${foldName(manager)}`);
    if (found && found !== handle) {
      attributes.manager = found;
      continue;
    }
    delete attributes.manager;
    const message = found
      ? 'Nobody is their own manager. The manager is left out.'
      : `Nobody is called ${JSON.stringify(manager)}, or several are. The manager is left out; name a handle or an e-mail.`;
    findings.push({ row: line, level: 'warning', message });
  }
  const managerOf = (handle: string) => {
    const written = rowOf.get(handle)?.attributes.manager;
    const person = written === undefined ? directory.byHandle(handle) : undefined;
    return written ?? (person && factsAt(person, now).attributes.manager);
  };
  const rings = [...findManagerRings(rowOf.keys(), managerOf)].flatMap((handle) => rowOf.get(handle) ?? []);
  for (const row of rings) {
    const { manager } = row.attributes;
    if (manager === undefined) continue;
    const message = `${manager} would be above and below ${row.handle}: a ring. The manager is left out.`;
    findings.push({ row: row.line, level: 'warning', message });
  }
  for (const row of rings) delete row.attributes.manager;
  return findings;
}
