import type { JsonObject } from '../../../domain/events/event.ts';
import type { Mention } from '../../../domain/notices/chat/teams-text.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Connection } from '../connections.ts';
import { objectAt, readJson, textAt } from '../json.ts';
import type { Signed } from './bot-framework.ts';

const channel = 'msteams';
/** More than a recognition goes to: who is mentioned is looked up. */
const mentionsMax = 60;

/** Something that somebody did in Teams, told by the Bot Framework Service. */
export interface Activity {
  readonly type: string;
  /** What an `invoke` asks for. */
  readonly name: string;
  readonly id: string;
  /** Who did it, by the id that is the same for every bot; empty for somebody without an account. */
  readonly user: string;
  /** What this bot calls them, and itself. */
  readonly from: string;
  readonly bot: string;
  readonly conversation: string;
  readonly isPersonal: boolean;
  /** The team or group chat whose members can be asked for; null in a conversation of two. */
  readonly roster: string | null;
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly replyTo: string | null;
  readonly value: JsonObject;
  readonly raw: JsonObject;
}

/** Reads what was genuine, and holds it against what was signed: the body is not. */
export function readActivity(body: Buffer, signed: Signed, connection: Connection): Activity {
  const raw = readJson(body.toString('utf8'));
  const [type, id] = [textAt(raw, 'type'), textAt(raw, 'id')];
  if (type === undefined || id === undefined || id === '')
    throw new Refusal('not-an-activity', 400, {
      message: 'An activity has a "type" and an "id", and this one lacks them.',
    });
  if (textAt(raw, 'channelId') !== channel || !signed.endorsements.includes(channel))
    throw wrong(`its key may not sign for the channel ${JSON.stringify(textAt(raw, 'channelId') ?? '')}`);
  if (bare(textAt(raw, 'serviceUrl') ?? '') !== bare(signed.serviceUrl))
    throw wrong('its "serviceurl" is not the serviceUrl of the activity');
  const conversation = objectAt(raw, 'conversation');
  const channelData = objectAt(raw, 'channelData');
  requireTenant(
    [textAt(objectAt(channelData, 'tenant'), 'id'), textAt(conversation, 'tenantId')],
    connection,
  );
  const kind = textAt(conversation, 'conversationType');
  const place = (textAt(conversation, 'id') ?? '').replace(/;messageid=\d+$/, '');
  const from = objectAt(raw, 'from');
  return {
    type,
    name: textAt(raw, 'name') ?? '',
    id,
    user: (textAt(from, 'aadObjectId') ?? '').toLowerCase(),
    from: textAt(from, 'id') ?? '',
    bot: textAt(objectAt(raw, 'recipient'), 'id') ?? '',
    conversation: textAt(conversation, 'id') ?? '',
    isPersonal: kind === 'personal',
    roster: kind === 'personal' ? null : (textAt(objectAt(channelData, 'team'), 'id') ?? place),
    text: textAt(raw, 'text') ?? '',
    mentions: mentionsOf(raw),
    replyTo: textAt(raw, 'replyToId') ?? null,
    value: objectAt(raw, 'value'),
    raw,
  };
}

/** The ids of members that an activity lists, such as those who were added. */
export function membersAt({ raw }: Activity, name: string): string[] {
  const listed = raw[name];
  return Array.isArray(listed) ? listed.map((one) => textAt(one as JsonObject, 'id') ?? '') : [];
}

function mentionsOf({ entities }: JsonObject): Mention[] {
  if (!Array.isArray(entities)) return [];
  return entities.slice(0, mentionsMax).flatMap((one) => {
    const entity = one as JsonObject | null;
    if (typeof entity !== 'object' || entity === null || entity['type'] !== 'mention') return [];
    const id = textAt(objectAt(entity, 'mentioned'), 'id');
    const text = textAt(entity, 'text');
    return id && text ? [{ id, text }] : [];
  });
}

/** As Microsoft's SDK compares them. */
function bare(url: string): string {
  return url.replace(/\/$/, '').toLowerCase();
}

function requireTenant(told: readonly (string | undefined)[], { account }: Connection): void {
  const tenants = told.filter((one) => one !== undefined);
  if (tenants.length > 0 && tenants.every((one) => one.toLowerCase() === account)) return;
  throw new Refusal('other-account', 403, {
    message:
      'It is genuine and comes from another tenant than the one that is connected here. Connect that one in a workspace of its own.',
  });
}

function wrong(why: string): Refusal {
  return new Refusal('bot-token-wrong', 403, {
    message: `The token does not belong to this activity: ${why}.`,
  });
}
