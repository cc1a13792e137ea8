import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requireAdmin } from '../viewer.ts';
import { auditActions } from './api.ts';
import { listAudit, verifyAudit } from './queries.ts';

const page = z.object({
  action: z.enum(auditActions).optional(),
  /** A part of who did it: a handle, a source, or command-line. */
  actor: z.string().max(200).optional(),
  /** A part of what it was done to. */
  subject: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** `12:9f86…`: a number and the hash it had. */
const verification = z.object({
  head: z
    .string()
    .regex(/^[1-9]\d{0,14}:[0-9a-f]{64}$/, 'is no head; expected NUMBER:HASH as a verification said it')
    .optional(),
});

/** What admins did in the workspace; for its admins alone. */
export function auditRoutes(app: FastifyInstance, { database, authorize }: RouteDeps): void {
  app.get('/v1/audit', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const asked = parseInput(page, request.query);
    return database.inWorkspace(viewer.workspaceId, (tx) => listAudit(tx, viewer.workspaceId, asked));
  });

  app.get('/v1/audit/verification', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const [number, hash = ''] = (parseInput(verification, request.query).head ?? '').split(':');
    const kept = hash === '' ? null : { number: Number(number), hash };
    return verifyAudit(database, viewer.workspaceId, kept);
  });
}
