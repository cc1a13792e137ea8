import type { Micros } from '../../../domain/events/event.ts';
import { newsMessage, type SlackMessage, summaryMessage } from '../../../domain/notices/chat/blocks.ts';
import { newsCard } from '../../../domain/notices/chat/card.ts';
import type { WorkspaceEngine } from '../../../engine/workspace-engine.ts';
import {
  type ChatDeps,
  type Connection,
  noteProblem,
  openSecrets,
  type TeamsSecrets,
} from '../connections.ts';
import type { ChatFault } from '../fault.ts';
import { clientOf, faultOf, findPost, post as postMessage } from '../slack/slack-client.ts';
import { postCard } from '../teams/teams-webhook.ts';
import { readNews } from './news.ts';
import {
  claimPost,
  type FallenPost,
  fallenPosts,
  notePost,
  type Post,
  standAlone,
  threadOf,
} from './posts.ts';

const fallenMicros = 7 * 24 * 3_600_000_000;

/** Sends one message that is due into a workspace's channel. Answers how many it tried. */
export async function shareNext(
  deps: ChatDeps,
  workspace: WorkspaceEngine,
  connection: Connection,
): Promise<number> {
  const { database } = deps;
  const { workspaceId } = workspace;
  const realNow = (): Micros => deps.nowMs() * 1000;
  const post = await database.inWorkspace(workspaceId, (tx) => claimPost(tx, connection, realNow()));
  if (!post) return 0;
  const told = await database.inWorkspace(workspaceId, async (tx) => {
    const seqs = post.seq === null ? await threadOf(tx, workspaceId, post.post_id) : [post.seq];
    return readNews(tx, workspace, seqs, deps.publicUrl ?? '');
  });
  const all = [...told.news.values()];
  const [first] = all;
  const send = connection.tool === 'slack' ? sendToSlack : sendToTeams;
  const result = first ? await send(deps, connection, post, told) : nothingLeft;
  await database.inWorkspace(workspaceId, async (tx) => {
    await notePost(tx, connection, post, result, realNow());
    const [seq] = told.news.keys();
    if (
      connection.tool === 'slack' &&
      post.seq === null &&
      all.length === 1 &&
      seq !== undefined &&
      'ts' in result
    )
      await standAlone(tx, workspaceId, post.post_id, seq, result.ts, realNow());
  });
  if ('ts' in result) await noteProblem(deps, connection, null);
  else if (result.is === 'closed') await noteProblem(deps, connection, result.error);
  return 1;
}

type Told = Awaited<ReturnType<typeof readNews>>;
type Sent = { readonly ts: string } | ChatFault;
/** The channel is not ours to write in until an admin acts. */
const closedPlaces = new Set(['channel_not_found', 'is_archived', 'not_in_channel', 'restricted_action']);
const nothingLeft: ChatFault = { is: 'gone', error: 'Nothing of it stands any more.' };

async function sendToSlack(deps: ChatDeps, connection: Connection, post: Post, told: Told): Promise<Sent> {
  const place = { channel: post.channel, thread: post.parent_ts ?? undefined };
  try {
    const client = await clientOf(deps, connection);
    const before = post.tries > 1 ? await findPost(client, place, post.post_id, post.made_at) : null;
    return { ts: before ?? (await postMessage(client, place, messageOf(told), post.post_id)) };
  } catch (error) {
    const fault = faultOf(error);
    return closedPlaces.has(fault.error) ? { ...fault, is: 'closed' } : fault;
  }
}

function messageOf({ language, news }: Told): SlackMessage {
  const all = [...news.values()];
  const [first] = all;
  return all.length === 1 && first ? newsMessage(first, language) : summaryMessage(all, language);
}

/** Teams has no way to ask what is in a channel: a try that nobody heard the end of is sent again. */
async function sendToTeams(deps: ChatDeps, connection: Connection, _: Post, told: Told): Promise<Sent> {
  const { webhookUrl } = openSecrets<TeamsSecrets>(deps.seal, connection);
  const fault = await postCard(deps.outward, webhookUrl, newsCard([...told.news.values()], told.language));
  return fault ?? { ts: '' };
}

/** Takes messages out of the channel that tell of what has been taken back since, and their line out of the summary. */
export async function removeFallen(
  deps: ChatDeps,
  workspace: WorkspaceEngine,
  connection: Connection,
): Promise<void> {
  if (connection.tool !== 'slack') return;
  const { database } = deps;
  const { workspaceId } = connection;
  const fallen = await database.inWorkspace(workspaceId, (tx) =>
    fallenPosts(tx, connection, deps.nowMs() * 1000 - fallenMicros),
  );
  if (fallen.length === 0) return;
  const client = await clientOf(deps, connection);
  for (const post of fallen) {
    const { post_id: id, channel, ts, parent_ts: summaryTs } = post;
    const summary = summaryTs === null || summaryTs === ts ? null : await restOf(deps, workspace, post);
    try {
      if (summary && summaryTs !== null) await client.chat.update({ channel, ts: summaryTs, ...summary });
      await client.chat.delete({ channel, ts });
    } catch (error) {
      // Whoever has removed it already has done the same; anything else is tried again.
      if (faultOf(error).is !== 'gone') return;
    }
    await database.inWorkspace(workspaceId, (tx) =>
      tx.query(`update chat_posts set state = 'removed' where workspace_id = $1 and post_id = $2`, [
        workspaceId,
        id,
      ]),
    );
  }
}

/** What a summary says once this is no more. */
async function restOf(
  deps: ChatDeps,
  workspace: WorkspaceEngine,
  { parent_id: parentId }: FallenPost,
): Promise<SlackMessage> {
  const { workspaceId } = workspace;
  const { language, news } = await deps.database.inWorkspace(workspaceId, async (tx) =>
    readNews(tx, workspace, await threadOf(tx, workspaceId, parentId ?? ''), deps.publicUrl ?? ''),
  );
  return summaryMessage([...news.values()], language);
}
