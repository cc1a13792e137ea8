import type { Micros } from '../../domain/events/event.ts';
import { armOf, judgeWorth, type TriedKind } from '../../domain/notices/ledger.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { recordAudit } from '../audit/actions.ts';
import type { Viewer } from '../viewer.ts';
import { countTrials, heldPercentOf, type Subject, triedOf } from './queries.ts';

/** A notice that would be told at once. */
export interface Trial extends Subject {
  readonly achievementId: string | null;
  readonly at: Micros;
}

/** Something that counted towards an achievement. */
export interface TrialDeed {
  readonly personId: string;
  readonly achievementId: string;
  readonly at: Micros;
}

/** Writes down who is told at once and who is not; from then on what they do is counted. */
export async function noteTrials(tx: Tx, workspaceId: string, trials: readonly Trial[]): Promise<void> {
  const percent = await heldPercentOf(tx, workspaceId);
  const tried = percent === 0 ? [] : await triedOf(tx, workspaceId, trials);
  if (tried.length === 0) return;
  await tx.query(
    `insert into notice_trials (workspace_id, person_id, kind, subject_id, achievement_id, at, arm)
     select $1, p, k, s, c, a, m from json_to_recordset($2) as x (p uuid, k text, s uuid, c uuid, a timestamptz, m text)
     on conflict do nothing`,
    [
      workspaceId,
      JSON.stringify(
        tried.map(({ personId, kind, subjectId, achievementId, at }) => ({
          p: personId,
          k: kind,
          s: subjectId,
          c: achievementId,
          a: toTimestamp(at),
          m: armOf(workspaceId, personId, subjectId, percent),
        })),
      ),
    ],
  );
}

/** What somebody did within a day of a notice counts for it, whenever it came in. */
export async function noteDeeds(tx: Tx, workspaceId: string, deeds: readonly TrialDeed[]): Promise<void> {
  if (deeds.length === 0) return;
  await tx.query(
    `update notice_trials t set acted = t.acted + done.n from (
       select t.person_id, t.kind, t.subject_id, count(*)::int as n from notice_trials t
       join json_to_recordset($2) as x (p uuid, c uuid, a timestamptz)
         on t.person_id = x.p and t.achievement_id = x.c and x.a > t.at and x.a <= t.at + interval '24 hours'
       where t.workspace_id = $1 and t.at > $3 group by 1, 2, 3
     ) done
     where t.workspace_id = $1 and t.person_id = done.person_id and t.kind = done.kind and t.subject_id = done.subject_id`,
    [
      workspaceId,
      JSON.stringify(
        deeds.map(({ personId, achievementId, at }) => ({
          p: personId,
          c: achievementId,
          a: toTimestamp(at),
        })),
      ),
      toTimestamp(deeds.reduce((least, { at }) => Math.min(least, at), deeds[0]?.at ?? 0) - 86_400_000_000),
    ],
  );
}

/** Moves kinds that change nothing into the digest; what an admin has lifted is judged by what came since. */
export async function judgeKinds(tx: Tx, workspace: WorkspaceEngine, now: Micros): Promise<TriedKind[]> {
  const { workspaceId } = workspace;
  const demoted: TriedKind[] = [];
  for (const [kind, { told, held }] of await countTrials(tx, workspace, now)) {
    const worth = judgeWorth(told, held);
    if (worth.verdict !== 'nothing') continue;
    const rows = await tx.query(
      `insert into notice_demotions (workspace_id, kind, since, why) values ($1, $2, $3, $4)
       on conflict (workspace_id, kind) do update set since = excluded.since, why = excluded.why, lifted_at = null
         where notice_demotions.lifted_at is not null returning kind`,
      [workspaceId, kind, toTimestamp(now), JSON.stringify(worth)],
    );
    if (rows.length === 0) continue;
    demoted.push(kind);
    await recordAudit(tx, workspaceId, 'server', {
      action: 'notices.demoted',
      subject: kind,
      details: {
        told: told.n,
        held: held.n,
        difference: worth.difference.at,
        low: worth.difference.low,
        high: worth.difference.high,
      },
    });
  }
  return demoted;
}

export async function setHeldPercent(tx: Tx, viewer: Viewer, percent: number): Promise<void> {
  await tx.query(
    `insert into ledger_settings (workspace_id, held_percent) values ($1, $2)
     on conflict (workspace_id) do update set held_percent = excluded.held_percent`,
    [viewer.workspaceId, percent],
  );
  await recordAudit(tx, viewer.workspaceId, viewer, {
    action: 'notices.trials-set',
    subject: '',
    details: { heldPercent: percent },
  });
}

/** A kind is told at once again. */
export async function liftDemotion(tx: Tx, viewer: Viewer, kind: TriedKind, now: Micros): Promise<void> {
  const rows = await tx.query(
    `update notice_demotions set lifted_at = $3 where workspace_id = $1 and kind = $2 and lifted_at is null returning kind`,
    [viewer.workspaceId, kind, toTimestamp(now)],
  );
  if (rows.length === 0)
    throw new Refusal('not-demoted', 409, {
      message: `Notices of the kind ${kind} are told at once already.`,
    });
  await recordAudit(tx, viewer.workspaceId, viewer, { action: 'notices.promoted', subject: kind });
}

/** That somebody has seen or followed something they were told; what nobody told them is not noted. */
export async function noteOpened(
  tx: Tx,
  workspaceId: string,
  personId: string,
  opened: {
    readonly kind: string;
    readonly subject: string;
    readonly channel: string;
    readonly how: 'viewed' | 'clicked';
  },
  now: Micros,
): Promise<void> {
  await tx.query(
    `insert into notice_openings (workspace_id, person_id, kind, subject_id, channel, viewed_at, clicked_at)
     select $1, $2, $3, $4, $5, $6, $7 where exists (
       select from announcements n where n.workspace_id = $1 and n.person_id = $2 and n.kind = 'notice'
         and (n.finding_id = $4 or n.recognition_id = $4 or n.comment_id = $4 or n.note_id = $4 or n.reaction_notice_id = $4 or $4 = any (n.award_ids)))
     on conflict (workspace_id, person_id, kind, subject_id, channel) do update set
       clicked_at = coalesce(notice_openings.clicked_at, excluded.clicked_at)`,
    [
      workspaceId,
      personId,
      opened.kind,
      opened.subject,
      opened.channel,
      toTimestamp(now),
      opened.how === 'clicked' ? toTimestamp(now) : null,
    ],
  );
}
