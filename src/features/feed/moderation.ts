import type { Micros } from '../../domain/events/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { tell } from '../../engine/decide/tell.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { isUuid, uuidv7 } from '../../store/uuid.ts';
import { recordAudit } from '../audit/actions.ts';
import { presentPerson } from '../present.ts';
import { entriesForAll, removals, setState } from '../recognitions/actions.ts';
import { recognitionsById } from '../recognitions/queries.ts';
import { notFound, type Viewer } from '../viewer.ts';
import { acceptText } from '../word-list.ts';
import type { Report } from './api.ts';
import { commentsById, toldOfComment } from './comments.ts';
import { readModerated } from './moderated.ts';
import { readEntry } from './queries.ts';

const reasonMax = 400;

/** Asks an admin to look at an entry or a comment; asking again changes nothing. */
export async function reportContent(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  wanted: { entry: number; comment?: string | undefined; reason: string },
): Promise<void> {
  const { workspaceId } = workspace;
  if (!viewer.personId || !(await readEntry(tx, workspace, viewer, wanted.entry)))
    throw notFound(`entry ${wanted.entry}`);
  const [comment] = wanted.comment ? await commentsById(tx, workspaceId, [wanted.comment]) : [];
  if (wanted.comment !== undefined && comment?.seq !== wanted.entry) throw notFound('such comment');
  const reason = acceptText(wanted.reason, reasonMax, '/reason', []);
  await tx.query(
    `insert into content_reports (workspace_id, report_id, seq, comment_id, reporter_id, reason, at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      workspaceId,
      uuidv7(),
      wanted.entry,
      comment?.comment_id ?? null,
      viewer.personId,
      reason,
      toTimestamp(workspace.options.now()),
    ],
  );
}

/** Nothing is wrong with what was reported: every report on it is settled, and the reason is kept. */
export async function keepReported(tx: Tx, viewer: Viewer, id: string, rawReason: string): Promise<void> {
  const { workspaceId } = viewer;
  const reason = acceptText(rawReason, reasonMax, '/reason', []);
  const [row] = isUuid(id)
    ? await tx.query<{ seq: number; comment_id: string | null }>(
        'select seq, comment_id from content_reports where workspace_id = $1 and report_id = $2',
        [workspaceId, id],
      )
    : [];
  if (!row) throw notFound('such report');
  await settle(tx, workspaceId, row.seq, row.comment_id);
  const subject = row.comment_id ?? `entry ${row.seq}`;
  await recordAudit(tx, workspaceId, viewer, { action: 'report.kept', subject, details: { reason } });
}

/** What waits to be looked at, oldest first. */
export async function openReports(tx: Tx, workspace: WorkspaceEngine, viewer: Viewer): Promise<Report[]> {
  const rows = await tx.query<{
    report_id: string;
    seq: number;
    comment_id: string | null;
    reporter_id: string;
    reason: string;
    at: Micros;
  }>(
    `select report_id, seq, comment_id, reporter_id, reason, at from content_reports
     where workspace_id = $1 and settled_at is null order by at, report_id limit 200`,
    [workspace.workspaceId],
  );
  const about = await readModerated(
    tx,
    workspace,
    viewer,
    rows.map((row) => ({ seq: row.seq, commentId: row.comment_id })),
  );
  return rows.map((row, index) => ({
    id: row.report_id,
    entry: row.seq,
    commentId: row.comment_id,
    reporter: presentPerson(workspace.directory.person(row.reporter_id), row.at),
    reason: row.reason,
    at: formatInstant(row.at),
    about: about[index] ?? null,
  }));
}

/** Hides a recognition from everybody but admins and its giver, or shows it again; the reason is kept. */
export async function moderateEntry(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  seq: number,
  isHidden: boolean,
  rawReason: string,
): Promise<void> {
  const { workspaceId } = workspace;
  await tell(workspace, async (tx) => {
    const reason = acceptText(rawReason, reasonMax, '/reason', []);
    const entry = await readEntry(tx, workspace, viewer, seq);
    if (!entry) throw notFound(`entry ${seq}`);
    if (entry.kind === 'award')
      throw new Refusal('not-hideable', 409, {
        message:
          'An award is decided from events and holds no text to hide. Its receipt says why it is there.',
      });
    const { id, state } = entry.recognition;
    if ((state === 'hidden') === isHidden) return { result: null, told: [] };
    await setState(tx, workspaceId, id, isHidden ? 'hidden' : 'shown');
    await settle(tx, workspaceId, seq, null);
    const action = isHidden ? 'recognition.hidden' : 'recognition.unhidden';
    await recordAudit(tx, workspaceId, viewer, { action, subject: id, details: { reason } });
    const [row] = await recognitionsById(tx, workspaceId, [id]);
    const told = isHidden && row ? removals(row) : [];
    return { result: null, told, entries: await entriesForAll(tx, workspaceId, [seq]) };
  });
}

export async function moderateComment(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  id: string,
  isHidden: boolean,
  rawReason: string,
): Promise<void> {
  const { workspaceId } = workspace;
  await tell(workspace, async (tx) => {
    const reason = acceptText(rawReason, reasonMax, '/reason', []);
    const [row] = await commentsById(tx, workspaceId, [id]);
    if (!row || row.state === 'deleted' || !(await readEntry(tx, workspace, viewer, row.seq)))
      throw notFound('such comment');
    await tx.query('update comments set state = $3 where workspace_id = $1 and comment_id = $2', [
      workspaceId,
      id,
      isHidden ? 'hidden' : 'shown',
    ]);
    await settle(tx, workspaceId, row.seq, id);
    const action = isHidden ? 'comment.hidden' : 'comment.unhidden';
    await recordAudit(tx, workspaceId, viewer, { action, subject: id, details: { reason } });
    const entries = await entriesForAll(tx, workspaceId, [row.seq]);
    return { result: null, told: [], entries, retold: await toldOfComment(tx, workspaceId, id) };
  });
}

/** Looked at: the reports on it are settled either way. */
async function settle(tx: Tx, workspaceId: string, seq: number, commentId: string | null): Promise<void> {
  await tx.query(
    `update content_reports set settled_at = $4 where workspace_id = $1 and seq = $2
       and comment_id is not distinct from $3 and settled_at is null`,
    [workspaceId, seq, commentId, toTimestamp(Date.now() * 1000)],
  );
}

export async function writeWordList(tx: Tx, viewer: Viewer, words: readonly string[]): Promise<string[]> {
  const kept = [...new Set(words.map((word, index) => acceptText(word, 60, `/words/${index}`, [])))];
  await tx.query(
    `insert into word_lists (workspace_id, words) values ($1, $2)
     on conflict (workspace_id) do update set words = excluded.words`,
    [viewer.workspaceId, kept],
  );
  await recordAudit(tx, viewer.workspaceId, viewer, {
    action: 'words.changed',
    subject: 'word-list',
    details: { words: kept.length },
  });
  return kept;
}
