import { expect, onTestFinished, test } from 'vitest';
import { newWorkspace } from '../../../../test/support/database.ts';
import { ago, fetchHouse } from '../../../../test/support/houses/fetch-house.ts';
import { testPipedrive } from '../../../../test/support/stand-ins/pipedrive.ts';

const { database, ask, clock, fetchAll } = await fetchHouse();
let number = 0;

/** Pipedrive with one pipeline, and a source that may ask it since an hour ago. */
async function sales(wishes?: object) {
  const pipedrive = await testPipedrive();
  onTestFinished(() => pipedrive.stop());
  pipedrive.pipeline(1, [11, 12, 13]);
  const workspaceId = await newWorkspace(database);
  const caller = { workspaceId };
  const source = { slug: 'sales', name: 'Sales', kind: 'pipedrive', createsPeople: true };
  const made = (await ask('POST', '/v1/sources', caller, source)).body;
  const access = { address: pipedrive.url, token: pipedrive.state.token, ...(wishes ? { wishes } : {}) };
  clock.aheadMs = -3_600_000;
  expect((await ask('PUT', '/v1/sources/sales/access', caller, access)).status).toBe(200);
  clock.aheadMs = 0;
  /** The webhook of a change of a deal, as version 2 sends it: parts of a second after the changelog. */
  const deliver = async (id: number, at: number, by: number, data: object, previous: object) => {
    const meta = {
      action: 'change',
      entity: 'deal',
      entity_id: String(id),
      id: `w-${number++}`,
      company_id: '3',
      user_id: String(by),
      timestamp: `${new Date(at).toISOString().slice(0, 19)}.427Z`,
      attempt: 1,
      version: '2.0',
    };
    const answer = await ask.app.inject({
      method: 'POST',
      url: made.hook.path,
      payload: JSON.stringify({ meta, data: { id, status: 'open', ...data }, previous }),
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(`hook:${made.secret.secret}`).toString('base64')}`,
      },
    });
    expect(answer.statusCode).toBe(200);
    return answer.json();
  };
  const fetch = () => fetchAll(workspaceId);
  const events = () =>
    database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ type: string; data: Record<string, unknown> }>(
        'select type, data from events where workspace_id = $1 order by occurred_at, seq',
        [workspaceId],
      ),
    );
  const state = async () => (await ask('GET', '/v1/sources/sales/access', caller)).body.access;
  return { pipedrive, caller, deliver, fetch, events, state };
}

test('a deal that moves, is lost, opened again and won: by whom, and from which place to which', async () => {
  const { pipedrive, deliver, fetch, events, state } = await sales({ qualifiedFrom: '12' });
  pipedrive.make(7, ago(200), { stage_id: 11, value: 200, currency: 'EUR' });
  pipedrive.change(7, ago(50), 18, { stage_id: 12 });
  pipedrive.change(7, ago(40), 19, { value: 900 });
  pipedrive.change(7, ago(30), 18, { status: 'lost', lost_reason: 'Zu spät' });
  pipedrive.change(7, ago(20), 19, { status: 'open', lost_reason: null });
  pipedrive.change(7, ago(10), 18, { stage_id: 13, status: 'won' });
  // Of what came in between no delivery tells; the changelog does.
  await deliver(7, ago(50), 18, { stage_id: 12 }, { stage_id: 11 });
  await deliver(7, ago(10), 18, { stage_id: 13, status: 'won' }, { stage_id: 12, status: 'open' });
  await fetch();
  await deliver(7, ago(50), 18, { stage_id: 12 }, { stage_id: 11 });
  await fetch();
  const told = (await events()).map(({ type, data }) => [
    type.slice(9),
    data['by'],
    data['stage_from'],
    data['stage_to'],
    data['qualified'],
    data['amount'],
    data['reason'],
  ]);
  expect(told).toEqual([
    ['stage_changed', '18', 1, 2, true, 200, undefined],
    ['lost', '18', undefined, undefined, undefined, 900, 'Zu spät'],
    ['reopened', '19', undefined, undefined, undefined, 900, undefined],
    ['stage_changed', '18', 2, 3, true, 900, undefined],
    ['won', '18', undefined, undefined, undefined, 900, undefined],
  ]);
  expect(pipedrive.calls).toContain('/api/v1/deals/7/changelog?limit=500&cursor=from%3A4');
  expect(pipedrive.calls).toContain('/api/v2/stages?limit=500&cursor=from%3A2');
  expect(await state()).toMatchObject({ waiting: 0, error: null, events: 5 });
});

test('a change of other fields says what is missing, what comes next and whether the deal had stalled', async () => {
  const { pipedrive, deliver, fetch, events } = await sales({
    required: { deal: ['value', 'expected_close_date'], lead: [] },
    stalledDays: 2,
  });
  const today = new Date(ago(10)).toISOString().slice(0, 10);
  pipedrive.make(7, ago(5 * 1440), { stage_id: 11 });
  pipedrive.plan(7, 501, today);
  pipedrive.change(7, ago(20), 18, { value: 900 });
  pipedrive.change(7, ago(10), 18, { expected_close_date: '2030-01-01' });
  await deliver(7, ago(20), 18, { value: 900 }, { value: null });
  await deliver(7, ago(10), 18, { expected_close_date: '2030-01-01' }, { expected_close_date: null });
  await fetch();
  const told = await events();
  expect(
    told.map(({ type, data }) => [type, data['fields'], data['missing_fields'], data['stalled']]),
  ).toEqual([
    ['crm.deal.updated', ['value'], 1, true],
    ['crm.deal.updated', ['expected_close_date'], 0, false],
  ]);
  expect(told.map(({ data }) => [data['next_step_on'], data['next_step_days']])).toEqual([
    [undefined, undefined],
    [today, 0],
  ]);
});

test('a deal that is gone, and one that may not be read, is told as its delivery told it, once', async () => {
  const { pipedrive, caller, deliver, fetch, events, state } = await sales();
  await deliver(9, ago(30), 18, { stage_id: 12 }, { stage_id: 11 });
  await fetch();
  pipedrive.make(8, ago(200), { stage_id: 11 });
  pipedrive.change(8, ago(20), 18, { stage_id: 12 });
  pipedrive.state.forbidden.add('8');
  await deliver(8, ago(20), 18, { stage_id: 12 }, { stage_id: 11 });
  await fetch();
  expect(await state()).toMatchObject({
    waiting: 0,
    error: { code: 'not-allowed', message: expect.stringContaining('permission to view this deal') },
  });
  // Read after all: the change that was told is known.
  pipedrive.state.forbidden.clear();
  pipedrive.change(8, ago(10), 18, { stage_id: 13 });
  await deliver(8, ago(10), 18, { stage_id: 13 }, { stage_id: 12 });
  await fetch();
  const told = (await events()).map(({ data }) => [data['deal'], data['stage_before'], data['stage_to']]);
  expect(told).toEqual([
    ['9', '11', undefined],
    ['8', '11', undefined],
    ['8', '12', 3],
  ]);
  // What waits when the access ends has the same name, too.
  await deliver(8, ago(10), 18, { stage_id: 13 }, { stage_id: 12 });
  expect((await ask('DELETE', '/v1/sources/sales/access', caller)).status).toBe(204);
  expect(await events()).toHaveLength(3);
});

test('a stage of your own that is won counts once, whichever side tells it', async () => {
  const { pipedrive, caller, deliver, fetch, events } = await sales();
  const deal = [
    { name: '12', means: 'open' },
    { name: '13', means: 'won' },
  ];
  await ask('PATCH', '/v1/sources/sales/hook', caller, { stages: { deal, ticket: [] } });
  pipedrive.make(7, ago(200), { stage_id: 12 });
  pipedrive.change(7, ago(30), 18, { stage_id: 13 });
  pipedrive.state.forbidden.add('7');
  await deliver(7, ago(30), 18, { stage_id: 13 }, { stage_id: 12 });
  await fetch();
  expect(await events()).toHaveLength(2);
  pipedrive.state.forbidden.clear();
  await deliver(7, ago(20), 18, { stage_id: 13, title: 'Köln' }, { title: 'Koln' });
  await fetch();
  const told = (await events()).map(({ type, data }) => [type, data['stage_from'], data['stage_to']]);
  expect(told).toEqual([
    ['crm.deal.stage_changed', 1, 2],
    ['crm.deal.won', undefined, undefined],
    ['crm.deal.updated', undefined, undefined],
  ]);
});

test('a limit is kept as Pipedrive says, also where a page before it says no', async () => {
  const { pipedrive, deliver, fetch, events, state } = await sales();
  pipedrive.make(7, ago(200), { stage_id: 11 });
  pipedrive.change(7, ago(30), 18, { stage_id: 12 });
  Object.assign(pipedrive.state, { status: 429, retryAfter: 97 });
  await deliver(7, ago(30), 18, { stage_id: 12 }, { stage_id: 11 });
  await fetch();
  const { error, waitUntil, waiting } = await state();
  expect([error.code, waiting]).toEqual(['busy', 1]);
  expect(Date.parse(waitUntil) - Date.now()).toBeGreaterThan(85_000);
  const before = pipedrive.calls.length;
  await fetch();
  expect(pipedrive.calls.length).toBe(before);
  Object.assign(pipedrive.state, { status: null, isPage: true });
  clock.aheadMs = 120_000;
  await fetch();
  expect((await state()).error).toMatchObject({ code: 'busy', failures: 2 });
  Object.assign(pipedrive.state, { status: 502, isPage: false });
  clock.aheadMs = 600_000;
  await fetch();
  expect((await state()).error.code).toBe('unreachable');
  pipedrive.state.status = null;
  clock.aheadMs = 1_800_000;
  await fetch();
  clock.aheadMs = 0;
  expect((await events()).map(({ data }) => data['stage_to'])).toEqual([2]);
  expect((await state()).error).toBeNull();
});

test('trying it says whether the token is taken, and whose it is', async () => {
  const { pipedrive, caller } = await sales();
  const tryIt = async () => (await ask('POST', '/v1/sources/sales/access/try', caller)).body;
  expect(await tryIt()).toMatchObject({
    ok: true,
    items: [
      { what: 'account', ok: true },
      { what: 'deal', ok: true },
    ],
  });
  pipedrive.state.token = 'made-anew';
  expect(await tryIt()).toMatchObject({
    ok: false,
    items: [{ what: 'account', message: expect.stringContaining('Personal preferences → API') }],
  });
});

test('a token of another company than the one that sends is told', async () => {
  const { pipedrive, caller } = await sales();
  await ask('PATCH', '/v1/sources/sales/hook', caller, { account: '4' });
  pipedrive.state.company = 5;
  const { body } = await ask('POST', '/v1/sources/sales/access/try', caller);
  expect(body.items[0].message).toContain('company 5, and this source takes what 4 sends');
});
