import { achievementDefinition } from '../../domain/achievements/language/definition.ts';
import type { DefinitionProblem } from '../../domain/achievements/language/parse-definition.ts';
import { readText } from '../../domain/achievements/language/read-text.ts';
import type { Rule, RuleVersion } from '../../domain/achievements/language/rule.ts';
import type { Micros } from '../../domain/events/event.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { beginningOfTime } from '../../domain/time/window.ts';
import { reloadRules } from '../../engine/decide/rule-index.ts';
import type { Engine } from '../../engine/engine.ts';
import { refuseWhilePaused } from '../../engine/upkeep/awarding-pause.ts';
import { refold } from '../../engine/upkeep/refold.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import { notFound } from '../viewer.ts';
import type { AchievementPlan, AppliedChange, AppliedPlan, WrittenFile } from './api.ts';
import { findBrokenWholes, findObstacles, makePlan, readFiles, type WrittenAchievement } from './plan.ts';
import { insertVersion, type KnownAchievement, readKnown } from './versions.ts';

interface Deps {
  readonly database: Database;
  readonly engine: Engine;
}

export interface SavedAchievement {
  readonly key: string;
  readonly version: number;
  readonly changed: boolean;
  /** Awards given for the stored history, silently. */
  readonly backfilled: number;
}

/**
 * Saves a text as an achievement's next version, valid from a moment on, and backfills stored events from that moment.
 * The same text again changes nothing; that of a retired one revives it.
 */
export async function saveAchievement(
  { database, engine }: Deps,
  workspaceId: string,
  yaml: string,
  validFrom: Micros,
  by: Doer = 'server',
): Promise<SavedAchievement> {
  const { definition } = readVersion(yaml);
  const key = definition.achievement;
  const workspace = await engine.workspace(workspaceId);
  refuseWhilePaused(workspace);
  // A refusal is a value until we are out again: whatever is thrown in there has the memory read anew.
  const saved = await workspace.exclusively(async () => {
    const written = await database.inWorkspace(workspaceId, async (tx) => {
      const all = await readKnown(tx, workspaceId);
      const broken = findBrokenWholes([{ file: key, yaml, definition }], all);
      if (broken) return broken;
      const known = all.find((one) => one.key === key);
      if (known && !known.isRetired && known.yaml === yaml)
        return { achievementId: known.achievementId, version: known.version, changed: false };
      if (known && validFrom <= known.validFrom) return notLater(known);
      const made = await insertVersion(tx, workspaceId, { key, known, yaml, validFrom });
      const details = { version: made.version, validFrom: sayFrom(validFrom) };
      await recordAudit(tx, workspaceId, by, { action: 'achievement.saved', subject: key, details });
      return { ...made, changed: true };
    });
    if (isRefusal(written)) return written;
    const { achievementId, ...rest } = written;
    if (!rest.changed) return { key, ...rest, backfilled: 0 };
    await reloadRules(workspace);
    return { key, ...rest, backfilled: await refold(workspace, achievementId) };
  });
  if (isRefusal(saved)) throw saved;
  return saved;
}

function notLater({ version, key, validFrom }: KnownAchievement): Refusal {
  return new Refusal('version-not-later', 409, {
    message: `Version ${version} of ${key} is valid from ${sayFrom(validFrom)}; a new version must start later. Give a later moment.`,
  });
}

/** Retires one achievement from now on; its awards stay. One that is retired already stays as it is. */
export async function retireAchievement(
  { database, engine }: Deps,
  workspaceId: string,
  key: string,
  by: Doer,
): Promise<{ key: string; version: number; changed: boolean }> {
  const workspace = await engine.workspace(workspaceId);
  const retired = await workspace.exclusively(async () => {
    const validFrom = workspace.options.now();
    const written = await database.inWorkspace(workspaceId, async (tx) => {
      const all = await readKnown(tx, workspaceId);
      const known = all.find((one) => one.key === key);
      if (!known) return notFound(`achievement ${key}`);
      const broken = findBrokenWholes([], all, new Set([key]));
      if (broken) return broken;
      if (known.isRetired) return { key, version: known.version, changed: false };
      if (validFrom <= known.validFrom) return notLater(known);
      const { version } = await insertVersion(tx, workspaceId, { key, known, yaml: null, validFrom });
      const details = { version };
      await recordAudit(tx, workspaceId, by, { action: 'achievement.retired', subject: key, details });
      return { key, version, changed: true };
    });
    if (!isRefusal(written)) await reloadRules(workspace);
    return written;
  });
  if (isRefusal(retired)) throw retired;
  return retired;
}

/** What files would change; nothing is written. */
export async function planAchievements(
  { database, engine }: Deps,
  workspaceId: string,
  { files, retire }: { files: readonly WrittenFile[]; retire: boolean },
): Promise<AchievementPlan> {
  const written = readFiles(files);
  const known = await database.inWorkspace(workspaceId, (tx) => readKnown(tx, workspaceId));
  const now = (await engine.workspace(workspaceId)).options.now();
  const plan = makePlan(workspaceId, written, known, { retire, now });
  const broken = findBrokenWholes(written, known, retiredBy(plan));
  if (broken) throw broken;
  return plan;
}

function retiredBy({ changes }: AchievementPlan): Set<string> {
  return new Set(changes.flatMap(({ key, action }) => (action === 'retired' ? [key] : [])));
}

export interface AskedToApply {
  readonly files: readonly WrittenFile[];
  readonly retire: boolean;
  /** Null: from now on. */
  readonly validFrom: Micros | null;
  /** Of the plan that was looked at; null to apply whatever is found. */
  readonly fingerprint: string | null;
}

/**
 * Makes a workspace's achievements those of the files, all or none: every version is written in one transaction, then
 * the stored events are folded through what changed, which a restart goes on with. Safe to run twice.
 */
export async function applyAchievements(
  { database, engine }: Deps,
  workspaceId: string,
  asked: AskedToApply,
  by: Doer,
): Promise<AppliedPlan> {
  const files = readFiles(asked.files);
  const workspace = await engine.workspace(workspaceId);
  refuseWhilePaused(workspace);
  const applied = await workspace.exclusively(async () => {
    const written = await database.inWorkspace(workspaceId, (tx) =>
      writePlan(tx, workspace, files, asked, by),
    );
    if (isRefusal(written)) return written;
    await reloadRules(workspace);
    const changes: AppliedChange[] = [];
    for (const { achievementId, ...change } of written) {
      const backfilled = change.action === 'retired' ? 0 : await refold(workspace, achievementId);
      changes.push({ ...change, backfilled });
    }
    return { changes };
  });
  if (isRefusal(applied)) throw applied;
  return applied;
}

async function writePlan(
  tx: Tx,
  workspace: WorkspaceEngine,
  files: readonly WrittenAchievement[],
  { retire, validFrom, fingerprint }: AskedToApply,
  by: Doer,
) {
  const { workspaceId } = workspace;
  const known = await readKnown(tx, workspaceId);
  const now = workspace.options.now();
  const plan = makePlan(workspaceId, files, known, { retire, now });
  if (fingerprint !== null && fingerprint !== plan.fingerprint) return stale();
  const from = validFrom ?? now;
  const obstacle = findBrokenWholes(files, known, retiredBy(plan)) ?? findObstacles(plan, known, from, now);
  if (obstacle) return obstacle;
  const yamlOf = new Map(files.map(({ definition, yaml }) => [definition.achievement, yaml]));
  const knownOf = new Map(known.map((one) => [one.key, one]));
  const changes = plan.changes.filter(({ action }) => action !== 'unchanged');
  const written: (Omit<AppliedChange, 'backfilled'> & { achievementId: string })[] = [];
  for (const { key, action } of changes) {
    const isRetired = action === 'retired';
    const yaml = isRetired ? null : (yamlOf.get(key) ?? null);
    const start = isRetired ? now : from;
    const made = await insertVersion(tx, workspaceId, {
      key,
      known: knownOf.get(key),
      yaml,
      validFrom: start,
    });
    written.push({ key, action, ...made });
  }
  await recordAudit(
    tx,
    workspaceId,
    by,
    ...written.map(({ key, action, version }) => ({
      action: action === 'retired' ? ('achievement.retired' as const) : ('achievement.applied' as const),
      subject: key,
      details: action === 'retired' ? { version } : { version, change: action, validFrom: sayFrom(from) },
    })),
  );
  return written;
}

function stale(): Refusal {
  return new Refusal('stale-plan', 409, {
    message:
      'The achievements of the workspace have changed since this plan was made. Make the plan again, look at it, and apply it with its new fingerprint.',
    pointer: '/fingerprint',
  });
}

function sayFrom(validFrom: Micros): string {
  return validFrom === beginningOfTime ? 'beginning' : formatInstant(validFrom);
}

/** A text as a rule that has always been valid; refuses one that cannot be used, with every problem. */
export function readRule(yaml: string): Rule {
  const version = readVersion(yaml);
  const key = version.definition.achievement;
  return { achievementId: key, key, versions: [version] };
}

function readVersion(yaml: string): RuleVersion {
  const read = readText(yaml);
  if ('problems' in read) throw refuse(read.problems);
  return read.version;
}

function refuse(problems: readonly DefinitionProblem[]): Refusal {
  const list = problems.map(
    ({ path, line, message }) => `${line === null ? '' : `line ${line}: `}${path || 'the text'} ${message}`,
  );
  const known = Object.keys(achievementDefinition.shape).join(', ');
  return new Refusal('bad-achievement', 422, {
    message: `${list.join('; ')}. Known lines: ${known}.`,
    data: { problems },
  });
}
