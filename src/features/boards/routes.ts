import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../domain/refusal.ts';
import { keptBoardSettings } from '../../engine/boards/board-settings.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import { parseInput } from '../parse-input.ts';
import { notFound, type RouteDeps, requirePerson } from '../viewer.ts';
import { changeSettings, hideFromBoards, recountBoards } from './actions.ts';
import {
  type Board,
  type BoardName,
  type BoardsOverview,
  boardName,
  hiddenChange,
  periodQuery,
  settingsChange,
} from './api.ts';
import { makeAskers } from './askers.ts';
import { goalRoutes } from './goal-routes.ts';
import { goalTeams, readGoals } from './goals.ts';
import {
  type Looker,
  periodOf,
  presentPeriod,
  quarterOf,
  readOwn,
  readPeerBoard,
  readTeamBoard,
  teamOf,
} from './queries.ts';
import { seatPeer } from './seat-peers.ts';
import { readWorkspaceBoard } from './workspace-board.ts';

/** What counts together, who sees it, and what teams want to reach. */
export function boardRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const { database } = deps;
  const { asMember, asAdmin, lookerOf } = makeAskers(deps);

  app.get('/v1/boards', async (request): Promise<BoardsOverview> => {
    const asker = await asMember(request);
    const { viewer, workspace } = asker;
    const { period } = parseInput(periodQuery, request.query);
    const settings = await keptBoardSettings(database, viewer.workspaceId);
    const { zone, peers, team: isTeamOpen, workspace: isOpen } = settings;
    return database.look(viewer.workspaceId, async (tx) => {
      const looker = lookerOf(asker, zone, period);
      const team = teamOf(looker);
      return {
        period: presentPeriod(periodOf(looker)),
        ...(await readOwn(tx, looker)),
        team,
        open: { peers, team: isTeamOpen, workspace: isOpen },
        goals: await readGoals(tx, workspace, viewer, zone, team),
        goalTeams: goalTeams(workspace, viewer),
      };
    });
  });

  app.get('/v1/boards/settings', async (request) => {
    const { viewer } = await asAdmin(request);
    return keptBoardSettings(database, viewer.workspaceId);
  });

  app.put('/v1/boards/settings', async (request) => {
    const { viewer, workspace } = await asAdmin(request);
    return changeSettings(workspace, viewer, parseInput(settingsChange, request.body));
  });

  app.post('/v1/boards/recount', async (request, reply) => {
    const { viewer, workspace } = await asAdmin(request);
    await recountBoards(workspace, viewer);
    return reply.code(202).send({ counting: true });
  });

  app.put('/v1/boards/hidden', async (request) => {
    const { viewer, workspace } = await asMember(request);
    const personId = requirePerson(viewer);
    const { hidden } = parseInput(hiddenChange, request.body);
    await hideFromBoards(workspace, personId, hidden);
    return { hidden };
  });

  app.get<{ Params: { board: string } }>('/v1/boards/:board', async (request): Promise<Board> => {
    const asker = await asMember(request);
    const { viewer, workspace } = asker;
    const known = boardName.safeParse(request.params.board);
    if (!known.success) throw notFound(`board ${request.params.board}`);
    const { period } = parseInput(periodQuery, request.query);
    const settings = await keptBoardSettings(database, viewer.workspaceId);
    if (!settings[known.data]) throw closed(known.data);
    const looker = lookerOf(asker, settings.zone, period);
    if (known.data === 'workspace') return readWorkspaceBoard(database, looker);
    const personId = requirePerson(viewer);
    if (known.data === 'peers') return peersAround(database, workspace, looker, personId);
    const team = await database.look(viewer.workspaceId, (tx) => readTeamBoard(tx, looker));
    return team ?? nothing('team', looker, 'no-team');
  });

  goalRoutes(app, deps);
}

/** The people like them for this quarter; who has no seat yet is given one first. */
async function peersAround(
  database: RouteDeps['database'],
  workspace: WorkspaceEngine,
  looker: Looker,
  personId: string,
): Promise<Board> {
  const first = await readPeerBoard(database, looker);
  if (first) return first;
  await seatPeer(workspace, personId, quarterOf(looker).key);
  const board = await readPeerBoard(database, looker);
  if (board) return board;
  const hasGroups = await database.look(workspace.workspaceId, (tx) =>
    tx.query('select from peer_groups where workspace_id = $1 and period = $2 limit 1', [
      workspace.workspaceId,
      quarterOf(looker).key,
    ]),
  );
  return nothing('peers', looker, hasGroups.length > 0 ? 'waiting' : 'few');
}

const titles: Readonly<Record<BoardName, string>> = {
  peers: 'of people like you',
  team: 'of your team',
  workspace: 'of the whole workspace',
};

function closed(name: BoardName): Refusal {
  return new Refusal('board-closed', 404, {
    message: `The board ${titles[name]} is not open here. An admin can open it on the page Boards.`,
  });
}

function nothing(name: BoardName, looker: Looker, missing: NonNullable<Board['missing']>): Board {
  return {
    board: name,
    period: presentPeriod(periodOf(looker)),
    places: [],
    own: null,
    isHidden: false,
    group: null,
    missing,
  };
}
