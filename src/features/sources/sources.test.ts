import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import type { SourceEvent } from '../../domain/events/event.ts';
import { beginningOfTime } from '../../domain/time/window.ts';
import { Engine } from '../../engine/engine.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { saveAchievement } from '../achievements/actions.ts';
import { EventCounts } from './event-counts.ts';
import { ensureSource } from './sources.ts';

const database = await testDatabase();
const hour = 3_600_000_000;
const monday = Date.parse('2026-03-02T08:00Z') * 1000;
let clock = monday;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

const firstClose = `
smallwins: 1
achievement: first-close
name: First close
sentence: One ticket resolved this week.
because: Customers who need not come back stay.
family: helpdesk
kind: quality
outcome: [helpdesk.reopen_rate]
earn:
  count: { event: helpdesk.ticket.resolved, distinct: data.ticket, credit: data.by }
  reach: 1
  in: week
`;

async function workspaceWith(slug = 'desk') {
  clock = monday;
  const workspaceId = await newWorkspace(database);
  // The engine has read the workspace before, as in a server that runs.
  await engine.workspace(workspaceId);
  const made = await ask('POST', '/v1/sources', { workspaceId }, { slug, name: 'Help desk' });
  expect(made.status).toBe(201);
  return { workspaceId, source: await sourceOf(workspaceId, slug) };
}

async function sourceOf(workspaceId: string, slug: string) {
  const { id } = await ensureSource(database, workspaceId, {
    slug,
    name: slug,
    kind: 'api',
    createsPeople: false,
  });
  return { id, slug };
}

function events(slug: string, from: number, to: number): SourceEvent[] {
  return Array.from({ length: to - from }, (_, index) => ({
    id: `e${from + index}`,
    source: slug,
    type: 'helpdesk.ticket.resolved',
    at: clock,
    sequence: '',
    subject: null,
    data: { ticket: `t${from + index}`, by: 'Ana' },
  }));
}

const live = { mode: 'live' } as const;
const list = async (workspaceId: string) => (await ask('GET', '/v1/sources', { workspaceId })).body.items;

describe('sources', () => {
  test('an admin makes one and sees it, in this workspace alone', async () => {
    const { workspaceId } = await workspaceWith();
    expect(await list(workspaceId)).toEqual([
      {
        slug: 'desk',
        name: 'Help desk',
        kind: 'api',
        events: 0,
        quarantined: 0,
        lastEventAt: null,
        keys: [],
      },
    ]);
    expect(await list(await newWorkspace(database))).toEqual([]);
  });

  test('a slug is taken once, and names and slugs that cannot be shown are refused', async () => {
    const { workspaceId } = await workspaceWith();
    const make = (body: object) => ask('POST', '/v1/sources', { workspaceId }, body);
    expect(await make({ slug: 'desk', name: 'Again' })).toMatchObject({
      status: 409,
      body: { code: 'source-exists' },
    });
    expect(await make({ slug: 'Desk', name: 'x' })).toMatchObject({
      status: 400,
      body: { pointer: '/slug' },
    });
    expect(await make({ slug: 'a'.repeat(41), name: 'x' })).toMatchObject({ status: 400 });
    for (const name of ['', '  ', 'a\u0000b', 'a\ud800', 'x'.repeat(81), 7, undefined]) {
      expect(await make({ slug: 'other', name }), String(name)).toMatchObject({
        status: 400,
        body: { pointer: '/name' },
      });
    }
    expect(await make({ slug: 'a'.repeat(40), name: ' Ünïcode ✓ ' })).toMatchObject({
      status: 201,
      body: { name: 'Ünïcode ✓' },
    });
    expect(await list(workspaceId)).toHaveLength(2);
  });

  test('the engine knows a new source at once', async () => {
    const { workspaceId, source } = await workspaceWith();
    await saveAchievement({ database, engine }, workspaceId, firstClose, beginningOfTime);
    await engine.accept(workspaceId, source, events('desk', 0, 1), live);
    const known = await database.inWorkspace(workspaceId, (tx) =>
      tx.query('select source_id, external_id from identities'),
    );
    expect(known).toEqual([{ source_id: source.id, external_id: 'Ana' }]);
  });

  test('ensuring a source makes it once and leaves it as it is', async () => {
    const workspaceId = await newWorkspace(database);
    const wanted = { slug: 'files', name: 'Files', kind: 'import', createsPeople: true };
    const all = await Promise.all(
      Array.from({ length: 6 }, () => ensureSource(database, workspaceId, wanted)),
    );
    expect(all.filter((each) => each.created)).toHaveLength(1);
    expect(new Set(all.map((each) => each.id)).size).toBe(1);
    await ensureSource(database, workspaceId, { ...wanted, name: 'Other', kind: 'api' });
    expect(await list(workspaceId)).toMatchObject([{ slug: 'files', name: 'Files', kind: 'import' }]);
  });

  test('events and quarantined items are counted by source, and counting goes on where it stopped', async () => {
    const { workspaceId, source } = await workspaceWith();
    await ask('POST', '/v1/sources', { workspaceId }, { slug: 'crm', name: 'CRM' });
    const crm = await sourceOf(workspaceId, 'crm');
    await engine.accept(workspaceId, source, events('desk', 0, 3), live);
    clock = monday + hour;
    await engine.accept(workspaceId, crm, events('crm', 0, 1), live);
    const [ahead] = events('crm', 9, 10);
    await engine.accept(workspaceId, crm, ahead ? [{ ...ahead, at: clock + hour }] : [], live);
    expect(await list(workspaceId)).toMatchObject([
      { slug: 'crm', events: 1, quarantined: 1, lastEventAt: '2026-03-02T09:00:00Z' },
      { slug: 'desk', events: 3, quarantined: 0, lastEventAt: '2026-03-02T08:00:00Z' },
    ]);
    // Repeats take numbers and are no events.
    await engine.accept(workspaceId, source, events('desk', 0, 5), live);
    expect(await list(workspaceId)).toMatchObject([
      { slug: 'crm', events: 1 },
      { slug: 'desk', events: 5, lastEventAt: '2026-03-02T09:00:00Z' },
    ]);
  });

  test('a history that was replaced is counted afresh', async () => {
    const { workspaceId, source } = await workspaceWith();
    const counts = new EventCounts(database, { chunkEvents: 2 });
    const counted = async () => (await counts.of(workspaceId)).bySource.get(source.id)?.events;
    await engine.accept(workspaceId, source, events('desk', 0, 5), live);
    expect(await counted()).toBe(5);
    await database.inWorkspace(workspaceId, (tx) => tx.query('delete from events'));
    await engine.drop(workspaceId);
    expect(await counted()).toBeUndefined();
    clock += hour;
    await engine.accept(workspaceId, source, events('desk', 0, 7), live);
    expect(await counted()).toBe(7);
  });

  test('a count that takes too long is extrapolated until it has ended', async () => {
    const { workspaceId, source } = await workspaceWith();
    await engine.accept(workspaceId, source, events('desk', 0, 40), live);
    const counts = new EventCounts(database, { chunkEvents: 1, patienceMs: 0 });
    expect((await counts.of(workspaceId)).exact).toBe(false);
    await expect
      .poll(async () => (await counts.of(workspaceId)).bySource.get(source.id)?.events, { interval: 2 })
      .toBe(40);
  });
});

describe('who may', () => {
  const id = uuidv7();
  const routes = [
    ['GET', '/v1/sources'],
    ['POST', '/v1/sources'],
    ['POST', '/v1/sources/desk/keys'],
    ['DELETE', `/v1/sources/desk/keys/${id}`],
    ['GET', '/v1/quarantine'],
    ['POST', `/v1/quarantine/${id}/replay`],
    ['DELETE', `/v1/quarantine/${id}`],
  ] as const;

  test.each(routes)('%s %s is for admins', async (method, url) => {
    const { workspaceId } = await workspaceWith();
    const body = method === 'POST' ? { slug: 'new', name: 'New' } : undefined;
    for (const role of ['member', 'integration'] as const) {
      expect(await ask(method, url, { workspaceId, role }, body)).toMatchObject({
        status: 403,
        body: {
          code:
            `${method} ${url}` === 'GET /v1/sources' && role === 'integration' ? 'key-scope' : 'not-allowed',
        },
      });
    }
    expect((await ask(method, url, { workspaceId }, body)).status).not.toBe(403);
    expect((await list(workspaceId)).some((source: { slug: string }) => source.slug === 'new')).toBe(
      url === '/v1/sources' && method === 'POST',
    );
  });
});
