import type { Json, JsonObject } from '../../domain/events/event.ts';
import type { Fact, Notice, Parsed, Unread } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  among,
  fact,
  isObject,
  need,
  notOfInterest,
  readElements,
  readJson,
  textAt,
  Unreadable,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';

// HubSpot sends up to 100 in one request.
const mostElements = 1000;

/** Object types as the newer subscriptions name them; one of a customer's own keeps its number. */
const objectTypes: Readonly<Record<string, string>> = {
  '0-1': 'contact',
  '0-2': 'company',
  '0-3': 'deal',
  '0-5': 'ticket',
  '0-7': 'product',
  '0-8': 'line_item',
  '0-14': 'quote',
  '0-18': 'communication',
  '0-19': 'feedback_submission',
  '0-27': 'task',
  '0-46': 'note',
  '0-47': 'meeting',
  '0-48': 'call',
  '0-49': 'email',
  '0-53': 'invoice',
  '0-69': 'subscription',
  '0-74': 'goal_target',
  '0-101': 'commerce_payment',
  '0-116': 'postal_mail',
  '0-123': 'order',
  '0-136': 'lead',
  '0-142': 'cart',
  '0-162': 'service',
  '0-410': 'course',
  '0-420': 'listing',
  '0-421': 'appointment',
};

const created: Readonly<Record<string, string>> = {
  contact: 'crm.contact.created',
  company: 'crm.account.created',
  deal: 'crm.deal.created',
  lead: 'crm.lead.created',
  ticket: 'helpdesk.ticket.opened',
  conversation: 'helpdesk.ticket.opened',
  note: 'crm.note.logged',
  call: 'crm.call.logged',
  meeting: 'crm.meeting.booked',
};

/** What a property that takes a certain value says, beside or instead of being a change: object, property, value. */
const reached: Readonly<Record<string, string>> = {
  'task.hs_task_status.COMPLETED': 'sales.task.completed',
  'meeting.hs_meeting_outcome.COMPLETED': 'sales.meeting.held',
  'meeting.hs_meeting_outcome.CANCELED': 'crm.meeting.cancelled',
  'conversation.status.CLOSED': 'helpdesk.ticket.resolved',
  'conversation.status.OPEN': 'helpdesk.ticket.reopened',
};

/** Reads a list of notifications, each apart: HubSpot mixes kinds, repeats itself and keeps no order. */
export function parse({ body }: Delivery): Parsed {
  const elements = readElements(body, mostElements);
  if (elements === null) return readOne(readJson(body));
  const parsed = { facts: [] as Fact[], notices: [] as Notice[], unread: [] as Unread[] };
  for (const element of elements) {
    if ('refusal' in element) {
      parsed.unread.push(element);
      continue;
    }
    try {
      const one = readOne(element.value);
      parsed.facts.push(...one.facts);
      parsed.notices.push(...one.notices);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      parsed.unread.push({ refusal: error.refusal, bytes: element.bytes });
    }
  }
  return parsed;
}

/** What subscriptions tell of an object that counts. */
const told = new Set(['creation', 'propertyChange', 'newMessage']);

function readOne(value: Json): Parsed {
  if (!isObject(value)) throw new Unreadable('not-from-tool', 'A notification of HubSpot is a JSON object.');
  // The first edition of its page calls it `eventType`.
  const type =
    textAt(value, 'subscriptionType') ?? textAt(value, 'eventType') ?? need(value, 'subscriptionType');
  const [kind = '', what = ''] = type.split('.');
  // An association is of two objects, and has no type of its own.
  if (!told.has(what)) return notOfInterest(type);
  const object = kind === 'object' ? objectOf(value) : kind;
  const beginning = what === 'creation' ? among(created, object) : undefined;
  if (beginning !== undefined)
    return one(tell(beginning, value, { [nounOf(object)]: need(value, 'objectId') }));
  if (what === 'propertyChange') return readChange(object, value);
  // An answer is a message too, and which of both it is is not told.
  if (what === 'newMessage' && textAt(value, 'messageType') === 'COMMENT')
    return one(
      tell('helpdesk.comment.added', value, { ticket: need(value, 'objectId'), public: false, staff: true }),
    );
  return notOfInterest(type);
}

const one = (...found: readonly Fact[]): Parsed => ({ facts: found, notices: [], unread: [] });

function objectOf(value: JsonObject): string {
  const id = need(value, 'objectTypeId');
  return among(objectTypes, id) ?? id;
}

const nouns: Readonly<Record<string, string>> = { company: 'account', conversation: 'ticket' };

function nounOf(object: string): string {
  return among(nouns, object) ?? object;
}

function readChange(object: string, value: JsonObject): Parsed {
  const property = need(value, 'propertyName');
  const now = textAt(value, 'propertyValue') ?? '';
  const id = need(value, 'objectId');
  if (object === 'deal' && property === 'dealstage') {
    const moved = tell('crm.deal.stage_changed', value, { deal: id, stage: now });
    // The two stages that every pipeline begins with; others have ids of their own.
    if (now !== 'closedwon' && now !== 'closedlost') return one(moved);
    const ended = now === 'closedwon' ? 'crm.deal.won' : 'crm.deal.lost';
    return one(moved, tell(ended, value, { deal: id, stage: now }, 'ended'));
  }
  const by = actorOf(value);
  if (object === 'ticket' && property === 'hs_pipeline_stage') {
    // "Closed" of the pipeline that HubSpot begins with.
    if (now === '4')
      return one(tell('helpdesk.ticket.resolved', value, { ticket: id, status: now, resolved_by: by }));
    return one(tell('helpdesk.ticket.status_changed', value, { ticket: id, status: now }));
  }
  const said = among(reached, `${object}.${property}.${now}`);
  if (said !== undefined)
    return one(
      tell(said, value, {
        [nounOf(object)]: id,
        ...(object === 'conversation' ? { status: now } : {}),
        ...(said === 'helpdesk.ticket.resolved' ? { resolved_by: by } : {}),
      }),
    );
  const change = { fields: [property], fields_changed: 1, values: { [property]: now } };
  if (object === 'deal') return one(tell('crm.deal.updated', value, { deal: id, ...change }));
  if (nounOf(object) === 'ticket')
    return one(tell('helpdesk.ticket.updated', value, { ticket: id, ...change }));
  return one(tell('crm.record.updated', value, { record: id, record_type: object, ...change }));
}

function tell(
  type: string,
  value: JsonObject,
  data: Readonly<Record<string, Json | undefined>>,
  suffix?: string,
): Fact {
  const occurredAt = need(value, 'occurredAt');
  const account = need(value, 'portalId');
  const object = need(value, 'objectId');
  // HubSpot says that eventId alone is not unique; attemptNumber only counts how often it was sent.
  const key = [account, need(value, 'subscriptionId'), need(value, 'eventId'), occurredAt, object];
  return fact(type, {
    key: suffix === undefined ? key : [...key, suffix],
    at: timeOf(occurredAt, 'occurredAt'),
    about: object,
    by: actorOf(value),
    account,
    data,
  });
}

/** `userId:76023669`; a workflow or an integration is nobody. */
function actorOf(value: JsonObject): string | undefined {
  return /^userId:(\d+)$/.exec(textAt(value, 'sourceId') ?? '')?.[1];
}
