import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../domain/events/event.ts';
import type { Fact } from '../connector.ts';
import { noWishes } from '../fetching.ts';
import { fact } from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { deriveDeal } from './derive.ts';
import { asTold, type Deal, heldAt, isDealId, readChanges, readStages, recordOf } from './fetching.ts';

const at = (clock: string) => timeOf(`2026-03-02 ${clock}`, 'time', 'UTC');
/** A row of the changelog. */
const row = (clock: string, field_key: string, old_value: Json, new_value: Json, by: Json = 18): Json => ({
  field_key,
  old_value,
  new_value,
  actor_user_id: by,
  time: `2026-03-02 ${clock}`,
  change_source: 'app',
  is_bulk_update_flag: false,
});
const stage = (id: number, order_nr: number, pipeline_id = 1, is_deleted = false): Json => ({
  id,
  order_nr,
  pipeline_id,
  is_deleted,
});
const stages = readStages([stage(13, 3), stage(11, 1), stage(12, 2), stage(9, 2, 1, true), stage(21, 1, 2)]);
const record: JsonObject = {
  id: 7,
  stage_id: 13,
  pipeline_id: 1,
  status: 'open',
  value: 500,
  currency: 'EUR',
  owner_id: 18,
};
/** Rows as Pipedrive answers them: the newest first. */
const dealOf = (rows: readonly Json[], more: Partial<Deal> & { fields?: JsonObject } = {}): Deal => ({
  id: '7',
  record: { ...record, ...more.fields },
  madeAt: at('08:00:00'),
  changes: readChanges([...rows].reverse()),
  nextActivity: more.nextActivity,
});
const derive = (deal: Deal, told: readonly Fact[] = [], wishes = noWishes) =>
  deriveDeal(deal, told, { wishes, stages });
const short = (facts: readonly Fact[]) =>
  facts.map(({ type, data }) => [type.slice(9), data['by'], data['stage_from'], data['stage_to']]);
const update = (clock: string, fields: readonly string[]): Fact =>
  fact('crm.deal.updated', {
    key: [clock],
    at: at(clock) + 427_000,
    about: '7',
    by: '18',
    account: '3',
    data: { deal: '7', fields: [...fields], fields_changed: fields.length },
  });

describe('moves', () => {
  test('are told by their places, with what was true at that moment', () => {
    const facts = derive(
      dealOf([
        row('09:00:00', 'stage_id', '11', '12'),
        row('09:30:00', 'value', '200', '500', 19),
        row('09:40:00', 'user_id', '17', '18', 19),
        row('10:00:00', 'stage_id', '12', '13'),
      ]),
    );
    expect(facts.map(({ key, at: when, data }) => ({ key, when, data }))).toEqual([
      {
        key: ':deal:7:crm.deal.stage_changed:1772442000000',
        when: at('09:00:00'),
        data: {
          deal: '7',
          stage: '12',
          stage_before: '11',
          stage_from: 1,
          stage_to: 2,
          pipeline: '1',
          status: 'open',
          amount: 200,
          currency: 'EUR',
          owner: '17',
          by: '18',
        },
      },
      expect.objectContaining({
        data: expect.objectContaining({ amount: 500, owner: '18', stage_from: 2, stage_to: 3 }),
      }),
    ]);
  });

  test('to another pipeline have no place to come from, and a stage that was deleted has none', () => {
    const facts = derive(
      dealOf([row('09:00:00', 'stage_id', '9', '12'), row('10:00:00', 'stage_id', '12', '21')]),
    );
    expect(short(facts)).toEqual([
      ['stage_changed', '18', undefined, 2],
      ['stage_changed', '18', undefined, 1],
    ]);
  });

  test('twice in a second are one, and there and back none', () => {
    const twice = [row('09:00:00', 'stage_id', '11', '12'), row('09:00:00', 'stage_id', '12', '13', 19)];
    expect(short(derive(dealOf(twice)))).toEqual([['stage_changed', '19', 1, 3]]);
    const back = [row('09:00:00', 'stage_id', '11', '12'), row('09:00:00', 'stage_id', '12', '11')];
    expect(derive(dealOf(back))).toEqual([]);
  });

  test('by nobody whom Pipedrive names are nobody’s', () => {
    const [moved] = derive(dealOf([row('09:00:00', 'stage_id', '11', '12', null)]));
    expect(moved?.data).not.toHaveProperty('by');
  });

  test('are qualified from the stage that an admin names, and have notes where the fields are filled', () => {
    const wishes = { ...noWishes, qualifiedFrom: '12', notes: ['abc'] };
    const rows = [
      row('09:00:00', 'stage_id', '11', '12'),
      row('09:30:00', 'abc', null, 'Größe: 40 Köpfe'),
      row('10:00:00', 'stage_id', '12', '13'),
      row('11:00:00', 'stage_id', '13', '11'),
      row('12:00:00', 'stage_id', '11', '21'),
    ];
    const told = derive(dealOf(rows), [], wishes).map(({ data }) => [
      data['qualified'],
      data['notes_complete'],
    ]);
    expect(told).toEqual([
      [true, false],
      [true, true],
      [false, true],
      [undefined, true],
    ]);
  });
});

describe('ends', () => {
  test('are won, lost with a reason, and opened again', () => {
    const facts = derive(
      dealOf([
        row('09:00:00', 'status', 'open', 'lost'),
        row('09:00:00', 'lost_reason', null, 'Zu teuer'),
        row('10:00:00', 'status', 'lost', 'open', 19),
        row('10:00:00', 'lost_reason', 'Zu teuer', null, 19),
        row('11:00:00', 'status', 'open', 'won'),
        row('11:00:00', 'stage_id', '12', '13'),
      ]),
    );
    expect(
      facts.map(({ type, data }) => [type.slice(9), data['by'], data['reason'], data['status']]),
    ).toEqual([
      ['lost', '18', 'Zu teuer', 'lost'],
      ['reopened', '19', undefined, 'open'],
      ['stage_changed', '18', undefined, 'won'],
      ['won', '18', undefined, 'won'],
    ]);
  });

  test('are none where a deal was deleted, or taken back, or has a status that nobody knows', () => {
    const rows = [
      row('09:00:00', 'status', 'open', 'deleted'),
      row('10:00:00', 'status', 'deleted', 'open'),
      row('11:00:00', 'status', 'open', 'frozen'),
    ];
    expect(derive(dealOf(rows))).toEqual([]);
  });
});

describe('updates', () => {
  test('stay as their delivery told them, with what was missing then and whether the deal had stalled', () => {
    const wishes = {
      ...noWishes,
      required: { deal: ['value', 'abc', 'price'], lead: [] },
      nextStep: 'abc',
      stalledDays: 1,
    };
    const rows = [row('09:00:00', 'abc', null, '2026-03-09'), row('10:00:00', 'title', 'Käse', 'Käserei')];
    const deal = dealOf(rows, {
      fields: { add_time: '2026-02-01', custom_fields: { price: { value: 12, currency: 'EUR' } } },
    });
    const told = [update('09:00:00', ['custom_fields']), update('10:00:00', ['title'])];
    const old = { ...deal, madeAt: at('08:00:00') - 3 * 86_400_000_000 };
    expect(derive(old, told, wishes).map(({ key, data }) => ({ key, data }))).toEqual([
      {
        key: ':deal:7:crm.deal.updated:1772442000000',
        data: {
          deal: '7',
          by: '18',
          fields: ['custom_fields'],
          fields_changed: 1,
          missing_fields: 0,
          next_step_on: '2026-03-09',
          next_step_days: 7,
          stalled: true,
        },
      },
      expect.objectContaining({ data: expect.objectContaining({ missing_fields: 0, stalled: false }) }),
    ]);
    const before = heldAt(old, 'abc', at('08:59:59'));
    expect([before, heldAt(old, 'abc', at('09:00:00')), heldAt(old, 'price', at('09:00:00'))]).toEqual([
      '',
      '2026-03-09',
      '12',
    ]);
  });

  test('know the next activity of now, so the newest of them alone', () => {
    const deal = dealOf([], { nextActivity: '2026-03-04' });
    const told = [update('10:00:00', []), update('09:00:00', [])];
    expect(derive(deal, told).map(({ data }) => data['next_step_on'])).toEqual(['2026-03-04', undefined]);
  });
});

test('a delivery and the changelog give a change one name, whatever part of the second it was', () => {
  const [derived] = derive(dealOf([row('09:00:00', 'status', 'open', 'won')]));
  const told = fact('crm.deal.won', {
    key: ['w-1', 'won'],
    at: at('09:00:00') + 999_000,
    about: '7',
    account: '3',
    data: { deal: '7' },
  });
  expect(asTold([told], { kind: 'deal', id: '7' }).map(({ key }) => key)).toEqual([derived?.key]);
});

test('deals are read whatever of them changed, and nothing else of Pipedrive is', () => {
  const of = (type: string) => recordOf(fact(type, { key: ['1'], at: 0, about: '7', data: {} }));
  expect(of('crm.deal.reopened')).toEqual({ kind: 'deal', id: '7' });
  expect([of('crm.deal.created'), of('crm.note.logged'), of('sales.task.completed')]).toEqual([
    null,
    null,
    null,
  ]);
  expect(['7', '0', '../users', '7?x=1'].map(isDealId)).toEqual([true, false, false, false]);
});
