import { expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../test/support/database.ts';
import { isOnItsWaySql } from './ahead.ts';

const database = await testDatabase();

test.each(['dispatches', 'messages'])(
  'of %s one is found by its id, and not among all that wait, before PostgreSQL has counted them',
  async (table) => {
    const workspaceId = await newWorkspace(database);
    const id = table === 'messages' ? 'message_id' : 'dispatch_id';
    const plan = await database.inWorkspace(workspaceId, async (tx) => {
      await tx.query(
        `insert into people (workspace_id, person_id, handle, name, created_at)
         select $1, gen_random_uuid(), 'p' || n, 'p' || n, now() from generate_series(1, 50) n`,
        [workspaceId],
      );
      await tx.query(
        `insert into messages (workspace_id, message_id, person_id, channel, bundle, period, made_at, state, next_try_at)
         select $1, gen_random_uuid(), person_id, 'mail', 'now', n, now(), 'queued', now() from generate_series(1, 40) n, people`,
        [workspaceId],
      );
      await tx.query(
        `insert into endpoints (workspace_id, endpoint_id, name, url, kinds, made_at)
         values ($1, gen_random_uuid(), 'e', 'https://example.com', '{award.confirmed}', now())`,
        [workspaceId],
      );
      await tx.query(
        `insert into dispatches (workspace_id, dispatch_id, endpoint_id, kind, subject_id, seq, at, made_at, state, next_try_at)
         select $1, gen_random_uuid(), endpoint_id, 'endpoint.test', gen_random_uuid(), 0, now(), now(), 'queued', now()
         from generate_series(1, 2000) n, endpoints`,
        [workspaceId],
      );
      return tx.query(
        `explain update ${table} set state = 'sent' where workspace_id = $1 and ${id} = $1 and ${isOnItsWaySql}`,
        [workspaceId],
      );
    });
    expect(JSON.stringify(plan)).toContain(`using ${table}_pkey`);
    expect(JSON.stringify(plan)).not.toContain(`${table}_due`);
  },
);
