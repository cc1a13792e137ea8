import type { Micros } from '../../domain/events/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import type { Outward } from '../outward.ts';
import type { Seal } from '../sign-in/actions.ts';
import type { ChatTool } from './api.ts';
import type { BotFramework } from './teams/bot-framework.ts';

/** What everything about chats is made with. */
export interface ChatDeps {
  readonly database: Database;
  readonly engine: Engine;
  readonly seal: Seal;
  /** Where browsers, and the tools, reach this server. */
  readonly publicUrl: string | null;
  readonly slackApiUrl: string;
  readonly botFramework: BotFramework;
  readonly outward: Outward;
  nowMs(): number;
  /** The random part of the address a tool sends to. */
  addressOf(workspaceId: string, tool: ChatTool): Buffer;
  log(message: string, error?: unknown): void;
}

export interface SlackSecrets {
  readonly botToken: string;
  readonly signingSecret: string;
}
export interface TeamsSecrets {
  readonly webhookUrl: string;
}
export interface BotSecrets {
  readonly clientSecret: string;
}
type Secrets = SlackSecrets | TeamsSecrets | BotSecrets;

/** A workspace's connection to a tool, its secrets still sealed. */
export interface Connection {
  readonly workspaceId: string;
  readonly tool: ChatTool;
  readonly sealed: Buffer;
  readonly account: string | null;
  readonly accountName: string | null;
  readonly bot: string | null;
  readonly channel: string | null;
  readonly channelName: string | null;
  readonly shares: readonly string[];
  readonly sharedSeq: number;
  readonly matchedAt: Micros | null;
  readonly problem: string | null;
  readonly firstRequestAt: Micros | null;
  readonly lastRequestAt: Micros | null;
  readonly serviceUrl: string | null;
  readonly rosters: readonly string[];
}

export async function readConnection(
  tx: Tx,
  workspaceId: string,
  tool: ChatTool,
): Promise<Connection | null> {
  const [row] = await tx.query<Connection>(
    `select workspace_id as "workspaceId", tool, sealed, account, account_name as "accountName", bot, channel,
       channel_name as "channelName", shares, shared_seq as "sharedSeq", matched_at as "matchedAt", problem,
       first_request_at as "firstRequestAt", last_request_at as "lastRequestAt",
       service_url as "serviceUrl", rosters
     from chat_tools where workspace_id = $1 and tool = $2`,
    [workspaceId, tool],
  );
  return row ?? null;
}

const placeOf = (workspaceId: string, tool: ChatTool): string => `chat_tools/${workspaceId}/${tool}`;

export function openSecrets<T extends Secrets>(seal: Seal, { workspaceId, tool, sealed }: Connection): T {
  try {
    return JSON.parse(seal.open(sealed, placeOf(workspaceId, tool)).toString('utf8')) as T;
  } catch {
    throw new Refusal('secret-unreadable', 409, {
      message:
        'What was kept for this chat was sealed with another key: secret.key of the data folder has changed. An admin must connect it again, under Chat.',
    });
  }
}

/** What a tool has told of itself when it was connected. */
interface Account {
  readonly account: string | null;
  readonly accountName: string | null;
  readonly bot: string | null;
}

/** Connects a tool, or gives a connection new secrets. Of another account, nothing of the old one is kept. */
export async function saveConnection(
  tx: Tx,
  seal: Seal,
  workspaceId: string,
  tool: ChatTool,
  secrets: Secrets,
  { account, accountName, bot }: Account,
): Promise<void> {
  const before = await readConnection(tx, workspaceId, tool);
  // Teams calls people and conversations by other names for each bot.
  const isOther = before?.account !== account || (tool === 'teams-bot' && before.bot !== bot);
  if (before && isOther) await removeConnection(tx, workspaceId, tool);
  const now = toTimestamp(Date.now() * 1000);
  await tx.query(
    `insert into chat_tools (workspace_id, tool, sealed, account, account_name, bot, shared_seq, next_post_at, made_at)
     values ($1, $2, $3, $4, $5, $6, (select coalesce(max(seq), 0) from announcements where workspace_id = $1), to_timestamp(0), $7)
     on conflict (workspace_id, tool) do update set sealed = excluded.sealed, account_name = excluded.account_name,
       bot = excluded.bot, problem = null, matched_at = null`,
    [
      workspaceId,
      tool,
      seal.close(JSON.stringify(secrets), placeOf(workspaceId, tool)),
      account,
      accountName,
      bot,
      now,
    ],
  );
}

/** Forgets a tool, who is who there, and what was shared. Answers whether there was one. */
export async function removeConnection(tx: Tx, workspaceId: string, tool: ChatTool): Promise<boolean> {
  const of = [workspaceId, tool];
  await tx.query(
    `delete from chat_reactions r using chat_posts p
     where r.workspace_id = $1 and p.workspace_id = $1 and p.post_id = r.post_id and p.tool = $2`,
    of,
  );
  for (const table of ['chat_posts', 'chat_people', 'chat_requests'])
    await tx.query(`delete from ${table} where workspace_id = $1 and tool = $2`, of);
  const gone = await tx.query(
    'delete from chat_tools where workspace_id = $1 and tool = $2 returning 1 as one',
    of,
  );
  return gone.length > 0;
}

/** Keeps why a tool does not take what is sent, for the admin's page; null once it does again. */
export async function noteProblem(
  { database }: Pick<ChatDeps, 'database'>,
  { workspaceId, tool, problem: before }: Pick<Connection, 'workspaceId' | 'tool' | 'problem'>,
  problem: string | null,
): Promise<void> {
  if (problem === before) return;
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query('update chat_tools set problem = $3 where workspace_id = $1 and tool = $2', [
      workspaceId,
      tool,
      problem?.slice(0, 200) ?? null,
    ]),
  );
}
