import type { Engine } from '../../src/engine/engine.ts';
import type { Database } from '../../src/store/database.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { addAchievements } from '../support/add-achievements.ts';
import { achievementTexts } from './achievements.ts';
import { peopleCount } from './make-events.ts';

export interface BenchWorkspace {
  readonly workspaceId: string;
  readonly source: { readonly id: string; readonly slug: string };
}

/** A workspace with its source, its people with zones and segments, and the achievements. */
export async function setUpWorkspace(
  database: Database,
  engine: Engine,
  slug: string,
  texts: readonly string[] = achievementTexts,
): Promise<BenchWorkspace> {
  const workspaceId = uuidv7();
  const source = { id: uuidv7(), slug: 'bench' };
  await database.inWorkspace(workspaceId, async (tx) => {
    await tx.query(
      'insert into workspaces (workspace_id, slug, name, created_at) values ($1, $2, $2, now())',
      [workspaceId, slug],
    );
    await tx.query(
      `insert into sources (workspace_id, source_id, slug, name, kind, created_at) values ($1, $2, $3, 'Bench', 'api', now())`,
      [workspaceId, source.id, source.slug],
    );
    await tx.query(
      `with made as (
         insert into people (workspace_id, person_id, handle, name, created_at)
         select $1, gen_random_uuid(), 'agent-' || n, 'Agent ' || n, now() from generate_series(0, $2::int - 1) as n
         returning person_id, handle
       ), facts as (
         insert into person_facts (workspace_id, person_id, valid_from, zone, attributes)
         select $1, person_id, '1700-01-01', (array['Europe/Berlin', 'Europe/London', 'America/New_York', 'UTC'])[1 + abs(hashtext(handle)) % 4],
           jsonb_build_object('segment', (array['field', 'inside', 'partner'])[1 + abs(hashtext(handle)) % 3]) from made
       )
       insert into identities (workspace_id, source_id, external_id, person_id, created_at)
       select $1, $3, handle, person_id, now() from made`,
      [workspaceId, peopleCount, source.id],
    );
  });
  await addAchievements(database, workspaceId, texts);
  await engine.workspace(workspaceId);
  return { workspaceId, source };
}
