import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import type { SourceEvent } from '../../domain/events/event.ts';
import { Engine } from '../../engine/engine.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { encodeCursor } from '../cursor.ts';
import type { Quarantined } from './api.ts';
import { ensureSource } from './sources.ts';

const database = await testDatabase();
const minute = 60_000_000;
const noon = Date.parse('2026-03-02T12:00Z') * 1000;
let clock = noon;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

async function setUp(kind = 'api') {
  clock = noon;
  const workspaceId = await newWorkspace(database);
  const wanted = { slug: 'desk', name: 'Desk', kind, createsPeople: false };
  const { id, slug } = await ensureSource(database, workspaceId, wanted);
  return { workspaceId, source: { id, slug } };
}

type Source = { id: string; slug: string };
/** As from a file; what comes by HTTP also has an origin. */
const event = (id: string, at: number, ticket = 'T1'): SourceEvent => ({
  id,
  source: 'desk',
  type: 'helpdesk.ticket.resolved',
  at,
  sequence: '',
  subject: null,
  data: { ticket },
});
const send = (workspaceId: string, source: Source, ...events: SourceEvent[]) =>
  engine.accept(workspaceId, source, events, { mode: 'live' });

let keptMs = 1_700_000_000_000;

/** Keeps bytes aside, each later than the one before. */
async function keepAside(workspaceId: string, source: Source, body: string | Uint8Array): Promise<string> {
  const id = uuidv7(keptMs++);
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `insert into quarantine (workspace_id, quarantine_id, source_id, received_at, code, message, body)
       values ($1, $2, $3, $4, 'before', 'As it was.', $5)`,
      [workspaceId, id, source.id, toTimestamp(clock), Buffer.from(body)],
    ),
  );
  return id;
}

async function list(
  workspaceId: string,
  query = '',
): Promise<{ items: Quarantined[]; nextCursor: string | null }> {
  const answer = await ask('GET', `/v1/quarantine${query}`, { workspaceId });
  expect(answer.status).toBe(200);
  return answer.body;
}

async function onlyItem(workspaceId: string): Promise<Quarantined> {
  const { items } = await list(workspaceId);
  expect(items).toHaveLength(1);
  return items[0] as Quarantined;
}

const replay = (workspaceId: string, id: string) =>
  ask('POST', `/v1/quarantine/${id}/replay`, { workspaceId });

async function stored(workspaceId: string) {
  return database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ event_id: string; mode: number }>('select event_id, mode from events order by seq'),
  );
}

const cloudEvent = (more: object = {}) =>
  JSON.stringify({
    specversion: '1.0',
    id: 'e1',
    source: '/desk',
    type: 'helpdesk.ticket.resolved',
    time: '2026-03-02T11:00:00Z',
    data: { ticket: 'T1' },
    ...more,
  });

describe('the list of what was kept aside', () => {
  test('shows the newest first, a page at a time, with the reason and the beginning of the bytes', async () => {
    const { workspaceId, source } = await setUp();
    const bodies = [
      '{"n":0}',
      '{"n":1}',
      'é'.repeat(3000),
      `${'x'.repeat(1999)}😀`,
      Buffer.from([0, 255, 65]),
    ];
    for (const body of bodies) await keepAside(workspaceId, source, body);
    const shown: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await list(workspaceId, `?limit=2&cursor=${cursor}`);
      shown.push(...page.items.map((item) => item.body));
      cursor = page.nextCursor;
    }
    expect(shown).toEqual(['\u0000\ufffdA', 'x'.repeat(1999), 'é'.repeat(2000), '{"n":1}', '{"n":0}']);
    expect((await list(workspaceId)).items[0]).toMatchObject({
      source: 'desk',
      code: 'before',
      message: 'As it was.',
      pointer: null,
      receivedAt: '2026-03-02T12:00:00Z',
    });
  });

  test('refuses cursors and limits that are not its own', async () => {
    const { workspaceId } = await setUp();
    const other = [encodeCursor(['x']), encodeCursor([1]), encodeCursor([uuidv7(), 1]), 'x', '%00'];
    for (const query of [
      ...other.map((cursor) => `cursor=${cursor}`),
      'limit=0',
      'limit=201',
      'limit=x',
      'cursor=a&cursor=b',
    ]) {
      const answer = await ask('GET', `/v1/quarantine?${query}`, { workspaceId });
      expect(answer.status, query).toBe(400);
    }
  });

  test('what is discarded is gone', async () => {
    const { workspaceId, source } = await setUp();
    const id = await keepAside(workspaceId, source, '{}');
    const discard = () => ask('DELETE', `/v1/quarantine/${id}`, { workspaceId });
    expect((await discard()).status).toBe(204);
    expect((await discard()).status).toBe(404);
    expect((await list(workspaceId)).items).toEqual([]);
  });
});

describe('replay', () => {
  test('an event from the future stays one item until its time has come, and then gets in', async () => {
    const { workspaceId, source } = await setUp();
    await send(workspaceId, source, event('e1', noon + 30 * minute));
    const before = await onlyItem(workspaceId);
    expect(before.code).toBe('time-in-future');
    expect(await replay(workspaceId, before.id)).toMatchObject({
      status: 200,
      body: {
        id: 'e1',
        status: 'quarantined',
        seq: null,
        error: { code: 'time-in-future', pointer: '/time' },
      },
    });
    expect(await onlyItem(workspaceId)).toEqual(before);
    clock = noon + 25 * minute;
    expect(await replay(workspaceId, before.id)).toMatchObject({ body: { id: 'e1', status: 'accepted' } });
    expect((await list(workspaceId)).items).toEqual([]);
    expect(await stored(workspaceId)).toEqual([{ event_id: 'e1', mode: 0 }]);
    expect((await replay(workspaceId, before.id)).status).toBe(404);
  });

  test.each([
    ['api', { origin: '/desk' }],
    ['api', { origin: '/eu/desk' }],
    ['import', {}],
  ])('a contradiction from a source of kind %s, origin %o, stays beside its repeat', async (kind, origin) => {
    const { workspaceId, source } = await setUp(kind);
    for (const ticket of ['T1', 'T2', 'T2']) {
      await send(workspaceId, source, { ...event('e1', noon, ticket), ...origin });
    }
    const [second, first] = (await list(workspaceId)).items;
    expect(await replay(workspaceId, first?.id ?? '')).toMatchObject({
      body: { status: 'quarantined', error: { code: 'same-id-other-content', pointer: '/id' } },
    });
    expect((await list(workspaceId)).items).toEqual([second, first]);
    expect(await stored(workspaceId)).toHaveLength(1);
  });

  test('what cannot be read stays with the reason it has now', async () => {
    const { workspaceId, source } = await setUp();
    const unreadable: [string | Uint8Array, string][] = [
      ['{"specversion":', 'json-syntax'],
      ['', 'json-syntax'],
      ['[]', 'not-a-cloud-event'],
      ['{}', 'missing-attribute'],
      [Buffer.from([0xff, 0xfe, 0]), 'json-byte-order-mark'],
      [cloudEvent({ time: 'yesterday' }), 'invalid-time'],
      [cloudEvent({ workspace: 'somewhere-else' }), 'unknown-workspace'],
    ];
    const codes: string[] = [];
    for (const [body] of unreadable) {
      const id = await keepAside(workspaceId, source, body);
      const answer = await replay(workspaceId, id);
      expect(answer).toMatchObject({ status: 200, body: { status: 'quarantined', seq: null } });
      const { items } = await list(workspaceId, '?limit=1');
      expect(items).toMatchObject([{ id, ...answer.body.error }]);
      codes.push(answer.body.error.code);
    }
    expect(codes).toEqual(unreadable.map(([, code]) => code));
    expect((await list(workspaceId)).items).toHaveLength(unreadable.length);
    expect(await stored(workspaceId)).toEqual([]);
  });

  test('what can be read now gets in: named for this workspace, on record already, or late', async () => {
    const { workspaceId, source } = await setUp();
    expect(
      await replay(
        workspaceId,
        await keepAside(workspaceId, source, cloudEvent({ workspace: `w-${workspaceId}` })),
      ),
    ).toMatchObject({
      body: { id: 'e1', status: 'accepted', seq: 1 },
    });
    expect(await replay(workspaceId, await keepAside(workspaceId, source, cloudEvent()))).toMatchObject({
      body: { id: 'e1', status: 'duplicate', seq: 1 },
    });
    expect(
      await replay(
        workspaceId,
        await keepAside(workspaceId, source, cloudEvent({ id: 'e2', time: '2026-02-20T11:00:00Z' })),
      ),
    ).toMatchObject({
      body: { id: 'e2', status: 'late' },
    });
    expect((await list(workspaceId)).items).toEqual([]);
    expect(await stored(workspaceId)).toEqual([
      { event_id: 'e1', mode: 0 },
      { event_id: 'e2', mode: 1 },
    ]);
  });

  test('an event without a time happened when it first came in', async () => {
    const { workspaceId, source } = await setUp();
    const id = await keepAside(workspaceId, source, cloudEvent({ time: null }));
    clock = noon + 60 * minute;
    await replay(workspaceId, id);
    const [row] = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ occurred_at: number }>('select occurred_at from events'),
    );
    expect(row?.occurred_at).toBe(noon);
  });

  test('two at once let it in once', async () => {
    const { workspaceId, source } = await setUp();
    const id = await keepAside(workspaceId, source, cloudEvent());
    const answers = await Promise.all([replay(workspaceId, id), replay(workspaceId, id)]);
    const outcomes = answers.map(({ status, body }) => (status === 200 ? body.status : body.code)).sort();
    expect(outcomes[0]).toBe('accepted');
    expect(['duplicate', 'not-found']).toContain(outcomes[1]);
    expect(await stored(workspaceId)).toHaveLength(1);
    expect((await list(workspaceId)).items).toEqual([]);
  });

  test('what another workspace keeps is not there', async () => {
    const { workspaceId } = await setUp();
    const foreign = await setUp();
    const id = await keepAside(foreign.workspaceId, foreign.source, cloudEvent());
    for (const each of [id, uuidv7(), 'x', '%00']) {
      expect((await replay(workspaceId, each)).status, each).toBe(404);
      expect((await ask('DELETE', `/v1/quarantine/${each}`, { workspaceId })).status, each).toBe(404);
    }
    expect((await list(workspaceId, `?cursor=${encodeCursor([id])}`)).items).toEqual([]);
    expect(await replay(foreign.workspaceId, id)).toMatchObject({ body: { status: 'accepted' } });
  });
});
