import { afterAll, expect, test, vi } from 'vitest';
import { findMiscounts, recountSql } from '../../src/engine/boards/find-miscounts.ts';
import { markEverything } from '../../src/engine/boards/mark-boards.ts';
import { tallyBoards } from '../../src/engine/boards/tally-boards.ts';
import { Engine } from '../../src/engine/engine.ts';
import { hideFromBoards } from '../../src/features/boards/actions.ts';
import { seatPeer } from '../../src/features/boards/seat-peers.ts';
import { mergePeople, splitPerson } from '../../src/features/directory/identities.ts';
import { setState } from '../../src/features/recognitions/actions.ts';
import type { Tx } from '../../src/store/database.ts';
import { inWorkspace, withClient } from '../../src/store/pool.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';
import { fillWorkspace, nthId } from '../support/houses/fill-workspace.ts';

/** As many as wanted: npm run boards 100000 */
const people = Number(process.env.SMALLWINS_TEST_PEOPLE ?? 2000);
vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 3_600_000 });

const database = await testDatabase();
const now = Date.parse('2026-03-20T12:00Z') * 1000;
const engine = await Engine.start({ database, clockOf: () => now });
afterAll(() => engine.stop());

const done = `
smallwins: 1
achievement: done
name: Done
sentence: One ticket resolved today.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: helpdesk.ticket.resolved, credit: data.by }, reach: 1, in: day }
hold: { for: 1h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket } }
`;

test('what boards keep equals a full recount, to the checksum, whatever happens', async () => {
  const { workspaceId, send } = await setUpDesk(database, engine, done);
  const [rule] = [...(await engine.workspace(workspaceId)).rules.rules.keys()];
  await engine.drop(workspaceId);
  await withClient(database.superuser, (client) =>
    fillWorkspace(client, {
      workspaceId,
      achievementId: rule ?? '',
      people,
      awards: people * 5,
      recognitions: people,
      from: '2025-11-01T00:00Z',
      to: '2026-03-20T10:00Z',
    }),
  );
  await database.inWorkspace(workspaceId, (tx) => markEverything(tx, workspaceId));
  const workspace = await engine.workspace(workspaceId);
  const started = performance.now();
  await tallyBoards(workspace);
  say(`counted ${people * 6} deeds in ${seconds(started)}`);
  await compare(workspaceId, 'after the first count');

  const handle = (n: number) => `p${(n * 7) % people}`;
  const some = Array.from({ length: Math.min(300, people / 4) }, (_, n) => n);
  await send(
    some.map((n) => ({
      id: `e${n}`,
      source: 'desk',
      type: 'helpdesk.ticket.resolved',
      at: now - (n % 60) * 86_400_000_000 - 2 * 3_600_000_000,
      sequence: '',
      subject: null,
      data: { ticket: `T${n}`, by: handle(n) },
    })),
  );
  for (const n of some.slice(0, 60)) {
    await hideFromBoards(workspace, nthId('person', (n * 11) % people), n % 3 !== 0);
    await database.inWorkspace(workspaceId, (tx) =>
      setState(tx, workspaceId, nthId('recognition', n), n % 2 ? 'hidden' : 'shown'),
    );
  }
  for (let n = 0; n < 4; n++) await mergePeople({ engine }, workspaceId, handle(n), handle(n + 20), 'server');
  await splitPerson({ engine }, workspaceId, handle(1), { person: handle(21) }, 'server');
  await send(
    some.slice(0, 50).map((n) => ({
      id: `r${n}`,
      source: 'desk',
      type: 'helpdesk.ticket.reopened',
      at: now - (n % 60) * 86_400_000_000 - 1.5 * 3_600_000_000,
      sequence: '',
      subject: null,
      data: { ticket: `T${n}`, by: handle(n) },
    })),
  );
  await engine.settle(workspaceId);
  await compare(workspaceId, 'after events, corrections, hiding, merges and a split');

  const seating = performance.now();
  await seatPeer(await engine.workspace(workspaceId), nthId('person', 0), '2026-Q1');
  const [groups] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ groups: number; least: number; most: number }>(
      `select count(*)::int as groups, min(size)::int as least, max(size)::int as most from (
         select count(*) filter (where h.person_id is null) as size from peer_group_members m
         left join board_hidden h using (workspace_id, person_id) where m.workspace_id = $1 group by number) g`,
      [workspaceId],
    ),
  );
  say(`${groups?.groups} groups of ${groups?.least} to ${groups?.most} people in ${seconds(seating)}`);
  expect(groups?.least).toBeGreaterThanOrEqual(5);
  expect(groups?.most).toBeLessThanOrEqual(12);

  const rows = await rowsTouched(workspaceId, async () => {
    await send([
      {
        id: 'one',
        source: 'desk',
        type: 'helpdesk.ticket.resolved',
        at: now - 3 * 3_600_000_000,
        sequence: '',
        subject: null,
        data: { ticket: 'one', by: 'p3' },
      },
    ]);
  });
  say(`one more award among ${people} people touched ${rows} rows of boards`);
  // Week, month and quarter of one person; for each, the total they leave and the one they come to.
  expect(rows).toBeGreaterThan(0);
  expect(rows).toBeLessThanOrEqual(9);
  await compare(workspaceId, 'at the end');
});

/** Rows of tallies and totals that counting what has happened inserts, updates and deletes. */
async function rowsTouched(workspaceId: string, happen: () => Promise<void>): Promise<number> {
  await engine.settle(workspaceId);
  const { options } = await engine.workspace(workspaceId);
  await happen();
  let rows = 0;
  await tallyBoards({
    workspaceId,
    options: {
      ...options,
      database: {
        ...database,
        inWorkspace: (id, work) =>
          inWorkspace(database.pool, id, async (tx) => {
            // PostgreSQL adds what this connection did before and has not handed in yet.
            const before = await countRows(tx);
            const answer = await work(tx);
            rows += (await countRows(tx)) - before;
            return answer;
          }),
      },
    },
  });
  return rows;
}

async function countRows(tx: Tx): Promise<number> {
  const [count] = await tx.query<{ rows: number }>(
    `select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::int as rows from pg_stat_xact_user_tables
     where relname in ('board_tallies', 'board_totals')`,
  );
  return count?.rows ?? 0;
}

async function compare(workspaceId: string, when: string): Promise<void> {
  const kept = await checksum(
    workspaceId,
    `select person_id, period, awards, recognitions from board_tallies where workspace_id = $1`,
  );
  const wanted = await checksum(
    workspaceId,
    `select person_id, period, awards, recognitions from wanted where $2::text is not null and $3::uuid[] is null`,
  );
  say(`${when}: ${kept}`);
  expect(kept).toBe(wanted);
  expect(
    await database.readInWorkspace(workspaceId, (tx) => findMiscounts(tx, workspaceId, null, 5)),
  ).toEqual([]);
}

async function checksum(workspaceId: string, rows: string): Promise<string> {
  const [row] = await database.readInWorkspace(workspaceId, (tx) =>
    tx.query<{ sum: string }>(
      `with recursive ${recountSql}, rows as (${rows})
       select count(*) || ' rows ' || md5(string_agg(rows::text, ',' order by person_id, period)) as sum
       from rows where $2::text <> '' and ($3::uuid[] is null)`,
      [workspaceId, 'UTC', null],
    ),
  );
  return row?.sum ?? '';
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

function say(text: string): void {
  console.log(text);
}
