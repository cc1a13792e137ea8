import type { FastifyInstance } from 'fastify';
import { parseInput } from '../parse-input.ts';
import { presentPerson } from '../present.ts';
import { admitAdmins, type RouteDeps, requireReader, type Viewer } from '../viewer.ts';
import { changePerson, createPerson, findPerson } from './actions.ts';
import {
  actorMatch,
  type IdentitiesChanged,
  importBody,
  newPerson,
  type PersonChanged,
  type PersonDetail,
  peopleQuery,
  personChange,
  personMerge,
  personSplit,
  unmatchedQuery,
} from './api.ts';
import { type Joined, matchActor, mergePeople, splitPerson } from './identities.ts';
import { importPeople } from './import-people.ts';
import { listPeople, listUnmatched, presentDetail } from './queries.ts';

const importBytesMax = 64 * 1024 * 1024;
type AboutPerson = { Params: { handle: string } };

/** Who is who: reading is for members, all else for admins. */
export function directoryRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const { database, engine } = deps;
  const { admin } = admitAdmins(deps);
  const directoryOf = async ({ workspaceId }: Viewer) => (await engine.workspace(workspaceId)).directory;
  const detail = async (viewer: Viewer, handle: string): Promise<PersonDetail> => {
    const directory = await directoryOf(viewer);
    return presentDetail(directory, findPerson(directory, handle), engine.now(viewer.workspaceId));
  };
  const joined = async (viewer: Viewer, { handle, awards }: Joined): Promise<IdentitiesChanged> => ({
    person: await detail(viewer, handle),
    awards,
  });

  app.get('/v1/people', async (request) => {
    const viewer = await deps.authorize(request);
    requireReader(viewer);
    const asked = parseInput(peopleQuery, request.query);
    const now = engine.now(viewer.workspaceId);
    return listPeople(await directoryOf(viewer), asked, now, viewer.roles.includes('admin'));
  });

  app.get<AboutPerson>('/v1/people/:handle', async (request) => {
    const viewer = await deps.authorize(request);
    requireReader(viewer);
    const { handle } = request.params;
    if (viewer.roles.includes('admin')) return detail(viewer, handle);
    return presentPerson(findPerson(await directoryOf(viewer), handle), engine.now(viewer.workspaceId));
  });

  app.post('/v1/people', async (request, reply) => {
    const viewer = await admin(request);
    const wanted = parseInput(newPerson, request.body);
    await createPerson(deps, viewer.workspaceId, wanted, viewer);
    return reply.code(201).send(await detail(viewer, wanted.handle));
  });

  app.patch<AboutPerson>('/v1/people/:handle', async (request): Promise<PersonChanged> => {
    const viewer = await admin(request);
    const change = parseInput(personChange, request.body);
    const { handle } = request.params;
    const done = await changePerson(deps, viewer.workspaceId, handle, change, viewer);
    return { person: await detail(viewer, handle), ...done };
  });

  app.post<AboutPerson>('/v1/people/:handle/merge', async (request) => {
    const viewer = await admin(request);
    const { from } = parseInput(personMerge, request.body);
    const { workspaceId } = viewer;
    return joined(viewer, await mergePeople(deps, workspaceId, request.params.handle, from, viewer));
  });

  app.post<AboutPerson>('/v1/people/:handle/split', async (request) => {
    const viewer = await admin(request);
    const split = parseInput(personSplit, request.body);
    const { workspaceId } = viewer;
    return joined(viewer, await splitPerson(deps, workspaceId, request.params.handle, split, viewer));
  });

  app.post('/v1/people/import', { bodyLimit: importBytesMax }, async (request) => {
    const viewer = await admin(request);
    return importPeople(deps, viewer.workspaceId, parseInput(importBody, request.body), viewer);
  });

  app.get('/v1/actors/unmatched', async (request) => {
    const viewer = await admin(request);
    const asked = parseInput(unmatchedQuery, request.query);
    const directory = await directoryOf(viewer);
    return database.readInWorkspace(viewer.workspaceId, (tx) =>
      listUnmatched(tx, viewer.workspaceId, directory, asked),
    );
  });

  app.post('/v1/actors/match', async (request) => {
    const viewer = await admin(request);
    const match = parseInput(actorMatch, request.body);
    return joined(viewer, await matchActor(deps, viewer.workspaceId, match, viewer));
  });
}
