import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { isUuid } from '../../store/uuid.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { type Sight, seesAward } from '../may-see.ts';
import {
  type AwardRow,
  awardColumns,
  presentAchievement,
  presentAwards,
  presentPerson,
  tierRank,
  versionOf,
} from '../present.ts';
import type { Viewer } from '../viewer.ts';
import type { AwardNote } from './api.ts';

export interface AwardFilter {
  readonly person?: string | undefined;
  readonly achievement?: string | undefined;
  readonly state?: string | undefined;
  readonly window?: string | undefined;
  readonly tier?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Newest earned first. What is confirmed, and all of those whom the viewer may see. */
export async function listAwards(
  tx: Tx,
  workspace: WorkspaceEngine,
  sight: Sight,
  filter: AwardFilter,
  language: Language,
) {
  const after = decodeCursor(filter.cursor, ['number', 'uuid']);
  const person =
    filter.person === undefined ? null : (workspace.directory.byHandle(filter.person)?.id ?? 'none');
  const achievement =
    filter.achievement === undefined
      ? null
      : (workspace.rules.byKey(filter.achievement)?.achievementId ?? 'none');
  if (person === 'none' || achievement === 'none') return { items: [], nextCursor: null };
  const rows = await tx.query<AwardRow>(
    `select ${awardColumns} from awards where workspace_id = $1
       and ($2::uuid is null or person_id = $2) and ($3::uuid is null or achievement_id = $3)
       and ($4::text is null or state = $4) and ($5::text is null or window_key = $5) and ($6::text is null or tier = $6)
       and (state = 'confirmed' or person_id = $12
         or (($7::boolean or person_id = any($8::uuid[])) and (not $13::boolean or state = 'in_review')))
       and ($9::timestamptz is null or (earned_at, award_id) < ($9, $10::uuid))
     order by earned_at desc, award_id desc limit $11`,
    [
      workspace.workspaceId,
      person,
      achievement,
      filter.state ?? null,
      filter.window ?? null,
      filter.tier ?? null,
      sight.all,
      sight.people,
      after ? toTimestamp(after[0]) : null,
      after?.[1] ?? null,
      filter.limit + 1,
      sight.self,
      sight.isWorksCouncil,
    ],
  );
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  const nextCursor =
    rows.length > filter.limit && last ? encodeCursor([last.earned_at, last.award_id]) : null;
  return { items: presentAwards(shown, workspace, language), nextCursor };
}

/** One award, if the viewer may see it. */
export async function findAward(
  tx: Tx,
  workspaceId: string,
  sight: Sight,
  id: string,
): Promise<AwardRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx.query<AwardRow>(
    `select ${awardColumns} from awards where workspace_id = $1 and award_id = $2`,
    [workspaceId, id],
  );
  if (!row) return undefined;
  return seesAward(sight, row.person_id, row.state) ? row : undefined;
}

/** What a sentence about a confirmed award needs no events for: its receipt is shown without them. */
const shownColumns = awardColumns.replace(
  /\breceipt$/,
  `case when state = 'confirmed' then (receipt - 'items') || '{"items": ""}' else receipt end as receipt`,
);

/** Awards by id, in the order asked for, to be shown; the receipts of confirmed ones without their events. */
export async function awardsById(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<AwardRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx.prepared<AwardRow>(
    'awards-by-id',
    `select ${shownColumns} from awards where workspace_id = $1 and award_id = any($2::uuid[])`,
    [workspaceId, ids],
  );
  const byId = new Map(rows.map((row) => [row.award_id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface NoteRow {
  note_id: string;
  writer_id: string;
  text: string;
  at: Micros;
  edited_at: Micros | null;
  award_id: string;
  achievement_id: string;
  version: number;
  tier: string | null;
  person_id: string;
}

/** Notes stand between two people: the award's person and whoever wrote it. */
const notes = `select n.note_id, n.writer_id, n.text, n.at, n.edited_at, a.award_id, a.achievement_id, a.version, a.tier, a.person_id
  from award_notes n join awards a using (workspace_id, award_id)
  where n.workspace_id = $1 and n.state = 'shown' and (a.person_id = $2 or n.writer_id = $2)`;

/** What a viewer may read of what was written on an award, oldest first. */
export async function notesOn(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  awardId: string,
): Promise<AwardNote[]> {
  const rows = await tx.query<NoteRow>(`${notes} and n.award_id = $3 order by n.at, n.note_id`, [
    workspace.workspaceId,
    viewer.personId,
    awardId,
  ]);
  return rows.flatMap((row) => presentNote(workspace, viewer, row) ?? []);
}

/** What was written to the viewer since a moment, newest first. */
export async function notesTo(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  since: string,
  limit: number,
): Promise<AwardNote[]> {
  const rows = await tx.query<NoteRow>(
    `${notes} and a.person_id = $2 and n.at > $3 order by n.at desc, n.note_id limit $4`,
    [workspace.workspaceId, viewer.personId, since, limit],
  );
  return rows.flatMap((row) => presentNote(workspace, viewer, row) ?? []);
}

/** On which of these awards the viewer has written. */
export async function notedBy(
  tx: Tx,
  workspaceId: string,
  viewer: Viewer,
  awardIds: readonly string[],
): Promise<Set<string>> {
  if (viewer.personId === null || awardIds.length === 0) return new Set();
  const rows = await tx.query<{ award_id: string }>(
    `select award_id from award_notes where workspace_id = $1 and writer_id = $2 and state = 'shown' and award_id = any($3)`,
    [workspaceId, viewer.personId, awardIds],
  );
  return new Set(rows.map((row) => row.award_id));
}

export async function notesById(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, AwardNote>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<NoteRow>(`${notes} and n.note_id = any($3)`, [
    workspace.workspaceId,
    viewer.personId,
    ids,
  ]);
  const found = new Map<string, AwardNote>();
  for (const row of rows) {
    const note = presentNote(workspace, viewer, row);
    if (note) found.set(row.note_id, note);
  }
  return found;
}

function presentNote(workspace: WorkspaceEngine, viewer: Viewer, row: NoteRow): AwardNote | null {
  const rule = workspace.rules.rules.get(row.achievement_id);
  if (!rule) return null;
  const { definition } = versionOf(rule, row.version);
  const card = (id: string) => presentPerson(workspace.directory.person(id), row.at);
  return {
    awardId: row.award_id,
    achievement: presentAchievement(definition, row.version, viewer.language, tierRank(definition, row.tier)),
    from: card(row.writer_id),
    to: card(row.person_id),
    text: row.text,
    at: formatInstant(row.at),
    editedAt: row.edited_at === null ? null : formatInstant(row.edited_at),
    mine: row.writer_id === viewer.personId,
  };
}
