import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import type { SourceEvent } from '../../domain/events/event.ts';
import { writeSnapshot } from '../../engine/cells/snapshot.ts';
import { Engine } from '../../engine/engine.ts';
import { withClient } from '../../store/pool.ts';
import type { Checks, InvariantCheck } from './api.ts';
import { InvariantWatch, isFullDue } from './invariant-watch.ts';

const database = await testDatabase();
const hour = 3_600_000_000;
const monday = Date.parse('2026-03-02T08:00Z') * 1000;
let clock = monday;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);
const alarms: string[] = [];
const watch = new InvariantWatch({
  database,
  engine,
  isOn: false,
  log: (message, error) => alarms.push(`${message} ${error instanceof Error ? error.message : ''}`),
});
afterAll(() => watch.stop());

const cleanClose = `
smallwins: 1
achievement: clean-close
name: Clean close
sentence: Two tickets resolved this week, none reopened within 72 hours.
because: Customers who need not come back stay.
family: helpdesk
kind: quality
outcome: [helpdesk.reopen_rate]
earn:
  count: { event: helpdesk.ticket.resolved, distinct: data.ticket, credit: data.by }
  reach: { tiers: { two: 2, three: 3 } }
  in: week
hold: { for: 72h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket, say: was reopened } }
`;
const dayStreak = `
smallwins: 1
achievement: daily
name: Daily
sentence: A ticket on each of two workdays in a row.
because: Rhythm.
family: helpdesk
kind: consistency
outcome: [helpdesk.reopen_rate]
earn:
  streak: { of: { count: { event: helpdesk.ticket.resolved, credit: data.by } }, per: workday }
  reach: 2
`;

function event(
  kind: 'ticket.resolved' | 'ticket.reopened' | 'request.made' | 'answer.sent',
  ticket: string,
  hours: number,
  by = 'Ana',
): SourceEvent {
  return {
    id: `${kind}-${ticket}-${hours}`,
    source: 'desk',
    type: `helpdesk.${kind}`,
    at: monday + hours * hour,
    sequence: '',
    subject: ticket,
    data: { ticket, by },
  };
}

/** Awards that are confirmed, wait, were withdrawn and were given for a chain, some of it on disk and some in memory. */
async function livedIn(...more: readonly string[]) {
  clock = monday + hour;
  const desk = await setUpDesk(database, engine, cleanClose, quickAnswer, ...more);
  const live = (...events: SourceEvent[]) => desk.send(events, { mode: 'live' });
  await live(
    event('request.made', 'q1', -3, 'Eve'),
    event('answer.sent', 'q1', -2, 'Eve'),
    event('answer.sent', 'q2', 0, 'Eve'),
  );
  await live(
    event('ticket.resolved', 'a', 0),
    event('ticket.resolved', 'b', 0.5),
    event('ticket.resolved', 'c', 0.6, 'Bob'),
  );
  await live(event('request.made', 'q2', -1, 'Eve'));
  clock = monday + 2 * hour;
  await live(event('ticket.resolved', 'd', 1.5, 'Bob'), event('ticket.resolved', 'e', 1.6, 'Cid'));
  await writeSnapshot(await engine.workspace(desk.workspaceId));
  clock = monday + 3 * hour;
  await live(event('ticket.reopened', 'd', 2.5));
  clock = monday + 80 * hour;
  await engine.settle(desk.workspaceId);
  await live(
    event('ticket.resolved', 'f', 79, 'Cid'),
    event('ticket.resolved', 'g', 79.5, 'Cid'),
    event('ticket.resolved', 'a', 79.6, 'Dee'),
  );
  const repeated = event('ticket.resolved', 'g', 79.5, 'Cid');
  expect(await live(repeated)).toMatchObject([{ status: 'duplicate' }]);
  return { ...desk, live };
}

async function check(workspaceId: string, full = true): Promise<Checks> {
  await watch.check(workspaceId, full);
  return (await ask('GET', '/v1/invariants', { workspaceId })).body as Checks;
}

function broken({ items }: Checks): Record<string, string> {
  return Object.fromEntries(
    items.filter(({ state }) => state === 'broken').map(({ id, breaches }) => [id, breaches[0]?.what ?? '']),
  );
}

/** As the owner of the database could, beneath everything that guards it. */
async function corrupt(sql: string, ...values: unknown[]): Promise<void> {
  await withClient(database.superuser, async (client) => {
    await client.query(`set session_replication_role = 'replica'`);
    const { rowCount } = await client.query(sql, values);
    expect(rowCount).not.toBe(0);
  });
}

async function idOf(workspaceId: string, state: string): Promise<string> {
  const [row] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ award_id: string }>('select award_id from awards where state = $1 order by award_id', [state]),
  );
  return row?.award_id ?? '';
}

describe('sound data passes', () => {
  test('every invariant holds after a lived-in week, in part and in full', async () => {
    const { workspaceId, states } = await livedIn(dayStreak);
    expect(await states()).toEqual(
      expect.arrayContaining(['Ana confirmed', 'Bob withdrawn', 'Cid pending', 'Eve confirmed']),
    );
    for (const full of [true, false, true]) {
      const checks = await check(workspaceId, full);
      expect(broken(checks)).toEqual({});
      expect(stateOf(checks)).toEqual({
        ok: ['I1', 'I2', 'I3', 'I5', 'I7', 'I8', 'I9', 'I10', 'I11', 'I13', 'I14'],
        absent: ['I4', 'I6'],
      });
      expect(checks.paused).toBeNull();
    }
    expect((await check(workspaceId)).items.find(({ id }) => id === 'I11')?.checked).toBeGreaterThan(5);
  });

  test('an empty workspace passes, and nothing of it was looked at before it was asked for', async () => {
    const workspaceId = await newWorkspace(database);
    const before = (await ask('GET', '/v1/invariants', { workspaceId })).body as Checks;
    expect(stateOf(before)).toEqual({
      unchecked: ['I1', 'I2', 'I3', 'I5', 'I7', 'I8', 'I9', 'I10', 'I11', 'I13', 'I14'],
      absent: ['I4', 'I6'],
    });
    const answer = await ask('POST', '/v1/invariants/check', { workspaceId }, { full: true });
    expect({ status: answer.status, broken: broken(answer.body) }).toEqual({ status: 200, broken: {} });
  });

  test('only an admin sees and orders checks', async () => {
    const workspaceId = await newWorkspace(database);
    expect((await ask('GET', '/v1/invariants', { workspaceId, role: 'member' })).status).toBe(403);
    expect((await ask('POST', '/v1/invariants/check', { workspaceId, role: 'integration' }, {})).status).toBe(
      403,
    );
    expect((await ask('POST', '/v1/invariants/resume', { workspaceId, role: 'member' })).status).toBe(403);
  });
});

describe('what is damaged beneath the app is found', () => {
  test('I1: an event that was counted and is gone', async () => {
    const { workspaceId } = await livedIn();
    await check(workspaceId);
    await corrupt('delete from event_log where workspace_id = $1 and seq = 6', workspaceId);
    const found = broken(await check(workspaceId, false));
    expect(found).toMatchObject({
      I1: expect.stringMatching(/^Up to number \d+ there were 13 decided events .* now there are 12/),
    });
  });

  test('I1: an event that was acknowledged and never stored', async () => {
    const { workspaceId, live } = await livedIn();
    await check(workspaceId);
    await live(event('ticket.resolved', 'z', 79.9, 'Zoe'));
    await corrupt(`delete from event_log where workspace_id = $1 and event_id like '%-z-%'`, workspaceId);
    expect(broken(await check(workspaceId))).toMatchObject({
      I1: expect.stringMatching(/^Since number \d+, 1 events were answered as accepted and 0 are stored/),
    });
    expect(alarms.at(-1)).toMatch(/^ALARM I/);
  });

  test('I3: an award that its entries do not give', async () => {
    const { workspaceId } = await livedIn();
    const award = await idOf(workspaceId, 'withdrawn');
    await corrupt(
      `update awards set state = 'confirmed' where workspace_id = $1 and award_id = $2`,
      workspaceId,
      award,
    );
    const checks = await check(workspaceId);
    expect(of(checks, 'I3').breaches).toContainEqual({
      what: 'The award is confirmed, its last entry says withdrawn.',
      ids: [award],
    });
  });

  test.each([
    [
      'given twice',
      `update award_entries set state = 'withdrawn' where entry = 1`,
      'Its first entry says withdrawn',
    ],
    [
      'taken back twice',
      `insert into award_entries select workspace_id, award_id, 3, at, 'withdrawn', cause, null from award_entries where entry = 2`,
      'Entry 3 says withdrawn after withdrawn',
    ],
    ['with a gap', `update award_entries set entry = 7 where entry = 2`, 'Entry 7 is out of place'],
    ['without any', `delete from award_entries where true`, 'has no entry'],
  ])('I3: entries that cannot be so: %s', async (_name, sql, what) => {
    const { workspaceId } = await livedIn();
    const award = await idOf(workspaceId, 'withdrawn');
    await corrupt(
      sql.replace('where', `where workspace_id = '${workspaceId}' and award_id = '${award}' and`),
    );
    expect(of(await check(workspaceId), 'I3').breaches[0]?.what).toContain(what);
  });

  test('I5: an award dated otherwise than its events say, one that nothing gives, and one that is missing', async () => {
    const { workspaceId } = await livedIn();
    await corrupt(
      `update awards set earned_at = earned_at - interval '1 day' where workspace_id = $1 and state = 'confirmed'`,
      workspaceId,
    );
    expect(of(await check(workspaceId), 'I5').breaches[0]?.what).toMatch(
      /is confirmed, earned at .*; its events give confirmed, earned at/,
    );
    await corrupt(
      `update awards set scope = '2020-W01|two' where workspace_id = $1 and award_id = $2`,
      workspaceId,
      await idOf(workspaceId, 'confirmed'),
    );
    const found = of(await check(workspaceId), 'I5').breaches.map(({ what }) => what);
    expect(found).toContainEqual(expect.stringMatching(/no stored event gives it/));
    expect(found).toContainEqual(expect.stringMatching(/is missing; the events give confirmed/));
  });

  test('I5: a receipt that does not add up', async () => {
    const { workspaceId } = await livedIn();
    await corrupt(
      `update awards set receipt = jsonb_set(receipt, '{value}', '9') where workspace_id = $1 and state = 'confirmed'`,
      workspaceId,
    );
    expect(of(await check(workspaceId), 'I5').breaches[0]?.what).toMatch(/does not add up/);
  });

  test('I7: an award of somebody in another workspace, and a foreign key that is switched off', async () => {
    const [{ workspaceId }, other] = [await livedIn(), await livedIn()];
    const award = await idOf(workspaceId, 'confirmed');
    await corrupt(
      `update awards set person_id = (select person_id from people where workspace_id = $1 and handle = 'Ana') where workspace_id = $2 and award_id = $3`,
      other.workspaceId,
      workspaceId,
      award,
    );
    expect(of(await check(workspaceId), 'I7').breaches).toContainEqual({
      what: 'A row of awards refers to a row of people that this workspace does not have.',
      ids: ['awards', award],
    });
    await corrupt(
      'update award_entries set award_id = gen_random_uuid() where workspace_id = $1 and award_id = $2',
      workspaceId,
      award,
    );
    const [lost] = of(await check(workspaceId), 'I7').breaches;
    expect(lost).toMatchObject({
      what: 'A row of award_entries refers to a row of awards that this workspace does not have.',
    });
    expect(of(await check(other.workspaceId), 'I7').state).toBe('ok');
    await corrupt(
      'update event_log set source_id = gen_random_uuid() where workspace_id = $1 and seq = 3',
      other.workspaceId,
    );
    expect(of(await check(other.workspaceId), 'I7').breaches[0]?.what).toBe(
      '1 of events refer to a row of sources that this workspace does not have.',
    );
  });

  test('I8: what leaves the house has an end or a next try', async () => {
    const { workspaceId } = await livedIn();
    await database.inWorkspace(workspaceId, async (tx) => {
      const [endpoint] = await tx.query<{ id: string }>(
        `insert into endpoints (workspace_id, endpoint_id, name, url, kinds, made_at)
         values ($1, gen_random_uuid(), 'Tool', 'https://example.com/', '{award.confirmed}', now()) returning endpoint_id as id`,
        [workspaceId],
      );
      await tx.query(
        `insert into dispatches (workspace_id, dispatch_id, endpoint_id, kind, subject_id, seq, at, made_at, state, tries, next_try_at, ended_at)
         select $1, gen_random_uuid(), $2, 'endpoint.test', gen_random_uuid(), 0, now(), now(), s, t, now() + n, e from (values
           ('queued', 9, interval '24 hours', null::timestamptz), ('sent', 1, '0', now()),
           ('sent', 1, '0', null), ('queued', 11, '0', null), ('queued', 1, '30 hours', null)) x (s, t, n, e)`,
        [workspaceId, endpoint?.id],
      );
    });
    const found = of(await check(workspaceId), 'I8').breaches.map(({ what }) => what);
    expect(found.sort()).toEqual([
      'A dispatch is sent and has no end.',
      'A dispatch is to be tried again later than the schedule says.',
      'A dispatch was tried 11 times.',
    ]);
  });

  test('I8: told twice, told without a cause, not told, and a gap', async () => {
    const { workspaceId } = await livedIn();
    const award = await idOf(workspaceId, 'confirmed');
    await corrupt(
      `insert into announcements select workspace_id, (select max(seq) + 1 from announcements where workspace_id = $1), at, kind, person_id, award_ids
       from announcements where workspace_id = $1 and kind = 'feed' and $2 = any (award_ids)`,
      workspaceId,
      award,
    );
    expect(of(await check(workspaceId), 'I8').breaches[0]?.what).toMatch(
      /was told to the feed 2 times, where it had to be once/,
    );
    const untold = await livedIn();
    await corrupt(`delete from announcements where workspace_id = $1 and seq = 1`, untold.workspaceId);
    const found = of(await check(untold.workspaceId), 'I8').breaches.map(({ what }) => what);
    expect(found).toContainEqual(expect.stringMatching(/announcements are numbered from 2 to/));
    expect(found).toContainEqual(
      expect.stringMatching(/was told to its person never, where it had to be once/),
    );
  });

  test('I10: a hold that ended and is not settled, and one that ended twice', async () => {
    const { workspaceId } = await livedIn();
    const workspace = await engine.workspace(workspaceId);
    // Nobody settles anything here any more.
    workspace.redecide = async () => 0;
    await corrupt(
      `update awards set settles_at = settles_at - interval '30 days' where workspace_id = $1 and state = 'pending'`,
      workspaceId,
    );
    expect(of(await check(workspaceId), 'I10').breaches[0]?.what).toMatch(/and the award is pending still/);
    await corrupt(
      `insert into award_entries select workspace_id, award_id, 3, at, 'confirmed', 'hold ended', null
       from award_entries where workspace_id = $1 and entry = 2 and state = 'confirmed' limit 1`,
      workspaceId,
    );
    expect(of(await check(workspaceId), 'I10').breaches.map(({ what }) => what)).toContainEqual(
      'Entry 3 says that the hold has ended, and the award was confirmed before.',
    );
  });

  test('I11: a cell on disk, and one in memory, that its events do not give', async () => {
    const { workspaceId } = await livedIn(dayStreak);
    await corrupt(
      `update cell_log set text = replace(text, 'helpdesk.ticket.resolved,1', 'helpdesk.ticket.resolved,5') where workspace_id = $1`,
      workspaceId,
    );
    expect(of(await check(workspaceId), 'I11').breaches[0]?.what).toMatch(
      /^On disk, .* is not what its events give/,
    );
    const other = await livedIn();
    const workspace = await engine.workspace(other.workspaceId);
    const ana = workspace.directory.byHandle('Ana')?.id ?? '';
    const rule = workspace.rules.byKey('clean-close');
    workspace.cells.peek(rule?.achievementId ?? '', ana, '2026-W10')?.items.pop();
    expect(of(await check(other.workspaceId), 'I11').breaches).toEqual([
      {
        what: 'In memory, clean-close, 2026-W10, of Ana is not what its events give.',
        ids: [rule?.achievementId, ana, '2026-W10'],
      },
    ]);
  });

  test('what a full check found stays broken until a full check finds it mended', async () => {
    const { workspaceId } = await livedIn();
    const award = await idOf(workspaceId, 'withdrawn');
    await corrupt(
      `update award_entries set cause = 'hold ended', state = 'confirmed' where workspace_id = $1 and award_id = $2 and entry = 1`,
      workspaceId,
      award,
    );
    expect(of(await check(workspaceId), 'I10').state).toBe('broken');
    await corrupt(
      `update award_entries set cause = 'event', state = 'pending' where workspace_id = $1 and award_id = $2 and entry = 1`,
      workspaceId,
      award,
    );
    expect(of(await check(workspaceId, false), 'I10').state).toBe('broken');
    expect(of(await check(workspaceId), 'I10').state).toBe('ok');
  });
});

test('I9: an entry of the audit log edited, and the last one removed, by hand', async () => {
  const { workspaceId } = await livedIn();
  expect(of(await check(workspaceId, false), 'I9').state).toBe('ok');
  const asSuperuser = (sql: string) =>
    withClient(database.superuser, (client) => client.query(sql, [workspaceId]));
  await asSuperuser(
    'delete from audit_log where workspace_id = $1 and number = (select max(number) from audit_log where workspace_id = $1)',
  );
  for (const full of [false, true])
    expect(of(await check(workspaceId, full), 'I9').breaches[0]?.what).toMatch(/^Entry \d+ does not fit/);
  await asSuperuser(`update audit_log set subject = 'another' where workspace_id = $1 and number = 1`);
  const checks = await check(workspaceId, true);
  expect(of(checks, 'I9').breaches).toEqual([
    { what: expect.stringContaining('Entry 1 does not fit'), ids: ['1'] },
  ]);
  expect(checks.paused).not.toBeNull();
});

test('I2: one event twice, where the database no longer refuses it', async () => {
  const { workspaceId } = await livedIn();
  await withClient(database.superuser, async (client) => {
    await client.query('alter table events drop constraint events_workspace_id_key_key');
    await client.query(
      `insert into event_log select workspace_id, 99, source_id, event_id, key, type, subject, sequence, occurred_at, received_at, 1, data
       from event_log where workspace_id = $1 and seq = 2`,
      [workspaceId],
    );
  });
  for (const full of [true, false]) {
    expect(of(await check(workspaceId, full), 'I2').breaches).toEqual([
      { what: expect.stringContaining('is missing or not valid'), ids: ['event_log'] },
      { what: 'The event "answer.sent-q1--2" is stored as 2 and 99.', ids: ['2', '99'] },
    ]);
  }
});

describe('when a full check is due', () => {
  const at = (text: string) => new Date(`2026-03-03T${text}:00`);
  test('at night, once, and when one was missed', () => {
    const last = at('03:05').getTime();
    expect(isFullDue(null, at('12:00'))).toBe(true);
    expect(isFullDue(last, at('03:10'))).toBe(false);
    expect(isFullDue(last, at('23:00'))).toBe(false);
    expect(isFullDue(last, new Date(at('03:00').getTime() + 24 * 3_600_000))).toBe(true);
    expect(isFullDue(last, new Date(last + 37 * 3_600_000))).toBe(true);
  });
});

function stateOf({ items }: Checks): Record<string, string[]> {
  const states: Record<string, string[]> = {};
  for (const { id, state } of items) states[state] = [...(states[state] ?? []), id];
  return states;
}

function of({ items }: Checks, id: string): InvariantCheck {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}
