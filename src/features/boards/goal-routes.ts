import type { FastifyInstance } from 'fastify';
import { keptBoardSettings } from '../../engine/boards/board-settings.ts';
import { parseInput } from '../parse-input.ts';
import type { RouteDeps } from '../viewer.ts';
import { newGoal } from './api.ts';
import { makeAskers } from './askers.ts';
import { addGoal, readGoals, removeGoal } from './goals.ts';
import { teamOf } from './queries.ts';

/** What teams want to reach together. */
export function goalRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const { database } = deps;
  const { asMember, lookerOf } = makeAskers(deps);

  app.get('/v1/goals', async (request) => {
    const asker = await asMember(request);
    const { viewer, workspace } = asker;
    const { zone } = await keptBoardSettings(database, viewer.workspaceId);
    return database.look(viewer.workspaceId, async (tx) => {
      const team = teamOf(lookerOf(asker, zone, 'month'));
      return { items: await readGoals(tx, workspace, viewer, zone, team) };
    });
  });

  app.post('/v1/goals', async (request, reply) => {
    const { viewer, workspace } = await asMember(request);
    const wanted = parseInput(newGoal, request.body);
    const { zone } = await keptBoardSettings(database, viewer.workspaceId);
    const made = await database.inWorkspace(viewer.workspaceId, (tx) =>
      addGoal(tx, workspace, viewer, wanted, zone),
    );
    return reply.code(201).send(made);
  });

  app.delete<{ Params: { id: string } }>('/v1/goals/:id', async (request, reply) => {
    const { viewer, workspace } = await asMember(request);
    await database.inWorkspace(viewer.workspaceId, (tx) =>
      removeGoal(tx, workspace, viewer, request.params.id),
    );
    return reply.code(204).send();
  });
}
