import { describe, expect, test } from 'vitest';
import { parsed, read } from './shapes.test-support.ts';

const at = '2025-07-15T21:12:02Z';

describe('HubSpot', () => {
  const event = (subscriptionType: string, more: object) => [
    {
      eventId: 7,
      subscriptionId: 25,
      portalId: 62515,
      occurredAt: 1_752_613_922_000,
      subscriptionType,
      attemptNumber: 0,
      objectId: 9311,
      changeSource: 'CRM_UI',
      sourceId: 'userId:76',
      ...more,
    },
  ];
  const change = (objectTypeId: string, propertyName: string, propertyValue: string) =>
    event('object.propertyChange', { objectTypeId, propertyName, propertyValue });
  const types = (body: object) => read('hubspot', body).facts.map(([type]) => type);

  test.each([
    ['0-1', 'crm.contact.created'],
    ['0-2', 'crm.account.created'],
    ['0-3', 'crm.deal.created'],
    ['0-5', 'helpdesk.ticket.opened'],
    ['0-46', 'crm.note.logged'],
    ['0-47', 'crm.meeting.booked'],
    ['0-48', 'crm.call.logged'],
    ['0-136', 'crm.lead.created'],
  ])('object.creation of %s is %s', (objectTypeId, type) => {
    const { facts } = read('hubspot', event('object.creation', { objectTypeId }));
    expect(facts).toEqual([[type, '76', '9311', at, '62515:25:7:1752613922000:9311']]);
  });

  test.each([
    ['0-3', 'dealstage', 'closedwon', ['crm.deal.stage_changed', 'crm.deal.won']],
    ['0-3', 'amount', '5', ['crm.deal.updated']],
    ['0-5', 'hs_pipeline_stage', '4', ['helpdesk.ticket.resolved']],
    ['0-27', 'hs_task_status', 'COMPLETED', ['sales.task.completed']],
    ['0-27', 'hs_task_status', 'IN_PROGRESS', ['crm.record.updated']],
    ['0-47', 'hs_meeting_outcome', 'COMPLETED', ['sales.meeting.held']],
    ['0-47', 'hs_meeting_outcome', 'CANCELED', ['crm.meeting.cancelled']],
    ['0-49', 'hs_email_status', 'SENT', ['crm.record.updated']],
  ])('object.propertyChange of %s: %s to %s', (objectTypeId, property, value, wanted) =>
    expect(types(change(objectTypeId, property, value))).toEqual(wanted),
  );

  test('an object of a customer’s own is a record of its number', () =>
    expect(read('hubspot', change('2-1234567', 'size', 'L')).data).toMatchObject([
      { record: '9311', record_type: '2-1234567', fields: ['size'] },
    ]));

  test('a thread of conversations is a ticket', () => {
    const thread = (property: string, value: string) =>
      types(event('conversation.propertyChange', { propertyName: property, propertyValue: value }));
    expect(types(event('conversation.creation', {}))).toEqual(['helpdesk.ticket.opened']);
    expect(thread('status', 'CLOSED')).toEqual(['helpdesk.ticket.resolved']);
    expect(thread('status', 'OPEN')).toEqual(['helpdesk.ticket.reopened']);
    expect(thread('assignedTo', 'A-5')).toEqual(['helpdesk.ticket.updated']);
    expect(types(event('conversation.newMessage', { messageId: 'm', messageType: 'COMMENT' }))).toEqual([
      'helpdesk.comment.added',
    ]);
  });

  test.each([
    ['object.merge', { objectTypeId: '0-1', primaryObjectId: 1, mergedObjectIds: [2] }],
    ['contact.merge', { primaryObjectId: 1, mergedObjectIds: [2], newObjectId: 3 }],
    ['object.restore', { objectTypeId: '0-3' }],
    ['object.deletion', { objectTypeId: '0-3' }],
    ['contact.privacyDeletion', {}],
    ['deal.associationChange', { associationType: 'DEAL_TO_CONTACT', fromObjectId: 1, toObjectId: 2 }],
    ['conversation.newMessage', { messageId: 'm', messageType: 'MESSAGE' }],
    ['object.creation', { objectTypeId: '0-8' }],
  ])('%s is known and makes no event', (type, more) =>
    expect(read('hubspot', event(type, more))).toMatchObject({
      facts: [],
      unread: [],
      notices: ['not-of-interest'],
    }),
  );
});

describe('Pipedrive of version 1', () => {
  const first = (action: string, object: string, current: object | null, previous: object | null) => ({
    v: 1,
    matches_filters: { current: [] },
    meta: {
      v: 1,
      action,
      object,
      id: 994,
      company_id: 12,
      user_id: 18,
      host: 'x.pipedrive.com',
      timestamp: 1_752_613_922,
      timestamp_micro: 1_752_613_922_123_456,
      permitted_user_ids: [18],
    },
    retry: 0,
    current,
    previous,
    event: `${action}.${object}`,
  });
  const deal = {
    id: 994,
    stage_id: 2,
    status: 'open',
    value: 5,
    currency: 'EUR',
    user_id: { id: 77, name: 'Ana' },
    formatted_value: '5 €',
    update_time: '2025-07-15 21:12:02',
    next_activity_id: null,
  };
  const key = (action: string) => `deal:994:${action}:1752613922123456`;

  test('says how all of it was, and what differs is what changed', () => {
    const before = { ...deal, stage_id: 1, value: 4, formatted_value: '4 €', update_time: 'x' };
    const { facts, data } = read('pipedrive', first('updated', 'deal', deal, before));
    expect(facts).toEqual([
      ['crm.deal.stage_changed', '18', '994', '2025-07-15T21:12:02.123456Z', key('updated')],
      ['crm.deal.updated', '18', '994', '2025-07-15T21:12:02.123456Z', `${key('updated')}:updated`],
    ]);
    expect(data[0]).toMatchObject({ stage: '2', stage_before: '1', owner: '77' });
    expect(data[1]).toMatchObject({ fields: ['value'], fields_changed: 1 });
  });

  test('says why a deal was lost', () => {
    const lost = { ...deal, status: 'lost', lost_reason: 'price' };
    const { facts, data } = read('pipedrive', first('updated', 'deal', lost, { ...deal, lost_reason: null }));
    expect(facts.map(([type]) => type)).toEqual(['crm.deal.lost', 'crm.deal.updated']);
    expect(data[0]).toMatchObject({ reason: 'price' });
  });

  test.each([
    ['added', 'deal', deal, null, 'crm.deal.created'],
    ['added', 'person', { id: 994, name: 'Kim' }, null, 'crm.contact.created'],
    ['added', 'note', { id: 994, deal_id: 4 }, null, 'crm.note.logged'],
    ['added', 'activity', { id: 994, done: true, type: 'call' }, null, 'sales.task.completed'],
    ['updated', 'activity', { id: 994, done: true }, { id: 994, done: false }, 'sales.task.completed'],
    ['updated', 'organization', { id: 994, name: 'B' }, { id: 994, name: 'A' }, 'crm.record.updated'],
  ])('%s.%s', (action, object, current, previous, type) =>
    expect(read('pipedrive', first(action, object, current, previous)).facts.map(([name]) => name)).toEqual([
      type,
    ]),
  );

  test.each([
    ['deleted', 'deal', null, deal],
    ['merged', 'person', { id: 994 }, { id: 995 }],
    ['updated', 'stage', { id: 994, name: 'B' }, { id: 994, name: 'A' }],
    ['added', 'activity', { id: 994, done: false }, null],
    ['updated', 'activity', { id: 994, done: true, note: 'b' }, { id: 994, done: true, note: 'a' }],
  ])('%s.%s is known and makes no event', (action, object, current, previous) =>
    expect(read('pipedrive', first(action, object, current, previous))).toMatchObject({
      facts: [],
      unread: [],
      notices: ['not-of-interest'],
    }),
  );

  test('of a third version nothing is guessed', () => {
    const body = first('updated', 'deal', deal, deal);
    expect(read('pipedrive', { ...body, v: 3, meta: { ...body.meta, v: 3 } }).unread).toEqual([
      'not-from-tool',
    ]);
  });
});

describe('change events of Salesforce', () => {
  const change = (entityName: string, changeType: string, header: object, payload: object = {}) => ({
    payload: {
      ChangeEventHeader: {
        entityName,
        recordIds: ['006A'],
        changeType,
        transactionKey: 't',
        sequenceNumber: 1,
        commitTimestamp: 1_752_613_922_000,
        commitUser: '005',
        changedFields: [],
        ...header,
      },
      ...payload,
    },
    event: { replayId: 4 },
  });
  const types = (body: object) => read('salesforce', body).facts.map(([type]) => type);

  test.each([
    ['a stage alone', { changedFields: ['StageName'] }, { StageName: 'Working' }, ['stage_changed']],
    [
      'opened again',
      { changedFields: ['StageName', 'IsClosed'] },
      { StageName: 'Working', IsClosed: false },
      ['stage_changed', 'reopened'],
    ],
    [
      'lost',
      { changedFields: ['StageName', 'IsClosed'] },
      { StageName: 'Closed Lost', IsClosed: true },
      ['stage_changed', 'lost'],
    ],
    [
      'a field of several parts',
      { changedFields: ['BillingAddress.City', 'LastModifiedDate'] },
      { BillingAddress: { City: 'Bonn' } },
      ['updated'],
    ],
  ])('an opportunity: %s', (_what, header, payload, wanted) =>
    expect(types(change('Opportunity', 'UPDATE', header, payload))).toEqual(
      wanted.map((kind) => `crm.deal.${kind}`),
    ),
  );

  test('a field that was emptied has changed and has no value', () => {
    const body = change(
      'Account',
      'UPDATE',
      { changedFields: ['Fax'], nulledFields: ['Phone'] },
      { Fax: null, Phone: null },
    );
    expect(read('salesforce', body).data).toMatchObject([
      { fields: ['Fax', 'Phone'], fields_changed: 2, values: {} },
    ]);
  });

  test('where the changed fields are bits, they are those that have a value', () => {
    const body = change(
      'Contact',
      'UPDATE',
      { changedFields: ['0x650004E0', '4-0x01'] },
      { Email: 'kim@x.example', Phone: null, LastModifiedDate: 1 },
    );
    expect(read('salesforce', body).data).toMatchObject([{ fields: ['Email'], fields_changed: 1 }]);
  });

  test.each([
    ['Task', { Status: 'Completed', TaskSubtype: 'Call' }, 'crm.call.logged'],
    ['Task', { Status: 'Completed', TaskSubtype: 'Task' }, 'sales.task.completed'],
    ['Event', { StartDateTime: '2025-08-01T09:00:00.000Z' }, 'crm.meeting.booked'],
    ['ContentNote', {}, 'crm.note.logged'],
  ])('a new %s with %j is %s', (entity, payload, type) =>
    expect(types(change(entity, 'CREATE', {}, payload))).toEqual([type]),
  );

  test.each([
    ['Opportunity', 'UNDELETE', {}, 'not-of-interest'],
    ['Opportunity', 'DELETE', {}, 'not-of-interest'],
    ['Task', 'CREATE', {}, 'not-of-interest'],
    ['Opportunity', 'GAP_UPDATE', {}, 'read-again'],
    ['Opportunity', 'GAP_OVERFLOW', { recordIds: [] }, 'read-again'],
    ['Opportunity', 'UPDATE', { recordIds: ['006*'] }, 'read-again'],
  ])('%s %s makes no event', (entity, kind, header, notice) =>
    expect(read('salesforce', change(entity, kind, header))).toMatchObject({
      facts: [],
      unread: [],
      notices: [notice],
    }),
  );
});

test('a gap that says that a record was made tells that, once; every other names what is to be read', () => {
  const id = '500000000000001AAA';
  const gap = (entityName: string, changeType: string, recordIds: string[], more: object = {}) => ({
    payload: {
      ChangeEventHeader: {
        entityName,
        recordIds,
        changeType,
        changeOrigin: '',
        transactionKey: '000a50de-05dd-07c4-22fb-44b7f9e72ab5',
        sequenceNumber: 19,
        commitTimestamp: 1714417112000,
        commitUser: '005ZM000000Q6ipYAC',
        nulledFields: [],
        diffFields: [],
        changedFields: [],
        ...more,
      },
      Status: null,
      Amount: null,
    },
  });
  const made = (entity: string) => read('salesforce', gap(entity, 'GAP_CREATE', [id])).facts;
  const name = `000a50de-05dd-07c4-22fb-44b7f9e72ab5:19:${id}:gap`;
  const rest = ['005ZM000000Q6ipYAC', id, '2024-04-29T18:58:32Z', name];
  expect(made('Case')).toEqual([['helpdesk.ticket.opened', ...rest]]);
  expect(made('Lead')).toEqual([['crm.lead.created', ...rest]]);
  expect(made('Product2')).toEqual([]);
  const records = (entity: string, change: string, ids: string[]) =>
    parsed('salesforce', gap(entity, change, ids)).notices.map((one) => one.records);
  expect(records('Case', 'GAP_CREATE', [id])).toEqual([undefined]);
  expect(records('Case', 'GAP_UPDATE', [id, "x' OR"])).toEqual([[{ kind: 'ticket', id }]]);
  expect(records('Lead', 'GAP_UPDATE', [id])).toEqual([undefined]);
  const none = '000000000000000AAA';
  expect(records('Opportunity', 'GAP_OVERFLOW', [none])).toEqual([
    [{ kind: 'deal-changes', id: '1714417112000' }],
  ]);
  expect(records('Account', 'GAP_OVERFLOW', [none])).toEqual([undefined]);
});

test('an outbound message with other prefixes tells each of its records', () => {
  const record = (id: string) =>
    `<n:Notification><n:Id>${id}</n:Id><n:sObject i:type="x:Opportunity" xmlns:x="urn:sobject.partner.soap.sforce.com"><x:Id>006${id}</x:Id><x:LastModifiedById>005</x:LastModifiedById><x:LastModifiedDate>2025-07-15T21:12:02.000+0000</x:LastModifiedDate><x:StageName>A &amp; B</x:StageName></n:sObject></n:Notification>`;
  const { facts, data, reply } = read(
    'salesforce',
    `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- hand made --><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><s:Header/><s:Body><n:notifications xmlns:n="http://soap.sforce.com/2005/09/outbound"><n:OrganizationId>00D1</n:OrganizationId>${record('A')}${record('B')}</n:notifications></s:Body></s:Envelope>`,
  );
  expect(facts).toEqual(
    ['A', 'B'].map((id) => ['crm.deal.updated', '005', `006${id}`, '2025-07-15T21:12:02Z', id]),
  );
  expect(data).toMatchObject([{ stage: 'A & B' }, { stage: 'A & B' }]);
  expect(reply).toContain('<Ack>true</Ack>');
});
