import type { NoticeKind } from '../../domain/notices/preferences.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { notesById } from '../awards/queries.ts';
import type { Happening } from '../notices/queries.ts';
import type { Viewer } from '../viewer.ts';
import type { Notice } from './api.ts';
import { commentsById, presentComment } from './comments.ts';
import { type AnnouncementRow, loadAwards, loadRecognitions } from './entries.ts';

/** What a person is told, by number; what was taken back since is told no more. */
export async function readNotices(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  rows: readonly AnnouncementRow[],
  mayPopUp: (happening: Happening) => Promise<boolean>,
): Promise<Map<number, Notice>> {
  const { workspaceId } = workspace;
  const awards = await loadAwards(tx, workspace, rows, viewer.language);
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
        toast: false,
        awards: own,
        recognition,
        comment: shown ? presentComment(workspace, viewer, shown) : null,
        note,
        entry: shown?.seq ?? entries.get(recognition?.id ?? '') ?? null,
      },
    ];
  });
  const told = new Map<number, Notice>();
  for (const notice of found) {
    const at = rows.find(({ seq }) => seq === notice.seq)?.at ?? 0;
    const toast = await mayPopUp({
      personId: viewer.personId ?? '',
      seq: notice.seq,
      at,
      kinds: kindsOf(notice),
    });
    told.set(notice.seq, { ...notice, toast });
  }
  return told;
}

function kindsOf({ awards, recognition, comment, note }: Notice): NoticeKind[] {
  return [
    ...(awards.length > 0 ? (['award'] as const) : []),
    ...(recognition ? (['recognition'] as const) : []),
    ...(comment ? (['mention'] as const) : []),
    ...(note ? (['note'] as const) : []),
  ];
}

async function entriesBy(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ seq: number; recognition_id: string }>(
    `select seq, recognition_id from announcements where workspace_id = $1 and kind = 'feed' and recognition_id = any($2)`,
    [workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.recognition_id, row.seq]));
}
