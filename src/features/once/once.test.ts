import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { Engine } from '../../engine/engine.ts';
import { insertAccount } from '../sign-in/accounts.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
let nowMs = Date.now();
const ask = await testApp(database, engine, { nowMs: () => nowMs });
const workspaceId = await newWorkspace(database, { slug: 'acme' });
const other = await newWorkspace(database, { slug: 'beta' });

async function post(url: string, key: string, body: object, caller = { workspaceId }) {
  const { headers } = await ask.open(caller);
  const answer = await ask.app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'idempotency-key': key },
    payload: body,
  });
  return {
    status: answer.statusCode,
    replayed: answer.headers['idempotency-replayed'],
    body: answer.body === '' ? null : answer.json(),
  };
}
const value = (name: string) => ({ name, meaning: 'Keeps the line steady.' });
const made = async (name: string, caller = { workspaceId }) =>
  (await ask('GET', '/v1/values', caller)).body.items.filter((one: { name: string }) => one.name === name)
    .length;

describe('a request with an Idempotency-Key', () => {
  test('is answered as before when it is sent again, and done once', async () => {
    const first = await post('/v1/values', 'k1', value('Calm'));
    const again = await post('/v1/values', 'k1', value('Calm'));
    expect(first).toMatchObject({ status: 201, replayed: undefined });
    expect(again).toEqual({ ...first, replayed: 'true' });
    expect(await made('Calm')).toBe(1);
  });

  test('is refused with another body, and on another route', async () => {
    expect(await post('/v1/values', 'k1', value('Bold'))).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
    const source = { slug: 'till', name: 'Till' };
    expect(await post('/v1/sources', 'k1', source)).toMatchObject({ status: 422 });
    expect(await made('Bold')).toBe(0);
  });

  test('sent twenty times at once is done once; the others wait or hear the same', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post('/v1/values', 'k2', value('Quick'))),
    );
    expect(answers.filter(({ status, replayed }) => status === 201 && !replayed)).toHaveLength(1);
    for (const { status, body } of answers.filter((one) => one.status !== 201))
      expect([status, body.code]).toEqual([409, 'still-under-way']);
    expect(await made('Quick')).toBe(1);
  });

  test('of another workspace is another one', async () => {
    expect(await post('/v1/values', 'k1', value('Calm'), { workspaceId: other })).toMatchObject({
      status: 201,
      replayed: undefined,
    });
    expect(await made('Calm', { workspaceId: other })).toBe(1);
  });

  test('that was refused can be sent again with the same key', async () => {
    expect(await post('/v1/values', 'k3', { name: '' })).toMatchObject({ status: 400 });
    expect(await post('/v1/values', 'k3', value('Mended'))).toMatchObject({
      status: 201,
      replayed: undefined,
    });
  });

  test('that broke off is not done again behind anybody’s back', async () => {
    await post('/v1/values', 'k4', value('Broken'));
    await database.inWorkspace(workspaceId, (tx) =>
      tx.query(`update once_keys set status = null, answer = null where key_hash = sha256('k4')`),
    );
    expect(await post('/v1/values', 'k4', value('Broken'))).toMatchObject({
      body: { code: 'still-under-way' },
    });
    nowMs += 61_000;
    expect(await post('/v1/values', 'k4', value('Broken'))).toMatchObject({
      status: 409,
      body: { code: 'outcome-unknown' },
    });
  });

  test('keeps a secret that is shown once sealed, and for a fresh sign-in', async () => {
    await post('/v1/sources', 'k5', { slug: 'desk', name: 'Desk' });
    const first = await post('/v1/sources/desk/keys', 'k6', { name: 'Night' });
    expect(await post('/v1/sources/desk/keys', 'k6', { name: 'Night' })).toEqual({
      ...first,
      replayed: 'true',
    });
    const [kept] = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ row: string; answer: Buffer }>(
        `select o::text as row, answer from once_keys o where key_hash = sha256('k6')`,
      ),
    );
    expect(first.body.key).toMatch(/^sw_/);
    expect(kept?.row).not.toContain(first.body.key);
    expect(kept?.answer.toString('latin1')).not.toContain(first.body.key);
    const { items } = (await ask('GET', '/v1/sources', { workspaceId })).body;
    expect(items.find(({ slug }: { slug: string }) => slug === 'desk').keys).toHaveLength(1);
    // Signed in twenty minutes ago.
    await database.inWorkspace(workspaceId, async (tx) => {
      const [admin] = await tx.query<{ id: string }>(
        `select person_id as id from people where handle = 'test-admin'`,
      );
      await insertAccount(tx, workspaceId, admin?.id ?? '', 'admin@example.com', ['admin']);
      await tx.query(`update sessions set proved_at = now() - interval '20 minutes'`);
    });
    expect(await post('/v1/sources/desk/keys', 'k6', { name: 'Night' })).toMatchObject({
      body: { code: 'sign-in-again' },
    });
    expect(await post('/v1/sources', 'k5', { slug: 'desk', name: 'Desk' })).toMatchObject({
      body: { code: 'sign-in-again' },
    });
  });

  test('is forgotten after 48 hours', async () => {
    nowMs += 48 * 3_600_000 + 1000;
    expect(await post('/v1/values', 'k1', value('Later'))).toMatchObject({
      status: 201,
      replayed: undefined,
    });
    const [count] = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ keys: number }>('select count(*)::int as keys from once_keys'),
    );
    expect(count?.keys).toBe(1);
  });

  test('takes a key of 1 to 200 characters', async () => {
    expect(await post('/v1/values', 'x'.repeat(201), value('Long'))).toMatchObject({ status: 400 });
  });
});
