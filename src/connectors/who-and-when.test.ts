import { describe, expect, test } from 'vitest';
import { read } from './shapes.test-support.ts';
import { deriveTicket } from './zendesk/fetching.ts';

/** Where a delivery names several people, moments or states, and which of them is told. */
const at = '2025-07-15T21:12:02Z';

describe('Zendesk', () => {
  const event = (kind: string, about: object, detail: object = {}) =>
    read('zendesk', {
      type: `zen:event-type:ticket.${kind}`,
      id: 'e1',
      time: at,
      detail: { id: '51', actor_id: '900', assignee_id: '902', type: 'INCIDENT', ...detail },
      event: about,
    });
  const comment = (author: object) => ({ comment: { is_public: true, author } });
  const status = (previous: string, current: string) => event('status_changed', { previous, current });

  test('who entered an answer acted, and its author is credited', () => {
    const { facts, data } = event('comment_added', comment({ id: '901', is_staff: true }));
    expect(facts[0]?.slice(0, 2)).toEqual(['helpdesk.reply.sent', '900']);
    expect(data).toMatchObject([{ agent: '901', kind: 'incident' }]);
  });

  test('of what the system entered the author acted, and nobody where there is none', () => {
    const by = (author: object) => event('comment_added', comment(author), { actor_id: '-1' }).facts[0]?.[1];
    expect(by({ id: '901', is_staff: true })).toBe('901');
    expect(by({ id: '-1', is_staff: false })).toBeNull();
    expect(event('comment_added', comment({ is_staff: true })).data).toMatchObject([{ agent: '900' }]);
  });

  test.each([
    ['SOLVED', 'DELETED'],
    ['CLOSED', 'ARCHIVED'],
    ['CLOSED', 'SCRUBBED'],
    ['DELETED', 'SOLVED'],
    ['OPEN', 'DELETED'],
  ])('from %s to %s nothing is resolved, closed or opened again', (from, to) =>
    expect(status(from, to)).toMatchObject({ facts: [], unread: [], notices: ['not-of-interest'] }),
  );

  test('nor by its audits', () => {
    const audit = (created_at: string, value: string) => ({
      created_at,
      author_id: 900,
      events: [{ type: 'Change', field_name: 'status', value }],
    });
    const steps = ['open', 'solved', 'deleted', 'solved', 'open'];
    const audits = steps.map((value, index) => audit(`2025-07-15T1${index}:00:00Z`, value));
    const ticket = { id: 51, created_at: '2025-07-15T09:00:00Z' };
    expect(deriveTicket(ticket, audits, []).map(({ type }) => type)).toEqual([
      'helpdesk.ticket.resolved',
      'helpdesk.ticket.reopened',
    ]);
  });

  test('a rating of a trigger is one to five, in words or not', () => {
    const score = (rating: string) =>
      read('zendesk', { zendesk_trigger: 'rated', ticket_id: 5, updated_at: at, rating }).data[0]?.score;
    expect(['Good', 'Bad with comment', '4', '6', 'unoffered'].map(score)).toEqual([
      5,
      1,
      4,
      undefined,
      undefined,
    ]);
  });
});

describe('tickets of Intercom', () => {
  const part = (previous_ticket_state: string, ticket_state: string) => ({
    part_type: 'ticket_state_updated_by_admin',
    previous_ticket_state,
    ticket_state,
    author: { type: 'admin', id: '7' },
  });
  const told = (ticket_parts: object[], ticket_state: unknown, topic = 'ticket.state.updated') =>
    read('intercom', {
      id: 'notif_1',
      app_id: 'a',
      topic,
      created_at: 1_752_613_922,
      data: { item: { type: 'ticket', id: '9', ticket_state, ticket_parts: { ticket_parts } } },
    });

  test('one that leaves its resolved state is opened again, by whom its last change says', () => {
    const state = { category: 'in_progress' };
    const changes = [part('submitted', 'resolved'), part('resolved', 'in_progress')];
    expect(told(changes, state).facts).toEqual([['helpdesk.ticket.reopened', '7', '9', at, 'notif_1']]);
    expect(told(changes.slice(0, 1), state).facts[0]?.[0]).toBe('helpdesk.ticket.status_changed');
    expect(told([part('resolved', 'resolved')], state).facts[0]?.[0]).toBe('helpdesk.ticket.status_changed');
    expect(told(changes, state, 'ticket.closed').facts[0]?.[0]).toBe('helpdesk.ticket.resolved');
  });

  test('a state is a word in older versions of the API', () =>
    expect([told([], 'resolved').data, told([], { category: 'resolved' }).data]).toMatchObject([
      [{ status: 'resolved' }],
      [{ status: 'resolved' }],
    ]));
});

test('a customer of the portal of Jira who did not ask first answers nobody for us', () => {
  const kind = (accountType: string) =>
    read('jira', {
      timestamp: 1_752_613_922_000,
      webhookEvent: 'comment_created',
      comment: { id: '7', jsdPublic: true, created: at, author: { accountId: 'kim', accountType } },
      issue: { id: '1', key: 'A-1', fields: { reporter: { accountId: 'leo' } } },
    }).facts[0]?.[0];
  expect(kind('customer')).toBe('helpdesk.comment.added');
  expect(kind('atlassian')).toBe('helpdesk.reply.sent');
});

describe('Outreach', () => {
  const told = (eventName: string, attributes: object, who: Record<string, string>) =>
    read('outreach', {
      data: {
        id: 9,
        attributes,
        relationships: Object.fromEntries(
          Object.entries(who).map(([name, id]) => [name, { data: { type: 'user', id } }]),
        ),
      },
      meta: { deliveredAt: '2025-07-15T22:00:00Z', eventName },
    });
  const everybody = { user: '1', owner: '2', creator: '3', updater: '4', completer: '5' };

  test.each([
    ['task.completed', '5'],
    ['opportunity.updated', '4'],
    ['prospect.updated', '4'],
    ['prospect.created', '3'],
    ['call.created', '1'],
    ['mailing.replied', '1'],
    ['sequenceState.finished', '1'],
  ])('%s is whose deed it was, whoever owns the record', (name, by) =>
    expect(told(name, { updatedAt: at }, everybody).facts[0]?.[1]).toBe(by),
  );

  test.each([
    ['task.completed', 'completedAt'],
    ['call.created', 'dialedAt'],
    ['mailing.delivered', 'deliveredAt'],
    ['mailing.replied', 'repliedAt'],
  ])('%s was at its %s, and is named by its last change', (name, moment) => {
    const later = '2025-07-15T21:30:00Z';
    expect(told(name, { [moment]: at, updatedAt: later }, {}).facts[0]?.slice(3)).toEqual([
      at,
      `${name}:9:${later}`,
    ]);
    expect(told(name, { [moment]: at }, {}).facts[0]?.slice(3)).toEqual([at, `${name}:9:${at}`]);
  });

  test('a call that came in is not one that was made', () => {
    const call = (direction: string) => told('call.created', { direction, updatedAt: at }, everybody);
    expect(call('inbound')).toMatchObject({ facts: [], unread: [], notices: ['not-of-interest'] });
    expect(call('outbound').facts).toHaveLength(1);
  });
});

test('a meeting of Salesloft is whose who booked it', () => {
  const meeting = { id: 3, created_at: at, updated_at: at, booked_by_user: { id: 12 } };
  const { facts } = read('salesloft', meeting, [['x-salesloft-event', 'meeting_booked']]);
  expect(facts[0]?.slice(0, 2)).toEqual(['sales.meeting.booked', '12']);
});

test('the first edition of HubSpot’s page names the kind in another field', () => {
  const change = { objectId: 7, eventId: 1, subscriptionId: 2, portalId: 3, occurredAt: 1_752_613_922_000 };
  const about = { propertyName: 'dealstage', propertyValue: '5' };
  expect(read('hubspot', [{ ...change, ...about, eventType: 'deal.propertyChange' }])).toEqual(
    read('hubspot', [{ ...change, ...about, subscriptionType: 'deal.propertyChange' }]),
  );
  expect(read('hubspot', [{ ...change, ...about }]).unread).toEqual(['not-from-tool']);
});

test('an issue of GitHub that moves to another repository is not opened there', () => {
  const issue = { id: 5, number: 7, created_at: at, user: { id: 1 } };
  const body = { action: 'opened', issue, sender: { id: 9 }, repository: { full_name: 'a/b' } };
  expect(read('github', { ...body, changes: { old_issue: { id: 4 } } }).notices).toEqual(['not-of-interest']);
  expect(read('github', { ...body, changes: { old_issue: null } }).facts).toHaveLength(1);
});

test.each(['standard-webhooks', 'stripe'])('a sender that signs as %s may try the address', (tool) => {
  const told = (type: string) =>
    read(tool, { id: 'e', type, created: 1_752_613_922, timestamp: at, data: {} }, [['webhook-id', 'm1']]);
  expect(['ping', 'Test'].map((type) => told(type).notices)).toEqual([['test'], ['test']]);
  expect(told('pinged').unread).toEqual(['bad-type']);
});

test('an outbound message without the moment of change has that of Salesforce itself', () => {
  const message = (moment: string) =>
    `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><notifications xmlns="http://soap.sforce.com/2005/09/outbound"><OrganizationId>00D</OrganizationId><Notification><Id>04l</Id><sObject xmlns:sf="urn:sobject.enterprise.soap.sforce.com" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="sf:Lead"><sf:Id>00Q</sf:Id>${moment}</sObject></Notification></notifications></e:Body></e:Envelope>`;
  expect(
    read('salesforce', message('<sf:SystemModstamp>2025-07-15T21:12:02.000Z</sf:SystemModstamp>')),
  ).toMatchObject({
    facts: [['crm.record.updated', null, '00Q', at, '04l']],
  });
  expect(read('salesforce', message('')).unread).toEqual(['not-from-tool']);
});

describe('what a delivery leaves out', () => {
  test('a moment of the attempt is not asked for where the change has one', () => {
    const change = { data: { id: 9, attributes: { updatedAt: at } }, meta: { eventName: 'task.completed' } };
    expect(read('outreach', change).facts[0]?.[3]).toBe(at);
    expect(read('outreach', { ...change, data: { id: 9 } }).unread).toEqual(['not-from-tool']);
  });

  test('an issue of Jira without a key is named by its number', () => {
    const issue = { id: '10', fields: {} };
    const body = { timestamp: 1_752_613_922_000, webhookEvent: 'jira:issue_created', issue };
    expect(read('jira', body).facts[0]?.[2]).toBe('10');
    expect(read('jira', { ...body, issue: { fields: {} } }).unread).toEqual(['not-from-tool']);
  });

  test('a webhook of Pipedrive without its version is known by how it names the record', () => {
    const second = { action: 'create', entity: 'note', entity_id: 5, timestamp: at };
    const first = { action: 'added', object: 'note', id: 5, timestamp: 1_752_613_922 };
    for (const meta of [second, first])
      expect(read('pipedrive', { meta, data: {}, current: {} }).facts[0]?.slice(0, 4)).toEqual([
        'crm.note.logged',
        null,
        '5',
        at,
      ]);
    expect(read('pipedrive', { meta: { action: 'create' } }).unread).toEqual(['not-from-tool']);
  });
});
