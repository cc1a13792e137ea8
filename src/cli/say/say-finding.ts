import type { LintFinding } from '../../domain/achievements/language/lint.ts';
import type { Output } from './output.ts';

/** What is unwise, and how to mend it. */
export function sayFinding(
  output: Output,
  { severity, achievement, message, mend, rule }: Omit<LintFinding, 'rule'> & { rule: string },
): void {
  const mark = severity === 'error' ? output.paint('✗', 'red') : output.paint('!', 'yellow');
  output.line(`${mark} ${achievement}: ${message}`);
  output.line(`  ${mend} (${rule})`);
}
