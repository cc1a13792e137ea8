import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Person } from '../../../domain/achievements/reading/person.ts';
import type { WorkspaceEngine } from '../../../engine/workspace-engine.ts';
import { recordAudit } from '../../audit/actions.ts';
import { findPerson } from '../../directory/actions.ts';
import { admitAdmins, notFound, type RouteDeps, requireFresh, requirePerson } from '../../viewer.ts';
import { exportStream } from './export-stream.ts';

type AboutPerson = { Params: { handle: string } };

interface ExportDeps extends RouteDeps {
  log(message: string, error?: unknown): void;
}

/** All that is held about somebody, as a file: for themselves, and for an admin on record. */
export function exportRoutes(app: FastifyInstance, deps: ExportDeps): void {
  const { database, engine } = deps;
  const { freshAdmin } = admitAdmins(deps);
  const send = (reply: FastifyReply, workspace: WorkspaceEngine, { id, handle }: Person, isTheirs: boolean) =>
    reply
      .type('application/x-ndjson')
      .header(
        'content-disposition',
        `attachment; filename="smallwins-${handle.replace(/[^\w.-]+/g, '-')}.ndjson"`,
      )
      .send(exportStream(workspace, id, isTheirs, (error) => deps.log('an export failed', error)));

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
}
