import { describe, expect, test } from 'vitest';
import { read } from './shapes.test-support.ts';

describe('Jira', () => {
  const issue = (status: object) => ({
    id: '10200',
    key: 'TEST-1',
    self: 'https://x.atlassian.net/rest/api/2/issue/10200',
    fields: { status, created: '2013-05-23T11:04:49.965-0400', reporter: { name: 'kim' } },
  });
  const transition = (from_status: string, to_status: string, status: object = { name: 'Open' }) => ({
    transition: { workflowId: 10_200, transitionId: 3, transitionName: 'Go', from_status, to_status },
    comment: '',
    user: { name: 'leo' },
    issue: issue(status),
    timestamp: 1_369_321_658_777,
  });

  test.each([
    ['To Do', 'In Progress', 'status_changed'],
    ['In Progress', 'Resolved', 'resolved'],
    ['Resolved', 'Closed', 'closed'],
    ['Closed', 'Reopened', 'reopened'],
  ])('a post function of a workflow, from %s to %s', (from, to, kind) => {
    const { facts, data } = read('jira', transition(from, to));
    expect(facts).toEqual([
      [
        `helpdesk.ticket.${kind}`,
        'leo',
        'TEST-1',
        '2013-05-23T15:07:38.777Z',
        '10200:transition:3:1369321658777',
      ],
    ]);
    expect(data).toMatchObject([{ status: to, status_before: from }]);
  });

  test('a category decides where it is that of the new status', () => {
    const kind = (name: string) =>
      read('jira', transition('Open', 'Shipped', { name, statusCategory: { key: 'done' } })).facts[0]?.[0];
    expect(kind('Shipped')).toBe('helpdesk.ticket.resolved');
    expect(kind('Open')).toBe('helpdesk.ticket.status_changed');
  });

  const updated = (issue_event_type_name: string) => ({
    timestamp: 1_369_321_658_777,
    webhookEvent: 'jira:issue_updated',
    issue_event_type_name,
    user: { key: 'leo' },
    issue: issue({ name: 'Done' }),
  });

  test.each([
    ['issue_resolved', 'resolved'],
    ['issue_closed', 'closed'],
    ['issue_reopened', 'reopened'],
    ['issue_assigned', 'updated'],
  ])('an update without a change is what its event %s says', (name, kind) =>
    expect(read('jira', updated(name)).facts.map(([type]) => type)).toEqual([`helpdesk.ticket.${kind}`]),
  );

  test.each(['issue_generic', 'issue_comment_edited', 'issue_work_logged', 'constructor'])(
    'an update without a change, by %s, makes no event',
    (name) => expect(read('jira', updated(name)).notices).toEqual(['not-of-interest']),
  );

  test('the oldest servers tell a comment without a name for it, and an edit of one is none', () => {
    const comment = (updated: string) => ({
      timestamp: 1_364_403_934_253,
      webhookEvent: 'jira:issue_updated',
      user: { name: 'leo' },
      issue: issue({ name: 'Open' }),
      comment: { id: '7', author: { name: 'leo' }, created: '2013-03-27T17:05:34.250+0000', updated },
    });
    expect(read('jira', comment('2013-03-27T17:05:34.250+0000')).facts).toEqual([
      [
        'helpdesk.comment.added',
        'leo',
        'TEST-1',
        '2013-03-27T17:05:34.250Z',
        '10200:comment_created:7:1364403934250',
      ],
    ]);
    expect(read('jira', comment('2013-03-28T17:05:34.250+0000')).notices).toEqual(['not-of-interest']);
    const deleted = { ...comment('2013-03-27T17:05:34.250+0000'), webhookEvent: 'jira:issue_deleted' };
    expect(read('jira', deleted).notices).toEqual(['not-of-interest']);
  });

  test.each([
    'jira:issue_deleted',
    'comment_updated',
    'comment_deleted',
    'worklog_created',
    'worklog_updated',
    'attachment_created',
    'issuelink_created',
    'sprint_closed',
    'jira:version_released',
    'user_created',
  ])('%s is known and makes no event', (webhookEvent) =>
    expect(read('jira', { timestamp: 1, webhookEvent, worklog: { id: '1', issueId: '2' } })).toMatchObject({
      facts: [],
      unread: [],
      notices: ['not-of-interest'],
    }),
  );

  test('what is no delivery of Jira is put aside by name', () =>
    expect(read('jira', { accountId: 'x', username: 'y' }).unread).toEqual(['not-from-tool']));
});

describe('Zendesk', () => {
  const event = (type: string, about: object) => ({
    type: `zen:event-type:${type}`,
    id: 'e1',
    time: '2025-01-08T10:12:07.672717030Z',
    account_id: 11,
    detail: { id: '5158', actor_id: '84', assignee_id: '84', status: 'OPEN', via: { channel: 'email' } },
    event: about,
  });

  test.each(['subject', 'requester', 'organization', 'custom_status', 'brand', 'ticket_form', 'task_due_at'])(
    'a change of %s is an update',
    (field) =>
      expect(
        read('zendesk', event(`ticket.${field}_changed`, { current: 'b', previous: 'a' })).data,
      ).toMatchObject([{ ticket: '5158', fields: [field], fields_changed: 1 }]),
  );

  test.each(['ticket.followers_changed', 'ticket.merged', 'ticket.marked_as_spam', 'ticket.soft_deleted'])(
    '%s is known and makes no event',
    (type) =>
      expect(read('zendesk', event(type, {}))).toMatchObject({
        facts: [],
        unread: [],
        notices: ['not-of-interest'],
      }),
  );

  const trigger = (zendesk_trigger: string, more: object = {}) => ({
    zendesk_trigger,
    ticket_id: '5158',
    status: 'Solved',
    priority: 'High',
    group: 'Desk',
    assignee_id: '84',
    requester_id: '90',
    actor_id: '84',
    created_at: '2025-01-08T10:12Z',
    updated_at: '2025-01-08T10:42Z',
    rating: '',
    ...more,
  });

  test.each([
    ['created', 'helpdesk.ticket.opened'],
    ['updated', 'helpdesk.ticket.updated'],
    ['status_changed', 'helpdesk.ticket.status_changed'],
    ['solved', 'helpdesk.ticket.resolved'],
    ['reopened', 'helpdesk.ticket.reopened'],
    ['closed', 'helpdesk.ticket.closed'],
    ['replied', 'helpdesk.reply.sent'],
    ['commented', 'helpdesk.comment.added'],
    ['sla_missed', 'helpdesk.ticket.sla_missed'],
  ])('a trigger that fires on %s', (name, type) => {
    const { facts } = read('zendesk', trigger(name));
    expect(facts).toEqual([
      [type, '84', '5158', '2025-01-08T10:42:00Z', expect.stringMatching(`^trigger:${name}:5158:`)],
    ]);
  });

  test('a trigger says how long it took, and how it was rated', () => {
    expect(read('zendesk', trigger('solved')).data).toMatchObject([
      { minutes: 30, resolved_by: '84', status: 'SOLVED', priority: 'high', requester: '90' },
    ]);
    const rated = (rating: string) => read('zendesk', trigger('rated', { rating }));
    expect(rated('Good with comment').data).toMatchObject([{ score: 5 }]);
    expect(rated('Bad, I’m unsatisfied').data).toMatchObject([{ score: 1 }]);
    expect(rated('Offered').notices).toEqual(['not-of-interest']);
    expect(read('zendesk', trigger('else')).notices).toEqual(['not-of-interest']);
  });

  test('a body of a trigger’s own is put aside by name', () =>
    expect(read('zendesk', { ticket: { id: 5, status: 'solved' } }).unread).toEqual(['not-from-tool']));
});

describe('Freshdesk', () => {
  const types = (body: object) => read('freshdesk', body).facts.map(([type]) => type);
  test('the fields that a rule lists itself', () => {
    const body = {
      ticket_id: 12,
      triggered_event: '{status:{from:Open,to:Waiting on Customer}}',
      ticket_status: 'Waiting on Customer',
      ticket_type: 'Incident',
      ticket_group_name: 'Billing',
      ticket_agent_name: 'Ana',
      ticket_requester_email: 'kim@x.example',
    };
    const { facts, data } = read('freshdesk', body);
    expect(facts.map(([type]) => type)).toEqual(['helpdesk.ticket.status_changed']);
    expect(data).toMatchObject([
      { kind: 'Incident', group: 'Billing', agent: 'Ana', requester: 'kim@x.example' },
    ]);
    expect(types({ ...body, triggered_event: '{status:{from:Open,to:Resolved}}' })).toEqual([
      'helpdesk.ticket.resolved',
    ]);
    expect(types({ ...body, triggered_event: '{"status":{"from":"5","to":"2"}}' })).toEqual([
      'helpdesk.ticket.reopened',
    ]);
  });
  test('a ticket written out, by a rule that does not say what triggered it, is an update', () => {
    const { facts, data } = read('freshdesk', {
      ticket: { id: 7, status: 'Open', updated_at: '2025-07-15T21:12:02Z' },
    });
    expect(facts).toMatchObject([
      ['helpdesk.ticket.updated', null, '7', '2025-07-15T21:12:02Z', expect.anything()],
    ]);
    expect(data).toEqual([{ ticket: '7', status: 'Open' }]);
  });
  test('several fields at once are one update', () =>
    expect(
      read('freshdesk', { ticket_id: 1, triggered_event: '{priority:{from:1,to:3},group_id:{from:,to:5}}' })
        .data,
    ).toMatchObject([{ fields: ['priority', 'group_id'], fields_changed: 2 }]));
  test('a trigger that nobody knows makes no event, and a body without a ticket is put aside', () => {
    expect(read('freshdesk', { ticket_id: 1, triggered_event: '{else:x}' }).notices).toEqual([
      'not-of-interest',
    ]);
    expect(
      read('freshdesk', { freshdesk_webhook: { triggered_event: '{ticket_action:created}' } }).unread,
    ).toEqual(['not-from-tool']);
  });
});

describe('Intercom', () => {
  const notification = (topic: string, item: object) => ({
    type: 'notification_event',
    app_id: 'app',
    id: 'notif_1',
    topic,
    created_at: 1_752_613_922,
    data: { item },
  });
  const conversation = {
    type: 'conversation',
    id: '215',
    state: 'snoozed',
    created_at: 1_752_610_322,
    source: { author: { type: 'lead', id: 'c1' } },
    contacts: { contacts: [{ id: 'c1' }] },
    admin_assignee_id: 960,
    ticket: { id: 'other', ticket_id: '9' },
    conversation_parts: { conversation_parts: [{ author: { type: 'admin', id: '960' } }] },
  };

  test.each([
    ['conversation.admin.snoozed', 'helpdesk.ticket.status_changed'],
    ['conversation.admin.unsnoozed', 'helpdesk.ticket.status_changed'],
    ['conversation.admin.single.created', 'helpdesk.ticket.opened'],
    ['conversation.admin.closed', 'helpdesk.ticket.resolved'],
  ])('%s is about the conversation, whatever ticket it names', (topic, type) =>
    expect(read('intercom', notification(topic, conversation)).facts).toEqual([
      [type, '960', '215', '2025-07-15T21:12:02Z', 'notif_1'],
    ]),
  );

  test('who began a conversation is its author, also in the first version of its API', () => {
    const { source: _source, conversation_parts: _parts, ...first } = conversation;
    const begun = {
      ...first,
      conversation_message: { author: { type: 'admin', id: '7' } },
      user: { id: 'c1' },
    };
    const { facts } = read('intercom', notification('conversation.admin.single.created', begun));
    expect(facts.map(([type, by]) => [type, by])).toEqual([['helpdesk.ticket.opened', '7']]);
  });

  test('a rating is the customer’s, about the teammate whom it names', () => {
    const conversation_rating = { rating: 5, contact: { id: 'c1' }, teammate: { type: 'admin', id: 7 } };
    const { facts, data } = read(
      'intercom',
      notification('conversation.rating.added', { ...conversation, conversation_rating }),
    );
    expect(facts.map(([type, by]) => [type, by])).toEqual([['helpdesk.csat.received', null]]);
    expect(data).toMatchObject([{ score: 5, agent: '7', requester: 'c1' }]);
  });

  test('an article is by its author', () =>
    expect(
      read('intercom', notification('article.published', { type: 'article', id: '151', author_id: 106 }))
        .facts,
    ).toEqual([['kb.article.published', '106', '151', '2025-07-15T21:12:02Z', 'notif_1']]));

  test.each([
    'conversation.operator.replied',
    'conversation.admin.assigned',
    'conversation.read',
    'conversation_part.tag.created',
    'article.updated',
    'contact.user.created',
    'company.created',
    'admin.logged_in',
    'visitor.signed_up',
  ])('%s is known and makes no event', (topic) =>
    expect(read('intercom', notification(topic, conversation))).toMatchObject({
      facts: [],
      unread: [],
      notices: ['not-of-interest'],
    }),
  );

  test('the question whether anybody is there has no id', () =>
    expect(read('intercom', { ...notification('ping', { type: 'ping' }), id: null }).notices).toEqual([
      'test',
    ]));
});
