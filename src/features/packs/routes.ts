import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { readValidFrom } from '../read-valid-from.ts';
import { notFound, type RouteDeps, requireAdmin } from '../viewer.ts';
import { addPackBadges, enableFromPack } from './actions.ts';
import { enableRequest } from './api.ts';
import { listEventTypes, listPacks, readPackDetail } from './queries.ts';

interface OfPack {
  Params: { pack: string };
}

export function packRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const { database, engine, authorize } = deps;

  app.get('/v1/packs', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { workspaceId, language } = viewer;
    return { items: await database.inWorkspace(workspaceId, (tx) => listPacks(tx, workspaceId, language)) };
  });

  app.get('/v1/event-types', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    return { items: listEventTypes(await engine.workspace(viewer.workspaceId), viewer.language) };
  });

  app.get<OfPack>('/v1/packs/:pack', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    const detail = await database.inWorkspace(viewer.workspaceId, (tx) =>
      readPackDetail(tx, workspace, request.params.pack, viewer.language),
    );
    if (!detail) throw notFound(`pack ${request.params.pack}`);
    return detail;
  });

  app.post<OfPack>('/v1/packs/:pack/achievements', async (request, reply) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { validFrom, ...asked } = parseInput(enableRequest, request.body ?? {});
    const enabled = await enableFromPack(deps, viewer, request.params.pack, {
      ...asked,
      validFrom: readValidFrom(validFrom),
    });
    return reply.code(enabled.changed ? 201 : 200).send(enabled);
  });

  app.post<OfPack>('/v1/packs/:pack/badges', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    return addPackBadges(deps, viewer, request.params.pack);
  });
}
