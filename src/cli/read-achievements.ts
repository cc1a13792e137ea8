import { compositionProblems } from '../domain/achievements/language/composition.ts';
import { parseDefinition } from '../domain/achievements/language/parse-definition.ts';
import { compileAlways, type Rule } from '../domain/achievements/language/rule.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';
import { filesBelow, readTextFile } from './read-file.ts';

/** Cases stand beside their achievement: `clean-close.cases.yaml`. */
export const caseFileName = /([^/\\]+)\.cases\.ya?ml$/;

/** The same where nothing but the folder is there: what is made of others needs them beside it. */
export function readWholeSet(io: Io, folder: string): Rule[] {
  const rules = readAchievements(io, folder);
  const definitions = rules.flatMap(({ versions }) => versions.map(({ definition }) => definition));
  const problems = compositionProblems(definitions).map(
    ({ achievement, message }) => `${achievement}: ${message}`,
  );
  if (problems.length > 0) throw refused(problems);
  return rules;
}

/** The achievements of a folder and those below it, each valid for all time; refuses with every problem found. */
export function readAchievements(io: Io, folder: string): Rule[] {
  const problems: string[] = [];
  const rules = new Map<string, { rule: Rule; path: string }>();
  const files = filesBelow(io, folder, /\.ya?ml$/).filter((path) => !caseFileName.test(path));
  for (const path of files) {
    const parsed = parseDefinition(readTextFile(io, path));
    const compiled = 'problems' in parsed ? parsed : compileAlways(parsed.definition);
    if ('problems' in compiled) {
      for (const { path: at, line, message } of compiled.problems)
        problems.push(`${path}${line === null ? '' : `:${line}`}: ${at} ${message}`.replace(': : ', ': '));
      continue;
    }
    const { rule } = compiled;
    const twin = rules.get(rule.key);
    if (twin) problems.push(`${path}: the achievement ${rule.key} is also in ${twin.path}`);
    else rules.set(rule.key, { path, rule });
  }
  if (problems.length > 0) throw refused(problems);
  if (rules.size === 0)
    throw new Failure(`There is no achievement in ${folder}: no .yaml file.`, { code: 'no-achievements' });
  return [...rules.values()].map(({ rule }) => rule);
}

function refused(problems: readonly string[]): Failure {
  return new Failure(problems.join('\n'), {
    code: 'achievement-refused',
    mend: 'docs/reference/achievement-language.md explains each line.',
  });
}
