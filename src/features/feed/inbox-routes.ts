import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requirePerson } from '../viewer.ts';
import { inboxMarks, inboxQuery, inboxReadAll } from './api.ts';
import { countUnread, markRead, readAll, readInbox } from './inbox.ts';

export function inboxRoutes(app: FastifyInstance, { database, engine, authorize }: RouteDeps): void {
  app.get('/v1/inbox', async (request) => {
    const viewer = await authorize(request);
    requirePerson(viewer);
    const filter = parseInput(inboxQuery, request.query);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) => readInbox(tx, workspace, viewer, filter));
  });

  app.get('/v1/inbox/count', async (request) => {
    const viewer = await authorize(request);
    requirePerson(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) => countUnread(tx, workspace, viewer));
  });

  app.post('/v1/inbox/marks', async (request) => {
    const viewer = await authorize(request);
    requirePerson(viewer);
    const { seqs, read } = parseInput(inboxMarks, request.body);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, async (tx) => {
      await markRead(tx, workspace, viewer, seqs, read);
      return countUnread(tx, workspace, viewer);
    });
  });

  app.post('/v1/inbox/read', async (request) => {
    const viewer = await authorize(request);
    requirePerson(viewer);
    const { upTo } = parseInput(inboxReadAll, request.body);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, async (tx) => {
      const were = await readAll(tx, workspace, viewer, upTo);
      return { ...(await countUnread(tx, workspace, viewer)), were };
    });
  });
}
