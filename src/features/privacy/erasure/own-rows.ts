import type { Person } from '../../../domain/achievements/reading/person.ts';
import { factsAt } from '../../../domain/achievements/reading/person.ts';
import { anonymousFacts, readsAttribute } from '../../../domain/privacy/attributes.ts';
import type { NameEraser } from '../../../domain/privacy/erasers.ts';
import { normalForm } from '../../../domain/privacy/names.ts';
import { redactWhole } from '../../../domain/privacy/redact.ts';
import type { WorkspaceEngine } from '../../../engine/workspace-engine.ts';
import type { Tx } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import type { Leaving } from '../names-of.ts';

/** What stands in place of what somebody was told, or wrote, and nobody else needs. */
const nothing = '…';

/** Takes away who people are: their rows stay as numbers without a name. Answers which facts went, by name. */
export async function anonymise(
  tx: Tx,
  workspace: WorkspaceEngine,
  leaving: readonly Leaving[],
  eraser: NameEraser,
): Promise<Set<string>> {
  const { workspaceId } = workspace;
  const ids = leaving.map(({ id }) => id);
  const at = toTimestamp(Date.now() * 1000);
  await tx.query(
    `update people p set handle = r.pseudonym, name = 'Erased person', email = null,
       erased_at = $3, deactivated_at = coalesce(p.deactivated_at, $3)
     from json_to_recordset($2) as r (id uuid, pseudonym text) where p.workspace_id = $1 and p.person_id = r.id`,
    [workspaceId, JSON.stringify(leaving.map(({ id, pseudonym }) => ({ id, pseudonym }))), at],
  );
  const emails = leaving.flatMap(({ names }) =>
    names.flatMap(({ kind, text }) => (kind === 'e-mail' ? [text.toLowerCase()] : [])),
  );
  const own = 'workspace_id = $1 and person_id = any ($2::uuid[])';
  // What is only theirs goes; who they are at a provider goes with the account.
  for (const table of [
    'accounts',
    'sessions',
    'access_tokens',
    'notice_settings',
    'notice_lines',
    'reaction_notices',
    'messages',
    'interruptions',
    'inbox_cursors',
    'push_devices',
    'calendars',
    'inbox_marks',
    'pattern_looks',
    'notice_trials',
    'notice_openings',
    'portfolio_counts',
    'chat_people',
    'chat_reactions',
  ])
    await tx.query(`delete from ${table} where ${own}`, [workspaceId, ids]);
  // A draft is about its recipients as much as it is its writer's, and none of it was ever said.
  await tx.query(
    'delete from recognition_drafts where workspace_id = $1 and (person_id = any ($2::uuid[]) or recipients && $2::uuid[])',
    [workspaceId, ids],
  );
  // What was noticed of somebody was told them, or their lead.
  await tx.query(
    'delete from findings where workspace_id = $1 and (person_id = any ($2::uuid[]) or about_id = any ($2::uuid[]))',
    [workspaceId, ids],
  );
  await tx.query('delete from once_keys where workspace_id = $1 and asker = any ($2::uuid[])', [
    workspaceId,
    ids,
  ]);
  // Sealed, so nobody can see whom the answers of others name; that they were done stays known.
  await tx.query('update once_keys set answer = null where workspace_id = $1', [workspaceId]);
  await tx.query('delete from invitations where workspace_id = $1 and lower(email) = any ($2::text[])', [
    workspaceId,
    emails,
  ]);
  await tx.query(`update person_merges set sessions = '{}' where ${own}`, [workspaceId, ids]);
  await renameActors(tx, workspaceId, leaving, eraser);
  await tx.query(`update comments set text = '', state = 'deleted' where ${own}`, [workspaceId, ids]);
  // A private word is between two: without one of them it is nobody's.
  await tx.query(
    `update award_notes n set text = '', state = 'withdrawn' where n.workspace_id = $1 and (n.writer_id = any ($2::uuid[])
       or exists (select from awards a where a.workspace_id = $1 and a.award_id = n.award_id and a.person_id = any ($2::uuid[])))`,
    [workspaceId, ids],
  );
  // What somebody was recognised for is about them; with others among the recipients it is theirs, too.
  await tx.query(
    `update recognitions r set what = $3, effect = '' where r.workspace_id = $1 and not exists (
       select from recognition_recipients o where o.workspace_id = $1 and o.recognition_id = r.recognition_id
         and not o.person_id = any ($2::uuid[]))`,
    [workspaceId, ids, nothing],
  );
  await tx.query(
    `update recognitions set once_key = recognition_id::text, once_hash = '' where workspace_id = $1 and giver_id = any ($2::uuid[])`,
    [workspaceId, ids],
  );
  // A file that was brought in is not needed any more, and may name anybody.
  await tx.query(
    `delete from import_chunks c using imports i where c.workspace_id = $1 and i.workspace_id = $1
       and i.import_id = c.import_id and i.state in ('done', 'cancelled', 'failed')`,
    [workspaceId],
  );
  return keepFewFacts(tx, workspace, ids, eraser);
}

/** An actor of theirs keeps its place under another name, so that stored events are still theirs. */
async function renameActors(
  tx: Tx,
  workspaceId: string,
  leaving: readonly Leaving[],
  eraser: NameEraser,
): Promise<void> {
  const renamed = leaving.flatMap(({ id, names }) =>
    names.flatMap(({ kind, source, text }) =>
      kind === 'actor'
        ? [{ id, source, before: text, after: eraser.whole(normalForm(text), text, source) ?? '' }]
        : [],
    ),
  );
  await tx.query(
    `update identities i set external_id = r.after
     from json_to_recordset($2) as r (id uuid, source text, before text, after text)
       join sources s on s.workspace_id = $1 and s.slug = r.source
     where i.workspace_id = $1 and i.source_id = s.source_id and i.person_id = r.id and i.external_id = r.before`,
    [workspaceId, JSON.stringify(renamed)],
  );
  const waiting = await tx.query<{ source_id: string; source: string; actor: string }>(
    `select u.source_id, s.slug as source, u.external_id as actor from unmatched_actors u join sources s using (workspace_id, source_id)
     where u.workspace_id = $1`,
    [workspaceId],
  );
  const gone = waiting.filter(({ source, actor }) => redactWhole(actor, eraser, source) !== actor);
  await tx.query(
    `delete from unmatched_actors u using json_to_recordset($2) as r (source_id uuid, actor text)
     where u.workspace_id = $1 and u.source_id = r.source_id and u.external_id = r.actor`,
    [workspaceId, JSON.stringify(gone)],
  );
}

async function keepFewFacts(
  tx: Tx,
  { workspaceId, directory, rules }: WorkspaceEngine,
  ids: readonly string[],
  eraser: NameEraser,
): Promise<Set<string>> {
  const leaving = new Set(ids);
  const all = [...rules.rules.values()];
  const isRead = (name: string) => all.some((rule) => readsAttribute(rule, name));
  const others = sharedValues(directory.people, leaving);
  const gone = new Set<string>();
  for (const id of ids) {
    const person = directory.person(id);
    if (!person) continue;
    const kept = anonymousFacts(person.facts, all, (name, value) => others.has(`${name}\0${value}`));
    for (const [index, { validFrom, attributes }] of kept.entries()) {
      const before = person.facts[index]?.attributes ?? {};
      for (const name of Object.keys(before)) if (!(name in attributes) && isRead(name)) gone.add(name);
      await tx.query(
        'update person_facts set attributes = $4 where workspace_id = $1 and person_id = $2 and valid_from = $3',
        [workspaceId, id, toTimestamp(validFrom), attributes],
      );
    }
  }
  await renameManagers(tx, workspaceId, directory.people, leaving, eraser);
  return gone;
}

function sharedValues(people: Iterable<Person>, without: ReadonlySet<string>): Set<string> {
  const values = new Set<string>();
  for (const { id, facts } of people)
    if (!without.has(id))
      for (const { attributes } of facts)
        for (const [name, value] of Object.entries(attributes)) values.add(`${name}\0${value}`);
  return values;
}

/** Who had them for a manager has a number for one. */
async function renameManagers(
  tx: Tx,
  workspaceId: string,
  people: Iterable<Person>,
  leaving: ReadonlySet<string>,
  eraser: NameEraser,
): Promise<void> {
  for (const person of people) {
    for (const { validFrom } of leaving.has(person.id) ? [] : person.facts) {
      const { attributes } = factsAt(person, validFrom);
      const changed = Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [
          name,
          (name === 'manager' && eraser.whole(normalForm(value), value, null)) || value,
        ]),
      );
      if (changed['manager'] === attributes.manager) continue;
      await tx.query(
        'update person_facts set attributes = $4 where workspace_id = $1 and person_id = $2 and valid_from = $3',
        [workspaceId, person.id, toTimestamp(validFrom), changed],
      );
    }
  }
}
