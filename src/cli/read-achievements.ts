import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDefinition } from '../domain/achievements/parse-definition.ts';
import { compileVersion, type Rule } from '../domain/achievements/rule.ts';
import { beginningOfTime, endOfTime } from '../domain/time/window.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';
import { readTextFile } from './read-file.ts';

/** The achievements of a folder and those below it, each valid for all time; refuses with every problem found. */
export function readAchievements(io: Io, folder: string): Rule[] {
  const problems: string[] = [];
  const rules = new Map<string, { rule: Rule; path: string }>();
  for (const path of yamlFiles(io, folder)) {
    const parsed = parseDefinition(readTextFile(io, path));
    const compiled =
      'problems' in parsed
        ? parsed
        : compileVersion(parsed.definition, { version: 1, from: beginningOfTime, to: endOfTime });
    if ('problems' in compiled) {
      for (const { path: at, line, message } of compiled.problems)
        problems.push(`${path}${line === null ? '' : `:${line}`}: ${at} ${message}`.replace(': : ', ': '));
      continue;
    }
    const key = compiled.version.definition.achievement;
    const twin = rules.get(key);
    if (twin) problems.push(`${path}: the achievement ${key} is also in ${twin.path}`);
    else rules.set(key, { path, rule: { achievementId: key, key, versions: [compiled.version] } });
  }
  if (problems.length > 0)
    throw new Failure(problems.join('\n'), {
      code: 'achievement-refused',
      mend: 'docs/reference/achievement-language.md explains each line.',
    });
  if (rules.size === 0)
    throw new Failure(`There is no achievement in ${folder}: no .yaml file.`, { code: 'no-achievements' });
  return [...rules.values()].map(({ rule }) => rule);
}

function yamlFiles(io: Io, folder: string): string[] {
  const full = resolve(io.cwd, folder);
  try {
    return readdirSync(full, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ya?ml$/.test(name) && !/\.cases\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    if (code === 'ENOTDIR') return [folder];
    throw new Failure(`${folder} cannot be read: ${code === 'ENOENT' ? 'there is no such folder' : code}.`, {
      code: 'unreadable-file',
    });
  }
}
