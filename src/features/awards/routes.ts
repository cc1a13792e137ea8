import type { FastifyInstance } from 'fastify';
import { sightOf } from '../may-see.ts';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requireMember, requireReader, requireScope } from '../viewer.ts';
import { decideAward } from './actions.ts';
import {
  type AwardDetail,
  type AwardNote,
  awardDecision,
  awardNoteText,
  awardsQuery,
  explainQuery,
  type Progress,
} from './api.ts';
import { removeNote, writeNote } from './notes.ts';
import { readProgress } from './progress.ts';
import { listAwards } from './queries.ts';
import { readAward, readStanding } from './receipts.ts';

export function awardRoutes(app: FastifyInstance, { database, engine, authorize }: RouteDeps): void {
  app.get('/v1/awards', async (request) => {
    const viewer = await authorize(request);
    requireReader(viewer);
    const filter = parseInput(awardsQuery, request.query);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) =>
      listAwards(tx, workspace, sightOf(viewer, workspace), filter, viewer.language),
    );
  });

  app.get<{ Params: { id: string } }>('/v1/awards/:id', async (request): Promise<AwardDetail> => {
    const viewer = await authorize(request);
    requireReader(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) =>
      readAward(tx, workspace, viewer, request.params.id),
    );
  });

  app.post<{ Params: { id: string } }>('/v1/awards/:id/decision', async (request): Promise<AwardDetail> => {
    const viewer = await authorize(request);
    requireMember(viewer);
    await decideAward(
      { database, engine },
      viewer,
      request.params.id,
      parseInput(awardDecision, request.body),
    );
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) =>
      readAward(tx, workspace, viewer, request.params.id),
    );
  });

  app.put<{ Params: { id: string } }>('/v1/awards/:id/note', async (request): Promise<AwardNote> => {
    const viewer = await authorize(request);
    requireMember(viewer);
    const { text } = parseInput(awardNoteText, request.body);
    return writeNote(await engine.workspace(viewer.workspaceId), viewer, request.params.id, text);
  });

  app.delete<{ Params: { id: string } }>('/v1/awards/:id/note', async (request, reply) => {
    const viewer = await authorize(request);
    requireMember(viewer);
    await removeNote(await engine.workspace(viewer.workspaceId), viewer, request.params.id);
    return reply.code(204).send();
  });

  app.get('/v1/progress', async (request): Promise<Progress> => {
    const viewer = await authorize(request);
    requireScope(viewer, 'progress');
    const query = parseInput(explainQuery, request.query);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) => readProgress(tx, workspace, viewer, query));
  });

  app.get('/v1/explain', async (request) => {
    const viewer = await authorize(request);
    requireMember(viewer);
    const query = parseInput(explainQuery, request.query);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) => readStanding(tx, workspace, viewer, query));
  });
}
