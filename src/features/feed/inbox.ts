import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { readWords } from '../notice-words/queries.ts';
import type { Viewer } from '../viewer.ts';
import type { InboxCount, InboxItem } from './api.ts';
import type { AnnouncementRow } from './entries.ts';
import { readNotices } from './notices.ts';
import { commentStandsSql, reactionStandsSql } from './standing.ts';

/** A count above this is said as "99+". */
export const unreadMax = 100;
/** How many things that were unread can be made so again. */
const undoMax = 500;
/** What was taken back is explained for as long, as on Today; then it is gone. */
const takenBackShownFor = 7 * 86_400_000_000;

interface InboxRow extends AnnouncementRow {
  is_read: boolean;
}

export interface InboxFilter {
  readonly unread: boolean;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** $1 workspace, $2 person, $3 what was taken back before that is gone. */
const toldSql = `
  select n.seq, n.at, n.kind, n.person_id, n.recognition_id, n.comment_id, n.note_id, n.reaction_notice_id, own.award_ids,
    coalesce(m.is_read, n.seq <= c.read_to) as is_read
  from announcements n
  cross join (select coalesce((select read_to from inbox_cursors where workspace_id = $1 and person_id = $2), 0) as read_to) c
  left join inbox_marks m on m.workspace_id = $1 and m.person_id = $2 and m.seq = n.seq
  -- An award stands where it was told of last: "confirmed" takes the place of "pending".
  cross join lateral (
    select array(select a.award_id from awards a where a.workspace_id = $1 and a.award_id = any (n.award_ids)
      and (a.state in ('pending', 'in_review', 'confirmed') or n.at > $3)
      and not exists (select from announcements l where l.workspace_id = $1 and l.person_id = $2 and l.kind = 'notice'
        and l.seq > n.seq and a.award_id = any (l.award_ids))) as award_ids
  ) own
  where n.workspace_id = $1 and n.person_id = $2 and n.kind = 'notice' and (
    cardinality(own.award_ids) > 0
    or exists (select from recognitions r where r.workspace_id = $1 and r.recognition_id = n.recognition_id and r.state = 'shown' and n.comment_id is null)
    or exists (select from comments c where c.workspace_id = $1 and c.comment_id = n.comment_id and ${commentStandsSql})
    or exists (select from reaction_notices d where d.workspace_id = $1 and d.notice_id = n.reaction_notice_id and ${reactionStandsSql})
    or exists (select from award_notes w where w.workspace_id = $1 and w.note_id = n.note_id and w.state = 'shown'))`;
/** Nothing below this is unread. */
const unreadFromSql = `
  n.seq > coalesce(least(c.read_to, (select min(u.seq) - 1 from inbox_marks u
    where u.workspace_id = $1 and u.person_id = $2 and not u.is_read)), 0)
  and not coalesce(m.is_read, n.seq <= c.read_to)`;

/** Everything somebody was told and that stands, newest first. */
export async function readInbox(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  { unread, cursor, limit }: InboxFilter,
): Promise<{ items: InboxItem[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor, ['number']);
  const rows = await tx.query<InboxRow>(
    `${toldSql} and n.seq < coalesce($4::bigint, 9223372036854775807) and (not $5 or (${unreadFromSql}))
     order by n.seq desc limit $6`,
    [...of(workspace, viewer), after?.[0] ?? null, unread, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const words = await readWords(tx, workspace.workspaceId, viewer.language);
  const told = await readNotices(tx, workspace, viewer, shown, { words, mayPopUp: async () => false });
  const last = shown.at(-1);
  return {
    items: shown.flatMap((row): InboxItem[] => {
      const notice = told.get(row.seq);
      if (!notice) return [];
      const { toast, ...what } = notice;
      return [{ ...what, at: formatInstant(row.at), read: row.is_read }];
    }),
    nextCursor: rows.length > limit && last ? encodeCursor([last.seq]) : null,
  };
}

export async function countUnread(tx: Tx, workspace: WorkspaceEngine, viewer: Viewer): Promise<InboxCount> {
  const unread = await unreadSeqs(tx, workspace, viewer, Number.MAX_SAFE_INTEGER, unreadMax);
  return { unread: unread.length };
}

/** Everything up to a number is read, what came after it while somebody was looking is not. Answers what was unread. */
export async function readAll(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  upTo: number,
): Promise<number[]> {
  const were = await unreadSeqs(tx, workspace, viewer, upTo, undoMax);
  const key = [workspace.workspaceId, viewer.personId];
  await tx.query(
    `insert into inbox_cursors (workspace_id, person_id, read_to)
     select $1, $2, max(seq) from announcements where workspace_id = $1 and person_id = $2 and kind = 'notice' and seq <= $3
     having max(seq) is not null
     on conflict (workspace_id, person_id) do update set read_to = greatest(inbox_cursors.read_to, excluded.read_to)`,
    [...key, upTo],
  );
  await tx.query('delete from inbox_marks where workspace_id = $1 and person_id = $2 and seq <= $3', [
    ...key,
    upTo,
  ]);
  return were;
}

/** Marks some things as read or unread; those that were told to others are left out. */
export async function markRead(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  seqs: readonly number[],
  isRead: boolean,
): Promise<void> {
  await tx.query(
    `insert into inbox_marks (workspace_id, person_id, seq, is_read)
     select $1, $2, seq, $4 from announcements
     where workspace_id = $1 and person_id = $2 and kind = 'notice' and seq = any ($3::bigint[])
     on conflict (workspace_id, person_id, seq) do update set is_read = excluded.is_read`,
    [workspace.workspaceId, viewer.personId, seqs, isRead],
  );
}

async function unreadSeqs(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  upTo: number,
  limit: number,
): Promise<number[]> {
  const rows = await tx.query<{ seq: number }>(
    `select seq from (${toldSql} and n.seq <= $4 and ${unreadFromSql} order by n.seq desc limit $5) told`,
    [...of(workspace, viewer), upTo, limit],
  );
  return rows.map(({ seq }) => seq);
}

function of({ workspaceId, options }: WorkspaceEngine, { personId }: Viewer) {
  return [workspaceId, personId, toTimestamp(options.now() - takenBackShownFor)];
}
