import type { Json } from '../../domain/events/event.ts';
import type { Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  among,
  fact,
  facts,
  isObject,
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

const types: Readonly<Record<string, string>> = {
  BOOKING_CREATED: 'sales.meeting.booked',
  BOOKING_CANCELLED: 'sales.meeting.cancelled',
  BOOKING_RESCHEDULED: 'sales.meeting.rescheduled',
  MEETING_ENDED: 'sales.meeting.held',
};

/** A booking and what becomes of it. */
export function parse({ body }: Delivery): Parsed {
  const value = readObject(body);
  const trigger = need(value, 'triggerEvent');
  if (trigger === 'PING') return notice('test', 'Cal.com asks whether anybody is there.');
  const type = among(types, trigger);
  if (type === undefined) return notOfInterest(trigger);
  // The end of a meeting comes without the envelope, as the booking itself: its `createdAt` is when it was booked.
  const hasEnvelope = isObject(value.payload);
  const booking = hasEnvelope ? valueAt(value, 'payload') : value;
  if (trigger === 'MEETING_ENDED' && wasMissed(booking))
    return notOfInterest(`${trigger} without host or guest`);
  const uid = need(booking, 'uid');
  const createdAt =
    trigger === 'MEETING_ENDED' && !hasEnvelope ? need(booking, 'endTime') : need(value, 'createdAt');
  const organizer = valueAt(booking, 'organizer') ?? valueAt(booking, 'user');
  return facts(
    fact(type, {
      key: [uid, trigger, createdAt],
      at: timeOf(createdAt, 'createdAt'),
      about: uid,
      // The booking itself has the number of its host beside the person.
      by: textAt(organizer, 'id') ?? textAt(booking, 'userId') ?? textAt(organizer, 'email'),
      data: known({
        meeting: uid,
        contact: textAt(listAt(booking, 'attendees')[0], 'email'),
        starts_at: textAt(booking, 'startTime'),
        by_name: textAt(organizer, 'name'),
        by_email: textAt(organizer, 'email'),
        kind: textAt(booking, 'type'),
      }),
    }),
  );
}

/** Its time is over, and the host or all of the guests are marked as not having come. */
function wasMissed(booking: Json | undefined): boolean {
  const guests = listAt(booking, 'attendees');
  return (
    valueAt(booking, 'noShowHost') === true ||
    (guests.length > 0 && guests.every((guest) => valueAt(guest, 'noShow') === true))
  );
}
