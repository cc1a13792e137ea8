import type { Micros } from '../../domain/events/event.ts';
import { findMentions } from '../../domain/recognition/plain-text.ts';
import { Refusal } from '../../domain/refusal.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { hint, tell } from '../../engine/decide/tell.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { isUuid, uuidv7 } from '../../store/uuid.ts';
import { recordAudit } from '../audit/actions.ts';
import { presentPerson } from '../present.ts';
import { entriesForAll } from '../recognitions/actions.ts';
import { editableMicros } from '../recognitions/queries.ts';
import { notFound, type Viewer } from '../viewer.ts';
import { acceptText, readWordList } from '../word-list.ts';
import { type Comment, commentMax, type FeedItem } from './api.ts';
import { concernedBy } from './concerned.ts';
import { readEntry } from './queries.ts';

export interface CommentRow {
  comment_id: string;
  seq: number;
  person_id: string;
  text: string;
  state: Comment['state'];
  at: Micros;
  written_at: Micros;
  edited_at: Micros | null;
}

const columns = 'comment_id, seq, person_id, text, state, at, written_at, edited_at';
const shownMax = 500;
const mentionsMax = 10;

/** An entry's comments, oldest first; what was deleted or hidden leaves its place. */
export async function readComments(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  seq: number,
): Promise<Comment[]> {
  const rows = await tx.query<CommentRow>(
    `select ${columns} from comments where workspace_id = $1 and seq = $2 order by at, comment_id limit ${shownMax}`,
    [workspace.workspaceId, seq],
  );
  return rows.map((row) => presentComment(workspace, viewer, row));
}

export async function commentsById(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<CommentRow[]> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return [];
  return tx.query<CommentRow>(
    `select ${columns} from comments where workspace_id = $1 and comment_id = any($2)`,
    [workspaceId, known],
  );
}

export function presentComment(workspace: WorkspaceEngine, viewer: Viewer, row: CommentRow): Comment {
  const mine = row.person_id === viewer.personId;
  const until = row.written_at + editableMicros;
  const visible = row.state === 'shown' || (row.state === 'hidden' && viewer.roles.includes('admin'));
  return {
    id: row.comment_id,
    person: presentPerson(workspace.directory.person(row.person_id), row.at),
    text: visible ? row.text : '',
    mentions: visible ? mentioned(workspace, row.text).map((person) => presentPerson(person, row.at)) : [],
    at: formatInstant(row.at),
    editedAt: row.edited_at === null ? null : formatInstant(row.edited_at),
    editableUntil: mine && row.state === 'shown' && until > Date.now() * 1000 ? formatInstant(until) : null,
    mine,
    state: row.state,
  };
}

function mentioned(workspace: WorkspaceEngine, text: string) {
  return findMentions(text)
    .flatMap((handle) => workspace.directory.byHandle(handle) ?? [])
    .slice(0, mentionsMax);
}

/** Whether somebody may hear of what is said below an entry. */
function isFor(item: FeedItem, handle: string): boolean {
  if (item.kind === 'award' || item.recognition.audience === 'everyone') return true;
  const { giver, recipients } = item.recognition;
  return [giver, ...recipients].some((person) => person.handle === handle);
}

/** Adds a comment; whoever it mentions or answers hears of it once. */
export async function addComment(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  seq: number,
  raw: string,
): Promise<Comment> {
  const { workspaceId } = workspace;
  const personId = viewer.personId;
  return tell(workspace, async (tx, now) => {
    const item = personId ? await readEntry(tx, workspace, viewer, seq) : null;
    if (!personId || !item) throw notFound(`entry ${seq}`);
    const text = acceptText(raw, commentMax, '/text', await readWordList(tx, workspaceId));
    const writtenAt = Date.now() * 1000;
    const row: CommentRow = {
      comment_id: uuidv7(),
      seq,
      person_id: personId,
      text,
      state: 'shown',
      at: now,
      written_at: writtenAt,
      edited_at: null,
    };
    await tx.query(
      `insert into comments (workspace_id, comment_id, seq, person_id, text, state, at, written_at)
       values ($1, $2, $3, $4, $5, 'shown', $6, $7)`,
      [workspaceId, row.comment_id, seq, personId, text, toTimestamp(now), toTimestamp(writtenAt)],
    );
    const people = new Set([...mentioned(workspace, text), ...concernedBy(workspace, item)]);
    const told = [...people]
      .filter(({ id, handle }) => id !== personId && workspace.directory.isActive(id) && isFor(item, handle))
      .map(({ id }) => ({
        kind: 'notice' as const,
        personId: id,
        awardIds: [],
        commentId: row.comment_id,
      }));
    return {
      result: presentComment(workspace, viewer, row),
      told,
      entries: await entriesForAll(tx, workspaceId, [seq]),
    };
  });
}

/** Mends a comment, for a quarter of an hour and by its writer alone. */
export async function editComment(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  id: string,
  raw: string,
): Promise<Comment> {
  const { workspaceId } = workspace;
  const done = await workspace.options.database.inWorkspace(workspaceId, async (tx) => {
    const row = await ownComment(tx, workspaceId, viewer, id);
    const now = Date.now() * 1000;
    if (row.state !== 'shown') throw notFound('such comment');
    if (now >= row.written_at + editableMicros)
      throw new Refusal('edit-window-over', 409, {
        message: 'A comment can be edited for 15 minutes. Add another one, or delete it.',
      });
    const text = acceptText(raw, commentMax, '/text', await readWordList(tx, workspaceId));
    await tx.query(
      'update comments set text = $3, edited_at = $4 where workspace_id = $1 and comment_id = $2',
      [workspaceId, id, text, toTimestamp(now)],
    );
    const heard = await entriesForAll(tx, workspaceId, [row.seq]);
    return { row: { ...row, text, edited_at: now }, heard, retold: await toldOfComment(tx, workspaceId, id) };
  });
  hint(workspace, done.heard, done.retold);
  return presentComment(workspace, viewer, done.row);
}

/** The text goes; that there was a comment, and whose, stays in its place and in the audit log. */
export async function deleteComment(workspace: WorkspaceEngine, viewer: Viewer, id: string): Promise<void> {
  const { workspaceId } = workspace;
  const { entries, retold } = await workspace.options.database.inWorkspace(workspaceId, async (tx) => {
    const row = await ownComment(tx, workspaceId, viewer, id);
    if (row.state === 'deleted') return { entries: [], retold: [] };
    await tx.query(
      `update comments set text = '', state = 'deleted' where workspace_id = $1 and comment_id = $2`,
      [workspaceId, id],
    );
    await recordAudit(tx, workspaceId, viewer, { action: 'comment.deleted', subject: id });
    return {
      entries: await entriesForAll(tx, workspaceId, [row.seq]),
      retold: await toldOfComment(tx, workspaceId, id),
    };
  });
  hint(workspace, entries, retold);
}

/** Who has been told of a comment. */
export async function toldOfComment(tx: Tx, workspaceId: string, id: string): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }>(
    `select person_id from announcements where workspace_id = $1 and comment_id = $2 and kind = 'notice'`,
    [workspaceId, id],
  );
  return rows.map(({ person_id }) => person_id);
}

async function ownComment(tx: Tx, workspaceId: string, viewer: Viewer, id: string): Promise<CommentRow> {
  const [row] = await commentsById(tx, workspaceId, [id]);
  if (!row) throw notFound('such comment');
  if (row.person_id !== viewer.personId)
    throw new Refusal('not-yours', 403, {
      message: 'Only whoever wrote a comment can change or delete it. You can report it.',
    });
  return row;
}
