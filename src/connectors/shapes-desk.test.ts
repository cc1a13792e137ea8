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
