import { afterAll, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../../engine/engine.ts';
import { withClient } from '../../store/pool.ts';
import { type Doer, recordAudit } from './actions.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
const ask = await testApp(database, engine);
afterAll(() => engine.stop());

const operator: Doer = { personId: null, source: null };

function record(workspaceId: string, subject: string, by: Doer = operator): Promise<void> {
  return database.inWorkspace(workspaceId, (tx) =>
    recordAudit(tx, workspaceId, by, {
      action: 'achievement.saved',
      subject,
      details: { version: 1, note: 'a\ud800b\0', nested: { z: 1e21, a: [0.1, null] } },
    }),
  );
}

async function tamper(sql: string, parameters: readonly unknown[]): Promise<void> {
  await withClient(database.superuser, async (client) => {
    await client.query(sql, [...parameters]);
  });
}

const verify = async (workspaceId: string, head = '') =>
  (
    await ask('GET', `/v1/audit/verification${head === '' ? '' : `?head=${head}`}`, {
      workspaceId,
    })
  ).body;

test('entries are chained, listed newest first in pages, and verified', async () => {
  const workspaceId = await newWorkspace(database);
  expect(await verify(workspaceId)).toMatchObject({ entries: 0, fault: null });
  for (let n = 1; n <= 5; n++) await record(workspaceId, `a-${n}`);
  const first = (await ask('GET', '/v1/audit?limit=3', { workspaceId })).body;
  expect(first.items.map(({ number }: { number: number }) => number)).toEqual([5, 4, 3]);
  expect(first.items[0]).toMatchObject({
    actor: { kind: 'command-line', name: '' },
    action: 'achievement.saved',
    subject: 'a-5',
    details: { note: 'a\ufffdb\ufffd' },
  });
  const rest = (await ask('GET', `/v1/audit?limit=3&cursor=${first.nextCursor}`, { workspaceId })).body;
  expect([rest.items.length, rest.nextCursor]).toEqual([2, null]);
  expect(await verify(workspaceId)).toMatchObject({
    entries: 5,
    head: { number: 5, hash: first.items[0].hash },
    fault: null,
  });
});

test('many who append at once make one chain without gaps', async () => {
  const workspaceId = await newWorkspace(database);
  await Promise.all(Array.from({ length: 25 }, (_, n) => record(workspaceId, `a-${n}`, 'server')));
  expect(await verify(workspaceId)).toMatchObject({ entries: 25, fault: null });
});

test('what is rolled back is not on record', async () => {
  const workspaceId = await newWorkspace(database);
  const failing = database.inWorkspace(workspaceId, async (tx) => {
    await recordAudit(tx, workspaceId, 'server', { action: 'source.made', subject: 'x' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await verify(workspaceId)).toMatchObject({ entries: 0, fault: null });
});

test.each([
  [
    'an edited entry',
    `update audit_log set details = '{"version": 2}' where workspace_id = $1 and number = 3`,
    3,
  ],
  [
    'a moved time',
    `update audit_log set at = at - interval '1 us' where workspace_id = $1 and number = 2`,
    2,
  ],
  ['a removed entry', 'delete from audit_log where workspace_id = $1 and number = 4', 5],
  ['a removed first entry', 'delete from audit_log where workspace_id = $1 and number = 1', 2],
  ['a chain cut short', 'delete from audit_log where workspace_id = $1 and number > 4', 5],
  ['a chain that is gone', 'delete from audit_log where workspace_id = $1', 1],
  [
    'a number before the first',
    `insert into audit_log select workspace_id, 0, at, 'server', '', 'a', '', '{}', hash from audit_log where workspace_id = $1 and number = 1`,
    0,
  ],
  [
    'an entry after the last',
    `insert into audit_log select workspace_id, 7, at, 'server', '', 'a', '', '{}', hash from audit_log where workspace_id = $1 and number = 6`,
    7,
  ],
])('%s is found', async (_what, sql, number) => {
  const workspaceId = await newWorkspace(database);
  for (let n = 1; n <= 6; n++) await record(workspaceId, `a-${n}`);
  await tamper(sql, [workspaceId]);
  expect((await verify(workspaceId)).fault).toMatchObject({ number });
});

test('a chain that was written anew as a whole does not fit a head kept elsewhere', async () => {
  const workspaceId = await newWorkspace(database);
  for (let n = 1; n <= 3; n++) await record(workspaceId, `a-${n}`);
  const { head } = await verify(workspaceId);
  const kept = `${head.number}:${head.hash}`;
  await record(workspaceId, 'a-4');
  expect((await verify(workspaceId, kept)).fault).toBeNull();
  await tamper('delete from audit_log where workspace_id = $1', [workspaceId]);
  await tamper('delete from audit_heads where workspace_id = $1', [workspaceId]);
  for (let n = 1; n <= 4; n++) await record(workspaceId, `b-${n}`);
  expect((await verify(workspaceId)).fault).toBeNull();
  expect((await verify(workspaceId, kept)).fault).toMatchObject({ number: 3 });
  const refused = await ask('GET', '/v1/audit/verification?head=3', { workspaceId });
  expect(refused).toMatchObject({ status: 400, body: { pointer: '/head' } });
});

test('only admins read it', async () => {
  const workspaceId = await newWorkspace(database);
  for (const role of ['member', 'integration'] as const)
    for (const path of ['/v1/audit', '/v1/audit/verification'])
      expect((await ask('GET', path, { workspaceId, role })).status).toBe(403);
});

test('sources, keys and late events are on record with who it was', async () => {
  const { workspaceId, send } = await setUpDesk(database, engine);
  const admin = { workspaceId };
  await ask('POST', '/v1/sources', admin, { slug: 'crm', name: 'CRM' });
  await ask('POST', '/v1/sources', admin, { slug: 'crm', name: 'CRM' });
  const { id } = (await ask('POST', '/v1/sources/crm/keys', admin, { name: 'n8n' })).body;
  await ask('DELETE', `/v1/sources/crm/keys/${id}`, admin);
  await ask('DELETE', `/v1/sources/crm/keys/${id}`, admin);
  const old = { source: 'desk', sequence: '', subject: null, data: {} };
  await send([{ ...old, id: 'late', type: 'desk.case.closed', at: 1_700_000_000_000_000 }], { mode: 'live' });
  await ask('POST', '/v1/events/late/apply', admin);
  await ask('POST', '/v1/events/late/apply', admin);
  const { items } = (await ask('GET', '/v1/audit', admin)).body;
  expect(items).toMatchObject([
    { action: 'events.late-applied', details: { events: 1, awards: 0 } },
    { action: 'key.revoked', subject: id, details: { source: 'crm', name: 'n8n' } },
    { action: 'key.made', subject: id, details: { source: 'crm', name: 'n8n', scopes: 'send' } },
    { action: 'source.made', subject: 'crm', actor: { kind: 'person', name: 'test-admin' } },
  ]);
  expect(JSON.stringify(items)).not.toContain('sw_');
  expect(await verify(workspaceId)).toMatchObject({ entries: 4, fault: null });
});
