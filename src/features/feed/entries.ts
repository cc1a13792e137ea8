import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Announcement } from '../../engine/decide/announce.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import type { Award } from '../awards/api.ts';
import { awardsById } from '../awards/queries.ts';
import { type AwardRow, presentAwards } from '../present.ts';
import type { Recognition } from '../recognitions/api.ts';
import { maySee, presentRecognitions, recognitionsById } from '../recognitions/queries.ts';
import type { Viewer } from '../viewer.ts';
import type { FeedItem, Reaction } from './api.ts';

export interface AnnouncementRow {
  seq: number;
  at: Micros;
  kind: Announcement['kind'];
  person_id: string | null;
  award_ids: string[];
  recognition_id: string | null;
  comment_id: string | null;
  note_id: string | null;
  finding_id: string | null;
  reaction_notice_id: string | null;
}

export const columns =
  'n.seq, n.at, n.kind, n.person_id, n.award_ids, n.recognition_id, n.comment_id, n.note_id, n.finding_id, n.reaction_notice_id';

/** What stands, before the number $2. */
export const standingSql = `
  select ${columns} from announcements n
  left join recognitions r on r.workspace_id = n.workspace_id and r.recognition_id = n.recognition_id
  where n.workspace_id = $1 and n.seq < coalesce($2::bigint, 9223372036854775807)
    and (r.state is null or r.state = 'shown')`;
/** What of it the feed shows to everybody. */
const shownSql = `${standingSql} and n.kind = 'feed'`;

/** The newest entries, or those before a number. */
export function entriesBefore(
  tx: Tx,
  workspaceId: string,
  seq: number | null,
  limit: number,
): Promise<AnnouncementRow[]> {
  return tx.prepared<AnnouncementRow>('feed-page', `${shownSql} order by n.seq desc limit $3`, [
    workspaceId,
    seq,
    limit,
  ]);
}

/** Entries as they stand now: what was revoked, withdrawn or hidden since is left out. */
export async function presentFeed(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  rows: readonly AnnouncementRow[],
): Promise<FeedItem[]> {
  const awards = await loadAwards(tx, workspace, rows, viewer.language);
  const recognitions = await loadRecognitions(tx, workspace, viewer, rows);
  const answers = await loadAnswers(
    tx,
    workspace.workspaceId,
    viewer,
    rows.map((row) => row.seq),
  );
  return rows.flatMap(
    (row) =>
      presentEntry(row, awards, recognitions.get(row.recognition_id ?? ''), answers.get(row.seq) ?? none) ??
      [],
  );
}

/** One entry; null where nothing of it stands any more. */
export function presentEntry(
  row: AnnouncementRow,
  awards: ReadonlyMap<string, Award>,
  recognition: Recognition | undefined,
  { reactions, comments }: Answers,
): FeedItem | null {
  const entry = { seq: row.seq, at: formatInstant(row.at), reactions, comments };
  if (recognition) return { ...entry, kind: 'recognition', recognition };
  const standing = row.award_ids
    .flatMap((id) => awards.get(id) ?? [])
    .filter((award) => award.state === 'confirmed');
  return standing.length > 0 ? { ...entry, kind: 'award', awards: standing } : null;
}

export async function loadAwards(
  tx: Tx,
  workspace: WorkspaceEngine,
  rows: readonly AnnouncementRow[],
  language: Language,
): Promise<Map<string, Award>> {
  const found = await awardRowsOf(tx, workspace.workspaceId, rows);
  return new Map(presentAwards(found, workspace, language).map((award) => [award.id, award]));
}

/** The awards that rows speak of, as they are stored. */
export function awardRowsOf(
  tx: Tx,
  workspaceId: string,
  rows: readonly AnnouncementRow[],
): Promise<AwardRow[]> {
  return awardsById(tx, workspaceId, [...new Set(rows.flatMap((row) => row.award_ids))]);
}

/** Recognitions that rows speak of, as far as the viewer may see them, by id. */
export async function loadRecognitions(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  rows: readonly AnnouncementRow[],
): Promise<Map<string, Recognition>> {
  const ids = [...new Set(rows.flatMap((row) => row.recognition_id ?? []))];
  const found = await recognitionsById(tx, workspace.workspaceId, ids);
  const visible = found.filter((row) => row.state !== 'withdrawn' && maySee(row, viewer));
  return presentRecognitions(tx, workspace, viewer, visible);
}

export interface Answers {
  reactions: Reaction[];
  comments: number;
}
const none: Answers = { reactions: [], comments: 0 };

/** Reactions and comments of entries, counted in the same statement's view of the data. */
async function loadAnswers(
  tx: Tx,
  workspaceId: string,
  viewer: Viewer,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, Answers>> {
  if (seqs.length === 0) return new Map();
  const rows = await tx.prepared<{
    seq: number;
    kind: Reaction['kind'] | null;
    count: number;
    mine: boolean;
  }>(
    'feed-answers',
    `select seq, kind, count(*)::int as count, bool_or(person_id = $3::uuid) as mine from reactions
     where workspace_id = $1 and seq = any($2::bigint[]) group by seq, kind
     union all
     select seq, null, count(*)::int, false from comments
     where workspace_id = $1 and seq = any($2::bigint[]) and state = 'shown' group by seq
     order by 1, 2`,
    [workspaceId, seqs, viewer.personId],
  );
  const bySeq = new Map<number, Answers>();
  for (const { seq, kind, count, mine } of rows) {
    const answers = bySeq.get(seq) ?? { reactions: [], comments: 0 };
    if (kind === null) answers.comments = count;
    else answers.reactions.push({ kind, count, mine: mine ?? false });
    bySeq.set(seq, answers);
  }
  return bySeq;
}
