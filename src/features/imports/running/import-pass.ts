import type { SourceEvent } from '../../../domain/events/event.ts';
import type { JsonCaps } from '../../../domain/events/json-refusals.ts';
import { defaultJsonCaps, parseStrict } from '../../../domain/events/strict-json.ts';
import { type Finding, RowProblem } from '../../../domain/imports/finding.ts';
import type { Change } from '../../../domain/imports/history/change-log.ts';
import { deriveHistory } from '../../../domain/imports/history/derive-history.ts';
import { HistoryProfiler } from '../../../domain/imports/history/history-profile.ts';
import type { State } from '../../../domain/imports/history/history-reader.ts';
import type { Mapping } from '../../../domain/imports/mapping/mapping.ts';
import { type ImportPlan, planImport } from '../../../domain/imports/plan-import.ts';
import type { CompactRow } from '../../../domain/imports/rows/compact-row.ts';
import { jsonCell } from '../../../domain/imports/rows/json-row.ts';
import { readCloudEvent } from '../../../domain/imports/rows/read-cloud-event.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { ImportFailure } from '../import-failure.ts';
import type { FileRow } from '../reading/read-table.ts';
import { ObjectGroups } from './object-groups.ts';
import { SeenIds } from './seen-ids.ts';

const maxFindings = 100;

type GroupedPlan = Extract<ImportPlan, { form: 'history' | 'changes' }>;

function objectOf({ history, changes }: Mapping): string {
  return history?.object ?? changes?.object ?? '';
}

/** A row that was not imported: why, and its cells as they stood. */
export interface Reject {
  readonly row: number;
  readonly reason: string;
  readonly cells: readonly string[];
}

/**
 * One reading of a file from its first row to its last: rows in, events out, and what there is to say about them.
 * The same file, mapping and `grouped` give the same events in the same order, which is what makes an import resumable.
 */
export class ImportPass {
  rows = 0;
  rejected = 0;
  /** Rows of a history that repeat another, and events whose id came before in the file. */
  repeats = 0;
  /** Rows that no event of the mapping is about. */
  silent = 0;
  #firstSilent = 0;
  /** Objects that rows name and other files tell of. */
  readonly references = new Set<string>();
  readonly findings: Finding[] = [];
  readonly profiler = new HistoryProfiler();
  header: readonly string[] | null = null;
  readonly #mapping: Mapping;
  readonly #source: string;
  readonly #grouped: boolean;
  readonly #onReject: ((reject: Reject) => void) | null;
  readonly #seen = new SeenIds();

  /**
   * `grouped`: the rows of each object stand together, so that only one object is in memory. Without `onReject` the file
   * has been checked, and what is wrong with it or repeated is not asked again.
   */
  constructor(
    mapping: Mapping,
    source: string,
    grouped: boolean,
    onReject: ((reject: Reject) => void) | null,
  ) {
    this.#mapping = mapping;
    this.#source = source;
    this.#grouped = grouped;
    this.#onReject = onReject;
  }

  /** The events of each piece of the file together. */
  async *events(table: AsyncIterable<readonly FileRow[]>): AsyncGenerator<readonly SourceEvent[]> {
    let plan: ImportPlan | null = this.#mapping.format === 'csv' ? null : this.#plan(null);
    const groups = new ObjectGroups(this.#grouped, objectOf(this.#mapping));
    for await (const rows of table) {
      const told: SourceEvent[] = [];
      for (const row of rows) {
        if (plan === null) plan = this.#planFor(row);
        else this.#take(row, { plan, groups, told });
      }
      if (told.length > 0) yield told;
    }
    if (plan?.form === 'history' || plan?.form === 'changes') {
      for (const rows of groups.rest()) yield this.#derive(rows, plan);
    }
    if (plan === null)
      throw new ImportFailure('empty_file', 'The file is empty: not even a header stands in it.');
    // Said also where a hundred rejected rows have filled the list.
    if (this.silent > 0)
      this.findings.push({
        row: this.#firstSilent,
        level: 'warning',
        code: 'no_event',
        message: `${this.silent} of ${this.rows} rows tell nothing by this mapping; line ${this.#firstSilent} is the first of them.`,
        column: null,
      });
    if (this.rows === 0)
      this.#find({
        row: null,
        level: 'warning',
        code: 'no_rows',
        message: 'The file has a header but no rows.',
        column: null,
      });
  }

  #planFor({ cells }: FileRow): ImportPlan {
    const damage = findDamage(cells, null);
    if (damage) throw new ImportFailure(damage.code, `The header: ${damage.message}`);
    this.header = cells;
    return this.#plan(cells);
  }

  #take(
    row: FileRow,
    { plan, groups, told }: { plan: ImportPlan; groups: ObjectGroups; told: SourceEvent[] },
  ): void {
    this.rows++;
    const events = this.#readRow(row, plan, groups);
    if (events instanceof RowProblem) this.#reject(row, events);
    else if (events.length > 0) for (const event of events) told.push(event);
    else if (plan.form === 'events') this.#keepQuiet(row);
  }

  #plan(header: readonly string[] | null): ImportPlan {
    const plan = planImport(this.#mapping, header, this.#source);
    if ('form' in plan) return plan;
    this.findings.push(...plan);
    throw new ImportFailure('unknown_column', plan.map((finding) => finding.message).join(' '));
  }

  #readRow(row: FileRow, plan: ImportPlan, groups: ObjectGroups): readonly SourceEvent[] | RowProblem {
    const damage = findDamage(row.cells, this.header);
    if (damage) return damage;
    if (plan.form === 'cloudevents') {
      const event = readCloudEvent(row.cells[0] ?? '', this.#source);
      return event instanceof RowProblem ? event : this.#count([event]);
    }
    const compact = this.header
      ? plan.rows.compact(row.cells)
      : compactJson(row, plan.rows.columns, (cell) => plan.rows.clean(cell));
    if (compact instanceof RowProblem) return compact;
    if (plan.form === 'events') {
      const events = plan.read(compact, row.cells);
      if (events instanceof RowProblem) return events;
      if (plan.refersTo && events.length > 0) this.references.add(plan.refersTo(compact));
      return this.#count(events);
    }
    const state = plan.form === 'history' ? plan.history.read(compact) : plan.changes.read(compact);
    if (state instanceof RowProblem) return state;
    const finished = groups.add(state.object, compact);
    return finished ? this.#derive(finished, plan) : [];
  }

  #count(events: readonly SourceEvent[]): readonly SourceEvent[] {
    if (this.#onReject === null) return events;
    for (const event of events) if (this.#seen.add(event.id)) this.repeats++;
    return events;
  }

  #derive(rows: readonly CompactRow[], plan: GroupedPlan): readonly SourceEvent[] {
    const distinct = new Map<string, CompactRow>();
    for (const row of rows) distinct.set(row.join('\u0001'), row);
    this.repeats += rows.length - distinct.size;
    if (plan.form === 'changes') {
      const changes = [...distinct.values()]
        .map((row) => plan.changes.read(row))
        .filter((change): change is Change => !(change instanceof RowProblem));
      return plan.changes.derive(changes, this.#source);
    }
    const { history } = plan;
    const states = [...distinct.values()]
      .map((row) => history.read(row))
      .filter((state): state is State => !(state instanceof RowProblem));
    const { events, summary } = deriveHistory(states, history, this.#source);
    this.profiler.add(summary);
    return events.map(({ event }) => event);
  }

  #keepQuiet({ line }: FileRow): void {
    if (this.silent++ === 0) this.#firstSilent = line;
  }

  #reject(row: FileRow, problem: RowProblem): void {
    this.rejected++;
    this.#find({
      row: row.line,
      level: 'error',
      code: problem.code,
      message: problem.message,
      column: problem.column,
    });
    this.#onReject?.({ row: row.line, reason: problem.message, cells: row.cells });
  }

  #find(finding: Finding): void {
    if (this.findings.length < maxFindings) this.findings.push(finding);
  }
}

function findDamage(cells: readonly string[], header: readonly string[] | null): RowProblem | null {
  if (header && !hasFieldsOf(cells, header)) {
    return new RowProblem(
      'field_count',
      `The row has ${cells.length} fields, the header has ${header.length}.`,
    );
  }
  for (const [index, cell] of cells.entries()) {
    if (!cell.includes('\ufffd') && !cell.includes('\u0000')) continue;
    const column = header?.[index] ?? null;
    const where = column === null ? 'The line' : `The column ${JSON.stringify(column)}`;
    return new RowProblem(
      'bad_encoding',
      `${where} holds bytes that are not text in the encoding of the mapping.`,
      column,
    );
  }
  return null;
}

/** Empty cells behind the last column, which spreadsheets leave, are neither missing nor too many. */
function hasFieldsOf(cells: readonly string[], header: readonly string[]): boolean {
  const [longer, from] = cells.length > header.length ? [cells, header.length] : [header, cells.length];
  return longer.slice(from).every((cell) => cell.trim() === '');
}

/** Of an id that is a number too large to be held exactly every digit stays, as text. */
const rowCaps: JsonCaps = { ...defaultJsonCaps, largeNumbers: 'text' };

function compactJson(
  row: FileRow,
  columns: readonly string[],
  clean: (cell: string) => string,
): CompactRow | RowProblem {
  const parsed = parseStrict(Buffer.from(row.cells[0] ?? ''), rowCaps);
  if (isRefusal(parsed)) return new RowProblem('bad_json', parsed.message);
  const { value } = parsed;
  return columns.map((column) => clean(jsonCell(value, column)));
}
