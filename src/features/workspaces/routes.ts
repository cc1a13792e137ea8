import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { notFound, type RouteDeps, requireAdmin } from '../viewer.ts';
import { createWorkspace, ensureOwner } from './actions.ts';
import { newWorkspace } from './api.ts';
import type { SignInLinks } from './sign-in-links.ts';

/** For the operator of the installation alone: the control token stands for nobody in particular. */
export function workspaceRoutes(
  app: FastifyInstance,
  {
    database,
    engine,
    authorize,
    links,
    publicUrl,
  }: RouteDeps & { links: SignInLinks; publicUrl: string | null },
): void {
  app.get('/v1/workspaces', async (request) => {
    const viewer = await authorize(request);
    requireOperator(viewer.personId, viewer.source);
    return { items: (await database.workspaces()).map(({ slug, name, demo }) => ({ slug, name, demo })) };
  });

  app.post('/v1/workspaces', async (request, reply) => {
    const viewer = await authorize(request);
    requireOperator(viewer.personId, viewer.source);
    const { slug, name } = parseInput(newWorkspace, request.body);
    await engine.workspace(await createWorkspace(database, slug, name));
    return reply.code(201).send({ slug, name, demo: false });
  });

  app.post('/v1/sign-in-link', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    requireOperator(viewer.personId, viewer.source);
    const owner = await ensureOwner(database, engine, viewer.workspaceId);
    const path = `/sign-in?token=${links.make(viewer.workspaceId, owner, ['admin', 'member'])}`;
    // A session belongs to the name it was opened under, and mails lead to that of SMALLWINS_URL.
    return { path, url: publicUrl === null ? null : `${publicUrl}${path}` };
  });
}

function requireOperator(personId: string | null, source: unknown): void {
  if (personId !== null || source !== null) throw notFound('such page');
}
