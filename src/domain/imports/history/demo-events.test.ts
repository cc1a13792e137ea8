import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readDemoEvents } from './demo-events.ts';

const csv = gunzipSync(
  readFileSync(new URL('../../../../demo/data/events.csv.gz', import.meta.url)),
).toString();
const demo = readDemoEvents(csv, 'servicenow');
const at = (text: string) => Date.parse(text) * 1000;

test('the demo holds six weeks of events in the order in which they could be known', () => {
  expect(demo).toHaveLength(25_936);
  expect(demo[0]?.knownAt).toBe(at('2016-02-29T01:23:00Z'));
  expect(demo.every((item, index) => index === 0 || item.knownAt >= (demo[index - 1]?.knownAt ?? 0))).toBe(
    true,
  );
  expect(demo.every(({ knownAt, event }) => event.at <= knownAt)).toBe(true);
  expect(new Set(demo.map(({ event }) => event.id)).size).toBe(25_936);
});

test('Agent 126 reaches five in the week of 21 March 2016 and loses one to a reopen three minutes later', () => {
  const deeds = demo.filter(
    ({ knownAt, event }) =>
      event.data.resolved_by === 'Resolved by 126' &&
      event.at >= at('2016-03-21T00:00:00Z') &&
      knownAt <= at('2016-03-21T12:06:00Z'),
  );
  expect(
    deeds.map(({ event }) => `${event.type} ${event.data.ticket} ${event.data.sla_met ?? ''}`.trim()),
  ).toEqual([
    'helpdesk.ticket.resolved INC0000875 true',
    'helpdesk.ticket.resolved INC0008939 true',
    'helpdesk.ticket.resolved INC0008837 true',
    'helpdesk.ticket.resolved INC0007593 true',
    'helpdesk.ticket.resolved INC0009354 true',
    'helpdesk.ticket.reopened INC0007593',
  ]);
});

test('a line reads back as the event an import derives', () => {
  expect(demo.find(({ event }) => event.id.startsWith('INC0000045:resolved'))).toEqual({
    knownAt: at('2016-02-29T11:29:00Z'),
    event: {
      id: 'INC0000045:resolved:2016-02-29T11:29:00Z',
      source: 'servicenow',
      type: 'helpdesk.ticket.resolved',
      at: at('2016-02-29T11:29:00Z'),
      sequence: '20',
      subject: 'INC0000045',
      data: {
        ticket: 'INC0000045',
        group: 'Group 56',
        priority: '3 - Moderate',
        resolved_by: 'Resolved by 149',
        sla_met: true,
        reopens: 0,
        opened_at: '2016-02-29T01:16:00Z',
        hours_open: 10.217,
      },
    },
  });
});
