import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { endAccess } from '../../src/features/sign-in/actions.ts';
import { sessionCookie } from '../../src/features/sign-in/sessions.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { visitor } from '../support/visitor.ts';
import { type Filled, fillWorkspace } from './isolation/two-workspaces.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const { app, open } = await testApp(database, engine);
let home: Filled;
const password = 'four words are better';
let addresses = 1;
const guest = () => visitor(app, `198.51.100.${addresses++}`);

beforeAll(async () => {
  home = await fillWorkspace(database, engine, 'home');
});

/** A member with a password, signed in; their password signs them in elsewhere, too. */
async function member(name: string) {
  const admin = guest();
  admin.cookies.set(sessionCookie, (home.passes.admin.cookie ?? '').replace(`${sessionCookie}=`, ''));
  const email = `${name}@example.com`;
  const made = await admin('POST', '/v1/invitations', { email, roles: ['member'] });
  const token = new URL(made.body.path, 'http://here').searchParams.get('token');
  const ask = guest();
  expect((await ask('POST', '/v1/invitations/accept', { token, name, password })).status).toBe(200);
  const enter = (by = guest()) => by('POST', '/v1/session/password', { email, password });
  const personId = (await engine.workspace(home.id)).directory.byHandle(name)?.id ?? '';
  return { ask, enter, personId, cookie: () => ask.cookies.get(sessionCookie) ?? '' };
}

describe('a session of two clients', () => {
  test('that somebody fixed beforehand is not the one that signing in opens', async () => {
    const { enter } = await member('ana');
    const attacker = await member('mallory');
    const victim = guest();
    victim.cookies.set(sessionCookie, attacker.cookie());
    const entered = await enter(victim);
    expect(entered.body.person.handle).toBe('ana');
    expect(victim.cookies.get(sessionCookie)).not.toBe(attacker.cookie());
    const thief = guest();
    thief.cookies.set(sessionCookie, attacker.cookie());
    // What was fixed is nobody's any more; what was made up never was anybody's.
    expect((await thief('GET', '/v1/session')).body.person).toBeNull();
    for (const made of [
      'x',
      `${home.id}.${'A'.repeat(43)}`,
      `${home.id}.`,
      '.',
      `${home.id}.${'A'.repeat(43)}.x`,
    ]) {
      const fixed = guest();
      fixed.cookies.set(sessionCookie, made);
      expect((await fixed('GET', '/v1/today')).status).toBe(401);
      await enter(fixed);
      expect(fixed.cookies.get(sessionCookie)).not.toBe(made);
    }
  });

  test('is over in both when one signs out', async () => {
    const { ask, cookie } = await member('bo');
    const copy = guest();
    copy.cookies.set(sessionCookie, cookie());
    expect((await copy('GET', '/v1/today')).status).toBe(200);
    await ask('DELETE', '/v1/session');
    expect((await copy('GET', '/v1/today')).status).toBe(401);
    expect((await copy('POST', '/v1/session/switch', { workspace: 'home-co' })).status).toBe(404);
  });

  test('that was stolen ends when its owner ends the others', async () => {
    const { ask, cookie, enter } = await member('cy');
    const thief = guest();
    thief.cookies.set(sessionCookie, cookie());
    await enter(ask);
    await ask('DELETE', '/v1/sessions');
    expect((await thief('GET', '/v1/today')).status).toBe(401);
    expect((await ask('GET', '/v1/today')).status).toBe(200);
  });
});

test.each([
  [
    'is deactivated',
    async (who: Awaited<ReturnType<typeof member>>) => {
      await database.inWorkspace(home.id, (tx) => endAccess(tx, home.id, who.personId));
    },
  ],
  [
    'signs out',
    async (who: Awaited<ReturnType<typeof member>>) => {
      await who.ask('DELETE', '/v1/session');
    },
  ],
] as const)(
  'an open stream ends by itself within seconds when its person %s',
  async (what, end) => {
    const { url } = await open({ workspaceId: home.id });
    const who = await member(what.replaceAll(' ', '-'));
    const response = await fetch(`${url}/v1/stream`, {
      headers: { cookie: `${sessionCookie}=${who.cookie()}` },
    });
    expect(response.status).toBe(200);
    const reader = response.body?.getReader();
    await reader?.read();
    await end(who);
    await home.earn(`after-${what}`);
    let text = '';
    const decoder = new TextDecoder();
    // The stream must come to its end; without one this test does not, either.
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      text += decoder.decode(part.value, { stream: true });
    expect(text).not.toContain('event: award');
    const again = await fetch(`${url}/v1/stream`, {
      headers: { cookie: `${sessionCookie}=${who.cookie()}` },
    });
    expect(again.status).toBe(401);
  },
  15_000,
);

describe('a page of another site', () => {
  const write = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/v1/values',
      headers: { host: 'wins.example.com', ...home.passes.admin, ...headers },
      payload: { name: 'Planted', meaning: 'By another site' },
    });

  test.each([
    ['its own origin', { origin: 'https://evil.example' }],
    ['no origin, as a sandboxed frame or a file has it', { origin: 'null' }],
    ['an origin that begins alike', { origin: 'https://wins.example.com.evil.example' }],
    ['another port', { origin: 'https://wins.example.com:8443' }],
    ['the browser’s word that it is another', { 'sec-fetch-site': 'cross-site' }],
    ['a sister of the same site', { 'sec-fetch-site': 'same-site' }],
    ['an origin that is none', { origin: 'wins.example.com' }],
  ])('writes nothing with %s', async (_what, headers) => {
    const answer = await write(headers);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'foreign-origin']);
  });

  test('writes nothing by a form, whatever its kind', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await app.inject({
        method: 'POST',
        url: '/v1/values',
        headers: { host: 'wins.example.com', ...home.passes.admin, 'content-type': type },
        payload: '{"name":"Planted","meaning":"x"}',
      });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    }
    const { items } = (await app.inject({ url: '/v1/values', headers: home.passes.admin })).json<{
      items: { name: string }[];
    }>();
    expect(items.map((one) => one.name)).not.toContain('Planted');
  });

  test('reads nothing: no origin is let in, with or without credentials', async () => {
    for (const origin of ['null', 'https://evil.example', 'http://localhost'])
      for (const method of ['GET', 'OPTIONS'] as const) {
        const answer = await app.inject({
          method,
          url: '/v1/today',
          headers: { ...home.passes.member, origin, 'access-control-request-method': 'POST' },
        });
        expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      }
  });

  test('is not sent our cookies, which no script can read', async () => {
    const { enter } = await member('dee');
    const by = guest();
    await enter(by);
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/session/password',
      remoteAddress: '192.0.2.77',
      payload: { email: 'dee@example.com', password },
    });
    expect(answer.cookies.find((one) => one.name === sessionCookie)).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
    });
  });
});
