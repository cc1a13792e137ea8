import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { admitAdmins, type RouteDeps } from '../viewer.ts';
import { changeDatabaseSource, createDatabaseSource, found, type WriteDeps } from './actions.ts';
import { databasePreview, databaseSourceChange, newDatabaseSource } from './api.ts';
import { listDatabaseSources, previewRows } from './queries.ts';
import type { SourceClerk } from './source-clerk.ts';
import { presentSource } from './source-record.ts';

type AboutSource = { Params: { slug: string } };

/** Queries of other databases; every route is an admin's, and whatever says whom to ask needs a fresh sign-in. */
export function databaseSourceRoutes(
  app: FastifyInstance,
  deps: RouteDeps & WriteDeps & { readonly clerk: SourceClerk },
): void {
  const { database } = deps;
  const { admin, freshAdmin } = admitAdmins(deps);
  const one = (workspaceId: string, slug: string) =>
    database.inWorkspace(workspaceId, async (tx) => presentSource(await found(tx, workspaceId, slug)));

  app.get('/v1/database-sources', async (request) => ({
    items: await listDatabaseSources(database, (await admin(request)).workspaceId),
  }));

  app.post('/v1/database-sources', async (request, reply) => {
    const viewer = await freshAdmin(request);
    const wanted = parseInput(newDatabaseSource, request.body);
    return reply.code(201).send(await createDatabaseSource(deps, viewer.workspaceId, wanted, viewer));
  });

  app.post('/v1/database-sources/preview', async (request) => {
    const viewer = await freshAdmin(request);
    return previewRows(deps, viewer.workspaceId, parseInput(databasePreview, request.body));
  });

  app.patch<AboutSource>('/v1/database-sources/:slug', async (request) => {
    const viewer = await freshAdmin(request);
    const change = parseInput(databaseSourceChange, request.body);
    return changeDatabaseSource(deps, viewer.workspaceId, request.params.slug, change, viewer);
  });

  app.post<AboutSource>('/v1/database-sources/:slug/run', async (request) => {
    const { workspaceId } = await admin(request);
    await one(workspaceId, request.params.slug);
    await deps.clerk.run(workspaceId, request.params.slug);
    return one(workspaceId, request.params.slug);
  });
}
