import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Micros } from '../../domain/events/event.ts';
import { coach } from '../../domain/recognition/coach.ts';
import { sayLimit } from '../../domain/recognition/soft-limits.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { readLimits } from '../authenticity/queries.ts';
import { parseInput } from '../parse-input.ts';
import {
  notFound,
  type RouteDeps,
  requireAdmin,
  requireMember,
  requireReader,
  type Viewer,
} from '../viewer.ts';
import { editRecognition, entriesOf, giveRecognition, withdrawRecognition } from './actions.ts';
import {
  coachRequest,
  evidenceQuery,
  type GivenRecognition,
  newRecognition,
  newValue,
  type Recognition,
  recipientsQuery,
  recognitionEdit,
  valueChange,
} from './api.ts';
import { draftRoutes } from './draft-routes.ts';
import { peopleOf, presentEvidence, recentEventsOf } from './evidence.ts';
import { readPortfolio } from './portfolio.ts';
import { earlierTexts, givenLately, presentRecognitions, recognitionsById } from './queries.ts';
import { findRecipients } from './recipients.ts';
import { readSuggestions } from './suggestions.ts';
import { addValue, changeValue, keptValues, presentValue } from './values.ts';

const onceKey = z.string().min(1).max(200);

export function recognitionRoutes(app: FastifyInstance, deps: RouteDeps): void {
  draftRoutes(app, deps);
  const { database, engine, authorize } = deps;
  type Asker = { viewer: Viewer; workspace: WorkspaceEngine; now: Micros };
  const asMember = async (request: Parameters<typeof authorize>[0]): Promise<Asker> => {
    const viewer = await authorize(request);
    requireMember(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    return { viewer, workspace, now: engine.now(viewer.workspaceId) };
  };
  const readOne = ({ viewer, workspace }: Asker, id: string): Promise<Recognition & { entry: number }> =>
    database.inWorkspace(viewer.workspaceId, async (tx) => {
      const rows = await recognitionsById(tx, viewer.workspaceId, [id]);
      const found = (await presentRecognitions(tx, workspace, viewer, rows)).get(id);
      const [entry = 0] = await entriesOf(tx, viewer.workspaceId, id);
      if (!found) throw notFound('such recognition');
      return { ...found, entry };
    });

  const readGentle = ({ viewer, workspace, now }: Asker, id: string): Promise<string | null> =>
    database.inWorkspace(viewer.workspaceId, async (tx) => {
      const given = await givenLately(tx, workspace, viewer, id, now);
      return sayLimit(given, await readLimits(tx, viewer.workspaceId));
    });

  app.post('/v1/recognitions', async (request, reply) => {
    const asker = await asMember(request);
    const wanted = parseInput(newRecognition, request.body);
    const key = parseInput(onceKey, request.headers['idempotency-key'] ?? uuidv7());
    const { id, isNew } = await giveRecognition(asker.workspace, asker.viewer, wanted, key);
    const answer: GivenRecognition = { ...(await readOne(asker, id)), gentle: await readGentle(asker, id) };
    return reply.code(isNew ? 201 : 200).send(answer);
  });

  app.patch<{ Params: { id: string } }>('/v1/recognitions/:id', async (request) => {
    const asker = await asMember(request);
    const change = parseInput(recognitionEdit, request.body);
    await editRecognition(asker.workspace, asker.viewer, request.params.id, change);
    return readOne(asker, request.params.id);
  });

  app.delete<{ Params: { id: string } }>('/v1/recognitions/:id', async (request, reply) => {
    const { viewer, workspace } = await asMember(request);
    await withdrawRecognition(workspace, viewer, request.params.id);
    return reply.code(204).send();
  });

  app.post('/v1/recognitions/coach', async (request) => {
    const { viewer } = await asMember(request);
    const asked = parseInput(coachRequest, request.body);
    const earlier = viewer.personId
      ? await database.inWorkspace(viewer.workspaceId, (tx) =>
          earlierTexts(tx, viewer.workspaceId, viewer.personId ?? ''),
        )
      : [];
    return coach({ ...asked, earlier, language: viewer.language });
  });

  app.get('/v1/recognitions/earlier', async (request) => {
    const { viewer } = await asMember(request);
    const read = (personId: string) =>
      database.inWorkspace(viewer.workspaceId, (tx) => earlierTexts(tx, viewer.workspaceId, personId));
    return { items: viewer.personId ? await read(viewer.personId) : [] };
  });

  app.get('/v1/recognitions/recipients', async (request) => {
    const { viewer, workspace, now } = await asMember(request);
    return findRecipients(workspace, viewer, parseInput(recipientsQuery, request.query).search, now);
  });

  app.get('/v1/recognitions/evidence', async (request) => {
    const { viewer, workspace } = await asMember(request);
    const handles = parseInput(evidenceQuery, request.query).people.split(',').slice(0, 50);
    const people = handles.flatMap((handle) => workspace.directory.byHandle(handle) ?? []);
    const events = await database.inWorkspace(viewer.workspaceId, (tx) =>
      recentEventsOf(tx, workspace, people, 12),
    );
    return {
      items: events.map((event) =>
        presentEvidence(
          event,
          peopleOf(workspace, event).find((person) => people.includes(person)),
          viewer.language,
        ),
      ),
    };
  });

  app.get('/v1/recognitions/suggestions', async (request) => {
    const { viewer, workspace, now } = await asMember(request);
    const person = workspace.directory.person(viewer.personId ?? '');
    if (!person) return { items: [] };
    return {
      items: await database.inWorkspace(viewer.workspaceId, (tx) =>
        readSuggestions(tx, workspace, person, now, viewer.language),
      ),
    };
  });

  app.get<{ Params: { handle: string } }>('/v1/portfolios/:handle', async (request) => {
    const { viewer, workspace, now } = await asMember(request);
    const person = workspace.directory.byHandle(request.params.handle);
    if (!person) throw notFound(`person ${request.params.handle}`);
    return readPortfolio(database, workspace, person, now, viewer.language);
  });

  app.get('/v1/values', async (request) => {
    const viewer = await authorize(request);
    requireReader(viewer);
    const isAdmin = viewer.roles.includes('admin');
    const rows = await keptValues(database, viewer.workspaceId);
    return {
      items: rows.filter((row) => isAdmin || !row.hidden).map((row) => presentValue(row, viewer.language)),
    };
  });

  app.post('/v1/values', async (request, reply) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const wanted = parseInput(newValue, request.body);
    const made = await database.inWorkspace(viewer.workspaceId, (tx) => addValue(tx, viewer, wanted));
    return reply.code(201).send(made);
  });

  app.patch<{ Params: { key: string } }>('/v1/values/:key', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const change = parseInput(valueChange, request.body);
    const changed = await database.inWorkspace(viewer.workspaceId, (tx) =>
      changeValue(tx, viewer, request.params.key, change),
    );
    return changed;
  });
}
