import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least that live streams can be: a bare handler that keeps the response, and writes the same bytes to all. */
export async function startBareStreams() {
  const open = new Set<ServerResponse>();
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 2000\n\n');
    open.add(response);
    response.on('close', () => open.delete(response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    tell(frame: string) {
      for (const response of open) response.write(frame);
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
