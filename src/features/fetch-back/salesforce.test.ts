import { readFileSync } from 'node:fs';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { testSalesforce } from '../../../test/support/salesforce.ts';
import { Engine } from '../../engine/engine.ts';
import { fetchDeps } from '../../server/fetch-deps.ts';
import type { SourceAccess } from './api.ts';
import { FetchClerk } from './fetch-clerk.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const sealKey = Buffer.alloc(32, 7);
const internalHosts = ['127.0.0.1'];
let aheadMs = 0;
const nowMs = () => Date.now() + aheadMs;
const parts = fetchDeps({ database, engine, sealKey, internalHosts, nowMs });
const log = (message: string, error?: unknown) => {
  throw new Error(message, { cause: error });
};
const clerkOf = (ids: readonly string[]) => {
  const workspaces = async () => ids.map((id) => ({ id, slug: '', name: '', demo: false }));
  return new FetchClerk({ ...parts, database: { ...database, workspaces } }, log);
};
const asleep = clerkOf([]);
asleep.nudge = () => undefined;
const ask = await testApp(database, engine, { sealKey, nowMs, fetchClerk: asleep, internalHosts });
const [ana, bo] = ['005000000000001AAA', '005000000000002AAA'];
const deal = (number: number) => `00600000000000${number}AAA`;
const ago = (minutes: number) => Date.now() - minutes * 60_000;

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
  aheadMs = -3_600_000;
  const set = await ask('PUT', '/v1/sources/sales/access', caller, {
    address,
    clientId,
    clientSecret,
    wishes,
  });
  aheadMs = 0;
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
  const fetch = async () => {
    const clerk = clerkOf([workspaceId]);
    await clerk.look();
    await clerk.stop();
  };
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

  salesforce.state.mayRead = false;
  const tried = await ask('POST', '/v1/sources/sales/access/try', caller);
  expect(tried.body).toMatchObject({
    ok: false,
    items: [
      { what: 'account', ok: true },
      { what: 'deal', ok: false, message: expect.stringContaining('API Enabled') },
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
