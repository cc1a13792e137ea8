import type { WebClient } from '@slack/web-api';
import { noticeMessage } from '../../domain/notices/chat/blocks.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { type OutMessage, readItems, type Sender } from '../notices/actions.ts';
import { type ChatDeps, noteProblem, readConnection } from './connections.ts';
import { languageOf, peopleIn } from './people.ts';
import { clientOf, faultOf, findPost, post } from './slack-client.ts';

const paceMs = 1000;
const remembered = 10_000;

/** Notices as direct messages in Slack. */
export function slackSender(deps: ChatDeps): Sender {
  const pace = new Pace();
  return {
    async reaches(tx, workspace) {
      const connection = await readConnection(tx, workspace.workspaceId, 'slack');
      return connection ? peopleIn(tx, workspace, 'slack') : new Set();
    },
    async send(workspace, message) {
      const { workspaceId } = workspace;
      const found = await deps.database.inWorkspace(workspaceId, (tx) => load(tx, deps, workspace, message));
      if (!found.connection) return { is: 'gone', error: 'Slack is not connected any more.' };
      if (!found.user) return { is: 'gone', error: 'Nobody in Slack is known to be this person.' };
      const { connection, user, composed } = found;
      if (!composed) return { is: 'gone', error: 'Nothing of it stands any more.' };
      try {
        const client = await clientOf(deps, connection);
        const channel =
          user.conversation ?? (await openConversation(deps, workspaceId, client, user.user_id));
        const isThere =
          message.isAgain && (await findPost(client, { channel }, message.id, message.madeAt)) !== null;
        if (!isThere) {
          await pace.wait(channel);
          await post(client, { channel }, composed, message.id);
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

interface UserRow {
  readonly user_id: string;
  readonly conversation: string | null;
}

async function load(tx: Tx, deps: ChatDeps, workspace: WorkspaceEngine, message: OutMessage) {
  const { workspaceId, directory } = workspace;
  const connection = await readConnection(tx, workspaceId, 'slack');
  const users = await tx.query<UserRow & { person_id: string }>(
    `select user_id, conversation, person_id from chat_people
     where workspace_id = $1 and tool = 'slack' and person_id = any ($2::uuid[])`,
    [workspaceId, [message.personId, ...directory.mergedInto(message.personId).map(({ id }) => id)]],
  );
  const language = await languageOf(tx, workspaceId, message.personId);
  const url = deps.publicUrl ?? '';
  const items = await readItems(tx, workspace, message, url, language);
  return {
    connection,
    user: users.find((one) => one.person_id === message.personId) ?? users[0] ?? null,
    composed:
      items.length === 0
        ? null
        : noticeMessage({ language, bundle: message.bundle, items, settings: `${url}/notices` }),
  };
}

async function openConversation(
  { database }: ChatDeps,
  workspaceId: string,
  client: WebClient,
  userId: string,
): Promise<string> {
  const { channel } = await client.conversations.open({ users: userId });
  const conversation = channel?.id ?? userId;
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `update chat_people set conversation = $3 where workspace_id = $1 and tool = 'slack' and user_id = $2`,
      [workspaceId, userId, conversation],
    ),
  );
  return conversation;
}

/** At most one message a second into a conversation, as Slack asks. */
class Pace {
  readonly #next = new Map<string, number>();

  async wait(channel: string): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, this.#next.get(channel) ?? 0);
    this.#next.delete(channel);
    this.#next.set(channel, at + paceMs);
    const [oldest] = this.#next.keys();
    if (this.#next.size > remembered && oldest !== undefined) this.#next.delete(oldest);
    if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now));
  }
}
