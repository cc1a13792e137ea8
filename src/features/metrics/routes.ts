import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import type { Metrics } from './metrics.ts';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** `GET /metrics` for Prometheus: with the token if one is set, else from this machine alone. */
export function metricsRoutes(
  app: FastifyInstance,
  deps: { database: Database; engine: Engine; metrics: Metrics; token: string | null },
): void {
  app.get('/metrics', async (request, reply) => {
    refuseStrangers(request, deps.token);
    const text = await deps.metrics.render(deps.database, deps.engine);
    return reply
      .header('cache-control', 'no-store')
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(text);
  });
}

function refuseStrangers(request: FastifyRequest, token: string | null): void {
  if (token !== null) {
    const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (timingSafeEqual(digest(given), digest(token))) return;
    throw new Refusal('not-allowed', 401, {
      message: 'Send the token of SMALLWINS_METRICS_TOKEN as Authorization: Bearer ….',
    });
  }
  // What a proxy on this machine passes on comes from elsewhere.
  const isPassedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => name in request.headers,
  );
  if (!isPassedOn && loopback.has(request.socket.remoteAddress ?? '')) return;
  throw new Refusal('not-allowed', 403, {
    message:
      'Without a token, /metrics answers this machine alone. Set SMALLWINS_METRICS_TOKEN and send it as Authorization: Bearer ….',
  });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
