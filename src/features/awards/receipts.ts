import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { sightOf } from '../may-see.ts';
import { type AwardRow, presentAward } from '../present.ts';
import { notFound, type Viewer } from '../viewer.ts';
import type { AwardDetail, Receipt } from './api.ts';
import { explainAward, explainStanding } from './explain.ts';
import { askedAbout, type StandingQuestion } from './progress.ts';
import { findAward, notesOn } from './queries.ts';

/** Why somebody has an achievement in a window or has not, as far as whoever asks may know. */
export async function readStanding(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  asked: StandingQuestion,
): Promise<Receipt> {
  const { rule, person, at, now } = askedAbout(workspace, viewer, asked);
  const receipt = await explainStanding(tx, workspace, rule, person, at, now, viewer.language);
  if (!receipt) throw notFound('such receipt');
  return receipt;
}

/** An award with its receipt, as far as whoever asks may see it. */
export async function readAward(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  id: string,
): Promise<AwardDetail> {
  const sight = sightOf(viewer, workspace);
  const row = await findAward(tx, viewer.workspaceId, sight, id);
  // Of others, works-council mode tells what was reached and not what was missed on the way; a key is told no more ever.
  const tellsOthers = !sight.isWorksCouncil && !viewer.key;
  const tellsAll = ({ person_id }: AwardRow) => tellsOthers || person_id === sight.self;
  const award = row ? presentAward(row, workspace, viewer.language) : null;
  const receipt =
    row && award ? await explainAward(tx, workspace, row, viewer.language, tellsAll(row)) : null;
  if (!row || !award || !receipt) throw notFound('such award');
  const entries = await tx.query<{
    at: number;
    state: AwardDetail['state'];
    cause: string;
    event_seq: number | null;
  }>(
    'select at, state, cause, event_seq from award_entries where workspace_id = $1 and award_id = $2 order by entry',
    [viewer.workspaceId, row.award_id],
  );
  return {
    ...award,
    receipt,
    notes: await notesOn(tx, workspace, viewer, row.award_id),
    entries: entries
      .filter(({ state }) => tellsAll(row) || state === row.state)
      .map((entry) => ({
        at: formatInstant(entry.at),
        state: entry.state,
        cause: entry.cause,
        eventSeq: entry.event_seq,
      })),
  };
}
