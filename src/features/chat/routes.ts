import type { FastifyInstance, FastifyRequest } from 'fastify';
import { slackManifest } from '../../domain/notices/chat/manifest.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Tx } from '../../store/database.ts';
import { hookName } from '../hooks/actions.ts';
import { parseInput } from '../parse-input.ts';
import { presentPerson } from '../present.ts';
import { notFound, type RouteDeps, requireAdmin, requireFresh, type Viewer } from '../viewer.ts';
import {
  changeSharing,
  connectionOf,
  connectSlackTo,
  connectTeamsTo,
  disconnect,
  sendTest,
} from './actions.ts';
import {
  type ChatChannel,
  type ChatConnection,
  type ChatPeople,
  type ChatSetup,
  type ChatTool,
  chatChange,
  chatMatch,
  chatToolPath,
  chatUsersQuery,
  connectSlack,
  connectTeams,
} from './api.ts';
import { type ChatDeps, type Connection, readConnection } from './connections.ts';
import { matchPeople, searchUsers, tiePerson } from './people.ts';
import { askSlack, clientOf } from './slack-client.ts';
import { slackRoutes } from './slack-routes.ts';

const channelPages = 5;

export type ChatRouteDeps = ChatDeps & RouteDeps;

/** Slack and Teams: an admin connects them, sees who is who there and where news are shared. */
export function chatRoutes(app: FastifyInstance, deps: ChatRouteDeps): void {
  slackRoutes(app, deps);
  setupRoutes(app, deps);
  peopleRoutes(app, deps);
}

async function admin(deps: ChatRouteDeps, request: FastifyRequest): Promise<Viewer> {
  const viewer = await deps.authorize(request);
  requireAdmin(viewer);
  return viewer;
}

function setupRoutes(app: FastifyInstance, deps: ChatRouteDeps): void {
  const setup = ({ workspaceId }: Viewer) => readSetup(deps, workspaceId);
  app.get('/v1/chat', async (request) => setup(await admin(deps, request)));

  app.put('/v1/chat/slack', async (request) => {
    const viewer = await admin(deps, request);
    requireFresh(viewer);
    await connectSlackTo(deps, viewer, parseInput(connectSlack, request.body));
    return setup(viewer);
  });

  app.put('/v1/chat/teams', async (request) => {
    const viewer = await admin(deps, request);
    requireFresh(viewer);
    await connectTeamsTo(deps, viewer, parseInput(connectTeams, request.body));
    return setup(viewer);
  });

  app.patch('/v1/chat/:tool', async (request) => {
    const viewer = await admin(deps, request);
    const { tool } = parseInput(chatToolPath, request.params);
    await changeSharing(deps, viewer, tool, parseInput(chatChange, request.body));
    return setup(viewer);
  });

  app.delete('/v1/chat/:tool', async (request, reply) => {
    const viewer = await admin(deps, request);
    await disconnect(deps, viewer, parseInput(chatToolPath, request.params).tool);
    return reply.code(204).send();
  });

  app.post('/v1/chat/:tool/test', async (request, reply) => {
    const viewer = await admin(deps, request);
    await sendTest(deps, viewer, parseInput(chatToolPath, request.params).tool);
    return reply.code(204).send();
  });

  app.get('/v1/chat/slack/channels', async (request) => {
    const { workspaceId } = await admin(deps, request);
    const connection = await connectionOf(deps, workspaceId, 'slack');
    return { items: await askSlack(() => listChannels(deps, connection)) };
  });
}

async function listChannels(deps: ChatDeps, connection: Connection): Promise<ChatChannel[]> {
  const client = await clientOf(deps, connection);
  const items: ChatChannel[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < channelPages; page++) {
    const found = await client.conversations.list({
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: 200,
      ...(cursor ? { cursor } : {}),
    });
    for (const { id, name, is_private: isPrivate = false } of found.channels ?? [])
      if (id && name) items.push({ id, name, isPrivate });
    cursor = found.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return items.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

function peopleRoutes(app: FastifyInstance, deps: ChatRouteDeps): void {
  const { database, engine } = deps;

  app.get('/v1/chat/slack/people', async (request): Promise<ChatPeople> => {
    const { workspaceId } = await admin(deps, request);
    await connectionOf(deps, workspaceId, 'slack');
    return readPeople(deps, workspaceId);
  });

  app.post('/v1/chat/slack/people/match', async (request): Promise<ChatPeople> => {
    const { workspaceId } = await admin(deps, request);
    const connection = await connectionOf(deps, workspaceId, 'slack');
    const workspace = await engine.workspace(workspaceId);
    await askSlack(async () => matchPeople(deps, workspace, connection, await clientOf(deps, connection)));
    return readPeople(deps, workspaceId);
  });

  app.get('/v1/chat/slack/users', async (request) => {
    const { workspaceId } = await admin(deps, request);
    const connection = await connectionOf(deps, workspaceId, 'slack');
    const { search } = parseInput(chatUsersQuery, request.query);
    const find = async () => searchUsers(await clientOf(deps, connection), connection, search);
    return { items: await askSlack(find) };
  });

  app.put<{ Params: { handle: string } }>(
    '/v1/chat/slack/people/:handle',
    async (request): Promise<ChatPeople> => {
      const { workspaceId } = await admin(deps, request);
      const { userId } = parseInput(chatMatch, request.body);
      await connectionOf(deps, workspaceId, 'slack');
      const workspace = await engine.workspace(workspaceId);
      const person = workspace.directory.byHandle(request.params.handle);
      if (!person) throw notFound(`person ${request.params.handle}`);
      await database.inWorkspace(workspaceId, async (tx) => {
        if (userId === null)
          await tx.query(
            `delete from chat_people where workspace_id = $1 and tool = 'slack' and person_id = $2`,
            [workspaceId, person.id],
          );
        else await tiePerson(tx, workspaceId, 'slack', userId, person.id, 'chosen');
      });
      return readPeople(deps, workspaceId);
    },
  );
}

async function readPeople({ database, engine }: ChatDeps, workspaceId: string): Promise<ChatPeople> {
  const { directory, options } = await engine.workspace(workspaceId);
  const rows = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ user_id: string; person_id: string; way: 'email' | 'chosen' }>(
      `select user_id, person_id, way from chat_people where workspace_id = $1 and tool = 'slack'`,
      [workspaceId],
    ),
  );
  const now = options.now();
  const byName = (a: { name: string }, b: { name: string }) =>
    a.name.localeCompare(b.name, 'en', { numeric: true });
  const card = (id: string) => presentPerson(directory.person(directory.rootOf(id)), now);
  const known = new Set(rows.map(({ person_id }) => directory.rootOf(person_id)));
  return {
    known: rows
      .map(({ user_id: userId, person_id, way }) => ({ person: card(person_id), userId, way }))
      .sort((a, b) => byName(a.person, b.person)),
    unknown: [...directory.people]
      .filter(({ id }) => directory.rootOf(id) === id && directory.isActive(id) && !known.has(id))
      .map(({ id }) => card(id))
      .sort(byName),
  };
}

async function readSetup(deps: ChatDeps, workspaceId: string): Promise<ChatSetup> {
  const base = deps.publicUrl;
  const requestUrl =
    base === null ? null : `${base}/v1/slack/${hookName(workspaceId, deps.addressOf(workspaceId, 'slack'))}`;
  return deps.database.inWorkspace(workspaceId, async (tx) => ({
    slack: {
      requestUrl,
      manifest: requestUrl === null ? null : JSON.stringify(slackManifest(requestUrl), null, 2),
      connection: await presentConnection(tx, workspaceId, 'slack'),
    },
    teams: { connection: await presentConnection(tx, workspaceId, 'teams') },
  }));
}

async function presentConnection(
  tx: Tx,
  workspaceId: string,
  tool: ChatTool,
): Promise<ChatConnection | null> {
  const kept = await readConnection(tx, workspaceId, tool);
  if (!kept) return null;
  const [count] = await tx.query<{ people: number }>(
    'select count(*)::int as people from chat_people where workspace_id = $1 and tool = $2',
    [workspaceId, tool],
  );
  const instant = (at: number | null) => (at === null ? null : formatInstant(at));
  return {
    account: kept.accountName,
    channel: kept.channel === null ? null : { id: kept.channel, name: kept.channelName ?? kept.channel },
    shares: kept.shares.filter((one) => one === 'recognition' || one === 'award'),
    problem: kept.problem,
    firstRequestAt: instant(kept.firstRequestAt),
    lastRequestAt: instant(kept.lastRequestAt),
    people: count?.people ?? 0,
  };
}
