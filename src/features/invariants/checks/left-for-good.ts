import { Breaches, breachesMax, type Invariant } from '../invariant.ts';

/** I13: who has left is out. */
export const leftForGood: Invariant = {
  id: 'I13',
  kind: 'rows',
  sentence: 'Nobody who was deactivated or erased has a session, an account, a token or an open invitation.',
  means: 'Somebody who has left may still look around.',
  mend: 'End it now: smallwins people deactivate HANDLE. Then find out who wrote the row, for deactivating takes these away in one transaction.',
  pauses: false,
  async check({ tx, workspace }) {
    const { workspaceId } = workspace;
    const breaches = new Breaches();
    const rows = await tx.query<{ id: string; what: string }>(
      `with gone as (
         select person_id, lower(email) as email from people where workspace_id = $1 and deactivated_at is not null
       )
       select person_id as id, 'a session' as what from sessions where workspace_id = $1 and person_id in (select person_id from gone)
       union all
       select person_id, 'an account' from accounts where workspace_id = $1 and person_id in (select person_id from gone)
       union all
       select person_id, 'a token' from access_tokens where workspace_id = $1 and person_id in (select person_id from gone)
       union all
       select g.person_id, 'an open invitation' from invitations i join gone g on g.email = lower(i.email)
       where i.workspace_id = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
       limit ${breachesMax}`,
      [workspaceId],
    );
    for (const { id, what } of rows) breaches.add(`Somebody who has left has ${what}.`, id);
    const [counted] = await tx.query<{ people: number }>(
      'select count(*) as people from people where workspace_id = $1 and deactivated_at is not null',
      [workspaceId],
    );
    return breaches.found({ checked: counted?.people ?? 0, isAll: true, note: null });
  },
};
