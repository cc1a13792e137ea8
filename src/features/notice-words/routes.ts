import type { FastifyInstance } from 'fastify';
import { lintWords } from '../../domain/notices/words/lint-words.ts';
import { writeNotice } from '../../domain/notices/words/write-notice.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requireAdmin } from '../viewer.ts';
import { saveWords, viewWords } from './actions.ts';
import { newWords, type WordsView, type WrittenWords, wordsPreview, wordsQuery } from './api.ts';
import { readWords } from './queries.ts';
import { sampleFor } from './sample.ts';

/** What notices say in a workspace. */
export function noticeWordsRoutes(app: FastifyInstance, { database, engine, authorize }: RouteDeps): void {
  app.get('/v1/notices/words', async (request): Promise<WordsView> => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { language } = parseInput(wordsQuery, request.query);
    return database.inWorkspace(viewer.workspaceId, (tx) => viewWords(tx, viewer.workspaceId, language));
  });

  app.put('/v1/notices/words', async (request): Promise<WordsView> => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { kind, language, ...input } = parseInput(newWords, request.body);
    const now = toTimestamp(engine.now(viewer.workspaceId));
    return database.inWorkspace(viewer.workspaceId, async (tx) => {
      await saveWords(tx, viewer, kind, language, layerOf(input), now);
      return viewWords(tx, viewer.workspaceId, language);
    });
  });

  app.post(
    '/v1/notices/words/preview',
    { config: { reads: true } },
    async (request): Promise<WrittenWords> => {
      const viewer = await authorize(request);
      requireAdmin(viewer);
      const { kind, language, ...input } = parseInput(wordsPreview, request.body);
      const workspace = await engine.workspace(viewer.workspaceId);
      return database.inWorkspace(viewer.workspaceId, async (tx) => {
        const { data, isReal } = await sampleFor(tx, workspace, kind, language);
        const saved = await readWords(tx, viewer.workspaceId, language);
        const own = layerOf(input);
        const { title, text } = writeNotice(kind, language, [own, saved[kind]], data);
        return { findings: lintWords(kind, own), title, text, isReal };
      });
    },
  );
}

/** Nothing, and nothing but spaces, is our own words. */
function layerOf({ title, text }: { title: string | null; text: string | null }) {
  return {
    ...(title === null || title.trim() === '' ? {} : { title }),
    ...(text === null || text.trim() === '' ? {} : { text }),
  };
}
