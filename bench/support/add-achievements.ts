import { beginningOfTime } from '../../src/domain/time/window.ts';
import type { Database } from '../../src/store/database.ts';
import { toTimestamp } from '../../src/store/timestamp.ts';
import { uuidv7 } from '../../src/store/uuid.ts';

/** Makes achievements live since ever, thousands at once, in a workspace that holds no events and is not open yet. */
export async function addAchievements(
  database: Database,
  workspaceId: string,
  texts: readonly string[],
): Promise<void> {
  const rows = texts.map((yaml) => ({ id: uuidv7(), key: /^achievement: (\S+)$/m.exec(yaml)?.[1], yaml }));
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `with made as (
         insert into achievements (workspace_id, achievement_id, key, state, backfilled, created_at)
         select $1, id, key, 'live', true, now() from json_to_recordset($2) as r (id uuid, key text)
       )
       insert into achievement_versions (workspace_id, achievement_id, version, valid_from, yaml, created_at)
       select $1, id, 1, $3, yaml, now() from json_to_recordset($2) as r (id uuid, yaml text)`,
      [workspaceId, JSON.stringify(rows), toTimestamp(beginningOfTime)],
    ),
  );
}
