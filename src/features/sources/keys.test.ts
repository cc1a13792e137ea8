import { createHash } from 'node:crypto';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { createKey, verifyKey } from './keys.ts';
import { ensureSource } from './sources.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);
afterEach(() => {
  vi.useRealTimers();
});

async function workspaceWithSource() {
  const workspaceId = await newWorkspace(database);
  const wanted = { slug: 'desk', name: 'Desk', kind: 'api', createsPeople: false };
  return { workspaceId, source: await ensureSource(database, workspaceId, wanted) };
}

/** The same database as another process has it: nothing remembered. */
const elsewhere = (): Database => ({ ...database });

async function keysOf(workspaceId: string) {
  const { body } = await ask('GET', '/v1/sources', { workspaceId });
  return body.items[0].keys;
}

describe('API keys', () => {
  test('a key is shown once, speaks for its source, and is dead the moment it is revoked', async () => {
    const { workspaceId, source } = await workspaceWithSource();
    const made = await ask('POST', '/v1/sources/desk/keys', { workspaceId }, { name: 'Zapier' });
    expect(made).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } });
    const { id, key } = made.body;
    expect(key).toMatch(new RegExp(`^sw_${workspaceId.replaceAll('-', '')}_[A-Za-z0-9_-]{43}$`));
    const verified = {
      workspaceId,
      keyId: id,
      name: 'Zapier',
      scopes: ['send'],
      source: { id: source.id, slug: 'desk' },
    };
    expect(await verifyKey(database, key)).toEqual(verified);
    expect(await keysOf(workspaceId)).toMatchObject([{ id, name: 'Zapier', prefix: key.slice(36, 48) }]);
    const revoke = () => ask('DELETE', `/v1/sources/desk/keys/${id}`, { workspaceId });
    expect(await revoke()).toMatchObject({ status: 204, body: null });
    expect(await verifyKey(database, key)).toBeNull();
    expect(await keysOf(workspaceId)).toEqual([]);
    expect((await revoke()).status).toBe(404);
  });

  test('an integration sends events until its key is revoked', async () => {
    const { workspaceId } = await workspaceWithSource();
    const send = (id: string) =>
      ask(
        'POST',
        '/v1/events',
        { workspaceId, role: 'integration' },
        {
          specversion: '1.0',
          id,
          source: '/desk',
          type: 'helpdesk.ticket.resolved',
        },
      );
    expect(await send('e1')).toMatchObject({ status: 200, body: { id: 'e1', status: 'accepted' } });
    for (const { id } of await keysOf(workspaceId))
      await ask('DELETE', `/v1/sources/desk/keys/${id}`, { workspaceId });
    expect((await send('e2')).status).toBe(401);
    const { body } = await ask('GET', '/v1/sources', { workspaceId });
    expect(body.items).toMatchObject([{ slug: 'desk', events: 1, keys: [] }]);
  });

  test('only the digest of the whole text is stored', async () => {
    const { workspaceId, source } = await workspaceWithSource();
    const { key } = await createKey(database, workspaceId, source.id, 'One');
    const rows = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ hash: Buffer; row: string }>('select hash, k::text as row from api_keys k'),
    );
    expect(rows[0]?.hash).toEqual(createHash('sha256').update(key).digest());
    expect(rows[0]?.row).not.toContain(key.slice(36 + 13));
  });

  test('anything else is no key', async () => {
    const { workspaceId, source } = await workspaceWithSource();
    const { key } = await createKey(database, workspaceId, source.id, 'One');
    const other = (await workspaceWithSource()).workspaceId.replaceAll('-', '');
    const own = workspaceId.replaceAll('-', '');
    const wrong = [
      '',
      'sw_',
      `sw_${own}_`,
      key.slice(0, -1),
      `${key}A`,
      ` ${key}`,
      `${key}\n`,
      key.toUpperCase(),
      key.replace('sw_', 'sk_'),
      key.replace(own, workspaceId),
      key.replace(own, other),
      key.replace(own, uuidv7().replaceAll('-', '')),
      `${key.slice(0, 36)}${'A'.repeat(43)}`,
      `sw_${'0'.repeat(32)}_${'A'.repeat(43)}`,
      `${key}\u0000`,
      `sw_${"'; drop table api_keys; --".padEnd(32)}_x`,
      'ünï\ud800',
      'x'.repeat(1_000_000),
    ];
    for (const text of wrong) expect(await verifyKey(database, text), text.slice(0, 60)).toBeNull();
    expect(await verifyKey(database, key)).not.toBeNull();
  });

  test('one that another process revokes dies within five seconds', async () => {
    const { workspaceId, source } = await workspaceWithSource();
    const { key } = await createKey(database, workspaceId, source.id, 'One');
    vi.useFakeTimers({ toFake: ['performance'] });
    expect(await verifyKey(database, key)).not.toBeNull();
    await database.inWorkspace(workspaceId, (tx) => tx.query('update api_keys set revoked_at = now()'));
    expect(await verifyKey(elsewhere(), key)).toBeNull();
    vi.advanceTimersByTime(4_999);
    expect(await verifyKey(database, key)).not.toBeNull();
    vi.advanceTimersByTime(1);
    expect(await verifyKey(database, key)).toBeNull();
  });

  test('a database that cannot be asked is no answer, and is not remembered as one', async () => {
    const { workspaceId, source } = await workspaceWithSource();
    const { key } = await createKey(database, workspaceId, source.id, 'One');
    let isDown = true;
    const shaky: Database = {
      ...database,
      inWorkspace: (id, work) =>
        isDown ? Promise.reject(new Error('down')) : database.inWorkspace(id, work),
    };
    await expect(verifyKey(shaky, key)).rejects.toThrow('down');
    isDown = false;
    expect(await verifyKey(shaky, key)).not.toBeNull();
  });

  test('its last use is noted, at most once a minute', async () => {
    const { workspaceId, source } = await workspaceWithSource();
    const { key } = await createKey(database, workspaceId, source.id, 'One');
    const lastUsedAt = async () => (await keysOf(workspaceId))[0].lastUsedAt;
    expect(await lastUsedAt()).toBeNull();
    await verifyKey(database, key);
    await expect.poll(lastUsedAt).not.toBeNull();
    const set = (seconds: number) =>
      database.inWorkspace(workspaceId, (tx) =>
        tx.query(`update api_keys set last_used_at = now() - make_interval(secs => $1)`, [seconds]),
      );
    await set(55);
    const before = await lastUsedAt();
    await verifyKey(elsewhere(), key);
    await set(65);
    const old = await lastUsedAt();
    await verifyKey(elsewhere(), key);
    await expect.poll(lastUsedAt).not.toBe(old);
    expect(Date.parse(await lastUsedAt())).toBeGreaterThan(Date.parse(before));
  });

  test('keys of unknown and foreign sources are not there', async () => {
    const { workspaceId } = await workspaceWithSource();
    const foreign = await workspaceWithSource();
    const made = await createKey(database, foreign.workspaceId, foreign.source.id, 'Theirs');
    await ensureSource(database, foreign.workspaceId, {
      slug: 'crm',
      name: 'CRM',
      kind: 'api',
      createsPeople: false,
    });
    const askAs = (method: 'POST' | 'DELETE', url: string, as: string) =>
      ask(method, url, { workspaceId: as }, method === 'POST' ? { name: 'Mine' } : undefined);
    for (const slug of ['crm', 'nobody', 'Desk', '%00', "desk'--"]) {
      expect(await askAs('POST', `/v1/sources/${slug}/keys`, workspaceId), slug).toMatchObject({
        status: 404,
      });
    }
    for (const id of [made.id, uuidv7(), 'x', '%00']) {
      expect(await askAs('DELETE', `/v1/sources/desk/keys/${id}`, workspaceId), id).toMatchObject({
        status: 404,
      });
    }
    const besides = await askAs('DELETE', `/v1/sources/crm/keys/${made.id}`, foreign.workspaceId);
    expect(besides.status).toBe(404);
    expect(await verifyKey(database, made.key)).not.toBeNull();
    expect(await ask('POST', '/v1/sources/desk/keys', { workspaceId }, { name: '' })).toMatchObject({
      status: 400,
      body: { pointer: '/name' },
    });
  });
});
