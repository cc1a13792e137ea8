import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Tx } from '../../../store/database.ts';
import { recordAudit } from '../../audit/actions.ts';
import { parseInput } from '../../parse-input.ts';
import { notFound, requireFresh, requirePerson } from '../../viewer.ts';
import { requireAccount } from '../accounts.ts';
import { type AccessTokens, type MadeAccessToken, newAccessToken } from '../api.ts';
import type { SignInDeps } from '../deps.ts';
import { listAccessTokens, makeAccessToken, removeAccessToken } from './access-tokens.ts';

type About = { Params: { id: string } };

/** Tokens by which programs read as the signed-in person. */
export function accessTokenRoutes(app: FastifyInstance, deps: SignInDeps): void {
  const { database, authorize } = deps;
  const read = async (
    tx: Tx,
    request: FastifyRequest,
    workspaceId: string,
    personId: string,
  ): Promise<AccessTokens> => {
    const base = deps.publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`;
    return {
      items: await listAccessTokens(tx, workspaceId, personId),
      url: `${base.replace(/\/$/, '')}/mcp`,
    };
  };

  app.get('/v1/access-tokens', async (request): Promise<AccessTokens> => {
    const viewer = await authorize(request);
    const personId = requirePerson(viewer);
    return database.inWorkspace(viewer.workspaceId, (tx) => read(tx, request, viewer.workspaceId, personId));
  });

  app.post('/v1/access-tokens', async (request, reply) => {
    const viewer = await authorize(request);
    const personId = requirePerson(viewer);
    requireFresh(viewer);
    const wanted = parseInput(newAccessToken, request.body);
    const { workspaceId } = viewer;
    const made = await database.inWorkspace(workspaceId, async (tx): Promise<MadeAccessToken> => {
      await requireAccount(tx, workspaceId, personId);
      const { id, token } = await makeAccessToken(tx, workspaceId, personId, wanted);
      const details = { sight: wanted.sight, days: wanted.days };
      await recordAudit(tx, workspaceId, viewer, { action: 'token.made', subject: id, details });
      return { token, ...(await read(tx, request, workspaceId, personId)) };
    });
    return reply.code(201).send(made);
  });

  app.delete<About>('/v1/access-tokens/:id', async (request): Promise<AccessTokens> => {
    const viewer = await authorize(request);
    const personId = requirePerson(viewer);
    const { workspaceId } = viewer;
    return database.inWorkspace(workspaceId, async (tx) => {
      if (!(await removeAccessToken(tx, workspaceId, personId, request.params.id)))
        throw notFound('token of yours');
      await recordAudit(tx, workspaceId, viewer, { action: 'token.revoked', subject: request.params.id });
      return read(tx, request, workspaceId, personId);
    });
  });
}
