import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { hashOf } from '../../src/features/sign-in/sessions.ts';
import { withClient } from '../../src/store/pool.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { lines } from './isolation/routes.ts';
import { type Filled, fillWorkspace } from './isolation/two-workspaces.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const said: string[] = [];
const log = (message: string, error?: unknown) => {
  said.push(`${message} ${error instanceof Error ? (error.stack ?? '') : JSON.stringify(error ?? '')}`);
};
const bare = await testApp(database, engine, { log });
const behindProxy = await testApp(database, engine, { log, proxies: ['10.0.0.1'] });
const password = 'a secret that is nowhere written';
let home: Filled;
let addresses = 0;

beforeAll(async () => {
  home = await fillWorkspace(database, engine, 'home');
});
beforeEach(() => {
  said.length = 0;
});

interface From {
  readonly app?: typeof bare.app;
  readonly address?: string;
  readonly forwarded?: string;
}

async function guess(email: string, { app = bare.app, address, forwarded }: From = {}) {
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/session/password',
    remoteAddress: address ?? `10.9.${addresses >> 8}.${addresses++ & 255}`,
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    payload: { email, password },
  });
  return answer.statusCode;
}

describe('guessing', () => {
  test('is over after ten tries for an account, from however many addresses', async () => {
    const statuses = [];
    for (let n = 0; n < 13; n++) statuses.push(await guess('home-member@example.com'));
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429, 429]);
  }, 60_000);

  test('of one password on many accounts is over after a hundred tries for an address', async () => {
    const statuses = new Map<number, number>();
    for (let n = 0; n < 104; n++) {
      // Tokens cost no work of ours, and count as passwords do.
      const answer = await bare.app.inject({
        method: 'POST',
        url: '/v1/session/token',
        remoteAddress: '192.0.2.5',
        payload: { token: `${'x'.repeat(20)}${n}` },
      });
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [401, 100],
      [429, 4],
    ]);
    expect(await guess('somebody-else@example.com', { address: '192.0.2.5' })).toBe(429);
    expect(await guess('somebody-else@example.com', { address: '192.0.2.6' })).toBe(401);
  });

  test.each([
    ['a proxy nobody has named', bare, '198.51.100.7'],
    ['somebody else than the proxy that is named', behindProxy, '198.51.100.8'],
  ])('is counted by the true address, whatever %s forwards', async (_what, { app }, address) => {
    for (let n = 0; n < 100; n++)
      await app.inject({
        method: 'POST',
        url: '/v1/session/token',
        remoteAddress: address,
        headers: { 'x-forwarded-for': `203.0.113.${n}` },
        payload: { token: `${'y'.repeat(20)}${n}` },
      });
    const forwarded = '203.0.113.250';
    expect(await guess('nobody@example.com', { app, address, forwarded })).toBe(429);
  });

  test('behind the named proxy each visitor is counted alone, and cannot add addresses in front', async () => {
    const { app } = behindProxy;
    for (let n = 0; n < 100; n++)
      await app.inject({
        method: 'POST',
        url: '/v1/session/token',
        remoteAddress: '10.0.0.1',
        headers: { 'x-forwarded-for': `203.0.113.${n}, 192.0.2.200` },
        payload: { token: `${'z'.repeat(20)}${n}` },
      });
    const from = { app, address: '10.0.0.1' };
    expect(await guess('nobody1@example.com', { ...from, forwarded: '192.0.2.200' })).toBe(429);
    expect(await guess('nobody1@example.com', { ...from, forwarded: '1.2.3.4, 192.0.2.200' })).toBe(429);
    expect(await guess('nobody1@example.com', { ...from, forwarded: '192.0.2.201' })).toBe(401);
  });
});

describe('a link', () => {
  const handOver = async () => {
    const made = await bare.app.inject({
      method: 'POST',
      url: '/v1/members/home-member/sign-in-link',
      headers: home.passes.admin,
    });
    return new URL(made.json<{ path: string }>().path, 'http://here').searchParams.get('token') ?? '';
  };
  const use = async (token: string) =>
    (
      await bare.app.inject({
        method: 'POST',
        url: '/v1/session/token',
        remoteAddress: `10.8.0.${addresses++ & 255}`,
        payload: { token },
      })
    ).statusCode;

  test('opens once, also when it is used twice at the same moment', async () => {
    const token = await handOver();
    const both = await Promise.all([use(token), use(token), use(token)]);
    expect(both.sort()).toEqual([200, 401, 401]);
    expect(await use(token)).toBe(401);
  });

  test('of a quarter of an hour ago, cut, lengthened or of another kind opens nothing', async () => {
    const token = await handOver();
    for (const wrong of [token.slice(0, -1), `${token}A`, token.toUpperCase(), token.split('.')[1] ?? ''])
      expect(await use(wrong)).toBe(401);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * 60_000 + 1000 });
    expect(await use(token)).toBe(401);
    vi.useRealTimers();
  });

  test('is kept as a digest alone', async () => {
    const token = await handOver();
    const secret = token.split('.')[1] ?? '';
    const kept = await database.inWorkspace(home.id, (tx) =>
      tx.query('select 1 as one from sign_in_tokens where hash = $1', [hashOf(secret)]),
    );
    expect(kept).toHaveLength(1);
  });
});

describe('an API key', () => {
  test('sends the events of its source, hears what they did and what it is, and reads or changes nothing else', async () => {
    const opened: string[] = [];
    for (const [route, line] of Object.entries(lines)) {
      if (line.may === 'anybody' || route === 'GET /v1/stream') continue;
      for (const probe of line.probes(home.ids)) {
        const answer = await bare.app.inject({
          method: route.split(' ')[0] as 'GET',
          url: probe.url,
          headers: { ...probe.headers, ...home.passes.key },
          ...(probe.body === undefined ? {} : { payload: probe.body }),
        });
        if (answer.statusCode < 400) opened.push(route);
        else expect([401, 403, 404]).toContain(answer.statusCode);
      }
    }
    expect([...new Set(opened)].sort()).toEqual(['GET /v1/key', 'POST /v1/events', 'POST /v1/state']);
  });

  test('does not speak for another source by the source of its events', async () => {
    const answer = await bare.app.inject({
      method: 'POST',
      url: '/v1/events',
      headers: {
        ...home.passes.key,
        'content-type': 'application/cloudevents+json',
        prefer: 'return=representation',
      },
      payload: JSON.stringify({
        specversion: '1.0',
        id: 'planted',
        source: '/another-source',
        type: 'helpdesk.ticket.resolved',
        data: { by: 'home-member', ticket: 'P' },
      }),
    });
    expect(answer.statusCode).toBeLessThan(300);
    const found = await database.inWorkspace(home.id, (tx) =>
      tx.query<{ slug: string }>(
        `select s.slug from events e join sources s using (workspace_id, source_id) where e.event_id = 'planted'`,
      ),
    );
    expect(found).toEqual([{ slug: home.ids.source }]);
  });
});

test('no secret is in the log, nor in plain in any table', async () => {
  const control = bare.controlToken;
  const cookie = (home.passes.admin.cookie ?? '').split('.')[1] ?? '';
  const key = (home.passes.key.authorization ?? '').replace('Bearer ', '');
  const made = await bare.app.inject({
    method: 'POST',
    url: '/v1/invitations',
    headers: home.passes.admin,
    payload: { email: 'tess@example.com', roles: ['member'] },
  });
  const invitation =
    new URL(made.json<{ path: string }>().path, 'http://here').searchParams.get('token') ?? '';
  await bare.app.inject({
    method: 'POST',
    url: '/v1/invitations/accept',
    payload: { token: invitation, name: 'Tess', password },
  });
  // Something that fails with everything secret in the request: a body that is cut off, and a text that cannot be kept.
  for (const payload of [
    `{"email":"tess@example.com","password":"${password}`,
    { email: 'tess@example.com', password: `${password}\0` },
  ])
    await bare.app.inject({
      method: 'POST',
      url: `/v1/session/password?token=${invitation}`,
      headers: {
        'content-type': 'application/json',
        ...home.passes.admin,
        authorization: `Bearer ${control}`,
      },
      payload,
    });
  const secrets = [password, cookie, key.slice(-20), invitation.split('.')[1] ?? '', control];
  const text = said.join('\n');
  for (const secret of secrets) expect(text).not.toContain(secret);
  const tables = await withClient(database.superuser, (client) =>
    client.query<{ name: string }>(
      `select table_name::text as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    ),
  );
  expect(tables.rows.length).toBeGreaterThan(30);
  for (const { name } of tables.rows) {
    const rows = await withClient(database.superuser, (client) =>
      client.query<{ row: string }>(`select t::text as row from ${name} t`),
    );
    const dump = rows.rows.map(({ row }) => row).join('\n');
    for (const secret of secrets) {
      expect(dump.includes(secret), `${name} holds a secret`).toBe(false);
      expect(dump.includes(Buffer.from(secret).toString('hex')), `${name} holds a secret`).toBe(false);
    }
  }
});
