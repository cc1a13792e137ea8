import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requireLead } from '../viewer.ts';
import { type TeamReviews, type TeamWeek, teamWeekQuery } from './api.ts';
import { readReviews, readTeamWeek } from './queries.ts';

/** For whoever leads people: managers their own, admins everybody. */
export function teamRoutes(app: FastifyInstance, { database, engine, authorize }: RouteDeps): void {
  app.get('/v1/team/week', async (request): Promise<TeamWeek> => {
    const viewer = await authorize(request);
    requireLead(viewer);
    const asked = parseInput(teamWeekQuery, request.query);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) => readTeamWeek(tx, workspace, viewer, asked));
  });

  app.get('/v1/team/reviews', async (request): Promise<TeamReviews> => {
    const viewer = await authorize(request);
    requireLead(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) => readReviews(tx, workspace, viewer));
  });
}
