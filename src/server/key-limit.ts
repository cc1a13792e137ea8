import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../domain/refusal.ts';

/** More than one process takes, so that nobody meets it who has not set a lower one. */
export const usualKeyLimit = 600_000;
const windowMs = 60_000;
/** Beyond that, keys nobody knows would fill the memory: the rest counts as one. */
const keysMax = 10_000;

/** How many requests a key may make in a minute, said in each answer (draft-ietf-httpapi-ratelimit-headers). */
export function limitKeys(app: FastifyInstance, limit: number, nowMs: () => number): void {
  let counts = new Map<string, number>();
  let endsAt = 0;
  app.addHook('onRequest', (request, reply, done) => {
    const key = /^Bearer (sw_.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (key === undefined) return done();
    const now = nowMs();
    if (now >= endsAt) {
      counts = new Map();
      endsAt = now + windowMs;
    }
    const name = hash('sha256', key, 'base64url');
    const counted = counts.has(name) || counts.size < keysMax ? name : 'others';
    const count = (counts.get(counted) ?? 0) + 1;
    counts.set(counted, count);
    const seconds = Math.ceil((endsAt - now) / 1000);
    reply
      .header('ratelimit-policy', `"key";q=${limit};w=${windowMs / 1000}`)
      .header('ratelimit', `"key";r=${Math.max(0, limit - count)};t=${seconds}`);
    if (count <= limit) return done();
    throw new Refusal('too-many-requests', 429, {
      message: `This key has made ${limit} requests within a minute, as many as it may. Wait ${seconds} seconds; send up to 1,000 events in one request.`,
      data: { retryAfterSeconds: seconds },
    });
  });
}
