import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../../engine/engine.ts';
import type { PackAchievement, PackCard, PackDetail } from './api.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
const ask = await testApp(database, engine);
afterAll(() => engine.stop());

const resolved = (ticket: string, hours: number) => {
  const event = deskEvent('ticket.resolved', ticket, hours);
  return { ...event, data: { ticket, sla_met: true, resolved_by: 'Ana' } };
};

async function detailOf(workspaceId: string, pack: string): Promise<PackDetail> {
  return (await ask('GET', `/v1/packs/${pack}`, { workspaceId })).body;
}

const itemOf = ({ items }: PackDetail, key: string): PackAchievement => {
  const found = items.find((item) => item.key === key);
  if (!found) throw new Error(`There is no ${key}.`);
  return found;
};

describe('packs', () => {
  test('are listed with what is live of them and whether their first events arrive', async () => {
    const { workspaceId, send } = await setUpDesk(database, engine);
    const list = async (): Promise<PackCard[]> => (await ask('GET', '/v1/packs', { workspaceId })).body.items;
    expect((await list()).map(({ key, live }) => [key, live])).toEqual([
      ['content-operations', 0],
      ['crm-hygiene', 0],
      ['customer-success', 0],
      ['helpdesk-quality', 0],
      ['knowledge-sharing', 0],
      ['lead-response', 0],
      ['onboarding', 0],
      ['peer-values', 0],
      ['pipeline-motion', 0],
      ['sales-rhythm', 0],
    ]);
    await send([resolved('T1', 0)]);
    await ask('POST', '/v1/packs/helpdesk-quality/achievements', { workspaceId }, {});
    const after = await list();
    expect(after.filter(({ connected }) => connected).map(({ key }) => key)).toEqual(['helpdesk-quality']);
    expect(after.find(({ key }) => key === 'helpdesk-quality')).toMatchObject({ live: 1, achievements: 11 });
  });

  test('say what each achievement needs: the types, who tells them, and what only you can say', async () => {
    const { workspaceId, send } = await setUpDesk(database, engine);
    await send([resolved('T1', 0)]);
    await ask('POST', '/v1/sources', { workspaceId }, { slug: 'zen', name: 'Zendesk', kind: 'zendesk' });
    const helpdesk = await detailOf(workspaceId, 'helpdesk-quality');
    expect(helpdesk.items[0]).toMatchObject({
      key: 'clean-close',
      isFirst: true,
      state: 'off',
      ownFields: [],
    });
    expect(itemOf(helpdesk, 'clean-close').needs.map(({ type, state }) => [type, state])).toEqual([
      ['helpdesk.ticket.resolved', 'arriving'],
      ['helpdesk.ticket.reopened', 'connected'],
    ]);
    const half = itemOf(helpdesk, 'half-hour');
    expect(half.partFields.map(({ field }) => field)).toEqual(['agent', 'reopens', 'score']);
    expect(half.fetchedFields).toEqual(['reopens']);
    expect(itemOf(helpdesk, 'clean-close').partFields).toEqual([
      {
        field: 'sla_met',
        tools: [
          { tool: 'intercom', name: 'Intercom' },
          { tool: 'servicenow', name: 'ServiceNow' },
        ],
      },
    ]);
    const crm = itemOf(await detailOf(workspaceId, 'crm-hygiene'), 'complete-lead');
    expect(crm.needs).toEqual([
      {
        type: 'crm.lead.completed',
        about: 'A lead was marked complete.',
        counts: true,
        tools: [{ tool: 'hubspot', name: 'HubSpot' }],
        state: 'missing',
      },
    ]);
    expect([crm.ownFields, crm.fetchedFields]).toEqual([[], ['missing_fields']]);
    const settled = itemOf(await detailOf(workspaceId, 'onboarding'), 'settled-in');
    expect(settled.waitsFor.map(({ name }) => name)).toEqual([
      'First note',
      'First whole lead',
      'First next step',
    ]);
  });

  test('are enabled one achievement at a time, the one to begin with first, on record', async () => {
    const { workspaceId, send, states } = await setUpDesk(database, engine);
    await send(['1', '2', '3', '4', '5'].map((ticket, index) => resolved(ticket, index)));
    const post = (body: object) =>
      ask('POST', '/v1/packs/helpdesk-quality/achievements', { workspaceId }, body);
    expect(await post({ validFrom: 'beginning' })).toMatchObject({
      status: 201,
      body: { achievement: 'clean-close', version: 1, changed: true, backfilled: 1 },
    });
    expect(await post({})).toMatchObject({ status: 200, body: { changed: false, backfilled: 0 } });
    expect(await states()).toEqual(['Ana confirmed']);
    const audit = await ask('GET', '/v1/audit', { workspaceId });
    expect(audit.body.items[0]).toMatchObject({ action: 'achievement.applied', subject: 'clean-close' });
    await ask('POST', '/v1/achievements/clean-close/retire', { workspaceId });
    expect(itemOf(await detailOf(workspaceId, 'helpdesk-quality'), 'clean-close').state).toBe('off');
  });

  test('warn before a third family begins, and go on when told to', async () => {
    const { workspaceId } = await setUpDesk(database, engine);
    const post = (pack: string, body: object = {}) =>
      ask('POST', `/v1/packs/${pack}/achievements`, { workspaceId }, body);
    expect([(await post('helpdesk-quality')).status, (await post('crm-hygiene')).status]).toEqual([201, 201]);
    expect(await post('crm-hygiene', { achievement: 'next-steps' })).toMatchObject({ status: 201 });
    const warned = await post('sales-rhythm');
    expect([warned.status, warned.body.code]).toEqual([409, 'many-families']);
    expect(warned.body.detail).toContain('another family, sales, beside crm, helpdesk');
    expect((await detailOf(workspaceId, 'sales-rhythm')).live).toBe(0);
    expect((await post('sales-rhythm', { manyFamilies: true })).status).toBe(201);
    expect((await detailOf(workspaceId, 'sales-rhythm')).families).toEqual(['crm', 'helpdesk', 'sales']);
  });

  test('do not take the place of a text of one’s own unless that is wished', async () => {
    const { workspaceId } = await setUpDesk(database, engine);
    const { yaml } = itemOf(await detailOf(workspaceId, 'onboarding'), 'first-note');
    await ask(
      'POST',
      '/v1/achievements',
      { workspaceId },
      { yaml: yaml.replace('First note', 'Our first note') },
    );
    const post = (body: object = {}) =>
      ask('POST', '/v1/packs/onboarding/achievements', { workspaceId }, body);
    expect(itemOf(await detailOf(workspaceId, 'onboarding'), 'first-note').state).toBe('differs');
    const refused = await post();
    expect([refused.status, refused.body.code]).toEqual([409, 'achievement-differs']);
    expect((await post({ replace: true })).body).toMatchObject({ version: 2, changed: true });
    expect(itemOf(await detailOf(workspaceId, 'onboarding'), 'first-note').state).toBe('live');
  });

  test('what is made of others waits for them', async () => {
    const { workspaceId } = await setUpDesk(database, engine);
    const post = (achievement: string) =>
      ask('POST', '/v1/packs/onboarding/achievements', { workspaceId }, { achievement });
    const refused = await post('settled-in');
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain('first-whole-lead');
    for (const key of ['first-note', 'first-whole-lead', 'first-next-step', 'settled-in'])
      expect((await post(key)).status).toBe(201);
  });

  test('bring badges that people give each other, and leave those alone that are there', async () => {
    const { workspaceId } = await setUpDesk(database, engine);
    await ask('PATCH', '/v1/values/innovator', { workspaceId }, { name: 'New ways' });
    const add = () => ask('POST', '/v1/packs/peer-values/badges', { workspaceId });
    expect((await add()).body).toEqual({ added: ['customer-voice', 'mentor', 'bridge-builder'] });
    expect((await add()).body).toEqual({ added: [] });
    const values = (await ask('GET', '/v1/values', { workspaceId })).body.items;
    expect(values).toHaveLength(9);
    expect(values.find(({ key }: { key: string }) => key === 'innovator').name).toBe('New ways');
    expect((await detailOf(workspaceId, 'peer-values')).badges.every(({ added }) => added)).toBe(true);
  });

  test('are for admins, and say what is not there', async () => {
    const { workspaceId } = await setUpDesk(database, engine);
    for (const role of ['member', 'manager', 'integration'] as const)
      expect((await ask('GET', '/v1/packs', { workspaceId, role })).status).toBe(403);
    expect((await ask('GET', '/v1/packs/none', { workspaceId })).status).toBe(404);
    const unknown = await ask(
      'POST',
      '/v1/packs/onboarding/achievements',
      { workspaceId },
      { achievement: 'clean-close' },
    );
    expect([unknown.status, unknown.body.code]).toEqual([422, 'not-in-pack']);
    expect(unknown.body.detail).toContain('first-note');
  });
});
