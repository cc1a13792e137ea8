import type { Micros } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { presentPerson } from '../present.ts';
import type { Viewer } from '../viewer.ts';
import type { HiddenItem, Moderated } from './api.ts';
import { commentsById } from './comments.ts';
import { type AnnouncementRow, columns, presentFeed } from './entries.ts';

interface Place {
  readonly seq: number;
  readonly commentId: string | null;
}

const hiddenMax = 200;

/** What stands at these places as an admin reads it, in their order; null where nothing is left. */
export async function readModerated(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  places: readonly Place[],
): Promise<(Moderated | null)[]> {
  const { workspaceId, directory } = workspace;
  const ids = places.flatMap(({ commentId }) => commentId ?? []);
  const comments = new Map((await commentsById(tx, workspaceId, ids)).map((row) => [row.comment_id, row]));
  const rows = await tx.query<AnnouncementRow>(
    `select ${columns} from announcements n where n.workspace_id = $1 and n.seq = any($2::bigint[]) and n.kind in ('feed', 'named')`,
    [workspaceId, [...new Set(places.map(({ seq }) => seq))]],
  );
  const entries = new Map((await presentFeed(tx, workspace, viewer, rows)).map((item) => [item.seq, item]));
  return places.map(({ seq, commentId }): Moderated | null => {
    if (commentId !== null) {
      const row = comments.get(commentId);
      if (!row) return null;
      const by = presentPerson(directory.person(row.person_id), row.at);
      const audience = rows.find((one) => one.seq === seq)?.kind === 'named' ? 'named' : 'everyone';
      return { entry: seq, commentId, kind: 'comment', by, text: row.text, state: row.state, audience };
    }
    const item = entries.get(seq);
    if (!item) return null;
    if (item.kind === 'award') {
      const text = item.awards.map((award) => `${award.achievement.name}: ${award.person.name}`).join(', ');
      return { entry: seq, commentId, kind: 'award', by: null, text, state: 'shown', audience: 'everyone' };
    }
    const { giver, what, effect, state, audience } = item.recognition;
    const text = [what, effect].filter(Boolean).join('\n');
    return { entry: seq, commentId, kind: 'recognition', by: giver, text, state, audience };
  });
}

/** What is hidden, with who hid it and why as the audit log has it; newest first. */
export async function readHidden(tx: Tx, workspace: WorkspaceEngine, viewer: Viewer): Promise<HiddenItem[]> {
  const { workspaceId } = workspace;
  const rows = await tx.query<{ id: string; seq: number; is_comment: boolean }>(
    `select r.recognition_id as id, n.seq, false as is_comment from recognitions r
       join announcements n on n.workspace_id = r.workspace_id and n.recognition_id = r.recognition_id and n.kind in ('feed', 'named')
     where r.workspace_id = $1 and r.state = 'hidden'
     union all select comment_id, seq, true from comments where workspace_id = $1 and state = 'hidden'
     order by seq desc limit ${hiddenMax}`,
    [workspaceId],
  );
  if (rows.length === 0) return [];
  const about = await readModerated(
    tx,
    workspace,
    viewer,
    rows.map((row) => ({ seq: row.seq, commentId: row.is_comment ? row.id : null })),
  );
  const said = await tx.query<{ subject: string; actor: string; at: Micros; reason: string | null }>(
    `select distinct on (subject) subject, actor, at, details->>'reason' as reason from audit_log
     where workspace_id = $1 and action = any('{recognition.hidden,comment.hidden}') and subject = any($2)
     order by subject, number desc`,
    [workspaceId, rows.map((row) => row.id)],
  );
  const bySubject = new Map(said.map((row) => [row.subject, row]));
  return rows.flatMap((row, index): HiddenItem[] => {
    const item = about[index];
    const why = bySubject.get(row.id);
    if (!item) return [];
    const by = workspace.directory.byHandle(why?.actor ?? '')?.name ?? why?.actor ?? '';
    return [
      {
        ...item,
        reason: why?.reason ?? '',
        hiddenBy: by,
        at: why ? formatInstant(why.at) : null,
      },
    ];
  });
}
