import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Micros } from '../../../domain/events/event.ts';
import type { SlackMessage } from '../../../domain/notices/chat/blocks.ts';
import { isRefusal, Refusal } from '../../../domain/refusal.ts';
import type { ChatDeps, Connection, SlackSecrets } from '../connections.ts';
import { openSecrets } from '../connections.ts';
import type { ChatFault } from '../fault.ts';

const timeoutMs = 10_000;
const eventType = 'smallwins_message';
const pagesMax = 5;
const pageSize = 200;

const silent = () => undefined;
const quietLogger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  getLevel: () => 'error',
  setName: silent,
};

/**
 * Slack's own client. It repeats nothing by itself: a repeat of ours looks first whether the message is there already.
 * Loaded when it is needed, for most workspaces never do.
 */
export async function openSlack(slackApiUrl: string, token: string): Promise<WebClient> {
  const { WebClient, LogLevel } = await import('@slack/web-api');
  return new WebClient(token, {
    slackApiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    allowAbsoluteUrls: false,
    logger: { ...quietLogger, getLevel: () => LogLevel.ERROR },
  });
}

export function clientOf(deps: ChatDeps, connection: Connection): Promise<WebClient> {
  return openSlack(deps.slackApiUrl, openSecrets<SlackSecrets>(deps.seal, connection).botToken);
}

const closed = new Set([
  'account_inactive',
  'app_uninstalled',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_authed',
  'org_login_required',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
]);
const passing = new Set([
  'fatal_error',
  'internal_error',
  'message_limit_exceeded',
  'rate_limited',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

/** What an error of the client means; anything that is not Slack's is thrown on. */
export function faultOf(thrown: unknown): ChatFault {
  const { code, message, data, retryAfter, statusCode } = thrown as Error & {
    code?: string;
    data?: { error?: string };
    retryAfter?: number;
    statusCode?: number;
  };
  if (code === 'slack_webapi_rate_limited_error')
    return { is: 'failed', error: 'ratelimited', retryAfter: (retryAfter ?? 1) * 1_000_000 };
  if (code === 'slack_webapi_platform_error') {
    const error = data?.error ?? 'unknown';
    if (closed.has(error)) return { is: 'closed', error };
    return { is: passing.has(error) ? 'failed' : 'gone', error };
  }
  if (code === 'slack_webapi_http_error') return { is: 'failed', error: `Slack answered ${statusCode}.` };
  if (code === 'slack_webapi_request_error') return { is: 'failed', error: message };
  throw thrown;
}

/** Where a message goes. */
interface Place {
  readonly channel: string;
  readonly thread?: string | undefined;
}

/** Sends a message under an id of ours that can be found again. Answers what Slack calls it. */
export async function post(
  client: WebClient,
  { channel, thread }: Place,
  { text, blocks }: SlackMessage,
  id: string,
): Promise<string> {
  const sent = await client.chat.postMessage({
    channel,
    text,
    blocks: blocks as KnownBlock[],
    metadata: { event_type: eventType, event_payload: { id } },
    unfurl_links: false,
    unfurl_media: false,
    ...(thread === undefined ? {} : { thread_ts: thread }),
  });
  return sent.ts ?? '';
}

/**
 * Looks whether a message is there already; null if not, or if Slack does not let us look: then it is better sent twice
 * than lost. A fault that passes is thrown, and it is looked again.
 */
export async function findPost(
  client: WebClient,
  { channel, thread }: Place,
  id: string,
  since: Micros,
): Promise<string | null> {
  const asked = {
    channel,
    include_all_metadata: true,
    limit: pageSize,
    // Slack's clock and ours differ.
    oldest: String(Math.floor(since / 1_000_000) - 120),
  };
  try {
    let cursor: string | undefined;
    for (let page = 0; page < pagesMax; page++) {
      const more = cursor === undefined ? {} : { cursor };
      const found =
        thread === undefined
          ? await client.conversations.history({ ...asked, ...more })
          : await client.conversations.replies({ ...asked, ...more, ts: thread });
      const mine = (found.messages ?? []).find(
        ({ metadata }) =>
          metadata?.event_type === eventType &&
          (metadata.event_payload as { id?: unknown } | undefined)?.id === id,
      );
      if (mine?.ts) return mine.ts;
      cursor = found.response_metadata?.next_cursor;
      if (!cursor) return null;
    }
    return null;
  } catch (error) {
    if (faultOf(error).is === 'failed') throw error;
    return null;
  }
}

/** Asks Slack for an admin, who is told what it says. */
export async function askSlack<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw new Refusal('slack-refused', 422, {
      message: `Slack did not do it (${faultOf(error).error}). Try again in a minute; if it stays, install the app again and give its token anew.`,
    });
  }
}
