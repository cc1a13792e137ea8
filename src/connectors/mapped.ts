import type { Json } from '../domain/events/event.ts';
import { RowProblem } from '../domain/imports/finding.ts';
import type { Mapping } from '../domain/imports/mapping/mapping.ts';
import { RowReader } from '../domain/imports/rows/compact-row.ts';
import { jsonCell } from '../domain/imports/rows/json-row.ts';
import { compileRowEvents } from '../domain/imports/rows/row-events.ts';
import type { Fact, Notice, Parsed, Unread } from './connector.ts';
import type { Delivery } from './delivery.ts';
import { isObject, readJson, Unreadable } from './reading.ts';

// As many as a batch of events may hold.
const mostRows = 1000;

/** Reads an object, or each of a list, as a row of a mapping; without `id` the same object is one fact. */
export function parseMapped({ body, receivedAt }: Delivery, mapping: Mapping): Parsed {
  if (!mapping.events)
    throw new Unreadable(
      'no-mapping',
      'The mapping of this source must say under "events" what an object becomes.',
    );
  const value = readJson(body);
  const rows = Array.isArray(value) ? value : [value];
  if (rows.length > mostRows)
    throw new Unreadable(
      'too-many-events',
      `The body holds ${rows.length} objects; at most ${mostRows} are taken.`,
    );
  const reader = new RowReader(mapping, null);
  const toEvents = compileRowEvents(mapping.events, reader, '', receivedAt);
  const parsed = { facts: [] as Fact[], notices: [] as Notice[], unread: [] as Unread[] };
  rows.forEach((row, index) => {
    const read = isObject(row)
      ? toEvents(
          reader.columns.map((column) => reader.clean(jsonCell(row, column))),
          [canonical(row)],
        )
      : new RowProblem('not_an_object', 'expected a JSON object');
    if (read instanceof RowProblem) {
      const where = rows.length > 1 ? ` (object ${index + 1})` : '';
      const refusal = new Unreadable(read.code.replaceAll('_', '-'), `${read.message}${where}`).refusal;
      parsed.unread.push({ refusal, bytes: Buffer.from(JSON.stringify(row)) });
    } else if (read.length === 0)
      parsed.notices.push({ code: 'not-of-interest', message: 'No event of the mapping fits this object.' });
    else
      parsed.facts.push(
        ...read.map(({ id: key, source: _source, ...rest }) => ({
          key,
          hasTime: true,
          account: null,
          ...rest,
        })),
      );
  });
  return parsed;
}

/** The same text for the same content, whatever the order of keys. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(',')}}`;
}
