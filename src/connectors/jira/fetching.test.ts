import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../domain/events/event.ts';
import { deriveIssue, isIssueKey, readDone } from './fetching.ts';

const done = readDone([
  { id: '3', name: 'In Arbeit', statusCategory: { key: 'indeterminate' } },
  { id: '5', name: 'Erledigt', statusCategory: { key: 'done' } },
  { id: '6', name: 'Zurückgestellt', statusCategory: { key: 'done' } },
  { id: '7', name: 'Ohne Kategorie' },
]);
const status = (from: string, to: string): JsonObject => ({
  field: 'status',
  from,
  fromString: `was ${from}`,
  to,
  toString: `is ${to}`,
});
const history = (clock: string, author: Json, items: readonly JsonObject[]): JsonObject => ({
  created: `2026-03-02T${clock}.000+0100`,
  author,
  items: [...items],
});
const [ana, kim] = [
  { key: 'JIRAUSER10100', name: 'ana.núñez' },
  { key: 'JIRAUSER10200', name: 'kim' },
];
const issue = (fields: JsonObject = {}): JsonObject => ({
  fields: { created: '2026-03-02T09:00:00.000+0100', reporter: kim, ...fields },
});
const derive = (histories: readonly JsonObject[], levels: readonly Json[] = [], fields: JsonObject = {}) =>
  deriveIssue('SD-1', issue(fields), histories, { done, levels });

test('users of Data Center are named by their key, and nobody by a user who is gone', () => {
  const facts = derive(
    [
      history('11:00:00', null, [status('5', '3')]),
      history('10:00:00', ana, [status('3', '5')]),
      history('10:30:00', ana, [
        { field: 'assignee', from: 'JIRAUSER10100', to: 'JIRAUSER10200', toString: 'Kim' },
      ]),
    ],
    [],
    { assignee: kim },
  );
  expect(facts.map(({ type, data }) => [type.slice(16), data['by'], data['agent']])).toEqual([
    ['resolved', 'JIRAUSER10100', 'JIRAUSER10100'],
    ['reopened', undefined, 'JIRAUSER10200'],
  ]);
  expect(facts[0]?.data).toMatchObject({ minutes: 60, reopens: 0, requester: 'JIRAUSER10200' });
});

test('twice in a second, from done to done, and a status nobody knows', () => {
  const facts = derive([
    history('10:00:00', ana, [status('3', '5')]),
    history('10:00:00', kim, [status('5', '3')]),
    history('10:01:00', kim, [status('3', '99')]),
    history('10:02:00', kim, [status('99', '6')]),
    history('10:03:00', kim, [status('6', '5')]),
  ]);
  expect(facts.map(({ type }) => type.slice(16))).toEqual([
    'resolved',
    'reopened',
    'status_changed',
    'resolved',
    'closed',
  ]);
  expect(new Set(facts.map(({ key }) => key)).size).toBe(5);
});

/** In minutes after nine. */
const at = (minutes: number) => ({ epochMillis: Date.parse('2026-03-02T08:00:00Z') + minutes * 60_000 });
const ended = (stop: number, over: number, more: JsonObject = {}): JsonObject => ({
  completedCycles: [
    {
      startTime: at(0),
      stopTime: at(stop),
      breached: over > 0,
      remainingTime: { millis: -over * 60_000 },
      ...more,
    },
  ],
});

test('an ended cycle that does not say when it was broken was broken by as much before its end', () => {
  const metBy = (levels: readonly Json[]) =>
    derive([history('10:00:00', ana, [status('3', '5')])], levels)[0]?.data['sla_met'];
  expect(metBy([ended(60, 0)])).toBe(true);
  expect(metBy([ended(60, 1)])).toBe(false);
  // It ran on after the resolution, and was broken after it, or before.
  expect(metBy([ended(90, 10)])).toBe(true);
  expect(metBy([ended(90, 40)])).toBe(false);
  expect(metBy([ended(90, 40, { breachTime: at(80) })])).toBe(true);
  expect(metBy([ended(60, 0), ended(60, 5)])).toBe(false);
  expect(metBy([])).toBeUndefined();
  expect(metBy([{ ongoingCycle: { startTime: at(61), breached: false } }])).toBeUndefined();
});

test('only what is a key of Jira stands in an address', () => {
  expect(['SD-1', 'A_2-10', 'sd-1', 'SD-', '../myself', 'SD-1/x'].map(isIssueKey)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
