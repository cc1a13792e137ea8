import type { FastifyInstance, FastifyRequest } from 'fastify';
import { slackManifest } from '../../domain/notices/chat/manifest.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Tx } from '../../store/database.ts';
import { hookName } from '../hooks/actions.ts';
import { parseInput } from '../parse-input.ts';
import { notFound, type RouteDeps, requireAdmin, requireFresh, type Viewer } from '../viewer.ts';
import {
  changeSharing,
  connectionOf,
  connectSlackTo,
  connectTeamsBotTo,
  connectTeamsTo,
  disconnect,
  sendTest,
} from './actions.ts';
import {
  type ChatChannel,
  type ChatConnection,
  type ChatSetup,
  type ChatTool,
  chatChange,
  chatToolPath,
  connectSlack,
  connectTeams,
  connectTeamsBot,
  sharingPath,
} from './api.ts';
import { type ChatDeps, type Connection, readConnection } from './connections.ts';
import { peopleRoutes } from './people-routes.ts';
import { askSlack, clientOf } from './slack/slack-client.ts';
import { slackRoutes } from './slack/slack-routes.ts';
import { teamsPackage } from './teams/teams-package.ts';
import { teamsRoutes } from './teams/teams-routes.ts';

const channelPages = 5;

export type ChatRouteDeps = ChatDeps & RouteDeps;

/** Slack and Teams: an admin connects them, sees who is who there and where news are shared. */
export function chatRoutes(app: FastifyInstance, deps: ChatRouteDeps): void {
  slackRoutes(app, deps);
  teamsRoutes(app, deps);
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

  app.put('/v1/chat/teams-bot', async (request) => {
    const viewer = await admin(deps, request);
    requireFresh(viewer);
    await connectTeamsBotTo(deps, viewer, parseInput(connectTeamsBot, request.body));
    return setup(viewer);
  });

  app.get('/v1/chat/teams-bot/app', async (request, reply) => {
    const { workspaceId } = await admin(deps, request);
    const { bot } = await connectionOf(deps, workspaceId, 'teams-bot');
    if (deps.publicUrl === null) throw notFound('such address');
    return reply
      .type('application/zip')
      .header('content-disposition', 'attachment; filename="smallwins-teams.zip"')
      .send(teamsPackage(bot ?? '', deps.publicUrl));
  });

  app.patch('/v1/chat/:tool', async (request) => {
    const viewer = await admin(deps, request);
    const { tool } = parseInput(sharingPath, request.params);
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
    await sendTest(deps, viewer, parseInput(sharingPath, request.params).tool);
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

async function readSetup(deps: ChatDeps, workspaceId: string): Promise<ChatSetup> {
  const { publicUrl, addressOf } = deps;
  const addressFor = (tool: 'slack' | 'teams-bot', path: string): string | null =>
    publicUrl && `${publicUrl}/v1/${path}/${hookName(workspaceId, addressOf(workspaceId, tool))}`;
  const requestUrl = addressFor('slack', 'slack');
  return deps.database.inWorkspace(workspaceId, async (tx) => ({
    slack: {
      requestUrl,
      manifest: requestUrl === null ? null : JSON.stringify(slackManifest(requestUrl), null, 2),
      connection: await presentConnection(tx, workspaceId, 'slack'),
    },
    teams: { connection: await presentConnection(tx, workspaceId, 'teams') },
    'teams-bot': {
      endpoint: addressFor('teams-bot', 'teams'),
      connection: await presentConnection(tx, workspaceId, 'teams-bot'),
    },
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
    places: kept.rosters.length,
  };
}
