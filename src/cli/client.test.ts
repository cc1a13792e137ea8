import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ReadableStream as FileStream } from 'node:stream/web';
import { expect, test } from 'vitest';
import { Client } from './client.ts';

const mebibyte = 2 ** 20;

test('a large file is passed on piece by piece, and nothing of it is kept', async () => {
  let received = 0;
  let most = 0;
  const server = createServer(async (request, response) => {
    for await (const part of request) received += (part as Buffer).length;
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const before = process.memoryUsage().arrayBuffers;
  const parts = (async function* () {
    for (let sent = 0; sent < 192; sent++) {
      yield Buffer.alloc(mebibyte, 'a');
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
  })();
  const { port } = server.address() as AddressInfo;
  const client = new Client(`http://127.0.0.1:${port}`, 'token');
  await client.ask('/v1/imports', { method: 'POST', stream: FileStream.from(parts) as ReadableStream });
  server.closeAllConnections();
  server.close();
  expect(received).toBe(192 * mebibyte);
  expect(most).toBeLessThan(96 * mebibyte);
});
