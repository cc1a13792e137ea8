import { decodeJwt, SignJWT } from 'jose';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../../engine/engine.ts';
import { createPerson } from '../directory/actions.ts';
import { makeEmbedTokens } from './tokens.ts';

const database = await testDatabase();
const clock = Date.parse('2026-03-02T12:00:00Z') * 1000;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const sealKey = Buffer.alloc(32, 5);
const ask = await testApp(database, engine, { sealKey, publicUrl: 'https://wins.example.com' });
const crm = 'https://crm.example.com';
let workspaceId = '';

beforeEach(async () => {
  const made = await setUpDesk(database, engine, quickAnswer);
  workspaceId = made.workspaceId;
  await createPerson(
    { engine },
    workspaceId,
    { handle: 'zoe', name: 'Zoë', email: 'zoe@x.example' },
    'server',
  );
  await made.send([
    deskEvent('request.made', 'T1', 1, 'zoe@x.example'),
    deskEvent('answer.sent', 'T1', 2, 'zoe@x.example'),
  ]);
  await ask('PUT', '/v1/embed', { workspaceId }, { origins: [crm], sources: ['desk'] });
});

const mint = (more: object = {}) =>
  ask(
    'POST',
    '/v1/embed/tokens',
    { workspaceId, role: 'integration' },
    { person: 'zoe', origin: crm, ...more },
  );
async function me(token: string, { origin = crm, workspace = workspaceId, lang = 'de' } = {}) {
  const answer = await ask.app.inject({
    url: `/v1/embed/${workspace}/me?lang=${lang}`,
    headers: { origin, authorization: `Bearer ${token}` },
  });
  return {
    status: answer.statusCode,
    body: answer.json(),
    allowed: answer.headers['access-control-allow-origin'],
  };
}

test('a server asks with its key, and the page shows that person their rings in their language', async () => {
  const { status, body } = await mint({ minutes: 3 });
  expect(status).toBe(201);
  const { exp = 0, iat = 0, aud } = decodeJwt(body.token);
  expect([aud, Math.round((exp - iat) / 60)]).toEqual(['smallwins-embed', 3]);
  const shown = await me(body.token);
  expect(shown).toMatchObject({
    status: 200,
    allowed: crm,
    body: { home: 'https://wins.example.com', rings: [{ key: 'quick-answer', value: 1, needed: 2 }] },
  });
  expect(shown.body.rings[0].line).toContain('noch');
  expect((await mint({ person: 'ZOE@x.example' })).status).toBe(201);
});

test.each([
  [{ origin: 'https://evil.example.com' }, 403],
  [{ origin: 'http://crm.example.com' }, 400],
  [{ origin: `${crm}/path` }, 400],
  [{ minutes: 16 }, 400],
  [{ person: 'nobody' }, 422],
])('a token for %j is refused with %i', async (wish, status) => {
  expect((await mint(wish)).status).toBe(status);
});

test('other pages, other workspaces, foreign and stale tokens get nothing, and no page learns which it was', async () => {
  const { token } = (await mint()).body;
  const foreign = await me(token, { origin: 'https://evil.example.com' });
  expect([foreign.status, foreign.allowed]).toEqual([403, undefined]);
  const other = await setUpDesk(database, engine, quickAnswer);
  await ask('PUT', '/v1/embed', other, { origins: [crm], sources: ['desk'] });
  expect((await me(token, { workspace: other.workspaceId })).status).toBe(401);
  const { sub = '', ...claims } = decodeJwt(token);
  const forged = (key: Uint8Array, more: object = {}) =>
    new SignJWT({ ...claims, sub, ...more }).setProtectedHeader({ alg: 'HS256' }).sign(key);
  expect((await me(await forged(sealKey))).status).toBe(401);
  const plain = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`;
  expect((await me(plain)).status).toBe(401);
  const pass = { workspaceId, personId: sub, origin: crm, sourceId: String(claims['src']) };
  const over = await makeEmbedTokens(sealKey).write(pass, Date.now() - 1000);
  expect((await me(over)).status).toBe(401);
  // It opens nothing else.
  const today = await ask.app.inject({ url: '/v1/today', headers: { authorization: `Bearer ${token}` } });
  expect(today.statusCode).toBe(401);
});

test('what an admin takes away, and who leaves, is out at once', async () => {
  const { token } = (await mint()).body;
  expect((await me(token)).status).toBe(200);
  await ask('PUT', '/v1/embed', { workspaceId }, { origins: [crm], sources: [] });
  expect((await me(token)).status).toBe(401);
  expect((await mint()).status).toBe(403);
  await ask('PUT', '/v1/embed', { workspaceId }, { origins: [], sources: ['desk'] });
  expect((await me(token)).status).toBe(403);
  await ask('PUT', '/v1/embed', { workspaceId }, { origins: [crm], sources: ['desk'] });
  expect((await me(token)).status).toBe(200);
  await ask('POST', '/v1/people/zoe/deactivation', { workspaceId });
  expect((await me(token)).status).toBe(401);
  expect((await mint()).status).toBe(422);
});

test('a browser may ask first, from an allowed page alone', async () => {
  const preflight = (origin: string) =>
    ask.app.inject({
      method: 'OPTIONS',
      url: `/v1/embed/${workspaceId}/stream`,
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
  const { statusCode, headers } = await preflight(crm);
  expect([
    statusCode,
    headers['access-control-allow-origin'],
    headers['access-control-allow-credentials'],
  ]).toEqual([204, crm, undefined]);
  expect((await preflight('null')).statusCode).toBe(403);
  expect((await preflight('https://crm.example.com.evil.example')).statusCode).toBe(403);
});
