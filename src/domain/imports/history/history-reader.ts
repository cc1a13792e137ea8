import type { JsonObject, Micros } from '../../events/event.ts';
import { quote } from '../../refusal.ts';
import { RowProblem } from '../finding.ts';
import type { Field, HistorySpec } from '../mapping/mapping.ts';
import type { CompactRow, ReadTime, ReadValue, RowReader } from '../rows/compact-row.ts';
import { compileData } from '../rows/row-events.ts';

/** What a state is to a resolution: it begins one, leaves it as it is, or ends it. */
export type Meaning = 'enter' | 'stay' | 'other';

/** One row of an object's history, without anything that the row could not have known. */
export interface State {
  readonly object: string;
  readonly at: Micros;
  /** NaN where the mapping has no revision or the cell is empty. */
  readonly revision: number;
  readonly meaning: Meaning;
  readonly closed: boolean;
  readonly slaMissed: boolean;
  readonly openedAt: Micros | null;
  /** `ahead`: the row repeats a time that had not come yet. */
  readonly resolvedAt: Micros | null | 'ahead';
  readonly closedAt: Micros | null;
  readonly resolvedBy: string | null;
  readonly resolvedByOtherwise: string | null;
  readonly reopens: number | null;
  /** What its own cells leave empty, whether or not their time had come; null where the mapping asks for neither. */
  readonly lacks: { readonly resolver: boolean; readonly time: boolean } | null;
  readonly data: JsonObject;
  /** The row as text: breaks ties, so that the order of the file does not matter. */
  readonly content: string;
}

interface KnownFrom {
  readonly time: ReadTime;
  readonly slots: ReadonlySet<number>;
  readonly isResolvedAt: boolean;
}

/**
 * Reads rows as states, compiled from the `history` part of a mapping. It keeps the promise of `known_from`: cells whose
 * time lies ahead of the row's own are emptied before anything else looks at the row.
 */
export class HistoryReader {
  readonly family: string;
  readonly again: boolean;
  readonly hasSla: boolean;
  readonly hasResolver: boolean;
  readonly #at: ReadTime;
  readonly #knownFrom: readonly KnownFrom[];
  readonly #object: (row: CompactRow) => string;
  readonly #revision: (row: CompactRow) => string;
  readonly #meaning: (row: CompactRow) => Meaning;
  readonly #closed: (row: CompactRow) => boolean;
  readonly #slaMissed: (row: CompactRow) => boolean;
  readonly #openedAt: ReadTime;
  readonly #resolvedAt: ReadTime | null;
  readonly #closedAt: ReadTime;
  readonly #by: ReadValue;
  readonly #byOtherwise: ReadValue;
  readonly #reopens: ReadValue;
  readonly #data: (row: CompactRow) => JsonObject | RowProblem;

  constructor(
    readonly spec: HistorySpec,
    rows: RowReader,
  ) {
    this.family = spec.family;
    this.again = spec.resolved.again;
    this.hasSla = spec.sla_missed !== undefined;
    this.hasResolver = spec.resolved.by !== undefined;
    this.#object = rows.text(spec.object);
    this.#at = rows.time(spec.at);
    this.#revision = spec.revision === undefined ? () => '' : rows.text(spec.revision);
    this.#meaning = meaningOf(spec, rows);
    this.#closed = isOneOf(spec.closed?.enter, spec.resolved.state, rows);
    this.#slaMissed = isOneOf(spec.sla_missed?.in, spec.sla_missed?.column ?? '', rows);
    this.#openedAt = optionalTime(spec.opened_at, rows);
    this.#resolvedAt = spec.resolved.at === undefined ? null : rows.time(spec.resolved.at);
    this.#closedAt = optionalTime(spec.closed?.at, rows);
    this.#by = optionalField(spec.resolved.by, rows);
    this.#byOtherwise = optionalField(spec.resolved.by_otherwise, rows);
    this.#reopens = optionalField(
      spec.reopens === undefined ? undefined : { column: spec.reopens, as: 'number' },
      rows,
    );
    this.#data = compileData(spec.data, rows);
    this.#knownFrom = Object.entries(spec.known_from).map(([time, columns]) => ({
      time: rows.time(time),
      slots: new Set([time, ...columns].map((column) => rows.slot(column))),
      isResolvedAt: time === spec.resolved.at,
    }));
  }

  /** The object a row is about; empty if it names none. */
  object(row: CompactRow): string {
    return this.#object(row);
  }

  /** Reads one row, or says why it cannot be read. */
  read(row: CompactRow): State | RowProblem {
    const { object: objectColumn, at: atColumn } = this.spec;
    const object = this.#object(row);
    if (object === '')
      return new RowProblem('missing_object', `The column ${quote(objectColumn)} is empty.`, objectColumn);
    const at = this.#at(row);
    if (at instanceof RowProblem) return at;
    if (at === null)
      return new RowProblem('missing_time', `The column ${quote(atColumn)} is empty.`, atColumn);
    const known = this.#hideWhatLiesAhead(row, at);
    if (known instanceof RowProblem) return known;
    const state = this.#state(object, at, known.row, known.resolvedAhead);
    return state instanceof RowProblem ? state : { ...state, lacks: this.#lacks(row) };
  }

  #hideWhatLiesAhead(row: CompactRow, at: Micros): { row: CompactRow; resolvedAhead: boolean } | RowProblem {
    let visible = row;
    let resolvedAhead = false;
    for (const { time, slots, isResolvedAt } of this.#knownFrom) {
      const from = time(row);
      if (from instanceof RowProblem) return from;
      // Without its time nobody can say since when the value is true.
      if (from !== null && from <= at) continue;
      visible = visible.map((cell, slot) => (slots.has(slot) ? '' : cell));
      resolvedAhead ||= isResolvedAt && from !== null;
    }
    return { row: visible, resolvedAhead };
  }

  #lacks(row: CompactRow): State['lacks'] {
    if (this.#resolvedAt === null || !this.hasResolver) return null;
    return { resolver: this.#by(row) === undefined, time: this.#resolvedAt(row) === null };
  }

  #state(
    object: string,
    at: Micros,
    row: CompactRow,
    resolvedAhead: boolean,
  ): Omit<State, 'lacks'> | RowProblem {
    const openedAt = this.#openedAt(row);
    const resolvedAt = this.#resolvedAt ? this.#resolvedAt(row) : at;
    const closedAt = this.#closedAt(row);
    const [by, byOtherwise, reopens] = [this.#by(row), this.#byOtherwise(row), this.#reopens(row)];
    const data = this.#data(row);
    if (openedAt instanceof RowProblem) return openedAt;
    if (resolvedAt instanceof RowProblem) return resolvedAt;
    if (closedAt instanceof RowProblem) return closedAt;
    if (by instanceof RowProblem) return by;
    if (byOtherwise instanceof RowProblem) return byOtherwise;
    if (reopens instanceof RowProblem) return reopens;
    if (data instanceof RowProblem) return data;
    const revision = this.#revision(row);
    return {
      object,
      at,
      revision: /^\d{1,15}$/.test(revision) ? Number(revision) : Number.NaN,
      meaning: this.#meaning(row),
      closed: this.#closed(row),
      slaMissed: this.#slaMissed(row),
      openedAt,
      resolvedAt: resolvedAhead ? 'ahead' : resolvedAt,
      closedAt,
      resolvedBy: typeof by === 'string' ? by : null,
      resolvedByOtherwise: typeof byOtherwise === 'string' ? byOtherwise : null,
      reopens: typeof reopens === 'number' ? reopens : null,
      data,
      content: row.join('\u0001'),
    };
  }
}

/**
 * Puts the states of one object into the order in which they became true, and drops repeated ones and stale ones: those
 * whose revision is lower than one seen before. At the same moment and revision, work comes before its end, and its end before its close.
 */
export function inOrder(states: readonly State[]): State[] {
  const rank = { other: 0, enter: 1, stay: 2 };
  const sorted = [...states].sort(
    (a, b) =>
      a.at - b.at ||
      byRevision(a.revision, b.revision) ||
      rank[a.meaning] - rank[b.meaning] ||
      (a.content < b.content ? -1 : a.content > b.content ? 1 : 0),
  );
  let highest = Number.NEGATIVE_INFINITY;
  return sorted.filter((state, index) => {
    if (state.revision < highest || state.content === sorted[index - 1]?.content) return false;
    if (state.revision > highest) highest = state.revision;
    return true;
  });
}

/** What has none comes first, or three rows could each stand before the next. */
function byRevision(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return a - b;
}

function meaningOf(spec: HistorySpec, rows: RowReader): (row: CompactRow) => Meaning {
  const read = rows.text(spec.resolved.state);
  const [enter, stay] = [new Set(spec.resolved.enter), new Set(spec.resolved.stay)];
  return (row) => {
    const state = read(row);
    return enter.has(state) ? 'enter' : stay.has(state) ? 'stay' : 'other';
  };
}

function isOneOf(
  texts: readonly string[] | undefined,
  column: string,
  rows: RowReader,
): (row: CompactRow) => boolean {
  if (!texts) return () => false;
  const [read, wanted] = [rows.text(column), new Set(texts)];
  return (row) => wanted.has(read(row));
}

function optionalTime(column: string | undefined, rows: RowReader): ReadTime {
  return column === undefined ? () => null : rows.time(column);
}

function optionalField(field: Field | undefined, rows: RowReader): ReadValue {
  return field === undefined ? () => undefined : rows.field(field);
}
