import type { AchievementDefinition } from '../../domain/achievements/language/definition.ts';
import { partsOf } from '../../domain/achievements/language/measure.ts';
import { tierIn } from '../../domain/achievements/language/translations.ts';
import type { Language } from '../../domain/language/languages.ts';
import { sayFrom } from '../../domain/language/words.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { isRetired } from '../../engine/decide/rule-index.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { presentAchievement, versionOf } from '../present.ts';
import type { AchievementDetail, AchievementSummary } from './api.ts';
import { sayRules } from './say-rules.ts';

export { type KnownAchievement, readKnown } from './versions.ts';

interface CountRow {
  achievement_id: string;
  pending: number;
  confirmed: number;
  holders: number;
}

/** Achievements with how many hold them; the retired ones last. */
export async function listAchievements(
  tx: Tx,
  workspace: WorkspaceEngine,
  language: Language,
): Promise<AchievementSummary[]> {
  const rows = await tx.query<CountRow>(
    `select achievement_id, (count(*) filter (where state = 'pending'))::int as pending,
       (count(*) filter (where state = 'confirmed'))::int as confirmed,
       (count(distinct person_id) filter (where state = 'confirmed'))::int as holders
     from awards where workspace_id = $1 group by achievement_id`,
    [workspace.workspaceId],
  );
  const counts = new Map(rows.map((row) => [row.achievement_id, row]));
  const rules = [...workspace.rules.rules.values()];
  const inOrder = [...rules.filter((rule) => !isRetired(rule)), ...rules.filter(isRetired)];
  return inOrder.map((rule) => {
    const { definition, version } = versionOf(rule);
    const count = counts.get(rule.achievementId);
    return {
      ...presentAchievement(definition, version, language),
      state: isRetired(rule) ? 'retired' : 'live',
      tiers: tiersOf(definition, language),
      window: partsOf(definition).window,
      standing: { pending: count?.pending ?? 0, confirmed: count?.confirmed ?? 0 },
      holders: count?.holders ?? 0,
    };
  });
}

export async function readAchievement(
  tx: Tx,
  workspace: WorkspaceEngine,
  key: string,
  language: Language,
): Promise<AchievementDetail | undefined> {
  const rule = workspace.rules.byKey(key);
  const summary = (await listAchievements(tx, workspace, language)).find((one) => one.key === key);
  if (!rule || !summary) return undefined;
  const { definition, version } = versionOf(rule);
  const [row] = await tx.query<{ yaml: string; valid_from: number }>(
    'select yaml, valid_from from achievement_versions where workspace_id = $1 and achievement_id = $2 and version = $3',
    [workspace.workspaceId, rule.achievementId, version],
  );
  if (!row) return undefined;
  return {
    ...summary,
    yaml: row.yaml,
    validFrom: formatInstant(row.valid_from),
    rules: sayRules(definition, language),
  };
}

function tiersOf(definition: AchievementDefinition, language: Language): AchievementSummary['tiers'] {
  const { reach } = partsOf(definition);
  if (typeof reach === 'number') return [{ name: null, title: null, needed: reach }];
  if ('tiers' in reach)
    return Object.entries(reach.tiers).map(([name, needed]) => ({
      name,
      title: tierIn(definition, name, language),
      needed,
    }));
  if ('quantile' in reach) return [{ name: null, title: null, needed: reach.floor }];
  return [
    ...Object.entries(reach.of).map(([name, needed]) => ({ name, title: name, needed })),
    { name: 'everyone else', title: sayFrom('everyone else', language), needed: reach.otherwise },
  ];
}
