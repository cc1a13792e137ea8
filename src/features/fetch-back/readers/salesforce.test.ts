import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { newWorkspace } from '../../../../test/support/database.ts';
import { ago, fetchHouse } from '../../../../test/support/houses/fetch-house.ts';
import { testSalesforce } from '../../../../test/support/stand-ins/salesforce.ts';
import type { SourceAccess } from '../api.ts';

const { database, ask, clock, fetchAll } = await fetchHouse();
const [ana, bo] = ['005000000000001AAA', '005000000000002AAA'];
const ticket = (number: number) => `50000000000000${number}AAA`;
const deal = (number: number) => `00600000000000${number}AAA`;

/** Salesforce, and a source that may ask it since an hour ago. */
async function organisation(wishes: object = {}) {
  const salesforce = await testSalesforce();
  onTestFinished(() => salesforce.stop());
  const workspaceId = await newWorkspace(database);
  const caller = { workspaceId };
  const source = { slug: 'sales', name: 'Sales', kind: 'salesforce', createsPeople: true };
  const made = (await ask('POST', '/v1/sources', caller, source)).body;
  const {
    url: address,
    state: { clientId, clientSecret },
  } = salesforce;
  clock.aheadMs = -3_600_000;
  const set = await ask('PUT', '/v1/sources/sales/access', caller, {
    address,
    clientId,
    clientSecret,
    wishes,
  });
  clock.aheadMs = 0;
  expect(set.status).toBe(200);
  const deliver = (...events: object[]) =>
    ask.app.inject({
      method: 'POST',
      url: made.hook.path,
      payload: JSON.stringify(events),
      headers: { 'content-type': 'application/json', 'x-smallwins-secret': made.secret.secret },
    });
  const deliverXml = (payload: string) =>
    ask.app.inject({
      method: 'POST',
      url: made.hook.path,
      payload,
      headers: { 'content-type': 'text/xml', 'x-smallwins-secret': made.secret.secret },
    });
  const fetch = () => fetchAll(workspaceId);
  const events = () =>
    database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ type: string; subject: string; data: Record<string, unknown> }>(
        'select type, subject, data from events where workspace_id = $1 order by occurred_at, seq',
        [workspaceId],
      ),
    );
  const state = async (): Promise<SourceAccess> =>
    (await ask('GET', '/v1/sources/sales/access', caller)).body;
  return { salesforce, caller, deliver, deliverXml, fetch, events, state };
}

test('an opportunity that moves: from where to where, by whom; what a change event says well stays with it', async () => {
  const { salesforce, deliver, fetch, events } = await organisation({ qualifiedFrom: 'Qualification' });
  salesforce.move(deal(1), 'Prospecting', { at: ago(300), by: ana });
  const moves = [
    salesforce.move(deal(1), 'Proposal', { at: ago(30), by: ana, amount: 900 }),
    salesforce.move(deal(1), 'Closed Won', { at: ago(20), by: bo }),
    salesforce.move(deal(1), 'Qualification', { at: ago(10), by: ana }),
  ];
  const named = salesforce.changeEvent(deal(1), 'UPDATE', ago(5), ana, { NextStep: 'Call' }, ['NextStep']);
  expect((await deliver(...moves, named)).json()).toMatchObject({ accepted: 1 });
  await fetch();
  const told = await events();
  expect(told.map(({ type, data }) => [type, data['by'], data['stage_from'], data['stage_to']])).toEqual([
    ['crm.deal.stage_changed', ana, 1, 3],
    ['crm.deal.stage_changed', bo, 3, 4],
    ['crm.deal.won', bo, undefined, undefined],
    ['crm.deal.stage_changed', ana, 4, 2],
    ['crm.deal.reopened', ana, undefined, undefined],
    ['crm.deal.updated', ana, undefined, undefined],
  ]);
  expect(told[0]?.data).toMatchObject({
    stage_before: 'Prospecting',
    qualified: true,
    amount: 900,
    owner: ana,
  });
  await deliver(...moves);
  await fetch();
  expect(await events()).toHaveLength(6);
});

test('a gap: what Salesforce left out is read from the record, once', async () => {
  const { salesforce, deliver, fetch, events } = await organisation();
  for (const number of [1, 2]) {
    salesforce.move(deal(number), 'Prospecting', { at: ago(300), by: ana });
    salesforce.move(deal(number), 'Proposal', { at: ago(30), by: ana });
  }
  salesforce.remove(deal(2));
  const gap = { ...salesforce.changeEvent(deal(1), 'GAP_UPDATE', ago(29), ana) };
  const other = salesforce.changeEvent(deal(2), 'GAP_DELETE', ago(28), ana);
  const answer = await deliver(gap, other);
  expect(answer.json().notices.map(({ code }: { code: string }) => code)).toEqual([
    'read-again',
    'read-again',
  ]);
  await deliver(gap);
  await fetch();
  await deliver(gap);
  await fetch();
  expect((await events()).map(({ type, subject }) => [type, subject])).toEqual([
    ['crm.deal.stage_changed', deal(1)],
    ['crm.deal.stage_changed', deal(2)],
  ]);
});

test('an outbound message says how an opportunity is; how it came there is read', async () => {
  const { salesforce, deliverXml, fetch, events } = await organisation();
  salesforce.move(deal(1), 'Prospecting', { at: ago(300), by: ana });
  salesforce.move(deal(1), 'Closed Won', { at: ago(20), by: bo });
  const sample = '../shared/data/webhook-samples/payloads/salesforce-outbound-message.xml';
  const message = readFileSync(sample, 'utf8')
    .replaceAll('006000000000001AAA', deal(1))
    .replace('2024-05-02T10:15:00.000Z', new Date(ago(20)).toISOString());
  expect((await deliverXml(message)).body).toContain('<Ack>true</Ack>');
  await fetch();
  await deliverXml(message);
  await fetch();
  expect((await events()).map(({ type, data }) => [type, data['stage_to'] ?? null]).sort()).toEqual([
    ['crm.deal.stage_changed', 4],
    ['crm.deal.updated', null],
    ['crm.deal.won', null],
  ]);
});

test('an opportunity that cannot be read is told as its change event told it, and no id reaches a query that is none', async () => {
  const { salesforce, deliver, fetch, events, state } = await organisation();
  const odd = "x') OR Name LIKE ('%";
  const event = (id: string) =>
    salesforce.changeEvent(id, 'UPDATE', ago(9), ana, { StageName: 'Proposal' }, ['StageName']);
  await deliver(event(odd), event(deal(9)));
  await fetch();
  expect((await events()).map(({ subject }) => subject).sort()).toEqual([deal(9), odd].sort());
  expect((await state()).access).toMatchObject({ waiting: 0, error: null });
  expect(salesforce.calls.join(' ')).not.toContain('LIKE');
});

test('a session that has ended is begun anew; secrets that are wrong, rights and limits are told with how to mend them', async () => {
  const { salesforce, caller, deliver, fetch, events, state } = await organisation();
  salesforce.move(deal(1), 'Prospecting', { at: ago(300), by: ana });
  await deliver(salesforce.move(deal(1), 'Proposal', { at: ago(30), by: ana }));
  await fetch();
  expect(salesforce.logins()).toBe(1);
  salesforce.state.session = 2;
  await deliver(salesforce.move(deal(1), 'Qualification', { at: ago(20), by: ana }));
  await fetch();
  expect([salesforce.logins(), (await events()).length]).toEqual([2, 2]);

  salesforce.state.error = { status: 403, code: 'REQUEST_LIMIT_EXCEEDED' };
  await deliver(salesforce.move(deal(1), 'Proposal', { at: ago(15), by: ana }));
  await fetch();
  const { waitUntil, error } = (await state()).access ?? {};
  expect(error?.code).toBe('busy');
  expect(Date.parse(waitUntil ?? '') - Date.now()).toBeGreaterThan(3_500_000);
  salesforce.state.error = null;

  Object.assign(salesforce.state, { mayRead: false, mayReadCases: false });
  const tried = await ask('POST', '/v1/sources/sales/access/try', caller);
  expect(tried.body).toMatchObject({
    ok: false,
    items: [
      { what: 'account', ok: true },
      { what: 'deal', ok: false, message: expect.stringContaining('API Enabled') },
      { what: 'ticket', ok: false },
    ],
  });
  salesforce.state.mayRead = true;

  salesforce.state.clientSecret = 'another-secret';
  salesforce.state.session = 3;
  const refused = await ask('POST', '/v1/sources/sales/access/try', caller);
  expect(refused.body.items).toEqual([
    { what: 'account', ok: false, message: expect.stringContaining('client credentials flow') },
  ]);
  const part = await ask('PUT', '/v1/sources/sales/access', caller, { clientSecret: 'another-secret' });
  expect([part.status, part.body.code, part.body.pointer]).toEqual([400, 'access-incomplete', '/address']);
});

test('a case that is closed, opened and closed again: by whom, after how long, within its service level', async () => {
  const { salesforce, deliver, fetch, events } = await organisation();
  const opened = salesforce.setStatus(ticket(1), 'New', { at: ago(50), by: ana });
  const moves = [
    salesforce.setStatus(ticket(1), 'Working', { at: ago(40), by: ana }),
    salesforce.setStatus(ticket(1), 'Solved', { at: ago(30), by: bo }),
    salesforce.setStatus(ticket(1), 'Working', { at: ago(20), by: ana }),
    salesforce.setStatus(ticket(1), 'Closed', { at: ago(10), by: ana }),
  ];
  salesforce.setMilestone(ticket(1), ago(50), ago(25), null);
  expect((await deliver(opened, ...moves)).json()).toMatchObject({ accepted: 1 });
  await fetch();
  await deliver(...moves);
  await fetch();
  const told = await events();
  expect(
    told.map(({ type, data }) => [type.replace('helpdesk.ticket.', ''), data['by'], data['status_before']]),
  ).toEqual([
    ['opened', ana, undefined],
    ['status_changed', ana, 'New'],
    ['resolved', bo, 'Working'],
    ['reopened', ana, 'Solved'],
    ['resolved', ana, 'Working'],
  ]);
  expect(told.filter(({ type }) => type.endsWith('resolved')).map(({ data }) => data)).toMatchObject([
    { resolved_by: bo, minutes: 20, reopens: 0, sla_met: true },
    { resolved_by: ana, minutes: 40, reopens: 1, sla_met: false },
  ]);
});

test('what changes within one second is one step, and none where it comes back', async () => {
  const { salesforce, deliver, fetch, events } = await organisation();
  const at = Math.floor(ago(30) / 1000) * 1000;
  salesforce.setStatus(ticket(1), 'New', { at: ago(50), by: ana });
  salesforce.move(deal(1), 'Prospecting', { at: ago(50), by: ana });
  const moves = [
    salesforce.setStatus(ticket(1), 'Working', { at, by: ana }),
    salesforce.setStatus(ticket(1), 'Closed', { at: at + 1, by: ana }),
    salesforce.setStatus(ticket(1), 'Working', { at: at + 60_000, by: ana }),
    salesforce.setStatus(ticket(1), 'Closed', { at: at + 60_001, by: ana }),
    salesforce.move(deal(1), 'Proposal', { at, by: ana }),
    salesforce.move(deal(1), 'Closed Won', { at: at + 1, by: ana }),
  ];
  await deliver(...moves);
  await fetch();
  expect(
    (await events()).map(({ type, data }) => [type, data['status_before'] ?? data['stage_before']]),
  ).toEqual([
    ['crm.deal.stage_changed', 'Prospecting'],
    ['crm.deal.won', undefined],
    ['helpdesk.ticket.resolved', 'New'],
  ]);
});

test('an opportunity that is opened again is told so once, by its record', async () => {
  const { salesforce, deliver, fetch, events } = await organisation();
  salesforce.move(deal(1), 'Closed Lost', { at: ago(50), by: ana });
  const { payload } = salesforce.move(deal(1), 'Proposal', { at: ago(30), by: ana });
  payload.ChangeEventHeader.changedFields.push('IsClosed');
  await deliver({ payload: { ...payload, IsClosed: false } });
  await fetch();
  expect((await events()).map(({ type }) => type)).toEqual(['crm.deal.stage_changed', 'crm.deal.reopened']);
});

test('without a history, or the right to read it, cases are told as their deliveries tell them', async () => {
  const { salesforce, caller, deliver, fetch, events, state } = await organisation();
  salesforce.state.isTracked = false;
  salesforce.setStatus(ticket(1), 'New', { at: ago(50), by: ana });
  const gap = () => salesforce.changeEvent(ticket(1), 'GAP_UPDATE', ago(29), ana);
  await deliver(salesforce.setStatus(ticket(1), 'Closed', { at: ago(30), by: bo }), gap());
  await fetch();
  expect((await events()).map(({ type, data }) => [type, data['resolved_by']])).toEqual([
    ['helpdesk.ticket.resolved', bo],
  ]);
  expect((await state()).access).toMatchObject({
    waiting: 0,
    error: { code: 'not-tracked', message: expect.stringContaining('Set History Tracking') },
  });
  const tried = await ask('POST', '/v1/sources/sales/access/try', caller);
  expect(tried.body).toMatchObject({
    ok: true,
    items: [{}, { what: 'deal', ok: true }, { what: 'ticket', ok: false }],
  });

  salesforce.state.mayReadCases = false;
  const forbidden = await ask('POST', '/v1/sources/sales/access/try', caller);
  expect(forbidden.body.items[2]).toMatchObject({ ok: false, message: expect.stringContaining('cases') });
  await deliver(salesforce.setStatus(ticket(1), 'Working', { at: ago(20), by: ana }));
  await fetch();
  await deliver(gap());
  await fetch();
  expect((await events()).map(({ type }) => type)).toEqual([
    'helpdesk.ticket.resolved',
    'helpdesk.ticket.reopened',
  ]);
  // A gap told nothing that could be told: it waits until somebody has given the right.
  expect((await state()).access).toMatchObject({ waiting: 1, error: { code: 'not-allowed' } });
});

test('gaps of cases are read, and an overflow is searched for what moved in its time', async () => {
  const { salesforce, deliver, fetch, events, state } = await organisation();
  for (const number of [1, 2, 3, 4, 5]) {
    salesforce.setStatus(ticket(number), 'New', { at: ago(50), by: ana });
    salesforce.setStatus(ticket(number), 'Closed', { at: ago(number === 5 ? 45 : 30), by: bo });
  }
  salesforce.move(deal(1), 'Prospecting', { at: ago(50), by: ana });
  salesforce.move(deal(1), 'Proposal', { at: ago(29), by: ana });
  await deliver(salesforce.changeEvent(ticket(1), 'GAP_UPDATE', ago(30), bo));
  await fetch();
  expect((await events()).map(({ subject }) => subject)).toEqual([ticket(1)]);
  const none = '000000000000000AAA';
  const overflow = (entityName: string) => {
    const { payload } = salesforce.changeEvent(none, 'GAP_OVERFLOW', ago(28), bo);
    return { payload: { ChangeEventHeader: { ...payload.ChangeEventHeader, entityName } } };
  };
  const told = await deliver(overflow('Case'), overflow('Opportunity'), overflow('Lead'));
  expect(told.json().notices).toHaveLength(3);
  await fetch();
  expect((await events()).map(({ subject }) => subject).sort()).toEqual(
    [deal(1), ticket(1), ticket(2), ticket(3), ticket(4)].sort(),
  );
  expect((await state()).access).toMatchObject({ waiting: 0, error: null });
});

test('a gap that comes again while its record is being read is read again', async () => {
  const { salesforce, deliver, fetch, events, state } = await organisation();
  salesforce.setStatus(ticket(1), 'New', { at: ago(50), by: ana });
  salesforce.setStatus(ticket(1), 'Working', { at: ago(30), by: bo });
  const gap = (at: number) => salesforce.changeEvent(ticket(1), 'GAP_UPDATE', at, bo);
  await deliver(gap(ago(30)));
  const toldAgain = new Promise<void>((resolve) => {
    salesforce.state.meanwhile = async () => {
      salesforce.setStatus(ticket(1), 'Closed', { at: ago(10), by: bo });
      await deliver(gap(ago(10)));
      resolve();
    };
  });
  await fetch();
  await toldAgain;
  await fetch();
  expect((await events()).map(({ type }) => type)).toEqual([
    'helpdesk.ticket.status_changed',
    'helpdesk.ticket.resolved',
  ]);
  expect((await state()).access?.waiting).toBe(0);
});

test('what waits for a token longer than anything is kept is told, and not dropped', async () => {
  const { salesforce, caller, deliver, fetch, events, state } = await organisation();
  salesforce.state.clientSecret = 'another-secret';
  salesforce.state.session = 7;
  salesforce.setStatus(ticket(1), 'New', { at: ago(50), by: ana });
  await deliver(salesforce.setStatus(ticket(1), 'Closed', { at: ago(30), by: bo }));
  await fetch();
  expect((await state()).access).toMatchObject({ waiting: 1, error: { code: 'login-refused' } });
  await database.inWorkspace(caller.workspaceId, (tx) =>
    tx.query(
      `insert into privacy_settings (workspace_id, retention_days) values ($1, 30)
      on conflict (workspace_id) do update set retention_days = 30`,
      [caller.workspaceId],
    ),
  );
  clock.aheadMs = 31 * 86_400_000;
  const ran = await ask('POST', '/v1/retention', caller, {});
  expect(ran.status).toBe(200);
  expect((await state()).access?.waiting).toBe(1);
  await fetch();
  clock.aheadMs = 0;
  expect((await events()).map(({ type, data }) => [type, data['resolved_by']])).toEqual([
    ['helpdesk.ticket.resolved', bo],
  ]);
  expect((await state()).access?.waiting).toBe(0);
});

test('a search for what moved that breaks off begins anew, and tells each thing once', async () => {
  const { salesforce, deliver, fetch, events, state } = await organisation();
  for (const number of [1, 2, 3, 4]) {
    salesforce.setStatus(ticket(number), 'New', { at: ago(50), by: ana });
    salesforce.setStatus(ticket(number), 'Closed', { at: ago(30), by: bo });
  }
  const { payload } = salesforce.changeEvent('000000000000000AAA', 'GAP_OVERFLOW', ago(28), bo);
  const header = { ...payload.ChangeEventHeader, entityName: 'Case' };
  await deliver({ payload: { ChangeEventHeader: header } });
  salesforce.state.meanwhile = async () => {
    salesforce.state.error = { status: 503, code: 'SERVER_UNAVAILABLE' };
  };
  await fetch();
  // The records of its first page, and the name that stands for all of them.
  expect((await state()).access).toMatchObject({ waiting: 4, error: { code: 'unreachable' } });
  salesforce.state.error = null;
  clock.aheadMs = 60_000;
  await fetch();
  clock.aheadMs = 0;
  expect((await events()).map(({ type }) => type)).toEqual(Array(4).fill('helpdesk.ticket.resolved'));
  expect((await state()).access).toMatchObject({ waiting: 0, error: null });
});
