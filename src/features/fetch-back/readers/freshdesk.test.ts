import { expect, onTestFinished, test } from 'vitest';
import { newWorkspace } from '../../../../test/support/database.ts';
import { ago, fetchHouse } from '../../../../test/support/houses/fetch-house.ts';
import { testFreshdesk } from '../../../../test/support/stand-ins/freshdesk.ts';

const { database, ask, clock, fetchAll } = await fetchHouse();

/** Freshdesk, and a source that may ask it since an hour ago, or some. */
async function desk(hours = 1) {
  const freshdesk = await testFreshdesk();
  onTestFinished(() => freshdesk.stop());
  const workspaceId = await newWorkspace(database);
  const caller = { workspaceId };
  const source = { slug: 'desk', name: 'Desk', kind: 'freshdesk', createsPeople: true };
  const made = (await ask('POST', '/v1/sources', caller, source)).body;
  const access = { address: freshdesk.url, token: freshdesk.state.key };
  clock.aheadMs = -3_600_000 * hours;
  expect((await ask('PUT', '/v1/sources/desk/access', caller, access)).status).toBe(200);
  clock.aheadMs = 0;
  const deliver = async (body: object) => {
    const answer = await ask.app.inject({
      method: 'POST',
      url: made.hook.path,
      payload: JSON.stringify({ freshdesk_webhook: body }),
      headers: { 'content-type': 'application/json', 'x-smallwins-secret': made.secret.secret },
    });
    expect(answer.statusCode).toBe(200);
  };
  /** What a rule with the documented body sends of a change of status. */
  const moved = (ticket_id: number, at: number, by: string, from: number, to: number) =>
    deliver({
      ticket_id,
      ticket_url: 'https://acme.freshdesk.com/helpdesk/tickets/12',
      triggered_event: `{status:{from:${from},to:${to}}}`,
      ticket_modified_on: new Date(at).toISOString(),
      event_performer_email: `${by}@x.example`,
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
  return { freshdesk, workspaceId, caller, deliver, moved, fetch, events, state };
}

test('a ticket that is resolved, opened again, resolved and rated: after how long, and in time', async () => {
  const { freshdesk, deliver, moved, fetch, events } = await desk();
  freshdesk.make(12, ago(50), { dueAt: ago(25), answerDueAt: ago(45) });
  freshdesk.answerAt(12, ago(47));
  freshdesk.move(12, ago(30), 4);
  await moved(12, ago(30), 'ana', 2, 4);
  await fetch();
  freshdesk.move(12, ago(20), 6);
  await moved(12, ago(20), 'bo', 4, 6);
  await fetch();
  freshdesk.move(12, ago(10), 4);
  await moved(12, ago(10), 'bo', 6, 4);
  await fetch();
  freshdesk.rate(12, ago(5), 900, 103, 52);
  await deliver({ ticket_id: 12, triggered_event: '{customer_feedback:103}' });
  await fetch();
  await deliver({
    ticket_id: 12,
    ticket_status: 'Resolved',
    ticket_modified_on: new Date(ago(4)).toISOString(),
  });
  await fetch();
  const told = await events();
  const moves = told.map(({ type, data }) => [
    type.slice(9),
    data['by'],
    data['status_before'],
    data['status'],
  ]);
  expect(moves).toEqual([
    ['ticket.resolved', 'ana@x.example', 'Open', 'Resolved'],
    ['ticket.reopened', 'bo@x.example', 'Resolved', 'Wartet auf Lager'],
    ['ticket.resolved', 'bo@x.example', 'Wartet auf Lager', 'Resolved'],
    ['csat.received', undefined, undefined, undefined],
    ['ticket.updated', undefined, undefined, 'Resolved'],
  ]);
  expect(told.filter(({ type }) => type.endsWith('resolved')).map(({ data }) => data)).toMatchObject([
    { resolved_by: 'ana@x.example', minutes: 20, sla_met: true, agent: 'ana@x.example', priority: 'high' },
    { resolved_by: 'bo@x.example', minutes: 40, sla_met: false },
  ]);
  expect(told.find(({ type }) => type.endsWith('received'))?.data).toEqual({
    ticket: '12',
    score: 5,
    agent: 'bo@x.example',
    kind: 'Problem',
    priority: 'high',
  });
});

test('statuses of your own are known by their names, also the one before', async () => {
  const { freshdesk, caller, moved, fetch, events } = await desk();
  const ticket = [
    { name: 'Wartet auf Lager', means: 'resolved' },
    { name: 'Open', means: 'open' },
  ];
  await ask('PATCH', '/v1/sources/desk/hook', caller, { stages: { deal: [], ticket } });
  freshdesk.make(12, ago(50));
  await moved(12, ago(30), 'ana', 2, 6);
  await moved(12, ago(20), 'bo', 6, 2);
  await fetch();
  expect((await events()).map(({ type, data }) => [type.slice(16), data['by']])).toEqual([
    ['resolved', 'ana@x.example'],
    ['reopened', 'bo@x.example'],
  ]);
});

test('a change that a rule sends again counts once, with and without a moment of its own', async () => {
  const { freshdesk, deliver, moved, fetch, events } = await desk();
  freshdesk.make(12, ago(50));
  freshdesk.move(12, ago(30), 4);
  const at = ago(30);
  const timeless = { ticket_id: 12, triggered_event: '{status:{from:4,to:5}}' };
  for (const round of [1, 2]) {
    await moved(12, at, 'ana', 2, 4);
    await deliver(timeless);
    if (round === 1) await fetch();
  }
  await fetch();
  expect((await events()).map(({ type }) => type.slice(16))).toEqual(['resolved', 'closed']);
  // The same names also where it may not be read any more.
  freshdesk.state.forbidden.add('/api/v2/tickets');
  await moved(12, at, 'ana', 2, 4);
  await deliver(timeless);
  await fetch();
  expect(await events()).toHaveLength(2);
});

test('a change without a moment that is sent again after midnight counts once', async () => {
  const { freshdesk, deliver, fetch, events } = await desk(48);
  freshdesk.make(12, ago(50));
  // The last one from which more than two hours have passed.
  const midnight = Math.floor(Date.now() / 86_400_000 - 0.1) * 86_400_000;
  onTestFinished(() => {
    clock.aheadMs = 0;
  });
  for (const minutes of [-2, 3, 33]) {
    clock.aheadMs = midnight + minutes * 60_000 - Date.now();
    await deliver({ ticket_id: 12, triggered_event: '{status:{from:2,to:4}}' });
    await fetch();
  }
  expect(await events()).toHaveLength(1);
});

test('a ticket that is gone, deleted or not to be read is told as its rule told it', async () => {
  const { freshdesk, moved, fetch, events, state } = await desk();
  freshdesk.make(12, ago(50), { deleted: true });
  await moved(12, ago(30), 'ana', 2, 4);
  await moved(9, ago(20), 'bo', 2, 4);
  await moved(0, ago(15), 'bo', 2, 4);
  await fetch();
  expect(await state()).toMatchObject({ waiting: 0, error: null });
  freshdesk.state.forbidden.add('/api/v2/tickets');
  await moved(9, ago(10), 'bo', 4, 2);
  await fetch();
  const told = await events();
  expect(told.map(({ type, data }) => [type.slice(16), data['by'], data['minutes']])).toEqual([
    ['resolved', 'ana@x.example', undefined],
    ['resolved', 'bo@x.example', undefined],
    ['resolved', 'bo@x.example', undefined],
    ['reopened', 'bo@x.example', undefined],
  ]);
  expect(await state()).toMatchObject({
    waiting: 0,
    error: {
      code: 'not-allowed',
      message: expect.stringContaining('not authorized to perform this action.'),
    },
  });
});

test('without surveys, fields and agents the rest is told, and nobody is named as one', async () => {
  const { freshdesk, caller, moved, fetch, events } = await desk();
  for (const path of ['/api/v2/agents', '/api/v2/ticket_fields', '/api/v2/tickets/12/satisfaction_ratings'])
    freshdesk.state.forbidden.add(path);
  freshdesk.make(12, ago(50), { dueAt: ago(25) });
  freshdesk.move(12, ago(30), 4);
  freshdesk.rate(12, ago(20), 900, 103);
  await moved(12, ago(30), 'ana', 2, 4);
  await fetch();
  const told = await events();
  expect(
    told.map(({ data }) => [data['agent'], data['status_before'], data['minutes'], data['sla_met']]),
  ).toEqual([[undefined, '2', 20, true]]);
  expect((await ask('POST', '/v1/sources/desk/access/try', caller)).body).toMatchObject({
    ok: true,
    items: [
      { what: 'account', ok: true },
      { what: 'ticket', ok: true },
      { what: 'agent', ok: false },
    ],
  });
});

test('a limit is kept as Freshdesk says, an outage is waited for, and a wrong key is told', async () => {
  const { freshdesk, caller, moved, fetch, events, state } = await desk();
  freshdesk.make(12, ago(50));
  Object.assign(freshdesk.state, { status: 429, retryAfter: 93 });
  await moved(12, ago(30), 'ana', 2, 4);
  await fetch();
  const { error, waitUntil, waiting } = await state();
  expect([error.code, waiting]).toEqual(['busy', 1]);
  expect(Date.parse(waitUntil) - Date.now()).toBeGreaterThan(85_000);
  const before = freshdesk.calls.length;
  await fetch();
  expect(freshdesk.calls.length).toBe(before);
  Object.assign(freshdesk.state, { status: 503, retryAfter: null });
  clock.aheadMs = 120_000;
  await fetch();
  expect((await state()).error.code).toBe('unreachable');
  freshdesk.state.status = null;
  clock.aheadMs = 600_000;
  await fetch();
  clock.aheadMs = 0;
  expect((await events()).map(({ data }) => data['minutes'])).toEqual([20]);
  expect((await ask('POST', '/v1/sources/desk/access/try', caller)).body).toMatchObject({
    ok: true,
    items: [{ what: 'account' }, { what: 'ticket' }, { what: 'agent', ok: true }],
  });
  freshdesk.state.key = 'made-anew';
  expect((await ask('POST', '/v1/sources/desk/access/try', caller)).body.items[0]).toMatchObject({
    ok: false,
    message: expect.stringContaining('View API key'),
  });
});
