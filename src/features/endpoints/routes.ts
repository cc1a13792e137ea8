import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { admitAdmins, type RouteDeps, requireFresh } from '../viewer.ts';
import {
  changeEndpoint,
  type EndpointDeps,
  makeEndpoint,
  removeEndpoint,
  replaceSecret,
  replay,
  sendTest,
} from './actions.ts';
import { dispatchQuery, endpointChange, newEndpoint } from './api.ts';
import { listDispatches, listEndpoints } from './queries.ts';

type AboutEndpoint = { Params: { id: string } };
type AboutDispatch = { Params: { id: string; dispatch: string } };

/** Where a workspace's webhooks go, and how that goes: for admins. */
export function endpointRoutes(app: FastifyInstance, deps: RouteDeps & EndpointDeps): void {
  const { database } = deps;
  const { admin, freshAdmin } = admitAdmins(deps);

  app.get('/v1/endpoints', async (request) => {
    const { workspaceId } = await admin(request);
    const items = await database.inWorkspace(workspaceId, (tx) =>
      listEndpoints(tx, workspaceId, deps.lanes, deps.nowMs()),
    );
    return { items };
  });

  app.post('/v1/endpoints', async (request, reply) => {
    const viewer = await admin(request);
    // What happens here would go wherever a stolen open browser says.
    requireFresh(viewer);
    const wanted = parseInput(newEndpoint, request.body);
    return reply.code(201).send(await makeEndpoint(deps, viewer.workspaceId, wanted, viewer));
  });

  app.patch<AboutEndpoint>('/v1/endpoints/:id', async (request, reply) => {
    const viewer = await admin(request);
    const change = parseInput(endpointChange, request.body);
    if (change.url !== undefined) requireFresh(viewer);
    await changeEndpoint(deps, viewer.workspaceId, request.params.id, change, viewer);
    return reply.code(204).send();
  });

  app.delete<AboutEndpoint>('/v1/endpoints/:id', async (request, reply) => {
    const viewer = await admin(request);
    await removeEndpoint(deps, viewer.workspaceId, request.params.id, viewer);
    return reply.code(204).send();
  });

  app.post<AboutEndpoint>('/v1/endpoints/:id/secret', async (request, reply) => {
    const viewer = await freshAdmin(request);
    return reply.code(201).send(await replaceSecret(deps, viewer.workspaceId, request.params.id, viewer));
  });

  app.post<AboutEndpoint>('/v1/endpoints/:id/test', async (request, reply) => {
    const { workspaceId } = await admin(request);
    return reply.code(202).send(await sendTest(deps, workspaceId, request.params.id));
  });

  app.get<AboutEndpoint>('/v1/endpoints/:id/dispatches', async (request) => {
    const { workspaceId } = await admin(request);
    const query = parseInput(dispatchQuery, request.query);
    return database.inWorkspace(workspaceId, (tx) =>
      listDispatches(tx, workspaceId, request.params.id, query),
    );
  });

  app.post<AboutEndpoint>('/v1/endpoints/:id/replay', async (request, reply) => {
    const { workspaceId } = await admin(request);
    return reply.code(202).send(await replay(deps, workspaceId, request.params.id, null));
  });

  app.post<AboutDispatch>('/v1/endpoints/:id/dispatches/:dispatch/replay', async (request, reply) => {
    const { workspaceId } = await admin(request);
    const { id, dispatch } = request.params;
    return reply.code(202).send(await replay(deps, workspaceId, id, dispatch));
  });
}
