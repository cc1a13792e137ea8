import { expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { type EventFilter, listEvents } from './queries.ts';

const database = await testDatabase();

test('a rare condition is looked for page by page, to the very first event', async () => {
  const workspaceId = await newWorkspace(database);
  const sourceId = uuidv7();
  const now = toTimestamp(Date.now() * 1000);
  await database.inWorkspace(workspaceId, async (tx) => {
    await tx.query(
      `insert into sources (workspace_id, source_id, slug, name, kind, creates_people, created_at)
       values ($1, $2, 'desk', 'desk', 'api', false, $3)`,
      [workspaceId, sourceId, now],
    );
    await tx.query(
      `insert into events (workspace_id, seq, source_id, event_id, key, type, occurred_at, received_at, data)
       select $1, n, $2, n::text, int8send(n), 'a.b', $3, $3, jsonb_build_object('n', n)
       from generate_series(1::bigint, 5) as n`,
      [workspaceId, sourceId, now],
    );
  });
  const list = (filter: Partial<EventFilter>) =>
    database.inWorkspace(workspaceId, (tx) =>
      listEvents(tx, workspaceId, { where: 'data.n == 1', limit: 10, ...filter }, 2),
    );
  const found: number[] = [];
  let pages = 0;
  for (let cursor: string | null | undefined; cursor !== null; pages++) {
    const page = await list({ cursor });
    found.push(...page.items.map(({ seq }) => seq));
    cursor = page.nextCursor;
  }
  expect([found, pages]).toEqual([[1], 3]);
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `update events set data = jsonb_build_object('by', 'ana', 'n', seq) where workspace_id = $1 and seq in (2, 4)`,
      [workspaceId],
    ),
  );
  const named = [{ source: 'desk', actor: 'ana' }];
  const theirs = await list({ where: undefined, named, limit: 1 });
  expect(theirs.items.map(({ seq }) => seq)).toEqual([4]);
  const next = await list({ where: undefined, named, limit: 1, cursor: theirs.nextCursor ?? undefined });
  expect(next.items.map(({ seq }) => seq)).toEqual([2]);
  expect((await list({ where: undefined, named: [{ source: 'crm', actor: 'ana' }] })).items).toEqual([]);
});
