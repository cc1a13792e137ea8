import type { JsonObject } from '../../domain/events/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import type { ChatDeps, Connection } from './connections.ts';

/** A request of Slack, read. */
export type SlackRequest =
  | { readonly is: 'handshake'; readonly challenge: string }
  | { readonly is: 'event'; readonly id: string; readonly event: JsonObject }
  | { readonly is: 'command'; readonly id: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly is: 'interaction'; readonly id: string; readonly payload: JsonObject }
  | { readonly is: 'nothing' };

/** Reads what was genuine; of another account than the connection's it is refused, for one app's secret signs for many. */
export function readRequest(body: Buffer, contentType: string, connection: Connection): SlackRequest {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(contentType);
  const fields = isForm ? Object.fromEntries(new URLSearchParams(body.toString('utf8'))) : {};
  if (isForm && fields['payload'] === undefined) {
    if (fields['ssl_check'] === '1' || !fields['command']) return { is: 'nothing' };
    requireAccount(fields['team_id'], connection);
    return { is: 'command', id: `c ${fields['trigger_id'] ?? ''}`, fields };
  }
  const value = readJson(isForm ? (fields['payload'] ?? '') : body.toString('utf8'));
  if (isForm) {
    requireAccount(
      textAt(objectAt(value, 'team'), 'id') ?? textAt(objectAt(value, 'user'), 'team_id'),
      connection,
    );
    return { is: 'interaction', id: `i ${textAt(value, 'trigger_id') ?? ''}`, payload: value };
  }
  if (value['type'] === 'url_verification')
    return { is: 'handshake', challenge: textAt(value, 'challenge') ?? '' };
  if (value['type'] !== 'event_callback') return { is: 'nothing' };
  requireAccount(textAt(value, 'team_id'), connection);
  return { is: 'event', id: `e ${textAt(value, 'event_id') ?? ''}`, event: objectAt(value, 'event') };
}

function readJson(text: string): JsonObject {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  } catch {
    // It is told below.
  }
  throw new Refusal('bad-json', 400, { message: 'The body is no JSON object, and Slack sends one.' });
}

function requireAccount(account: string | undefined, { account: own }: Connection): void {
  if (account === own) return;
  throw new Refusal('other-account', 403, {
    message:
      'It is genuine and comes from another Slack workspace than the one that is connected here. Connect that one in a workspace of its own.',
  });
}

export function objectAt(value: JsonObject | undefined, name: string): JsonObject {
  const found = value?.[name];
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};
}

export function textAt(value: JsonObject | undefined, name: string): string | undefined {
  const found = value?.[name];
  return typeof found === 'string' ? found : undefined;
}

/** Notes that a request came. False: it came before, so it is not to be done again. */
export async function isFirst(
  { database, nowMs }: ChatDeps,
  { workspaceId, tool }: Connection,
  key: string,
): Promise<boolean> {
  const now = toTimestamp(nowMs() * 1000);
  return database.inWorkspace(workspaceId, async (tx) => {
    await tx.query(
      `update chat_tools set first_request_at = coalesce(first_request_at, $3), last_request_at = $3
       where workspace_id = $1 and tool = $2`,
      [workspaceId, tool, now],
    );
    const made = await tx.query(
      `insert into chat_requests (workspace_id, tool, key, at) values ($1, $2, $3, $4) on conflict do nothing returning 1 as one`,
      [workspaceId, tool, key.slice(0, 300), now],
    );
    return made.length > 0;
  });
}

/** It could not be done: when Slack sends it again, it is new. */
export async function forget(
  { database }: ChatDeps,
  { workspaceId, tool }: Connection,
  key: string,
): Promise<void> {
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query('delete from chat_requests where workspace_id = $1 and tool = $2 and key = $3', [
      workspaceId,
      tool,
      key.slice(0, 300),
    ]),
  );
}
