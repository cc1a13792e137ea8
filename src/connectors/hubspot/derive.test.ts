import { expect, test } from 'vitest';
import type { Json } from '../../domain/events/event.ts';
import { asChanges, noWishes } from '../fetching.ts';
import { dateOf, daysUntil } from '../next-step.ts';
import { fact } from '../reading.ts';
import type { Known } from './changes.ts';
import { deriveFacts } from './derive.ts';
import { batchBody, missingScopes, readBatch } from './fetching.ts';
import { readRecord } from './record.ts';
import { readOwners, readStages } from './surroundings.ts';

const stage = (id: string, displayOrder: number, metadata: Json): Json => ({
  id,
  label: id,
  displayOrder,
  metadata,
});
const stages = new Map([
  ...readStages({
    results: [
      {
        id: 'default',
        stages: [
          stage('closedwon', 2, { isClosed: 'true', probability: '1.0' }),
          stage('appointmentscheduled', 0, { isClosed: 'false', probability: '0.2' }),
          stage('qualifiedtobuy', 1, { isClosed: 'false', probability: '0.4' }),
        ],
      },
      { id: 'renewals', stages: [stage('77', 0, { isClosed: 'false', probability: '0.3' })] },
    ],
  }),
]);
const users = new Map(
  readOwners({
    results: [
      { id: '900', userId: 77 },
      { id: '901', email: 'a@example.com' },
    ],
  }),
);
const known: Known = { account: '4711', wishes: noWishes, surroundings: { stages, users } };
const at = (time: string, value: string, more: object = {}): Json => ({
  value,
  timestamp: `2026-03-02T${time}Z`,
  sourceType: 'CRM_UI',
  sourceId: 'userId:77',
  updatedByUserId: 77,
  ...more,
});
/** As HubSpot answers one of a batch: newest value first. */
const deal = (propertiesWithHistory: Record<string, Json[]>, properties: Record<string, Json> = {}) =>
  readRecord({
    id: '9311',
    createdAt: '2026-03-01T08:00:00.123Z',
    updatedAt: '2026-03-02T12:00:00Z',
    archived: false,
    properties,
    propertiesWithHistory,
  });
const told = (record: ReturnType<typeof deal>, over: Partial<Known> = {}) =>
  deriveFacts('deal', record, { ...known, ...over }).slice(1);

test('stages know their place and end, whatever the order in which they are answered; owners who are no users are nobody', () => {
  expect([...stages]).toEqual([
    ['appointmentscheduled', { pipeline: 'default', place: 1, end: null }],
    ['qualifiedtobuy', { pipeline: 'default', place: 2, end: null }],
    ['closedwon', { pipeline: 'default', place: 3, end: 'won' }],
    ['77', { pipeline: 'renewals', place: 1, end: null }],
  ]);
  expect([...users]).toEqual([['900', '77']]);
  expect(
    readStages({ results: [{ id: '0', stages: [stage('4', 0, { ticketState: 'CLOSED' })] }] })[0]?.[1].end,
  ).toBe('closed');
});

test('a move into another pipeline has no places to compare', () => {
  const [moved] = told(deal({ dealstage: [at('10:00:00', '77'), at('09:00:00', 'qualifiedtobuy')] })).slice(
    -1,
  );
  expect(moved?.data).toMatchObject({ stage_before: 'qualifiedtobuy', stage_to: 1, pipeline: 'renewals' });
  expect(moved?.data).not.toHaveProperty('stage_from');
  expect(moved?.data).not.toHaveProperty('qualified');
});

test('a history that was cut short begins without a before, and a value set again is no change', () => {
  const facts = told(deal({ dealstage: [at('10:00:00', 'closedwon'), at('09:00:00', 'closedwon')] }));
  expect(facts.map(({ type, at: when }) => [type, when])).toEqual([
    ['crm.deal.stage_changed', Date.parse('2026-03-02T09:00:00Z') * 1000],
    ['crm.deal.won', Date.parse('2026-03-02T09:00:00Z') * 1000],
  ]);
  expect(facts[0]?.data).not.toHaveProperty('stage_before');
});

test('a workflow is nobody; a next step that HubSpot works out is the owner’s', () => {
  const machine = { sourceType: 'AUTOMATION_PLATFORM', sourceId: 'enrollmentId:1', updatedByUserId: null };
  const worked = { sourceType: 'CALCULATED', sourceId: 'RollupProperties', updatedByUserId: null };
  const facts = told(
    deal({
      amount: [at('10:00:00', '5', machine)],
      hubspot_owner_id: [at('09:00:00', '900', machine)],
      notes_next_activity_date: [at('11:00:00', '2026-03-05T23:30:00Z', worked)],
    }),
  );
  expect(facts.map(({ data }) => data['by'] ?? null)).toEqual([null, null, '77']);
  expect(facts[2]?.data).toMatchObject({
    next_step_on: '2026-03-05',
    next_step_days: 3,
    owner: '77',
    amount: 5,
  });
  expect(facts[2]?.data).not.toHaveProperty('missing_fields');
});

test('what was true is said as it was then, however late it is read', () => {
  const wishes = { ...noWishes, required: { deal: ['amount', 'closedate'], lead: [] }, notes: ['plan'] };
  const early = {
    dealstage: [at('10:00:00', 'qualifiedtobuy'), at('09:00:00', 'appointmentscheduled')],
    amount: [at('09:30:00', '10')],
    closedate: [],
  };
  const late = {
    ...early,
    amount: [at('12:00:00', '99'), at('09:30:00', '10')],
    closedate: [at('12:00:00', '2026-04-01')],
    plan: [at('12:00:00', 'x')],
  };
  const [before, after] = [told(deal(early), { wishes }), told(deal(late), { wishes })];
  expect(after.slice(0, before.length)).toEqual(before);
  expect(before.at(-1)?.data).toMatchObject({ amount: 10, notes_complete: false });
  expect(after.at(-1)?.data).toMatchObject({ missing_fields: 0, fields: ['amount', 'closedate', 'plan'] });
});

test('a change has one name, from the record and from its delivery; fields of one go are one change', () => {
  const [moved] = told(deal({ dealstage: [at('10:00:00', 'closedwon')] }));
  const moment = Date.parse('2026-03-02T10:00:00Z') * 1000;
  const tell = (type: string, data: Record<string, Json>) =>
    fact(type, {
      key: ['4711', 'any', data['fields'] ? String(data['fields']) : ''],
      at: moment,
      about: '9311',
      account: '4711',
      data,
    });
  const heard = asChanges(
    [
      tell('crm.deal.stage_changed', { stage: 'closedwon' }),
      tell('crm.deal.updated', { fields: ['amount'], fields_changed: 1, values: { amount: '5' } }),
      tell('crm.deal.updated', { fields: ['dealname'], fields_changed: 1, values: { dealname: 'A' } }),
      tell('crm.deal.updated', { fields: ['amount'], fields_changed: 1, values: { amount: '5' } }),
    ],
    { kind: 'deal', id: '9311' },
  );
  expect(heard[0]?.key).toBe(moved?.key);
  expect(heard.map(({ data }) => data['fields'] ?? null)).toEqual([null, ['amount', 'dealname']]);
  expect(heard[1]?.data).toMatchObject({ fields_changed: 2, values: { amount: '5', dealname: 'A' } });
});

test('a question asks for histories once each; an answer names records and scopes', () => {
  const wishes = { ...noWishes, required: { deal: ['amount', 'region'], lead: [] } };
  const body = batchBody('deal', ['1', '2'], wishes, ['region', 'next_step_date']);
  const asked = body['propertiesWithHistory'] as string[];
  expect(
    asked.filter((name) => ['amount', 'region', 'next_step_date', 'notes_next_activity_date'].includes(name)),
  ).toHaveLength(4);
  expect(body['inputs']).toEqual([{ id: '1' }, { id: '2' }]);
  const record = { id: '3', createdAt: '2026-03-01T08:00:00Z', properties: {}, propertiesWithHistory: {} };
  expect([...readBatch({ results: [record] }, ['1', '2']).keys()]).toEqual([]);
  expect(missingScopes({ errors: [{ context: { requiredGranularScopes: ['tickets'] } }] })).toEqual([
    'tickets',
  ]);
  expect(missingScopes(null)).toEqual([]);
});

test.each([
  ['2026-03-05', '2026-03-05'],
  ['2026-03-05T10:00:00Z', '2026-03-05'],
  ['1772668800000', '2026-03-05'],
  ['next week', undefined],
  ['', undefined],
])('the date in %j', (value, date) => {
  expect(dateOf(value)).toBe(date);
});

test('days are counted from day to day', () => {
  const evening = Date.parse('2026-03-02T23:59:00Z') * 1000;
  expect([daysUntil('2026-03-03', evening), daysUntil('2026-03-01', evening)]).toEqual([1, -1]);
});
