import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { notFound, type RouteDeps, requireMember } from '../viewer.ts';
import { demoControl } from './api.ts';
import type { Demo } from './demo.ts';

export function demoRoutes(
  app: FastifyInstance,
  { authorize, demo }: RouteDeps & { demo: Demo | null },
): void {
  app.get('/v1/demo', async () => {
    if (!demo) throw notFound('demo');
    return demo.state();
  });

  app.post('/v1/demo', async (request) => {
    const viewer = await authorize(request);
    requireMember(viewer);
    if (!demo || viewer.workspaceId !== demo.workspaceId) throw notFound('demo');
    return demo.change(parseInput(demoControl, request.body));
  });
}
