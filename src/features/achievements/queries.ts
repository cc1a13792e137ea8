import type { AchievementDefinition } from '../../domain/achievements/definition.ts';
import { cancelsOf } from '../../domain/achievements/rule.ts';
import { formatNumber, sayDuration } from '../../domain/achievements/sentences.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { presentAchievement, versionOf } from '../present.ts';
import type { AchievementDetail, AchievementSummary } from './api.ts';

interface CountRow {
  achievement_id: string;
  pending: number;
  confirmed: number;
  holders: number;
}

/** Live achievements with how many hold them. */
export async function listAchievements(tx: Tx, workspace: WorkspaceEngine): Promise<AchievementSummary[]> {
  const rows = await tx.query<CountRow>(
    `select achievement_id, (count(*) filter (where state = 'pending'))::int as pending,
       (count(*) filter (where state = 'confirmed'))::int as confirmed,
       (count(distinct person_id) filter (where state = 'confirmed'))::int as holders
     from awards where workspace_id = $1 group by achievement_id`,
    [workspace.workspaceId],
  );
  const counts = new Map(rows.map((row) => [row.achievement_id, row]));
  return [...workspace.rules.rules.values()].map((rule) => {
    const { definition, version } = versionOf(rule);
    const count = counts.get(rule.achievementId);
    return {
      ...presentAchievement(definition, version),
      state: 'live',
      tiers: tiersOf(definition),
      window: definition.earn.in,
      standing: { pending: count?.pending ?? 0, confirmed: count?.confirmed ?? 0 },
      holders: count?.holders ?? 0,
    };
  });
}

export async function readAchievement(
  tx: Tx,
  workspace: WorkspaceEngine,
  key: string,
): Promise<AchievementDetail | undefined> {
  const rule = workspace.rules.byKey(key);
  const summary = (await listAchievements(tx, workspace)).find((one) => one.key === key);
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
    rules: sayRules(definition),
  };
}

function tiersOf(definition: AchievementDefinition): AchievementSummary['tiers'] {
  const { reach } = definition.earn;
  if (typeof reach === 'number') return [{ name: null, needed: reach }];
  if ('tiers' in reach) return Object.entries(reach.tiers).map(([name, needed]) => ({ name, needed }));
  return [
    ...Object.entries(reach.of).map(([name, needed]) => ({ name, needed })),
    { name: 'everyone else', needed: reach.otherwise },
  ];
}

/** The rule in labelled plain sentences, for people who do not read YAML. */
function sayRules(definition: AchievementDefinition): { label: string; text: string }[] {
  const { earn, hold, guard, who, cooldown, repeat } = definition;
  const counted = 'count' in earn ? earn.count : earn.sum;
  const events = [counted.event].flat().join(' or ');
  const rules = [
    {
      label: 'What counts',
      text: `${'sum' in earn ? `the sum of ${earn.sum.value} over` : 'each'} ${events}${counted.where ? ` where ${counted.where}` : ''}`,
    },
    { label: 'Credited to', text: counted.credit },
    {
      label: 'Needed',
      text: tiersOf(definition)
        .map(({ name, needed }) => (name ? `${name} ${formatNumber(needed)}` : formatNumber(needed)))
        .join(', '),
    },
    {
      label: 'Within',
      text: {
        day: 'a day',
        week: 'a week, Monday to Sunday',
        month: 'a month',
        quarter: 'a quarter',
        ever: 'any time',
      }[earn.in],
    },
  ];
  if (counted.distinct) rules.push({ label: 'Once per', text: counted.distinct });
  if (hold) {
    const by = cancelsOf(definition)
      .map((cancel) => [cancel.event].flat().join(' or '))
      .join(', ');
    rules.push({ label: 'Hold', text: `waits ${sayDuration(hold.for)}; taken back by ${by}` });
  }
  for (const one of guard)
    rules.push({
      label: 'Guard',
      text: one.say ?? `at least ${one.at_least * 100} % of at least ${one.min}`,
    });
  if (who) rules.push({ label: 'For', text: who });
  if (cooldown) rules.push({ label: 'Cooldown', text: sayDuration(cooldown) });
  rules.push({
    label: 'Again',
    text: repeat === 'once' ? 'once and never again' : `each ${earn.in === 'ever' ? 'tier once' : earn.in}`,
  });
  return rules;
}
