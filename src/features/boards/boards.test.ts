import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { setUpDesk } from '../../../test/support/engine.ts';
import { arrangePeers } from '../../domain/boards/peer-groups.ts';
import { countTotals, viewBoard } from '../../domain/boards/standings.ts';
import { findMiscounts } from '../../engine/boards/find-miscounts.ts';
import { Engine } from '../../engine/engine.ts';
import { withClient } from '../../store/pool.ts';
import { mergePeople, splitPerson } from '../directory/identities.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';
import type { Role } from '../viewer.ts';

const database = await testDatabase();
let engine: Engine;
let ask: Awaited<ReturnType<typeof testApp>>;
let home: string;
let send: Awaited<ReturnType<typeof setUpDesk>>['send'];
const cookies = new Map<string, string>();

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

beforeAll(async () => {
  engine = await Engine.start({ database, clockOf: () => now });
  ask = await testApp(database, engine);
});
afterAll(() => engine.stop());

const hour = 3_600_000_000;
const day = 24 * hour;
/** A Wednesday. */
const wednesday = Date.parse('2026-03-11T12:00Z') * 1000;
let now = wednesday;

beforeEach(async () => {
  now = wednesday;
  ({ workspaceId: home, send } = await setUpDesk(database, engine, done));
});

let number = 0;
const resolved = (by: string, at: number, ticket = `T${++number}`) =>
  send([
    {
      id: `${ticket} ${at}`,
      source: 'desk',
      type: 'helpdesk.ticket.resolved',
      at,
      sequence: '',
      subject: null,
      data: { ticket, by },
    },
  ]);
const reopened = (ticket: string, at: number) =>
  send([
    {
      id: `${ticket} again`,
      source: 'desk',
      type: 'helpdesk.ticket.reopened',
      at,
      sequence: '',
      subject: null,
      data: { ticket },
    },
  ]);
const counted = () => engine.settle(home);

async function people(...handles: string[]): Promise<void> {
  for (const handle of handles) await person(handle);
}
async function person(handle: string, attributes: Record<string, string> = { role: 'Agent', team: 'North' }) {
  const made = await ask(
    'POST',
    '/v1/people',
    { workspaceId: home },
    { handle, name: `${handle} Ö.`, attributes },
  );
  expect(made.status).toBe(201);
}

async function as(
  handle: string,
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  url: string,
  body?: object,
  role: Role = 'member',
) {
  const key = `${home} ${handle} ${role}`;
  if (!cookies.has(key)) {
    const id = (await engine.workspace(home)).directory.byHandle(handle)?.id ?? '';
    cookies.set(key, `${sessionCookie}=${await openSession(database, home, id, [role])}`);
  }
  const answer = await ask.app.inject({
    method,
    url,
    headers: { cookie: cookies.get(key) ?? '' },
    ...(body ? { payload: body } : {}),
  });
  return { status: answer.statusCode, body: answer.body === '' ? null : JSON.parse(answer.body) };
}
const recognise = async (from: string, ...to: string[]) =>
  (
    await as(from, 'POST', '/v1/recognitions', {
      to,
      value: 'team-player',
      what: 'Took over the night shift',
      effect: '',
    })
  ).body;
const own = async (handle: string, period = 'month') =>
  (await as(handle, 'GET', `/v1/boards?period=${period}`)).body.own;
const settings = (change: object) => ask('PUT', '/v1/boards/settings', { workspaceId: home }, change);
const miscounts = () => database.inWorkspace(home, (tx) => findMiscounts(tx, home, null, 10));
const named = (board: { places: { rank: number; total: number; person: { handle: string } }[] }) =>
  board.places.map(({ rank, total, person }) => `${rank} ${person.handle} ${total}`);

describe('what counts for somebody', () => {
  test('is confirmed awards by the day they were earned, in the week, month and quarter of that day', async () => {
    await people('ana');
    await resolved('ana', now - 3 * day);
    await resolved('ana', now - 14 * day);
    await resolved('ana', now - 40 * day);
    await counted();
    expect(await own('ana', 'week')).toEqual({ awards: 0, recognitions: 0, total: 0 });
    expect(await own('ana', 'month')).toEqual({ awards: 1, recognitions: 0, total: 1 });
    expect(await own('ana', 'quarter')).toEqual({ awards: 3, recognitions: 0, total: 3 });
    const { history, period } = (await as('ana', 'GET', '/v1/boards?period=month')).body;
    expect(period).toMatchObject({ key: '2026-03', startsAt: '2026-03-01T00:00:00Z', zone: 'UTC' });
    expect(history.slice(-3)).toEqual([
      { key: '2026-01', awards: 1, recognitions: 0 },
      { key: '2026-02', awards: 1, recognitions: 0 },
      { key: '2026-03', awards: 1, recognitions: 0 },
    ]);
  });

  test('is not what waits, nor what was taken back', async () => {
    await people('ana');
    await resolved('ana', now - hour / 2, 'A');
    await counted();
    expect((await own('ana')).awards).toBe(0);
    now += hour;
    await counted();
    expect((await own('ana')).awards).toBe(1);
    await reopened('A', wednesday);
    await counted();
    expect((await own('ana')).awards).toBe(0);
    expect(await miscounts()).toEqual([]);
  });

  test('is what colleagues recognised, of each giver once a day, as long as it stands', async () => {
    await people('ana', 'bo', 'cy');
    const first = await recognise('bo', 'ana');
    await recognise('bo', 'ana');
    await recognise('cy', 'ana', 'bo');
    await counted();
    expect(await own('ana')).toEqual({ awards: 0, recognitions: 2, total: 2 });
    expect((await own('bo')).recognitions).toBe(1);
    now += day;
    await recognise('bo', 'ana');
    await counted();
    expect((await own('ana')).recognitions).toBe(3);
    await as('bo', 'DELETE', `/v1/recognitions/${first.id}`);
    await counted();
    expect((await own('ana')).recognitions).toBe(3);
    expect(await miscounts()).toEqual([]);
  });

  test('follows people who turn out to be one, and who are not', async () => {
    await people('ana', 'ana2', 'bo');
    await recognise('bo', 'ana2');
    await recognise('ana2', 'bo');
    await recognise('ana', 'bo');
    await recognise('ana', 'ana2');
    await resolved('ana2', now - day);
    await counted();
    expect((await own('bo')).recognitions).toBe(2);
    const deps = { database, engine };
    await mergePeople(deps, home, 'ana', 'ana2', 'server');
    await counted();
    expect(await own('ana')).toEqual({ awards: 1, recognitions: 1, total: 2 });
    expect((await own('bo')).recognitions).toBe(1);
    expect(await miscounts()).toEqual([]);
    await splitPerson(deps, home, 'ana', { person: 'ana2' }, 'server');
    await counted();
    expect(await own('ana2')).toEqual({ awards: 1, recognitions: 2, total: 3 });
    expect((await own('bo')).recognitions).toBe(2);
    expect(await miscounts()).toEqual([]);
  });

  test('leaves with whoever is split off, though nothing else of that time is counted anew', async () => {
    await people('ana', 'ana2', 'bo');
    await recognise('bo', 'ana2');
    const deps = { database, engine };
    await mergePeople(deps, home, 'ana', 'ana2', 'server');
    await counted();
    expect((await own('ana')).recognitions).toBe(1);
    await splitPerson(deps, home, 'ana', { person: 'ana2' }, 'server');
    await counted();
    expect((await own('ana')).recognitions).toBe(0);
    expect((await own('ana2')).recognitions).toBe(1);
    expect(await miscounts()).toEqual([]);
  });

  test('goes by the zone of the workspace, and is counted anew with another one', async () => {
    await people('ana');
    await resolved('ana', Date.parse('2026-02-28T23:30Z') * 1000);
    await counted();
    expect((await own('ana')).awards).toBe(0);
    expect((await settings({ zone: 'Mars/Olympus' })).body).toMatchObject({
      code: 'unknown-zone',
      pointer: '/zone',
    });
    expect((await settings({ zone: 'Europe/Berlin' })).status).toBe(200);
    await counted();
    expect((await own('ana')).awards).toBe(1);
    expect(await miscounts()).toEqual([]);
  });

  test('is noticed where it was changed by hand, and counted again', async () => {
    await people('ana');
    await resolved('ana', now - day);
    await counted();
    await withClient(database.superuser, async (client) => {
      await client.query('update board_tallies set awards = 5 where workspace_id = $1', [home]);
    });
    expect((await miscounts()).length).toBeGreaterThan(3);
    const checks = await ask('POST', '/v1/invariants/check', { workspaceId: home }, {});
    expect(checks.status).toBe(200);
    const { items } = checks.body;
    const broken = items.find((one: { id: string }) => one.id === 'I11');
    expect(broken).toMatchObject({ state: 'broken' });
    expect(broken.breaches[0].what).toBe(
      'Boards of 2026-03 keep 5 and 0 for ana, where counting gives 1 and 0.',
    );
    expect((await ask('POST', '/v1/boards/recount', { workspaceId: home })).status).toBe(202);
    await counted();
    expect(await miscounts()).toEqual([]);
  });
});

describe('the board of the workspace', () => {
  test('is closed until an admin opens it', async () => {
    await people('ana');
    expect((await as('ana', 'GET', '/v1/boards/workspace')).body.code).toBe('board-closed');
    expect((await as('ana', 'PUT', '/v1/boards/settings', { workspace: true })).status).toBe(403);
    expect((await as('ana', 'PUT', '/v1/boards/settings', { workspace: true }, 'manager')).status).toBe(403);
    await settings({ workspace: true });
    expect((await as('ana', 'GET', '/v1/boards/workspace')).body).toMatchObject({
      places: [],
      own: { rank: null, total: 0 },
    });
    const { items } = (await ask('GET', '/v1/audit', { workspaceId: home })).body;
    expect(items[0]).toMatchObject({ action: 'boards.changed', details: { workspace: true } });
  });

  test('shares ranks and shows nobody below, the same to managers', async () => {
    await people('ana', 'bo', 'cy', 'dee', 'eve');
    await settings({ workspace: true });
    for (const [handle, days] of Object.entries({ ana: 3, bo: 3, cy: 2, dee: 1 }))
      for (let back = 1; back <= days; back++) await resolved(handle, now - back * day);
    await counted();
    const board = (await as('cy', 'GET', '/v1/boards/workspace')).body;
    expect(named(board)).toEqual(['1 ana 3', '1 bo 3', '3 cy 2']);
    expect(board.own).toEqual({ rank: 3, sharing: 1, total: 2, toNext: 1, isUpper: false });
    expect(named((await as('dee', 'GET', '/v1/boards/workspace')).body)).toEqual([
      '1 ana 3',
      '1 bo 3',
      '3 cy 2',
      '4 dee 1',
    ]);
    for (const role of ['member', 'manager', 'admin'] as const)
      expect(named((await as('eve', 'GET', '/v1/boards/workspace', undefined, role)).body)).toEqual([
        '1 ana 3',
        '1 bo 3',
      ]);
  });

  test('forgets whoever hides for everybody else, at once, and shows them their own place', async () => {
    await people('ana', 'bo', 'cy');
    await settings({ workspace: true, team: true });
    for (const [handle, days] of Object.entries({ ana: 3, bo: 2, cy: 1 }))
      for (let back = 1; back <= days; back++) await resolved(handle, now - back * day);
    await counted();
    expect((await as('bo', 'PUT', '/v1/boards/hidden', { hidden: true })).status).toBe(200);
    expect((await as('bo', 'PUT', '/v1/boards/hidden', { hidden: true })).status).toBe(200);
    const ofCy = (await as('cy', 'GET', '/v1/boards/workspace')).body;
    expect(named(ofCy)).toEqual(['1 ana 3', '2 cy 1']);
    expect(named((await as('cy', 'GET', '/v1/boards/team')).body)).toEqual(['1 ana 3', '2 cy 1']);
    const ofBo = (await as('bo', 'GET', '/v1/boards/workspace')).body;
    expect(ofBo).toMatchObject({ isHidden: true, own: { rank: 2, total: 2 } });
    expect((await own('bo')).total).toBe(2);
    await resolved('bo', now - 4 * day);
    await counted();
    expect(await miscounts()).toEqual([]);
    await as('bo', 'PUT', '/v1/boards/hidden', { hidden: false });
    expect(named((await as('cy', 'GET', '/v1/boards/workspace')).body)).toEqual([
      '1 ana 3',
      '1 bo 3',
      '3 cy 1',
    ]);
    expect(await miscounts()).toEqual([]);
  });

  test('read in one query is the same as a view of everybody', async () => {
    await settings({ workspace: true });
    await people('ana');
    const me = (await engine.workspace(home)).directory.byHandle('ana')?.id ?? '';
    await withClient(database.superuser, async (client) => {
      await client.query(
        `insert into people (workspace_id, person_id, handle, name, created_at)
         select $1, gen_random_uuid(), 'p' || n, 'P' || n, now() from generate_series(1, 60) n`,
        [home],
      );
      await client.query(
        `insert into board_tallies (workspace_id, period, person_id, awards, recognitions, shown)
         select $1, '2026-03', person_id, 1 + floor(random() * 9), floor(random() * 3), true from people where workspace_id = $1`,
        [home],
      );
      await client.query(
        `insert into board_totals select workspace_id, period, total, count(*) from board_tallies where workspace_id = $1 group by 1, 2, 3`,
        [home],
      );
    });
    const rows = await database.inWorkspace(home, (tx) =>
      tx.query<{ id: string; handle: string; total: number }>(
        'select person_id as id, handle, total from board_tallies join people using (workspace_id, person_id) where workspace_id = $1',
        [home],
      ),
    );
    const board = (await as('ana', 'GET', '/v1/boards/workspace')).body;
    const mine = rows.find(({ id }) => id === me) ?? { id: me, total: 0 };
    const wanted = viewBoard(countTotals(rows), rows, { ...mine, isHidden: false }, 10);
    expect(board.own).toEqual({
      rank: wanted.own?.rank,
      sharing: wanted.own?.sharing,
      total: mine.total,
      toNext: wanted.toNext,
      isUpper: wanted.isUpper,
    });
    const above = wanted.places
      .filter(({ rank, total }) => rank > 10 && total > mine.total)
      .map(({ total }) => total);
    const got = board.places.filter(
      (one: { rank: number; total: number }) => one.rank > 10 && one.total > mine.total,
    );
    expect(got.map((one: { total: number }) => one.total)).toEqual(above);
    for (const { rank, total } of board.places)
      expect(rank).toBe(1 + rows.filter((row) => row.total > total).length);
  });
});

describe('people like me', () => {
  test('are a group of five to twelve for the quarter, by role', async () => {
    for (let at = 1; at <= 8; at++) await person(`agent${at}`);
    for (let at = 1; at <= 5; at++) await person(`lead${at}`, { role: 'Lead', team: 'North' });
    for (let at = 1; at <= 8; at++) await resolved(`agent${at}`, now - day);
    for (let at = 1; at <= 5; at++) await resolved(`lead${at}`, now - day);
    await resolved('agent3', now - 2 * day);
    await counted();
    const board = (await as('agent1', 'GET', '/v1/boards/peers')).body;
    expect(board.group).toMatchObject({
      size: 8,
      segment: { role: 'Agent' },
      level: 0,
      until: '2026-04-01T00:00:00Z',
    });
    expect(named(board)[0]).toBe('1 agent3 2');
    expect((await as('lead1', 'GET', '/v1/boards/peers')).body.group).toMatchObject({
      size: 5,
      segment: { role: 'Lead' },
    });
    await person('agent9');
    expect((await as('agent9', 'GET', '/v1/boards/peers')).body.group).toMatchObject({
      size: 9,
      segment: { role: 'Agent' },
    });
    now += 10 * day;
    expect((await as('agent1', 'GET', '/v1/boards/peers?period=quarter')).body.group.size).toBe(9);
    now += 20 * day;
    const next = (await as('agent1', 'GET', '/v1/boards/peers')).body;
    expect(next.group).toMatchObject({ size: 8, until: '2026-07-01T00:00:00Z' });
  });

  test('are none below five, and are joined with others when people hide', async () => {
    for (let at = 1; at <= 4; at++) {
      await person(`agent${at}`);
      await resolved(`agent${at}`, now - day);
    }
    await counted();
    expect((await as('agent1', 'GET', '/v1/boards/peers')).body).toMatchObject({
      missing: 'few',
      places: [],
    });
    for (let at = 1; at <= 6; at++) {
      await person(`lead${at}`, { role: 'Lead' });
      await resolved(`lead${at}`, now - day);
    }
    await counted();
    expect((await as('lead1', 'GET', '/v1/boards/peers')).body.group).toMatchObject({
      size: 10,
      segment: {},
      level: 4,
    });
    for (let at = 1; at <= 6; at++) await as(`lead${at}`, 'PUT', '/v1/boards/hidden', { hidden: true });
    expect((await as('agent1', 'GET', '/v1/boards/peers')).body.missing).toBe('few');
    await as('lead6', 'PUT', '/v1/boards/hidden', { hidden: false });
    expect((await as('agent1', 'GET', '/v1/boards/peers')).body.group).toMatchObject({ size: 5 });
    expect((await as('lead6', 'GET', '/v1/boards/peers')).body.group).toMatchObject({ size: 5 });
  });

  test('are written as they were arranged', async () => {
    for (let at = 1; at <= 30; at++) await person(`p${at}`, { role: at % 3 ? 'Agent' : 'Lead' });
    for (let at = 1; at <= 30; at++) await resolved(`p${at}`, now - day);
    await counted();
    await as('p1', 'GET', '/v1/boards/peers');
    const stored = await database.inWorkspace(home, (tx) =>
      tx.query<{ number: number; members: string[] }>(
        `select number, array_agg(person_id order by person_id) as members from peer_group_members
         where workspace_id = $1 and period = '2026-Q1' group by number order by number`,
        [home],
      ),
    );
    const { directory } = await engine.workspace(home);
    const peers = [...directory.people]
      .filter(({ handle }) => handle.startsWith('p'))
      .map(({ id, facts }) => ({ id, segment: { role: facts[0].attributes.role ?? '' }, isHidden: false }));
    const wanted = arrangePeers(peers, [], '2026-Q1').map(({ number, members }) => ({
      number,
      members: [...members].sort(),
    }));
    expect(stored).toEqual(wanted);
  });
});

describe('a goal of a team', () => {
  test('is set by an admin or by the manager of the team, and counts what its people did in it', async () => {
    await people('ana', 'bo');
    await person('boss', { team: 'West' });
    await ask('PATCH', '/v1/people/ana', { workspaceId: home }, { attributes: { manager: 'boss' } });
    const wanted = { team: 'North', name: 'Forty tickets', target: 40, period: 'month' };
    expect((await as('ana', 'POST', '/v1/goals', wanted)).body.code).toBe('not-allowed');
    expect(
      (await as('boss', 'POST', '/v1/goals', { ...wanted, team: 'South' }, 'manager')).body,
    ).toMatchObject({ code: 'unknown-team', pointer: '/team' });
    expect((await as('boss', 'POST', '/v1/goals', { ...wanted, target: 0 }, 'manager')).status).toBe(400);
    expect(
      (await as('boss', 'POST', '/v1/goals', { ...wanted, achievement: 'nope' }, 'manager')).body.code,
    ).toBe('unknown-achievement');
    const made = await as('boss', 'POST', '/v1/goals', wanted, 'manager');
    expect(made).toMatchObject({ status: 201, body: { total: 0, target: 40, mine: true } });
    await as('boss', 'POST', '/v1/goals', { ...wanted, name: 'Done', achievement: 'done' }, 'manager');
    await resolved('ana', now - day);
    await resolved('ana', now - 2 * day);
    await resolved('bo', now - day);
    await recognise('bo', 'ana');
    await as('bo', 'PUT', '/v1/boards/hidden', { hidden: true });
    await counted();
    const totals = async (handle: string) =>
      (await as(handle, 'GET', '/v1/goals')).body.items
        .map(
          ({ name, total, mine }: { name: string; total: number; mine: boolean }) =>
            `${name} ${total} ${mine}`,
        )
        .sort();
    expect(await totals('bo')).toEqual(['Done 3 false', 'Forty tickets 4 false']);
    await ask(
      'PATCH',
      '/v1/people/bo',
      { workspaceId: home },
      { attributes: { team: 'South' }, from: '2026-03-11' },
    );
    expect(await totals('ana')).toEqual(['Done 3 false', 'Forty tickets 4 false']);
    expect(await totals('bo')).toEqual([]);
    expect((await as('ana', 'DELETE', `/v1/goals/${made.body.id}`)).status).toBe(404);
    expect((await as('boss', 'DELETE', `/v1/goals/${made.body.id}`, undefined, 'manager')).status).toBe(204);
    expect(await totals('ana')).toEqual(['Done 3 false']);
  });
});
