import type { FastifyInstance } from 'fastify';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It writes nothing, whatever its method: closing does not wait for it. */
    readonly reads?: boolean;
  }
}

/**
 * When the server closes, what is being written is answered first; connections are cut only then. Reads and live
 * streams are not waited for: they can be asked again.
 */
export function drainWrites(app: FastifyInstance, atMostMs: number): void {
  let open = 0;
  let onIdle: () => void = () => undefined;
  app.addHook('onRequest', (request, reply, done) => {
    if (reads.has(request.method) || request.routeOptions.config.reads) return done();
    open++;
    reply.raw.once('close', () => {
      open--;
      if (open === 0) onIdle();
    });
    done();
  });
  app.addHook('preClose', async () => {
    if (open === 0) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      onIdle = resolve;
      timer = setTimeout(resolve, atMostMs);
    });
    clearTimeout(timer);
  });
}
