import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { newWorkspace } from '../../../../test/support/database.ts';
import { ago, fetchHouse } from '../../../../test/support/houses/fetch-house.ts';
import { testIntercom } from '../../../../test/support/stand-ins/intercom.ts';

const { database, ask, clock, fetchAll } = await fetchHouse();
const secret = 'client-secret-of-the-app';
const [ana, bo] = [
  { type: 'admin', id: '7' },
  { type: 'admin', id: '8' },
];
const [customer, bot, machine] = [
  { type: 'user', id: 'u1' },
  { type: 'bot', id: '1' },
  { type: 'admin', id: '99', from_ai_agent: true },
];

/** Intercom, and a source that may ask it since an hour ago. */
async function desk() {
  const intercom = await testIntercom();
  onTestFinished(() => intercom.stop());
  const workspaceId = await newWorkspace(database);
  const caller = { workspaceId };
  const source = {
    slug: 'desk',
    name: 'Desk',
    kind: 'intercom',
    account: 'ab12',
    secret,
    createsPeople: true,
  };
  const made = (await ask('POST', '/v1/sources', caller, source)).body;
  const access = () => ({ address: intercom.url, token: intercom.state.token });
  clock.aheadMs = -3_600_000;
  expect((await ask('PUT', '/v1/sources/desk/access', caller, access())).status).toBe(200);
  clock.aheadMs = 0;
  let number = 0;
  const deliver = async (topic: string, at: number, item: object) => {
    const payload = JSON.stringify({
      type: 'notification_event',
      app_id: 'ab12',
      topic,
      id: `notif_${++number}`,
      // A notification is made after what it tells of.
      created_at: Math.floor(at / 1000) + 1,
      data: { type: 'notification_event_data', item },
    });
    const answer = await ask.app.inject({
      method: 'POST',
      url: made.hook.path,
      payload,
      headers: {
        'content-type': 'application/json',
        'x-hub-signature': `sha1=${createHmac('sha1', secret).update(payload).digest('hex')}`,
      },
    });
    expect(answer.statusCode).toBe(200);
  };
  const closed = (id: string, at: number, author: object) =>
    deliver('conversation.admin.closed', at, {
      type: 'conversation',
      id,
      state: 'closed',
      created_at: Math.floor(ago(50) / 1000),
      conversation_parts: {
        conversation_parts: [{ part_type: 'close', created_at: Math.floor(at / 1000), author }],
      },
    });
  const fetch = () => fetchAll(workspaceId);
  const events = () =>
    database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ type: string; data: Record<string, unknown> }>(
        'select type, data from events where workspace_id = $1 order by occurred_at, seq',
        [workspaceId],
      ),
    );
  const state = async () => (await ask('GET', '/v1/sources/desk/access', caller)).body.access;
  return { intercom, caller, access, deliver, closed, fetch, events, state };
}

test('a conversation that a customer opens again: closed by whom, how often opened, and within the service level', async () => {
  const { intercom, deliver, closed, fetch, events } = await desk();
  intercom.make('conversation', '555', ago(50), { sla_applied: { sla_status: 'hit' } });
  const add = (type: string, at: number, author: typeof ana, more?: object) =>
    intercom.add('conversation', '555', type, [at, author], more);
  add('assignment', ago(45), bot, { assigned_to: { type: 'admin', id: '7' } });
  add('close', ago(40), ana);
  await closed('555', ago(40), ana);
  await fetch();
  add('open', ago(30), customer, { state: 'open' });
  await deliver('conversation.user.replied', ago(30), { type: 'conversation', id: '555', state: 'open' });
  await fetch();
  add('snoozed', ago(25), ana);
  add('close', ago(20), bo);
  intercom.set('conversation', '555', { sla_applied: { sla_status: 'missed' } });
  await closed('555', ago(20), bo);
  // It comes once more, under a number of its own.
  await closed('555', ago(20), bo);
  await fetch();
  const told = await events();
  expect(told.map(({ type, data }) => [type.slice(9), data['by'], data['status_before']])).toEqual([
    ['ticket.resolved', '7', 'open'],
    ['ticket.reopened', undefined, 'closed'],
    ['customer.replied', undefined, undefined],
    ['ticket.status_changed', '7', 'open'],
    ['ticket.resolved', '8', 'snoozed'],
  ]);
  expect(told.filter(({ type }) => type.endsWith('resolved')).map(({ data }) => data)).toMatchObject([
    { resolved_by: '7', minutes: 10, reopens: 0, sla_met: true, agent: '7', requester: 'u1' },
    { resolved_by: '8', minutes: 30, reopens: 1, sla_met: false },
  ]);
  expect(intercom.calls.filter((path) => path.startsWith('/tickets'))).toEqual([]);
});

test('a ticket by its states, and what a machine closes is nobody’s deed', async () => {
  const { intercom, deliver, closed, fetch, events } = await desk();
  intercom.make('ticket', '40', ago(50));
  const change = (at: number, author: typeof ana, previous_ticket_state: string, ticket_state: string) =>
    intercom.add('ticket', '40', 'ticket_state_updated_by_admin', [at, author], {
      previous_ticket_state,
      ticket_state,
    });
  change(ago(40), ana, 'submitted', 'resolved');
  change(ago(30), bo, 'resolved', 'in_progress');
  intercom.add('ticket', '40', 'close', [ago(20), bo]);
  await deliver('ticket.closed', ago(20), {
    type: 'ticket',
    id: '40',
    ticket_state: { category: 'in_progress' },
  });
  for (const [id, author] of [
    ['556', bot],
    ['557', machine],
  ] as const) {
    intercom.make('conversation', id, ago(50));
    intercom.add('conversation', id, 'close', [ago(15), author]);
    await closed(id, ago(15), author);
  }
  await fetch();
  expect(
    (await events()).map(({ type, data }) => [type.slice(16), data['ticket'], data['by']]).sort(),
  ).toEqual([
    ['reopened', '40', '8'],
    ['resolved', '40', '7'],
    ['resolved', '40', '8'],
    ['resolved', '556', undefined],
    ['resolved', '557', undefined],
  ]);
});

test('a conversation that is gone, and one that may not be read, is told once, as its notification told it', async () => {
  const { intercom, caller, closed, fetch, events, state } = await desk();
  await closed('9', ago(30), ana);
  await closed('../me', ago(30), ana);
  await fetch();
  expect((await events()).map(({ data }) => data['resolved_by'])).toEqual(['7', '7']);
  expect(intercom.calls).toEqual(['/conversations/9?display_as=plaintext']);
  intercom.state.mayRead = false;
  intercom.make('conversation', '555', ago(50));
  intercom.add('conversation', '555', 'close', [ago(20), ana]);
  await closed('555', ago(20), ana);
  await fetch();
  expect(await events()).toHaveLength(3);
  expect(await state()).toMatchObject({
    waiting: 0,
    error: { code: 'not-allowed', message: expect.stringContaining('Active subscription needed') },
  });
  const tried = await ask('POST', '/v1/sources/desk/access/try', caller);
  expect(tried.body).toMatchObject({
    ok: false,
    items: [
      { what: 'account', ok: true },
      { what: 'conversation', ok: false },
      { what: 'ticket', ok: false },
    ],
  });
  // What was told in its place is not told again once it may be read.
  intercom.state.mayRead = true;
  intercom.add('conversation', '555', 'open', [ago(10), ana]);
  intercom.add('conversation', '555', 'close', [ago(5), ana]);
  await closed('555', ago(5), ana);
  await fetch();
  expect((await events()).slice(2).map(({ type }) => type.slice(16))).toEqual([
    'resolved',
    'reopened',
    'resolved',
  ]);
});

test('of more parts than an answer holds, the count of reopens is the conversation’s own', async () => {
  const { intercom, closed, fetch, events } = await desk();
  intercom.make('conversation', '555', ago(55), { statistics: { count_reopens: 4 } });
  for (const minutes of [50, 40, 30, 20]) {
    intercom.add('conversation', '555', 'close', [ago(minutes), ana]);
    intercom.add('conversation', '555', 'open', [ago(minutes - 5), customer]);
  }
  intercom.add('conversation', '555', 'close', [ago(10), ana]);
  await closed('555', ago(10), ana);
  await fetch();
  expect((await events()).at(-1)?.data).toMatchObject({ resolved_by: '7', reopens: 4 });
});

test('a limit is kept until it begins anew, an outage is waited for, a token of elsewhere is told', async () => {
  const { intercom, caller, access, closed, fetch, events, state } = await desk();
  intercom.make('conversation', '555', ago(50));
  intercom.add('conversation', '555', 'close', [ago(30), ana]);
  Object.assign(intercom.state, { status: 429, resetAt: Date.now() + 90_000 });
  await closed('555', ago(30), ana);
  await fetch();
  const { error, waitUntil, waiting } = await state();
  expect([error.code, waiting]).toEqual(['busy', 1]);
  expect(Date.parse(waitUntil) - Date.now()).toBeGreaterThan(80_000);
  Object.assign(intercom.state, { status: 502, resetAt: null });
  clock.aheadMs = 110_000;
  await fetch();
  expect(await state()).toMatchObject({ waiting: 1, error: { code: 'unreachable' } });
  Object.assign(intercom.state, { status: null, token: 'another-token' });
  clock.aheadMs = 220_000;
  await fetch();
  clock.aheadMs = 0;
  expect(await state()).toMatchObject({
    waiting: 1,
    error: { code: 'login-refused', message: expect.stringContaining('Configure → Authentication') },
  });
  await ask('PUT', '/v1/sources/desk/access', caller, access());
  intercom.state.workspace = 'of-another';
  const elsewhere = await ask('POST', '/v1/sources/desk/access/try', caller);
  expect(elsewhere.body).toMatchObject({
    ok: false,
    items: [{ what: 'account', ok: false, message: expect.stringContaining('workspace of-another') }],
  });
  intercom.state.workspace = 'ab12';
  expect((await ask('POST', '/v1/sources/desk/access/try', caller)).body).toMatchObject({
    ok: true,
    items: [{ what: 'account' }, { what: 'conversation' }, { what: 'ticket' }],
  });
  await fetch();
  expect((await events()).map(({ type }) => type)).toEqual(['helpdesk.ticket.resolved']);
});
