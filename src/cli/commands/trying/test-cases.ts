import { parse } from 'yaml';
import { withParts } from '../../../domain/achievements/language/composition.ts';
import { type AchievementCase, caseFile, runCase } from '../../../domain/achievements/trying/cases.ts';
import type { Call, Command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { caseFileName, readWholeSet } from '../../read/read-achievements.ts';
import { filesBelow, readTextFile } from '../../read/read-file.ts';
import { jsonOption } from '../../with-server.ts';

export const testCases: Command = {
  name: 'test',
  summary: 'Run the cases beside achievements: given these events, then these awards and no others.',
  positionals: { usage: 'DIR', min: 1, max: 1 },
  options: { ...jsonOption },
  notes:
    'Needs no server. clean-close.cases.yaml is decided by the achievement clean-close; any other NAME.cases.yaml\nby all achievements of the folder. Exits with 1 if a case fails. With --json, one case a line.',
  examples: ['smallwins test packs/helpdesk-quality', 'smallwins test achievements --json'],
  async run(call) {
    const { output } = call;
    const folder = call.positionals[0] ?? '.';
    const rules = readWholeSet(output.io, folder);
    let failed = 0;
    let total = 0;
    for (const path of filesBelow(output.io, folder, caseFileName)) {
      const key = caseFileName.exec(path)?.[1];
      const own = rules.find((rule) => rule.key === key);
      for (const one of readCases(call, path)) {
        const result = own ? runCase(withParts(own, rules), one, own.key) : runCase(rules, one);
        const ok = result.missing.length + result.surplus.length === 0;
        total++;
        if (!ok) failed++;
        output.json({ file: path, ok, ...result });
        output.line(`${ok ? output.paint('✓', 'green') : output.paint('✗', 'red')} ${key}: ${result.name}`);
        for (const award of result.missing) output.line(`  not given: ${award}`);
        for (const award of result.surplus) output.line(`  given, not expected: ${award}`);
      }
    }
    if (total === 0)
      throw new Failure(`There are no cases in ${folder}: no file ends with .cases.yaml.`, {
        code: 'no-cases',
      });
    output.line(failed === 0 ? `${total} cases hold.` : `${failed} of ${total} cases fail.`);
    return failed === 0 ? 0 : 1;
  },
};

function readCases({ output }: Call, path: string): readonly AchievementCase[] {
  let document: unknown;
  try {
    document = parse(readTextFile(output.io, path));
  } catch (error) {
    throw refused(path, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
  const parsed = caseFile.safeParse(document);
  if (parsed.success) return parsed.data.cases;
  const issue = parsed.error.issues[0];
  throw refused(path, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

function refused(path: string, why: string): Failure {
  return new Failure(`${path} holds no cases we can read: ${why}.`, {
    code: 'cases-refused',
    mend: 'docs/reference/achievement-language.md shows how cases are written.',
  });
}
