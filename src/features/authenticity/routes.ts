import type { FastifyInstance } from 'fastify';
import type { Micros } from '../../domain/events/event.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import { parseSince } from '../../domain/time/since.ts';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requireAdmin } from '../viewer.ts';
import { bringHintBack, dismissHint, writeLimits } from './actions.ts';
import { authenticityQuery, hintDismissalReason, recognitionLimits } from './api.ts';
import { readAuthenticity, readLimits } from './queries.ts';

const aYear = 365 * 86_400_000_000;
interface KeyParams {
  Params: { key: string };
}

/** For whoever runs the programme: patterns of giving that are worth a look. */
export function authenticityRoutes(app: FastifyInstance, { database, engine, authorize }: RouteDeps): void {
  app.get('/v1/authenticity', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const from = readSince(
      parseInput(authenticityQuery, request.query).since,
      engine.now(viewer.workspaceId),
    );
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) => readAuthenticity(tx, workspace, from));
  });

  app.put<KeyParams>('/v1/authenticity/hints/:key/dismissal', async (request, reply) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { reason, since: text } = parseInput(hintDismissalReason, request.body);
    const since = readSince(text, engine.now(viewer.workspaceId));
    const workspace = await engine.workspace(viewer.workspaceId);
    await database.inWorkspace(viewer.workspaceId, (tx) =>
      dismissHint(tx, workspace, viewer, { key: request.params.key, since, reason }),
    );
    return reply.code(204).send();
  });

  app.delete<KeyParams>('/v1/authenticity/hints/:key/dismissal', async (request, reply) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    await database.inWorkspace(viewer.workspaceId, (tx) => bringHintBack(tx, viewer, request.params.key));
    return reply.code(204).send();
  });

  app.get('/v1/recognition-limits', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    return database.inWorkspace(viewer.workspaceId, (tx) => readLimits(tx, viewer.workspaceId));
  });

  app.put('/v1/recognition-limits', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const limits = parseInput(recognitionLimits, request.body);
    await database.inWorkspace(viewer.workspaceId, (tx) => writeLimits(tx, viewer, limits));
    return limits;
  });
}

/** A year, unless told. */
function readSince(text: string | undefined, now: Micros): Micros {
  const from = text === undefined ? now - aYear : parseSince(text);
  if (isRefusal(from)) throw new Refusal(from.code, 400, { message: from.message, pointer: '/since' });
  return from;
}
