import type { Fact, Parsed, Unread } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import { childOf, childrenOf, type Element, readXml, textOf } from '../read-xml.ts';
import { fact, known, Unreadable } from '../reading.ts';
import { timeOf } from '../time-of.ts';

const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
const outbound = 'http://soap.sforce.com/2005/09/outbound';

/** What Salesforce waits for; without it the message is sent again for a day. */
const acknowledgement = `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="${soap}"><soapenv:Body><notificationsResponse xmlns="${outbound}"><Ack>true</Ack></notificationsResponse></soapenv:Body></soapenv:Envelope>`;

/**
 * An outbound message says how its records are, and not what changed: each is told as updated, with the fields that the
 * admin chose to send.
 */
export function parseOutbound({ body }: Delivery): Parsed {
  const envelope = readXml(body);
  const notifications = childOf(childOf(envelope, soap, 'Body'), outbound, 'notifications');
  if (envelope.uri !== soap || envelope.local !== 'Envelope' || !notifications)
    throw new Unreadable('not-from-tool', 'The XML is not an outbound message of Salesforce.');
  const account = wordOf(notifications, 'OrganizationId');
  const reply = { contentType: 'text/xml; charset=utf-8', body: acknowledgement };
  const facts: Fact[] = [];
  const unread: Unread[] = [];
  for (const each of childrenOf(notifications, outbound, 'Notification')) {
    try {
      facts.push(tell(each, account));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // Once is enough: what is kept is the whole message.
      if (unread.length === 0) unread.push({ refusal: error.refusal, bytes: body });
    }
  }
  return { facts, notices: [], unread, reply };
}

const leftOut = new Set(['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp']);

function tell(notification: Element, account: string): Fact {
  const record = childOf(notification, outbound, 'sObject');
  if (!record) throw new Unreadable('not-from-tool', 'A Notification has no sObject.');
  const kind = (record.type ?? '').replace(/^.*:/, '');
  const fields = new Map(
    record.children.map((child) => [child.local, child.isNil ? undefined : textOf(child)]),
  );
  const id = fields.get('Id');
  // The second is moved by Salesforce itself, too, and is no earlier.
  const at = fields.get('LastModifiedDate') ?? fields.get('SystemModstamp');
  if (!id || !at || kind === '')
    throw new Unreadable(
      'not-from-tool',
      'The sObject needs its type, Id and LastModifiedDate. Add the fields to the outbound message.',
    );
  const values = known(
    Object.fromEntries([...fields].filter(([name, value]) => !leftOut.has(name) && value !== undefined)),
  );
  const isDeal = kind === 'Opportunity';
  const isCase = kind === 'Case';
  return fact(isDeal ? 'crm.deal.updated' : isCase ? 'helpdesk.ticket.updated' : 'crm.record.updated', {
    key: [wordOf(notification, 'Id')],
    at: timeOf(at, 'LastModifiedDate'),
    about: id,
    by: fields.get('LastModifiedById') ?? fields.get('OwnerId'),
    account,
    data: {
      ...(isDeal
        ? { deal: id, stage: fields.get('StageName') }
        : isCase
          ? { ticket: id, status: fields.get('Status') }
          : { record: id, record_type: kind.toLowerCase() }),
      owner: fields.get('OwnerId'),
      values,
    },
  });
}

function wordOf(element: Element, name: string): string {
  const child = childOf(element, outbound, name);
  const text = child ? textOf(child) : '';
  if (text !== '') return text;
  throw new Unreadable('not-from-tool', `The outbound message has no ${name}.`);
}
