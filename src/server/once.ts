import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Description } from '../features/described.ts';
import {
  claimOnce,
  keepAnswer,
  type OnceDeps,
  type OnceRequest,
  onceRequest,
  releaseOnce,
} from '../features/once/actions.ts';
import { parseInput } from '../features/parse-input.ts';
import {
  requireAdmin,
  requireFresh,
  requireLead,
  requirePerson,
  requireScope,
  type Viewer,
} from '../features/viewer.ts';
import { descriptions } from './openapi/slices.ts';

const onceKey = z.object({ 'idempotency-key': z.string().min(1).max(200) });

/** What is sent again with the same `Idempotency-Key` is answered as before, and not done again. */
export function doOnce(
  app: FastifyInstance,
  deps: OnceDeps & { authorize(request: FastifyRequest): Promise<Viewer> },
): void {
  const open = new WeakMap<FastifyRequest, OnceRequest>();

  app.addHook('preHandler', async (request, reply) => {
    if (request.headers['idempotency-key'] === undefined) return;
    const described = descriptions.get(`${request.method} ${request.routeOptions.url}`);
    if (!described?.once) return;
    const key = parseInput(onceKey, request.headers)['idempotency-key'];
    const viewer = await deps.authorize(request);
    // A kept answer is only for who could ask for it now.
    refuse(viewer, described);
    const asked = onceRequest(deps, viewer, key, request);
    const kept = await claimOnce(deps, asked);
    if (!kept) {
      open.set(request, asked);
      return;
    }
    if (described.once === 'secret') requireFresh(viewer);
    reply.code(kept.status).header('idempotency-replayed', 'true');
    if (kept.body.length > 0) reply.type('application/json; charset=utf-8');
    return reply.send(kept.body.length > 0 ? kept.body : undefined);
  });

  app.addHook('onSend', (request, reply, payload, done) => {
    const asked = open.get(request);
    if (!asked) return done(null, payload);
    open.delete(request);
    keepOrRelease(deps, asked, reply.statusCode, payload).then(() => done(null, payload), done);
  });
}

async function keepOrRelease(
  deps: OnceDeps,
  asked: OnceRequest,
  status: number,
  payload: unknown,
): Promise<void> {
  if (status < 300) await keepAnswer(deps, asked, { status, body: bytesOf(payload) });
  // Of what broke off nobody knows how far it came, so the key stays taken.
  else if (status < 500) await releaseOnce(deps, asked);
}

function refuse(viewer: Viewer, { may, key, fresh }: Description): void {
  if (key) requireScope(viewer, key);
  if (may === 'admin') requireAdmin(viewer);
  if (may === 'lead') requireLead(viewer);
  if (may === 'person') requirePerson(viewer);
  if (fresh) requireFresh(viewer);
}

function bytesOf(payload: unknown): Buffer {
  if (Buffer.isBuffer(payload)) return payload;
  return Buffer.from(typeof payload === 'string' ? payload : '');
}
