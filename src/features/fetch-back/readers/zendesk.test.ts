import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { newWorkspace } from '../../../../test/support/database.ts';
import { ago, fetchHouse } from '../../../../test/support/houses/fetch-house.ts';
import { testZendesk } from '../../../../test/support/stand-ins/zendesk.ts';

const { database, ask, clock, fetchAll } = await fetchHouse();
const [ana, bo, customer] = [901, 902, 700];
const secret = 'signing-secret-of-zendesk';

/** Zendesk, and a source that may ask it since an hour ago. */
async function desk() {
  const zendesk = await testZendesk();
  onTestFinished(() => zendesk.stop());
  const workspaceId = await newWorkspace(database);
  const caller = { workspaceId };
  const source = { slug: 'desk', name: 'Desk', kind: 'zendesk', createsPeople: true };
  const made = (await ask('POST', '/v1/sources', caller, source)).body;
  await ask('POST', '/v1/sources/desk/secrets', caller, { secret });
  const access = () => ({
    address: zendesk.url,
    clientId: zendesk.state.clientId,
    clientSecret: zendesk.state.clientSecret,
  });
  clock.aheadMs = -3_600_000;
  expect((await ask('PUT', '/v1/sources/desk/access', caller, access())).status).toBe(200);
  clock.aheadMs = 0;
  const deliver = async (body: object) => {
    const payload = JSON.stringify(body);
    const moment = new Date().toISOString();
    const answer = await ask.app.inject({
      method: 'POST',
      url: made.hook.path,
      payload,
      headers: {
        'content-type': 'application/json',
        'x-zendesk-webhook-signature-timestamp': moment,
        'x-zendesk-webhook-signature': createHmac('sha256', secret)
          .update(moment + payload)
          .digest('base64'),
      },
    });
    expect(answer.statusCode).toBe(200);
    return answer.json();
  };
  const statusChange = (ticket: number, previous: string, current: string, at: number, by: number) =>
    deliver({
      type: 'zen:event-type:ticket.status_changed',
      id: `${ticket}-${current}-${at}`,
      time: new Date(at).toISOString(),
      account_id: 1,
      detail: {
        id: String(ticket),
        actor_id: String(by),
        status: current,
        created_at: '2025-01-01T00:00:00Z',
      },
      event: { previous, current },
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
  return { zendesk, caller, deliver, statusChange, fetch, events, state };
}

test('a ticket that is solved, opened and solved again: by whom, who had it, and within its service level', async () => {
  const { zendesk, statusChange, fetch, events } = await desk();
  zendesk.make(5, ago(50), customer, {
    requester_id: '700',
    priority: 'high',
    group_id: '3',
    assignee_id: '901',
  });
  zendesk.measure(5, 'apply_sla', ago(50));
  zendesk.change(5, ago(40), ana, { status: ['new', 'open'] });
  zendesk.change(5, ago(30), ana, { status: ['open', 'solved'], custom_status_id: ['1', '2'] });
  zendesk.measure(5, 'breach', ago(25));
  zendesk.change(5, ago(20), customer, { status: ['solved', 'open'], assignee_id: ['901', '902'] });
  zendesk.change(5, ago(10), bo, { status: ['open', 'solved'] });
  zendesk.change(
    5,
    ago(5),
    -1,
    { status: ['solved', 'closed'] },
    { channel: 'rule', source: { rel: 'automation' } },
  );
  await statusChange(5, 'OPEN', 'SOLVED', ago(30), ana);
  await statusChange(5, 'SOLVED', 'OPEN', ago(20), customer);
  await fetch();
  await statusChange(5, 'OPEN', 'SOLVED', ago(10), bo);
  await fetch();
  const told = await events();
  expect(told.map(({ type, data }) => [type.slice(16), data['by'], data['status'], data['agent']])).toEqual([
    ['status_changed', '901', 'OPEN', '901'],
    ['resolved', '901', 'SOLVED', '901'],
    ['reopened', '700', 'OPEN', '902'],
    ['resolved', '902', 'SOLVED', '902'],
    ['closed', undefined, 'CLOSED', '902'],
  ]);
  expect(told.filter(({ type }) => type.endsWith('resolved')).map(({ data }) => data)).toMatchObject([
    {
      resolved_by: '901',
      minutes: 20,
      reopens: 0,
      sla_met: true,
      priority: 'high',
      group: '3',
      requester: '700',
    },
    { resolved_by: '902', minutes: 40, reopens: 1, sla_met: false },
  ]);
});

test('a trigger that only says how a ticket is has its audits read; what it was merged into is nobody’s deed', async () => {
  const { zendesk, deliver, fetch, events } = await desk();
  for (const id of [5, 6]) zendesk.make(id, ago(50), customer, {});
  zendesk.change(5, ago(30), ana, { status: ['new', 'solved'] });
  zendesk.change(
    6,
    ago(20),
    ana,
    { status: ['new', 'closed'] },
    { channel: 'web', source: { rel: 'merge' } },
  );
  const trigger = (ticket_id: string, status: string) =>
    deliver({
      zendesk_trigger: 'updated',
      ticket_id,
      status,
      actor_id: '901',
      updated_at: new Date().toISOString(),
    });
  await trigger('5', 'Solved');
  await trigger('6', 'Closed');
  await trigger('../users/1', 'Open');
  await fetch();
  await trigger('5', 'Solved');
  await fetch();
  const told = (await events()).filter(({ type }) => type !== 'helpdesk.ticket.updated');
  expect(told.map(({ type, data }) => [type, data['resolved_by'], data['sla_met']])).toEqual([
    ['helpdesk.ticket.resolved', '901', undefined],
    ['helpdesk.ticket.resolved', undefined, undefined],
  ]);
  expect(zendesk.calls.join(' ')).not.toContain('users');
});

test('a ticket that is gone, and one that may not be read, is told as its event told it', async () => {
  const { zendesk, caller, statusChange, fetch, events, state } = await desk();
  await statusChange(9, 'OPEN', 'SOLVED', ago(30), ana);
  await fetch();
  expect((await events()).map(({ data }) => data['resolved_by'])).toEqual(['901']);
  zendesk.state.mayRead = false;
  await statusChange(9, 'SOLVED', 'OPEN', ago(20), ana);
  await fetch();
  expect(await events()).toHaveLength(2);
  expect(await state()).toMatchObject({
    waiting: 0,
    error: { code: 'not-allowed', message: expect.stringContaining('required scopes: read') },
  });
  const tried = await ask('POST', '/v1/sources/desk/access/try', caller);
  expect(tried.body).toMatchObject({ ok: false, items: [{ what: 'account', ok: false }] });
});

test('a change that was told while its ticket might not be read is the same one when it may', async () => {
  const { zendesk, statusChange, fetch, events } = await desk();
  zendesk.make(5, ago(50), customer, {});
  zendesk.change(5, ago(30), ana, { status: ['new', 'open'] });
  zendesk.state.mayRead = false;
  await statusChange(5, 'NEW', 'OPEN', ago(30), ana);
  await fetch();
  expect(await events()).toHaveLength(1);
  zendesk.state.mayRead = true;
  zendesk.change(5, ago(20), ana, { status: ['open', 'solved'] });
  await statusChange(5, 'OPEN', 'SOLVED', ago(20), ana);
  await fetch();
  expect((await events()).map(({ type }) => type.slice(16))).toEqual(['status_changed', 'resolved']);
});

test('a limit is kept as Zendesk says, a token that has ended is asked for anew, and a wrong secret is told', async () => {
  const { zendesk, caller, statusChange, fetch, events, state } = await desk();
  zendesk.make(5, ago(50), customer, {});
  zendesk.change(5, ago(30), ana, { status: ['new', 'solved'] });
  zendesk.state.busySeconds = 93;
  await statusChange(5, 'NEW', 'SOLVED', ago(30), ana);
  await fetch();
  const { error, waitUntil, waiting } = await state();
  expect([error.code, waiting]).toEqual(['busy', 1]);
  expect(Date.parse(waitUntil) - Date.now()).toBeGreaterThan(85_000);
  const before = zendesk.calls.length;
  await fetch();
  expect(zendesk.calls.length).toBe(before);
  zendesk.state.busySeconds = null;
  zendesk.state.session = 2;
  clock.aheadMs = 110_000;
  await fetch();
  clock.aheadMs = 0;
  expect((await events()).map(({ type }) => type)).toEqual(['helpdesk.ticket.resolved']);
  expect((await ask('POST', '/v1/sources/desk/access/try', caller)).body).toMatchObject({
    ok: true,
    items: [{ what: 'account' }, { what: 'ticket' }],
  });
  zendesk.state.clientSecret = 'another-secret';
  zendesk.state.session = 3;
  const refused = await ask('POST', '/v1/sources/desk/access/try', caller);
  expect(refused.body.items[0]).toMatchObject({
    ok: false,
    message: expect.stringContaining('OAuth clients'),
  });
});
