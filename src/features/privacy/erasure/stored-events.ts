import { addDeeds, type Fact } from '../../../domain/achievements/reading/read-deeds.ts';
import type { JsonObject, SourceEvent } from '../../../domain/events/event.ts';
import {
  type CreditPath,
  type Eraser,
  type PackedAbout,
  redactEvent,
  redactKey,
  redactPacked,
} from '../../../domain/privacy/redact.ts';
import { CellStore } from '../../../engine/cells/cell-store.ts';
import { linksOf } from '../../../engine/decide/decide-batch.ts';
import type { Directory } from '../../../engine/decide/directory.ts';
import type { RuleIndex } from '../../../engine/decide/rule-index.ts';
import { hashArray, int8Array } from '../../../engine/log/binary-arrays.ts';
import type { Database, Tx } from '../../../store/database.ts';
import { readRows } from '../tables.ts';

const eventsPerRead = 5000;

interface EventRow {
  seq: number;
  event_id: string;
  slug: string;
  type: string;
  subject: string | null;
  sequence: string;
  occurred_at: number;
  mode: number;
  data: JsonObject;
}

const select = `select e.seq, e.event_id, s.slug, e.type, e.subject, e.sequence, e.occurred_at, e.mode, e.data
  from events e join sources s using (workspace_id, source_id) where e.workspace_id = $1`;

/** What names people in events: looked for once, then written. */
export interface EventEraser {
  readonly eraser: Eraser;
  readonly credits: readonly CreditPath[];
}

/** The numbers of events that name somebody, up to one; beside the work, page by page. */
export async function findNaming(
  database: Database,
  workspaceId: string,
  how: EventEraser,
  upTo: number,
): Promise<number[]> {
  const found: number[] = [];
  for (let after = 0; after < upTo; ) {
    const rows = await database.inWorkspace(workspaceId, (tx) => readPage(tx, workspaceId, after, upTo));
    for (const row of rows) if (redacted(row, how)) found.push(row.seq);
    const last = rows.at(-1);
    if (!last) break;
    after = last.seq;
  }
  return found;
}

/** Numbers of events that were changed, and of those in which something did that objects are looked up by. */
export interface ChangedEvents {
  readonly all: ReadonlySet<number>;
  readonly linked: ReadonlySet<number>;
}

/** Writes events without the people to be erased: those found before, and what came since. */
export async function rewriteEvents(
  tx: Tx,
  workspaceId: string,
  how: EventEraser,
  known: readonly number[],
  since: number,
  rules: RuleIndex,
): Promise<ChangedEvents> {
  const all = new Set<number>();
  const linked = new Set<number>();
  const fields = linkFields(rules);
  const write = async (rows: readonly EventRow[]) => {
    const events = rows.flatMap((row) => {
      const event = redacted(row, how);
      if (!event) return [];
      all.add(row.seq);
      if (event.subject !== row.subject || changesField(row.data, event.data, fields)) linked.add(row.seq);
      return [event];
    });
    if (events.length === 0) return;
    await tx.query(
      `update events e set event_id = r.id, subject = r.subject, sequence = r.sequence, data = r.data
       from json_to_recordset($2) as r (seq bigint, id text, subject text, sequence text, data jsonb)
       where e.workspace_id = $1 and e.seq = r.seq`,
      [workspaceId, JSON.stringify(events)],
    );
  };
  for (let start = 0; start < known.length; start += eventsPerRead)
    await write(
      await tx.query<EventRow>(`${select} and e.seq = any ($2::bigint[]) order by e.seq`, [
        workspaceId,
        known.slice(start, start + eventsPerRead),
      ]),
    );
  for (let after = since; ; ) {
    const rows = await readPage(tx, workspaceId, after, null);
    await write(rows);
    const last = rows.at(-1);
    if (!last) return { all, linked };
    after = last.seq;
  }
}

/** What a hold or a pair is looked up by is a hash of a name in the event: made anew for events that have changed. */
export async function rewriteLinks(
  tx: Tx,
  workspaceId: string,
  { rules, directory }: { readonly rules: RuleIndex; readonly directory: Directory },
  changed: ReadonlySet<number>,
): Promise<void> {
  const all = [...changed];
  for (let start = 0; start < all.length; start += eventsPerRead) {
    const seqs = all.slice(start, start + eventsPerRead);
    const rows = await tx.query<EventRow>(`${select} and e.seq = any ($2::bigint[]) order by e.seq`, [
      workspaceId,
      seqs,
    ]);
    const deeds: Parameters<typeof addDeeds>[0] = [];
    for (const row of rows) {
      // A late event waits: it speaks of nothing yet.
      if (row.mode === 1) continue;
      const fact: Fact = { seq: row.seq, event: toEvent(row) };
      addDeeds(deeds, rules.listeners(row.type), fact, directory.find, false);
    }
    await tx.query('delete from links where workspace_id = $1 and seq = any ($2::bigint[])', [
      workspaceId,
      seqs,
    ]);
    const notes = linksOf(deeds, new CellStore());
    await tx.query(
      'insert into link_log (hash, seq) select distinct h, s from unnest($1::bigint[], $2::bigint[]) as n (h, s)',
      [hashArray(notes.map(({ cell }) => cell.hash)), int8Array(notes.map(({ seq }) => seq))],
    );
  }
}

/** Cells hold the ids and the objects of events. How many of their texts have changed. */
export async function rewriteCells(
  tx: Tx,
  workspaceId: string,
  eraser: Eraser,
  about: (personId: string) => (numbers: readonly number[]) => PackedAbout,
): Promise<number> {
  let changed = 0;
  const sql = 'select achievement_id, person_id, window_key, text from cells where workspace_id = $1';
  for await (const rows of readRows(tx, sql, [workspaceId])) {
    const written = rows.flatMap((row) => {
      const [person, key, text] = [String(row.person_id), String(row.window_key), String(row.text)];
      const newKey = redactKey(key, eraser, about(person)([]).person);
      const newText = redactPacked(text, eraser, about(person));
      if (newKey === key && newText === text) return [];
      return [{ a: row.achievement_id, p: person, k: key, t: text, nk: newKey, nt: newText }];
    });
    changed += written.length;
    if (written.length === 0) continue;
    await tx.query(
      `delete from cells c using json_to_recordset($2) as r (a uuid, p uuid, k text, t text)
       where c.workspace_id = $1 and c.achievement_id = r.a and c.person_id = r.p and c.window_key = r.k and c.text = r.t`,
      [workspaceId, JSON.stringify(written)],
    );
    await tx.query(
      `insert into cell_log (achievement_id, person_id, window_key, text)
       select a, p, nk, nt from json_to_recordset($1) as r (a uuid, p uuid, nk text, nt text)`,
      [JSON.stringify(written)],
    );
  }
  return changed;
}

/** Fields of events by which holds and pairs look objects up; null: any. */
function linkFields(rules: RuleIndex): ReadonlySet<string> | null {
  const fields = new Set<string>();
  for (const { versions } of rules.rules.values())
    for (const { cancels, pairing } of versions)
      for (const { text } of [...cancels.map(({ same }) => same), ...(pairing ? [pairing.same] : [])]) {
        if (/\bdata\b(?!\s*\.\s*[A-Za-z_])/.test(text)) return null;
        for (const [, name = ''] of text.matchAll(/\bdata\s*\.\s*([A-Za-z_]\w*)/g)) fields.add(name);
      }
  return fields;
}

function changesField(before: JsonObject, after: JsonObject, fields: ReadonlySet<string> | null): boolean {
  const names = fields ?? new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].some((name) => before[name] !== after[name]);
}

function readPage(tx: Tx, workspaceId: string, after: number, upTo: number | null): Promise<EventRow[]> {
  return tx.query<EventRow>(
    `${select} and e.seq > $2 and ($3::bigint is null or e.seq <= $3) order by e.seq limit ${eventsPerRead}`,
    [workspaceId, after, upTo],
  );
}

function redacted(row: EventRow, { eraser, credits }: EventEraser) {
  const event = toEvent(row);
  const without = redactEvent(event, eraser, credits);
  if (without === event) return null;
  const { id, subject, sequence, data } = without;
  return { seq: row.seq, id, subject, sequence, data };
}

function toEvent({ event_id, slug, type, subject, sequence, occurred_at, data }: EventRow): SourceEvent {
  return { id: event_id, source: slug, type, at: occurred_at, sequence, subject, data };
}
