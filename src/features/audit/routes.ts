import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requireAdmin } from '../viewer.ts';
import { auditQuery, verificationQuery } from './api.ts';
import { listAudit, verifyAudit } from './queries.ts';

/** What admins did in the workspace; for its admins alone. */
export function auditRoutes(app: FastifyInstance, { database, authorize }: RouteDeps): void {
  app.get('/v1/audit', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const asked = parseInput(auditQuery, request.query);
    return database.inWorkspace(viewer.workspaceId, (tx) => listAudit(tx, viewer.workspaceId, asked));
  });

  app.get('/v1/audit/verification', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const [number, hash = ''] = (parseInput(verificationQuery, request.query).head ?? '').split(':');
    const kept = hash === '' ? null : { number: Number(number), hash };
    return verifyAudit(database, viewer.workspaceId, kept);
  });
}
