import type { Json } from '../../domain/events/event.ts';
import type { Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  among,
  fact,
  facts,
  hashOf,
  known,
  namedByDay,
  need,
  notice,
  notOfInterest,
  readObject,
  textAt,
  valueAt,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';

const types: Readonly<Record<string, readonly [string, string]>> = {
  'sequenceState.finished': ['sales.sequence.finished', 'sequence_state'],
  'sequenceState.created': ['sales.sequence.started', 'sequence_state'],
  'task.completed': ['sales.task.completed', 'task'],
  'call.created': ['sales.call.made', 'call'],
  'mailing.delivered': ['sales.follow_up.sent', 'mailing'],
  'mailing.replied': ['sales.reply.received', 'mailing'],
  'prospect.created': ['crm.contact.created', 'contact'],
  'account.created': ['crm.account.created', 'account'],
  'opportunity.created': ['crm.deal.created', 'deal'],
};

/** When a resource changed, the surest first: a delivery may hold only what changed. */
const moments = ['updatedAt', 'completedAt', 'repliedAt', 'deliveredAt', 'createdAt'];
/** When the deed itself was done, where a resource says so: what came after may have changed it once more. */
const ownMoments: Readonly<Record<string, readonly string[]>> = {
  'task.completed': ['completedAt'],
  'call.created': ['dialedAt', 'createdAt'],
  'mailing.delivered': ['deliveredAt'],
  'mailing.replied': ['repliedAt'],
};
/** Who did it, the surest first: who owns a record is not who changed it. */
const doers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^task\.completed$/, ['completer', 'user', 'owner', 'creator']],
  [/\.updated$/, ['updater', 'user', 'owner', 'creator']],
  [/^(prospect|account|opportunity)\.created$/, ['creator', 'user', 'owner']],
  [/./, ['user', 'owner', 'creator', 'updater']],
];

/** Reads a delivery about one resource. */
export function parse({ body }: Delivery): Parsed {
  const value = readObject(body);
  const event = need(value, 'meta', 'eventName');
  if (event.startsWith('install.'))
    return notice('handshake', 'Outreach says that the app was installed or removed.');
  const told = among(types, event);
  const data = valueAt(value, 'data');
  const update =
    event === 'opportunity.updated' || event === 'prospect.updated' || event === 'account.updated';
  if (told === undefined && !update) return notOfInterest(event);
  if (event === 'call.created' && textAt(data, 'attributes', 'direction') === 'inbound')
    return notOfInterest('a call that came in');
  const id = need(data, 'id');
  const changedAt = moments
    .map((name) => textAt(data, 'attributes', name))
    .find((found) => found !== undefined);
  const doneAt = (among(ownMoments, event) ?? [])
    .map((name) => textAt(data, 'attributes', name))
    .find((found) => found !== undefined);
  const namedBy = changedAt ?? doneAt;
  const at = timeOf(doneAt ?? changedAt ?? need(value, 'meta', 'deliveredAt'), 'time', 'UTC');
  const telling = {
    // The header's id is made for each request and not signed; `deliveredAt` is that of the attempt.
    // Without a moment of its own the same change on the same day is one fact.
    ...(namedBy === undefined
      ? namedByDay([event, id, hashOf(JSON.stringify(data))], at)
      : { key: [event, id, namedBy] }),
    at,
    hasTime: namedBy !== undefined,
    about: id,
    by: (doers.find(([pattern]) => pattern.test(event))?.[1] ?? [])
      .map((name) => related(data, name))
      .find((found) => found !== undefined),
  };
  const common = known({
    contact: related(data, 'prospect'),
    sequence: related(data, 'sequence'),
    account: related(data, 'account'),
    deal: related(data, 'opportunity'),
  });
  if (told)
    return facts(
      fact(told[0], {
        ...telling,
        data: { ...common, [told[1]]: id, state: textAt(data, 'attributes', 'state') },
      }),
    );
  return facts(updated(event, id, data, telling));
}

/** A relationship, with or without the envelope of JSON:API. */
function related(data: Json | undefined, name: string): string | undefined {
  const link = valueAt(data, 'relationships', name);
  return textAt(link, 'data', 'id') ?? textAt(link, 'id');
}

/** An update holds the attributes that changed; version 2 of the payload also what they were. */
function updated(
  event: string,
  id: string,
  data: Json | undefined,
  telling: Omit<Parameters<typeof fact>[1], 'data'>,
) {
  const attributes = valueAt(data, 'attributes');
  const fields = typeof attributes === 'object' && attributes !== null ? Object.keys(attributes) : [];
  const changed = fields.filter((name) => name !== 'updatedAt' && name !== 'touchedAt');
  const change = { fields: changed, fields_changed: changed.length };
  if (event !== 'opportunity.updated')
    return fact('crm.record.updated', {
      ...telling,
      data: { record: id, record_type: event.split('.')[0], ...change },
    });
  const stage = related(data, 'stage') ?? related(data, 'opportunityStage');
  if (stage !== undefined)
    return fact('crm.deal.stage_changed', {
      ...telling,
      data: {
        deal: id,
        stage,
        stage_before: textAt(data, 'beforeUpdate', 'relationships', 'stage', 'data', 'id'),
      },
    });
  return fact('crm.deal.updated', { ...telling, data: { deal: id, ...change } });
}
