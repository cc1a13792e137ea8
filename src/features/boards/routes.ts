import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { BoardPeriod } from '../../domain/boards/board-period.ts';
import { Refusal } from '../../domain/refusal.ts';
import { keptBoardSettings } from '../../engine/boards/board-settings.ts';
import { parseInput } from '../parse-input.ts';
import { notFound, type RouteDeps, requireAdmin, requireMember, requirePerson } from '../viewer.ts';
import { changeSettings, hideFromBoards, recountBoards } from './actions.ts';
import {
  type Board,
  type BoardName,
  type BoardsOverview,
  boardName,
  hiddenChange,
  newGoal,
  periodQuery,
  settingsChange,
} from './api.ts';
import { addGoal, goalTeams, readGoals, removeGoal } from './goals.ts';
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
export function boardRoutes(app: FastifyInstance, { database, engine, authorize }: RouteDeps): void {
  const asMember = async (request: FastifyRequest) => {
    const viewer = await authorize(request);
    requireMember(viewer);
    return { viewer, workspace: await engine.workspace(viewer.workspaceId) };
  };
  const asAdmin = async (request: FastifyRequest) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    return { viewer, workspace: await engine.workspace(viewer.workspaceId) };
  };
  type Asker = Awaited<ReturnType<typeof asMember>>;
  const lookerOf = ({ viewer, workspace }: Asker, zone: string, kind: BoardPeriod): Looker => ({
    personId: viewer.personId,
    workspace,
    zone,
    now: engine.now(viewer.workspaceId),
    kind,
  });

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
    if (known.data === 'team')
      return (
        (await database.look(viewer.workspaceId, (tx) => readTeamBoard(tx, looker))) ??
        nothing(known.data, looker, 'no-team')
      );
    const first = await readPeerBoard(database, looker);
    if (first) return first;
    await seatPeer(workspace, personId, quarterOf(looker).key);
    const board = await readPeerBoard(database, looker);
    if (board) return board;
    const hasGroups = await database.look(viewer.workspaceId, (tx) =>
      tx.query('select from peer_groups where workspace_id = $1 and period = $2 limit 1', [
        viewer.workspaceId,
        quarterOf(looker).key,
      ]),
    );
    return nothing(known.data, looker, hasGroups.length > 0 ? 'waiting' : 'few');
  });

  app.get('/v1/goals', async (request) => {
    const asker = await asMember(request);
    const { viewer, workspace } = asker;
    const { zone } = await keptBoardSettings(database, viewer.workspaceId);
    return database.look(viewer.workspaceId, async (tx) => {
      const team = teamOf(lookerOf(asker, zone, 'month'));
      return { items: await readGoals(tx, workspace, viewer, zone, team) };
    });
  });

  app.post('/v1/goals', async (request, reply) => {
    const { viewer, workspace } = await asMember(request);
    const wanted = parseInput(newGoal, request.body);
    const { zone } = await keptBoardSettings(database, viewer.workspaceId);
    const made = await database.inWorkspace(viewer.workspaceId, (tx) =>
      addGoal(tx, workspace, viewer, wanted, zone),
    );
    return reply.code(201).send(made);
  });

  app.delete<{ Params: { id: string } }>('/v1/goals/:id', async (request, reply) => {
    const { viewer, workspace } = await asMember(request);
    await database.inWorkspace(viewer.workspaceId, (tx) =>
      removeGoal(tx, workspace, viewer, request.params.id),
    );
    return reply.code(204).send();
  });
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
