import { Refusal } from '../../domain/refusal.ts';
import { tell } from '../../engine/decide/tell.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { sees, sightOf } from '../may-see.ts';
import type { AwardRow } from '../present.ts';
import { notFound, requirePerson, type Viewer } from '../viewer.ts';
import { acceptText, readWordList } from '../word-list.ts';
import { type AwardNote, noteMax } from './api.ts';
import { findAward, notesOn } from './queries.ts';

/** Writes a note on the award of somebody one leads; its person hears of it once, however often it is mended. */
export async function writeNote(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  awardId: string,
  raw: string,
): Promise<AwardNote> {
  const writer = requirePerson(viewer);
  return tell<AwardNote>(workspace, async (tx, now) => {
    const { workspaceId } = workspace;
    const row = await awardToNote(tx, workspace, viewer, awardId);
    if (row.state !== 'pending' && row.state !== 'confirmed')
      throw new Refusal('not-noteable', 409, {
        message: `The award is ${row.state.replace('_', ' ')}, so it does not stand. A note goes with one that does.`,
      });
    const text = acceptText(raw, noteMax, '/text', await readWordList(tx, workspaceId));
    const [made] = await tx.query<{ note_id: string; is_new: boolean }>(
      `insert into award_notes (workspace_id, note_id, award_id, writer_id, text, state, at)
       values ($1, $2, $3, $4, $5, 'shown', $6)
       on conflict (workspace_id, award_id, writer_id) do update set text = $5, state = 'shown',
         edited_at = case when award_notes.text = $5 then award_notes.edited_at else $6::timestamptz end
       returning note_id, note_id = $2 as is_new`,
      [workspaceId, uuidv7(), awardId, writer, text, toTimestamp(now)],
    );
    const note = (await notesOn(tx, workspace, viewer, awardId)).find(({ mine }) => mine);
    if (!made || !note) throw notFound('such award');
    const told = { kind: 'notice' as const, personId: row.person_id, awardIds: [], noteId: made.note_id };
    return { result: note, told: made.is_new ? [told] : [] };
  });
}

/** Takes one's own note back; taking back what is not there changes nothing. */
export async function removeNote(workspace: WorkspaceEngine, viewer: Viewer, awardId: string): Promise<void> {
  const writer = requirePerson(viewer);
  await workspace.options.database.inWorkspace(workspace.workspaceId, async (tx) => {
    await awardToNote(tx, workspace, viewer, awardId);
    await tx.query(
      `update award_notes set state = 'withdrawn' where workspace_id = $1 and award_id = $2 and writer_id = $3`,
      [workspace.workspaceId, awardId, writer],
    );
  });
}

/** Notes are for those who lead: admins, and managers of their own people; nobody writes one to themselves. */
async function awardToNote(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  awardId: string,
): Promise<AwardRow> {
  const sight = sightOf(viewer, workspace);
  const row = await findAward(tx, workspace.workspaceId, sight, awardId);
  if (!row) throw notFound('such award');
  const isLed = viewer.personId !== row.person_id && sees(sight, row.person_id);
  if (isLed) return row;
  throw new Refusal('not-your-people', 403, {
    message: 'A note on an award comes from whoever leads its person. You can answer it in the feed.',
  });
}
