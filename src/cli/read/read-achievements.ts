import { compositionProblems } from '../../domain/achievements/language/composition.ts';
import { readText, sayProblem } from '../../domain/achievements/language/read-text.ts';
import type { Rule } from '../../domain/achievements/language/rule.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { filesBelow, readTextFile } from './read-file.ts';

/** Cases stand beside their achievement: `clean-close.cases.yaml`. */
export const caseFileName = /([^/\\]+)\.cases\.ya?ml$/;
/** What a pack holds beside its achievements. */
const packFileName = /(^|[/\\])(pack|trials|kpis)\.yaml$/;

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
  for (const { file: path, yaml } of readTexts(io, folder)) {
    const read = readText(yaml);
    if ('problems' in read) {
      problems.push(...read.problems.map((problem) => sayProblem(path, problem)));
      continue;
    }
    const { version } = read;
    const key = version.definition.achievement;
    const twin = rules.get(key);
    if (twin) problems.push(`${path}: the achievement ${key} is also in ${twin.path}`);
    else rules.set(key, { path, rule: { achievementId: key, key, versions: [version] } });
  }
  if (problems.length > 0) throw refused(problems);
  return [...rules.values()].map(({ rule }) => rule);
}

/** The files of a folder and those below it that hold achievements, unread; refuses if there is none. */
export function readTexts(io: Io, folder: string): { file: string; yaml: string }[] {
  const texts = filesBelow(io, folder, /\.ya?ml$/)
    .filter((path) => !caseFileName.test(path))
    .map((file) => ({ file, yaml: readTextFile(io, file) }))
    .filter(({ file, yaml }) => !packFileName.test(file) || /^achievement:/m.test(yaml));
  if (texts.length === 0)
    throw new Failure(`There is no achievement in ${folder}: no .yaml file.`, {
      code: 'no-achievements',
      mend: 'Is it the right folder? To give up the last one: smallwins achievement retire KEY',
    });
  return texts;
}

function refused(problems: readonly string[]): Failure {
  return new Failure(problems.join('\n'), {
    code: 'achievement-refused',
    mend: 'docs/reference/achievement-language.md explains each line.',
  });
}
