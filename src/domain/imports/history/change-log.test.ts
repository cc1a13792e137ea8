import { expect, test } from 'vitest';
import { RowProblem } from '../finding.ts';
import { planFor } from '../testing.ts';
import type { Change } from './change-log.ts';

const yaml = `
smallwins: 1
mapping: log
title: Log
format: csv
time: { formats: ["YYYY-MM-DD HH:mm"] }
changes: { object: deal, at: at, field: field, value: value, created: made, owner: owner, stage: stage, lost: lost }
`;
const plan = planFor(yaml, ['deal', 'at', 'field', 'value']);

function derive(...rows: string[]) {
  if (plan.form !== 'changes') throw new Error(plan.form);
  const changes = rows.map((row) => plan.changes.read(plan.rows.compact(row.split(','))));
  return plan.changes
    .derive(
      changes.filter((change): change is Change => !(change instanceof RowProblem)),
      'crm',
    )
    .map(({ type, data }) => [type, data]);
}

test('a move belongs to the last owner at that time, whatever the order of the file', () => {
  expect(
    derive(
      'D1,2026-03-04 09:00,stage,3',
      'D1,2026-03-02 09:00,made,2026-03-02',
      'D1,2026-03-02 10:00,owner,7',
      'D1,2026-03-03 09:00,stage,1',
      'D1,2026-03-03 12:00,owner,8',
      'D1,2026-03-05 09:00,lost,2',
    ),
  ).toEqual([
    ['crm.deal.created', { deal: 'D1' }],
    ['crm.deal.stage_changed', { deal: 'D1', by: '7', owner: '7', stage: '1', stage_from: 0, stage_to: 1 }],
    ['crm.deal.stage_changed', { deal: 'D1', by: '8', owner: '8', stage: '3', stage_from: 1, stage_to: 3 }],
    ['crm.deal.lost', { deal: 'D1', by: '8', owner: '8', reason: '2' }],
  ]);
});

test('at the same moment the file decides, and every fact has an id of its own', () => {
  if (plan.form !== 'changes') throw new Error(plan.form);
  const rows = ['D1,2026-03-02 09:00,owner,7', 'D1,2026-03-02 09:00,stage,1', 'D1,2026-03-02 09:00,stage,2'];
  const changes = rows.map((row) => plan.changes.read(plan.rows.compact(row.split(','))) as Change);
  const events = plan.changes.derive(changes, 'crm');
  expect(events.map(({ data }) => [data.by, data.stage_from, data.stage_to])).toEqual([
    ['7', 0, 1],
    ['7', 1, 2],
  ]);
  expect(new Set(events.map(({ id }) => id)).size).toBe(2);
});

test('a stage that is no number is told without its place, and what lacks its object is refused', () => {
  expect(derive('D1,2026-03-02 09:00,stage,Won')).toEqual([
    ['crm.deal.stage_changed', { deal: 'D1', stage: 'Won' }],
  ]);
  if (plan.form !== 'changes') throw new Error(plan.form);
  const read = (row: string) => plan.changes.read(plan.rows.compact(row.split(',')));
  expect(read(',2026-03-02 09:00,stage,1')).toMatchObject({ code: 'missing_object' });
  expect(read('D1,yesterday,stage,1')).toMatchObject({ code: 'bad_time' });
  expect(read('D1,,stage,1')).toMatchObject({ code: 'missing_time' });
});
