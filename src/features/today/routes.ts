import type { FastifyInstance } from 'fastify';
import { notFound, type RouteDeps, requireMember } from '../viewer.ts';
import type { Today } from './api.ts';
import { readToday } from './queries.ts';

export function todayRoutes(app: FastifyInstance, { database, engine, authorize }: RouteDeps): void {
  app.get('/v1/today', async (request): Promise<Today> => {
    const viewer = await authorize(request);
    requireMember(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    const person = workspace.directory.person(viewer.personId ?? '');
    if (!person) throw notFound('page for a key; sign in as a person');
    const now = engine.now(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) =>
      readToday(tx, workspace, person, now, viewer.language),
    );
  });
}
