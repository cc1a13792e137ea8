import { policyOf } from '../../domain/notices/policy.ts';
import type { NoticeMatrix } from '../../domain/notices/preferences.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import { versionOf } from '../present.ts';

/** Of `notice_lines l`: which achievement a line is about, as `achievement_id` and `version`. */
export const aboutSql = `
  left join awards pa on l.kind = 'award' and pa.workspace_id = l.workspace_id and pa.award_id = l.subject_id
  left join findings pf on pf.workspace_id = l.workspace_id and pf.finding_id = l.subject_id`;
export const aboutColumns =
  'coalesce(pa.achievement_id, pf.achievement_id) as achievement_id, coalesce(pa.version, pf.version) as version';

/** What the achievement that something is about asks for; undefined where it is about none. */
export function policyFor(
  { rules }: WorkspaceEngine,
  { achievementId, version }: { readonly achievementId: string | null; readonly version: number | null },
  workspace: NoticeMatrix,
): NoticeMatrix | undefined {
  const rule = achievementId === null ? undefined : rules.rules.get(achievementId);
  return rule && policyOf(versionOf(rule, version ?? undefined).definition, workspace);
}
