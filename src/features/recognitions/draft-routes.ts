import type { FastifyInstance } from 'fastify';
import { notFound, type RouteDeps, requirePerson } from '../viewer.ts';
import { findDraft, removeDraft } from './drafts.ts';

type About = { Params: { id: string } };

/** What a program has written down for the signed-in person: to open it, and to be rid of it. */
export function draftRoutes(app: FastifyInstance, { database, engine, authorize }: RouteDeps): void {
  app.get<About>('/v1/recognition-drafts/:id', async (request) => {
    const viewer = await authorize(request);
    requirePerson(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    const draft = await database.inWorkspace(viewer.workspaceId, (tx) =>
      findDraft(tx, workspace, viewer, request.params.id),
    );
    if (!draft) throw notFound('draft of yours');
    return draft;
  });

  app.delete<About>('/v1/recognition-drafts/:id', async (request, reply) => {
    const viewer = await authorize(request);
    requirePerson(viewer);
    const gone = await database.inWorkspace(viewer.workspaceId, (tx) =>
      removeDraft(tx, viewer, request.params.id),
    );
    if (!gone) throw notFound('draft of yours');
    return reply.code(204).send();
  });
}
