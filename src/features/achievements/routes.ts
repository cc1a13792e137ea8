import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { readValidFrom } from '../read-valid-from.ts';
import { notFound, type RouteDeps, requireAdmin, requireReader } from '../viewer.ts';
import { applyAchievements, planAchievements, retireAchievement, saveAchievement } from './actions.ts';
import { applyRequest, newAchievement, planRequest, reevaluationRequest } from './api.ts';
import { listAchievements, readAchievement } from './queries.ts';
import { applyReevaluation, tryReevaluation } from './reevaluate.ts';

/** Texts of a whole folder. */
const folderMax = 8 * 1_048_576;

export function achievementRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const { database, engine, authorize } = deps;

  app.get('/v1/achievements', async (request) => {
    const viewer = await authorize(request);
    requireReader(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    return {
      items: await database.inWorkspace(viewer.workspaceId, (tx) =>
        listAchievements(tx, workspace, viewer.language),
      ),
    };
  });

  app.get<{ Params: { key: string } }>('/v1/achievements/:key', async (request) => {
    const viewer = await authorize(request);
    requireReader(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    const detail = await database.inWorkspace(viewer.workspaceId, (tx) =>
      readAchievement(tx, workspace, request.params.key, viewer.language),
    );
    if (!detail) throw notFound(`achievement ${request.params.key}`);
    return detail;
  });

  app.post('/v1/achievements', async (request, reply) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { yaml, validFrom } = parseInput(newAchievement, request.body);
    const saved = await saveAchievement(
      deps,
      viewer.workspaceId,
      yaml,
      readValidFrom(validFrom) ?? engine.now(viewer.workspaceId),
      viewer,
    );
    return reply.code(saved.changed ? 201 : 200).send(saved);
  });

  app.post('/v1/achievements/plan', { bodyLimit: folderMax }, async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    return planAchievements(deps, viewer.workspaceId, parseInput(planRequest, request.body));
  });

  app.post('/v1/achievements/apply', { bodyLimit: folderMax }, async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { files, retire, ...rest } = parseInput(applyRequest, request.body);
    const validFrom = readValidFrom(rest.validFrom);
    const asked = { files, retire, validFrom, fingerprint: rest.fingerprint ?? null };
    return applyAchievements(deps, viewer.workspaceId, asked, viewer);
  });

  app.post<{ Params: { key: string } }>('/v1/achievements/:key/retire', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    return retireAchievement(deps, viewer.workspaceId, request.params.key, viewer);
  });

  app.post<{ Params: { key: string } }>('/v1/achievements/:key/reevaluations', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { apply } = parseInput(reevaluationRequest, request.body);
    const { key } = request.params;
    if (apply) return applyReevaluation(deps, viewer.workspaceId, key, viewer);
    return tryReevaluation(deps, viewer.workspaceId, key);
  });
}
