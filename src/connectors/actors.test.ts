import { describe, expect, test } from 'vitest';
import { read } from './shapes.test-support.ts';

/** Who is credited: the one whose deed it was, and nobody where it was a machine's. */

describe('who acted in Intercom is who made the part that says so', () => {
  const part = (part_type: string, type: string, id: string) => ({ part_type, author: { type, id } });
  const told = (topic: string, parts: object[], more: object = {}) =>
    read('intercom', {
      type: 'notification_event',
      app_id: 'app',
      id: 'notif_1',
      topic,
      created_at: 1_752_613_922,
      data: {
        item: {
          type: 'conversation',
          id: '55',
          created_at: 1_752_610_322,
          conversation_parts: { conversation_parts: parts },
          ...more,
        },
      },
    });
  const bot = part('channel_and_reply_time_expectation', 'bot', '1');

  test.each([
    ['conversation.admin.closed', [part('close', 'admin', '7'), bot], '7'],
    ['conversation.admin.closed', [part('comment', 'admin', '8'), part('close', 'bot', '1')], null],
    ['ticket.closed', [part('close', 'admin', '7'), part('comment', 'admin', '9')], '7'],
    ['conversation.admin.opened', [part('open', 'admin', '7'), bot], '7'],
    ['conversation.admin.noted', [part('note', 'admin', '7'), part('comment', 'admin', '9')], '7'],
    ['conversation.admin.replied', [part('comment', 'admin', '7'), bot], '7'],
    ['conversation.admin.closed', [part('close', 'team', '5')], null],
    [
      'conversation.admin.closed',
      [{ part_type: 'close', author: { type: 'admin', id: '7', from_ai_agent: true } }],
      null,
    ],
    ['conversation.admin.snoozed', [part('snoozed', 'admin', '7'), bot], '7'],
  ])('%s', (topic, parts, by) => expect(told(topic, parts).facts[0]?.[1]).toBe(by));

  test('an answer of a machine is not its assignee’s', () => {
    const agent = (from_ai_agent: boolean) =>
      told(
        'conversation.admin.replied',
        [{ part_type: 'comment', author: { type: 'admin', id: '7', from_ai_agent } }],
        { admin_assignee_id: 9 },
      ).data[0]?.agent;
    expect([agent(false), agent(true)]).toEqual(['7', undefined]);
  });

  test.each([
    ['hit', true],
    ['missed', false],
    ['active', undefined],
    ['cancelled', undefined],
  ])('a service level that is %s', (sla_status, sla_met) => {
    const more = { sla_applied: { sla_name: 'two hours', sla_status }, statistics: { count_reopens: 2 } };
    const { data } = told('conversation.admin.closed', [part('close', 'admin', '7')], more);
    expect(data[0]).toMatchObject({ reopens: 2, minutes: 60 });
    expect(data[0]?.sla_met).toBe(sla_met);
  });
});

describe('what a machine did is nobody’s deed', () => {
  test.each([
    ['User', '9'],
    ['Bot', null],
  ])('GitHub: a %s', (type, by) => {
    const told = read(
      'github',
      {
        action: 'closed',
        issue: { id: 5, number: 7, closed_at: '2025-07-15T21:12:02Z', user: { id: 1 } },
        sender: { id: 9, login: 'ida', type },
        repository: { full_name: 'a/b', owner: { id: 3 } },
      },
      [['X-GitHub-Event', 'issues']],
    );
    expect(told.facts[0]?.[1]).toBe(by);
    expect(told.data[0]?.by_name).toBe(by === null ? undefined : 'ida');
  });

  test.each([
    ['atlassian', 'ida'],
    ['app', null],
  ])('Jira: an account of the kind %s', (accountType, by) => {
    const { facts, data } = read('jira', {
      timestamp: 1_752_613_922_000,
      webhookEvent: 'jira:issue_updated',
      user: { accountId: 'ida', accountType },
      issue: { id: '1', key: 'A-1', fields: { status: { statusCategory: { key: 'done' } } } },
      changelog: { id: '4', items: [{ field: 'status', fromString: 'To Do', toString: 'Done' }] },
    });
    expect(facts[0]?.slice(0, 2)).toEqual(['helpdesk.ticket.resolved', by]);
    expect(data[0]?.resolved_by ?? null).toBe(by);
  });

  test.each([
    ['ida', 'ida'],
    ['system', null],
  ])('ServiceNow: the user %s', (sys_updated_by, by) => {
    const row = { sys_id: 's', number: 'INC1', sys_updated_on: '2025-07-15 21:12:02', sys_updated_by };
    const { facts } = read('servicenow', {
      operation: 'update',
      current: { ...row, state: '7' },
      previous: { ...row, state: '6' },
    });
    expect(facts[0]?.slice(0, 2)).toEqual(['helpdesk.ticket.closed', by]);
  });
});
