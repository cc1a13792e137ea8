import type { JsonObject } from '../../domain/events/event.ts';
import type { Parsed } from '../connector.ts';
import { type Delivery, plainHeader } from '../delivery.ts';
import {
  fact,
  facts,
  known,
  need,
  notice,
  notOfInterest,
  readObject,
  textAt,
  Unreadable,
  valueAt,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';

// Slack shows in the channel what a command is answered with; nothing shows nothing.
const silence = { contentType: 'text/plain; charset=utf-8', body: '' };

/** Reactions; and the question by which Slack finds out whether an address answers. */
export function parse(delivery: Delivery): Parsed {
  const type = plainHeader(delivery, 'Content-Type') ?? 'application/json';
  if (/^application\/x-www-form-urlencoded\b/i.test(type))
    return {
      ...notice('not-of-interest', 'Commands and buttons are answered by the app, not by a source.'),
      reply: silence,
    };
  const value = readObject(delivery.body);
  const kind = need(value, 'type');
  if (kind === 'url_verification')
    return {
      ...notice('handshake', 'Slack asks whether this address answers.'),
      reply: { contentType: 'text/plain; charset=utf-8', body: need(value, 'challenge') },
    };
  if (kind !== 'event_callback') return { ...notOfInterest(kind), reply: silence };
  return { ...readEvent(value), reply: silence };
}

function readEvent(value: JsonObject): Parsed {
  const event = valueAt(value, 'event');
  const kind = need(event, 'type');
  if (kind !== 'reaction_added' && kind !== 'reaction_removed') return notOfInterest(kind);
  const item = valueAt(event, 'item');
  if (textAt(item, 'type') !== 'message')
    return notOfInterest(`${kind} on a ${textAt(item, 'type') ?? 'thing'}`);
  const message = `${need(item, 'channel')}/${need(item, 'ts')}`;
  const eventTs = textAt(event, 'event_ts');
  if (eventTs !== undefined && !/^\d+\.\d+$/.test(eventTs))
    throw new Unreadable('bad-time', 'event_ts must be seconds with a fraction.', '/event/event_ts');
  return facts(
    fact(kind === 'reaction_added' ? 'chat.reaction.added' : 'chat.reaction.removed', {
      key: [need(value, 'event_id')],
      at: timeOf(need(value, 'event_time'), 'event_time'),
      about: message,
      by: textAt(event, 'user'),
      account: textAt(value, 'team_id'),
      // The order within the second.
      sequence: eventTs ?? '',
      data: known({
        message,
        channel: textAt(item, 'channel'),
        // The colour of a hand is no other reaction.
        reaction: need(event, 'reaction').replace(/::skin-tone-\d$/, ''),
        author: textAt(event, 'item_user'),
      }),
    }),
  );
}
