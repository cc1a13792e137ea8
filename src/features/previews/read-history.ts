import type { NeededFields } from '../../domain/achievements/trying/needed-fields.ts';
import type { Json, JsonObject, Micros, SourceEvent } from '../../domain/events/event.ts';
import type { Database } from '../../store/database.ts';
import { fromTimestamp, toTimestamp } from '../../store/timestamp.ts';

/** How many numbers of events one transaction looks at, whether or not it finds any that matter. */
const chunkSeqs = 25_000;

export interface HistoryQuery {
  readonly workspaceId: string;
  readonly types: readonly string[];
  readonly needs: NeededFields;
  readonly since: Micros | null;
  /** The last event that is read: what comes later belongs to the next preview. */
  readonly upTo: number;
  /** Slugs of the sources, by id. */
  readonly slugs: ReadonlyMap<string, string>;
}

export interface HistoryChunk {
  readonly upTo: number;
  readonly count: number;
  events(): Iterable<SourceEvent>;
}

/** The number of a workspace's last event. */
export async function lastSeq(database: Database, workspaceId: string): Promise<number> {
  const [row] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ seq: number | null }>('select max(seq) as seq from events where workspace_id = $1', [
      workspaceId,
    ]),
  );
  return row?.seq ?? 0;
}

/**
 * Decided events of some types, in chunks: each in a short transaction of its own that may only read, so that nothing
 * waits for it and nothing is kept from cleaning up. The next chunk is on its way while one is looked at.
 */
export async function* readHistory(database: Database, query: HistoryQuery): AsyncGenerator<HistoryChunk> {
  let after = 0;
  let coming = readChunk(database, query, after);
  try {
    while (after < query.upTo) {
      const rows = await coming;
      after = Math.min(after + chunkSeqs, query.upTo);
      if (after < query.upTo) coming = readChunk(database, query, after);
      yield { upTo: after, count: rows.length, events: () => toEvents(rows, query) };
    }
  } finally {
    // Whoever stops early does not wait for what was on its way.
    coming.catch(() => undefined);
  }
}

type Row = (string | null)[];

const asText = { getTypeParser: () => (text: string) => text };

function readChunk(database: Database, query: HistoryQuery, after: number): Promise<Row[]> {
  const { workspaceId, types, needs, since, upTo } = query;
  // Names are parameters: the text stays the same, and nothing of an achievement becomes SQL.
  const fields = needs.data?.map((_, index) => `e.data -> $${index + 6}::text`) ?? ['e.data'];
  const columns = [
    'array_position($4::text[], e.type)',
    'e.source_id',
    'e.event_id',
    'e.sequence',
    'e.occurred_at',
    needs.subject ? 'e.subject' : 'null',
    ...fields,
  ];
  const text = `select ${columns.join(', ')} from events e
    where e.workspace_id = $1 and e.seq > $2 and e.seq <= $3 and e.type = any($4) and e.mode <> 1
      and ($5::timestamptz is null or e.occurred_at >= $5)`;
  const upToHere = Math.min(after + chunkSeqs, upTo);
  const from = since === null ? null : toTimestamp(since);
  const values = [workspaceId, after, upToHere, types, from, ...(needs.data ?? [])];
  return database.inWorkspace(workspaceId, async (tx) => {
    await tx.query('set transaction read only');
    const found = await tx.client.query<Row>({ text, values, rowMode: 'array', types: asText });
    return found.rows;
  });
}

function* toEvents(rows: readonly Row[], { types, needs, slugs }: HistoryQuery): Generator<SourceEvent> {
  const names = needs.data;
  for (const row of rows) {
    const [type, source, id, sequence, at, subject] = row;
    yield {
      id: id ?? '',
      source: slugs.get(source ?? '') ?? '',
      type: types[Number(type) - 1] ?? '',
      at: readTime(at ?? ''),
      sequence: sequence ?? '',
      subject: subject ?? null,
      data: names ? fieldsOf(row, names) : (JSON.parse(row[6] ?? '{}') as JsonObject),
    };
  }
}

function fieldsOf(row: Row, names: readonly string[]): JsonObject {
  const data: JsonObject = {};
  for (let index = 0; index < names.length; index++) {
    const text = row[index + 6];
    const name = names[index];
    if (text !== null && text !== undefined && name !== undefined) data[name] = readJson(text);
  }
  return data;
}

/** JSON, the usual kinds without a parser. */
function readJson(text: string): Json {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text.charCodeAt(0) === 34 && !text.includes('\\')) return text.slice(1, -1);
  return JSON.parse(text) as Json;
}

let hourText = '';
let hourMicros: Micros = 0;

/** `fromTimestamp`, with the hour remembered from one event to the next. */
function readTime(text: string): Micros {
  const isPlain = text.endsWith('+00') && text.charCodeAt(10) === 32 && text.length <= 29;
  if (!isPlain) return fromTimestamp(text);
  const hour = text.slice(0, 13);
  if (hour !== hourText) {
    hourMicros = fromTimestamp(`${hour}:00:00+00`);
    hourText = hour;
  }
  const seconds = Number(text.slice(14, 16)) * 60 + Number(text.slice(17, -3));
  return hourMicros + Math.round(seconds * 1_000_000);
}
