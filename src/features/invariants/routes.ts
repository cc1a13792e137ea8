import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requireAdmin } from '../viewer.ts';
import { resumeWorkspace } from './actions.ts';
import { type Checks, checkOrder } from './api.ts';
import type { InvariantWatch } from './invariant-watch.ts';
import { listChecks } from './queries.ts';

/** What must always be true of a workspace, whether it is, and how awarding goes on after it was not. */
export function invariantRoutes(app: FastifyInstance, deps: RouteDeps & { watch: InvariantWatch }): void {
  const { database, engine, authorize, watch } = deps;
  const admin = async (request: FastifyRequest): Promise<string> => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    return viewer.workspaceId;
  };
  const list = async (workspaceId: string): Promise<Checks> =>
    listChecks(database, await engine.workspace(workspaceId), watch.everyMinutes);

  app.get('/v1/invariants', async (request) => list(await admin(request)));

  app.post('/v1/invariants/check', async (request) => {
    const workspaceId = await admin(request);
    const { full } = parseInput(checkOrder, request.body);
    await watch.check(workspaceId, full);
    return list(workspaceId);
  });

  app.post('/v1/invariants/resume', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    return resumeWorkspace(deps, viewer.workspaceId, viewer);
  });
}
