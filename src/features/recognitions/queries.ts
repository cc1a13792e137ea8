import type { Micros } from '../../domain/events/event.ts';
import type { GivenLately } from '../../domain/recognition/soft-limits.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { presentPerson } from '../present.ts';
import type { Viewer } from '../viewer.ts';
import type { Evidence, Recognition, ValueCard } from './api.ts';
import { type EventOf, eventsBySeq, peopleOf, presentEvidence } from './evidence.ts';
import { loadValues, presentValue } from './values.ts';

export { type EventOf, peopleOf, presentEvidence, recentEventsOf } from './evidence.ts';
export { findRecipients } from './recipients.ts';
export { readSuggestions } from './suggestions.ts';
export { loadValues } from './values.ts';

/** The badges that somebody can give, as they read them. */
export async function offeredValues(
  tx: Tx,
  { workspaceId, language }: Pick<Viewer, 'workspaceId' | 'language'>,
): Promise<ValueCard[]> {
  const rows = await loadValues(tx, workspaceId);
  return rows.filter((row) => !row.hidden).map((row) => presentValue(row, language));
}

export const editableMicros = 15 * 60_000_000;

export interface RecognitionRow {
  recognition_id: string;
  giver_id: string;
  team: string | null;
  what: string;
  effect: string;
  state: Recognition['state'];
  audience: Recognition['audience'];
  /** Somebody who sees it has asked admins to look at it, or at a comment below it. */
  is_reported: boolean;
  given_at: Micros;
  written_at: Micros;
  edited_at: Micros | null;
  key: string;
  name: string;
  meaning: string;
  kind: ValueCard['kind'];
  family: string;
  hidden: boolean;
  recipients: string[];
  evidence: number[] | null;
}

const select = `
  select r.recognition_id, r.giver_id, r.team, r.what, r.effect, r.state, r.audience, r.given_at, r.written_at, r.edited_at,
    v.key, v.name, v.meaning, v.kind, v.family, v.hidden,
    (select array_agg(p.person_id order by p.person_id) from recognition_recipients p
     where p.workspace_id = r.workspace_id and p.recognition_id = r.recognition_id) as recipients,
    (select jsonb_agg(e.event_seq order by e.event_seq) from recognition_evidence e
     where e.workspace_id = r.workspace_id and e.recognition_id = r.recognition_id) as evidence,
    case when r.audience = 'named' then exists (select from announcements n
      join content_reports c on c.workspace_id = n.workspace_id and c.seq = n.seq
      where n.workspace_id = r.workspace_id and n.recognition_id = r.recognition_id and n.kind = 'named')
    else false end as is_reported
  from recognitions r join recognition_values v using (workspace_id, value_id)`;

/** Recognitions by id, in no order. */
export function recognitionsById(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<RecognitionRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.query<RecognitionRow>(`${select} where r.workspace_id = $1 and r.recognition_id = any($2)`, [
    workspaceId,
    ids,
  ]);
}

/**
 * Whether somebody may see it: what is hidden or withdrawn is left to admins and its giver, what is for those named to
 * them, and to admins once one of them has reported it.
 */
export function maySee(row: RecognitionRow, { personId, roles }: Viewer): boolean {
  const isAdmin = roles.includes('admin');
  const isGiver = row.giver_id === personId;
  const isNamed = isGiver || (personId !== null && row.recipients.includes(personId));
  if (row.audience === 'named' && !isNamed && !(isAdmin && row.is_reported)) return false;
  return row.state === 'shown' || isAdmin || isGiver;
}

/** The events that recognitions point at, by number. */
export async function evidenceOf(
  tx: Tx,
  workspaceId: string,
  rows: readonly RecognitionRow[],
): Promise<Map<number, EventOf>> {
  const seqs = [...new Set(rows.flatMap((row) => row.evidence ?? []))];
  return new Map((await eventsBySeq(tx, workspaceId, seqs)).map((event) => [event.seq, event]));
}

/** A recognition as a reader of a language reads it; that it can still be edited is said to its giver alone. */
export function presentRecognition(
  workspace: WorkspaceEngine,
  viewer: Pick<Viewer, 'personId' | 'language'>,
  row: RecognitionRow,
  events: ReadonlyMap<number, EventOf>,
): Recognition {
  const person = (id: string) => presentPerson(workspace.directory.person(id), row.given_at);
  return {
    id: row.recognition_id,
    giver: person(row.giver_id),
    recipients: row.recipients
      .map(person)
      .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
    team: row.team,
    value: presentValue(row, viewer.language),
    what: row.what,
    effect: row.effect,
    evidence: (row.evidence ?? []).flatMap((seq): Evidence[] => {
      const event = events.get(seq);
      if (!event) return [];
      const whose = peopleOf(workspace, event).find((one) => row.recipients.includes(one.id));
      return [presentEvidence(event, whose, viewer.language)];
    }),
    givenAt: formatInstant(row.given_at),
    editedAt: row.edited_at === null ? null : formatInstant(row.edited_at),
    editableUntil: editableUntil(row, viewer.personId),
    state: row.state,
    audience: row.audience,
  };
}

/** Until when somebody may edit a recognition: its giver, for a quarter of an hour. */
export function editableUntil(
  row: Pick<RecognitionRow, 'giver_id' | 'state' | 'written_at'>,
  personId: string | null,
): string | null {
  const until = row.written_at + editableMicros;
  const isEditable = row.giver_id === personId && row.state === 'shown' && until > Date.now() * 1000;
  return isEditable ? formatInstant(until) : null;
}

/** Recognitions as a viewer sees them, by id. */
export async function presentRecognitions(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  rows: readonly RecognitionRow[],
): Promise<Map<string, Recognition>> {
  const events = await evidenceOf(tx, workspace.workspaceId, rows);
  return new Map(rows.map((row) => [row.recognition_id, presentRecognition(workspace, viewer, row, events)]));
}

/** The newest recognitions somebody received, for Today. */
export async function receivedLately(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  personId: string,
  limit: number,
): Promise<{ recognition: Recognition; seq: number }[]> {
  const found = await tx.query<{ recognition_id: string; seq: number }>(
    `select r.recognition_id, n.seq from recognition_recipients p
     join recognitions r using (workspace_id, recognition_id)
     join announcements n on n.workspace_id = r.workspace_id and n.recognition_id = r.recognition_id and n.kind in ('feed', 'named')
     where p.workspace_id = $1 and p.person_id = $2 and r.state = 'shown'
     order by r.given_at desc, r.recognition_id desc limit $3`,
    [workspace.workspaceId, personId, limit],
  );
  const rows = await recognitionsById(
    tx,
    workspace.workspaceId,
    found.map((one) => one.recognition_id),
  );
  const visible = rows.filter((row) => maySee(row, viewer));
  const presented = await presentRecognitions(tx, workspace, viewer, visible);
  return found.flatMap(({ recognition_id: id, seq }) => {
    const recognition = presented.get(id);
    return recognition ? [{ recognition, seq }] : [];
  });
}

/** What the same giver wrote before, newest first, for the coach. */
export async function earlierTexts(tx: Tx, workspaceId: string, personId: string): Promise<string[]> {
  const rows = await tx.query<{ text: string }>(
    `select trim(what || ' ' || effect) as text from recognitions
     where workspace_id = $1 and giver_id = $2 order by given_at desc limit 20`,
    [workspaceId, personId],
  );
  return rows.map((row) => row.text);
}

const dayMicros = 86_400_000_000;

/** How often the giver of a recognition gave within a day, and to each of its recipients within a week; teams apart. */
export async function givenLately(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  id: string,
  now: Micros,
): Promise<GivenLately> {
  const { workspaceId, directory } = workspace;
  const each = await tx.query<{ person_id: string; count: number }>(
    `select p.person_id, count(*)::int as count from recognitions r
       join recognition_recipients p using (workspace_id, recognition_id)
     where r.workspace_id = $1 and r.giver_id = $2 and r.state = 'shown' and r.team is null and r.given_at > $3
       and p.person_id in (select person_id from recognition_recipients where workspace_id = $1 and recognition_id = $4)
     group by 1`,
    [workspaceId, viewer.personId, toTimestamp(now - 7 * dayMicros), id],
  );
  const [day] = await tx.query<{ count: number }>(
    `select count(*)::int as count from recognitions
     where workspace_id = $1 and giver_id = $2 and state = 'shown' and given_at > $3`,
    [workspaceId, viewer.personId, toTimestamp(now - dayMicros)],
  );
  return {
    today: day?.count ?? 0,
    toEach: new Map(each.map((row) => [directory.person(row.person_id)?.name ?? 'Somebody', row.count])),
  };
}
