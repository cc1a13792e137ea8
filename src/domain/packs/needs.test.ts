import { expect, test } from 'vitest';
import { parseDefinition } from '../achievements/language/parse-definition.ts';
import { needsOf } from './needs.ts';

const head = `smallwins: 1
achievement: kept
name: Kept
sentence: Five tickets this week.
because: Nobody likes to come back.
family: helpdesk
kind: quality
outcome: [helpdesk.reopen_rate]
`;

function read(rest: string) {
  const parsed = parseDefinition(head + rest);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return needsOf(parsed.definition);
}

test('what a rule counts, what takes it back and what it asks about are told apart', () => {
  const needs = read(`earn:
  count: { event: [helpdesk.ticket.resolved, helpdesk.ticket.closed], where: data.sla_met, credit: data.by }
  reach: 5
  in: week
hold: { for: 72h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket, say: data.no_field } }
guard:
  - ratio: { of: { event: helpdesk.csat.received, where: data.score >= 4 }, to: { event: helpdesk.csat.received } }
    at_least: 0.8
`);
  expect(needs.counted).toEqual(['helpdesk.ticket.resolved', 'helpdesk.ticket.closed']);
  expect(needs.events).toEqual([...needs.counted, 'helpdesk.ticket.reopened', 'helpdesk.csat.received']);
  expect([...needs.fields].sort()).toEqual(['by', 'score', 'sla_met', 'ticket']);
  expect(needs.parts).toEqual([]);
});

test('what is made of others names them, and no events', () => {
  expect(read('earn: { all_of: [first-note, morning-five] }\n')).toEqual({
    events: [],
    counted: [],
    fields: [],
    parts: ['first-note', 'morning-five'],
  });
});
