import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its body is a file, which may take as long as it keeps coming. */
    readonly takesFile?: boolean;
  }
}

export interface BodyPatience {
  /** As long as a body may take. */
  readonly wholeMs: number;
  /** As long as a file may be silent. */
  readonly silentMs: number;
}

export const usualPatience: BodyPatience = { wholeMs: 15_000, silentMs: 60_000 };

const endOfPatience =
  'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Type: application/problem+json\r\n\r\n' +
  '{"type":"https://smallwins.dev/problems/too-slow","title":"too slow","status":408,"detail":"The body took too long to arrive. Nothing of it was kept; send it again.","code":"too-slow"}';

/**
 * Ends the connection of a body that takes too long, so that nobody holds it with a byte now and then. Node's own limit
 * knows no file that may take an hour.
 */
export function endSlowBodies(app: FastifyInstance, { wholeMs, silentMs }: BodyPatience): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { raw } = request;
    const { 'content-length': length = '0', 'transfer-encoding': chunks } = raw.headers;
    if (length !== '0' || chunks !== undefined) {
      const timer = request.routeOptions.config.takesFile
        ? whenSilent(raw.socket, silentMs)
        : setTimeout(() => end(raw.socket), wholeMs);
      const stop = () => clearTimeout(timer);
      raw.once('end', stop).once('close', stop);
      reply.raw.once('close', stop);
    }
    done();
  });
}

function whenSilent(socket: Socket, silentMs: number): NodeJS.Timeout {
  let seen = socket.bytesRead;
  return setInterval(() => {
    if (socket.bytesRead === seen) end(socket);
    seen = socket.bytesRead;
  }, silentMs);
}

function end(socket: Socket): void {
  if (socket.writable) socket.write(endOfPatience);
  socket.destroySoon();
}
