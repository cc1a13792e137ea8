import type { Micros } from '../../domain/events/event.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { recordAudit } from '../audit/actions.ts';
import { notFound, type Viewer } from '../viewer.ts';
import { acceptText } from '../word-list.ts';
import type { RecognitionLimits } from './api.ts';
import { findAllHints, keyOf } from './queries.ts';

const reasonMax = 400;

/** Keeps that a hint was looked at, with the recognitions it rests on now; doing it again keeps the new reason. */
export async function dismissHint(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  wanted: { key: string; since: Micros; reason: string },
): Promise<void> {
  const { workspaceId } = workspace;
  const reason = acceptText(wanted.reason, reasonMax, '/reason', []);
  const { hints } = await findAllHints(tx, workspace, wanted.since);
  const hint = hints.find((one) => keyOf(one) === wanted.key);
  if (!hint) throw notFound('such hint');
  await tx.query(
    `insert into authenticity_dismissals (workspace_id, hint_key, evidence, reason, dismissed_by, at)
     values ($1, $2, $3, $4, $5, $6) on conflict (workspace_id, hint_key) do update
     set evidence = excluded.evidence, reason = excluded.reason, dismissed_by = excluded.dismissed_by, at = excluded.at`,
    [workspaceId, wanted.key, hint.evidence, reason, viewer.personId, toTimestamp(workspace.options.now())],
  );
  await recordAudit(tx, workspaceId, viewer, {
    action: 'hint.dismissed',
    subject: wanted.key,
    details: { kind: hint.kind, reason },
  });
}

/** Forgets that a hint was dismissed. */
export async function bringHintBack(tx: Tx, viewer: Viewer, key: string): Promise<void> {
  const gone = await tx.query(
    'delete from authenticity_dismissals where workspace_id = $1 and hint_key = $2 returning 1',
    [viewer.workspaceId, key],
  );
  if (gone.length === 0) throw notFound('such dismissal');
  await recordAudit(tx, viewer.workspaceId, viewer, { action: 'hint.brought-back', subject: key });
}

export async function writeLimits(tx: Tx, viewer: Viewer, limits: RecognitionLimits): Promise<void> {
  await tx.query(
    `insert into recognition_limits (workspace_id, to_one_a_week, a_day) values ($1, $2, $3)
     on conflict (workspace_id) do update set to_one_a_week = excluded.to_one_a_week, a_day = excluded.a_day`,
    [viewer.workspaceId, limits.toOneAWeek, limits.aDay],
  );
  await recordAudit(tx, viewer.workspaceId, viewer, {
    action: 'limits.changed',
    subject: 'recognition',
    details: { ...limits },
  });
}
