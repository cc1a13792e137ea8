import { describe, expect, onTestFinished, test } from 'vitest';
import { ago } from '../../../test/support/houses/fetch-house.ts';
import { hubspotHouse } from '../../../test/support/houses/hubspot-house.ts';
import type { FetchDeps } from './source-fetch.ts';

const { database, engine, ask, clock, nowMs, shop } = await hubspotHouse();

describe('each change counts once', () => {
  test('however often it is delivered, fetched, or told by both sides', async () => {
    const { hubspot, deliver, fetch, events, quarantined, caller } = await shop();
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
    const { hubspot, deliver, fetch, types, state } = await shop();
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
    clock.aheadMs = 60_000;
    onTestFinished(() => {
      clock.aheadMs = 0;
    });
    await fetch({ intake });
    expect(await types()).toEqual(['crm.deal.stage_changed', 'crm.deal.won']);
    expect((await state()).access).toMatchObject({ waiting: 0, error: null });
  });

  test('what is told while a record is read is read for again', async () => {
    const { hubspot, deliver, fetch, types, state } = await shop();
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
    const { hubspot, deliver, fetch, events } = await shop();
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
    const { hubspot, deliver, fetch, types, state } = await shop();
    hubspot.make('deal', '1', { dealstage: 'qualifiedtobuy' }, { at: ago(90), by: 77 });
    const moved = hubspot.set('deal', '1', 'dealstage', 'closedwon', { at: ago(20), by: 77 });
    await deliver(moved, { ...moved, eventId: 9, objectId: 'odd' });
    await fetch();
    expect(await types()).toEqual(expect.arrayContaining(['crm.deal.won', 'crm.deal.won']));
    expect((await state()).access?.waiting).toBe(0);
  });
});

test('an answer that nobody understands is told as its delivery told it, and holds up nothing', async () => {
  const { hubspot, deliver, fetch, types, state } = await shop();
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
    const { hubspot, deliver, fetch, types, state, caller } = await shop();
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
    const { hubspot, deliver, fetch, types, state, caller } = await shop();
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
    const { hubspot, deliver, fetch, events, state } = await shop();
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
    clock.aheadMs = 35_000;
    onTestFinished(() => {
      clock.aheadMs = 0;
    });
    await fetch();
    expect(await events()).toHaveLength(120);
    const batches = hubspot.calls.filter(({ path }) => path.includes('batch'));
    expect(batches.map(({ inputs }) => inputs)).toEqual([50, 50, 50, 20]);
  });

  test('an outage: ever longer pauses, and nothing is lost', async () => {
    const { hubspot, deliver, fetch, types, state } = await shop();
    hubspot.make('deal', '1', { dealstage: 'qualifiedtobuy' }, { at: ago(90), by: 77 });
    await deliver(hubspot.set('deal', '1', 'dealstage', 'contractsent', { at: ago(20), by: 77 }));
    onTestFinished(() => {
      clock.aheadMs = 0;
    });
    const pauses: number[] = [];
    for (const mishap of [{ status: 502 }, 'cut', { status: 500 }, 'cut'] as const) {
      hubspot.mishaps.push(mishap);
      await fetch({ random: () => 1 });
      const { waitUntil } = (await state()).access ?? {};
      pauses.push(Math.round((Date.parse(waitUntil ?? '') - nowMs()) / 1000));
      clock.aheadMs = Date.parse(waitUntil ?? '') - Date.now() + 100;
    }
    expect(pauses).toEqual([5, 10, 20, 40]);
    await fetch();
    expect(await types()).toEqual(['crm.deal.stage_changed']);
  });
});

describe('who may set it, and what is kept', () => {
  test('the token is sealed, never shown, audited without it; only an admin sees anything', async () => {
    const { hubspot, caller, workspaceId, state } = await shop();
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
    const { hubspot, caller } = await shop();
    hubspot.state.portalId = 999;
    const tried = await ask('POST', '/v1/sources/shop/access/try', caller);
    expect(tried.body).toMatchObject({
      ok: false,
      items: [{ what: 'account', ok: false, message: expect.stringContaining('of the account 999') }],
    });
  });

  test('what waits when it is removed is told as its deliveries told it, and from then on they tell at once', async () => {
    const { hubspot, deliver, types, state, caller } = await shop();
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
