import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { notesById } from '../awards/queries.ts';
import type { Viewer } from '../viewer.ts';
import type { Notice } from './api.ts';
import { commentsById, presentComment } from './comments.ts';
import { type AnnouncementRow, loadAwards, loadRecognitions } from './queries.ts';

/** What a person is told, by number; what was taken back since is told no more. */
export async function readNotices(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  rows: readonly AnnouncementRow[],
): Promise<Map<number, Notice>> {
  const { workspaceId } = workspace;
  const awards = await loadAwards(tx, workspace, rows);
  const recognitions = await loadRecognitions(tx, workspace, viewer, rows);
  const entries = await entriesBy(tx, workspaceId, [...recognitions.keys()]);
  const comments = new Map(
    (
      await commentsById(
        tx,
        workspaceId,
        rows.flatMap((row) => row.comment_id ?? []),
      )
    ).map((row) => [row.comment_id, row]),
  );
  const noteIds = rows.flatMap((row) => row.note_id ?? []);
  const notes = await notesById(tx, workspace, viewer, noteIds);
  const found = rows.flatMap((row): Notice[] => {
    const own = row.award_ids.flatMap((id) => awards.get(id) ?? []);
    const recognition = recognitions.get(row.recognition_id ?? '') ?? null;
    const comment = comments.get(row.comment_id ?? '');
    const shown = comment?.state === 'shown' ? comment : undefined;
    const note = notes.get(row.note_id ?? '') ?? null;
    if (own.length === 0 && !recognition && !shown && !note) return [];
    return [
      {
        seq: row.seq,
        awards: own,
        recognition,
        comment: shown ? presentComment(workspace, viewer, shown) : null,
        note,
        entry: shown?.seq ?? entries.get(recognition?.id ?? '') ?? null,
      },
    ];
  });
  return new Map(found.map((notice) => [notice.seq, notice]));
}

async function entriesBy(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ seq: number; recognition_id: string }>(
    `select seq, recognition_id from announcements where workspace_id = $1 and kind = 'feed' and recognition_id = any($2)`,
    [workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.recognition_id, row.seq]));
}
