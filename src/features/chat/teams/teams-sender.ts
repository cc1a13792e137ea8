import { noticeCard } from '../../../domain/notices/chat/card.ts';
import type { Sender } from '../../notices/actions.ts';
import { type ChatDeps, type Connection, noteProblem } from '../connections.ts';
import { keepConversation, loadNotice, Pace } from '../telling/chat-notice.ts';
import { BotFault } from './bot-framework.ts';
import { botFaultOf, type TeamsClient, teamsClient } from './teams-client.ts';
import { messageOf } from './teams-give.ts';
import { findMember } from './teams-people.ts';

/**
 * Notices as direct messages in Teams. A bot cannot look what it has sent, so a try that nobody heard the end of is sent
 * again.
 */
export function teamsSender(deps: ChatDeps): Sender {
  const pace = new Pace();
  return {
    async send(workspace, message) {
      const found = await deps.database.inWorkspace(workspace.workspaceId, (tx) =>
        loadNotice(tx, deps, workspace, message, 'teams-bot'),
      );
      const { connection, user, notice } = found;
      if (!connection) return { is: 'gone', error: 'The app of Teams is not connected any more.' };
      if (!user) return { is: 'gone', error: 'Nobody in Teams is known to be this person.' };
      if (!notice) return { is: 'gone', error: 'Nothing of it stands any more.' };
      try {
        const client = teamsClient(deps, connection);
        const conversation = user.conversation ?? (await open(deps, connection, client, user.user_id));
        const { card, summary } = noticeCard(notice);
        await pace.wait(conversation);
        await client.send(conversation, messageOf(card, summary));
        await noteProblem(deps, connection, null);
        return { is: 'sent' };
      } catch (error) {
        const { is, ...fault } = botFaultOf(error);
        if (is === 'closed') await noteProblem(deps, connection, fault.error);
        return { is: is === 'gone' ? 'gone' : 'failed', ...fault };
      }
    },
  };
}

/** A conversation is opened with what this bot calls somebody, and only a team or a chat of theirs tells that. */
async function open(
  deps: ChatDeps,
  connection: Connection,
  client: TeamsClient,
  userId: string,
): Promise<string> {
  const member = await findMember(client, connection.rosters, userId);
  if (!member)
    throw new BotFault({
      is: 'gone',
      error: 'They have not opened the app in Teams, and no team that it is in has them.',
    });
  const conversation = await client.open(member.id);
  await keepConversation(deps, connection, userId, conversation);
  return conversation;
}
