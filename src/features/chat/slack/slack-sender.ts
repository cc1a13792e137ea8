import type { WebClient } from '@slack/web-api';
import { noticeMessage } from '../../../domain/notices/chat/blocks.ts';
import type { Sender } from '../../notices/actions.ts';
import { type ChatDeps, type Connection, noteProblem } from '../connections.ts';
import { keepConversation, loadNotice, Pace } from '../telling/chat-notice.ts';
import { clientOf, faultOf, findPost, post } from './slack-client.ts';

/** Notices as direct messages in Slack. */
export function slackSender(deps: ChatDeps): Sender {
  const pace = new Pace();
  return {
    async send(workspace, message) {
      const found = await deps.database.inWorkspace(workspace.workspaceId, (tx) =>
        loadNotice(tx, deps, workspace, message, 'slack'),
      );
      const { connection, user, notice } = found;
      if (!connection) return { is: 'gone', error: 'Slack is not connected any more.' };
      if (!user) return { is: 'gone', error: 'Nobody in Slack is known to be this person.' };
      if (!notice) return { is: 'gone', error: 'Nothing of it stands any more.' };
      try {
        const client = await clientOf(deps, connection);
        const channel = user.conversation ?? (await open(deps, connection, client, user.user_id));
        const isThere =
          message.isAgain && (await findPost(client, { channel }, message.id, message.madeAt)) !== null;
        if (!isThere) {
          await pace.wait(channel);
          await post(client, { channel }, noticeMessage(notice), message.id);
        }
        await noteProblem(deps, connection, null);
        return { is: 'sent' };
      } catch (error) {
        const { is, ...fault } = faultOf(error);
        if (is === 'closed') await noteProblem(deps, connection, fault.error);
        return { is: is === 'gone' ? 'gone' : 'failed', ...fault };
      }
    },
  };
}

async function open(
  deps: ChatDeps,
  connection: Connection,
  client: WebClient,
  userId: string,
): Promise<string> {
  const { channel } = await client.conversations.open({ users: userId });
  const conversation = channel?.id ?? userId;
  await keepConversation(deps, connection, userId, conversation);
  return conversation;
}
