import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../domain/refusal.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { parseInput } from '../parse-input.ts';
import { requireAdmin, requireFresh, requireScope, type Viewer } from '../viewer.ts';
import { type EmbedToken, embedSettings, embedTokenRequest } from './api.ts';
import { type EmbedRouteDeps, embedPageRoutes } from './page-routes.ts';
import { mayShow, readEmbedSettings, writeEmbedSettings } from './settings.ts';
import { type EmbedTokens, makeEmbedTokens } from './tokens.ts';

/** What admins allow, the tokens that servers ask for, and what pages show with them. */
export function embedRoutes(app: FastifyInstance, deps: EmbedRouteDeps): void {
  const { database, authorize } = deps;
  const tokens = makeEmbedTokens(deps.sealKey);

  app.get('/v1/embed', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    return database.inWorkspace(viewer.workspaceId, (tx) => readEmbedSettings(tx, viewer.workspaceId));
  });

  app.put('/v1/embed', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    requireFresh(viewer);
    const wanted = parseInput(embedSettings, request.body);
    return database.inWorkspace(viewer.workspaceId, (tx) => writeEmbedSettings(tx, viewer, wanted));
  });

  app.post('/v1/embed/tokens', async (request, reply) => {
    const viewer = await authorize(request);
    return reply.code(201).send(await giveToken(deps, tokens, viewer, request.body));
  });

  embedPageRoutes(app, deps, tokens);
}

async function giveToken(
  { database, engine }: EmbedRouteDeps,
  tokens: EmbedTokens,
  viewer: Viewer,
  body: unknown,
): Promise<EmbedToken> {
  const { workspaceId, source } = viewer;
  if (!source)
    throw new Refusal('not-allowed', 403, {
      message: 'Tokens are asked for by a server with an API key of a source, see the Embed page.',
    });
  requireScope(viewer, 'send');
  const { person: named, origin, minutes } = parseInput(embedTokenRequest, body);
  const isOpen = await database.inWorkspace(workspaceId, (tx) => mayShow(tx, workspaceId, source.id, origin));
  if (!isOpen)
    throw new Refusal('embed-not-allowed', 403, {
      message: `Keys of ${source.slug} may not ask for tokens for ${origin}. An admin allows both on the Embed page.`,
      pointer: '/origin',
    });
  const { directory } = await engine.workspace(workspaceId);
  const person = directory.byHandle(named) ?? directory.byEmail(named);
  if (!person || !directory.isActive(person.id))
    throw new Refusal('unknown-person', 422, {
      message: `Nobody active has the handle or e-mail ${JSON.stringify(named)}. The People page lists who there is.`,
      pointer: '/person',
    });
  const expiresMs = Math.floor(Date.now() / 1000 + minutes * 60) * 1000;
  const pass = { workspaceId, personId: person.id, origin, sourceId: source.id };
  return {
    token: await tokens.write(pass, expiresMs),
    expiresAt: formatInstant(expiresMs * 1000),
  };
}
