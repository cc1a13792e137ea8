import type { JsonObject, Micros, SourceEvent } from '../../events/event.ts';
import { quote } from '../../refusal.ts';
import { RowProblem } from '../finding.ts';
import type { RowEventSpec } from '../mapping/mapping.ts';
import type { CompactRow, ReadText, ReadValue, RowReader } from './compact-row.ts';
import { contentId } from './content-id.ts';

/** The events that one row tells, or why it tells none. `whole` is the row with the columns that the mapping leaves out. */
export type RowEvents = (row: CompactRow, whole: readonly string[]) => SourceEvent[] | RowProblem;

/**
 * Compiles the form "rows are events". Without `id` the event's id is the hash of the row, so exact duplicates of a row
 * are one fact; with `id` it is made of those columns. `receivedAt` is the time of what tells none.
 */
export function compileRowEvents(
  specs: readonly RowEventSpec[],
  reader: RowReader,
  source: string,
  receivedAt: Micros | null = null,
): RowEvents {
  const compiled = specs.map((spec, index) => compileOne(spec, index, reader, source, receivedAt));
  return (row, whole) => {
    const events: SourceEvent[] = [];
    for (const read of compiled) {
      const event = read(row, whole);
      if (event instanceof RowProblem) return event;
      if (event) events.push(event);
    }
    return events;
  };
}

function compileOne(
  spec: RowEventSpec,
  index: number,
  reader: RowReader,
  source: string,
  receivedAt: Micros | null,
) {
  const applies = compileWhen(spec.when, reader);
  const readType = typeof spec.type === 'string' ? () => spec.type as string : reader.field(spec.type);
  const readAt = spec.at === undefined ? () => receivedAt : reader.time(spec.at);
  const readSubject = spec.subject === undefined ? () => undefined : reader.field(spec.subject);
  const readSequence = spec.sequence === undefined ? () => '' : reader.text(spec.sequence);
  const readData = compileData(spec.data, reader);
  const readId = compileId(spec, index, reader);
  return (row: CompactRow, whole: readonly string[]): SourceEvent | null | RowProblem => {
    if (!applies(row)) return null;
    const at = readAt(row);
    if (at instanceof RowProblem) return at;
    if (at === null)
      return new RowProblem(
        'missing_time',
        `The time column ${quote(String(spec.at ?? ''))} is empty.`,
        String(spec.at ?? ''),
      );
    const type = readType(row);
    if (typeof type !== 'string' || !/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/.test(type)) {
      return new RowProblem(
        'bad_type',
        `The event type is ${quote(type ?? '')}, expected one like deal.stage.changed.`,
      );
    }
    const id = readId(row, type, whole);
    const data = readData(row);
    const subject = readSubject(row);
    for (const part of [id, data, subject]) if (part instanceof RowProblem) return part;
    return {
      id: id as string,
      source,
      type,
      at,
      ...(spec.at === undefined ? { hasTime: false } : {}),
      sequence: readSequence(row),
      subject: typeof subject === 'string' ? subject : null,
      data: data as JsonObject,
    };
  };
}

function compileId(spec: RowEventSpec, index: number, reader: RowReader) {
  if (!spec.id)
    return (_row: CompactRow, type: string, whole: readonly string[]) =>
      contentId([type, String(index), ...whole]);
  const columns = spec.id;
  const reads = columns.map((column) => reader.text(column));
  return (row: CompactRow, type: string): string | RowProblem => {
    const parts = reads.map((read) => read(row));
    const empty = parts.indexOf('');
    if (empty >= 0) {
      const column = columns[empty] ?? '';
      return new RowProblem('missing_object', `The id column ${quote(column)} is empty.`, column);
    }
    const id = `${type}:${parts.join(':')}`;
    return id.length <= 200 ? id : contentId([type, ...parts]);
  };
}

/** Compiles fields into one reader of an object; empty ones are left out. */
export function compileData(
  fields: Readonly<Record<string, Parameters<RowReader['field']>[0]>>,
  reader: RowReader,
) {
  const reads: [string, ReadValue][] = Object.entries(fields).map(([name, field]) => [
    name,
    reader.field(field),
  ]);
  return (row: CompactRow): JsonObject | RowProblem => {
    const data: JsonObject = {};
    for (const [name, read] of reads) {
      const value = read(row);
      if (value instanceof RowProblem) return value;
      if (value !== undefined) data[name] = value;
    }
    return data;
  };
}

function compileWhen(when: RowEventSpec['when'], reader: RowReader): (row: CompactRow) => boolean {
  if (!when) return () => true;
  const read: ReadText = reader.text(when.column);
  const [wanted, unwanted] = [when.in && new Set(when.in), new Set(when.not_in)];
  return (row) => (!wanted || wanted.has(read(row))) && !unwanted.has(read(row));
}
