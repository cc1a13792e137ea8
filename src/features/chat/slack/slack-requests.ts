import type { JsonObject } from '../../../domain/events/event.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Connection } from '../connections.ts';
import { objectAt, readJson, textAt } from '../json.ts';

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

function requireAccount(account: string | undefined, { account: own }: Connection): void {
  if (account === own) return;
  throw new Refusal('other-account', 403, {
    message:
      'It is genuine and comes from another Slack workspace than the one that is connected here. Connect that one in a workspace of its own.',
  });
}
