import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.ts';
import { parseInput } from '../parse-input.ts';
import type { Seal } from '../sign-in/actions.ts';
import {
  notFound,
  type RouteDeps,
  requireAdmin,
  requireFresh,
  requireScope,
  type Viewer,
} from '../viewer.ts';
import { addKey, createSource, discardQuarantined, removeKey } from './actions.ts';
import { newKey, newSource, type OwnKey, quarantineQuery } from './api.ts';
import { EventCounts } from './event-counts.ts';
import { readHealth } from './health.ts';
import { asKeysRead, listQuarantine, listSources, readSource } from './queries.ts';
import { replayAll, replayQuarantined } from './replay.ts';

type AboutSource = { Params: { slug: string } };
type AboutKey = { Params: { slug: string; id: string } };
type AboutItem = { Params: { id: string } };

/** Sources, their keys and what of their events was kept aside: an admin's; how sources are, also for keys that may read. */
export function sourceRoutes(app: FastifyInstance, deps: RouteDeps & { readonly seal: Seal }): void {
  const { database } = deps;
  const counts = new EventCounts(database);
  const adminViewer = async (request: FastifyRequest): Promise<Viewer> => {
    const viewer = await deps.authorize(request);
    requireAdmin(viewer);
    return viewer;
  };
  const admin = async (request: FastifyRequest): Promise<string> => (await adminViewer(request)).workspaceId;

  const adminOrReader = async (request: FastifyRequest): Promise<Viewer> => {
    const viewer = await deps.authorize(request);
    if (viewer.key) requireScope(viewer, 'read');
    else requireAdmin(viewer);
    return viewer;
  };

  app.get('/v1/key', async (request): Promise<OwnKey> => {
    const { workspaceId, key, source } = await deps.authorize(request);
    if (!key || !source) throw noKey();
    const workspace = (await database.workspaces()).find(({ id }) => id === workspaceId)?.slug ?? '';
    return { workspace, source: source.slug, name: key.name, scopes: [...key.scopes] };
  });

  app.get('/v1/sources', async (request) => {
    const viewer = await adminOrReader(request);
    const items = await listSources(database, counts, viewer.workspaceId);
    return { items: viewer.key ? items.map(asKeysRead) : items };
  });

  app.get<AboutSource>('/v1/sources/:slug', async (request) => {
    const found = await readSource(database, counts, await admin(request), request.params.slug);
    if (!found) throw notFound('such source');
    return found;
  });

  app.get<AboutSource>('/v1/sources/:slug/health', async (request) => {
    const { workspaceId } = await adminOrReader(request);
    const health = await database.inWorkspace(workspaceId, (tx) =>
      readHealth(tx, workspaceId, request.params.slug, deps.engine.now(workspaceId)),
    );
    if (!health) throw notFound('such source');
    return health;
  });

  app.post<AboutSource>('/v1/sources/:slug/replay', async (request) => {
    const viewer = await adminViewer(request);
    return replayAll(deps, viewer.workspaceId, request.params.slug, viewer);
  });

  app.post('/v1/sources', async (request, reply) => {
    const viewer = await adminViewer(request);
    const wanted = parseInput(newSource, request.body);
    // A secret may come with it, shown this once.
    if (wanted.kind !== 'api') requireFresh(viewer);
    const made = await createSource(deps, viewer.workspaceId, wanted, viewer);
    return reply.code(201).header('cache-control', 'no-store').send(made);
  });

  app.post<AboutSource>('/v1/sources/:slug/keys', async (request, reply) => {
    const viewer = await adminViewer(request);
    requireFresh(viewer);
    const wanted = parseInput(newKey, request.body);
    const made = await addKey(database, viewer.workspaceId, request.params.slug, wanted, viewer);
    return reply.code(201).header('cache-control', 'no-store').send(made);
  });

  app.delete<AboutKey>('/v1/sources/:slug/keys/:id', async (request, reply) => {
    const viewer = await adminViewer(request);
    await removeKey(database, viewer.workspaceId, request.params.slug, request.params.id, viewer);
    return reply.code(204).send();
  });

  app.get('/v1/quarantine', async (request) => {
    const workspaceId = await admin(request);
    const asked = parseInput(quarantineQuery, request.query);
    return database.inWorkspace(workspaceId, (tx) => listQuarantine(tx, workspaceId, asked));
  });

  app.post<AboutItem>('/v1/quarantine/:id/replay', async (request) => {
    const workspaceId = await admin(request);
    return replayQuarantined(deps, workspaceId, request.params.id);
  });

  app.delete<AboutItem>('/v1/quarantine/:id', async (request, reply) => {
    const workspaceId = await admin(request);
    await discardQuarantined(database, workspaceId, request.params.id);
    return reply.code(204).send();
  });
}

function noKey(): Refusal {
  return new Refusal('needs-key', 403, {
    message: 'This is about an API key: send one as Authorization: Bearer sw_….',
  });
}
