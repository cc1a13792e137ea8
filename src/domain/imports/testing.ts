import { RowProblem } from './finding.ts';
import { type DerivedHistory, deriveHistory } from './history/derive-history.ts';
import type { State } from './history/history-reader.ts';
import { parseMapping } from './mapping/parse-mapping.ts';
import { type ImportPlan, planImport } from './plan-import.ts';

/** A mapping bound to a header; throws with the reason if it does not parse or fit. For tests. */
export function planFor(yaml: string, header: readonly string[]): ImportPlan {
  const parsed = parseMapping(yaml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const plan = planImport(parsed.mapping, header, 'helpdesk');
  if ('form' in plan) return plan;
  throw new Error(JSON.stringify(plan));
}

/** Derives the events of every object among rows, objects in the order of their first row. For tests. */
export function deriveAll(plan: ImportPlan, rows: readonly (readonly string[])[]): DerivedHistory[] {
  if (plan.form !== 'history') throw new Error('expected a history mapping');
  const objects = new Map<string, State[]>();
  for (const row of rows) {
    const state = plan.history.read(plan.rows.compact(row));
    if (state instanceof RowProblem) throw new Error(state.message);
    const states = objects.get(state.object);
    if (states) states.push(state);
    else objects.set(state.object, [state]);
  }
  return [...objects.values()].map((states) => deriveHistory(states, plan.history, 'helpdesk'));
}
