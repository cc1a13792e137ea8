import { compositionProblems } from '../../domain/achievements/language/composition.ts';
import {
  type AchievementDefinition,
  achievementDefinition,
} from '../../domain/achievements/language/definition.ts';
import { parseDefinition } from '../../domain/achievements/language/parse-definition.ts';
import { compileVersion } from '../../domain/achievements/language/rule.ts';
import type { Micros } from '../../domain/events/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import { endOfTime } from '../../domain/time/window.ts';
import { type RuleIndex, reloadRules } from '../../engine/decide/rule-index.ts';
import type { Engine } from '../../engine/engine.ts';
import { refold } from '../../engine/upkeep/refold.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';

export interface SavedAchievement {
  readonly key: string;
  readonly version: number;
  readonly changed: boolean;
  /** Awards given for the stored history, silently. */
  readonly backfilled: number;
}

/**
 * Saves a text as an achievement's next version, valid from a moment on, and backfills stored events from that moment.
 * The same text again changes nothing.
 */
export async function saveAchievement(
  { database, engine }: { database: Database; engine: Engine },
  workspaceId: string,
  yaml: string,
  validFrom: Micros,
): Promise<SavedAchievement> {
  const definition = checkText(yaml, validFrom);
  const key = definition.achievement;
  const workspace = await engine.workspace(workspaceId);
  return workspace.exclusively(async () => {
    checkComposition(workspace.rules, [definition]);
    const saved = await database.inWorkspace(workspaceId, (tx) =>
      insertVersion(tx, workspaceId, key, yaml, validFrom),
    );
    if (!saved.changed) return { key, ...saved, backfilled: 0 };
    await reloadRules(workspace);
    return { key, ...saved, backfilled: await refold(workspace, saved.achievementId) };
  });
}

function checkText(yaml: string, validFrom: Micros): AchievementDefinition {
  const parsed = parseDefinition(yaml);
  if ('problems' in parsed) throw refuse(parsed.problems);
  const compiled = compileVersion(parsed.definition, { version: 1, from: validFrom, to: endOfTime });
  if ('problems' in compiled) throw refuse(compiled.problems);
  return parsed.definition;
}

/** What is made of other achievements needs them to be there, once all of these are saved. */
function checkComposition(rules: RuleIndex, saved: readonly AchievementDefinition[]): void {
  const latest = new Map(
    [...rules.rules.values()].flatMap(({ key, versions }) => {
      const definition = versions.at(-1)?.definition;
      return definition ? [[key, definition] as const] : [];
    }),
  );
  for (const definition of saved) latest.set(definition.achievement, definition);
  const problems = compositionProblems([...latest.values()]);
  if (problems.length > 0)
    throw refuse(problems.map(({ achievement, message }) => ({ path: achievement, line: null, message })));
}

function refuse(problems: readonly { path: string; line: number | null; message: string }[]): Refusal {
  const list = problems.map(
    ({ path, line, message }) => `${line === null ? '' : `line ${line}: `}${path || 'the text'} ${message}`,
  );
  const known = Object.keys(achievementDefinition.shape).join(', ');
  return new Refusal('bad-achievement', 422, {
    message: `${list.join('; ')}. Known lines: ${known}.`,
    data: { problems },
  });
}

async function insertVersion(tx: Tx, workspaceId: string, key: string, yaml: string, validFrom: Micros) {
  const [known] = await tx.query<{
    achievement_id: string;
    version: number;
    valid_from: number;
    yaml: string;
  }>(
    `select achievement_id, version, valid_from, yaml from achievements join achievement_versions using (workspace_id, achievement_id)
     where workspace_id = $1 and key = $2 order by version desc limit 1`,
    [workspaceId, key],
  );
  const now = toTimestamp(Date.now() * 1000);
  if (known && known.yaml === yaml)
    return { achievementId: known.achievement_id, version: known.version, changed: false };
  if (known && validFrom <= known.valid_from) {
    throw new Refusal('version-not-later', 409, {
      message: `Version ${known.version} of ${key} is valid from ${toTimestamp(known.valid_from)}; a new version must start later. Give a later moment.`,
    });
  }
  const achievementId = known?.achievement_id ?? uuidv7();
  const version = (known?.version ?? 0) + 1;
  if (!known) {
    await tx.query(
      `insert into achievements (workspace_id, achievement_id, key, state, created_at) values ($1, $2, $3, 'live', $4)`,
      [workspaceId, achievementId, key, now],
    );
  }
  await tx.query(
    'insert into achievement_versions (workspace_id, achievement_id, version, valid_from, yaml, created_at) values ($1, $2, $3, $4, $5, $6)',
    [workspaceId, achievementId, version, toTimestamp(validFrom), yaml, now],
  );
  await tx.query(
    'update achievements set backfilled = false where workspace_id = $1 and achievement_id = $2',
    [workspaceId, achievementId],
  );
  return { achievementId, version, changed: true };
}
