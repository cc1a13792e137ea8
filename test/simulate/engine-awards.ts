import type { SourceEvent } from '../../src/domain/events/event.ts';
import type { Database } from '../../src/store/database.ts';
import { definitions } from './histories.ts';
import { oracle } from './oracle.ts';

const people = ['ana', 'bo'].map((handle) => ({ handle, zone: 'UTC', attributes: {} }));

/** The awards that stand in a workspace. */
export async function awardsOf(database: Database, workspaceId: string) {
  const rows = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{
      achievement: string;
      person: string;
      scope: string;
      state: string;
      earnedAt: number;
      settlesAt: number | null;
    }>(
      `select k.key as achievement, p.handle as person, a.scope, a.state, a.earned_at as "earnedAt", a.settles_at as "settlesAt"
       from awards a join achievements k using (workspace_id, achievement_id) join people p using (workspace_id, person_id)
       where a.state in ('pending', 'confirmed') order by k.key, p.handle, a.scope`,
    ),
  );
  return rows.map(({ settlesAt, ...award }) => (award.state === 'pending' ? { ...award, settlesAt } : award));
}

/** Those that should, by the other code path. */
export function awardsByOracle(events: readonly SourceEvent[], now: number) {
  const awards = oracle(definitions, events, people, now).map(({ settlesAt, ...award }) =>
    award.state === 'pending' ? { ...award, settlesAt } : award,
  );
  const key = (award: { achievement: string; person: string; scope: string }) =>
    `${award.achievement} ${award.person} ${award.scope}`;
  return awards.sort((x, y) => (key(x) < key(y) ? -1 : 1));
}
