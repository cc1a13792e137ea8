import type { NoticeKind } from '../../domain/notices/preferences.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { notesById } from '../awards/queries.ts';
import { findingsById } from '../findings/queries.ts';
import { type WorkspaceWords, writeAwards } from '../notice-words/queries.ts';
import type { About, Happening } from '../notices/queries.ts';
import { presentAwards } from '../present.ts';
import type { Viewer } from '../viewer.ts';
import type { Notice, ReactionNotice } from './api.ts';
import { commentsById, presentComment } from './comments.ts';
import { type AnnouncementRow, awardRowsOf, loadRecognitions } from './entries.ts';
import { type FoundReactions, reactionNoticesById } from './reactions/notices.ts';

/** How somebody is told. */
export interface Telling {
  /** What their workspace says in their language. */
  readonly words: WorkspaceWords;
  mayPopUp(happening: Happening): Promise<boolean>;
}

/** What a person is told, by number; what was taken back since is told no more. */
export async function readNotices(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  rows: readonly AnnouncementRow[],
  { words, mayPopUp }: Telling,
): Promise<Map<number, Notice>> {
  const { workspaceId } = workspace;
  const awardRows = await awardRowsOf(tx, workspaceId, rows);
  const awards = new Map(
    presentAwards(awardRows, workspace, viewer.language).map((award) => [award.id, award]),
  );
  const written = writeAwards(words, workspace, awardRows, viewer.language);
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
  const findingIds = rows.flatMap((row) => row.finding_id ?? []);
  const findings = await findingsById(tx, workspace, findingIds, viewer.language);
  const reactionIds = rows.flatMap((row) => row.reaction_notice_id ?? []);
  const reactions = await reactionNoticesById(tx, workspace, viewer, reactionIds, words);
  const found = rows.flatMap((row): Notice[] => {
    const own = row.award_ids.flatMap((id) => {
      const award = awards.get(id);
      return award ? [{ ...award, youSentence: written.get(id)?.text ?? award.youSentence }] : [];
    });
    const recognition = recognitions.get(row.recognition_id ?? '') ?? null;
    const comment = comments.get(row.comment_id ?? '');
    const shown = comment?.state === 'shown' ? comment : undefined;
    const note = notes.get(row.note_id ?? '') ?? null;
    const finding = findings.get(row.finding_id ?? '') ?? null;
    const reacted = reactions.get(row.reaction_notice_id ?? '');
    if (own.length === 0 && !recognition && !shown && !note && !finding && !reacted) return [];
    return [
      {
        seq: row.seq,
        toast: false,
        awards: own,
        recognition,
        comment: shown ? presentComment(workspace, viewer, shown) : null,
        note,
        finding,
        reaction: reacted ? withoutEntry(reacted) : null,
        entry: shown?.seq ?? reacted?.entry ?? entries.get(recognition?.id ?? '') ?? null,
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
      about: aboutOf(notice, viewer.personId ?? '', workspace),
    });
    told.set(notice.seq, { ...notice, toast });
  }
  return told;
}

function withoutEntry({ entry, ...reaction }: FoundReactions): ReactionNotice {
  return reaction;
}

function aboutOf({ awards, finding }: Notice, personId: string, { rules }: WorkspaceEngine): About[] {
  const about = [
    ...awards.map(({ id, achievement }) => ({ kind: 'award' as const, subjectId: id, achievement })),
    ...(finding ? [{ kind: finding.kind, subjectId: finding.id, achievement: finding.achievement }] : []),
  ];
  return about.map(({ kind, subjectId, achievement }) => ({
    personId,
    kind,
    subjectId,
    achievementId: rules.byKey(achievement?.key ?? '')?.achievementId ?? null,
    version: achievement?.version ?? null,
  }));
}

function kindsOf({ awards, recognition, comment, note, finding, reaction }: Notice): NoticeKind[] {
  return [
    ...(awards.length > 0 ? (['award'] as const) : []),
    ...(recognition ? (['recognition'] as const) : []),
    ...(comment ? (['mention'] as const) : []),
    ...(reaction ? (['reaction'] as const) : []),
    ...(note ? (['note'] as const) : []),
    ...(finding ? [finding.kind] : []),
  ];
}

async function entriesBy(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ seq: number; recognition_id: string }>(
    `select seq, recognition_id from announcements where workspace_id = $1 and kind in ('feed', 'named') and recognition_id = any($2)`,
    [workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.recognition_id, row.seq]));
}
