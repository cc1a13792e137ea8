import { createHmac } from 'node:crypto';
import { plainMessage } from '../../domain/notices/chat/blocks.ts';
import { sentenceCard } from '../../domain/notices/chat/card.ts';
import { slackScopes } from '../../domain/notices/chat/manifest.ts';
import { chatWords } from '../../domain/notices/chat/words.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Tx } from '../../store/database.ts';
import { recordAudit } from '../audit/actions.ts';
import { notFound, type Viewer } from '../viewer.ts';
import type { ChatTool, SharingTool } from './api.ts';
import {
  type ChatDeps,
  type Connection,
  openSecrets,
  readConnection,
  removeConnection,
  type SlackSecrets,
  saveConnection,
  type TeamsSecrets,
} from './connections.ts';
import { languageOf } from './people.ts';
import { clientOf, faultOf, openSlack, post } from './slack/slack-client.ts';
import { botFaultOf } from './teams/teams-client.ts';
import { postCard } from './teams/teams-webhook.ts';

/** Addresses that only this installation can have made. */
export function makeAddresses(key: Buffer): ChatDeps['addressOf'] {
  return (workspaceId, tool) =>
    createHmac('sha256', key).update(`chat address ${tool} ${workspaceId}`).digest().subarray(0, 16);
}

/** Connects Slack, once Slack itself has said whose token this is and that it may do what is needed. */
export async function connectSlackTo(deps: ChatDeps, viewer: Viewer, secrets: SlackSecrets): Promise<void> {
  const { workspaceId } = viewer;
  const client = await openSlack(deps.slackApiUrl, secrets.botToken);
  const told = await client.auth.test().catch((error: unknown) => {
    const { error: why } = faultOf(error);
    throw new Refusal('slack-refused', 422, {
      message: `Slack does not take this token (${why}). Copy the Bot User OAuth Token under Install App anew, after installing the app.`,
      pointer: '/botToken',
    });
  });
  const may = told.response_metadata?.scopes ?? [];
  const missing = slackScopes.filter((scope) => !may.includes(scope));
  if (missing.length > 0)
    throw new Refusal('scopes-missing', 422, {
      message: `The app may not do all it needs; these scopes are missing: ${missing.join(', ')}. Take over the manifest as it is, install the app again and copy its token.`,
      pointer: '/botToken',
    });
  await deps.database.inWorkspace(workspaceId, async (tx) => {
    const { team_id: account = null, team: accountName = null, user_id: bot = null } = told;
    await saveConnection(tx, deps.seal, workspaceId, 'slack', secrets, { account, accountName, bot });
    await recordAudit(tx, workspaceId, viewer, {
      action: 'chat.connected',
      subject: 'slack',
      details: { account: accountName ?? '' },
    });
  });
}

/** Connects a channel of Teams, once its workflow has taken a first card. */
export async function connectTeamsTo(deps: ChatDeps, viewer: Viewer, secrets: TeamsSecrets): Promise<void> {
  const { workspaceId } = viewer;
  const language = await deps.database.inWorkspace(workspaceId, (tx) => languageOf(tx, workspaceId, null));
  const fault = await postCard(
    deps.outward,
    secrets.webhookUrl,
    sentenceCard(chatWords[language].test, language),
  );
  if (fault)
    throw new Refusal('teams-refused', 422, {
      message: `A first card did not get through: ${fault.error} Copy the address from the workflow once more, and see that the workflow is on.`,
      pointer: '/webhookUrl',
    });
  await deps.database.inWorkspace(workspaceId, async (tx) => {
    const host = new URL(secrets.webhookUrl).hostname;
    // Another address is another channel, and what was shared in the one was not shared in the other.
    await removeConnection(tx, workspaceId, 'teams');
    await saveConnection(tx, deps.seal, workspaceId, 'teams', secrets, {
      account: null,
      accountName: host,
      bot: null,
    });
    await recordAudit(tx, workspaceId, viewer, {
      action: 'chat.connected',
      subject: 'teams',
      details: { account: host },
    });
  });
}

/** Connects the app of Teams, once Microsoft has given a token for its secret. */
export async function connectTeamsBotTo(
  deps: ChatDeps,
  viewer: Viewer,
  { appId, tenantId, clientSecret }: { appId: string; tenantId: string; clientSecret: string },
): Promise<void> {
  const { workspaceId } = viewer;
  await deps.botFramework.token(tenantId, appId, clientSecret).catch((thrown: unknown) => {
    const { error, is } = botFaultOf(thrown);
    throw new Refusal('teams-bot-refused', 422, {
      message:
        is === 'closed'
          ? `Microsoft does not take these three (${error}). Copy the App ID and the Tenant ID anew, and the secret's value; it is shown once, when it is made.`
          : `Microsoft could not be asked (${error}). Try again in a minute.`,
      pointer: '/clientSecret',
    });
  });
  await deps.database.inWorkspace(workspaceId, async (tx) => {
    const account = { account: tenantId, accountName: tenantId, bot: appId };
    await saveConnection(tx, deps.seal, workspaceId, 'teams-bot', { clientSecret }, account);
    await recordAudit(tx, workspaceId, viewer, {
      action: 'chat.connected',
      subject: 'teams-bot',
      details: { account: tenantId },
    });
  });
}

export async function disconnect(deps: ChatDeps, viewer: Viewer, tool: ChatTool): Promise<void> {
  await deps.database.inWorkspace(viewer.workspaceId, async (tx) => {
    if (!(await removeConnection(tx, viewer.workspaceId, tool))) throw notConnected();
    await recordAudit(tx, viewer.workspaceId, viewer, { action: 'chat.removed', subject: tool });
  });
}

/** Where news are shared and which. What was said before the first channel is not shared after the fact. */
export async function changeSharing(
  deps: ChatDeps,
  viewer: Viewer,
  tool: SharingTool,
  change: { channel?: string | null | undefined; shares?: readonly string[] | undefined },
): Promise<void> {
  const { workspaceId } = viewer;
  const connection = await connectionOf(deps, workspaceId, tool);
  const isMoved = change.channel !== undefined && change.channel !== connection.channel;
  if (isMoved && tool !== 'slack')
    throw new Refusal('bad-input', 400, {
      message: 'The channel of Teams is the one of its workflow. Make a workflow in the other channel.',
      pointer: '/channel',
    });
  const name = isMoved && change.channel ? await enterChannel(deps, connection, change.channel) : null;
  await deps.database.inWorkspace(workspaceId, async (tx) => {
    if (isMoved)
      await tx.query(
        `update chat_tools set channel = $3, channel_name = $4, problem = null, shared_seq =
           case when channel is null then (select coalesce(max(seq), 0) from announcements where workspace_id = $1) else shared_seq end
         where workspace_id = $1 and tool = $2`,
        [workspaceId, tool, change.channel, name],
      );
    if (change.shares)
      await tx.query('update chat_tools set shares = $3 where workspace_id = $1 and tool = $2', [
        workspaceId,
        tool,
        change.shares,
      ]);
    const { channelName, shares } = await known(tx, workspaceId, tool);
    await recordAudit(tx, workspaceId, viewer, {
      action: 'chat.changed',
      subject: tool,
      details: { channel: channelName ?? '', shares: shares.join(', ') },
    });
  });
}

/** Goes into a public channel; into a private one somebody has to invite us. Answers its name. */
async function enterChannel(deps: ChatDeps, connection: Connection, channel: string): Promise<string> {
  try {
    const client = await clientOf(deps, connection);
    const { channel: found } = await client.conversations.info({ channel });
    if (!found?.is_member && !found?.is_private) await client.conversations.join({ channel });
    if (!found?.is_member && found?.is_private) throw notInvited(found.name ?? channel);
    return found?.name ?? channel;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('slack-refused', 422, {
      message: `Slack does not let Smallwins into this channel (${faultOf(error).error}). Invite it there with /invite @Smallwins, or choose another.`,
      pointer: '/channel',
    });
  }
}

function notInvited(name: string): Refusal {
  return new Refusal('slack-refused', 422, {
    message: `${name} is private. Invite Smallwins there with /invite @Smallwins, then choose it again.`,
    pointer: '/channel',
  });
}

/** A first message into the channel, to see it with one's own eyes. */
export async function sendTest(deps: ChatDeps, viewer: Viewer, tool: SharingTool): Promise<void> {
  const { workspaceId } = viewer;
  const connection = await connectionOf(deps, workspaceId, tool);
  const { test } = chatWords[viewer.language];
  const fault =
    tool === 'slack'
      ? await testSlack(deps, connection, test)
      : await postCard(
          deps.outward,
          openSecrets<TeamsSecrets>(deps.seal, connection).webhookUrl,
          sentenceCard(test, viewer.language),
        );
  if (fault)
    throw new Refusal('chat-refused', 422, {
      message: `The message did not get through: ${fault.error}. See that the app is still installed and the channel still there.`,
    });
}

async function testSlack(deps: ChatDeps, connection: Connection, text: string) {
  if (connection.channel === null)
    throw new Refusal('no-channel', 409, { message: 'Choose a channel first, then send a test into it.' });
  try {
    const client = await clientOf(deps, connection);
    await post(client, { channel: connection.channel }, plainMessage(text), 'test');
    return null;
  } catch (error) {
    return faultOf(error);
  }
}

export function connectionOf(deps: ChatDeps, workspaceId: string, tool: ChatTool): Promise<Connection> {
  return deps.database.inWorkspace(workspaceId, (tx) => known(tx, workspaceId, tool));
}

async function known(tx: Tx, workspaceId: string, tool: ChatTool): Promise<Connection> {
  const connection = await readConnection(tx, workspaceId, tool);
  if (!connection) throw notConnected();
  return connection;
}

function notConnected(): Refusal {
  return notFound('such chat');
}
