import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requireMember, requireReader } from '../viewer.ts';
import { feedQuery } from './api.ts';
import { inboxRoutes } from './inbox-routes.ts';
import type { LiveStreams } from './live-streams.ts';
import { readFeed } from './queries.ts';
import { talkRoutes } from './talk-routes.ts';

export function feedRoutes(app: FastifyInstance, deps: RouteDeps & { readonly streams: LiveStreams }): void {
  const { database, engine, authorize, streams } = deps;
  talkRoutes(app, deps);
  inboxRoutes(app, deps);
  app.addHook('preClose', async () => streams.end());

  app.get('/v1/feed', async (request) => {
    const viewer = await authorize(request);
    requireReader(viewer);
    const filter = parseInput(feedQuery, request.query);
    const workspace = await engine.workspace(viewer.workspaceId);
    return readFeed(database, workspace, viewer, filter);
  });

  app.get('/v1/stream', async (request, reply) => {
    const viewer = await authorize(request);
    requireMember(viewer);
    const stillAllowed = () =>
      authorize(request).then(
        () => true,
        () => false,
      );
    await streams.open(request, reply, viewer, { stillAllowed });
  });
}
