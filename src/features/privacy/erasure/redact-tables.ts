import type { AuditContent } from '../../../domain/audit/chain.ts';
import type { Json, JsonObject } from '../../../domain/events/event.ts';
import { NameEraser } from '../../../domain/privacy/erasers.ts';
import { normalForm } from '../../../domain/privacy/names.ts';
import {
  type Eraser,
  type PackedAbout,
  redactJson,
  redactKey,
  redactPacked,
  redactText,
  redactWhole,
} from '../../../domain/privacy/redact.ts';
import { redactBytes } from '../../../engine/privacy.ts';
import type { Tx } from '../../../store/database.ts';
import type { Leaving } from '../names-of.ts';
import { type Row, rewriteTable, type TextColumn, type TextTable, textTables } from '../tables.ts';

/** How texts of a workspace are read for people who are to be erased. */
export interface Reader {
  readonly leaving: readonly Leaving[];
  readonly eraser: NameEraser;
  /** For what is known to be about them. */
  readonly about: NameEraser;
  /** Ids of rows about them: the people, their awards, what was said of them. */
  readonly related: ReadonlySet<string>;
  /** Numbers of events that named them. */
  readonly events: ReadonlySet<number>;
}

export async function makeReader(
  tx: Tx,
  workspaceId: string,
  leaving: readonly Leaving[],
  eraser: NameEraser,
  events: ReadonlySet<number>,
): Promise<Reader> {
  const ids = leaving.map(({ id }) => id);
  const rows = await tx.query<{ id: string }>(
    `with said as (
       select recognition_id from recognitions where workspace_id = $1 and giver_id = any ($2::uuid[])
       union select recognition_id from recognition_recipients where workspace_id = $1 and person_id = any ($2::uuid[])
     ), won as (
       select award_id from awards where workspace_id = $1 and person_id = any ($2::uuid[])
     ), told as (
       select seq from announcements where workspace_id = $1 and (recognition_id in (select recognition_id from said)
         or award_ids && (select coalesce(array_agg(award_id), '{}') from won))
     )
     select recognition_id as id from said union all select award_id from won
     union all select comment_id from comments where workspace_id = $1 and seq in (select seq from told)
     union all select report_id from content_reports where workspace_id = $1 and seq in (select seq from told)`,
    [workspaceId, ids],
  );
  const related = new Set([...ids, ...rows.map(({ id }) => id)]);
  return { leaving, eraser, about: NameEraser.about(leaving, eraser), related, events };
}

/** Whether an entry of a cell or a receipt comes from an event that named them, and whether it is theirs. */
export function aboutEntries(reader: Pick<Reader, 'events' | 'related'>, personId: string) {
  const person = reader.related.has(personId);
  return (numbers: readonly number[]): PackedAbout => ({
    event: numbers.some((number) => reader.events.has(number)),
    person,
  });
}

/** Every text of every table of the workspace, but those treated in their own way. How many rows have changed, by table. */
export async function redactTables(
  tx: Tx,
  workspaceId: string,
  reader: Reader,
  isDry: boolean,
): Promise<Record<string, number>> {
  const changed: Record<string, number> = {};
  for (const table of await textTables(tx)) {
    const count = await rewriteTable(tx, workspaceId, table, (row) => redactRow(table, row, reader), isDry);
    if (count > 0) changed[table.name] = count;
  }
  return changed;
}

function redactRow(table: TextTable, row: Row, reader: Reader): Row | null {
  const isRelated = table.ids.some((column) =>
    [row[column]].flat().some((id) => reader.related.has(String(id))),
  );
  const different: Record<string, unknown> = {};
  for (const column of table.columns) {
    const before = row[column.name];
    if (before === null || before === undefined) continue;
    const after = redactValue(`${table.name}.${column.name}`, column, before, row, isRelated, reader);
    if (after !== before) different[column.name] = after;
  }
  return Object.keys(different).length > 0 ? different : null;
}

/** Window keys and scopes hold the names of objects. */
const keys = /\.(window_key|scope)$/;

function redactValue(
  place: string,
  { type }: TextColumn,
  value: unknown,
  row: Row,
  isRelated: boolean,
  reader: Reader,
): unknown {
  const eraser = isRelated ? reader.about : reader.eraser;
  if (keys.test(place)) return redactKey(String(value), reader.eraser, isRelated);
  if (place === 'awards.receipt') return redactReceipt(value as JsonObject, String(row['person_id']), reader);
  if (place === 'invitations.invited_by') return redactWhole(String(value), reader.eraser, null);
  if (type === 'jsonb') return redactJson(value as Json, eraser);
  if (type === 'bytea')
    return redactBytes(
      value as Buffer,
      (json) => redactJson(json, reader.eraser),
      (text) => redactText(text, reader.eraser),
    );
  if (Array.isArray(value)) {
    const list = value.map((each) => redactMaybeJson(String(each), eraser));
    return list.some((each, index) => each !== value[index]) ? list : value;
  }
  return redactMaybeJson(String(value), eraser);
}

/** Rows of files are kept as JSON: a name must not reach from one cell into the next. */
function redactMaybeJson(text: string, eraser: Eraser): string {
  if (!/^[[{]/.test(text)) return redactText(text, eraser);
  try {
    const parsed = JSON.parse(text) as Json;
    const redacted = redactJson(parsed, eraser);
    return redacted === parsed ? text : JSON.stringify(redacted);
  } catch {
    return redactText(text, eraser);
  }
}

function redactReceipt(receipt: JsonObject, personId: string, reader: Reader): JsonObject {
  const about = aboutEntries(reader, personId);
  const { items, window, ...rest } = receipt;
  const [packed, key] = [String(items ?? ''), String(window ?? '')];
  const newItems = redactPacked(packed, reader.eraser, about);
  const newKey = redactKey(key, reader.eraser, about([]).person);
  const newRest = redactJson(rest, reader.eraser) as JsonObject;
  if (newItems === packed && newKey === key && newRest === rest) return receipt;
  return { ...newRest, items: newItems, window: newKey };
}

/** What an entry of the audit log says without them; what is said of why is read closely where it is about them. */
export function redactEntry(entry: AuditContent, { eraser, about, related }: Reader): AuditContent {
  const { actor, subject, details } = entry;
  const source = typeof details['source'] === 'string' ? details['source'] : null;
  const isOf = (value: Json): boolean =>
    typeof value === 'string' && eraser.whole(normalForm(value), value, source) !== null;
  const isAbout = related.has(subject) || [actor.name, subject, ...Object.values(details)].some(isOf);
  const reader = isAbout ? about : eraser;
  const read = (value: Json): Json => {
    if (typeof value === 'string') return redactWhole(value, reader, source);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(read);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, read(each)]));
  };
  const redacted: AuditContent = {
    ...entry,
    actor: actor.kind === 'person' ? { ...actor, name: redactWhole(actor.name, reader, null) } : actor,
    subject: redactWhole(subject, reader, source),
    details: read(details) as JsonObject,
  };
  return JSON.stringify(redacted) === JSON.stringify(entry) ? entry : redacted;
}
