import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../domain/events/event.ts';
import { fact } from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { agentsIn, alsoRead, deriveTicket, readStatuses, recordOf, type Ticket } from './fetching.ts';

const clock = (text: string) => timeOf(`2026-03-02T${text}Z`, 'time');
const statuses = readStatuses([
  {
    name: 'status',
    type: 'default_status',
    choices: { 2: ['Open', 'Being processed'], 4: ['Resolved', 'x'], 6: ['Warten auf Prüfung', 'x'] },
  },
]);
const told = (kind: string, at: string, data: JsonObject) =>
  fact(`helpdesk.ticket.${kind}`, {
    key: ['12', kind, at],
    at: clock(at),
    about: '12',
    by: 'ana@x.example',
    account: 'acme.freshdesk.com',
    data: { ticket: '12', ...data },
  });
const resolved = told('resolved', '10:00:00', {
  status_before: '2',
  status_code: '4',
  resolved_by: 'ana@x.example',
});
const ticketOf = (
  record: JsonObject = {},
  stats: JsonObject = {},
  ratings: readonly Json[] = [],
): Ticket => ({
  id: '12',
  record: {
    id: 12,
    created_at: '2026-03-02T08:00:00Z',
    due_by: '2026-03-02T12:00:00Z',
    fr_due_by: '2026-03-02T09:00:00Z',
    priority: 3,
    responder_id: 51,
    type: 'Problem',
    stats: { resolved_at: '2026-03-02T10:00:00Z', first_responded_at: '2026-03-02T08:30:00Z', ...stats },
    ...record,
  },
  ratings,
  statuses,
  agents: new Map([['51', 'ana@x.example']]),
});
const met = (ticket: Ticket) => deriveTicket(ticket, [resolved])[0]?.data['sla_met'];

describe('what a rule told', () => {
  test('keeps its name, its moment and who did it, and gets what the ticket knows', () => {
    expect(deriveTicket(ticketOf(), [resolved])).toEqual([
      {
        ...resolved,
        data: {
          ...resolved.data,
          status_before: 'Open',
          status: 'Resolved',
          priority: 'high',
          agent: 'ana@x.example',
          kind: 'Problem',
          minutes: 120,
          sla_met: true,
        },
      },
    ]);
  });

  test('is believed where it says something else than the ticket now', () => {
    const own = told('reopened', '11:00:00', { status: 'Offen', priority: 'low', agent: 'bo@x.example' });
    const [{ data }] = deriveTicket(ticketOf(), [own]) as [typeof own];
    expect(data).toMatchObject({ status: 'Offen', priority: 'low', agent: 'bo@x.example', kind: 'Problem' });
    expect(data).not.toHaveProperty('minutes');
  });

  test('has names of statuses of one’s own, and numbers where they may not be asked for', () => {
    const moved = told('status_changed', '09:00:00', { status_before: '2', status_code: '6' });
    expect(deriveTicket(ticketOf(), [moved])[0]?.data).toMatchObject({
      status: 'Warten auf Prüfung',
      status_before: 'Open',
    });
    const bare = deriveTicket({ ...ticketOf(), statuses: readStatuses(null) }, [moved])[0]?.data;
    expect([bare?.['status'], bare?.['status_before']]).toEqual([undefined, '2']);
  });
});

describe('the service level', () => {
  test('is kept where answer and resolution were in time', () => {
    expect(met(ticketOf({ due_by: '2026-03-02T09:59:59Z' }))).toBe(false);
    expect(met(ticketOf({}, { first_responded_at: '2026-03-02T09:00:01Z' }))).toBe(false);
    expect(met(ticketOf({ fr_due_by: null }))).toBe(true);
    // Resolved without any answer: that is when somebody answered at the latest.
    expect(met(ticketOf({}, { first_responded_at: null }))).toBe(false);
  });

  test('is not told without a target, or of a ticket that was opened again since', () => {
    expect(met(ticketOf({ due_by: null }))).toBeUndefined();
    expect(met(ticketOf({}, { resolved_at: null }))).toBeUndefined();
    expect(met(ticketOf({}, { resolved_at: '2026-03-02T10:30:00Z' }))).toBeUndefined();
  });
});

describe('ratings', () => {
  const rating = (id: number, value: Json, agent_id: Json = 51): Json => ({
    id,
    agent_id,
    ratings: { default_question: value, question_2: -103 },
    created_at: '2026-03-02T11:00:00Z',
  });

  test('are told by their first question, for the agent whom they name', () => {
    const ticket = ticketOf({}, {}, [rating(1, 103), rating(2, 100, 99), rating(3, -103)]);
    const facts = deriveTicket(ticket, []);
    expect(facts.map(({ type, data }) => [type, data['score'], data['agent'], data['by']])).toEqual([
      ['helpdesk.csat.received', 5, 'ana@x.example', undefined],
      ['helpdesk.csat.received', 3, undefined, undefined],
      ['helpdesk.csat.received', 1, 'ana@x.example', undefined],
    ]);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(3);
    expect(agentsIn(ticket.record, ticket.ratings)).toEqual(['51', '99']);
  });

  test('of a value that nobody has documented are none', () => {
    expect(deriveTicket(ticketOf({}, {}, [rating(1, 7), rating(2, null)]), [])).toEqual([]);
  });
});

test('what moved is told by its record, and what only says how a ticket is has it read beside', () => {
  expect(recordOf(resolved)).toEqual({ kind: 'ticket', id: '12' });
  const state = told('updated', '09:00:00', { status: 'Open' });
  const change = told('updated', '09:00:00', { fields: ['priority'] });
  expect([recordOf(state), alsoRead(state)]).toEqual([null, { kind: 'ticket', id: '12' }]);
  expect([alsoRead(change), alsoRead(resolved)]).toEqual([null, null]);
});
