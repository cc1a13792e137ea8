import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../domain/refusal.ts';
import { findConnector } from './connectors.ts';
import { type Judged, judge } from './judge.ts';
import { read, receivedAt } from './shapes.test-support.ts';

/** Deliveries of a shape that a vendor documents beside the usual one: other subscriptions, encodings, missing parts. */

describe('GitHub sends forms as well as JSON', () => {
  const body = {
    action: 'closed',
    issue: { id: 5, number: 7, closed_at: '2025-07-15T21:12:02Z', user: { id: 1 } },
    sender: { id: 9, login: 'ida' },
    repository: { full_name: 'a/b & c', owner: { id: 3 } },
  };
  const form = [['content-type', 'application/x-www-form-urlencoded']] as const;

  test('what a form holds is read like the JSON it is', () => {
    const json = read('github', body, [['X-GitHub-Event', 'issues']]);
    expect(json.facts).toEqual([
      ['code.issue.closed', '9', '5', '2025-07-15T21:12:02Z', 'issue:5:closed:2025-07-15T21:12:02Z'],
    ]);
    const text = new URLSearchParams({ payload: JSON.stringify(body) }).toString();
    expect(read('github', text, [...form, ['x-github-event', 'issues']])).toEqual(json);
  });

  test('the signature is over the form as it came', () => {
    const text = new URLSearchParams({ payload: JSON.stringify(body) }).toString();
    const signature = `sha256=${createHmac('sha256', 'open').update(text).digest('hex')}`;
    const headers = [...form, ['x-hub-signature-256', signature], ['x-github-event', 'issues']] as const;
    const connector = findConnector('github');
    const ask = (sent: string) =>
      connector &&
      judge(connector, { method: 'POST', url: '', headers, body: Buffer.from(sent), receivedAt }, ['open']);
    expect((ask(text) as Judged).facts).toHaveLength(1);
    expect(ask(text.replace('payload', 'Payload'))).toMatchObject({ code: 'signature-mismatch' });
  });

  test.each(['', 'payload=', 'other=%7B%7D', 'payload=%7B%7D&payload=%7B%7D', 'payload=%7B'])(
    'the form %j holds nothing that can be read, and says so',
    (text) => expect(read('github', text, form)).toMatchObject({ facts: [], unread: [expect.any(String)] }),
  );
});

describe('Zendesk', () => {
  const event = (type: string, detail: object, about: object) => ({
    type: `zen:event-type:${type}`,
    id: 'e1',
    time: '2025-01-08T10:12:07.672717030Z',
    account_id: 11,
    detail,
    event: about,
  });

  test('events of agents and queues, which have no id in detail, are known and count for nothing', () => {
    const told = read(
      'zendesk',
      event('agent.state_changed', { account_id: '1', agent_id: '2' }, { current: 'online' }),
    );
    expect(told).toMatchObject({ facts: [], unread: [], notices: ['not-of-interest'] });
  });

  test('an article is by whoever published it, else by its author', () => {
    const at = '2025-01-08T10:12:07.672717Z';
    const by = (detail: object) =>
      read('zendesk', event('article.published', { id: '77', ...detail }, { author_id: '99' })).facts;
    expect(by({ user_id: '262' })).toEqual([['kb.article.published', '262', '77', at, 'e1']]);
    expect(by({})).toEqual([['kb.article.published', '99', '77', at, 'e1']]);
  });

  test('a status with nothing before it is a change all the same', () => {
    const to = (current: string) =>
      read(
        'zendesk',
        event('ticket.status_changed', { id: '5', actor_id: '7' }, { current, previous: null }),
      ).facts.map(([type]) => type);
    expect([to('OPEN'), to('SOLVED')]).toEqual([
      ['helpdesk.ticket.status_changed'],
      ['helpdesk.ticket.resolved'],
    ]);
  });

  const moment = '2025-07-15T21:12:02Z';
  const sign = (text: string) => createHmac('sha256', 'open').update(text).digest('base64');
  const verdict = (body: string, signature: string, signedAt = moment) => {
    const answer = findConnector('zendesk')?.verify(
      {
        method: 'POST',
        url: '',
        headers: [
          ['x-zendesk-webhook-signature', signature],
          ['x-zendesk-webhook-signature-timestamp', signedAt],
        ],
        body: Buffer.from(body),
        receivedAt,
      },
      ['other', 'open'],
    );
    return isRefusal(answer) ? answer.code : `secret ${answer?.secret}`;
  };

  test('the order of an earlier edition of its page is believed, too, within the same window', () => {
    const body = '{"say": "hello"}';
    expect(verdict(body, sign(moment + body))).toBe('secret 1');
    expect(verdict(body, sign(body + moment))).toBe('secret 1');
    const [old, ahead] = ['2025-07-15T21:07:06Z', '2025-07-15T21:17:08Z'];
    expect(verdict(body, sign(body + old), old)).toBe('timestamp-stale');
    expect(verdict(body, sign(body + ahead), ahead)).toBe('timestamp-ahead');
    expect(verdict(`${body} `, sign(body + moment))).toBe('signature-mismatch');
  });

  test('what was signed in one order cannot be cut elsewhere and read in the other', () => {
    // Moment and body run into each other without a mark; only what begins and ends as an object tells them apart.
    const inner = `{"a":1}${moment}`;
    expect(verdict(`${moment}{"a":1}`, sign(moment + inner))).toBe('signature-mismatch');
    expect(verdict('', sign(moment))).toBe('secret 1');
    expect(verdict('[1]', sign(`[1]${moment}`))).toBe('signature-mismatch');
    expect(verdict('hello', sign(`hello${moment}`))).toBe('signature-mismatch');
  });
});

test('newer events of Stripe say when in RFC 3339 and what they are about beside the event', () => {
  const told = read('stripe', {
    id: 'evt_1',
    object: 'v2.core.event',
    type: 'v1.billing.meter.error_report_triggered',
    created: '2024-09-17T06:20:52.246Z',
    related_object: { id: 'mtr_1', type: 'billing.meter', url: '/v1/billing/meters/mtr_1' },
    data: { developer_message_summary: 'There is one invalid event.' },
  });
  expect(told.facts.map(([, ...rest]) => rest)).toEqual([
    [null, 'mtr_1', '2024-09-17T06:20:52.246Z', 'evt_1'],
  ]);
});

test('an invitee of Calendly without the meeting written out names it by its address', () => {
  const told = read('calendly', {
    event: 'invitee.created',
    created_at: '2025-07-15T21:12:02.000000Z',
    created_by: 'https://api.calendly.com/users/U',
    payload: {
      uri: 'https://api.calendly.com/scheduled_events/A/invitees/I',
      email: 'ida@x.example',
      event: 'https://api.calendly.com/scheduled_events/A',
    },
  });
  expect(told.facts).toEqual([
    [
      'sales.meeting.booked',
      null,
      'https://api.calendly.com/scheduled_events/A',
      '2025-07-15T21:12:02Z',
      'https://api.calendly.com/scheduled_events/A/invitees/I:invitee.created:2025-07-15T21:12:02.000000Z',
    ],
  ]);
});

describe('Jira of an older server gives no category to a status', () => {
  const moved = (from: string, to: string, fields: object) => ({
    timestamp: 1_752_613_922_000,
    webhookEvent: 'jira:issue_updated',
    user: { name: 'ida' },
    issue: { id: '1', key: 'A-1', self: 'https://jira.example/rest/1', fields },
    changelog: { id: '4', items: [{ field: 'status', fromString: from, toString: to }] },
  });
  test.each([
    ['In Progress', 'Done', 'resolved'],
    ['Done', 'In Progress', 'reopened'],
    ['Resolved', 'Closed', 'closed'],
    ['To Do', 'In Progress', 'status_changed'],
  ])('from %s to %s is %s', (from, to, type) => {
    const { facts } = read('jira', moved(from, to, { status: { name: to } }));
    expect(facts.map(([name]) => name)).toEqual([`helpdesk.ticket.${type}`]);
  });
  test('where there is a category, it decides, whatever the status is called', () => {
    const status = { name: 'Done', statusCategory: { key: 'indeterminate' } };
    const { facts } = read('jira', moved('To Do', 'Done', { status }));
    expect(facts.map(([name]) => name)).toEqual(['helpdesk.ticket.status_changed']);
  });
});

describe('Freshdesk', () => {
  const rule = (triggered_event: string) => ({
    freshdesk_webhook: {
      ticket_id: 5,
      ticket_priority: 'High',
      ticket_status: 'Open',
      triggered_event,
      event_performer_id: 8,
      occurred_at: '2025-07-15T23:12:02+02:00',
    },
  });
  test('another field that changed is an update of the ticket', () => {
    const { facts, data } = read('freshdesk', rule('{priority:{from:1,to:3}}'));
    expect(facts).toMatchObject([
      ['helpdesk.ticket.updated', '8', '5', '2025-07-15T21:12:02Z', expect.anything()],
    ]);
    expect(data).toMatchObject([{ fields: ['priority'], fields_changed: 1, priority: 'high' }]);
  });
  test('a moment in the body names the change, also one of a form that cannot be read', () => {
    const told = (ticket_modified_on: string, days = 0) => {
      const rule = { ticket_id: 5, triggered_event: '{status:{from:2,to:4}}', ticket_modified_on };
      const body = Buffer.from(JSON.stringify({ freshdesk_webhook: rule }));
      const at = receivedAt + days * 86_400_000_000;
      const delivery = { method: 'POST', url: '', headers: [], body, receivedAt: at };
      return findConnector('freshdesk')?.parse(delivery, {}).facts[0];
    };
    expect(told('2019-08-16 19:30:17 +0530')).toMatchObject({ at: 1_565_964_017_000_000, hasTime: true });
    const odd = told('Wed, 22 Jul, 2025 at 7:05 PM');
    expect(odd).toMatchObject({ at: receivedAt, hasTime: false });
    expect(told('Wed, 22 Jul, 2025 at 7:05 PM', 1)?.key).toBe(odd?.key);
    expect(told('Wed, 22 Jul, 2025 at 7:06 PM')?.key).not.toBe(odd?.key);
  });
  test('a status that changed with others is still a status', () => {
    const { facts } = read('freshdesk', rule('{priority:{from:1,to:3},status:{from:2,to:4}}'));
    expect(facts.map(([type]) => type)).toEqual(['helpdesk.ticket.resolved']);
  });
});

test('one record of an outbound message that cannot be read does not hold up the others', () => {
  const record = (id: string, more: string) =>
    `<Notification><Id>${id}</Id><sObject xsi:type="sf:Case" xmlns:sf="urn:sobject.enterprise.soap.sforce.com"><sf:Id>${id}C</sf:Id>${more}</sObject></Notification>`;
  const modified = '<sf:LastModifiedDate>2025-07-15T21:12:02.000Z</sf:LastModifiedDate>';
  const { facts, unread, reply } = read(
    'salesforce',
    `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body><notifications xmlns="http://soap.sforce.com/2005/09/outbound"><OrganizationId>00D1</OrganizationId>${record('1', modified)}${record('2', '')}${record('3', modified)}</notifications></soapenv:Body></soapenv:Envelope>`,
  );
  expect(facts.map(([, , about]) => about)).toEqual(['1C', '3C']);
  expect(unread).toEqual(['not-from-tool']);
  expect(reply).toContain('<Ack>true</Ack>');
});

describe('Pipedrive', () => {
  const change = (meta: object, data: object | null, previous: object | null, entity = 'deal') => ({
    meta: {
      action: 'change',
      entity,
      version: '2.0',
      company_id: 12,
      user_id: 18,
      entity_id: 1,
      attempt: 1,
      ...meta,
    },
    data,
    previous,
  });

  test('a moment in seconds and an id that is only the deal’s name each change apart', () => {
    const at = (timestamp: number) =>
      read('pipedrive', change({ id: 1, timestamp }, { id: 1, stage_id: 2, status: 'open' }, { stage_id: 1 }))
        .facts;
    expect(at(1_727_447_128)).toEqual([
      ['crm.deal.stage_changed', '18', '1', '2024-09-27T14:25:28Z', 'deal:1:change:1727447128'],
    ]);
    expect(at(1_727_447_129)[0]?.at(-1)).not.toBe(at(1_727_447_128)[0]?.at(-1));
  });

  test('an id of its own names the change, whatever the attempt', () => {
    const id = '6f9619ff-8b86-4d11-b42d-00c04fc964ff';
    const keys = [1, 2].map((attempt) =>
      read(
        'pipedrive',
        change(
          { id, attempt, timestamp: '2024-09-27T14:25:28.123Z' },
          { id: 1, stage_id: 2 },
          { stage_id: 1 },
        ),
      ).facts[0]?.at(-1),
    );
    expect(keys).toEqual([id, id]);
  });

  test('a change that does not say what was before is a change all the same', () => {
    const meta = { id: 'a-b', timestamp: '2024-09-27T14:25:28Z' };
    const told = read('pipedrive', change(meta, { id: 1, title: 'x', status: 'open' }, null));
    expect(told.facts.map(([type]) => type)).toEqual(['crm.deal.updated']);
    expect(told.data).toMatchObject([{ fields: [], fields_changed: 0 }]);
    expect(read('pipedrive', change(meta, { done: true }, null, 'activity')).notices).toEqual([
      'not-of-interest',
    ]);
  });
});

test('a change event of Salesforce that a bus of Amazon hands on is read where it lies', () => {
  const payload = {
    ChangeEventHeader: {
      entityName: 'Case',
      recordIds: ['500A', '500B'],
      changeType: 'UPDATE',
      transactionKey: 't',
      sequenceNumber: 3,
      commitTimestamp: 1_752_613_922_000,
      commitUser: '005',
      changedFields: ['Status', 'LastModifiedDate'],
    },
    Status: 'Working',
  };
  const wrapped = { version: '0', 'detail-type': 'Case', detail: { schemaId: 's', id: 'e', payload } };
  const { facts } = read('salesforce', wrapped);
  expect(facts).toEqual([
    ['helpdesk.ticket.status_changed', '005', '500A', '2025-07-15T21:12:02Z', 't:3:500A'],
    ['helpdesk.ticket.status_changed', '005', '500B', '2025-07-15T21:12:02Z', 't:3:500B'],
  ]);
  expect(read('salesforce', { data: { payload } }).facts).toEqual(facts);
});

describe('Intercom has tickets beside conversations', () => {
  const admin = { type: 'admin', id: '960' };
  const ticket = {
    type: 'ticket',
    id: '2154',
    ticket_state: { category: 'resolved' },
    contacts: { contacts: [{ id: 'c1' }] },
    admin_assignee_id: '0',
    created_at: 1_752_610_322,
    ticket_parts: { ticket_parts: [{ author: { type: 'bot', id: '1' } }, { author: admin }] },
  };
  const notification = (topic: string, item: object) => ({
    type: 'notification_event',
    app_id: 'app',
    id: 'notif_1',
    topic,
    created_at: 1_752_613_922,
    data: { item },
  });
  const part = (author: object) => ({
    type: 'ticket_ticket_part',
    ticket,
    ticket_part: { type: 'ticket_part', author },
  });
  const at = '2025-07-15T21:12:02Z';

  test.each([
    ['ticket.created', ticket, 'helpdesk.ticket.opened', '960'],
    ['ticket.closed', ticket, 'helpdesk.ticket.resolved', '960'],
    ['ticket.state.updated', ticket, 'helpdesk.ticket.status_changed', '960'],
    ['ticket.admin.replied', part(admin), 'helpdesk.reply.sent', '960'],
    ['ticket.note.created', part(admin), 'helpdesk.comment.added', '960'],
    ['ticket.contact.replied', part({ type: 'user', id: 'c1' }), 'helpdesk.customer.replied', null],
  ])('%s', (topic, item, type, by) => {
    const { facts, data } = read('intercom', notification(topic, item));
    expect(facts).toEqual([[type, by, '2154', at, 'notif_1']]);
    // Nobody has the number nought.
    expect(data[0]).toMatchObject({ status: 'resolved', requester: 'c1' });
    if (topic !== 'ticket.admin.replied') expect(data[0]).not.toHaveProperty('agent');
    if (topic === 'ticket.closed') expect(data[0]).toMatchObject({ minutes: 60, resolved_by: '960' });
  });

  test.each(['ticket.attribute.updated', 'ticket.team.assigned', 'contact.merged', 'conversation.deleted'])(
    '%s is known and counts for nothing',
    (topic) => expect(read('intercom', notification(topic, ticket)).notices).toEqual(['not-of-interest']),
  );
});

describe('comments of Jira', () => {
  const comment = {
    id: '12000',
    self: 'https://x.atlassian.net/rest/api/2/issue/10000/comment/12000',
    author: { accountId: 'ida' },
    created: '2019-08-16T19:30:17.153+0530',
  };
  const issue = { id: '10000', key: 'A-1', self: 'https://x.atlassian.net/rest/1', fields: {} };
  const key = '10000:comment_created:12000:1565964017153';
  const at = '2019-08-16T14:00:17.153Z';

  test('one that comes without its issue is about the issue that its address names', () => {
    const told = read('jira', { timestamp: 1_565_964_017_153, webhookEvent: 'comment_created', comment });
    expect(told.facts).toEqual([['helpdesk.comment.added', 'ida', '10000', at, key]]);
  });

  test('one that an older server tells as a change of the issue is the same comment', () => {
    const older = {
      timestamp: 1_565_964_017_160,
      webhookEvent: 'jira:issue_updated',
      issue_event_type_name: 'issue_commented',
      user: { accountId: 'ida' },
      issue,
      comment,
    };
    const newer = { timestamp: 1_565_964_017_153, webhookEvent: 'comment_created', issue, comment };
    expect(read('jira', older).facts).toEqual([['helpdesk.comment.added', 'ida', 'A-1', at, key]]);
    expect(read('jira', newer).facts).toEqual(read('jira', older).facts);
  });
});

test.each([
  ['private', false],
  ['public', true],
])('a %s note of Freshdesk is a comment', (kind, isPublic) => {
  const { facts, data } = read('freshdesk', {
    freshdesk_webhook: { triggered_event: `{note_type:${kind}}`, ticket_id: '11', event_performer_id: 8 },
  });
  expect(facts.map(([type, by, about]) => [type, by, about])).toEqual([
    ['helpdesk.comment.added', '8', '11'],
  ]);
  expect(data).toMatchObject([{ public: isPublic }]);
});

test('a call of Gong is read with the envelope around it and without, as its page shows it', () => {
  const call = {
    metaData: {
      id: '5599332235511222779',
      started: '2019-10-18T14:03:37.041977-07:00',
      duration: 2159,
      primaryUserId: '7744',
      scope: 'External',
    },
    context: [{ system: 'Salesforce', objects: [{ objectType: 'Opportunity', objectId: '006' }] }],
  };
  const bare = read('gong', call);
  expect(bare.facts).toEqual([
    [
      'sales.call.recorded',
      '7744',
      '5599332235511222779',
      '2019-10-18T21:03:37.041977Z',
      '5599332235511222779',
    ],
  ]);
  expect(bare.data).toMatchObject([{ deal: '006', talk_seconds: 2159, external: true }]);
  expect(read('gong', { callData: call, isTest: false })).toEqual(bare);
  expect(read('gong', { callData: call, isTest: true }).notices).toEqual(['test']);
});

test.each([
  [
    { fromObjectTypeId: '0-1', toObjectTypeId: '0-3', fromObjectId: 1, toObjectId: 2 },
    'object.associationChange',
  ],
  [{ objectTypeId: '0-1', objectId: 1 }, 'object.deletion'],
  [{ primaryObjectId: 1, mergedObjectIds: [2, 3], newObjectId: 4 }, 'contact.merge'],
])(
  'of HubSpot what is no change of one object is known and counts for nothing: %j',
  (more, subscriptionType) => {
    const told = {
      eventId: 1,
      subscriptionId: 2,
      portalId: 3,
      occurredAt: 1_752_613_922_000,
      subscriptionType,
    };
    expect(read('hubspot', [{ ...told, ...more }])).toMatchObject({
      facts: [],
      unread: [],
      notices: ['not-of-interest'],
    });
  },
);

test.each([
  ['2', '6', 'resolved'],
  ['In Progress', 'Resolved', 'resolved'],
  ['Resolved', 'In Progress', 'reopened'],
  ['6', '8', 'status_changed'],
  ['Resolved', 'Canceled', 'status_changed'],
  ['6', '7', 'closed'],
])('an incident of ServiceNow that goes from %s to %s is %s', (from, to, type) => {
  const row = { sys_id: 's', number: 'INC1', sys_updated_on: '2025-07-15 21:12:02', sys_updated_by: 'ida' };
  const { facts } = read('servicenow', {
    operation: 'update',
    current: { ...row, state: to },
    previous: { ...row, state: from },
  });
  expect(facts.map(([name]) => name)).toEqual([`helpdesk.ticket.${type}`]);
});

describe('numbers and flags that were made texts on the way', () => {
  test('a call of Aircall that was answered is one', () => {
    const call = (moment: (seconds: number) => number | string) =>
      read('aircall', {
        event: 'call.ended',
        timestamp: moment(1_752_613_922),
        token: 't',
        data: {
          id: moment(5),
          direction: 'inbound',
          started_at: moment(1_752_613_800),
          answered_at: moment(1_752_613_812),
          ended_at: moment(1_752_613_922),
          user: { id: moment(7) },
        },
      });
    expect(call(String)).toEqual(call((seconds) => seconds));
    expect(call(String).facts[0]?.[0]).toBe('helpdesk.call.answered');
  });

  test('a case and an opportunity of Salesforce', () => {
    const change = (entityName: string, more: object) =>
      read('salesforce', {
        ChangeEventHeader: {
          entityName,
          recordIds: ['500000000000001AAA'],
          changeType: 'UPDATE',
          transactionKey: 't',
          sequenceNumber: '1',
          commitTimestamp: '1752613922000',
          commitUser: '005',
          changedFields: Object.keys(more),
        },
        ...more,
      }).facts.map(([type]) => type);
    expect(change('Case', { Status: 'Closed', IsClosed: 'true' })).toEqual(['helpdesk.ticket.resolved']);
    expect(change('Case', { Status: 'New', IsClosed: 'false' })).toEqual(['helpdesk.ticket.reopened']);
    expect(change('Opportunity', { StageName: 'Won', IsWon: 'true', IsClosed: 'true' })).toContain(
      'crm.deal.won',
    );
  });
});
