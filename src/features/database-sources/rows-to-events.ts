import type { SourceEvent } from '../../domain/events/event.ts';
import { RowProblem } from '../../domain/imports/finding.ts';
import { parseMapping } from '../../domain/imports/mapping/parse-mapping.ts';
import { planImport } from '../../domain/imports/plan-import.ts';
import type { RemoteRow } from './remote.ts';
import { SourceFailure } from './source-failure.ts';

/** What a row tells: its events, or why it cannot be read. */
export type ReadRow = (row: RemoteRow) => readonly SourceEvent[] | RowProblem;

/** Binds a mapping to the columns of a query; refuses one that does not fit. */
export function readRowsBy(yaml: string, columns: readonly string[], source: string): ReadRow {
  const parsed = parseMapping(yaml);
  if (!parsed.ok) {
    const [first] = parsed.problems;
    throw new SourceFailure('bad-mapping', `The mapping: ${first?.path ?? ''} ${first?.message ?? ''}.`);
  }
  if (!parsed.mapping.events)
    throw new SourceFailure(
      'bad-mapping',
      'A query is read row by row, so its mapping must have the form "events". Histories come as files.',
    );
  const plan = planImport(parsed.mapping, columns, source);
  if (!('form' in plan))
    throw new SourceFailure(
      'bad-mapping',
      plan.map(({ message }) => message.replace('The file', 'The query')).join(' '),
    );
  if (plan.form !== 'events') throw new Error('A mapping of the form "events" was planned as another.');
  return (row) => {
    const cells = row.map((cell) => cell ?? '');
    const compact = plan.rows.compact(cells);
    return compact instanceof RowProblem ? compact : plan.read(compact, cells);
  };
}
