import { readFactsBetween } from '../../../engine/log/read-events.ts';
import { Breaches, type Invariant } from '../invariant.ts';

const eventsPerRead = 5000;

/** I14: who was erased does not come back by a name. */
export const erasedNames: Invariant = {
  id: 'I14',
  kind: 'rows',
  sentence:
    'No person, identity, unmatched actor, invitation or event holds a name of somebody who was erased.',
  means: 'Somebody who asked to be forgotten may be named again.',
  mend: 'If the name is somebody else’s now, release it on the Privacy page. Else look who wrote the row, and erase that person again.',
  pauses: false,
  async check({ tx, workspace, isFull, remembered, goOn, decidedSeq }) {
    const { workspaceId, rules } = workspace;
    const { privacy } = workspace.directory;
    const breaches = new Breaches();
    const names = await tx.query<{ id: string; source: string | null; name: string }>(
      `select person_id as id, null as source, handle as name from people where workspace_id = $1 and erased_at is null
       union all select person_id, null, email from people where workspace_id = $1 and email is not null
       union all select person_id, null, email from accounts where workspace_id = $1 and email is not null
       union all select invitation_id, null, email from invitations where workspace_id = $1
       union all select i.person_id, s.slug, i.external_id from identities i join sources s using (workspace_id, source_id)
         join people p using (workspace_id, person_id) where i.workspace_id = $1 and p.erased_at is null
       union all select u.source_id, s.slug, u.external_id from unmatched_actors u join sources s using (workspace_id, source_id)
         where u.workspace_id = $1`,
      [workspaceId],
    );
    for (const { id, source, name } of names)
      if (privacy.isErased(name, source)) breaches.add('A row holds a name of somebody who was erased.', id);
    // Old ones were looked at when somebody was erased, and all of them again at night.
    let after = isFull ? 0 : Number(remembered['seq'] ?? decidedSeq);
    let checked = names.length;
    while (after < decidedSeq) {
      await goOn();
      const upTo = Math.min(after + eventsPerRead, decidedSeq);
      for (const { seq, event } of await readFactsBetween(tx, workspaceId, after, upTo)) {
        checked++;
        if (privacy.scrub(event, rules) !== event)
          breaches.add('An event names somebody who was erased.', seq);
      }
      after = upTo;
    }
    return breaches.found({ checked, isAll: isFull, note: null, remembered: { seq: decidedSeq } });
  },
};
