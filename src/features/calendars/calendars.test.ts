import ICAL from 'ical.js';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../../engine/engine.ts';
import { createPerson } from '../directory/actions.ts';
import { Lookout } from '../findings/lookout.ts';
import { changeSettings } from '../privacy/actions.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';

const database = await testDatabase();
/** Before the desk opens on a Monday, and when it has closed. */
const morning = Date.parse('2026-03-02T07:00:00Z') * 1000;
const night = Date.parse('2026-03-02T23:00:00Z') * 1000;
let clock = morning;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine, { publicUrl: 'https://wins.example.com' });

let desk: Awaited<ReturnType<typeof setUpDesk>>;
beforeEach(async () => {
  clock = morning;
  desk = await setUpDesk(database, engine, quickAnswer);
});

/** Somebody with a session, and what they ask with it. */
async function join(handle: string, team: string | null) {
  const { workspaceId } = desk;
  const email = `${handle}@x.example`;
  await createPerson({ engine }, workspaceId, { handle, name: handle.toUpperCase(), email, team }, 'server');
  const id = (await engine.workspace(workspaceId)).directory.byHandle(handle)?.id ?? '';
  const session = await openSession(database, workspaceId, id, ['member']);
  const request = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
    const answer = await ask.app.inject({
      method,
      url,
      headers: { cookie: `${sessionCookie}=${session}` },
      ...(payload ? { payload } : {}),
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  const make = async (of: string | null = null) =>
    String((await request('POST', '/v1/calendars', { team: of })).body.url);
  return { id, email, request, make };
}

/** As a calendar program asks and reads. */
async function subscribe(url: string, headers: Record<string, string> = {}) {
  const answer = await ask.app.inject({ url: new URL(url).pathname, headers });
  const { statusCode: status } = answer;
  if (status !== 200) return { status, answer, events: [] };
  const component = new ICAL.Component(ICAL.parse(answer.body));
  const events = component.getAllSubcomponents('vevent').map((each) => {
    const { uid, summary, sequence, startDate, endDate } = new ICAL.Event(each);
    const span = `${startDate.toString()} ${endDate.toString()}`;
    return { uid, summary, sequence, span, status: each.getFirstPropertyValue('status') };
  });
  return { status, answer, events, name: component.getFirstPropertyValue('x-wr-calname') };
}

const win = (email: string, ...tickets: [string, number][]) => {
  clock = night;
  return desk.send(
    tickets.flatMap(([ticket, hour]) => [
      deskEvent('request.made', ticket, hour, email),
      deskEvent('answer.sent', ticket, hour + 1, email),
    ]),
    { mode: 'live' },
  );
};

test('what somebody wins is in their calendar, and what is taken back is cancelled under the same name', async () => {
  const zoe = await join('zoe', null);
  const url = await zoe.make();
  expect(url).toMatch(/^https:\/\/wins\.example\.com\/calendars\/[\w-]{54}\.ics$/);
  expect((await subscribe(url)).events).toEqual([]);
  await win(zoe.email, ['T1', 1], ['T2', 4]);
  const [won, ...others] = (await subscribe(url)).events;
  expect(others).toEqual([]);
  expect(won).toMatchObject({
    summary: 'Won: Quick answer',
    status: 'CONFIRMED',
    span: '2026-03-02T13:00:00Z 2026-03-02T13:15:00Z',
  });
  const id = won?.uid.slice('award-'.length).split('@')[0];
  const admin = { workspaceId: desk.workspaceId };
  const { status } = await ask('POST', `/v1/awards/${id}/decision`, admin, {
    decision: 'revoke',
    reason: 'Counted twice',
  });
  expect(status).toBeLessThan(300);
  const [gone] = (await subscribe(url)).events;
  expect(gone).toMatchObject({ uid: won?.uid, status: 'CANCELLED', summary: 'Taken back' });
  expect(gone?.sequence).toBeGreaterThan(won?.sequence ?? 0);
});

test('a program that has it is told so; when something changes it is another', async () => {
  const zoe = await join('zoe', null);
  const url = await zoe.make();
  const { answer } = await subscribe(url);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(answer.headers['cache-control']).toMatch(/^private\b/);
  const etag = String(answer.headers['etag']);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const again = await subscribe(url, { 'if-none-match': known });
    expect([again.status, again.answer.body, again.answer.headers['etag']]).toEqual([304, '', etag]);
  }
  await win(zoe.email, ['T1', 1], ['T2', 4]);
  expect((await subscribe(url, { 'if-none-match': etag })).status).toBe(200);
});

test('a new address ends the old one, a removed one ends, and only its hash is kept', async () => {
  const zoe = await join('zoe', null);
  const first = await zoe.make();
  const second = await zoe.make();
  expect([(await subscribe(first)).status, (await subscribe(second)).status]).toEqual([404, 200]);
  const { body } = await zoe.request('GET', '/v1/calendars');
  expect(body).toMatchObject({ teams: [], calendars: [{ team: null }] });
  const secret = second.slice(-36, -4);
  expect(JSON.stringify(body)).not.toContain(secret);
  const [{ id }] = body.calendars;
  const other = await join('other', null);
  expect((await other.request('DELETE', `/v1/calendars/${id}`)).status).toBe(404);
  expect((await zoe.request('DELETE', `/v1/calendars/${id}`)).body.calendars).toEqual([]);
  expect((await subscribe(second)).status).toBe(404);
});

test('whoever is deactivated has no calendar, nor has a wrong address', async () => {
  const zoe = await join('zoe', 'North');
  const [own, team] = [await zoe.make(), await zoe.make('North')];
  await ask('POST', '/v1/people/zoe/deactivation', { workspaceId: desk.workspaceId });
  expect([(await subscribe(own)).status, (await subscribe(team)).status]).toEqual([404, 404]);
  const cut = await ask.app.inject({ url: '/calendars/cut.ics' });
  const wrong = await ask.app.inject({
    url: `/calendars/${Buffer.from(`${desk.workspaceId.replaceAll('-', '')}${'11'.repeat(24)}`, 'hex').toString('base64url')}.ics`,
  });
  expect([cut.statusCode, wrong.statusCode]).toEqual([404, 404]);
  expect(cut.json().detail ?? cut.json().message).toBe(wrong.json().detail ?? wrong.json().message);
});

test('a team’s calendar shows what its people won then, no more than the feed, and nothing of other teams', async () => {
  const [ana, bo, cy] = [await join('ana', 'North'), await join('bo', 'North'), await join('cy', 'South')];
  const url = await ana.make('North');
  expect((await ana.request('POST', '/v1/calendars', { team: 'South' })).status).toBe(422);
  await win(bo.email, ['T1', 1], ['T2', 4]);
  await win(cy.email, ['T3', 1], ['T4', 4]);
  const { events, name } = await subscribe(url);
  expect(name).toBe('Smallwins: North');
  expect(events.map((event) => event.summary)).toEqual(['BO: Quick answer']);
  const feed = await ana.request('GET', '/v1/feed?kind=award&team=North');
  expect(feed.body.items).toHaveLength(1);
  const admin = { workspaceId: desk.workspaceId };
  const { id } = feed.body.items[0].awards[0];
  await ask('POST', `/v1/awards/${id}/decision`, admin, { decision: 'revoke', reason: 'Counted twice' });
  const [gone] = (await subscribe(url)).events;
  expect([gone?.status, gone?.summary]).toEqual(['CANCELLED', 'Taken back']);
});

test('the window of a near goal closes in the calendar, in the reader’s language, until they have got there', async () => {
  const near = quickAnswer.replace('reach: 2', 'reach: 5').replaceAll('quick-answer', 'five-answers');
  desk = await setUpDesk(database, engine, near);
  const lookout = new Lookout({ database, engine, log: () => undefined });
  const look = async () => lookout.work(await engine.workspace(desk.workspaceId));
  const zoe = await join('zoe', null);
  const url = await zoe.make();
  await look();
  await win(zoe.email, ['T1', 1], ['T2', 4], ['T3', 7], ['T4', 10]);
  await new Lookout({ database, engine, log: () => undefined }).work(
    await engine.workspace(desk.workspaceId),
  );
  const [closing] = (await subscribe(url)).events;
  // Its week ends on Sunday at midnight; in a calendar that is on Sunday still.
  expect(closing).toMatchObject({
    summary: 'Closes: Quick answer',
    status: 'CONFIRMED',
    span: '2026-03-08T23:00:00Z 2026-03-09T00:00:00Z',
  });
  await database.inWorkspace(desk.workspaceId, (tx) =>
    tx.query(`update workspaces set language = 'es' where workspace_id = $1`, [desk.workspaceId]),
  );
  expect((await subscribe(url)).events[0]?.summary).toBe('Termina: Quick answer');
  await win(zoe.email, ['T5', 13]);
  const after = (await subscribe(url)).events;
  expect(after.find(({ uid }) => uid === closing?.uid)).toMatchObject({ status: 'CANCELLED', sequence: 1 });
  expect(after.map(({ summary }) => summary)).toContain('Conseguido: Quick answer');
});

test('the end of a team’s goal is in its people’s calendars; works-council mode says it of five people or more', async () => {
  const { workspaceId } = desk;
  const ana = await join('ana', 'North');
  const url = await ana.make();
  const goal = { team: 'North', name: 'Fifty wins', period: 'week', target: 50 };
  expect((await ask('POST', '/v1/goals', { workspaceId }, goal)).status).toBe(201);
  const ends = { summary: 'Team goal ends: Fifty wins', span: '2026-03-08T23:00:00Z 2026-03-09T00:00:00Z' };
  expect((await subscribe(url)).events).toMatchObject([ends]);
  const workspace = await engine.workspace(workspaceId);
  await changeSettings(
    workspace,
    { workspaceId, roles: ['admin'], personId: null, source: null, language: 'en' },
    { worksCouncil: true, reason: 'Agreed' },
  );
  expect((await subscribe(url)).events).toEqual([]);
  for (const handle of ['bo', 'cy', 'di', 'ed']) await join(handle, 'North');
  expect((await subscribe(url)).events).toMatchObject([ends]);
});
