import type { ChatNotice } from '../../../domain/notices/chat/notice.ts';
import type { WorkspaceEngine } from '../../../engine/workspace-engine.ts';
import type { Tx } from '../../../store/database.ts';
import type { OutMessage } from '../../notices/actions.ts';
import { readItems } from '../../notices/actions.ts';
import type { ChatTool } from '../api.ts';
import { type ChatDeps, type Connection, readConnection } from '../connections.ts';
import { languageOf } from '../people.ts';

const paceMs = 1000;
const remembered = 10_000;

interface UserRow {
  readonly user_id: string;
  readonly conversation: string | null;
}

/** Who somebody is in a tool, and what they are told there; null where nothing of it stands any more. */
export interface LoadedNotice {
  readonly connection: Connection | null;
  readonly user: UserRow | null;
  readonly notice: ChatNotice | null;
}

export async function loadNotice(
  tx: Tx,
  deps: ChatDeps,
  workspace: WorkspaceEngine,
  message: OutMessage,
  tool: ChatTool,
): Promise<LoadedNotice> {
  const { workspaceId, directory } = workspace;
  const connection = await readConnection(tx, workspaceId, tool);
  const users = await tx.query<UserRow & { person_id: string }>(
    `select user_id, conversation, person_id from chat_people
     where workspace_id = $1 and tool = $2 and person_id = any ($3::uuid[])`,
    [workspaceId, tool, [message.personId, ...directory.mergedInto(message.personId).map(({ id }) => id)]],
  );
  const language = await languageOf(tx, workspaceId, message.personId);
  const url = deps.publicUrl ?? '';
  const items = await readItems(tx, workspace, message, url, language);
  return {
    connection,
    user: users.find((one) => one.person_id === message.personId) ?? users[0] ?? null,
    notice:
      items.length === 0 ? null : { language, bundle: message.bundle, items, settings: `${url}/notices` },
  };
}

/** Keeps what a tool calls the conversation of two with somebody; null: there is none any more. */
export async function keepConversation(
  { database }: ChatDeps,
  { workspaceId, tool }: Pick<Connection, 'workspaceId' | 'tool'>,
  userId: string,
  conversation: string | null,
): Promise<void> {
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `update chat_people set conversation = $4 where workspace_id = $1 and tool = $2 and user_id = $3
         and conversation is distinct from $4`,
      [workspaceId, tool, userId, conversation],
    ),
  );
}

/** At most one message a second into a conversation, as Slack and Teams ask. */
export class Pace {
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
