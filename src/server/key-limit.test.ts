import { afterAll, expect, test } from 'vitest';
import { testApp } from '../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../test/support/database.ts';
import { Engine } from '../engine/engine.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
let nowMs = Date.now();
const ask = await testApp(database, engine, { keyLimit: 3, nowMs: () => nowMs });
const workspaceId = await newWorkspace(database, { slug: 'acme' });

async function send(id: string, more: Record<string, string> = {}) {
  const { headers } = await ask.open({ workspaceId, role: 'integration' });
  const { statusCode: status, headers: answered } = await ask.app.inject({
    method: 'POST',
    url: '/v1/events',
    headers: { ...headers, 'content-type': 'application/json', ...more },
    payload: JSON.stringify({ specversion: '1.0', id, source: '/desk', type: 'desk.ticket.done', data: {} }),
  });
  return [status, answered['ratelimit-policy'], answered.ratelimit, answered['retry-after']];
}

test('a key is told how much is left, and when to come again', async () => {
  expect(await send('1')).toEqual([200, '"key";q=3;w=60', '"key";r=2;t=60', undefined]);
  nowMs += 10_500;
  await send('2');
  expect(await send('3')).toEqual([200, '"key";q=3;w=60', '"key";r=0;t=50', undefined]);
  expect(await send('4')).toEqual([429, '"key";q=3;w=60', '"key";r=0;t=50', '50']);
  nowMs += 50_000;
  expect(await send('4')).toEqual([200, '"key";q=3;w=60', '"key";r=2;t=60', undefined]);
});

test('each key has its own, and people none', async () => {
  expect((await send('5', { authorization: 'Bearer sw_another' }))[2]).toBe('"key";r=2;t=60');
  const people = await ask('GET', '/v1/people', { workspaceId });
  expect(people.headers.ratelimit).toBeUndefined();
});

test('whoever is refused for haste is told how long to wait', async () => {
  const signIn = () =>
    ask.app.inject({
      method: 'POST',
      url: '/v1/session/password',
      payload: { email: 'ana@example.com', password: 'not the one' },
    });
  let last = await signIn();
  for (let tries = 0; tries < 120 && last.statusCode !== 429; tries++) last = await signIn();
  expect([last.statusCode, Number(last.headers['retry-after']) > 0]).toEqual([429, true]);
});
