import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../../engine/engine.ts';
import type { KeyScope } from './api.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

const waits = `
smallwins: 1
achievement: steady-hands
name: Steady hands
sentence: One case closed that stayed closed.
because: What stays closed was understood.
family: helpdesk
kind: volume
outcome: [helpdesk.reopen_rate]
earn: { count: { event: helpdesk.case.closed, credit: data.by }, reach: 1, in: ever }
hold: { for: 72h, cancelled_by: { event: helpdesk.case.reopened, same: data.ticket } }
`;

const onTime = `
smallwins: 1
achievement: on-time
name: On time
sentence: One case solved on time.
because: Somebody waited for it.
family: helpdesk
kind: volume
outcome: [helpdesk.sla]
earn: { count: { event: helpdesk.case.solved, where: data.sla_met, credit: data.by }, reach: 1, in: ever }
`;

let workspaceId: string;
const admin = () => ({ workspaceId });
const key = (...scopes: KeyScope[]) => ({ workspaceId, role: 'integration' as const, scopes });
const progress = '/v1/progress?person=Ana&achievement=quick-answer&window=2026-W10';

beforeAll(async () => {
  const desk = await setUpDesk(database, engine, quickAnswer, waits, onTime);
  workspaceId = desk.workspaceId;
  const quick = [1, 2].flatMap((n) => [
    deskEvent('request.made', `q${n}`, n),
    deskEvent('answer.sent', `q${n}`, n + 1),
  ]);
  const solved = [true, false].map((sla_met) => {
    const event = deskEvent('case.solved', `sla-${sla_met}`, 3);
    return { ...event, data: { ...event.data, sla_met } };
  });
  const now = { ...deskEvent('case.closed', 'c1', 0, 'Ben'), at: Date.now() * 1000 };
  await desk.send([...quick, ...solved]);
  await desk.send([now], { mode: 'live' });
  const change = { email: 'ana@hidden.example' };
  expect((await ask('PATCH', '/v1/people/Ana', admin(), change)).status).toBe(200);
});

describe('a key with the scope read', () => {
  test('reads what every member sees: people, achievements, badges, confirmed awards, the feed, how sources are', async () => {
    const read = async (url: string) => {
      const answer = await ask('GET', url, key('read'));
      expect([url, answer.status]).toEqual([url, 200]);
      expect(answer.headers['ratelimit-policy']).toBe('"key";q=600000;w=60');
      return answer.body;
    };
    const people = (await read('/v1/people')).items;
    expect(people.map(({ handle }: { handle: string }) => handle)).toEqual(['Ana', 'Ben', 'test-admin']);
    expect(JSON.stringify(people)).not.toContain('hidden.example');
    expect((await read('/v1/people?search=hidden.example')).items).toEqual([]);
    expect(await read('/v1/people/Ana')).toEqual({ handle: 'Ana', name: 'Ana', team: null, role: null });
    expect((await read('/v1/achievements')).items).toHaveLength(3);
    expect((await read('/v1/achievements/quick-answer')).yaml).toContain('within: 2h');
    expect((await read('/v1/values')).items.length).toBeGreaterThan(0);
    const { items: awards } = await read('/v1/awards');
    expect(awards).toHaveLength(2);
    for (const award of awards)
      expect(award).toMatchObject({ person: { handle: 'Ana' }, state: 'confirmed' });
    expect((await read('/v1/feed')).items).toBeInstanceOf(Array);
    const sources = (await read('/v1/sources')).items;
    expect(sources).toMatchObject([{ slug: 'desk', events: 7, keys: [] }]);
    expect((await read('/v1/sources/desk/health')).quarantined).toEqual([]);
  });

  test('is told nothing that waits, and of a receipt only what counted', async () => {
    const all = (await ask('GET', '/v1/awards', admin())).body.items;
    const idOf = (key: string) =>
      all.find((award: { achievement: { key: string } }) => award.achievement.key === key).id;
    expect(all.map(({ state }: { state: string }) => state).sort()).toEqual([
      'confirmed',
      'confirmed',
      'pending',
    ]);
    expect((await ask('GET', `/v1/awards/${idOf('steady-hands')}`, key('read', 'progress'))).status).toBe(
      404,
    );
    expect((await ask('GET', '/v1/awards?state=pending', key('read', 'progress'))).body.items).toEqual([]);
    const usesFor = async (caller: ReturnType<typeof key> | ReturnType<typeof admin>) => {
      const { receipt } = (await ask('GET', `/v1/awards/${idOf('on-time')}`, caller)).body;
      return receipt.events.map(({ use }: { use: string }) => use).sort();
    };
    expect(await usesFor(admin())).toEqual(['counted', 'not_matching']);
    expect(await usesFor(key('read', 'progress'))).toEqual(['counted']);
  });

  test.each([
    '/v1/explain?person=Ana&achievement=quick-answer',
    '/v1/today',
    '/v1/feed/1/comments',
    '/v1/portfolios/Ana',
    '/v1/sources/desk',
    '/v1/events',
    '/v1/actors/unmatched',
    '/v1/stream',
    '/v1/audit',
    '/v1/team/week',
  ])('may not ask for %s', async (url) => {
    expect(await ask('GET', url, key('send', 'read', 'progress'))).toMatchObject({
      status: 403,
      body: { code: expect.stringMatching(/^(not-allowed|not-a-person)$/) },
    });
  });

  test('changes nothing and sends nothing', async () => {
    const event = { specversion: '1.0', id: 'x', source: '/desk', type: 'helpdesk.answer.sent' };
    const refused = { status: 403, body: { code: 'key-scope' } };
    expect(await ask('POST', '/v1/events', key('read'), event)).toMatchObject(refused);
    const state = '/v1/state?achievement=quick-answer';
    expect(await ask('POST', state, key('read', 'progress'), event)).toMatchObject(refused);
    const tokens = { person: 'Ana', origin: 'https://crm.example' };
    expect(await ask('POST', '/v1/embed/tokens', key('read'), tokens)).toMatchObject(refused);
    expect((await ask('POST', '/v1/values', key('read'), {})).status).toBe(403);
    expect((await ask('GET', '/v1/sources', admin())).body.items[0].events).toBe(7);
  });
});

describe('where people stand', () => {
  test('is told to keys with the scope progress, in numbers', async () => {
    expect(await ask('GET', progress, key('send', 'read'))).toMatchObject({
      status: 403,
      body: { code: 'key-scope', detail: expect.stringContaining('--scope progress') },
    });
    const { status, body } = await ask('GET', progress, key('progress'));
    expect(status).toBe(200);
    expect(body).toEqual({
      achievement: 'quick-answer',
      person: 'Ana',
      window: '2026-W10',
      count: 2,
      of: 2,
      remaining: 0,
      state: 'confirmed',
      tier: null,
      awardId: expect.any(String),
    });
    const now = await ask('GET', '/v1/progress?person=Ben&achievement=quick-answer', key('progress'));
    expect(now.body).toMatchObject({ count: 0, of: 2, remaining: 2, state: 'not_yet', awardId: null });
    for (const url of [
      '/v1/progress?person=Nobody&achievement=quick-answer',
      '/v1/progress?person=Ana&achievement=none',
      '/v1/progress?achievement=quick-answer',
    ])
      expect((await ask('GET', url, key('progress'))).status).toBe(404);
    expect((await ask('GET', '/v1/people', key('progress'))).status).toBe(403);
    const window = '/v1/progress?person=Ana&achievement=quick-answer&window=soon';
    expect(await ask('GET', window, key('progress'))).toMatchObject({ status: 400 });
  });

  test('is told to members of themselves alone', async () => {
    expect((await ask('GET', progress, { workspaceId, role: 'member' })).status).toBe(404);
    expect((await ask('GET', progress, admin())).body).toMatchObject({ count: 2 });
  });

  test('is told to nobody else under works-council mode', async () => {
    const mode = (worksCouncil: boolean) =>
      ask('PUT', '/v1/privacy', admin(), { worksCouncil, reason: 'Agreed in March.' });
    expect((await mode(true)).status).toBe(200);
    expect(await ask('GET', progress, key('read', 'progress'))).toMatchObject({
      status: 403,
      body: { code: 'works-council' },
    });
    expect((await ask('GET', '/v1/awards', key('read'))).body.items).toHaveLength(2);
    await mode(false);
    expect((await ask('GET', progress, key('progress'))).status).toBe(200);
  });
});

describe('what a key may do', () => {
  test('is said when it is made, listed, told to the key itself and audited', async () => {
    const make = (body: object) => ask('POST', '/v1/sources/desk/keys', admin(), body);
    const made = await make({ name: 'Intranet', scopes: ['progress', 'read', 'read'] });
    expect(made.status).toBe(201);
    const [source] = (await ask('GET', '/v1/sources', admin())).body.items;
    expect(source.keys.find(({ id }: { id: string }) => id === made.body.id)).toMatchObject({
      name: 'Intranet',
      scopes: ['read', 'progress'],
    });
    const headers = { authorization: `Bearer ${made.body.key}` };
    const own = await ask.app.inject({ url: '/v1/key', headers });
    expect(own.json()).toMatchObject({ source: 'desk', name: 'Intranet', scopes: ['read', 'progress'] });
    expect((await ask('GET', '/v1/key', admin())).status).toBe(403);
    const [entry] = (await ask('GET', '/v1/audit?action=key.made', admin())).body.items;
    expect(entry.details).toMatchObject({ name: 'Intranet', scopes: 'read, progress' });
    await ask('DELETE', `/v1/sources/desk/keys/${made.body.id}`, admin());
    expect((await ask.app.inject({ url: '/v1/people', headers })).statusCode).toBe(401);
    for (const scopes of [[], ['admin'], 'read'])
      expect(await make({ name: 'Wrong', scopes })).toMatchObject({ status: 400 });
    const usual = await make({ name: 'Usual' });
    const sends = await ask.app.inject({
      url: '/v1/key',
      headers: { authorization: `Bearer ${usual.body.key}` },
    });
    expect(sends.json().scopes).toEqual(['send']);
  });
});
