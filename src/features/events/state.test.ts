import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, deskMonday, setUpDesk } from '../../../test/support/engine.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { Engine } from '../../engine/engine.ts';
import { pauseAwarding, resumeAwarding } from '../../engine/upkeep/pause-awarding.ts';
import { eventState } from './api.ts';

const database = await testDatabase();
const hour = 3_600_000_000;
let clock = deskMonday + 30 * hour;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

const head = (key: string) =>
  `smallwins: 1\nachievement: ${key}\nname: ${key}\nsentence: S\nbecause: B\nfamily: f\nkind: volume\noutcome: [o]\n`;
const answered =
  'event: helpdesk.answer.sent, where: data.ticket != "spam", credit: data.by, distinct: data.ticket';
const three = `${head('three')}earn: { count: { ${answered} }, reach: 3, in: week }`;
const held = `${head('held')}earn: { count: { ${answered} }, reach: 2, in: week }
hold: { for: 48h, cancelled_by: { event: helpdesk.request.made, same: data.ticket } }`;
const tiers = `${head('tiers')}earn: { count: { ${answered} }, reach: { tiers: { bronze: 2, silver: 4 } }, in: week }`;
const guarded = `${head('guarded')}earn: { count: { ${answered} }, reach: 2, in: week }
guard:
  - ratio: { of: { event: helpdesk.csat.received }, to: { event: helpdesk.csat.received } }
    at_least: 1
    min: 1
    say: rated`;
const one = `${head('one')}earn: { first: { event: helpdesk.answer.sent, credit: data.by } }`;
const both = `${head('both')}earn: { all_of: [three, one] }`;

async function setUp(...texts: readonly string[]) {
  clock = deskMonday + 30 * hour;
  const desk = await setUpDesk(database, engine, ...texts);
  const send = (achievement: string, { at, ...event }: ReturnType<typeof deskEvent>) =>
    ask(
      'POST',
      `/v1/state?achievement=${achievement}`,
      { ...desk, role: 'integration' },
      { specversion: '1.0', ...event, sequence: undefined, subject: undefined, time: formatInstant(at) },
    );
  const state = async (
    achievement: string,
    ticket: string,
    hours: number,
    by = 'Ana',
    type = 'answer.sent',
  ) => {
    const { status, body } = await send(achievement, deskEvent(type, ticket, hours, by));
    expect(status, JSON.stringify(body)).toBe(200);
    return eventState.strict().parse(body);
  };
  return { ...desk, send, state };
}

describe('one call counts, de-duplicates and says where somebody stands', () => {
  test('three deeds: how many, of how many, and the first time once', async () => {
    const { state } = await setUp(three);
    expect(await state('three', 'a', 0)).toMatchObject({
      event: { status: 'accepted' },
      person: 'Ana',
      window: '2026-W10',
      ...{ count: 1, of: 3, remaining: 2, state: 'not_yet', awardId: null },
      ...{ makesAward: false, firstTime: false, use: 'counted' },
    });
    expect(await state('three', 'b', 1)).toMatchObject({ count: 2, remaining: 1, firstTime: false });
    const third = await state('three', 'c', 2);
    expect(third).toMatchObject({
      count: 3,
      remaining: 0,
      state: 'confirmed',
      makesAward: true,
      firstTime: true,
    });
    const fourth = await state('three', 'd', 3);
    expect(fourth).toMatchObject({
      count: 4,
      remaining: 0,
      state: 'confirmed',
      makesAward: false,
      firstTime: false,
    });
    expect(fourth.awardId).toBe(third.awardId);
    // Every one that is sent again answers the same, and none of them is the first time.
    const again = { ...third, event: { ...third.event, status: 'duplicate' }, count: 4, firstTime: false };
    expect(await state('three', 'c', 2)).toEqual(again);
  });

  test('what memory has forgotten is read from disk', async () => {
    const { state, workspaceId } = await setUp(three);
    for (const [index, ticket] of ['a', 'b'].entries()) await state('three', ticket, index);
    await (await engine.workspace(workspaceId)).reload();
    expect(await state('three', 'b', 1)).toMatchObject({ event: { status: 'duplicate' }, count: 2 });
    expect(await state('three', 'c', 2)).toMatchObject({ count: 3, firstTime: true });
    await (await engine.workspace(workspaceId)).reload();
    expect(await state('three', 'c', 2)).toMatchObject({ count: 3, makesAward: true, firstTime: false });
  });

  test('many callers at once, each trying four times: one of all answers is the first time', async () => {
    const { state } = await setUp(three);
    const people = ['Ana', 'Bob', 'Cid'];
    const calls = people.flatMap((by) =>
      Array.from({ length: 12 }, (_, ticket) =>
        Array.from({ length: 4 }, () => state('three', `t${ticket}`, ticket, by)),
      ).flat(),
    );
    const answers = await Promise.all(calls);
    for (const by of people) {
      const own = answers.filter(({ person }) => person === by);
      expect(own).toHaveLength(48);
      expect(own.filter(({ event }) => event.status === 'accepted')).toHaveLength(12);
      expect(own.filter(({ firstTime }) => firstTime)).toHaveLength(1);
      // All four answers to that event name it as the one that made the award.
      const made = own.filter(({ makesAward }) => makesAward);
      expect(made).toHaveLength(4);
      expect(new Set(made.map(({ event }) => event.id)).size).toBe(1);
      expect(new Set(made.map(({ awardId }) => awardId)).size).toBe(1);
    }
  });

  test('an older event that fills the gap made the award', async () => {
    const { state } = await setUp(three);
    await state('three', 'b', 5);
    await state('three', 'c', 6);
    expect(await state('three', 'a', 1)).toMatchObject({ state: 'confirmed', firstTime: true });
    expect(await state('three', 'c', 6)).toMatchObject({ makesAward: false, firstTime: false });
  });
});

describe('what is held, taken back, in tiers or made of others', () => {
  test('pending until the hold has ended; earned again is not the first time', async () => {
    const { state, workspaceId } = await setUp(held);
    await state('held', 'a', 0);
    expect(await state('held', 'b', 1)).toMatchObject({ count: 2, state: 'pending', firstTime: true });
    expect(await state('held', 'b', 2, 'Ana', 'request.made')).toMatchObject({
      use: 'cancels',
      count: 1,
      firstTime: false,
    });
    expect(await state('held', 'c', 3)).toMatchObject({
      state: 'pending',
      makesAward: false,
      firstTime: false,
    });
    clock = deskMonday + 60 * hour;
    await engine.settle(workspaceId);
    expect(await state('held', 'b', 1)).toMatchObject({
      state: 'confirmed',
      makesAward: true,
      firstTime: false,
    });
  });

  test('what meets the quality condition made the award', async () => {
    const { state } = await setUp(guarded);
    await state('guarded', 'a', 0);
    expect(await state('guarded', 'b', 1)).toMatchObject({ count: 2, state: 'not_yet', firstTime: false });
    const rated = () => state('guarded', 'a', 2, 'Ana', 'csat.received');
    expect(await rated()).toMatchObject({
      use: 'guard',
      state: 'pending',
      makesAward: true,
      firstTime: true,
    });
    expect(await rated()).toMatchObject({ makesAward: true, firstTime: false });
  });

  test('each tier has a first time', async () => {
    const { state } = await setUp(tiers);
    const seen = [];
    for (const [index, ticket] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      const { count, of, tier, firstTime } = await state('tiers', ticket, index);
      seen.push([count, of, tier, firstTime]);
    }
    expect(seen).toEqual([
      [1, 2, 'bronze', false],
      [2, 2, 'bronze', true],
      [3, 4, 'silver', false],
      [4, 4, 'silver', true],
      [5, 4, 'silver', false],
    ]);
  });

  test('what is made of other achievements is asked for in the same way', async () => {
    const { state } = await setUp(three, one, both);
    expect(await state('both', 'a', 0)).toMatchObject({
      achievement: 'both',
      count: 1,
      of: 2,
      firstTime: false,
    });
    await state('both', 'b', 1);
    expect(await state('both', 'c', 2)).toMatchObject({ count: 2, state: 'confirmed', firstTime: true });
    expect(await state('both', 'c', 2)).toMatchObject({ makesAward: true, firstTime: false });
  });
});

describe('what does not count is said', () => {
  test('a condition not met, the same ticket twice, nobody, too late', async () => {
    const { state, send } = await setUp(three);
    await state('three', 'a', 0);
    expect(await state('three', 'spam', 1)).toMatchObject({
      use: 'not_matching',
      count: 1,
      state: 'not_yet',
    });
    expect(await state('three', 'a', 2)).toMatchObject({ use: 'duplicate', count: 1, state: 'not_yet' });
    expect(await state('three', 'a', 3, 'Ana', 'door.opened')).toMatchObject({
      use: null,
      state: 'nobody',
      count: null,
    });
    const nameless = { ...deskEvent('answer.sent', 'n', 4), data: { ticket: 'n' } };
    expect((await send('three', nameless)).body).toMatchObject({
      use: 'nobody',
      state: 'nobody',
      firstTime: false,
    });
    expect(await state('three', 'old', -200)).toMatchObject({ state: 'late', event: { status: 'late' } });
  });

  test('while awarding is paused the event is kept, and says so; afterwards it made the award', async () => {
    const { state, workspaceId } = await setUp(three);
    await state('three', 'a', 0);
    await state('three', 'b', 1);
    const workspace = await engine.workspace(workspaceId);
    await pauseAwarding(workspace, 'I3 is broken.');
    expect(await state('three', 'c', 2)).toMatchObject({ state: 'paused', count: null, firstTime: false });
    await resumeAwarding(workspace);
    expect(await state('three', 'c', 2)).toMatchObject({
      state: 'confirmed',
      makesAward: true,
      firstTime: false,
    });
  });

  test('what is refused is not kept, and says how to mend it', async () => {
    const { state, send, workspaceId } = await setUp(three);
    const integration = { workspaceId, role: 'integration' } as const;
    const unknown = await send('thre', deskEvent('answer.sent', 'a', 0));
    expect(unknown).toMatchObject({ status: 404, body: { code: 'unknown-achievement' } });
    expect(await state('three', 'a', 0)).toMatchObject({ event: { status: 'accepted' } });
    const other = { ...deskEvent('answer.sent', 'a', 0), data: { ticket: 'z', by: 'Ana' } };
    expect(await send('three', other)).toMatchObject({
      status: 409,
      body: { code: 'same-id-other-content' },
    });
    expect(await send('three', deskEvent('answer.sent', 'b', 40))).toMatchObject({
      status: 422,
      body: { code: 'time-in-future' },
    });
    const list = await ask('POST', '/v1/state?achievement=three', integration, []);
    expect(list).toMatchObject({ status: 422, body: { code: 'one-event' } });
    const nothing = await ask('POST', '/v1/state', integration, { specversion: '1.0' });
    expect(nothing).toMatchObject({ status: 400, body: { pointer: '/achievement' } });
    const person = await ask('POST', '/v1/state?achievement=three', { workspaceId }, {});
    expect(person).toMatchObject({ status: 403, body: { code: 'needs-key' } });
  });
});
