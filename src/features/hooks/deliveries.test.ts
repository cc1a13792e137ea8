import { afterAll, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { Engine } from '../../engine/engine.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

const mapping = `smallwins: 1
mapping: docs
title: Docs
format: ndjson
events:
  - type: kb.article.published
    when: { column: state, in: [live] }
    id: [article.id]
    data: { author: writer, article: article.id }
`;
const article = (id: string, more: object = {}) =>
  JSON.stringify({ article: { id }, writer: 'ana@example.com', state: 'live', ...more });

async function wiki(more: object = {}) {
  const workspaceId = await newWorkspace(database);
  const made = await ask(
    'POST',
    '/v1/sources',
    { workspaceId },
    { slug: 'docs', name: 'Docs', kind: 'json', ...more },
  );
  const deliver = async (payload: string) =>
    ask.app.inject({
      method: 'POST',
      url: made.body.hook.path,
      payload,
      headers: { 'content-type': 'application/json', 'x-smallwins-secret': made.body.secret.secret },
    });
  const get = async (part = '') => (await ask('GET', `/v1/sources/docs${part}`, { workspaceId })).body;
  const tryOn = async (samples: string[], text?: string) =>
    (
      await ask(
        'POST',
        '/v1/sources/docs/mapping/try',
        { workspaceId },
        { samples, ...(text ? { mapping: text } : {}) },
      )
    ).body;
  return { workspaceId, deliver, get, tryOn };
}

test('what came is read once its meaning is said, and the event shows the bytes it was made of', async () => {
  const { workspaceId, deliver, get, tryOn } = await wiki({ createsPeople: true });
  expect((await deliver(article('A-1'))).statusCode).toBe(422);
  expect(await get()).toMatchObject({
    quarantined: 1,
    deliveries: [{ outcome: 'unread', code: 'no-mapping', events: [] }],
  });
  const samples = (await get('/samples')).items.map(({ body }: { body: string }) => body);
  expect(samples).toEqual([article('A-1')]);
  const proposed = await tryOn(samples);
  expect(proposed).toMatchObject({
    problems: [],
    results: [{ events: [{ type: 'docs.object.received', data: { by: 'ana@example.com' } }] }],
  });
  const tried = await tryOn([...samples, article('A-2', { state: 'draft' }), '[]', 'no json'], mapping);
  expect(tried.results.map(({ events }: { events: object[] }) => events.length)).toEqual([1, 0, 0, 0]);
  expect(tried.results[0].events[0]).toMatchObject({
    type: 'kb.article.published',
    subject: null,
    who: { actor: 'ana@example.com', person: null, isNew: true },
  });
  expect(tried.results[1].said).toMatchObject([{ code: 'not-of-interest' }]);
  expect(tried.results[3].said).toMatchObject([{ code: 'json-syntax' }]);
  expect(await get()).toMatchObject({ events: 0, quarantined: 1 });

  await ask('PATCH', '/v1/sources/docs/hook', { workspaceId }, { mapping });
  expect((await ask('POST', '/v1/sources/docs/replay', { workspaceId })).body).toEqual({
    taken: 1,
    kept: 0,
    seq: 1,
  });
  expect(await get()).toMatchObject({
    events: 1,
    quarantined: 0,
    deliveries: [{ outcome: 'accepted', code: null, events: [{ seq: 1, type: 'kb.article.published' }] }],
  });
  const event = (await ask('GET', '/v1/events/1', { workspaceId })).body;
  expect(event).toMatchObject({ raw: article('A-1'), matches: [], unmatched: [] });
  expect(event.offers).toContainEqual({
    key: 'first-article',
    name: 'First article',
    pack: 'knowledge-sharing',
  });
  // The same once more has another moment, and is the same fact: nobody says when it was.
  expect((await deliver(article('A-1'))).json()).toMatchObject({ accepted: 0, duplicates: 1 });
});

test('what told nothing is read again once the mapping has changed, on record, and once', async () => {
  const { workspaceId, deliver, get } = await wiki({ mapping });
  expect((await deliver(article('A-1', { state: 'draft' }))).statusCode).toBe(200);
  expect(await get()).toMatchObject({ events: 0, deliveries: [{ outcome: 'noted', events: [] }] });
  const replay = async () => (await ask('POST', '/v1/sources/docs/replay', { workspaceId })).body;
  expect(await replay()).toEqual({ taken: 0, kept: 0, seq: null });
  const wider = mapping.replace('[live]', '[live, draft]');
  expect(wider).not.toBe(mapping);
  await ask('PATCH', '/v1/sources/docs/hook', { workspaceId }, { mapping: wider });
  expect(await replay()).toEqual({ taken: 1, kept: 0, seq: 1 });
  expect(await replay()).toEqual({ taken: 0, kept: 0, seq: null });
  expect(await get()).toMatchObject({
    events: 1,
    deliveries: [{ outcome: 'accepted', code: null, events: [{ seq: 1, type: 'kb.article.published' }] }],
  });
  const audit = (await ask('GET', '/v1/audit', { workspaceId })).body.items;
  expect(audit.filter(({ action }: { action: string }) => action === 'source.read-again')).toMatchObject([
    { subject: 'docs', details: { taken: 1, kept: 0 } },
  ]);
});

test('the last twenty are kept, large ones without their bytes, and forged ones not at all', async () => {
  const { deliver, get } = await wiki({ mapping });
  for (let n = 0; n < 22; n++) await deliver(article(`A-${n}`));
  await deliver(article('big', { text: 'x'.repeat(70_000) }));
  const { deliveries, hook, unmatched } = await get();
  expect(deliveries).toHaveLength(20);
  expect(deliveries[0].events).toEqual([{ seq: 23, type: 'kb.article.published' }]);
  expect(unmatched).toBe(0);
  expect((await get('/samples')).items[0].body).toBe(article('A-21'));
  await ask.app.inject({
    method: 'POST',
    url: hook.path,
    payload: '{}',
    headers: { 'x-smallwins-secret': 'wrong-secret' },
  });
  const after = await get();
  expect(after.deliveries[0].id).toBe(deliveries[0].id);
  expect(after.hook.deliveries).toContainEqual(
    expect.objectContaining({ outcome: 'secret-wrong', count: 1 }),
  );
  const health = await get('/health');
  expect(health.days.at(-1).events).toBe(23);
  expect(health).toMatchObject({ gaps: [], quarantined: [] });
  expect(health.lag.medianSeconds).toBeLessThan(5);
});

test('a mapping that cannot be read says where, and a tool with a shape of its own takes none', async () => {
  const { workspaceId, tryOn } = await wiki();
  expect(await tryOn([article('A-1')], mapping.replace('kb.article.published', 'Published'))).toMatchObject({
    problems: [{ path: 'events.0.type' }],
    results: [],
  });
  await ask('POST', '/v1/sources', { workspaceId }, { slug: 'code', name: 'Code', kind: 'github' });
  const refused = await ask('POST', '/v1/sources/code/mapping/try', { workspaceId }, { samples: [] });
  expect([refused.status, refused.body.code]).toEqual([400, 'bad-mapping']);
});

test('stages of one’s own are proposed from what came and read from then on', async () => {
  const workspaceId = await newWorkspace(database);
  const crm = (
    await ask('POST', '/v1/sources', { workspaceId }, { slug: 'crm', name: 'CRM', kind: 'pipedrive' })
  ).body;
  const move = async (id: string, from: number, to: number) =>
    ask.app.inject({
      method: 'POST',
      url: crm.hook.path,
      headers: { authorization: `Basic ${Buffer.from(`x:${crm.secret.secret}`).toString('base64')}` },
      payload: {
        meta: {
          action: 'change',
          entity: 'deal',
          entity_id: '7',
          id,
          timestamp: new Date().toISOString(),
          user_id: '3',
          version: '2.0',
        },
        data: { id: 7, stage_id: to, status: 'open' },
        previous: { stage_id: from },
      },
    });
  expect((await move('m1', 11, 14)).json()).toMatchObject({ accepted: 1 });
  const stages = async () => (await ask('GET', '/v1/sources/crm/stages', { workspaceId })).body;
  expect(await stages()).toEqual({
    stages: { deal: [], ticket: [] },
    seen: { deal: ['11', '14'], ticket: [] },
  });
  const given = {
    deal: [
      { name: '11', means: 'open' },
      { name: '14', means: 'open' },
      { name: '12', means: 'won' },
    ],
    ticket: [],
  };
  const set = (value: object) => ask('PATCH', '/v1/sources/crm/hook', { workspaceId }, { stages: value });
  expect((await set({ ...given, deal: [...given.deal, { name: '11', means: 'lost' }] })).status).toBe(400);
  expect((await set(given)).status).toBe(204);
  expect((await move('m2', 14, 12)).json()).toMatchObject({ accepted: 2 });
  expect((await stages()).stages).toEqual(given);
  const events = (await ask('GET', '/v1/events?source=crm', { workspaceId })).body.items;
  expect(events.map(({ type }: { type: string }) => type)).toEqual([
    'crm.deal.won',
    'crm.deal.stage_changed',
    'crm.deal.stage_changed',
  ]);
  const detail = (await ask('GET', `/v1/events/${events[1].seq}`, { workspaceId })).body;
  expect(detail.data).toMatchObject({ stage_before: '14', stage: '12', stage_from: 2, stage_to: 3 });
});
