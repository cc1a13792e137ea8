import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { signedByHubspot, type TestHubspot, testHubspot } from '../../../test/support/hubspot.ts';
import { Engine } from '../../engine/engine.ts';
import { fetchDeps } from '../../server/fetch-deps.ts';
import type { SourceAccess } from './api.ts';
import { FetchClerk } from './fetch-clerk.ts';
import { Pace } from './pace.ts';
import type { FetchDeps } from './source-fetch.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const sealKey = Buffer.alloc(32, 7);
const secret = 'client-secret-of-the-app';
const hour = 3_600_000;
/** What the server takes for the time; a record tells from a moment after its access was set. */
let aheadMs = 0;
const nowMs = () => Date.now() + aheadMs;

let hubspot: TestHubspot;
const failures: unknown[] = [];
const log = (message: string, error?: unknown) => failures.push(error ?? message);
const internalHosts = ['127.0.0.1'];
const parts: FetchDeps = {
  ...fetchDeps({ database, engine, sealKey, internalHosts, nowMs }),
  bases: {
    get hubspot() {
      return hubspot.url;
    },
  },
};
const clerkOf = (ids: readonly string[], over: Partial<FetchDeps> = {}) => {
  const workspaces = async () => ids.map((id) => ({ id, slug: '', name: '', demo: false }));
  return new FetchClerk({ ...parts, ...over, database: { ...database, workspaces } }, log);
};
const asleep = clerkOf([]);
asleep.nudge = () => undefined;
const ask = await testApp(database, engine, { sealKey, nowMs, fetchClerk: asleep, internalHosts });

/** HubSpot with an account, and a source that may ask it since an hour ago. Nothing is fetched until `fetch()`. */
async function shop({
  access = true,
  wishes = {},
  ...more
}: {
  access?: boolean;
  wishes?: object;
  account?: string;
} = {}) {
  hubspot = await testHubspot();
  onTestFinished(() => hubspot.stop());
  const workspaceId = await newWorkspace(database);
  const caller = { workspaceId };
  const source = {
    slug: 'shop',
    name: 'Shop',
    kind: 'hubspot',
    account: '4711',
    secret,
    createsPeople: true,
  };
  const { path } = (await ask('POST', '/v1/sources', caller, { ...source, ...more })).body.hook;
  aheadMs = -hour;
  const full = {
    required: { deal: ['amount', 'closedate'], lead: ['email', 'phone'] },
    nextStep: 'next_step_date',
    ...wishes,
  };
  if (access)
    await ask('PUT', '/v1/sources/shop/access', caller, { token: hubspot.state.token, wishes: full });
  aheadMs = 0;
  const deliver = async (...notifications: object[]) => {
    const payload = JSON.stringify(notifications);
    const headers = signedByHubspot(secret, payload);
    return ask.app.inject({ method: 'POST', url: path, payload, headers });
  };
  /** One round of a clerk of its own, as after a start. */
  const fetch = async (over: Partial<FetchDeps> = {}) => {
    const clerk = clerkOf([workspaceId], over);
    await clerk.look();
    await clerk.stop();
  };
  const events = () =>
    database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ type: string; at: number; subject: string; data: Record<string, unknown> }>(
        'select type, occurred_at as at, subject, data from events where workspace_id = $1 order by occurred_at, seq',
        [workspaceId],
      ),
    );
  const types = async () => (await events()).map(({ type }) => type);
  const state = async (): Promise<SourceAccess> => (await ask('GET', '/v1/sources/shop/access', caller)).body;
  const quarantined = async () => (await ask('GET', '/v1/quarantine', caller)).body.items;
  return { caller, workspaceId, deliver, fetch, events, types, state, quarantined };
}
const ago = (minutes: number) => Date.now() - minutes * 60_000;

describe('what a record tells', () => {
  test('a deal that moves: from where to where, by whom and when, and what only the record knows', async () => {
    const { deliver, fetch, events, quarantined } = await shop();
    hubspot.make(
      'deal',
      '9311',
      { dealstage: 'appointmentscheduled', amount: '500', hubspot_owner_id: '901' },
      { at: ago(90), by: 78 },
    );
    const at = ago(20);
    const moved = hubspot.set('deal', '9311', 'dealstage', 'contractsent', { at, by: 77 });
    const answer = await deliver(moved);
    expect(answer.json()).toMatchObject({ accepted: 0, notices: [{ code: 'read-again' }] });
    expect(await events()).toEqual([]);
    await fetch();
    expect(await events()).toEqual([
      {
        type: 'crm.deal.stage_changed',
        at: at * 1000,
        subject: '9311',
        data: {
          deal: '9311',
          by: '77',
          stage: 'contractsent',
          stage_before: 'appointmentscheduled',
          stage_from: 1,
          stage_to: 3,
          qualified: true,
          pipeline: 'default',
          amount: 500,
          owner: '78',
        },
      },
    ]);
    expect(await quarantined()).toEqual([]);
  });

  test('won, opened again, lost; a next step for a stalled deal; and fields that are missing', async () => {
    const { deliver, fetch, events } = await shop({ wishes: { stalledDays: 10 } });
    hubspot.make('deal', '1', { dealstage: 'contractsent', amount: '' }, { at: ago(60 * 24 * 30), by: 77 });
    const on = new Date(ago(-3 * 24 * 60)).toISOString().slice(0, 10);
    await deliver(
      hubspot.set('deal', '1', 'next_step_date', on, { at: ago(50), by: 77 }),
      hubspot.set('deal', '1', 'amount', '900', { at: ago(40), by: 77 }),
      hubspot.set('deal', '1', 'closedate', '2026-12-24', { at: ago(40), by: 77 }),
      hubspot.set('deal', '1', 'dealstage', 'closedwon', { at: ago(30), by: 77 }),
      hubspot.set('deal', '1', 'dealstage', 'contractsent', { at: ago(20), by: 78 }),
      hubspot.set('deal', '1', 'dealstage', 'closedlost', { at: ago(10) }),
    );
    await fetch();
    const told = await events();
    expect(told.map(({ type, data }) => [type.slice(9), data['by'] ?? null])).toEqual([
      ['updated', '77'],
      ['updated', '77'],
      ['stage_changed', '77'],
      ['won', '77'],
      ['stage_changed', '78'],
      ['reopened', '78'],
      ['stage_changed', null],
      ['lost', null],
    ]);
    expect(told[0]?.data).toMatchObject({
      next_step_on: on,
      next_step_days: 3,
      stalled: true,
      missing_fields: 2,
      fields: ['next_step_date'],
    });
    expect(told[1]?.data).toMatchObject({
      stalled: false,
      missing_fields: 0,
      fields_changed: 2,
      amount: 900,
    });
    expect(told[4]?.data).toMatchObject({ stage_from: 4, stage_to: 3 });
  });

  test('a ticket resolved and opened again, and a lead that becomes complete', async () => {
    const { deliver, fetch, events } = await shop();
    const opened = ago(55);
    const made = hubspot.make(
      'ticket',
      '8',
      { hs_pipeline_stage: '1', hs_ticket_priority: 'HIGH' },
      { at: opened, by: 77 },
    );
    const lead = hubspot.make('lead', '5', { email: 'a@example.com' }, { at: ago(50), by: 78 });
    const asObject = { ...lead, subscriptionType: 'object.creation', objectTypeId: '0-136' };
    await deliver(
      made,
      asObject,
      hubspot.set('ticket', '8', 'hs_pipeline_stage', '4', { at: opened + 30 * 60_000, by: 77 }),
      hubspot.set('ticket', '8', 'hs_pipeline_stage', '2', { at: opened + 40 * 60_000, by: 78 }),
      hubspot.set('ticket', '8', 'hs_pipeline_stage', '4', { at: opened + 50 * 60_000, by: 77 }),
    );
    hubspot.set('lead', '5', 'phone', '+49 30 1', { at: ago(3), by: 78 });
    await fetch();
    const told = await events();
    expect(told.map(({ type }) => type)).toEqual([
      'helpdesk.ticket.opened',
      'crm.lead.created',
      'helpdesk.ticket.resolved',
      'helpdesk.ticket.reopened',
      'helpdesk.ticket.resolved',
      'crm.record.updated',
      'crm.lead.completed',
    ]);
    expect(told[2]?.data).toMatchObject({
      minutes: 30,
      reopens: 0,
      resolved_by: '77',
      priority: 'high',
      status_before: '1',
    });
    expect(told[4]?.data).toMatchObject({ reopens: 1 });
    expect(told[1]?.data).toMatchObject({ lead: '5', missing_fields: 1, by: '78' });
    expect(told[6]?.data).toMatchObject({ lead: '5', missing_fields: 0, by: '78' });
  });

  test('what is not of a kind that is read, or was done before, is told by its delivery as ever', async () => {
    const { deliver, fetch, types } = await shop();
    hubspot.make('deal', '1', { dealstage: 'qualifiedtobuy' }, { at: ago(600), by: 77 });
    const late = hubspot.set('deal', '1', 'dealstage', 'contractsent', { at: ago(120), by: 77 });
    const contact = { ...late, eventId: 5, subscriptionType: 'contact.creation', objectId: 3 };
    expect((await deliver(late, contact)).json()).toMatchObject({ accepted: 2, notices: [] });
    await fetch();
    expect(await types()).toEqual(['crm.deal.stage_changed', 'crm.contact.created']);
    expect(hubspot.calls).toEqual([]);
  });
});

test('what packs count on is there: three forward, next steps set, a pipeline in order', async () => {
  const { caller, deliver, fetch } = await shop();
  for (const [pack, achievement] of [
    ['pipeline-motion', 'forward-three'],
    ['crm-hygiene', 'pipeline-hygiene'],
    ['onboarding', 'first-next-step'],
    ['onboarding', 'first-whole-lead'],
  ]) {
    const wanted = { achievement, validFrom: 'beginning', manyFamilies: true };
    const enabled = await ask('POST', `/v1/packs/${pack}/achievements`, caller, wanted);
    expect(enabled.body).toMatchObject({ achievement });
  }
  const on = new Date(ago(-3 * 24 * 60)).toISOString().slice(0, 10);
  const notifications = Array.from({ length: 10 }, (_, index) => {
    const id = String(index + 1);
    const filled = { dealstage: 'qualifiedtobuy', amount: '5', closedate: on };
    hubspot.make('deal', id, filled, { at: ago(90), by: 77 });
    hubspot.set('deal', id, 'next_step_date', on, { at: ago(30), by: 77 });
    return hubspot.set('deal', id, 'dealstage', 'contractsent', { at: ago(20), by: 77 });
  });
  hubspot.make('lead', '5', { email: 'a@example.com' }, { at: ago(50), by: 77 });
  const lead = hubspot.set('lead', '5', 'phone', '1', { at: ago(40), by: 77 });
  const asObject = { ...lead, subscriptionType: 'object.propertyChange', objectTypeId: '0-136' };
  await deliver(...notifications, asObject);
  await fetch();
  const { items } = (await ask('GET', '/v1/awards?limit=50', caller)).body;
  const names = items.map(({ achievement }: { achievement: { key: string } | string }) =>
    typeof achievement === 'string' ? achievement : achievement.key,
  );
  expect([...new Set(names)].sort()).toEqual([
    'first-next-step',
    'first-whole-lead',
    'forward-three',
    'pipeline-hygiene',
  ]);
});

describe('each change counts once', () => {
  test('however often it is delivered, fetched, or told by both sides', async () => {
    const { deliver, fetch, events, quarantined, caller } = await shop();
    hubspot.make('deal', '1', { dealstage: 'qualifiedtobuy' }, { at: ago(90), by: 77 });
    const moved = hubspot.set('deal', '1', 'dealstage', 'contractsent', { at: ago(20), by: 77 });
    await deliver(moved, { ...moved, attemptNumber: 1 });
    await fetch();
    await deliver({ ...moved, attemptNumber: 2 });
    await fetch();
    // The order of the stages changed since: the same change would read otherwise.
    hubspot.pipelines['deals']?.unshift({
      id: 'x',
      stages: [{ id: 'qualifiedtobuy', displayOrder: 0, metadata: {} }],
    });
    await ask('POST', '/v1/sources/shop/access/try', caller);
    await deliver({ ...moved, attemptNumber: 3 });
    await fetch();
    expect(await events()).toHaveLength(1);
    // Gone, and told again: the delivery's own words are the same change.
    hubspot.purge('deal', '1');
    await deliver({ ...moved, attemptNumber: 4 });
    await fetch();
    await deliver({ ...moved, attemptNumber: 5 });
    await ask('DELETE', '/v1/sources/shop/access', caller);
    expect(await events()).toHaveLength(1);
    expect(await quarantined()).toEqual([]);
  });

  test('a server that ends between what the engine has and the end of the job doubles nothing', async () => {
    const { deliver, fetch, types, state } = await shop();
    hubspot.make('deal', '1', { dealstage: 'contractsent' }, { at: ago(90), by: 77 });
    await deliver(hubspot.set('deal', '1', 'dealstage', 'closedwon', { at: ago(20), by: 77 }));
    let isFirst = true;
    const intake: FetchDeps['intake'] = {
      now: (id) => engine.now(id),
      accept: async (...given) => {
        const items = await engine.accept(...given);
        if (isFirst) {
          isFirst = false;
          throw new Error('the process ends here');
        }
        return items;
      },
    };
    await fetch({ intake });
    expect((await state()).access?.waiting).toBe(1);
    aheadMs = 60_000;
    onTestFinished(() => {
      aheadMs = 0;
    });
    await fetch({ intake });
    expect(await types()).toEqual(['crm.deal.stage_changed', 'crm.deal.won']);
    expect((await state()).access).toMatchObject({ waiting: 0, error: null });
    expect(failures).toEqual([]);
  });

  test('what is told while a record is read is read for again', async () => {
    const { deliver, fetch, types, state } = await shop();
    hubspot.make('deal', '1', { dealstage: 'appointmentscheduled' }, { at: ago(90), by: 77 });
    await deliver(hubspot.set('deal', '1', 'dealstage', 'qualifiedtobuy', { at: ago(20), by: 77 }));
    let accepted = 0;
    const intake: FetchDeps['intake'] = {
      now: (id) => engine.now(id),
      accept: async (...given) => {
        if (accepted++ === 0)
          await deliver(hubspot.set('deal', '1', 'dealstage', 'contractsent', { at: ago(1), by: 77 }));
        return engine.accept(...given);
      },
    };
    await fetch({ intake });
    expect(await types()).toEqual(['crm.deal.stage_changed', 'crm.deal.stage_changed']);
    expect((await state()).access?.waiting).toBe(0);
  });
});

describe('records that are not where they were', () => {
  test('deleted, merged, and gone for good', async () => {
    const { deliver, fetch, events } = await shop();
    for (const id of ['1', '2', '3', '4'])
      hubspot.make('deal', id, { dealstage: 'qualifiedtobuy' }, { at: ago(90), by: 77 });
    const moves = ['1', '2', '4'].map((id) =>
      hubspot.set('deal', id, 'dealstage', 'contractsent', { at: ago(20), by: 77 }),
    );
    hubspot.archive('deal', '1');
    hubspot.merge('deal', '2', '3');
    hubspot.set('deal', '3', 'dealstage', 'contractsent', { at: ago(15), source: 'MERGE_OBJECTS' });
    hubspot.purge('deal', '4');
    await deliver(...moves);
    await fetch();
    const told = await events();
    // Of 2 there is only the record it went into, which nobody moved; of 2 and 4 there is what the delivery said.
    expect(told.map(({ subject, data }) => [subject, data['stage_from'] ?? null])).toEqual([
      ['1', 2],
      ['2', null],
      ['4', null],
    ]);
  });

  test('one that HubSpot will not read holds up no other', async () => {
    const { deliver, fetch, types, state } = await shop();
    hubspot.make('deal', '1', { dealstage: 'qualifiedtobuy' }, { at: ago(90), by: 77 });
    const moved = hubspot.set('deal', '1', 'dealstage', 'closedwon', { at: ago(20), by: 77 });
    await deliver(moved, { ...moved, eventId: 9, objectId: 'odd' });
    await fetch();
    expect(await types()).toEqual(expect.arrayContaining(['crm.deal.won', 'crm.deal.won']));
    expect((await state()).access?.waiting).toBe(0);
  });
});

test('an answer that nobody understands is told as its delivery told it, and holds up nothing', async () => {
  const { deliver, fetch, types, state } = await shop();
  hubspot.make('deal', '1', { dealstage: 'qualifiedtobuy' }, { at: ago(90), by: 77 });
  const odd = {
    id: '1',
    createdAt: 'x',
    propertiesWithHistory: { dealstage: [{ value: 'a', timestamp: 'never' }] },
  };
  hubspot.mishaps.push({ status: 200, body: { results: [odd] } });
  await deliver(hubspot.set('deal', '1', 'dealstage', 'closedwon', { at: ago(20), by: 77 }));
  await fetch();
  expect(await types()).toEqual(['crm.deal.stage_changed', 'crm.deal.won']);
  expect((await state()).access).toMatchObject({ waiting: 0, error: { code: 'not-understood' } });
});

describe('a tool that says no', () => {
  test('a token that is refused: what waits is kept, told why, and read with a new token', async () => {
    const { deliver, fetch, types, state, caller } = await shop();
    hubspot.make('deal', '1', { dealstage: 'qualifiedtobuy' }, { at: ago(90), by: 77 });
    hubspot.state.token = 'pat-na1-another-one';
    await deliver(hubspot.set('deal', '1', 'dealstage', 'contractsent', { at: ago(20), by: 77 }));
    await fetch();
    await fetch();
    expect(hubspot.calls).toHaveLength(1);
    expect((await state()).access).toMatchObject({
      waiting: 1,
      waitUntil: expect.any(String),
      error: {
        code: 'login-refused',
        message: expect.stringContaining('access token under Auth'),
        failures: 1,
      },
    });
    await ask('PUT', '/v1/sources/shop/access', caller, { token: hubspot.state.token });
    await fetch();
    expect(await types()).toEqual(['crm.deal.stage_changed']);
    expect((await state()).access).toMatchObject({ waiting: 0, error: null, waitUntil: null, shown: '-one' });
  });

  test('a missing scope: that kind waits and is named, others go on', async () => {
    const { deliver, fetch, types, state, caller } = await shop();
    hubspot.make('deal', '1', { dealstage: 'qualifiedtobuy' }, { at: ago(90), by: 77 });
    hubspot.make('ticket', '2', { hs_pipeline_stage: '1' }, { at: ago(90), by: 77 });
    hubspot.state.scopes.delete('tickets');
    await deliver(
      hubspot.set('ticket', '2', 'hs_pipeline_stage', '4', { at: ago(20), by: 77 }),
      hubspot.set('deal', '1', 'dealstage', 'contractsent', { at: ago(20), by: 77 }),
    );
    await fetch();
    expect(await types()).toEqual(['crm.deal.stage_changed']);
    expect((await state()).access).toMatchObject({
      waiting: 1,
      error: { code: 'not-allowed', message: expect.stringContaining('lacks the scope tickets') },
    });
    const tried = await ask('POST', '/v1/sources/shop/access/try', caller);
    expect(tried.body.items.map(({ what, ok }: { what: string; ok: boolean }) => [what, ok])).toEqual([
      ['account', true],
      ['deal', true],
      ['ticket', false],
      ['lead', true],
      ['owner', true],
    ]);
    hubspot.state.scopes.add('tickets');
    await ask('POST', '/v1/sources/shop/access/try', caller);
    await fetch();
    expect(await types()).toContain('helpdesk.ticket.resolved');
    expect((await state()).access).toMatchObject({ waiting: 0, error: null });
  });

  test('too many requests: it waits as long as it is told, and never asks faster than its rate', async () => {
    const { deliver, fetch, events, state } = await shop();
    const notifications = Array.from({ length: 120 }, (_, index) => {
      hubspot.make('deal', String(index + 1), { dealstage: 'qualifiedtobuy' }, { at: ago(90), by: 77 });
      return hubspot.set('deal', String(index + 1), 'dealstage', 'contractsent', { at: ago(20), by: 77 });
    });
    hubspot.mishaps.push({ status: 429, retryAfter: '30' });
    await deliver(...notifications);
    await fetch();
    expect(hubspot.calls).toHaveLength(1);
    const { waitUntil } = (await state()).access ?? {};
    const waits = (Date.parse(waitUntil ?? '') - Date.now()) / 1000;
    expect(waits).toBeGreaterThan(25);
    expect(waits).toBeLessThan(34);
    aheadMs = 35_000;
    onTestFinished(() => {
      aheadMs = 0;
    });
    await fetch();
    expect(await events()).toHaveLength(120);
    const batches = hubspot.calls.filter(({ path }) => path.includes('batch'));
    expect(batches.map(({ inputs }) => inputs)).toEqual([50, 50, 50, 20]);
  });

  test('an outage: ever longer pauses, and nothing is lost', async () => {
    const { deliver, fetch, types, state } = await shop();
    hubspot.make('deal', '1', { dealstage: 'qualifiedtobuy' }, { at: ago(90), by: 77 });
    await deliver(hubspot.set('deal', '1', 'dealstage', 'contractsent', { at: ago(20), by: 77 }));
    onTestFinished(() => {
      aheadMs = 0;
    });
    const pauses: number[] = [];
    for (const mishap of [{ status: 502 }, 'cut', { status: 500 }, 'cut'] as const) {
      hubspot.mishaps.push(mishap);
      await fetch({ random: () => 1 });
      const { waitUntil } = (await state()).access ?? {};
      pauses.push(Math.round((Date.parse(waitUntil ?? '') - nowMs()) / 1000));
      aheadMs = Date.parse(waitUntil ?? '') - Date.now() + 100;
    }
    expect(pauses).toEqual([5, 10, 20, 40]);
    await fetch();
    expect(await types()).toEqual(['crm.deal.stage_changed']);
  });
});

describe('who may set it, and what is kept', () => {
  test('the token is sealed, never shown, audited without it; only an admin sees anything', async () => {
    const { caller, workspaceId, state } = await shop();
    const [row] = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ all: string }>('select a::text as all from api_accesses a'),
    );
    expect(row?.all).not.toContain(Buffer.from(hubspot.state.token).toString('hex').slice(0, 20));
    expect(JSON.stringify(await state())).not.toContain(hubspot.state.token);
    const audit = await ask('GET', '/v1/audit', caller);
    expect(JSON.stringify(audit.body)).not.toContain(hubspot.state.token);
    expect(audit.body.items[0]).toMatchObject({ action: 'access.set', subject: 'shop' });
    for (const role of ['member', 'manager'] as const)
      expect((await ask('GET', '/v1/sources/shop/access', { workspaceId, role })).status).toBe(403);
  });

  test('a token of another account is said to be one', async () => {
    const { caller } = await shop();
    hubspot.state.portalId = 999;
    const tried = await ask('POST', '/v1/sources/shop/access/try', caller);
    expect(tried.body).toMatchObject({
      ok: false,
      items: [{ what: 'account', ok: false, message: expect.stringContaining('of the account 999') }],
    });
  });

  test('what waits when it is removed is told as its deliveries told it, and from then on they tell at once', async () => {
    const { deliver, types, state, caller } = await shop();
    hubspot.make('deal', '1', { dealstage: 'qualifiedtobuy' }, { at: ago(90), by: 77 });
    await deliver(hubspot.set('deal', '1', 'dealstage', 'closedwon', { at: ago(20), by: 77 }));
    expect((await ask('DELETE', '/v1/sources/shop/access', caller)).status).toBe(204);
    expect(await types()).toEqual(['crm.deal.stage_changed', 'crm.deal.won']);
    expect((await state()).access).toBeNull();
    await deliver(hubspot.set('deal', '1', 'dealstage', 'qualifiedtobuy', { at: ago(10), by: 77 }));
    expect(await types()).toHaveLength(3);
  });

  test('tools whose records are not read say so', async () => {
    const { caller } = await shop();
    await ask('POST', '/v1/sources', caller, { slug: 'code', name: 'Code', kind: 'github' });
    expect((await ask('GET', '/v1/sources/code/access', caller)).body).toEqual({ needs: null, access: null });
    expect((await ask('PUT', '/v1/sources/code/access', caller, { token: 'long-enough' })).status).toBe(422);
    expect((await ask('PUT', '/v1/sources/nothing/access', caller, { token: 'long-enough' })).status).toBe(
      404,
    );
  });
});

test('the published batch of notifications: one change of stage, once, and its next step', async () => {
  const sample = '../shared/data/webhook-samples/payloads/hubspot-batch-deal-stage.json';
  const batch = JSON.parse(readFileSync(sample, 'utf8')) as {
    occurredAt: number;
    propertyName: string;
    propertyValue: string;
  }[];
  const { deliver, fetch, events } = await shop({ account: '62515' });
  hubspot.state.portalId = 62515;
  // As if it were said now: access is an hour old.
  const shift = ago(10) - Math.max(...batch.map(({ occurredAt }) => occurredAt));
  hubspot.make('deal', '9311', { dealstage: 'contractsent' }, { at: ago(90), by: 76023669 });
  const now = batch.map((one) => ({ ...one, occurredAt: one.occurredAt + shift }));
  for (const { occurredAt, propertyName, propertyValue } of now.slice(1))
    hubspot.set('deal', '9311', propertyName, propertyValue, { at: occurredAt, by: 76023669 });
  await deliver(...now);
  await fetch();
  expect(
    (await events()).map(({ type, data }) => [type, data['by'], data['next_step_on'] ?? data['stage_to']]),
  ).toEqual([
    ['crm.deal.updated', '76023669', '2025-07-18'],
    ['crm.deal.stage_changed', '76023669', 4],
    ['crm.deal.won', '76023669', undefined],
  ]);
});

test('a tool is asked so many times at once, and then at its rate', async () => {
  const pace = new Pace({ parallel: 1, perSecond: 20, burst: 5 });
  const began = performance.now();
  const moments = await Promise.all(
    Array.from({ length: 15 }, () => pace.keep(async () => performance.now() - began)),
  );
  expect(Math.max(...moments)).toBeGreaterThan(470);
  expect(moments.filter((ms) => ms < 40).length).toBeLessThanOrEqual(6);
});
