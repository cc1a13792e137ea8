import type { Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  fact,
  facts,
  known,
  listAt,
  need,
  notice,
  notOfInterest,
  readObject,
  textAt,
  valueAt,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';

/**
 * A booking or its end. Moving a meeting comes as a cancellation and a booking: the booking tells that it was moved, and
 * the cancellation nothing, so that a moved meeting is neither booked twice nor called off.
 */
export function parse({ body }: Delivery): Parsed {
  const value = readObject(body);
  const event = need(value, 'event');
  const invitee = valueAt(value, 'payload');
  const isCancelled = event === 'invitee.canceled';
  if (event !== 'invitee.created' && !isCancelled) return notOfInterest(event);
  if (isCancelled && valueAt(invitee, 'rescheduled') === true)
    return notice('not-of-interest', 'The meeting was moved; the booking at its new time tells so.');
  const uri = need(invitee, 'uri');
  const createdAt = need(value, 'created_at');
  // Written out since 2022; before, and in some replays, only its address.
  const meeting = textAt(invitee, 'scheduled_event', 'uri') ?? need(invitee, 'event');
  const host = listAt(invitee, 'scheduled_event', 'event_memberships')[0];
  const moved = isCancelled ? undefined : textAt(invitee, 'old_invitee');
  const type = isCancelled ? 'cancelled' : moved === undefined ? 'booked' : 'rescheduled';
  return facts(
    fact(`sales.meeting.${type}`, {
      key: [uri, event, createdAt],
      at: timeOf(createdAt, 'created_at'),
      about: meeting,
      by: textAt(host, 'user'),
      account: textAt(value, 'created_by'),
      data: known({
        meeting,
        contact: textAt(invitee, 'email'),
        starts_at: textAt(invitee, 'scheduled_event', 'start_time'),
        by_name: textAt(host, 'user_name'),
        by_email: textAt(host, 'user_email'),
        kind: textAt(invitee, 'scheduled_event', 'name'),
        cancelled_by: isCancelled ? textAt(invitee, 'cancellation', 'canceler_type') : undefined,
      }),
    }),
  );
}
