import { randomBytes } from 'node:crypto';
import type { Person } from '../../domain/achievements/reading/person.ts';
import type { ErasedPerson, Name } from '../../domain/privacy/erasers.ts';
import { normalForm, wordsIn } from '../../domain/privacy/names.ts';
import type { Directory } from '../../engine/decide/directory.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';

/** Somebody who is to be erased. */
export interface Leaving extends ErasedPerson {
  readonly id: string;
}

/** Everybody who is erased together with some people: whoever was merged into them, too. */
export function withMerged(directory: Directory, personIds: readonly string[]): string[] {
  return personIds.flatMap((id) => [id, ...directory.mergedInto(id).map((person) => person.id)]);
}

/** The names of people, each with the pseudonym that replaces them. */
export async function namesOf(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Leaving[]> {
  const people = await tx.query<{ id: string; handle: string; name: string; emails: string[] }>(
    `select p.person_id as id, p.handle, p.name,
       array_remove(array[p.email, a.email], null) as emails
     from people p left join accounts a using (workspace_id, person_id)
     where p.workspace_id = $1 and p.person_id = any ($2::uuid[]) order by p.person_id`,
    [workspaceId, ids],
  );
  const actors = await tx.query<{ id: string; source: string; actor: string }>(
    `select i.person_id as id, s.slug as source, i.external_id as actor
     from identities i join sources s using (workspace_id, source_id)
     where i.workspace_id = $1 and i.person_id = any ($2::uuid[])`,
    [workspaceId, ids],
  );
  const byPerson = new Map<string, Name[]>();
  for (const { id, source, actor } of actors)
    byPerson.set(id, [...(byPerson.get(id) ?? []), { text: actor, kind: 'actor', source }]);
  return people.map(({ id, handle, name, emails }) => {
    const names: Name[] = [
      { text: handle, kind: 'handle', source: null },
      { text: name, kind: 'name', source: null },
      ...[...new Set(emails)].map((text): Name => ({ text, kind: 'e-mail', source: null })),
      ...(byPerson.get(id) ?? []),
    ];
    return { id, pseudonym: newPseudonym(), names };
  });
}

/** Words and names that mean something or somebody else here, and so do not tell who somebody is. */
export async function commonWords(
  tx: Tx,
  { workspaceId, directory, rules }: WorkspaceEngine,
  leaving: ReadonlySet<string>,
): Promise<Set<string>> {
  const common = new Set<string>();
  const add = (text: string) => {
    common.add(normalForm(text));
    for (const word of wordsIn(text)) common.add(word.text);
  };
  for (const person of directory.people) if (!leaving.has(person.id)) addPerson(person, common, add);
  for (const rule of rules.rules.values()) {
    add(rule.key);
    for (const version of rule.versions)
      for (const word of wordsIn(JSON.stringify(version.definition))) common.add(word.text);
  }
  const labels = await tx.query<{ text: string }>(
    `select slug || ' ' || name as text from sources where workspace_id = $1
     union all select key || ' ' || name from recognition_values where workspace_id = $1
     union all select coalesce(team, '') from recognitions where workspace_id = $1
     union all select slug || ' ' || name from workspaces where workspace_id = $1
     union all select distinct type from events where workspace_id = $1`,
    [workspaceId],
  );
  for (const { text } of labels) add(text);
  const actors = await tx.query<{ actor: string }>(
    'select external_id as actor from identities where workspace_id = $1 and not person_id = any ($2::uuid[])',
    [workspaceId, [...leaving]],
  );
  for (const { actor } of actors) common.add(normalForm(actor));
  return common;
}

function addPerson({ handle, name, facts }: Person, common: Set<string>, add: (text: string) => void): void {
  common.add(normalForm(handle));
  add(name);
  for (const { attributes } of facts)
    for (const [attribute, value] of Object.entries(attributes)) if (attribute !== 'manager') add(value);
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

function newPseudonym(): string {
  return `erased-${[...randomBytes(8)].map((byte) => letters[byte % 32]).join('')}`;
}
