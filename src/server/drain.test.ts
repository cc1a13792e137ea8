import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { drainWrites } from './drain.ts';

/** A server whose requests wait until `finish` is called; `seen` settles when one has come. */
async function waitingServer(atMostMs: number) {
  const app = fastify({ forceCloseConnections: true });
  drainWrites(app, atMostMs);
  const gate = { finish: (): void => undefined, see: (): void => undefined };
  const finished = new Promise<void>((resolve) => {
    gate.finish = resolve;
  });
  const seen = new Promise<void>((resolve) => {
    gate.see = resolve;
  });
  app.all('/', async () => {
    gate.see();
    await finished;
    return { done: true };
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const ask = (method: string) =>
    new Promise<number | string>((resolve) => {
      const asked = request({ port, host: '127.0.0.1', method }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asked.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
      asked.end();
    });
  return { app, ask, seen, finish: () => gate.finish() };
}

test('a write under way is answered before the server closes', async () => {
  const { app, ask, seen, finish } = await waitingServer(60_000);
  const answer = ask('POST');
  await seen;
  const closed = app.close();
  setImmediate(finish);
  expect(await answer).toBe(200);
  await closed;
});

test('a read under way is not waited for', async () => {
  const { app, ask, seen } = await waitingServer(60_000);
  const answer = ask('GET');
  await seen;
  await app.close();
  expect(await answer).toBe('ECONNRESET');
});

test('a write that does not end is cut off after a while', async () => {
  const { app, ask, seen } = await waitingServer(20);
  const answer = ask('POST');
  await seen;
  await app.close();
  expect(await answer).toBe('ECONNRESET');
});
