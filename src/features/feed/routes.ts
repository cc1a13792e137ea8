import type { FastifyInstance } from 'fastify';
import { PopUps } from '../notices/queries.ts';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requireMember } from '../viewer.ts';
import { feedQuery } from './api.ts';
import { readFeed } from './queries.ts';
import { LiveStream } from './stream.ts';
import { talkRoutes } from './talk-routes.ts';

export function feedRoutes(
  app: FastifyInstance,
  deps: RouteDeps & {
    onStream?(stream: LiveStream, workspaceId: string): void;
    isDemo?(workspaceId: string): boolean;
  },
): void {
  const { database, engine, authorize } = deps;
  talkRoutes(app, deps);
  const popUps = new PopUps();
  const open = new Set<LiveStream>();
  app.addHook('preClose', async () => {
    for (const stream of open) stream.end();
  });

  app.get('/v1/feed', async (request) => {
    const viewer = await authorize(request);
    requireMember(viewer);
    const filter = parseInput(feedQuery, request.query);
    const workspace = await engine.workspace(viewer.workspaceId);
    return readFeed(database, workspace, viewer, filter);
  });

  app.get('/v1/stream', async (request, reply) => {
    const viewer = await authorize(request);
    requireMember(viewer);
    const lastId = Number(request.headers['last-event-id'] ?? Number.NaN);
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    const stillAllowed = () =>
      authorize(request).then(
        () => true,
        () => false,
      );
    const stream = new LiveStream(
      { database, engine, stillAllowed, popUps, isDemo: deps.isDemo?.(viewer.workspaceId) ?? false },
      viewer,
      reply.raw,
      Number.isSafeInteger(lastId) ? lastId : -1,
    );
    open.add(stream);
    reply.raw.on('close', () => open.delete(stream));
    await stream.start();
    deps.onStream?.(stream, viewer.workspaceId);
  });
}
