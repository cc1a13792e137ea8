import type { FastifyRequest } from 'fastify';
import type { BoardPeriod } from '../../domain/boards/board-period.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import { type RouteDeps, requireAdmin, requireMember, type Viewer } from '../viewer.ts';
import type { Looker } from './queries.ts';

interface Asker {
  readonly viewer: Viewer;
  readonly workspace: WorkspaceEngine;
}

/** Who asks for boards and goals, and what they look at. */
export function makeAskers({ engine, authorize }: RouteDeps) {
  const asked = async (request: FastifyRequest, require: (viewer: Viewer) => void): Promise<Asker> => {
    const viewer = await authorize(request);
    require(viewer);
    return { viewer, workspace: await engine.workspace(viewer.workspaceId) };
  };
  return {
    asMember: (request: FastifyRequest) => asked(request, requireMember),
    asAdmin: (request: FastifyRequest) => asked(request, requireAdmin),
    lookerOf: ({ viewer, workspace }: Asker, zone: string, kind: BoardPeriod): Looker => ({
      personId: viewer.personId,
      workspace,
      zone,
      now: engine.now(viewer.workspaceId),
      kind,
    }),
  };
}
