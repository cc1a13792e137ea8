import type { NeededFields } from '../../domain/achievements/trying/needed-fields.ts';
import type { Json, JsonObject, Micros, SourceEvent } from '../../domain/events/event.ts';
import type { Database } from '../../store/database.ts';
import { fromTimestamp, toTimestamp } from '../../store/timestamp.ts';

/** How many numbers of events one transaction looks at, whether or not it finds any that matter. */
const chunkSeqs = 25_000;
/** So many chunks are on their way while one is looked at, each on a connection of its own. */
const chunksAhead = 3;

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

/** What was read up to a number. */
export interface Chunk<T> {
  readonly upTo: number;
  readonly found: T;
}

export interface EventChunk {
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
 * waits for it and nothing is kept from cleaning up. The next ones are on their way while one is looked at.
 */
export function readHistory(database: Database, query: HistoryQuery): AsyncGenerator<Chunk<EventChunk>> {
  return inChunks(query.upTo, async (after, upTo) => {
    const rows = await readChunk(database, query, after, upTo);
    return { count: rows.length, events: () => toEvents(rows, query) };
  });
}

/** Reads chunk by chunk, with the next ones on their way. */
export async function* inChunks<T>(
  last: number,
  read: (after: number, upTo: number) => Promise<T>,
): AsyncGenerator<Chunk<T>> {
  const coming: { readonly upTo: number; readonly found: Promise<T> }[] = [];
  let asked = 0;
  const askAhead = () => {
    while (asked < last && coming.length < chunksAhead) {
      const upTo = Math.min(asked + chunkSeqs, last);
      const found = read(asked, upTo);
      // Whoever stops early does not wait for what was on its way.
      found.catch(() => undefined);
      coming.push({ upTo, found });
      asked = upTo;
    }
  };
  askAhead();
  for (let next = coming.shift(); next; next = coming.shift()) {
    const found = await next.found;
    askAhead();
    yield { upTo: next.upTo, found };
  }
}

type Row = (string | null)[];

const asText = { getTypeParser: () => (text: string) => text };

function readChunk(database: Database, query: HistoryQuery, after: number, upTo: number): Promise<Row[]> {
  const { workspaceId, types, needs, since } = query;
  // Names are parameters: the text stays the same, and nothing of an achievement becomes SQL.
  const fields = needs.data?.map((_, index) => `e.data -> $${index + 6}::text`) ?? ['e.data'];
  const columns = [
    'e.occurred_at',
    'array_position($4::text[], e.type)',
    'e.event_id',
    'e.sequence',
    ...fields,
    ...(query.slugs.size > 1 ? ['e.source_id'] : []),
    ...(needs.subject ? ['e.subject'] : []),
  ];
  const text = `select ${columns.join(', ')} from events e
    where e.workspace_id = $1 and e.seq > $2 and e.seq <= $3 and e.type = any($4) and e.mode <> 1
      and ($5::timestamptz is null or e.occurred_at >= $5)`;
  const from = since === null ? null : toTimestamp(since);
  const values = [workspaceId, after, upTo, types, from, ...(needs.data ?? [])];
  return database.inWorkspace(workspaceId, async (tx) => {
    await tx.query('set transaction read only');
    const found = await tx.client.query<Row>({ text, values, rowMode: 'array', types: asText });
    return found.rows;
  });
}

const fieldsFrom = 4;

function* toEvents(rows: readonly Row[], { types, needs, slugs }: HistoryQuery): Generator<SourceEvent> {
  const names = needs.data;
  const sourceAt = fieldsFrom + (names?.length ?? 1);
  const subjectAt = slugs.size > 1 ? sourceAt + 1 : sourceAt;
  const [onlySlug = ''] = slugs.values();
  for (const row of rows) {
    yield {
      id: row[2] ?? '',
      source: slugs.size > 1 ? (slugs.get(row[sourceAt] ?? '') ?? '') : onlySlug,
      type: types[Number(row[1]) - 1] ?? '',
      at: readTime(row[0] ?? ''),
      sequence: row[3] ?? '',
      subject: needs.subject ? (row[subjectAt] ?? null) : null,
      data: names ? fieldsOf(row, names) : (JSON.parse(row[fieldsFrom] ?? '{}') as JsonObject),
    };
  }
}

function fieldsOf(row: Row, names: readonly string[]): JsonObject {
  const data: JsonObject = {};
  for (let index = 0; index < names.length; index++) {
    const text = row[index + fieldsFrom];
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
