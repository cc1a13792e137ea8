import type { EventColumns } from '../../domain/achievements/trying/plain-rule.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Database } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { type Chunk, type HistoryQuery, inChunks } from './read-history.ts';

/** From PostgreSQL's year 2000. */
const epochMicros: Micros = 946_684_800_000_000;
/** The first type is written as this character, the next ones as those after it. */
const firstType = 33;

/**
 * The same events as `readHistory`, each chunk as one row that holds a text a column: PostgreSQL puts them together and
 * nobody makes an object of each. Fields are JSON, in which no line ends, so that a line is a value.
 */
export function readColumns(
  database: Database,
  query: HistoryQuery,
  fields: readonly string[],
): AsyncGenerator<Chunk<EventColumns>> {
  return inChunks(query.upTo, async (after, upTo) => {
    const found = await readChunk(database, query, fields, { after, upTo, linesAs: 'lines' });
    return found ?? (await readChunk(database, query, fields, { after, upTo, linesAs: 'json' })) ?? noColumns;
  });
}

interface Part {
  readonly after: number;
  readonly upTo: number;
  /** How ids and sequences come: as lines, or as JSON where one of them holds a line's end. */
  readonly linesAs: 'lines' | 'json';
}

const asText = { getTypeParser: () => (text: string) => text };

/** Null where something does not come as one line. */
async function readChunk(
  database: Database,
  { workspaceId, types, since, slugs }: HistoryQuery,
  fields: readonly string[],
  { after, upTo, linesAs }: Part,
): Promise<EventColumns | null> {
  const lines = (column: string) =>
    linesAs === 'lines' ? `string_agg(${column}, E'\\n')` : `json_agg(${column})::text`;
  const isMany = slugs.size > 1;
  const columns = [
    'count(*)',
    `string_agg(timestamptz_send(e.occurred_at), ''::bytea)`,
    `string_agg(chr(${firstType - 1} + array_position($4::text[], e.type)), '')`,
    lines('e.event_id'),
    `case when max(e.sequence) <> '' then ${lines('e.sequence')} end`,
    isMany ? `string_agg(e.source_id::text, E'\\n')` : 'null',
    ...fields.map((_, index) => `string_agg(coalesce((e.data -> $${index + 6}::text)::text, ''), E'\\n')`),
  ];
  const text = `select ${columns.join(', ')} from events e
    where e.workspace_id = $1 and e.seq > $2 and e.seq <= $3 and e.type = any($4) and e.mode <> 1
      and ($5::timestamptz is null or e.occurred_at >= $5)`;
  const from = since === null ? null : toTimestamp(since);
  const values = [workspaceId, after, upTo, types, from, ...fields];
  const [row] = await database.inWorkspace(workspaceId, async (tx) => {
    await tx.query('set transaction read only');
    const found = await tx.client.query<(string | null)[]>({ text, values, rowMode: 'array', types: asText });
    return found.rows;
  });
  const count = Number(row?.[0] ?? 0);
  if (!row || count === 0) return noColumns;
  const [, times, kinds, ids, sequences, sources, ...texts] = row;
  const split = (lines: string) =>
    linesAs === 'lines' ? lines.split('\n') : (JSON.parse(lines) as string[]);
  const [onlySlug = ''] = slugs.values();
  const found = {
    count,
    at: readTimes(times ?? '', count),
    types: Uint16Array.from(kinds ?? '', (kind) => kind.charCodeAt(0) - firstType),
    ids: split(ids ?? ''),
    sequences: sequences ? split(sequences) : null,
    sources: sources ? sources.split('\n').map((id) => slugs.get(id) ?? '') : null,
    source: isMany ? '' : onlySlug,
    fields: texts.map((lines) => (lines ?? '').split('\n')),
  };
  return found.ids.length === count && (found.sequences?.length ?? count) === count ? found : null;
}

/** Eight bytes each, in hexadecimal digits. */
function readTimes(text: string, count: number): Float64Array {
  const bytes = Buffer.from(text.slice(2), 'hex');
  const times = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const high = bytes.readInt32BE(index * 8);
    times[index] = high * 4_294_967_296 + bytes.readUInt32BE(index * 8 + 4) + epochMicros;
  }
  return times;
}

const noColumns: EventColumns = {
  count: 0,
  at: new Float64Array(0),
  types: new Uint16Array(0),
  ids: [],
  sequences: null,
  sources: null,
  source: '',
  fields: [],
};
