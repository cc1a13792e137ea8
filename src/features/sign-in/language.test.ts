import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { testMailbox } from '../../../test/support/stand-ins/mailbox.ts';
import { Engine } from '../../engine/engine.ts';
import { languageCookie } from '../reader.ts';
import { openSmtp } from '../smtp.ts';
import { ensureOwner } from '../workspaces/actions.ts';
import { makeMailer } from './mailer.ts';
import { openSession, sessionCookie } from './sessions.ts';

const database = await testDatabase();
const mailbox = await testMailbox();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const { app } = await testApp(database, engine, {
  mailer: makeMailer(openSmtp(mailbox.url, 'Smallwins <wins@example.com>')),
  publicUrl: 'https://wins.example.com',
});
let owner: string;

interface Asked {
  readonly cookies?: Record<string, string>;
  readonly accepts?: string;
  readonly body?: object;
}

async function ask(method: 'GET' | 'PUT' | 'POST', url: string, { cookies = {}, accepts, body }: Asked = {}) {
  const answer = await app.inject({
    method,
    url,
    cookies,
    headers: {
      accept: url.startsWith('/v1/') ? 'application/json' : 'text/html',
      ...(accepts ? { 'accept-language': accepts } : {}),
    },
    ...(body ? { payload: body } : {}),
  });
  const set = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
  return { status: answer.statusCode, set, text: answer.body, headers: answer.headers };
}
const pageIn = async (asked: Asked) => /<html lang="(\w+)"/.exec((await ask('GET', '/', asked)).text)?.[1];
const sessionIn = async (asked: Asked) => JSON.parse((await ask('GET', '/v1/session', asked)).text).language;

beforeAll(async () => {
  const workspaceId = await newWorkspace(database, { slug: 'acme' });
  const personId = await ensureOwner(database, engine, workspaceId);
  owner = await openSession(database, workspaceId, personId, []);
});

describe('a stranger', () => {
  test.each([
    [undefined, 'en'],
    ['de-CH,fr;q=0.8', 'de'],
    ['fr,es;q=0.2', 'es'],
    ['fr', 'en'],
  ])('whose browser accepts %j reads %s', async (accepts, language) => {
    const asked = accepts === undefined ? {} : { accepts };
    expect([await pageIn(asked), await sessionIn(asked)]).toEqual([language, language]);
  });

  test('can choose another before signing in; nonsense is refused and sets nothing', async () => {
    const chosen = await ask('PUT', '/v1/session/language', { body: { language: 'es' } });
    expect(chosen.set).toEqual({ [languageCookie]: 'es' });
    expect(await pageIn({ accepts: 'de', cookies: chosen.set })).toBe('es');
    const wrong = await ask('PUT', '/v1/session/language', { accepts: 'de', body: { language: '../etc' } });
    expect([wrong.status, wrong.set]).toEqual([400, {}]);
    expect(JSON.parse(wrong.text).detail).toMatch(/Angabe fehlt oder passt nicht/);
    expect(await pageIn({ accepts: 'de', cookies: { [languageCookie]: '"><script>' } })).toBe('de');
  });

  test('is refused in the language they read', async () => {
    const refused = await ask('POST', '/v1/session/password', {
      accepts: 'es',
      body: { email: 'ana@example.com', password: 'not it' },
    });
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'wrong-sign-in', status: 401 });
    expect(JSON.parse(refused.text).detail).toMatch(/^Este correo y esta contraseña no van juntos/);
  });

  test('is told to caches as one of several readers', async () => {
    const page = await ask('GET', '/achievements', { accepts: 'de' });
    expect([page.headers['content-language'], page.headers['vary'], page.headers['cache-control']]).toEqual([
      'de',
      expect.stringMatching(/Accept-Language, Cookie/),
      'no-cache',
    ]);
  });
});

test('somebody’s own choice goes before this browser’s, that before the workspace’s, that before what is accepted', async () => {
  const cookies = { [sessionCookie]: owner };
  const read = (more: Record<string, string> = {}) =>
    sessionIn({ cookies: { ...cookies, ...more }, accepts: 'de' });
  expect(await read()).toBe('de');
  expect((await ask('PUT', '/v1/workspace/language', { cookies, body: { language: 'es' } })).status).toBe(
    200,
  );
  expect(await read()).toBe('es');
  expect(await read({ [languageCookie]: 'en' })).toBe('en');
  expect((await ask('PUT', '/v1/session/language', { cookies, body: { language: 'de' } })).status).toBe(200);
  expect(await read({ [languageCookie]: 'en' })).toBe('de');
  expect(await pageIn({ cookies, accepts: 'fr' })).toBe('de');
  expect((await ask('PUT', '/v1/workspace/language', { cookies, body: { language: null } })).status).toBe(
    200,
  );
  expect(await pageIn({ accepts: 'fr' })).toBe('en');
});

test('mails are written in the language of whoever reads them', async () => {
  const cookies = { [sessionCookie]: owner };
  await ask('PUT', '/v1/workspace/language', { cookies, body: { language: 'es' } });
  const body = { email: 'bo@example.com', roles: ['member'] };
  expect((await ask('POST', '/v1/invitations', { cookies, accepts: 'de', body })).status).toBe(201);
  const invitation = await mailbox.take('bo@example.com');
  expect(invitation.raw).toContain('El enlace es solo para ti');
  expect(invitation.raw).toContain('<html lang="es"');
  const token = /token=([\w.-]+)/.exec(invitation.raw)?.[1] ?? '';
  const joined = await ask('POST', '/v1/invitations/accept', { body: { token, name: 'Bo' } });
  expect(
    (await ask('PUT', '/v1/session/language', { cookies: joined.set, body: { language: 'de' } })).status,
  ).toBe(200);
  expect(
    (await ask('POST', '/v1/session/mail', { accepts: 'en', body: { email: 'bo@example.com' } })).status,
  ).toBe(202);
  expect((await mailbox.take('bo@example.com')).raw).toContain('Er gilt einmal, 15 Minuten lang.');
});
