import { hunksOf } from '../../domain/line-diff.ts';
import type { AchievementPlan, PlannedChange } from '../../features/achievements/api.ts';
import type { Output, Style } from './output.ts';
import { sayFinding } from './say-finding.ts';

const contextLines = 2;
const marks: Readonly<Record<PlannedChange['action'], readonly [string, Style]>> = {
  new: ['+', 'green'],
  revived: ['+', 'green'],
  changed: ['~', 'yellow'],
  retired: ['-', 'red'],
  unchanged: [' ', 'dim'],
};

/** What a folder would change, as a person reads it. */
export function sayPlan(output: Output, plan: AchievementPlan): void {
  for (const change of plan.changes) if (change.action !== 'unchanged') sayChange(output, change);
  for (const finding of plan.findings) sayFinding(output, finding);
  if (plan.kept.length > 0)
    output.line(
      `  ${plan.kept.length} more in the workspace and in no file stay: ${plan.kept.join(', ')}. To retire them: --retire`,
    );
  output.line(`${sumUp(plan)}.`);
}

function sayChange(output: Output, { key, action, file, sentence, version, diff }: PlannedChange): void {
  const [mark, style] = marks[action];
  const about = action === 'retired' ? 'its awards stay, it listens no more' : `version ${version}, ${file}`;
  output.line(`${output.paint(mark, style)} ${output.paint(key, 'bold')}: ${action} (${about})`);
  if (action === 'new' && sentence !== null) output.line(`    ${sentence}`);
  for (const line of hunksOf(diff, contextLines)) {
    if (line === null) output.line(output.paint('    …', 'dim'));
    else if (line.sign === ' ') output.line(`    ${output.paint(`  ${line.text}`, 'dim')}`);
    else output.line(`    ${output.paint(`${line.sign} ${line.text}`, line.sign === '+' ? 'green' : 'red')}`);
  }
}

function sumUp({ changes, nothingToDo }: AchievementPlan): string {
  const counts = (Object.keys(marks) as PlannedChange['action'][]).flatMap((action) => {
    const count = changes.filter((change) => change.action === action).length;
    return count === 0 ? [] : [`${count} ${action}`];
  });
  return nothingToDo ? `Nothing to do: ${counts.join(', ')}` : counts.join(', ');
}
