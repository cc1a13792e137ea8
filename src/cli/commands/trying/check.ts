import { lint } from '../../../domain/achievements/language/lint.ts';
import type { Command } from '../../command.ts';
import { readWholeSet } from '../../read/read-achievements.ts';
import { sayFinding } from '../../say/say-finding.ts';
import { jsonOption } from '../../with-server.ts';

export const check: Command = {
  name: 'check',
  summary: 'Check achievements in a folder: that they can be used, and whether they are wise.',
  positionals: { usage: 'DIR', min: 1, max: 1 },
  options: {
    strict: { about: 'Fail on warnings too.' },
    ...jsonOption,
  },
  notes: 'Needs no server. Exits with 1 if an achievement is refused. With --json, one finding a line.',
  examples: ['smallwins check packs/helpdesk-quality', 'smallwins check achievements --strict --json'],
  async run(call) {
    const { output } = call;
    const rules = readWholeSet(output.io, call.positionals[0] ?? '.');
    const definitions = rules.flatMap(({ versions }) => versions.map(({ definition }) => definition));
    const findings = lint(definitions, Date.now() * 1000);
    for (const finding of findings) {
      output.json(finding);
      sayFinding(output, finding);
    }
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const count = rules.length === 1 ? '1 achievement' : `${rules.length} achievements`;
    if (findings.length === 0) output.line(`${output.paint('✓', 'green')} ${count}, nothing to mend.`);
    else output.line(`${count}: ${errors} refused, ${findings.length - errors} to think about.`);
    return errors > 0 || (call.isSet('strict') && findings.length > 0) ? 1 : 0;
  },
};
