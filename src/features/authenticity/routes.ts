import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import { parseSince } from '../../domain/time/since.ts';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requireAdmin } from '../viewer.ts';
import { readAuthenticity } from './queries.ts';

const aYear = 365 * 86_400_000_000;
const query = z.object({ since: z.string().max(40).optional() });

/** For whoever runs the programme: patterns of giving that are worth a look. */
export function authenticityRoutes(app: FastifyInstance, { database, engine, authorize }: RouteDeps): void {
  app.get('/v1/authenticity', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { since } = parseInput(query, request.query);
    const from = since === undefined ? engine.now(viewer.workspaceId) - aYear : parseSince(since);
    if (isRefusal(from)) throw new Refusal(from.code, 400, { message: from.message, pointer: '/since' });
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) => readAuthenticity(tx, workspace, from));
  });
}
