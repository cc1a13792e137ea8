import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { setUpDesk } from '../../test/support/engine.ts';
import type { SourceEvent } from '../domain/events/event.ts';
import { beginningOfTime } from '../domain/time/window.ts';
import { saveAchievement } from '../features/achievements/actions.ts';
import { Engine } from './engine.ts';
import { applyLate } from './upkeep/apply-late.ts';

const database = await testDatabase();
const hour = 3_600_000_000;
const monday = Date.parse('2026-03-02T08:00Z') * 1000;
let clock = monday;
let engine: Engine;

const start = () => Engine.start({ database, clockOf: () => clock });
beforeAll(async () => {
  engine = await start();
});
afterAll(() => engine.stop());

const cleanClose = `
smallwins: 1
achievement: clean-close
name: Clean close
sentence: Three tickets resolved within SLA this week, none reopened within 72 hours.
because: Customers who need not come back stay.
family: helpdesk
kind: quality
outcome: [helpdesk.reopen_rate]
earn:
  count: { event: helpdesk.ticket.resolved, where: data.sla_met, distinct: data.ticket, credit: data.by }
  reach: 3
  in: week
hold: { for: 72h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket, say: was reopened } }
`;

function setUp() {
  clock = monday + 10 * hour;
  return setUpDesk(database, engine, cleanClose);
}

function event(
  kind: 'resolved' | 'reopened',
  ticket: string,
  hours: number,
  id = `${kind}-${ticket}-${hours}`,
): SourceEvent {
  const data = { ticket, by: 'Ana', sla_met: true };
  return {
    id,
    source: 'desk',
    type: `helpdesk.ticket.${kind}`,
    at: monday + hours * hour,
    sequence: '',
    subject: ticket,
    data,
  };
}

async function awards(workspaceId: string) {
  const rows = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ state: string; scope: string; handle: string }>(
      'select state, scope, handle from awards join people using (workspace_id, person_id)',
    ),
  );
  return rows.map((row) => `${row.handle} ${row.scope} ${row.state}`);
}
async function entries(workspaceId: string) {
  const rows = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ state: string; cause: string }>('select state, cause from award_entries order by entry'),
  );
  return rows.map((row) => `${row.state}: ${row.cause}`);
}
const live = { mode: 'live', outcomes: true } as const;

describe('the way of an event', () => {
  test('three deeds are pending at once and confirmed when their hold has ended', async () => {
    const { workspaceId, source } = await setUp();
    const items = await engine.accept(
      workspaceId,
      source,
      ['a', 'b', 'c'].map((t, n) => event('resolved', t, n)),
      live,
    );
    expect(items.map((item) => item.status)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(items.map((item) => item.outcomes?.[0])).toMatchObject([
      { outcome: 'notYet', count: 1, remaining: 2, person: 'Ana' },
      { outcome: 'notYet', count: 2, remaining: 1 },
      { outcome: 'pending', count: 3, remaining: 0, receipt: { value: 3, provisional: 3 } },
    ]);
    expect(await awards(workspaceId)).toEqual(['Ana 2026-W10| pending']);
    clock = monday + 73.9 * hour;
    expect(await engine.settle(workspaceId)).toBe(0);
    clock = monday + 74 * hour;
    expect(await engine.settle(workspaceId)).toBe(1);
    expect(await awards(workspaceId)).toEqual(['Ana 2026-W10| confirmed']);
    expect(await entries(workspaceId)).toEqual(['pending: event', 'confirmed: hold ended']);
  });

  test('a repeat is a duplicate, the same id with other content is quarantined', async () => {
    const { workspaceId, source } = await setUp();
    const first = event('resolved', 'a', 0);
    const other = { ...first, data: { ...first.data, ticket: 'z' } };
    expect(await engine.accept(workspaceId, source, [first, first, other], live)).toMatchObject([
      { status: 'accepted', seq: 1 },
      { status: 'duplicate', seq: 1 },
      { status: 'quarantined', error: { code: 'same-id-other-content' } },
    ]);
    expect(await engine.accept(workspaceId, source, [other, first], live)).toMatchObject([
      { status: 'quarantined' },
      { status: 'duplicate', seq: 1 },
    ]);
    const turned = { ...first, data: { sla_met: true, by: 'Ana', ticket: 'a' } };
    expect(await engine.accept(workspaceId, source, [turned], live)).toMatchObject([
      { status: 'duplicate', seq: 1 },
    ]);
    const kept = await database.inWorkspace(workspaceId, (tx) => tx.query('select code from quarantine'));
    expect(kept).toHaveLength(2);
  });

  test('sixty-four senders of the same thousand events store each once', async () => {
    const { workspaceId, source } = await setUp();
    const events = Array.from({ length: 200 }, (_, n) => event('resolved', `t${n}`, n / 100));
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => engine.accept(workspaceId, source, events, live)),
    );
    expect(answers.flat().filter((item) => item.status === 'accepted')).toHaveLength(200);
    expect(answers.flat().filter((item) => item.status === 'duplicate')).toHaveLength(63 * 200);
    expect(await awards(workspaceId)).toEqual(['Ana 2026-W10| pending']);
  });

  test('a reopen within the hold withdraws, also after a restart in between', async () => {
    const { workspaceId, source } = await setUp();
    await engine.accept(
      workspaceId,
      source,
      ['a', 'b', 'c'].map((t, n) => event('resolved', t, n)),
      live,
    );
    await engine.stop();
    engine = await start();
    const [item] = await engine.accept(workspaceId, source, [event('reopened', 'b', 5)], live);
    expect(item?.outcomes).toMatchObject([{ outcome: 'withdrawn', count: 2, of: 3 }]);
    expect(await awards(workspaceId)).toEqual(['Ana 2026-W10| withdrawn']);
    const told = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ kind: string }>('select kind from announcements order by seq'),
    );
    expect(told.map((row) => row.kind)).toEqual(['notice', 'notice']);
  });

  test('a reopen that arrives before the deed it undoes is remembered', async () => {
    const { workspaceId, source } = await setUp();
    await engine.accept(workspaceId, source, [event('reopened', 'b', 5)], live);
    await engine.accept(
      workspaceId,
      source,
      ['a', 'b', 'c'].map((t, n) => event('resolved', t, n)),
      live,
    );
    expect(await awards(workspaceId)).toEqual([]);
  });

  test('a deed older than 96 hours is listed, not decided, and one from the future is quarantined', async () => {
    const { workspaceId, source } = await setUp();
    clock = monday + 96 * hour + hour;
    const items = await engine.accept(
      workspaceId,
      source,
      [
        event('resolved', 'a', 0),
        event('resolved', 'b', 1),
        { ...event('resolved', 'c', 0), id: 'e', at: clock + 300_000_000 },
        { ...event('resolved', 'c', 0), id: 'f', at: clock + 300_000_001 },
      ],
      live,
    );
    expect(items.map((item) => item.status)).toEqual(['late', 'accepted', 'accepted', 'quarantined']);
  });

  test('an admin applies late deeds, silently, and a crash right after loses nothing', async () => {
    const { workspaceId, source } = await setUp();
    clock = monday + 200 * hour;
    const items = await engine.accept(
      workspaceId,
      source,
      ['a', 'b', 'c'].map((t, n) => event('resolved', t, n)),
      live,
    );
    expect(items.map((item) => item.status)).toEqual(['late', 'late', 'late']);
    expect(await applyLate(await engine.workspace(workspaceId))).toEqual({ events: 3, awards: 1 });
    expect(await applyLate(await engine.workspace(workspaceId))).toEqual({ events: 0, awards: 0 });
    expect(await awards(workspaceId)).toEqual(['Ana 2026-W10| confirmed']);
    expect(await database.inWorkspace(workspaceId, (tx) => tx.query('select 1 from announcements'))).toEqual(
      [],
    );
    const again = await engine.accept(
      workspaceId,
      source,
      [event('resolved', 'a', 0), event('resolved', 'd', 199)],
      live,
    );
    expect(again.map((item) => item.status)).toEqual(['duplicate', 'accepted']);
    await (await engine.workspace(workspaceId)).reload();
    await engine.accept(workspaceId, source, [event('reopened', 'b', 5)], { mode: 'history' });
    expect(await awards(workspaceId)).toEqual(['Ana 2026-W10| revoked']);
  });

  test('late deeds are applied while others send', async () => {
    const { workspaceId, source } = await setUp();
    clock = monday + 200 * hour;
    const deeds = (from: number, hours: number) =>
      Array.from({ length: 40 }, (_, n) => event('resolved', `w${from + n}`, hours));
    await engine.accept(workspaceId, source, deeds(0, 1), live);
    const workspace = await engine.workspace(workspaceId);
    const sends = Array.from({ length: 30 }, (_, n) =>
      engine.accept(workspaceId, source, deeds(1000 + n * 40, 199), live),
    );
    const [applied] = await Promise.all([applyLate(workspace), ...sends]);
    expect(applied).toEqual({ events: 40, awards: 1 });
    const [row] = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ n: number; top: number }>(
        'select count(*)::int as n, max(seq) as top from events where mode <> 1',
      ),
    );
    expect(row?.n).toBe(40 + 1200);
    expect(workspace.committedSeq).toBeGreaterThanOrEqual(row?.top ?? 0);
    expect(await awards(workspaceId)).toHaveLength(2);
  });

  test('history is decided silently, whatever its age', async () => {
    const { workspaceId, source } = await setUp();
    clock = monday + 1000 * hour;
    await engine.accept(
      workspaceId,
      source,
      ['a', 'b', 'c'].map((t, n) => event('resolved', t, n)),
      { mode: 'history' },
    );
    expect(await awards(workspaceId)).toEqual(['Ana 2026-W10| confirmed']);
    expect(await database.inWorkspace(workspaceId, (tx) => tx.query('select 1 from announcements'))).toEqual(
      [],
    );
  });

  test('an achievement saved later is backfilled over what is stored', async () => {
    const { workspaceId, source } = await setUp();
    await engine.accept(
      workspaceId,
      source,
      ['a', 'b', 'c'].map((t, n) => event('resolved', t, n)),
      live,
    );
    const yaml = cleanClose
      .replace('clean-close', 'closer')
      .replace('reach: 3', 'reach: 2')
      .replace('Three', 'Two');
    expect(await saveAchievement({ database, engine }, workspaceId, yaml, beginningOfTime)).toMatchObject({
      version: 1,
      backfilled: 1,
    });
    expect(await saveAchievement({ database, engine }, workspaceId, yaml, beginningOfTime)).toMatchObject({
      changed: false,
    });
  });
});

test('an award for somebody whom the batch before has just made waits for that batch', async () => {
  const { workspaceId, source } = await setUp();
  const two = cleanClose.replace('clean-close', 'pair').replace('reach: 3', 'reach: 2');
  await saveAchievement({ database, engine }, workspaceId, two, beginningOfTime);
  const round = (n: number) =>
    Array.from({ length: 900 }, (_, who) => {
      const deed = event('resolved', `m${n}-${who}`, n);
      return { ...deed, data: { ...deed.data, by: `Person ${who}` } };
    });
  const items = (
    await Promise.all([0, 1, 2].map((n) => engine.accept(workspaceId, source, round(n), live)))
  ).flat();
  expect(items.every((item) => item.status === 'accepted')).toBe(true);
  expect(await awards(workspaceId)).toHaveLength(1800);
});

test('batches that overlap change one award one after the other', async () => {
  const { workspaceId, source } = await setUp();
  await engine.accept(workspaceId, source, [event('resolved', 'a', 0), event('resolved', 'b', 0)], live);
  const sends: Promise<unknown>[] = [];
  for (let n = 0; n < 200; n++) {
    // The third comes, and is taken back: the award comes and goes.
    const kind = n % 2 === 0 ? 'resolved' : 'reopened';
    const deed = event(kind, `s${n >> 1}`, 1 + n / 100);
    sends.push(engine.accept(workspaceId, source, [deed], live));
    await new Promise((resolve) => setTimeout(resolve, n % 3));
  }
  await Promise.all(sends);
  const changes = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ entry: number }>('select entry from award_entries order by entry'),
  );
  expect(changes.map(({ entry }) => entry)).toEqual(changes.map((_, index) => index + 1));
  expect(changes.length).toBeGreaterThan(4);
  expect(await awards(workspaceId)).toEqual(['Ana 2026-W10| withdrawn']);
});

describe('when the database fails', () => {
  test('cut connections lose and double nothing', async () => {
    const { workspaceId, source } = await setUp();
    const pg = await import('pg');
    const killer = new pg.default.Client(database.superuser);
    await killer.connect();
    const events = Array.from({ length: 600 }, (_, n) => event('resolved', `k${n}`, n / 1000));
    let sent = 0;
    const sending = (async () => {
      for (let start = 0; start < events.length; start += 20) {
        for (;;) {
          const items = await engine
            .accept(workspaceId, source, events.slice(start, start + 20), live)
            .catch(() => null);
          if (!items) continue;
          sent += items.length;
          break;
        }
      }
    })();
    for (let kill = 0; kill < 8; kill++) {
      await killer.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'smallwins_app' and datname = current_database()`,
      );
    }
    await sending;
    await killer.end();
    expect(sent).toBe(600);
    const [row] = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ n: number }>('select count(*)::int as n from events'),
    );
    expect(row?.n).toBe(600);
    expect(await awards(workspaceId)).toEqual(['Ana 2026-W10| pending']);
    expect(engine).toBeDefined();
  });
});
