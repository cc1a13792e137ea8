import type { Micros } from '../../../domain/events/event.ts';
import { hint, tell } from '../../../engine/decide/tell.ts';
import type { WorkspaceEngine } from '../../../engine/workspace-engine.ts';
import type { Tx } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { presentPerson } from '../../present.ts';
import { entriesForAll } from '../../recognitions/actions.ts';
import { notFound, type Viewer } from '../../viewer.ts';
import { type FeedItem, type Reacted, type ReactionKind, reactionKinds } from '../api.ts';
import { readEntry } from '../queries.ts';
import { beginReactionNotices, toldOfReactions } from './notices.ts';

const shownMax = 200;

/** Who reacted, kind by kind. */
export async function readReactions(tx: Tx, workspace: WorkspaceEngine, seq: number): Promise<Reacted[]> {
  const rows = await tx.query<{ kind: ReactionKind; person_id: string; at: Micros }>(
    `select kind, person_id, at from reactions where workspace_id = $1 and seq = $2
     order by at, person_id limit ${shownMax}`,
    [workspace.workspaceId, seq],
  );
  return reactionKinds.flatMap((kind) => {
    const people = rows
      .filter((row) => row.kind === kind)
      .map((row) => presentPerson(workspace.directory.person(row.person_id), row.at));
    return people.length > 0 ? [{ kind, people }] : [];
  });
}

/** Sets or takes back one reaction; asked twice it stays as it is. Answers the entry as it is then. */
export function react(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  seq: number,
  kind: ReactionKind,
  isOn: boolean,
): Promise<FeedItem> {
  return isOn ? set(workspace, viewer, seq, kind) : takeBack(workspace, viewer, seq, kind);
}

/** The first reaction of somebody is told to those whom the entry concerns, in the same transaction. */
function set(workspace: WorkspaceEngine, viewer: Viewer, seq: number, kind: ReactionKind): Promise<FeedItem> {
  const { workspaceId } = workspace;
  return tell(workspace, async (tx, now) => {
    const { personId, item } = await openFor(tx, workspace, viewer, seq);
    const [before] = await tx.query<{ reacted: number }>(
      'select count(*)::int as reacted from reactions where workspace_id = $1 and seq = $2 and person_id = $3',
      [workspaceId, seq, personId],
    );
    await tx.query(
      `insert into reactions (workspace_id, seq, kind, person_id, at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [workspaceId, seq, kind, personId, toTimestamp(now)],
    );
    const isFirst = before?.reacted === 0;
    const told = isFirst ? await beginReactionNotices(tx, workspace, item, personId, now) : [];
    return {
      result: await reread(tx, workspace, viewer, seq),
      told,
      ...(await heardBy(tx, workspaceId, seq)),
    };
  });
}

/** Needs no place in the order: it tells nobody anything new. */
async function takeBack(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  seq: number,
  kind: ReactionKind,
): Promise<FeedItem> {
  const { workspaceId, options } = workspace;
  const { item, heard } = await options.database.inWorkspace(workspaceId, async (tx) => {
    const { personId } = await openFor(tx, workspace, viewer, seq);
    await tx.query(
      'delete from reactions where workspace_id = $1 and seq = $2 and kind = $3 and person_id = $4',
      [workspaceId, seq, kind, personId],
    );
    const item = await reread(tx, workspace, viewer, seq);
    return { item, heard: await heardBy(tx, workspaceId, seq) };
  });
  hint(workspace, heard.entries, heard.retold);
  return item;
}

async function openFor(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  seq: number,
): Promise<{ personId: string; item: FeedItem }> {
  const { personId } = viewer;
  const item = personId ? await readEntry(tx, workspace, viewer, seq) : undefined;
  if (!personId || !item) throw notFound(`entry ${seq}`);
  return { personId, item };
}

async function reread(tx: Tx, workspace: WorkspaceEngine, viewer: Viewer, seq: number): Promise<FeedItem> {
  const item = await readEntry(tx, workspace, viewer, seq);
  if (!item) throw notFound(`entry ${seq}`);
  return item;
}

/** Whose screens show something else now: everybody's who has the entry, and the inbox of those who were told. */
async function heardBy(tx: Tx, workspaceId: string, seq: number) {
  return {
    entries: await entriesForAll(tx, workspaceId, [seq]),
    retold: await toldOfReactions(tx, workspaceId, seq),
  };
}
