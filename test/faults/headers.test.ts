import { beforeAll, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { testApp } from '../support/app.ts';
import { newWorkspace, testDatabase } from '../support/database.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
const ask = await testApp(database, engine);
let base: { url: string; headers: Record<string, string> };
beforeAll(async () => {
  base = await ask.open({ workspaceId: await newWorkspace(database) });
  return () => engine.stop();
});

const own = "'self'";

test.each([
  ['a page', '/today', { accept: 'text/html' }],
  ['an answer', '/v1/sources', {}],
  ['a stream', '/v1/stream', {}],
  ['a refusal', '/v1/achievements/none', {}],
  ['nothing', '/nowhere', {}],
  ['a stranger', '/v1/people', { cookie: '' }],
])('%s tells browsers to run nothing but ours and to show it in no frame', async (_, path, headers) => {
  const aborter = new AbortController();
  const answer = await fetch(base.url + path, {
    headers: { ...base.headers, ...headers },
    signal: aborter.signal,
  });
  const policy = Object.fromEntries(
    (answer.headers.get('content-security-policy') ?? '').split(';').map((line) => {
      const [name, ...values] = line.trim().split(' ');
      return [name, values];
    }),
  );
  expect(policy).toMatchObject({
    'default-src': [own],
    'script-src': [own],
    'style-src': [own],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  });
  expect(answer.headers.has('x-powered-by')).toBe(false);
  aborter.abort();
});
