import type { Micros } from '../../domain/events/event.ts';
import { hint } from '../../engine/decide/tell.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { presentPerson } from '../present.ts';
import { entriesForAll } from '../recognitions/actions.ts';
import { notFound, type Viewer } from '../viewer.ts';
import { type FeedItem, type Reacted, type ReactionKind, reactionKinds } from './api.ts';
import { readEntry } from './queries.ts';

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
export async function react(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  seq: number,
  kind: ReactionKind,
  isOn: boolean,
): Promise<FeedItem> {
  const { database, now } = workspace.options;
  const { workspaceId } = workspace;
  const { item, heard } = await database.inWorkspace(workspaceId, async (tx) => {
    if (!viewer.personId || !(await readEntry(tx, workspace, viewer, seq))) throw notFound(`entry ${seq}`);
    if (isOn)
      await tx.query(
        `insert into reactions (workspace_id, seq, kind, person_id, at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [workspaceId, seq, kind, viewer.personId, toTimestamp(now())],
      );
    else
      await tx.query(
        'delete from reactions where workspace_id = $1 and seq = $2 and kind = $3 and person_id = $4',
        [workspaceId, seq, kind, viewer.personId],
      );
    const item = await readEntry(tx, workspace, viewer, seq);
    return { item, heard: await entriesForAll(tx, workspaceId, [seq]) };
  });
  if (!item) throw notFound(`entry ${seq}`);
  hint(workspace, heard);
  return item;
}
