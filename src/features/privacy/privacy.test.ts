import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { visitor } from '../../../test/support/visitor.ts';
import { Engine } from '../../engine/engine.ts';
import { insertAccount } from '../sign-in/accounts.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';

const database = await testDatabase();
const engine = await Engine.start({ database, secret: Buffer.alloc(32, 5) });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

async function desk() {
  const made = await setUpDesk(database, engine, quickAnswer);
  const caller = { workspaceId: made.workspaceId };
  for (const [handle, manager] of [
    ['ana', undefined],
    ['bo', 'ana'],
    ['cy', 'ana'],
  ] as const)
    await ask('POST', '/v1/people', caller, {
      handle,
      name: `${handle} Élan`,
      email: `${handle}@example.com`,
      manager,
    });
  const idOf = async (handle: string) =>
    (await engine.workspace(made.workspaceId)).directory.byHandle(handle)?.id ?? '';
  const signIn = async (handle: string, ...roles: ('admin' | 'manager' | 'member')[]) => {
    const id = await idOf(handle);
    await database.inWorkspace(made.workspaceId, (tx) =>
      insertAccount(tx, made.workspaceId, id, `${handle}@example.com`, roles),
    );
    const browser = visitor(ask.app);
    browser.cookies.set(sessionCookie, await openSession(database, made.workspaceId, id, []));
    return browser;
  };
  return { ...made, caller, idOf, signIn };
}
const linesOf = (answer: Answer): Record<string, unknown>[] => answer.body;

describe('deactivation', () => {
  test('a person who left is out at once, counts on, and can come back', async () => {
    const { caller, signIn, workspaceId } = await desk();
    const boss = await signIn('ana', 'admin');
    const bo = await signIn('bo', 'member');
    expect((await bo('GET', '/v1/today')).status).toBe(200);
    expect((await boss('POST', '/v1/people/bo/deactivation')).status).toBe(204);
    expect((await bo('GET', '/v1/today')).status).toBe(401);
    const detail = await ask('GET', '/v1/people/bo', caller);
    expect(detail.body).toMatchObject({ state: 'deactivated', handle: 'bo' });
    const invited = await boss('POST', '/v1/invitations', { email: 'bo@example.com', roles: ['member'] });
    expect(invited).toMatchObject({ status: 409, body: { code: 'deactivated' } });
    const asked = await ask('GET', '/v1/recognitions/recipients?search=bo', { workspaceId, role: 'member' });
    expect(JSON.stringify(asked.body)).not.toContain('bo Élan');
    await boss('DELETE', '/v1/people/bo/deactivation');
    expect((await ask('GET', '/v1/people/bo', caller)).body.state).toBe('active');
    expect(
      (await boss('POST', '/v1/invitations', { email: 'bo@example.com', roles: ['member'] })).status,
    ).toBe(201);
  });

  test('the last admin stays, and nobody deactivates themselves', async () => {
    const { caller, signIn } = await desk();
    const boss = await signIn('ana', 'admin');
    expect((await ask('POST', '/v1/people/ana/deactivation', caller)).body.code).toBe('last-admin');
    expect((await ask('POST', '/v1/people/ana/erasure', caller, { confirm: 'ana' })).body.code).toBe(
      'last-admin',
    );
    expect((await boss('POST', '/v1/people/ana/deactivation')).body.code).toBe('not-yourself');
  });

  test('the live stream of somebody who left ends within five seconds', async () => {
    const { signIn } = await desk();
    const boss = await signIn('ana', 'admin');
    const bo = await signIn('bo', 'member');
    const { url } = await ask.open({ workspaceId: (await desk()).workspaceId });
    const stream = await fetch(`${url}/v1/stream`, {
      headers: { cookie: `${sessionCookie}=${bo.cookies.get(sessionCookie)}` },
    });
    expect(stream.status).toBe(200);
    await boss('POST', '/v1/people/bo/deactivation');
    const ended = stream.text().then(() => 'ended');
    const late = new Promise((resolve) => setTimeout(() => resolve('still open'), 15_000));
    expect(await Promise.race([ended, late])).toBe('ended');
  });
});

describe('the personal export', () => {
  let made: Awaited<ReturnType<typeof desk>>;
  beforeAll(async () => {
    made = await desk();
    await made.send([
      deskEvent('request.made', 'T1', 0, 'cy'),
      deskEvent('answer.sent', 'T1', 1, 'bo'),
      deskEvent('request.made', 'T2', 2, 'cy'),
      deskEvent('answer.sent', 'T2', 3, 'bo'),
      deskEvent('answer.sent', 'T3', 3, 'cy'),
    ]);
  });

  test('somebody gets all that is held about them, and the last line says that it is whole', async () => {
    const bo = await made.signIn('bo', 'member');
    const answer = await ask.app.inject({
      url: '/v1/account/export',
      cookies: { [sessionCookie]: bo.cookies.get(sessionCookie) ?? '' },
    });
    expect(answer.headers['content-disposition']).toBe('attachment; filename="smallwins-bo.ndjson"');
    const lines = answer.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const kinds = lines.map(({ kind }) => kind);
    for (const kind of ['about', 'person', 'fact', 'identity', 'account', 'session', 'award', 'event'])
      expect(kinds).toContain(kind);
    expect(lines.at(-1)).toEqual({ kind: 'end', lines: lines.length - 1 });
    expect(lines.filter(({ kind }) => kind === 'event').map(({ id }) => id)).toEqual([
      'answer.sent-T1-1-bo',
      'answer.sent-T2-3-bo',
    ]);
    expect(lines.find(({ kind }) => kind === 'award')).toMatchObject({
      achievement: 'quick-answer',
      receipt: { items: [{ seq: 2 }, { seq: 4 }] },
    });
    expect(answer.body).not.toContain('cy@example.com');
  });

  test('an admin gets that of anybody, and it is on record; a member of nobody else', async () => {
    const answer = await ask('GET', '/v1/people/bo/export', made.caller);
    expect(linesOf(answer)[1]).toMatchObject({ kind: 'person', handle: 'bo', name: 'bo Élan' });
    const [entry] = (await ask('GET', '/v1/audit', made.caller)).body.items;
    expect(entry).toMatchObject({ action: 'person.exported', subject: 'bo' });
    expect((await ask('GET', '/v1/people/bo/export', { ...made.caller, role: 'member' })).status).toBe(403);
  });
});

describe('works-council mode', () => {
  test('where others stand is theirs alone to see; it is switched with a reason, on record', async () => {
    const { caller, signIn, send } = await desk();
    await send([deskEvent('request.made', 'T1', 0, 'cy'), deskEvent('answer.sent', 'T1', 1, 'bo')]);
    const lead = await signIn('ana', 'manager');
    const bo = await signIn('bo', 'member');
    const explain = '/v1/explain?person=bo&achievement=quick-answer&window=2026-W10';
    expect((await lead('GET', explain)).status).toBe(200);
    expect((await ask('PUT', '/v1/privacy', caller, { worksCouncil: true })).status).toBe(400);
    const on = await ask('PUT', '/v1/privacy', caller, { worksCouncil: true, reason: 'Agreement of May' });
    expect(on.body).toMatchObject({ worksCouncil: true, retentionDays: null });
    for (const answer of [await lead('GET', explain), await ask('GET', explain, caller)])
      expect(answer).toMatchObject({ status: 403, body: { code: 'works-council' } });
    expect((await bo('GET', explain)).body.answer[0]).toContain('1 of 2');
    const [entry] = (await ask('GET', '/v1/audit', caller)).body.items;
    expect(entry).toMatchObject({
      action: 'privacy.changed',
      details: { to: { worksCouncil: true }, reason: 'Agreement of May' },
    });
    expect(
      (await ask('PUT', '/v1/privacy', { ...caller, role: 'manager' }, { worksCouncil: false, reason: 'No' }))
        .status,
    ).toBe(403);
  });

  test('of others’ awards only what is confirmed or waits for a decision is listed, without what was missed', async () => {
    const { caller, signIn, send, workspaceId } = await desk();
    await send([
      deskEvent('request.made', 'T1', 0, 'cy'),
      deskEvent('answer.sent', 'T1', 1, 'bo'),
      deskEvent('request.made', 'T2', 0, 'cy'),
      deskEvent('answer.sent', 'T2', 1, 'bo'),
      deskEvent('request.made', 'T3', 0, 'cy'),
      deskEvent('answer.sent', 'T3', 5, 'bo'),
    ]);
    const lead = await signIn('ana', 'manager');
    const list = async () => (await lead('GET', '/v1/awards?person=bo')).body.items;
    const [award] = await list();
    await ask('PUT', '/v1/privacy', caller, { worksCouncil: true, reason: 'Agreement' });
    const seen = await lead('GET', `/v1/awards/${award.id}`);
    expect(seen.body.receipt.events.every(({ use }: { use: string }) => use === 'counted')).toBe(true);
    await database.inWorkspace(workspaceId, (tx) => tx.query(`update awards set state = 'withdrawn'`));
    expect(await list()).toEqual([]);
    expect((await lead('GET', `/v1/awards/${award.id}`)).status).toBe(404);
  });

  test('nobody is suggested for what they did not get', async () => {
    const { caller, signIn, send } = await desk();
    for (const handle of ['ana', 'bo', 'cy'])
      await ask('PATCH', `/v1/people/${handle}`, caller, { team: 'north' });
    await send([deskEvent('answer.sent', 'T1', 1, 'bo')]);
    const ana = await signIn('ana', 'member');
    const kinds = async () =>
      (await ana('GET', '/v1/recognitions/suggestions')).body.items.map(({ kind }: { kind: string }) => kind);
    expect(await kinds()).toEqual(['unseen']);
    await ask('PUT', '/v1/privacy', caller, { worksCouncil: true, reason: 'Agreement' });
    expect(await kinds()).toEqual([]);
  });

  test('hints and previews on fewer than five people are withheld', async () => {
    const { caller, send } = await desk();
    await send([deskEvent('request.made', 'T1', 0, 'cy'), deskEvent('answer.sent', 'T1', 1, 'bo')]);
    await ask('PUT', '/v1/privacy', caller, { worksCouncil: true, reason: 'Agreement' });
    expect((await ask('GET', '/v1/authenticity', caller)).body).toMatchObject({ hints: [], withheld: 0 });
    const lines = linesOf(await ask('POST', '/v1/previews', caller, { yaml: countAnswers }));
    expect(lines.at(-1)).toMatchObject({ error: { code: 'too-few-people' } });
  });
});

const countAnswers = `
smallwins: 1
achievement: answers
name: Answers
sentence: One answer this week.
because: Nobody likes to wait.
family: helpdesk
kind: volume
outcome: [helpdesk.first_response]
earn: { count: { event: helpdesk.answer.sent, credit: data.by }, reach: 1, in: week }
`;

describe('retention', () => {
  test('old events keep what rules read and lose the rest; awards, checks and repeats stay as they were', async () => {
    const { caller, send, states, workspaceId } = await desk();
    const wordy = (type: string, ticket: string, hours: number, by: string) => {
      const event = deskEvent(type, ticket, hours, by);
      return { ...event, data: { ...event.data, summary: 'The printer is on fire', phone: '555' } };
    };
    await send([
      wordy('request.made', 'T1', 0, 'cy'),
      wordy('answer.sent', 'T1', 1, 'bo'),
      wordy('ticket.seen', 'T1', 1, 'bo'),
    ]);
    await send([wordy('request.made', 'T2', 0, 'cy'), wordy('answer.sent', 'T2', 1, 'bo')]);
    const before = await states();
    await database.inWorkspace(workspaceId, (tx) =>
      tx.query(`update events set received_at = received_at - interval '100 days' where seq <= 4`),
    );
    const dry = await ask('POST', '/v1/retention', caller, { dryRun: true, days: 90 });
    expect(dry.body).toMatchObject({ events: 4, reduced: 4 });
    expect(dry.body.bytes.after).toBeLessThan(dry.body.bytes.before);
    expect((await ask('POST', '/v1/retention', caller, {})).body.code).toBe('no-retention');
    await ask('PUT', '/v1/privacy', caller, { retentionDays: 90, reason: 'Policy 7' });
    expect((await ask('POST', '/v1/retention', caller, {})).body).toMatchObject({ events: 4, reduced: 4 });
    const kept = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ data: object }>('select data from events order by seq'),
    );
    expect(kept.map(({ data }) => Object.keys(data).sort())).toEqual([
      ['by', 'ticket'],
      ['by', 'ticket'],
      [],
      ['by', 'ticket'],
      ['by', 'phone', 'summary', 'ticket'],
    ]);
    expect(await states()).toEqual(before);
    const repeat = await send([wordy('answer.sent', 'T1', 1, 'bo')]);
    expect(repeat[0]?.status).toBe('duplicate');
    const { body } = await ask('POST', '/v1/invariants/check', caller, { full: true });
    expect(body.items.filter(({ state }: { state: string }) => state === 'broken')).toEqual([]);
    expect((await ask('GET', '/v1/privacy', caller)).body).toMatchObject({
      retentionDays: 90,
      reducedEvents: 4,
    });
    expect((await ask('POST', '/v1/retention', caller, {})).body).toMatchObject({ events: 0, reduced: 0 });
  });
});
