import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { notFound, type RouteDeps, requireAdmin, requireMember, requireReader } from '../viewer.ts';
import { readWordList } from '../word-list.ts';
import { commentText, moderation, newReport, reactionKind, wordList } from './api.ts';
import { addComment, deleteComment, editComment, readComments } from './comments.ts';
import { readHidden } from './moderated.ts';
import {
  keepReported,
  moderateComment,
  moderateEntry,
  openReports,
  reportContent,
  writeWordList,
} from './moderation.ts';
import { readEntry } from './queries.ts';
import { react, readReactions } from './reactions/react.ts';

interface EntryParams {
  Params: { seq: string };
}
interface IdParams {
  Params: { id: string };
}

/** One entry and what people say to it. */
export function talkRoutes(app: FastifyInstance, { database, engine, authorize }: RouteDeps): void {
  const asMember = async (request: Parameters<typeof authorize>[0]) => {
    const viewer = await authorize(request);
    requireMember(viewer);
    return { viewer, workspace: await engine.workspace(viewer.workspaceId) };
  };
  const asAdmin = async (request: Parameters<typeof authorize>[0]) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    return { viewer, workspace: await engine.workspace(viewer.workspaceId) };
  };

  app.get<EntryParams>('/v1/feed/:seq', async (request) => {
    const viewer = await authorize(request);
    requireReader(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    const seq = Number(request.params.seq);
    return database.inWorkspace(viewer.workspaceId, async (tx) => {
      const item = await readEntry(tx, workspace, viewer, seq);
      if (!item) throw notFound(`entry ${request.params.seq}`);
      return item;
    });
  });

  app.get<EntryParams>('/v1/feed/:seq/comments', async (request) => {
    const { viewer, workspace } = await asMember(request);
    const seq = Number(request.params.seq);
    return database.inWorkspace(viewer.workspaceId, async (tx) => {
      if (!(await readEntry(tx, workspace, viewer, seq))) throw notFound(`entry ${request.params.seq}`);
      return { items: await readComments(tx, workspace, viewer, seq) };
    });
  });

  app.get<EntryParams>('/v1/feed/:seq/reactions', async (request) => {
    const { viewer, workspace } = await asMember(request);
    const seq = Number(request.params.seq);
    return database.inWorkspace(viewer.workspaceId, async (tx) => {
      if (!(await readEntry(tx, workspace, viewer, seq))) throw notFound(`entry ${request.params.seq}`);
      return { items: await readReactions(tx, workspace, seq) };
    });
  });

  for (const method of ['PUT', 'DELETE'] as const)
    app.route<{ Params: { seq: string; kind: string } }>({
      method,
      url: '/v1/feed/:seq/reactions/:kind',
      handler: async (request) => {
        const { viewer, workspace } = await asMember(request);
        const kind = parseInput(reactionKind, request.params.kind);
        return react(workspace, viewer, Number(request.params.seq), kind, method === 'PUT');
      },
    });

  app.post<EntryParams>('/v1/feed/:seq/comments', async (request, reply) => {
    const { viewer, workspace } = await asMember(request);
    const { text } = parseInput(commentText, request.body);
    return reply.code(201).send(await addComment(workspace, viewer, Number(request.params.seq), text));
  });

  app.patch<IdParams>('/v1/comments/:id', async (request) => {
    const { viewer, workspace } = await asMember(request);
    return editComment(workspace, viewer, request.params.id, parseInput(commentText, request.body).text);
  });

  app.delete<IdParams>('/v1/comments/:id', async (request, reply) => {
    const { viewer, workspace } = await asMember(request);
    await deleteComment(workspace, viewer, request.params.id);
    return reply.code(204).send();
  });

  app.post('/v1/reports', async (request, reply) => {
    const { viewer, workspace } = await asMember(request);
    const wanted = parseInput(newReport, request.body);
    await database.inWorkspace(viewer.workspaceId, (tx) => reportContent(tx, workspace, viewer, wanted));
    return reply.code(204).send();
  });

  app.get('/v1/reports', async (request) => {
    const { viewer, workspace } = await asAdmin(request);
    return {
      items: await database.inWorkspace(viewer.workspaceId, (tx) => openReports(tx, workspace, viewer)),
    };
  });

  app.post<IdParams>('/v1/reports/:id/keep', async (request, reply) => {
    const { viewer } = await asAdmin(request);
    const { reason } = parseInput(moderation, request.body);
    await database.inWorkspace(viewer.workspaceId, (tx) =>
      keepReported(tx, viewer, request.params.id, reason),
    );
    return reply.code(204).send();
  });

  app.get('/v1/hidden', async (request) => {
    const { viewer, workspace } = await asAdmin(request);
    return {
      items: await database.inWorkspace(viewer.workspaceId, (tx) => readHidden(tx, workspace, viewer)),
    };
  });

  for (const verb of ['hide', 'unhide'] as const) {
    app.post<EntryParams>(`/v1/feed/:seq/${verb}`, async (request, reply) => {
      const { viewer, workspace } = await asAdmin(request);
      const { reason } = parseInput(moderation, request.body);
      await moderateEntry(workspace, viewer, Number(request.params.seq), verb === 'hide', reason);
      return reply.code(204).send();
    });
    app.post<IdParams>(`/v1/comments/:id/${verb}`, async (request, reply) => {
      const { viewer, workspace } = await asAdmin(request);
      const { reason } = parseInput(moderation, request.body);
      await moderateComment(workspace, viewer, request.params.id, verb === 'hide', reason);
      return reply.code(204).send();
    });
  }

  app.get('/v1/word-list', async (request) => {
    const { viewer } = await asAdmin(request);
    const read = database.inWorkspace(viewer.workspaceId, (tx) => readWordList(tx, viewer.workspaceId));
    return { words: await read };
  });

  app.put('/v1/word-list', async (request) => {
    const { viewer } = await asAdmin(request);
    const { words } = parseInput(wordList, request.body);
    return {
      words: await database.inWorkspace(viewer.workspaceId, (tx) => writeWordList(tx, viewer, words)),
    };
  });
}
