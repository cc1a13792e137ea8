import { compositionProblems } from '../../domain/achievements/language/composition.ts';
import type { AchievementDefinition } from '../../domain/achievements/language/definition.ts';
import { type LintFinding, lint } from '../../domain/achievements/language/lint.ts';
import { readText, sayProblem } from '../../domain/achievements/language/read-text.ts';
import type { Micros } from '../../domain/events/event.ts';
import { diffLines } from '../../domain/line-diff.ts';
import { Refusal } from '../../domain/refusal.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { beginningOfTime } from '../../domain/time/window.ts';
import type { AchievementPlan, PlannedChange, WrittenFile } from './api.ts';
import { fingerprintOf, type KnownAchievement } from './versions.ts';

/** A file that reads as an achievement. */
export interface WrittenAchievement extends WrittenFile {
  readonly definition: AchievementDefinition;
}

/** One thing that stands in the way of a file, with where. */
interface FileProblem {
  readonly file: string;
  readonly line: number | null;
  readonly path: string;
  readonly message: string;
}

/** Reads every file, or refuses with every problem of every one of them. */
export function readFiles(files: readonly WrittenFile[]): WrittenAchievement[] {
  const problems: FileProblem[] = [];
  const byKey = new Map<string, WrittenAchievement>();
  for (const { file, yaml } of files) {
    const read = readText(yaml);
    if ('problems' in read) {
      problems.push(...read.problems.map((problem) => ({ file, ...problem })));
      continue;
    }
    const { definition } = read.version;
    const twin = byKey.get(definition.achievement);
    if (twin) {
      const message = `the achievement ${definition.achievement} is also in ${twin.file}; keep one of the two`;
      problems.push({ file, line: null, path: '', message });
    } else byKey.set(definition.achievement, { file, yaml, definition });
  }
  if (problems.length > 0) throw refuseFiles(problems);
  return [...byKey.values()];
}

export function refuseFiles(problems: readonly FileProblem[], code = 'bad-achievement'): Refusal {
  const message = problems.map(({ file, ...problem }) => sayProblem(file, problem)).join('\n');
  return new Refusal(code, 422, { message, data: { problems } });
}

/** What files would change in a workspace; with `retire` also what is there and not among them. */
export function makePlan(
  workspaceId: string,
  written: readonly WrittenAchievement[],
  known: readonly KnownAchievement[],
  { retire, now }: { readonly retire: boolean; readonly now: Micros },
): AchievementPlan {
  const byKey = new Map(known.map((one) => [one.key, one]));
  const own = new Set(written.map(({ definition }) => definition.achievement));
  const others = known.filter(({ key, isRetired }) => !own.has(key) && !isRetired);
  const changes = [
    ...written.map((one) => changeOf(one, byKey.get(one.definition.achievement))),
    ...(retire ? others.map(retiring) : []),
  ];
  return {
    fingerprint: fingerprintOf(workspaceId, known),
    changes,
    kept: retire ? [] : others.map(({ key }) => key),
    findings: lintBeside(written, retire ? [] : others, now),
    nothingToDo: changes.every(({ action }) => action === 'unchanged'),
  };
}

/** What keeps a plan from being applied from a moment on. */
export function findObstacles(
  plan: AchievementPlan,
  known: readonly KnownAchievement[],
  validFrom: Micros,
  now: Micros,
): Refusal | null {
  const errors = plan.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    return refuseFiles(
      errors.map(({ achievement, message, mend }) => {
        const file = plan.changes.find(({ key }) => key === achievement)?.file ?? achievement;
        return { file, line: null, path: '', message: `${message} ${mend}` };
      }),
      'unwise-achievement',
    );
  const tooEarly = plan.changes.flatMap(({ key, action, file }) => {
    const newest = known.find((one) => one.key === key);
    const from = action === 'retired' ? now : validFrom;
    if (action === 'unchanged' || !newest || from > newest.validFrom) return [];
    return [{ file: file ?? key, line: null, path: '', message: sayTooEarly(newest, action) }];
  });
  if (tooEarly.length === 0) return null;
  const { message, data } = refuseFiles(tooEarly);
  return new Refusal('version-not-later', 409, { message, data });
}

/** What would be made of achievements that are not there, once all of this is written. */
export function findBrokenWholes(
  written: readonly WrittenAchievement[],
  known: readonly KnownAchievement[],
  retired: ReadonlySet<string> = new Set(),
): Refusal | null {
  const own = new Map(written.map((one) => [one.definition.achievement, one]));
  const others = known.filter(({ key, isRetired }) => !own.has(key) && !isRetired && !retired.has(key));
  const definitions = [...written.map(({ definition }) => definition), ...definitionsOf(others)];
  const problems = compositionProblems(definitions).map(({ achievement, message }) => {
    const file = own.get(achievement)?.file ?? achievement;
    return { file, line: null, path: '', message };
  });
  return problems.length === 0 ? null : refuseFiles(problems);
}

function definitionsOf(known: readonly KnownAchievement[]): AchievementDefinition[] {
  return known.flatMap(({ yaml }) => {
    const read = readText(yaml);
    return 'problems' in read ? [] : [read.version.definition];
  });
}

function sayTooEarly({ key, version, validFrom }: KnownAchievement, action: PlannedChange['action']): string {
  const from = validFrom === beginningOfTime ? 'the beginning' : formatInstant(validFrom);
  const found = `Version ${version} of ${key} is valid from ${from}`;
  if (action === 'retired') return `${found}, which is still to come; retire it after that.`;
  return `${found}; a new version must start later. Leave out the moment, then it is valid from now on; to decide the past by it, re-evaluate ${key} afterwards.`;
}

function changeOf({ file, yaml, definition }: WrittenAchievement, known?: KnownAchievement): PlannedChange {
  const { achievement: key, sentence } = definition;
  if (!known) return { key, action: 'new', file, sentence, version: 1, diff: [] };
  const isSame = known.yaml === yaml;
  if (isSame && !known.isRetired)
    return { key, action: 'unchanged', file, sentence, version: known.version, diff: [] };
  const action = known.isRetired ? 'revived' : 'changed';
  const diff = isSame ? [] : diffLines(known.yaml, yaml);
  return { key, action, file, sentence, version: known.version + 1, diff };
}

function retiring({ key, version }: KnownAchievement): PlannedChange {
  return { key, action: 'retired', file: null, sentence: null, version: version + 1, diff: [] };
}

/** What is unwise in the files, as they would live beside what stays. */
function lintBeside(
  written: readonly WrittenAchievement[],
  others: readonly KnownAchievement[],
  now: Micros,
): LintFinding[] {
  const beside = definitionsOf(others);
  const own = new Set(written.map(({ definition }) => definition.achievement));
  const together = new Set(['rewarded-often', 'many-families']);
  return lint([...written.map(({ definition }) => definition), ...beside], now).filter(
    ({ achievement, rule }) => own.has(achievement) || together.has(rule),
  );
}
