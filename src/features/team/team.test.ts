import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, deskMonday, setUpDesk } from '../../../test/support/engine.ts';
import { visitor } from '../../../test/support/visitor.ts';
import { Engine } from '../../engine/engine.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';
import type { Role } from '../viewer.ts';
import type { TeamReviews, TeamWeek } from './api.ts';

const database = await testDatabase();
const hour = 3_600_000_000;
const day = 24 * hour;
let clock = deskMonday + day;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

const clean = `
smallwins: 1
achievement: clean
name: Clean answers
sentence: Three answers in a week.
they: Sent {needed_words} answers.
because: B
family: f
kind: volume
outcome: [o]
earn: { count: { event: helpdesk.answer.sent, credit: data.by }, reach: 3, in: week }
review: { when: receipt.events_per_hour > 2, by: manager }`;

/** Ana and José report to Lea, who works from Sunday to Thursday; Zoë reports to nobody. */
async function setUp() {
  clock = deskMonday + day;
  const desk = await setUpDesk(database, engine, clean);
  const { workspaceId, send } = desk;
  await send(['Ana', 'José', 'Zoë', 'Lea'].map((by) => deskEvent('answer.sent', by, -1000, by)));
  const workspace = await engine.workspace(workspaceId);
  const idOf = (handle: string) => workspace.directory.byHandle(handle)?.id ?? '';
  await database.inWorkspace(workspaceId, async (tx) => {
    const facts = 'update person_facts set attributes = $2::jsonb, zone = $3 where person_id = $1';
    for (const handle of ['Ana', 'José'])
      await tx.query(facts, [idOf(handle), { manager: 'Lea', team: 'north' }, 'UTC']);
    await tx.query(facts, [idOf('Zoë'), { team: 'south' }, 'UTC']);
    await tx.query(facts, [idOf('Lea'), { workdays: 'sun mon tue wed thu' }, 'Asia/Amman']);
    await workspace.directory.load(tx);
  });
  const as = async (handle: string, role: Role) => {
    const visit = visitor(ask.app);
    visit.cookies.set(sessionCookie, await openSession(database, workspaceId, idOf(handle), [role]));
    return visit;
  };
  const lea = await as('Lea', 'manager');
  const week = async (query = 'week=this', who = lea): Promise<TeamWeek> =>
    (await who('GET', `/v1/team/week?${query}`)).body;
  const recognise = async (from: string, to: string, what: string) => {
    const { status } = await (await as(from, 'member'))('POST', '/v1/recognitions', {
      to: [to],
      value: 'team-player',
      what,
    });
    expect(status).toBe(201);
  };
  return { ...desk, workspace, idOf, as, lea, week, recognise };
}

const inHaste = (by: string) => [0, 0.1, 0.2].map((at, n) => deskEvent('answer.sent', `${by}${n}`, at, by));
const calmly = (by: string, from = 0) =>
  [0, 2, 4].map((at, n) => deskEvent('answer.sent', `${by}${from}${n}`, from + at, by));
const live = { mode: 'live' } as const;

describe('a week', () => {
  test('is of one’s own people alone, in one’s own zone and working week', async () => {
    const { send, week, as } = await setUp();
    await send([...calmly('Ana'), ...calmly('Zoë')], live);
    const own = await week();
    expect(own.week).toMatchObject({ key: '2026-03-01', zone: 'Asia/Amman', isCurrent: true, later: null });
    expect(own.people).toBe(2);
    expect(own.teams).toEqual(['north']);
    expect(own.patterns.map(({ person, sentence }) => `${person.name}: ${sentence}`)).toEqual([
      'Ana: Clean answers for the first time. Sent three answers.',
    ]);
    expect(own.awards.map(({ award }) => award.person.name)).toEqual(['Ana']);
    const all = await week('week=this', await as('Lea', 'admin'));
    expect(all.people).toBe(3);
    expect((await week('week=this&team=south', await as('Lea', 'admin'))).people).toBe(1);
    expect((await week('week=this&team=south')).people).toBe(0);
  });

  test('under works-council mode says nothing of fewer than five people, and of nobody that they were not mentioned', async () => {
    const { workspaceId, send, week, idOf, workspace } = await setUp();
    await send(calmly('Ana'), live);
    expect((await week()).unseen.total).toBeGreaterThan(0);
    const on = await ask('PUT', '/v1/privacy', { workspaceId }, { worksCouncil: true, reason: 'Agreed' });
    expect(on.status).toBe(200);
    expect(await week()).toMatchObject({
      isWithheld: true,
      people: 2,
      sums: { awards: 0, recognitions: 0, recognised: 0 },
      patterns: [],
      awards: [],
      unseen: { total: 0, items: [] },
    });
    await send(
      ['A', 'B', 'C'].map((by) => deskEvent('answer.sent', by, -1000, by)),
      { mode: 'history' },
    );
    await database.inWorkspace(workspaceId, async (tx) => {
      for (const handle of ['A', 'B', 'C'])
        await tx.query('update person_facts set attributes = $2::jsonb where person_id = $1', [
          idOf(handle),
          { manager: 'Lea', team: 'north' },
        ]);
      await workspace.directory.load(tx);
    });
    const five = await week();
    expect(five).toMatchObject({ isWithheld: false, people: 5, unseen: { total: 0, items: [] } });
    expect(five.awards).toHaveLength(1);
  });

  test('three weeks in a row are told, and neither a rank nor a miss is', async () => {
    const { send, week } = await setUp();
    for (const weeksAgo of [2, 1, 0]) await send(calmly('Ana', weeksAgo * -7 * 24));
    await send([deskEvent('answer.sent', 'j', 1, 'José')], live);
    const found = await week();
    expect(found.patterns.map(({ sentence }) => sentence)).toEqual([
      'Clean answers, three weeks in a row. Sent three answers.',
    ]);
    expect(JSON.stringify([found.patterns, found.awards])).not.toContain('José');
  });

  test('names who was not recognised for so many weeks, with what could be named', async () => {
    const { send, week, recognise } = await setUp();
    clock = deskMonday - 20 * day;
    await recognise('Lea', 'Ana', 'You showed me the queue');
    clock = deskMonday + day;
    await send(calmly('José'), live);
    const four = (await week()).unseen;
    expect(four.items.map(({ person }) => person.name)).toEqual(['José']);
    expect(four.items[0]).toMatchObject({
      lastAt: null,
      what: 'Earned Clean answers: Sent three answers.',
    });
    expect(four.items[0]?.evidence.map(({ object }) => object)).toEqual(['José02', 'José01']);
    const two = (await week('week=this&weeks=2')).unseen;
    expect(two.items.map(({ person, lastAt }) => [person.name, lastAt?.slice(0, 10)])).toEqual([
      ['José', undefined],
      ['Ana', '2026-02-10'],
    ]);
    expect((await week('week=this&weeks=2&unseen=1')).unseen).toMatchObject({ total: 2 });
  });

  test('whoever began lately is not called overlooked', async () => {
    const { week, workspace, idOf } = await setUp();
    await database.inWorkspace(workspace.workspaceId, async (tx) => {
      await tx.query(
        `update person_facts set attributes = attributes || '{"start_date":"2026-03-02"}' where person_id = $1`,
        [idOf('José')],
      );
      await workspace.directory.load(tx);
    });
    expect((await week()).unseen.items.map(({ person }) => person.name)).toEqual(['Ana']);
  });

  test.each(['week=2030-01-01', 'week=0001-01-01', 'week=2026-02-30', 'week=x', 'weeks=0', 'weeks=99'])(
    '%s is refused',
    async (query) => {
      const { lea } = await setUp();
      expect((await lea('GET', `/v1/team/week?${query}`)).status).toBe(400);
    },
  );

  test('earlier weeks are a date away, and members see none', async () => {
    const { week, as } = await setUp();
    const last = await week('week=last');
    expect(last.week).toMatchObject({ key: '2026-02-22', isCurrent: false, later: '2026-03-01' });
    expect((await week(`week=${last.week.earlier}`)).week.key).toBe('2026-02-15');
    const ana = await as('Ana', 'member');
    expect((await ana('GET', '/v1/team/week')).status).toBe(403);
    expect((await ana('GET', '/v1/team/reviews')).status).toBe(403);
  });

  test('whom nobody reports to sees nobody', async () => {
    const { week, as } = await setUp();
    expect(await week('week=this', await as('Zoë', 'manager'))).toMatchObject({
      people: 0,
      patterns: [],
      unseen: { total: 0 },
    });
  });
});

describe('what waits for a review', () => {
  test('waits for the manager, says why, and can be decided and taken back', async () => {
    const { send, lea, as, lines } = await setUpReviews();
    await send([...inHaste('Ana'), ...inHaste('Zoë'), ...inHaste('Lea')], live);
    const reviews = async (who = lea): Promise<TeamReviews> => (await who('GET', '/v1/team/reviews')).body;
    const mine = await reviews();
    expect(mine.total).toBe(1);
    expect(mine.items[0]).toMatchObject({
      when: 'receipt.events_per_hour > 2',
      award: { person: { name: 'Ana' } },
    });
    // An admin decides of everybody's but their own.
    const all = await reviews(await as('Lea', 'admin'));
    expect(all.items.map(({ award }) => award.person.name).sort()).toEqual(['Ana', 'Zoë']);
    const id = mine.items[0]?.award.id ?? '';
    const decide = (body: object) => lea('POST', `/v1/awards/${id}/decision`, body);
    expect((await decide({ decision: 'reopen' })).body).toMatchObject({ code: 'not-decidable' });
    expect((await decide({ decision: 'decline', reason: 'One request.' })).body.state).toBe('declined');
    expect((await reviews()).total).toBe(0);
    expect((await decide({ decision: 'reopen' })).body.state).toBe('in_review');
    expect((await decide({ decision: 'approve' })).body.state).toBe('confirmed');
    expect((await decide({ decision: 'reopen' })).body.state).toBe('in_review');
    expect((await decide({ decision: 'approve' })).body.state).toBe('confirmed');
    expect(await lines(id)).toEqual([
      'in_review',
      'declined',
      'in_review',
      'confirmed',
      'in_review',
      'confirmed',
    ]);
  });

  test('is decided for good after ten minutes', async () => {
    const { send, lea, workspace } = await setUpReviews();
    await send(inHaste('Ana'), live);
    const { items } = (await lea('GET', '/v1/team/reviews')).body as TeamReviews;
    const id = items[0]?.award.id ?? '';
    await lea('POST', `/v1/awards/${id}/decision`, { decision: 'approve' });
    await database.inWorkspace(workspace.workspaceId, (tx) =>
      tx.query(`update awards set verdict_at = verdict_at - interval '11 minutes' where award_id = $1`, [id]),
    );
    const late = await lea('POST', `/v1/awards/${id}/decision`, { decision: 'reopen' });
    expect([late.status, late.body.code]).toEqual([409, 'not-decidable']);
    const health = await ask('POST', '/v1/invariants/check', { workspaceId: workspace.workspaceId }, {});
    expect(health.body.items.filter((one: { state: string }) => one.state === 'broken')).toEqual([]);
  });

  async function setUpReviews() {
    const all = await setUp();
    const lines = async (id: string) =>
      (
        await database.inWorkspace(all.workspaceId, (tx) =>
          tx.query<{ state: string }>('select state from award_entries where award_id = $1 order by entry', [
            id,
          ]),
        )
      ).map(({ state }) => state);
    return { ...all, lines };
  }
});

describe('a note', () => {
  test('lands with the award for its person alone, told once however often it is mended', async () => {
    const { send, week, lea, as, workspace } = await setUp();
    await send(calmly('Ana'), live);
    const id = (await week()).awards[0]?.award.id ?? '';
    expect(
      (await lea('PUT', `/v1/awards/${id}/note`, { text: 'Seen, and the branch told me.' })).status,
    ).toBe(200);
    await lea('PUT', `/v1/awards/${id}/note`, { text: 'Seen. 🎯 The branch told me so.' });
    expect((await week()).patterns[0]).toMatchObject({ awardId: id, noted: true });
    const ana = await as('Ana', 'member');
    const today = (await ana('GET', '/v1/today')).body;
    expect(today.notes).toMatchObject([{ text: 'Seen. 🎯 The branch told me so.', from: { name: 'Lea' } }]);
    const notesFor = async (who: typeof ana) => (await who('GET', `/v1/awards/${id}`)).body.notes.length;
    expect(await notesFor(ana)).toBe(1);
    expect(await notesFor(lea)).toBe(1);
    expect(await notesFor(await as('José', 'member'))).toBe(0);
    expect(await notesFor(await as('Zoë', 'admin'))).toBe(0);
    const told = await database.inWorkspace(workspace.workspaceId, (tx) =>
      tx.query<{ told: number }>('select count(*)::int as told from announcements where note_id is not null'),
    );
    expect(told).toEqual([{ told: 1 }]);
    expect((await lea('DELETE', `/v1/awards/${id}/note`)).status).toBe(204);
    expect(await notesFor(ana)).toBe(0);
    const health = await ask('POST', '/v1/invariants/check', { workspaceId: workspace.workspaceId }, {});
    expect(health.body.items.filter((one: { state: string }) => one.state === 'broken')).toEqual([]);
  });

  test('comes from whoever leads the person, on an award that stands, and holds a text', async () => {
    const { send, as, lea, week } = await setUp();
    await send([...calmly('Ana'), ...calmly('Zoë'), ...inHaste('José')], live);
    const id = (await week()).awards[0]?.award.id ?? '';
    const put = async (who: typeof lea, award: string, text = 'Seen.') => {
      const { status, body } = await who('PUT', `/v1/awards/${award}/note`, { text });
      return `${status} ${body?.code ?? ''}`;
    };
    expect(await put(await as('José', 'member'), id)).toBe('403 not-your-people');
    expect(await put(await as('Ana', 'admin'), id)).toBe('403 not-your-people');
    expect(await put(lea, id, ' ')).toBe('422 empty-text');
    expect(await put(lea, id, 'x'.repeat(401))).toBe('422 text-too-long');
    const { items } = (await lea('GET', '/v1/team/reviews')).body as TeamReviews;
    expect(await put(lea, items[0]?.award.id ?? '')).toBe('409 not-noteable');
    const zoe = (await week('week=this&team=south', await as('Lea', 'admin'))).awards[0]?.award.id ?? '';
    expect(await put(lea, zoe)).toBe('403 not-your-people');
    expect(await put(await as('Lea', 'admin'), zoe)).toBe('200 ');
  });
});
