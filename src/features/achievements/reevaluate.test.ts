import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, setUpDesk } from '../../../test/support/engine.ts';
import { replay } from '../../domain/achievements/trying/replay.ts';
import { makeRule } from '../../domain/achievements/trying/testing.ts';
import type { SourceEvent } from '../../domain/events/event.ts';
import { Roster } from '../../domain/people/roster.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { Engine } from '../../engine/engine.ts';
import { withClient } from '../../store/pool.ts';
import { saveAchievement } from './actions.ts';
import type { Reevaluation } from './api.ts';
import { applyReevaluation } from './reevaluate.ts';

const database = await testDatabase();
const hour = 3_600_000_000;
const start = Date.parse('2026-03-30T12:00Z') * 1000;
let now = start;
const engine = await Engine.start({ database, clockOf: () => now });
const ask = await testApp(database, engine);
afterAll(() => engine.stop());

const text = (earn: string, more = '') => `smallwins: 1
achievement: solver
name: Solver
sentence: Cases solved.
because: It helps.
family: desk
kind: quality
outcome: [desk.quality]
${more}earn: ${earn}
`;
const count = (reach: string, in_ = 'week', more = '') =>
  `{ count: { event: helpdesk.case.solved, credit: data.by${more} }, reach: ${reach}, in: ${in_} }`;
const hold = 'hold: { for: 72h, cancelled_by: { event: helpdesk.case.reopened, same: data.ticket } }\n';

/** Four weeks of three people; some cases are reopened, some answers are late. */
function history(seed: number, people = ['Ana', 'Bo', 'Cy']): SourceEvent[] {
  let state = seed;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const events: SourceEvent[] = [];
  for (let n = 0; n < 90; n++) {
    const at = draw(26 * 24);
    const by = people[draw(people.length)] ?? 'Ana';
    const ticket = `T${draw(60)}`;
    events.push(deskEvent('request.made', ticket, at - 2, by));
    events.push(deskEvent('case.solved', ticket, at, by));
    if (draw(4) === 0) events.push(deskEvent('case.reopened', ticket, at + draw(90), by));
  }
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

async function desk(first: string, events: readonly SourceEvent[]) {
  now = start;
  const made = await setUpDesk(database, engine, first);
  const { workspaceId } = made;
  await made.send(events);
  const admin = { workspaceId };
  // Who asks becomes a person with the first question.
  await ask('GET', '/v1/achievements', admin);
  const rows = (sql: string) =>
    database.inWorkspace(workspaceId, (tx) => tx.query<Record<string, unknown>>(sql));
  return {
    ...made,
    rows,
    change: (yaml: string) => saveAchievement({ database, engine }, workspaceId, yaml, now),
    reevaluate: async (apply: boolean): Promise<Reevaluation> => {
      const answer = await ask('POST', '/v1/achievements/solver/reevaluations', admin, { apply });
      expect(answer).toMatchObject({ status: 200 });
      return answer.body;
    },
    awards: async () => {
      const found = await rows(
        `select handle, scope, state, earned_at from awards join people using (workspace_id, person_id)
         where state in ('pending', 'confirmed')`,
      );
      return found
        .map(({ handle, scope, state, earned_at }) => `${handle} ${scope} ${state} ${earned_at}`)
        .sort();
    },
    /** As after a crash: nothing but the disk is known. */
    restart: async () => {
      await engine.drop(workspaceId);
      await engine.workspace(workspaceId);
    },
    everything: async () => {
      const tables = [
        'awards',
        'award_entries',
        'achievement_versions',
        'announcements',
        'audit_log',
        'people',
      ];
      const found: unknown[] = [];
      for (const table of tables) found.push(await rows(`select * from ${table} order by 1, 2, 3`));
      return found;
    },
  };
}

const offline = (yaml: string, events: readonly SourceEvent[]) =>
  replay([makeRule(yaml)], events, new Roster([]).find, now)
    .map(({ person, scope, state, earnedAt }) => `${person} ${scope} ${state} ${earnedAt}`)
    .sort();

const changesOf = [
  ['a higher number', text(count('2')), text(count('4'))],
  ['a lower number', text(count('5')), text(count('2'))],
  ['another window', text(count('3')), text(count('5', 'month'))],
  ['a hold', text(count('3')), text(count('3'), hold)],
  ['no hold', text(count('3'), hold), text(count('3'))],
  ['tiers', text(count('3')), text(count('{ tiers: { one: 2, two: 5 } }'))],
  ['each case apart', text(count('2')), text(count('2', 'ever', ', per: data.ticket'))],
  ['a cooldown', text(count('2')), text(count('2'), 'cooldown: 10d\n')],
  ['once', text(count('2')), text(count('2'), 'repeat: once\n')],
  [
    'a streak',
    text(count('2')),
    text(
      '{ streak: { of: { count: { event: helpdesk.case.solved, credit: data.by } }, per: day }, reach: 2 }',
    ),
  ],
  [
    'a run instead of a streak',
    text(
      '{ streak: { of: { count: { event: helpdesk.case.solved, credit: data.by } }, per: day }, reach: 2 }',
    ),
    text('{ run: { event: helpdesk.case.solved, hit: data.by == "Ana", credit: data.by }, reach: 3 }'),
  ],
  [
    'a lag',
    text(count('2')),
    text(
      '{ lag: { from: { event: helpdesk.request.made }, to: { event: helpdesk.case.solved }, same: data.ticket, within: 2h, credit: data.by }, reach: 2, in: week }',
    ),
  ],
  [
    'a share',
    text(count('2')),
    text(
      '{ ratio: { event: helpdesk.case.solved, of: data.ticket != "T1", min: 3, credit: data.by }, reach: 0.9, in: week }',
    ),
  ],
] as const;

describe.each(changesOf)('%s', (_what, before, after) => {
  test('is tried beside live state, then applied, and holds after a restart', {
    timeout: 60_000,
  }, async () => {
    const events = history(before.length + after.length);
    const { change, reevaluate, awards, everything, restart, send, rows } = await desk(before, events);
    expect(await awards()).toEqual(offline(before, events));
    await change(after);
    const live = await awards();
    const untouched = await everything();

    const tried = await reevaluate(false);
    expect(await everything()).toEqual(untouched);
    const wanted = offline(after, events);
    const named = (list: string[]) => new Set(list.map((line) => line.split(' ').slice(0, 2).join(' ')));
    const [was, will] = [named(live), named(wanted)];
    expect(tried).toMatchObject({
      version: 2,
      applied: false,
      gained: [...will].filter((one) => !was.has(one)).length,
      lost: [...was].filter((one) => !will.has(one)).length,
      kept: wanted.filter((one) => live.includes(one)).length,
    });
    expect(tried.gained + tried.lost + tried.moved).toBeGreaterThan(0);

    const entries = (await rows('select award_id, entry, state, cause from award_entries')) ?? [];
    const applied = await reevaluate(true);
    expect(applied).toEqual({ ...tried, applied: true, becameVersion: 3 });
    expect(await awards()).toEqual(wanted);
    const later = await rows('select award_id, entry, state, cause from award_entries');
    expect(later).toEqual(expect.arrayContaining(entries));
    expect(await rows('select * from announcements')).toEqual([]);

    const decided = [...events];
    const sendMore = async (seed: number) => {
      const shift = (event: SourceEvent) => ({
        ...event,
        id: `${seed}-${event.id}`,
        at: event.at + seed * hour,
      });
      const more = history(seed).map(shift);
      await send(more);
      decided.push(...more);
      expect(await awards()).toEqual(offline(after, decided));
    };
    const restartsInto = async () => {
      const done = await everything();
      await restart();
      expect(await everything()).toEqual(done);
    };
    await restartsInto();
    await sendMore(7);
    await restartsInto();
    // Cells that a crash kept from being written are folded again.
    await rows(`update achievements set backfilled = false`);
    await rows(`delete from cells`);
    await restartsInto();
    await sendMore(8);
    now += 40 * 24 * hour;
    await engine.settle((await rows('select workspace_id from workspaces'))[0]?.workspace_id as string);
    expect(await awards()).toEqual(offline(after, decided));
    // What later events take back leaves the feed; nothing else was ever told.
    expect(await rows(`select * from announcements where kind <> 'feed.removed'`)).toEqual([]);
  });
});

test('what was done is on record with its counts, and a second time nothing is written', async () => {
  const { change, reevaluate, rows, everything } = await desk(text(count('2')), history(3));
  await change(text(count('9')));
  const { gained, lost, moved, kept, people } = await reevaluate(true);
  expect(lost).toBeGreaterThan(0);
  expect(await rows('select subject, action, details from audit_log order by number desc limit 1')).toEqual([
    {
      subject: 'solver',
      action: 'achievement.reevaluated',
      details: { version: 3, gained, lost, moved, kept, people },
    },
  ]);
  expect(
    await rows('select version, valid_from, yaml from achievement_versions where version = 3'),
  ).toMatchObject([{ yaml: text(count('9')) }]);
  const after = await everything();
  expect(await reevaluate(true)).toMatchObject({
    applied: false,
    becameVersion: null,
    version: 3,
    changes: [],
  });
  expect(await everything()).toEqual(after);
});

test('a lost award is taken back by an entry and kept, and earned again it is the same award', async () => {
  const solved = [deskEvent('case.solved', 'A', 1), deskEvent('case.solved', 'B', 2)];
  const { change, reevaluate, rows } = await desk(text(count('2')), solved);
  await change(text(count('4')));
  const tried = await reevaluate(true);
  expect(tried.changes).toEqual([
    {
      change: 'lost',
      person: { handle: 'Ana', name: 'Ana' },
      window: '2026-W10',
      tier: null,
      start: null,
      before: { state: 'confirmed', earnedAt: formatInstant(solved[1]?.at ?? 0) },
      after: null,
    },
  ]);
  now += hour;
  await change(text(count('1')));
  expect((await reevaluate(true)).changes).toMatchObject([{ change: 'gained', before: null }]);
  const entries = await rows('select entry, state, cause from award_entries order by entry');
  expect(entries).toEqual([
    { entry: 1, state: 'confirmed', cause: 'event' },
    { entry: 2, state: 'revoked', cause: 're-evaluated by version 3' },
    { entry: 3, state: 'confirmed', cause: 're-evaluated by version 5' },
  ]);
  expect(await rows('select state, silent, version from awards')).toEqual([
    { state: 'confirmed', silent: true, version: 5 },
  ]);
});

test('decisions go on at once by the new rules, without a restart', async () => {
  const events = history(6);
  const { change, reevaluate, send, awards } = await desk(text(count('2')), events);
  await change(text(count('9'), hold));
  await reevaluate(true);
  const more = history(9).map((event) => ({ ...event, id: `more-${event.id}`, at: event.at + hour }));
  await send(more);
  expect(await awards()).toEqual(offline(text(count('9'), hold), [...events, ...more]));
});

test('an award that was told, lost and given back is not told again, not even when its hold ends', async () => {
  const { change, reevaluate, send, rows, workspaceId } = await desk(text(count('2')), []);
  const hours = (now - Date.parse('2026-03-02T08:00Z') * 1000) / hour;
  const live = [deskEvent('case.solved', 'A', hours - 2), deskEvent('case.solved', 'B', hours - 1)];
  await send(live, { mode: 'live' });
  const told = await rows('select kind from announcements order by seq');
  expect(told).toEqual([{ kind: 'notice' }, { kind: 'feed' }]);
  await change(text(count('4')));
  expect(await reevaluate(true)).toMatchObject({ lost: 1 });
  now += hour;
  await change(text(count('2'), hold));
  expect(await reevaluate(true)).toMatchObject({ gained: 1 });
  expect(await rows('select state from awards')).toEqual([{ state: 'pending' }]);
  now += 4 * 24 * hour;
  await engine.settle(workspaceId);
  expect(await rows('select state from awards')).toEqual([{ state: 'confirmed' }]);
  expect(await rows('select kind from announcements order by seq')).toEqual(told);
});

test('a version saved afterwards decides from its moment on', async () => {
  const { change, reevaluate, send, awards } = await desk(text(count('2')), history(4));
  await change(text(count('4')));
  await reevaluate(true);
  const before = await awards();
  now += hour;
  expect(await change(text(count('1')))).toMatchObject({ version: 4 });
  expect(await awards()).toEqual(before);
  now += 8 * 24 * hour;
  const hours = (now - Date.parse('2026-03-02T08:00Z') * 1000) / hour;
  await send([deskEvent('case.solved', 'X', hours, 'Dee')]);
  expect((await awards()).filter((award) => award.startsWith('Dee'))).toHaveLength(1);
});

test('an edit in the middle of a week takes no award, whatever is done after it; a correction does', async () => {
  const { change, send, awards, restart } = await desk(text(count('2'), hold), []);
  const solve = (ticket: string, kind = 'case.solved') =>
    send([deskEvent(kind, ticket, (now - Date.parse('2026-03-02T08:00Z') * 1000) / hour)], { mode: 'live' });
  await solve('A');
  now += hour;
  await solve('B');
  const first = [expect.stringContaining('Ana 2026-W14| pending')];
  expect(await awards()).toEqual(first);
  now += hour;
  const guard =
    'guard: [{ ratio: { of: { event: helpdesk.case.praised }, to: { event: helpdesk.case.solved } }, at_least: 1 }]\n';
  await change(text(count('9'), hold + guard));
  const before = await awards();
  for (const ticket of ['C', 'D']) {
    now += hour;
    await solve(ticket);
    expect(await awards()).toEqual(before);
  }
  await restart();
  await solve('E');
  expect(await awards()).toEqual(before);
  now += hour;
  await solve('A', 'case.reopened');
  expect(await awards()).toEqual([]);
});

test('people whom no rule has asked for yet are told, and made only when it is applied', async () => {
  const asked = [deskEvent('request.made', 'A', 1, 'Eve'), deskEvent('request.made', 'B', 2, 'Eve')];
  const { change, reevaluate, rows, awards } = await desk(text(count('2')), [
    ...asked,
    deskEvent('case.solved', 'A', 3, 'Ana'),
  ]);
  await change(text('{ count: { event: helpdesk.request.made, credit: data.by }, reach: 2, in: week }'));
  const handles = async () => (await rows('select handle from people order by 1')).map((row) => row.handle);
  const tried = await reevaluate(false);
  expect(tried).toMatchObject({ gained: 1, people: 1, changes: [{ person: { handle: 'Eve' } }] });
  expect(await handles()).not.toContain('Eve');
  await reevaluate(true);
  expect(await handles()).toContain('Eve');
  expect(await awards()).toEqual([expect.stringMatching(/^Eve 2026-W10\| confirmed/)]);
});

test('what a person has declined stays declined', async () => {
  const solved = [deskEvent('case.solved', 'A', 1), deskEvent('case.solved', 'B', 2)];
  const { change, reevaluate, rows, restart } = await desk(text(count('2')), solved);
  await rows(`update awards set state = 'declined', verdict = 'declined', verdict_reason = 'Not so.'`);
  await restart();
  await change(text(count('1')));
  for (const isReal of [false, true])
    expect(await reevaluate(isReal)).toMatchObject({ gained: 0, lost: 0, kept: 0 });
  expect(await rows('select state from awards')).toEqual([{ state: 'declined' }]);
});

test('a dry run over a long history lets events in meanwhile', { timeout: 60_000 }, async () => {
  const long = Array.from({ length: 12_000 }, (_, n) =>
    deskEvent('case.solved', `T${n}`, (n % 600) + n / 100_000, `Person ${n % 300}`),
  );
  const { change, reevaluate, send, awards } = await desk(text(count('2')), []);
  for (let at = 0; at < long.length; at += 1000) await send(long.slice(at, at + 1000));
  await change(text(count('9')));
  const order: string[] = [];
  const trying = reevaluate(false).then((tried) => {
    order.push('tried');
    return tried;
  });
  const sending = (async () => {
    for (let n = 0; n < 5; n++) await send([deskEvent('case.solved', `New ${n}`, 10 + n, 'Person 1')]);
    order.push('sent');
  })();
  const [tried] = await Promise.all([trying, sending]);
  expect(order).toEqual(['sent', 'tried']);
  expect(tried.lost + tried.kept + tried.moved).toBe((await awards()).length);
});

test('what fails on the way leaves everything as it was', async () => {
  const { change, everything, awards, send, workspaceId } = await desk(text(count('2')), history(5));
  await change(text(count('4')));
  const before = await everything();
  await withClient(database.superuser, async (client) => {
    await client.query(`
      create function no_audit() returns trigger language plpgsql as $$ begin raise 'disk full'; end $$;
      create trigger no_audit before insert on audit_log for each row execute function no_audit()`);
    try {
      const failing = applyReevaluation({ database, engine }, workspaceId, 'solver', 'server');
      await expect(failing).rejects.toThrow('disk full');
    } finally {
      await client.query('drop trigger no_audit on audit_log; drop function no_audit');
    }
  });
  expect(await everything()).toEqual(before);
  await send([deskEvent('case.reopened', 'nothing', 1)]);
  expect((await awards()).length).toBeGreaterThan(0);
});

test('unknown and retired achievements are refused, and only admins may', async () => {
  const { workspaceId } = await desk(text(count('2')), []);
  const post = (key: string, role: 'admin' | 'member' = 'admin') =>
    ask('POST', `/v1/achievements/${key}/reevaluations`, { workspaceId, role }, {});
  expect((await post('nobody')).status).toBe(404);
  expect((await post('solver', 'member')).status).toBe(403);
  const other = { file: 'other.yaml', yaml: text(count('2')).replace('solver', 'other') };
  await ask('POST', '/v1/achievements/apply', { workspaceId }, { files: [other], retire: true });
  expect(await post('solver')).toMatchObject({ status: 409, body: { code: 'retired' } });
});
