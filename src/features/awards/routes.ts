import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../domain/refusal.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { windowFromKey } from '../../domain/time/window-key.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database } from '../../store/database.ts';
import { refuseMisses, sees, seesMisses, sightOf } from '../may-see.ts';
import { parseInput } from '../parse-input.ts';
import { type AwardRow, presentAward } from '../present.ts';
import { notFound, type RouteDeps, requireMember, type Viewer } from '../viewer.ts';
import { decideAward } from './actions.ts';
import {
  type AwardDetail,
  type AwardNote,
  awardDecision,
  awardNoteText,
  awardsQuery,
  explainQuery,
} from './api.ts';
import { explainAward, explainStanding } from './explain.ts';
import { removeNote, writeNote } from './notes.ts';
import { findAward, listAwards, notesOn } from './queries.ts';

export function awardRoutes(app: FastifyInstance, { database, engine, authorize }: RouteDeps): void {
  app.get('/v1/awards', async (request) => {
    const viewer = await authorize(request);
    requireMember(viewer);
    const filter = parseInput(awardsQuery, request.query);
    const workspace = await engine.workspace(viewer.workspaceId);
    return database.inWorkspace(viewer.workspaceId, (tx) =>
      listAwards(tx, workspace, sightOf(viewer, workspace), filter, viewer.language),
    );
  });

  app.get<{ Params: { id: string } }>('/v1/awards/:id', async (request): Promise<AwardDetail> => {
    const viewer = await authorize(request);
    requireMember(viewer);
    const workspace = await engine.workspace(viewer.workspaceId);
    return readAward(database, workspace, viewer, request.params.id);
  });

  app.post<{ Params: { id: string } }>('/v1/awards/:id/decision', async (request): Promise<AwardDetail> => {
    const viewer = await authorize(request);
    requireMember(viewer);
    await decideAward(
      { database, engine },
      viewer,
      request.params.id,
      parseInput(awardDecision, request.body),
    );
    const workspace = await engine.workspace(viewer.workspaceId);
    return readAward(database, workspace, viewer, request.params.id);
  });

  app.put<{ Params: { id: string } }>('/v1/awards/:id/note', async (request): Promise<AwardNote> => {
    const viewer = await authorize(request);
    requireMember(viewer);
    const { text } = parseInput(awardNoteText, request.body);
    return writeNote(await engine.workspace(viewer.workspaceId), viewer, request.params.id, text);
  });

  app.delete<{ Params: { id: string } }>('/v1/awards/:id/note', async (request, reply) => {
    const viewer = await authorize(request);
    requireMember(viewer);
    await removeNote(await engine.workspace(viewer.workspaceId), viewer, request.params.id);
    return reply.code(204).send();
  });

  app.get('/v1/explain', async (request) => {
    const viewer = await authorize(request);
    requireMember(viewer);
    const query = parseInput(explainQuery, request.query);
    const workspace = await engine.workspace(viewer.workspaceId);
    const { directory, rules } = workspace;
    const person =
      query.person === undefined ? directory.person(viewer.personId ?? '') : directory.byHandle(query.person);
    const rule = rules.byKey(query.achievement);
    const sight = sightOf(viewer, workspace);
    if (!person || !sees(sight, person.id)) throw notFound(`person ${query.person ?? ''}`.trim());
    if (!seesMisses(sight, person.id)) throw refuseMisses();
    if (!rule) throw notFound(`achievement ${query.achievement}`);
    const now = engine.now(viewer.workspaceId);
    const zone = person.facts.at(-1)?.zone ?? 'UTC';
    const at = query.window === undefined ? now : windowFromKey(query.window, zone)?.startsAt;
    if (at === undefined) {
      throw new Refusal('bad-window', 400, {
        message: `"${query.window}" is no window; write 2016-W12, 2016-03-21, 2016-03, 2016-Q1 or ever.`,
        pointer: '/window',
      });
    }
    const receipt = await database.inWorkspace(viewer.workspaceId, (tx) =>
      explainStanding(tx, workspace, rule, person, at, now, viewer.language),
    );
    if (!receipt) throw notFound('such receipt');
    return receipt;
  });
}

async function readAward(
  database: Database,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  id: string,
): Promise<AwardDetail> {
  return database.inWorkspace(viewer.workspaceId, async (tx) => {
    const sight = sightOf(viewer, workspace);
    const row = await findAward(tx, viewer.workspaceId, sight, id);
    // Of others, works-council mode tells what was reached and not what was missed on the way.
    const tellsAll = ({ person_id }: AwardRow) => !sight.isWorksCouncil || person_id === sight.self;
    const award = row ? presentAward(row, workspace, viewer.language) : null;
    const receipt =
      row && award ? await explainAward(tx, workspace, row, viewer.language, tellsAll(row)) : null;
    if (!row || !award || !receipt) throw notFound('such award');
    const entries = await tx.query<{
      at: number;
      state: AwardDetail['state'];
      cause: string;
      event_seq: number | null;
    }>(
      'select at, state, cause, event_seq from award_entries where workspace_id = $1 and award_id = $2 order by entry',
      [viewer.workspaceId, row.award_id],
    );
    return {
      ...award,
      receipt,
      notes: await notesOn(tx, workspace, viewer, row.award_id),
      entries: entries
        .filter(({ state }) => tellsAll(row) || state === row.state)
        .map((entry) => ({
          at: formatInstant(entry.at),
          state: entry.state,
          cause: entry.cause,
          eventSeq: entry.event_seq,
        })),
    };
  });
}
