import { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { isUuid } from '../../store/uuid.ts';
import { parseInput } from '../parse-input.ts';
import { requireAdmin, type Viewer } from '../viewer.ts';
import {
  cancelImport,
  createImport,
  type ImportDeps,
  saveMapping,
  startImport,
  unknownImport,
} from './actions.ts';
import { newImport, newMapping } from './api.ts';
import { propose } from './propose.ts';
import { findImport, knownMappings, listImports, listMappings, rejectsOf } from './queries.ts';
import type { ImportRunner } from './running/import-runner.ts';

export interface ImportRouteDeps extends ImportDeps {
  authorize(request: FastifyRequest): Promise<Viewer>;
  readonly runner: ImportRunner;
}

/** Mappings and imports; every route is an admin's. */
export function importRoutes(deps: ImportRouteDeps): FastifyPluginAsync {
  const { database, runner } = deps;
  const adminViewer = async (request: FastifyRequest): Promise<Viewer> => {
    const viewer = await deps.authorize(request);
    requireAdmin(viewer);
    return viewer;
  };
  const admin = async (request: FastifyRequest): Promise<string> => (await adminViewer(request)).workspaceId;
  const importId = (request: FastifyRequest): string => {
    const { id } = request.params as { id: string };
    if (!isUuid(id)) throw unknownImport(id);
    return id;
  };
  return async (app) => {
    app.get('/v1/mappings', async (request) => {
      const workspaceId = await admin(request);
      return { items: await database.inWorkspace(workspaceId, (tx) => listMappings(tx, workspaceId)) };
    });
    app.put('/v1/mappings/:name', async (request) => {
      const workspaceId = await admin(request);
      const { name } = request.params as { name: string };
      return saveMapping(deps, workspaceId, name, parseInput(newMapping, request.body).yaml);
    });
    app.get('/v1/imports', async (request) => ({ items: await listImports(database, await admin(request)) }));
    app.get('/v1/imports/:id', async (request) => {
      const view = await findImport(database, await admin(request), importId(request));
      if (!view) throw unknownImport(importId(request));
      return view;
    });
    app.get('/v1/imports/:id/rejects', async (request, reply) => {
      const file = await rejectsOf(database, await admin(request), importId(request));
      if (!file) throw unknownImport(importId(request));
      return reply
        .type(file.contentType)
        .header('content-disposition', `attachment; filename="${file.fileName}"`)
        .send(Readable.from(file.lines, { objectMode: false }));
    });
    await app.register(fileRoutes(deps, adminViewer));
    await app.register(async (plain) => {
      // These take no body, whatever its type says.
      plain.removeAllContentTypeParsers();
      plain.addContentTypeParser('*', (_request, payload, done) => {
        payload.resume();
        done(null);
      });
      plain.post('/v1/imports/:id/start', async (request) => {
        const viewer = await adminViewer(request);
        const view = await startImport(deps, viewer.workspaceId, importId(request), viewer);
        runner.enqueue(viewer.workspaceId, view.id);
        return view;
      });
      plain.post('/v1/imports/:id/cancel', async (request) => {
        const viewer = await adminViewer(request);
        return cancelImport(deps, viewer.workspaceId, importId(request), viewer);
      });
    });
  };
}

/** Routes whose body is the file itself, read as a stream whatever its content type. */
function fileRoutes(
  deps: ImportRouteDeps,
  admin: (request: FastifyRequest) => Promise<Viewer>,
): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    const body = (request: FastifyRequest): AsyncIterable<Uint8Array> =>
      (request.body as Readable | undefined) ?? request.raw;
    app.post('/v1/imports', { config: { takesFile: true } }, async (request, reply) => {
      const viewer = await admin(request);
      const { workspaceId } = viewer;
      const { dryRun, ...asked } = parseInput(newImport, request.query);
      const view = await createImport(deps, workspaceId, {
        ...asked,
        dryRun: dryRun === 'true',
        by: viewer,
        body: body(request),
      });
      deps.runner.enqueue(workspaceId, view.id);
      return reply.code(201).send(view);
    });
    app.post('/v1/imports/propose', async (request) => {
      const { workspaceId } = await admin(request);
      return propose(body(request), await knownMappings(deps.database, workspaceId));
    });
  };
}
