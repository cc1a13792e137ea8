import type { Finding } from './finding.ts';
import { ChangeLog } from './history/change-log.ts';
import { HistoryReader } from './history/history-reader.ts';
import { nameColumns } from './mapping/columns.ts';
import type { Mapping } from './mapping/mapping.ts';
import { type ReadText, RowReader } from './rows/compact-row.ts';
import { compileRowEvents, type RowEvents } from './rows/row-events.ts';

/** A mapping bound to the header of one file: what to do with each row. */
export type ImportPlan =
  | { readonly form: 'history'; readonly rows: RowReader; readonly history: HistoryReader }
  | { readonly form: 'changes'; readonly rows: RowReader; readonly changes: ChangeLog }
  | {
      readonly form: 'events';
      readonly rows: RowReader;
      readonly read: RowEvents;
      /** The object that a row names and other files tell of; null if the mapping says none. */
      readonly refersTo: ReadText | null;
    }
  | { readonly form: 'cloudevents' };

/**
 * Binds a mapping to a header (null for NDJSON), or says which columns the file lacks.
 *
 * Example: a ServiceNow mapping on a file whose column is called `sys_updated` answers
 * `[{ row: 1, code: 'unknown_column', message: 'The file has no column "sys_updated_at"; the nearest is "sys_updated".', … }]`.
 */
export function planImport(
  mapping: Mapping,
  header: readonly string[] | null,
  source: string,
): ImportPlan | Finding[] {
  const rows = new RowReader(mapping, header ? nameColumns(header) : null);
  const plan = bind(mapping, rows, source);
  return rows.findings.length > 0 ? rows.findings : plan;
}

function bind(mapping: Mapping, rows: RowReader, source: string): ImportPlan {
  if (mapping.history) return { form: 'history', rows, history: new HistoryReader(mapping.history, rows) };
  if (mapping.changes) return { form: 'changes', rows, changes: new ChangeLog(mapping.changes, rows) };
  if (mapping.events) {
    const timeless = mapping.events.findIndex(({ at }) => at === undefined);
    if (timeless >= 0) rows.findings.push(noTime(timeless));
    const refersTo = mapping.refers_to ? rows.text(mapping.refers_to.column) : null;
    return { form: 'events', rows, read: compileRowEvents(mapping.events, rows, source), refersTo };
  }
  return { form: 'cloudevents' };
}

/** A delivery that tells no time has the moment it was received; a row of a file has none. */
function noTime(index: number): Finding {
  const message = `Rows of a file need a time: say under "events.${index}.at" which column holds it.`;
  return { row: null, level: 'error', code: 'no_time', message, column: null };
}
