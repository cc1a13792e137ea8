import type { FastifyInstance, FastifyRequest } from 'fastify';
import { reviewCsv } from '../../domain/recognition/review-talk.ts';
import { parseInput } from '../parse-input.ts';
import { notFound, type RouteDeps, requireMember, requirePerson } from '../viewer.ts';
import { type ReviewTalk, reviewTalkQuery } from './api.ts';
import { readReviewTalk } from './queries.ts';

/** One's own record for a review talk. There is no way to ask for somebody else's: what goes along is theirs to choose. */
export function reviewTalkRoutes(app: FastifyInstance, { database, engine, authorize }: RouteDeps): void {
  const readOwn = async (request: FastifyRequest): Promise<ReviewTalk> => {
    const viewer = await authorize(request);
    requireMember(viewer);
    const personId = requirePerson(viewer);
    const asked = parseInput(reviewTalkQuery, request.query);
    const workspace = await engine.workspace(viewer.workspaceId);
    const person = workspace.directory.person(personId);
    if (!person) throw notFound('such person');
    return database.inWorkspace(viewer.workspaceId, (tx) =>
      readReviewTalk(tx, workspace, viewer, person, asked),
    );
  };

  app.get('/v1/review-talk', readOwn);

  app.get('/v1/review-talk.csv', async (request, reply) => {
    const talk = await readOwn(request);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="review-talk-${talk.from}-${talk.to}.csv"`)
      .send(reviewCsv(talk));
  });
}
