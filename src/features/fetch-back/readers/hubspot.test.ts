import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ago } from '../../../../test/support/houses/fetch-house.ts';
import { hubspotHouse } from '../../../../test/support/houses/hubspot-house.ts';

const { ask, shop } = await hubspotHouse();

describe('what a record tells', () => {
  test('a deal that moves: from where to where, by whom and when, and what only the record knows', async () => {
    const { hubspot, deliver, fetch, events, quarantined } = await shop();
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
    const { hubspot, deliver, fetch, events } = await shop({ wishes: { stalledDays: 10 } });
    hubspot.make('deal', '1', { dealstage: 'contractsent', amount: '' }, { at: ago(60 * 24 * 30), by: 77 });
    const on = new Date(ago(50 - 3 * 24 * 60)).toISOString().slice(0, 10);
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
    const { hubspot, deliver, fetch, events } = await shop();
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
    const { hubspot, deliver, fetch, types } = await shop();
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
  const { hubspot, caller, deliver, fetch } = await shop();
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
  const on = new Date(ago(50 - 3 * 24 * 60)).toISOString().slice(0, 10);
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

test('the published batch of notifications: one change of stage, once, and its next step', async () => {
  const sample = '../shared/data/webhook-samples/payloads/hubspot-batch-deal-stage.json';
  const batch = JSON.parse(readFileSync(sample, 'utf8')) as {
    occurredAt: number;
    propertyName: string;
    propertyValue: string;
  }[];
  const { hubspot, deliver, fetch, events } = await shop({ account: '62515' });
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
