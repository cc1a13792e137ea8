import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { admitAdmins, type RouteDeps } from '../viewer.ts';
import { hookOf, removeAccess, saveAccess, type WriteDeps } from './actions.ts';
import { newAccess } from './api.ts';
import type { FetchClerk } from './fetch-clerk.ts';
import { readAccess } from './queries.ts';

type AboutSource = { Params: { slug: string } };

/** How sources ask their tools for records; every route is an admin's. */
export function fetchBackRoutes(
  app: FastifyInstance,
  deps: RouteDeps & WriteDeps & { readonly fetchClerk: FetchClerk },
): void {
  const { database, nowMs, fetchClerk } = deps;
  const { admin, freshAdmin } = admitAdmins(deps);

  app.get<AboutSource>('/v1/sources/:slug/access', async (request) => {
    const { workspaceId } = await admin(request);
    return readAccess(database, workspaceId, request.params.slug, nowMs());
  });

  app.put<AboutSource>('/v1/sources/:slug/access', async (request) => {
    const viewer = await freshAdmin(request);
    const wanted = parseInput(newAccess, request.body);
    const { workspaceId } = viewer;
    await saveAccess(deps, workspaceId, request.params.slug, wanted, viewer);
    fetchClerk.nudge(workspaceId);
    return readAccess(database, workspaceId, request.params.slug, nowMs());
  });

  app.post<AboutSource>('/v1/sources/:slug/access/try', async (request) => {
    const { workspaceId } = await admin(request);
    const { sourceId } = await database.inWorkspace(workspaceId, (tx) =>
      hookOf(tx, workspaceId, request.params.slug),
    );
    return fetchClerk.tryOut(workspaceId, sourceId);
  });

  app.delete<AboutSource>('/v1/sources/:slug/access', async (request, reply) => {
    const viewer = await admin(request);
    await removeAccess(deps, viewer.workspaceId, request.params.slug, viewer);
    return reply.code(204).send();
  });
}
