import { Refusal } from '../../domain/refusal.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { windowFromKey } from '../../domain/time/window-key.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { refuseMisses, sees, seesMisses, sightOf } from '../may-see.ts';
import { type AwardRow, presentAward } from '../present.ts';
import { notFound, type Viewer } from '../viewer.ts';
import type { AwardDetail, Receipt } from './api.ts';
import { explainAward, explainStanding } from './explain.ts';
import { findAward, notesOn } from './queries.ts';

export interface StandingQuestion {
  /** A handle; whoever asks if it is left out. */
  readonly person?: string | undefined;
  readonly achievement: string;
  /** The one of now if it is left out. */
  readonly window?: string | undefined;
}

/** Why somebody has an achievement in a window or has not, as far as whoever asks may know. */
export async function readStanding(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  asked: StandingQuestion,
): Promise<Receipt> {
  const { directory, rules } = workspace;
  const person =
    asked.person === undefined ? directory.person(viewer.personId ?? '') : directory.byHandle(asked.person);
  const rule = rules.byKey(asked.achievement);
  const sight = sightOf(viewer, workspace);
  if (!person || !sees(sight, person.id)) throw notFound(`person ${asked.person ?? ''}`.trim());
  if (!seesMisses(sight, person.id)) throw refuseMisses();
  if (!rule) throw notFound(`achievement ${asked.achievement}`);
  const now = workspace.options.now();
  const zone = person.facts.at(-1)?.zone ?? 'UTC';
  const at = asked.window === undefined ? now : windowFromKey(asked.window, zone)?.startsAt;
  if (at === undefined) {
    throw new Refusal('bad-window', 400, {
      message: `"${asked.window}" is no window; write 2016-W12, 2016-03-21, 2016-03, 2016-Q1 or ever.`,
      pointer: '/window',
    });
  }
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
  // Of others, works-council mode tells what was reached and not what was missed on the way.
  const tellsAll = ({ person_id }: AwardRow) => !sight.isWorksCouncil || person_id === sight.self;
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
