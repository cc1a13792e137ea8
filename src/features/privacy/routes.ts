import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '../../domain/achievements/reading/person.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import { recordAudit } from '../audit/actions.ts';
import { findPerson } from '../directory/actions.ts';
import { parseInput } from '../parse-input.ts';
import {
  notFound,
  type RouteDeps,
  requireAdmin,
  requireFresh,
  requirePerson,
  type Viewer,
} from '../viewer.ts';
import {
  changeSettings,
  deactivate,
  planErasure,
  reactivate,
  releaseErasedName,
  requestErasure,
} from './actions.ts';
import { askErasure, changePrivacy, releaseName, runRetention } from './api.ts';
import type { ErasureRunner } from './erasure-runner.ts';
import { exportStream } from './export-stream.ts';
import { listErasures, readSettings } from './queries.ts';
import { retain } from './retention.ts';

type AboutPerson = { Params: { handle: string } };

export interface PrivacyDeps extends RouteDeps {
  readonly erasures: ErasureRunner;
  log(message: string, error?: unknown): void;
}

/** What is kept of people, and for how long: an admin's, and for what cannot be undone a fresh sign-in. */
export function privacyRoutes(app: FastifyInstance, deps: PrivacyDeps): void {
  const { database, engine, erasures } = deps;
  const admin = async (request: FastifyRequest): Promise<Viewer> => {
    const viewer = await deps.authorize(request);
    requireAdmin(viewer);
    return viewer;
  };
  const freshAdmin = async (request: FastifyRequest): Promise<Viewer> => {
    const viewer = await admin(request);
    requireFresh(viewer);
    return viewer;
  };
  const send = (reply: FastifyReply, workspace: WorkspaceEngine, { id, handle }: Person, isTheirs: boolean) =>
    reply
      .type('application/x-ndjson')
      .header(
        'content-disposition',
        `attachment; filename="smallwins-${handle.replace(/[^\w.-]+/g, '-')}.ndjson"`,
      )
      .send(exportStream(workspace, id, isTheirs, (error) => deps.log('an export failed', error)));
  const settings = ({ workspaceId }: Viewer) =>
    database.inWorkspace(workspaceId, (tx) => readSettings(tx, workspaceId));

  app.post<AboutPerson>('/v1/people/:handle/deactivation', async (request, reply) => {
    const viewer = await freshAdmin(request);
    await deactivate(await engine.workspace(viewer.workspaceId), viewer, request.params.handle);
    return reply.code(204).send();
  });

  app.delete<AboutPerson>('/v1/people/:handle/deactivation', async (request, reply) => {
    const viewer = await freshAdmin(request);
    await reactivate(await engine.workspace(viewer.workspaceId), viewer, request.params.handle);
    return reply.code(204).send();
  });

  app.post<AboutPerson>('/v1/people/:handle/erasure', async (request, reply) => {
    const viewer = await freshAdmin(request);
    const { confirm, dryRun } = parseInput(askErasure, request.body);
    const workspace = await engine.workspace(viewer.workspaceId);
    const { handle } = request.params;
    if (dryRun) return planErasure(deps, workspace, handle);
    const { workspaceId } = viewer;
    const id = await database.inWorkspace(workspaceId, (tx) =>
      requestErasure(tx, workspace, viewer, handle, confirm),
    );
    erasures.kick(workspaceId);
    return reply.code(202).send({ id });
  });

  app.get<AboutPerson>('/v1/people/:handle/export', { config: { reads: true } }, async (request, reply) => {
    const viewer = await freshAdmin(request);
    const { workspaceId } = viewer;
    const workspace = await engine.workspace(workspaceId);
    const person = findPerson(workspace.directory, request.params.handle);
    await database.inWorkspace(workspaceId, (tx) =>
      recordAudit(tx, workspaceId, viewer, { action: 'person.exported', subject: person.handle }),
    );
    return send(reply, workspace, person, person.id === viewer.personId);
  });

  app.get('/v1/account/export', { config: { reads: true } }, async (request, reply) => {
    const viewer = await deps.authorize(request);
    const personId = requirePerson(viewer);
    requireFresh(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    const person = workspace.directory.person(personId);
    if (!person) throw notFound('person');
    return send(reply, workspace, person, true);
  });

  app.post('/v1/retention', async (request) => {
    const viewer = await freshAdmin(request);
    const { dryRun, days: asked } = parseInput(runRetention, request.body);
    const days = asked ?? (await settings(viewer)).retentionDays;
    if (days === null || (!dryRun && asked !== undefined))
      throw new Refusal('no-retention', 409, {
        message:
          days === null
            ? 'Nothing is set to be removed. Set after how many days first, or ask for a dry run with days.'
            : 'Days are for a dry run. Set them on the Privacy page, then run it.',
        pointer: '/days',
      });
    return retain(await engine.workspace(viewer.workspaceId), days, dryRun, viewer);
  });

  app.get('/v1/erasures', async (request) => {
    const { workspaceId } = await admin(request);
    return { items: await database.inWorkspace(workspaceId, (tx) => listErasures(tx, workspaceId)) };
  });

  app.post('/v1/erased-names/release', async (request) => {
    const viewer = await freshAdmin(request);
    const { name } = parseInput(releaseName, request.body);
    const workspace = await engine.workspace(viewer.workspaceId);
    const released = (await releaseErasedName(workspace, viewer, name)) > 0;
    if (released) await erasures.keepList(viewer.workspaceId);
    return { released };
  });

  app.get('/v1/privacy', async (request) => settings(await admin(request)));

  app.put('/v1/privacy', async (request) => {
    const viewer = await freshAdmin(request);
    const change = parseInput(changePrivacy, request.body);
    await changeSettings(await engine.workspace(viewer.workspaceId), viewer, change);
    return settings(viewer);
  });
}
