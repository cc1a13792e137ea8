import fastify from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, deskMonday, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../../engine/engine.ts';
import { handleErrors } from '../../server/problem.ts';
import { InvariantWatch } from '../invariants/invariant-watch.ts';
import { Histogram } from './histogram.ts';
import { Metrics } from './metrics.ts';
import { metricsRoutes } from './routes.ts';

const database = await testDatabase();
const metrics = new Metrics();
const engine = await Engine.start({
  database,
  clockOf: () => deskMonday + 10 * 3_600_000_000,
  onBatch: metrics.onBatch,
});
afterAll(() => engine.stop());

function appWith(token: string | null) {
  const app = fastify();
  handleErrors(app, () => undefined);
  metricsRoutes(app, { database, engine, metrics, token });
  afterAll(() => app.close());
  return app;
}

test('what happened can be read: events, awards, batches, checks and memory', async () => {
  const { workspaceId, send } = await setUpDesk(database, engine, quickAnswer);
  const [first, ...others] = [
    deskEvent('request.made', 'a', 0),
    deskEvent('answer.sent', 'a', 1),
    deskEvent('request.made', 'b', 2),
    deskEvent('answer.sent', 'b', 3),
  ];
  if (!first) throw new Error('There is a first.');
  await send([first, first, ...others], { mode: 'live' });
  await new InvariantWatch({ database, engine, isOn: false, log: () => undefined }).check(workspaceId, false);
  const { body, headers } = await appWith(null).inject('/metrics');
  const slug = `w-${workspaceId}`;
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  for (const line of [
    `smallwins_events_total{workspace="${slug}",status="accepted"} 4`,
    `smallwins_events_total{workspace="${slug}",status="duplicate"} 1`,
    `smallwins_awards{workspace="${slug}",state="confirmed"} 1`,
    `smallwins_invariant_ok{workspace="${slug}",invariant="I3"} 1`,
    `smallwins_awarding_paused{workspace="${slug}"} 0`,
    `smallwins_queue_events{workspace="${slug}"} 0`,
    'smallwins_batch_events_bucket{le="5"} 1',
    'smallwins_commit_seconds_count 1',
    '# TYPE smallwins_commit_seconds histogram',
  ])
    expect(body.split('\n')).toContain(line);
  expect(body).toMatch(/^nodejs_heap_size_used_bytes \d{6,}$/m);
});

test('without a token this machine alone may ask, and no proxy for somebody else', async () => {
  const app = appWith(null);
  expect((await app.inject({ url: '/metrics', remoteAddress: '10.0.0.7' })).statusCode).toBe(403);
  const forwarded = { url: '/metrics', headers: { 'x-forwarded-for': '10.0.0.7' } };
  expect((await app.inject(forwarded)).statusCode).toBe(403);
  expect((await app.inject('/metrics')).statusCode).toBe(200);
});

test('with a token, only it opens the door, from anywhere', async () => {
  const app = appWith('a-token-of-24-characters');
  const ask = async (authorization?: string) =>
    (
      await app.inject({
        url: '/metrics',
        remoteAddress: '10.0.0.7',
        headers: authorization ? { authorization } : {},
      })
    ).statusCode;
  expect(await ask()).toBe(401);
  expect(await ask('Bearer a-token-of-24-character')).toBe(401);
  expect(await ask('Bearer a-token-of-24-characters')).toBe(200);
});

test('a histogram counts up to each bound', () => {
  const histogram = new Histogram([1, 10]);
  for (const value of [0.5, 1, 7, 70]) histogram.observe(value);
  expect(histogram.samples().map(({ labels, value }) => [labels?.le, value])).toEqual([
    ['1', 2],
    ['10', 3],
    ['+Inf', 4],
    [undefined, 78.5],
    [undefined, 4],
  ]);
});
