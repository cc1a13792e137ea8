import type { JsonObject } from '../../domain/events/event.ts';
import type { Parsed } from '../connector.ts';
import { type Delivery, plainHeader } from '../delivery.ts';
import {
  among,
  fact,
  facts,
  hashOf,
  known,
  need,
  notOfInterest,
  numberAt,
  readObject,
  textAt,
  Unreadable,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';

const types: Readonly<Record<string, readonly [string, string]>> = {
  call_created: ['sales.call.made', 'call'],
  task_completed: ['sales.task.completed', 'task'],
  meeting_booked: ['sales.meeting.booked', 'meeting'],
  cadence_membership_created: ['sales.sequence.started', 'sequence_state'],
  person_created: ['crm.contact.created', 'contact'],
  account_created: ['crm.account.created', 'account'],
  note_created: ['crm.note.logged', 'note'],
};

/** Reads the resource that a delivery holds; its kind is named by a header alone. */
export function parse(delivery: Delivery): Parsed {
  const event = plainHeader(delivery, 'x-salesloft-event');
  if (event === null)
    throw new Unreadable(
      'not-from-tool',
      'The header x-salesloft-event, which names the kind of event, is missing.',
    );
  const value = readObject(delivery.body);
  if (event === 'email_updated') return readMail(event, value);
  const told = among(types, event) ?? changed(event, value);
  if (!told) return notOfInterest(event);
  const [type, noun] = told;
  const id = need(value, 'id');
  const isNew = event.endsWith('_created') || event === 'meeting_booked';
  const time =
    (event === 'task_completed' ? textAt(value, 'completed_at') : undefined) ??
    (isNew ? textAt(value, 'created_at') : undefined) ??
    need(value, 'updated_at');
  return facts(
    fact(type, {
      // Salesloft sends no id of the delivery: the body is the same when it is sent again.
      key: [event, id, hashOf(delivery.body)],
      at: timeOf(time, 'time'),
      about: id,
      by: ['user', 'booked_by_user', 'owner', 'creator']
        .map((name) => textAt(value, name, 'id'))
        .find((found) => found !== undefined),
      data: { ...details(value), [noun]: id },
    }),
  );
}

/** A mail is told again each time it is opened or answered: that it was sent is one fact, named by when. */
function readMail(event: string, value: JsonObject): Parsed {
  const sentAt = textAt(value, 'sent_at');
  if (sentAt === undefined) return notOfInterest(event);
  const id = need(value, 'id');
  return facts(
    fact('sales.follow_up.sent', {
      key: ['email_sent', id, sentAt],
      at: timeOf(sentAt, 'sent_at'),
      about: id,
      by: textAt(value, 'user', 'id'),
      data: {
        mailing: id,
        contact: textAt(value, 'recipient', 'id'),
        sequence: textAt(value, 'cadence', 'id'),
      },
    }),
  );
}

/** A membership that has run to its end. */
function changed(event: string, value: JsonObject): readonly [string, string] | null {
  const isFinished = event === 'cadence_membership_updated' && textAt(value, 'current_state') === 'finished';
  return isFinished ? ['sales.sequence.finished', 'sequence_state'] : null;
}

function details(value: JsonObject): JsonObject {
  return known({
    contact: textAt(value, 'called_person', 'id') ?? textAt(value, 'person', 'id'),
    sequence: textAt(value, 'cadence', 'id'),
    talk_seconds: numberAt(value, 'duration'),
    outcome: textAt(value, 'disposition'),
    sentiment: textAt(value, 'sentiment'),
    starts_at: textAt(value, 'start_time'),
  });
}
