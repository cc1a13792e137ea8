import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../domain/events/event.ts';
import { asChanges } from '../fetching.ts';
import { fact } from '../reading.ts';
import { alsoRead, deriveConversation, deriveTicket, isRecordId, recordOf } from './fetching.ts';

const [ana, bo] = [
  { type: 'admin', id: '7', name: 'Ána Núñez' },
  { type: 'admin', id: '8' },
];
const [customer, bot, machine] = [
  { type: 'user', id: 'u1' },
  { type: 'bot', id: '1' },
  { type: 'admin', id: '99', from_ai_agent: true },
];
const part = (part_type: string, at: number, author: Json, more: JsonObject = {}): JsonObject => ({
  part_type,
  created_at: 1_772_440_000 + at,
  author,
  ...more,
});
const conversation = (parts: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
  id: '555',
  created_at: 1_772_440_000,
  admin_assignee_id: 7,
  contacts: { contacts: [{ id: 'u1' }] },
  conversation_parts: { conversation_parts: [...parts], total_count: parts.length },
  ...more,
});
const ticket = (parts: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
  id: '40',
  created_at: 1_772_440_000,
  admin_assignee_id: 0,
  ticket_state: { category: 'in_progress' },
  ticket_parts: { ticket_parts: [...parts], total_count: parts.length },
  ...more,
});
const stateChange = (at: number, author: Json, before: string, state: string) =>
  part('ticket_state_updated_by_admin', at, author, { previous_ticket_state: before, ticket_state: state });
const told = (facts: ReturnType<typeof deriveConversation>) =>
  facts.map(({ type, data }) => [
    type.slice(16),
    data['by'],
    `${data['status_before']} > ${data['status']}`,
    data['reopens'],
  ]);

describe('a conversation', () => {
  test('closed, opened by the word of a customer, snoozed and closed by another', () => {
    const facts = deriveConversation(
      conversation(
        [
          part('assignment', 30, bot, { assigned_to: { type: 'admin', id: 7 } }),
          part('close', 60, ana),
          part('open', 90, customer),
          part('assignment', 95, ana, { assigned_to: { type: 'admin', id: 8 } }),
          part('assignment', 96, ana, { assigned_to: { type: 'team', id: 3 } }),
          part('snoozed', 100, bo),
          part('timer_unsnooze', 110, bot),
          part('close', 120, bo),
        ],
        { sla_applied: { sla_status: 'hit' } },
      ),
      'ab12',
    );
    expect(told(facts)).toEqual([
      ['resolved', '7', 'open > closed', 0],
      ['reopened', undefined, 'closed > open', undefined],
      ['status_changed', '8', 'open > snoozed', undefined],
      ['status_changed', undefined, 'snoozed > open', undefined],
      ['resolved', '8', 'open > closed', 1],
    ]);
    // How the service level ended is said of the last end alone: of the first one nobody can tell.
    expect(facts.map(({ data }) => data['sla_met'])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      true,
    ]);
    expect(facts.map(({ data }) => data['agent'])).toEqual(['7', '7', '8', '8', '8']);
    expect(facts[4]?.data).toMatchObject({ resolved_by: '8', minutes: 2, requester: 'u1', ticket: '555' });
  });

  test('a bot, an agent that is a machine and a team are nobody', () => {
    const closed = (author: Json) =>
      deriveConversation(conversation([part('close', 60, author)]), null)[0]?.data;
    for (const author of [bot, machine, { type: 'team', id: '3' }, null])
      expect(closed(author)?.['resolved_by']).toBeUndefined();
    expect(closed(ana)).toMatchObject({ resolved_by: '7', by: '7', agent: '7' });
  });

  test('what was said in a closed one opens it where the state beside the words says so', () => {
    const said = (more: JsonObject) =>
      told(
        deriveConversation(
          conversation([part('close', 60, ana), part('comment', 70, customer, more)]),
          null,
        ).slice(1),
      );
    expect(said({ state: 'open' })).toEqual([['reopened', undefined, 'closed > open', undefined]]);
    expect(said({ state: 'closed' })).toEqual([]);
    expect(said({ state: 'of another kind' })).toEqual([]);
    expect(said({})).toEqual([]);
  });

  test('closed twice is closed once, and of two moves in a second each is told', () => {
    const parts = [part('close', 60, ana), part('close', 61, bo), part('assign_and_reopen', 61, bo)];
    const facts = deriveConversation(conversation(parts), 'ab12');
    expect(told(facts).map(([kind, by]) => [kind, by])).toEqual([
      ['resolved', '7'],
      ['reopened', '8'],
    ]);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(2);
  });

  test('of one with more parts than an answer holds, the count of reopens is its own, of the last end alone', () => {
    const parts = [part('close', 60, ana), part('open', 70, customer), part('close', 80, ana)];
    const long = conversation(parts, {
      conversation_parts: { conversation_parts: parts, total_count: 620 },
      statistics: { count_reopens: 9 },
    });
    expect(deriveConversation(long, null).map(({ data }) => data['reopens'])).toEqual([
      undefined,
      undefined,
      9,
    ]);
  });

  test('a change has the same name in the record and in the notification of it', () => {
    const [derived] = deriveConversation(conversation([part('close', 60, ana)]), 'ab12');
    const delivered = fact('helpdesk.ticket.resolved', {
      key: ['notif_1'],
      at: derived?.at ?? 0,
      about: '555',
      account: 'ab12',
      data: { ticket: '555', status: 'closed' },
    });
    const record = recordOf(delivered);
    expect(record && asChanges([delivered], record).map(({ key }) => key)).toEqual([derived?.key]);
  });
});

describe('a ticket', () => {
  test('resolved, opened again by its state, and closed while it is worked on', () => {
    const facts = deriveTicket(
      ticket([
        stateChange(10, ana, 'submitted', 'in_progress'),
        stateChange(60, ana, 'in_progress', 'resolved'),
        part('close', 60, bot),
        part('open', 80, bo),
        stateChange(81, bo, 'resolved', 'in_progress'),
        part('close', 120, bo),
      ]),
      null,
    );
    expect(told(facts)).toEqual([
      ['status_changed', '7', 'submitted > in_progress', undefined],
      ['resolved', '7', 'in_progress > resolved', 0],
      ['reopened', '8', 'resolved > in_progress', undefined],
      ['resolved', '8', 'in_progress > in_progress', 1],
    ]);
    expect(facts[1]?.data['agent']).toBeUndefined();
  });

  test('without a change of state it is as it is now, and one of no known state moves none the less', () => {
    expect(told(deriveTicket(ticket([part('close', 5, ana)]), null))).toEqual([
      ['resolved', '7', 'in_progress > in_progress', 0],
    ]);
    expect(told(deriveTicket(ticket([stateChange(5, ana, 'parked', 'handed over')]), null))).toEqual([
      ['status_changed', '7', 'parked > handed over', undefined],
    ]);
    expect(deriveTicket(ticket([part('ticket_state_updated_by_admin', 5, ana)]), null)).toEqual([]);
  });
});

test('which record is read: moves by their words for a state, and the words of customers beside', () => {
  const of = (type: string, status: string) =>
    fact(type, { key: ['1'], at: 0, about: '9', data: { ticket: '9', status } });
  expect(recordOf(of('helpdesk.ticket.resolved', 'closed'))).toEqual({ kind: 'conversation', id: '9' });
  expect(recordOf(of('helpdesk.ticket.status_changed', 'waiting_on_customer'))).toEqual({
    kind: 'ticket',
    id: '9',
  });
  expect(recordOf(of('helpdesk.reply.sent', 'open'))).toBeNull();
  expect(alsoRead(of('helpdesk.customer.replied', 'open'))).toEqual({ kind: 'conversation', id: '9' });
  expect(alsoRead(of('helpdesk.ticket.resolved', 'closed'))).toBeNull();
  expect(['555', '0', '../me', '5 5', ''].map(isRecordId)).toEqual([true, false, false, false, false]);
});
