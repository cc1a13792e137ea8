import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { endSlowBodies } from './slow-bodies.ts';

const patience = { wholeMs: 200, silentMs: 300 };

async function open() {
  const app = fastify({ forceCloseConnections: true });
  endSlowBodies(app, patience);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const size = async ({ body }: { body: unknown }) => ({ bytes: Buffer.isBuffer(body) ? body.length : 0 });
  app.post('/small', size);
  app.post('/file', { config: { takesFile: true } }, size);
  // Longer than any body may take, once it is there.
  app.post('/thinks', async (asked) => {
    await pause(3 * patience.silentMs);
    return size(asked);
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  return (app.server.address() as AddressInfo).port;
}

/** Sends one byte after each of these pauses; the status and the body, or why there is none. */
function trickle(port: number, path: string, pauses: readonly number[], agent?: Agent): Promise<string> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'text/plain', 'transfer-encoding': 'chunked' };
    const asked = request({ port, path, method: 'POST', headers, agent }, (answer) => {
      let text = '';
      answer.on('data', (part) => {
        text += part;
      });
      answer.on('close', () => resolve(`${answer.statusCode} ${text}`));
    });
    asked.on('error', (error) => resolve(error.message));
    void (async () => {
      asked.write('x');
      for (const ms of pauses) {
        await pause(ms);
        if (!asked.destroyed) asked.write('x');
      }
      asked.end();
    })();
  });
}

const forASecond = Array.from({ length: 20 }, () => 50);

test('a body of a byte now and then is ended with 408', async () => {
  const port = await open();
  expect(await trickle(port, '/small', forASecond)).toMatch(/^408 .*"code":"too-slow"/);
  expect(await trickle(port, '/small', [20, 20])).toBe('200 {"bytes":3}');
});

test('a file may take as long as it keeps coming, and no longer', async () => {
  const port = await open();
  expect(await trickle(port, '/file', forASecond)).toBe('200 {"bytes":21}');
  expect(await trickle(port, '/file', [50, 5 * patience.silentMs])).toMatch(/^408 /);
});

test('what is answered slowly, and what comes next on the same connection, is left alone', async () => {
  const port = await open();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  expect(await trickle(port, '/thinks', [20], agent)).toBe('200 {"bytes":2}');
  await pause(2 * patience.wholeMs);
  for (const path of ['/small', '/file', '/thinks'])
    expect(await trickle(port, path, [20], agent)).toBe('200 {"bytes":2}');
});
