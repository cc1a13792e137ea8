import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { setUpDesk } from '../../../test/support/engine.ts';
import type { BoardPeriod } from '../../domain/boards/board-period.ts';
import { countAhead } from '../../engine/boards/count-ahead.ts';
import { findMiscounts } from '../../engine/boards/find-miscounts.ts';
import { countPortfolios, readPortfolioCounts } from '../../engine/boards/portfolio-counts.ts';
import { tallyBoards } from '../../engine/boards/tally-boards.ts';
import { Engine } from '../../engine/engine.ts';
import { withClient } from '../../store/pool.ts';
import { createPerson } from '../directory/actions.ts';
import { mergePeople, splitPerson } from '../directory/identities.ts';
import { giveRecognition, setState } from '../recognitions/actions.ts';
import { hideFromBoards, recountBoards } from './actions.ts';
import { readPeerBoard } from './queries.ts';
import { seatPeer } from './seat-peers.ts';

const database = await testDatabase();
const hour = 3_600_000_000;
const now = Date.parse('2026-03-31T12:00Z') * 1000;
let engine: Engine;
beforeAll(async () => {
  engine = await Engine.start({ database, clockOf: () => now });
});
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
const handles = Array.from({ length: 9 }, (_, n) => `p${n}`);

/** A workspace of nine, its steps drawn from a seed, and what holds after each of them. */
async function company(seed: number) {
  const { workspaceId, send } = await setUpDesk(database, engine, done);
  for (const handle of handles)
    await createPerson(
      { engine },
      workspaceId,
      { handle, name: handle, attributes: { role: 'Agent' } },
      'server',
    );
  const workspace = await engine.workspace(workspaceId);
  const idOf = (handle: string) => workspace.directory.byHandle(handle)?.id ?? '';
  let state = seed;
  const draw = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  const anybody = () => handles[draw(handles.length)] ?? '';
  const given: string[] = [];
  let step = 0;
  const event = (type: string, ticket: string, at: number, by: string) => ({
    id: `${type} ${++step}`,
    source: 'desk',
    type: `helpdesk.ticket.${type}`,
    at,
    sequence: '',
    subject: null,
    data: { ticket, by },
  });
  const steps: (() => Promise<unknown>)[] = [
    () => send([event('resolved', `T${draw(40)}`, now - draw(100) * 24 * hour - 2 * hour, anybody())]),
    () => send([event('resolved', `T${draw(40)}`, now - draw(8) * 24 * hour - 2 * hour, anybody())]),
    () => send([event('reopened', `T${draw(40)}`, now - draw(8) * 24 * hour - 1.5 * hour, anybody())]),
    async () => {
      const viewer = {
        workspaceId,
        roles: ['member' as const],
        personId: idOf(anybody()),
        source: null,
        language: 'en' as const,
      };
      const to = handles.filter((handle) => idOf(handle) !== viewer.personId && draw(4) === 0);
      if (to.length === 0) return;
      const wanted = {
        to,
        value: 'team-player',
        what: 'Took over the night shift',
        effect: '',
        evidence: [],
      };
      given.push((await giveRecognition(workspace, viewer, wanted, `once ${++step}`)).id);
    },
    async () => {
      const id = given[draw(given.length)];
      const to = (['shown', 'hidden', 'withdrawn'] as const)[draw(3)] ?? 'shown';
      if (id) await database.inWorkspace(workspaceId, (tx) => setState(tx, workspaceId, id, to));
    },
    () => hideFromBoards(workspace, idOf(anybody()), draw(2) === 0),
    () => mergePeople({ engine }, workspaceId, 'p7', 'p8', 'server').catch(() => undefined),
    () => splitPerson({ engine }, workspaceId, 'p7', { person: 'p8' }, 'server').catch(() => undefined),
    () => tallyBoards(workspace),
    () => countAhead(workspace),
    () => engine.settle(workspaceId),
    () => seatPeer(workspace, idOf(anybody()), '2026-Q1'),
  ];
  return { workspaceId, workspace, idOf, goOn: () => steps[draw(steps.length)]?.() };
}

/** The board of somebody's group, asked of tallies and seats instead of what was counted ahead. */
async function boardByHand(workspaceId: string, personId: string, period: string) {
  return database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ person_id: string; total: number }>(
      `select m.person_id, coalesce(t.total, 0) as total from peer_group_members o
       join peer_group_members m using (workspace_id, period, number)
       left join board_tallies t on t.workspace_id = $1 and t.person_id = m.person_id and t.period = $3
       where o.workspace_id = $1 and o.period = '2026-Q1' and o.person_id = $2
         and not exists (select from board_hidden h where h.workspace_id = $1 and h.person_id = m.person_id)
         and not exists (select from person_merges g where g.workspace_id = $1 and g.person_id = m.person_id)
       order by 1`,
      [workspaceId, personId, period],
    ),
  );
}

/** Looks between two equal counts: the engine settles and tallies on its own meanwhile. */
async function beside<T, W>(
  look: () => Promise<T>,
  count: () => Promise<W>,
): Promise<{ seen: T; wanted: W }> {
  for (;;) {
    const before = await count();
    const seen = await look();
    const wanted = await count();
    if (JSON.stringify(before) === JSON.stringify(wanted)) return { seen, wanted };
  }
}

test.each([1, 2])(
  'a portfolio and a peer board read at any moment are what counting gives (walk %i)',
  async (seed) => {
    const { workspaceId, workspace, idOf, goOn } = await company(seed);
    let aheadSeen = 0;
    for (let turn = 0; turn < 30; turn++) {
      await goOn();
      const ids = handles.map(idOf);
      const portfolios = await beside(
        () => Promise.all(ids.map((id) => readPortfolioCounts(database, workspaceId, id))),
        () => database.inWorkspace(workspaceId, (tx) => countPortfolios(tx, workspaceId, ids)),
      );
      expect(portfolios.seen).toEqual(portfolios.wanted);
      const [row] = await database.inWorkspace(workspaceId, (tx) =>
        tx.query<{ ahead: number }>('select count(counted)::int as ahead from portfolio_counts'),
      );
      aheadSeen += row?.ahead ?? 0;
      for (const [kind, period] of Object.entries({
        week: '2026-W14',
        month: '2026-03',
        quarter: '2026-Q1',
      })) {
        const looker = { personId: idOf('p0'), workspace, zone: 'UTC', now, kind: kind as BoardPeriod };
        const { seen, wanted } = await beside(
          () => readPeerBoard(database, looker),
          () => boardByHand(workspaceId, idOf('p0'), period),
        );
        expect(seen?.group?.size ?? 0).toBe(wanted.length < 5 ? 0 : wanted.length);
        // Who has hidden is still on their own.
        for (const place of (seen?.places ?? []).filter(({ isMe }) => !isMe))
          expect(wanted).toContainEqual({ person_id: idOf(place.person.handle), total: place.total });
      }
      expect(
        await database.inWorkspace(workspaceId, (tx) => findMiscounts(tx, workspaceId, null, 5)),
      ).toEqual([]);
    }
    // Looks that were counted ahead are among those compared.
    expect(aheadSeen).toBeGreaterThan(20);
  },
);

test('lines changed by hand are noticed, and right again after a recount', async () => {
  const { workspaceId, workspace, idOf, goOn } = await company(7);
  for (let turn = 0; turn < 40; turn++) await goOn();
  await seatPeer(workspace, idOf('p0'), '2026-Q1');
  await engine.settle(workspaceId);
  await withClient(database.superuser, async (client) => {
    await client.query(
      `update portfolio_counts set counted = '{"values":{},"awards":{},"months":{"2026-01":[9,9,9]}}' where workspace_id = $1 and person_id = $2`,
      [workspaceId, idOf('p1')],
    );
    await client.query(
      `update peer_groups set standings = jsonb_set(standings::jsonb, '{hidden}', '[0, 1, 2, 3, 4, 5]')::json where workspace_id = $1`,
      [workspaceId],
    );
  });
  const found = await database.inWorkspace(workspaceId, (tx) => findMiscounts(tx, workspaceId, null, 9));
  expect(found.map(({ period }) => period)).toEqual(['portfolio', 'group 1 of 2026-Q1']);
  expect(found[0]).toMatchObject({ person_id: idOf('p1') });
  const admin = {
    workspaceId,
    roles: ['admin' as const],
    personId: null,
    source: null,
    language: 'en' as const,
  };
  await recountBoards(workspace, admin);
  await engine.settle(workspaceId);
  expect(await database.inWorkspace(workspaceId, (tx) => findMiscounts(tx, workspaceId, null, 9))).toEqual(
    [],
  );
});
