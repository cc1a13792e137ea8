import type { Micros } from '../../events/event.ts';
import { sayNumber } from '../../language/say.ts';
import type { AchievementDefinition } from './definition.ts';
import { neverFaults, overFault } from './lint-never.ts';
import { textFaults } from './lint-texts.ts';
import { wordFaults } from './lint-words.ts';
import { partsOf } from './measure.ts';

/** What is wrong or doubtful with an achievement that parses, and how to mend it. */
export interface LintFinding {
  readonly rule:
    | 'presence-only'
    | 'never-counts'
    | 'over'
    | 'unguarded'
    | 'sentence-differs'
    | 'translation-differs'
    | 'notice-words'
    | 'rewarded-often'
    | 'many-families';
  readonly severity: 'error' | 'warning';
  readonly achievement: string;
  readonly message: string;
  readonly mend: string;
}

/** Being there is no deed: log-ins, page views, sessions. */
const presence =
  /(^|[._-])(log|logged|sign|signed)[-_]?in($|[._-])|(^|[._-])(page|screen|session|app)[._-](view|visit|open|start)(ed)?$/;

/**
 * Looks at a set of achievements as they would live together, from `now` on.
 *
 * Example: five log-ins in a row answer one error, `presence-only`.
 */
export function lint(definitions: readonly AchievementDefinition[], now: Micros): LintFinding[] {
  return [...definitions.flatMap((definition) => lintOne(definition, now)), ...lintTogether(definitions)];
}

function lintOne(definition: AchievementDefinition, now: Micros): LintFinding[] {
  const findings: LintFinding[] = [];
  const { achievement, kind, guard, hold, sentence } = definition;
  const { evidence, measure, of } = partsOf(definition);
  const idle = [evidence.event].flat().find((type) => presence.test(type));
  if (idle !== undefined)
    findings.push({
      rule: 'presence-only',
      severity: 'error',
      achievement,
      message: `${idle} says that somebody was there, not that something was done well.`,
      mend: 'Count what the visit was for: the record updated, the ticket resolved, the meeting booked.',
    });
  for (const fault of neverFaults(definition))
    findings.push({ rule: 'never-counts', severity: 'error', achievement, ...fault });
  const over = overFault(definition, now);
  if (over !== null) findings.push({ rule: 'over', severity: 'warning', achievement, ...over });
  const judges =
    guard.length > 0 || hold !== undefined || of !== null || ['ratio', 'run', 'share'].includes(measure.kind);
  if ((kind === 'speed' || kind === 'volume') && !judges)
    findings.push({
      rule: 'unguarded',
      severity: 'warning',
      achievement,
      message: `It rewards ${kind} alone, which can be had by doing the work badly.`,
      mend: 'Add a guard (a quality ratio in the same window) or a hold (taken back by a reopen, a loss, a correction).',
    });
  const missing = missingFrom(sentence, definition);
  if (missing !== null)
    findings.push({
      rule: 'sentence-differs',
      severity: 'warning',
      achievement,
      message: `The sentence does not say ${missing}.`,
      mend: 'Say the rule in the sentence: how many of what, by when. It is all that people read.',
    });
  for (const message of textFaults(definition))
    findings.push({
      rule: 'translation-differs',
      severity: 'warning',
      achievement,
      message,
      mend: 'Give each `say` its line under says, written as it is above, and keep {value} and {needed}.',
    });
  for (const { isError, message } of wordFaults(definition))
    findings.push({
      rule: 'notice-words',
      severity: isError ? 'error' : 'warning',
      achievement,
      message,
      mend: 'docs/reference/notices.md says what there is to fill in.',
    });
  return findings;
}

/** What the rule asks for and the sentence does not say; null if it says it. */
function missingFrom(sentence: string, definition: AchievementDefinition): string | null {
  const { reach, window, until, measure, of } = partsOf(definition);
  const isShare = measure.kind === 'ratio' || measure.kind === 'share';
  const text = sentence.toLowerCase();
  const says = (value: number) => {
    const words = isShare ? `${Math.round(value * 100)}` : `${value}`;
    return (
      new RegExp(`(^|\\D)${words}(\\D|$)`).test(text) ||
      text.includes(sayNumber(value, 'en')) ||
      (value === 1 && /\b(a|an|first|every)\b/.test(text))
    );
  };
  const isSaid = measure.kind === 'best' || (of !== null && /\b(all|every|each)\b/.test(text));
  if (typeof reach === 'number' && !isSaid && !says(reach))
    return `how many are needed (${isShare ? `${Math.round(reach * 100)} %` : sayNumber(reach, 'en')})`;
  const words: Record<string, RegExp> = {
    day: /\b(day|daily|today|lunch|noon|morning|evening)\b|before \d/,
    week: /\b(week|weekly|monday|tuesday|wednesday|thursday|friday)\b/,
    month: /\b(month|monthly)\b/,
    quarter: /\b(quarter|quarterly)\b/,
  };
  const word = words[window];
  if (word && !word.test(text)) return `within which time (a ${window}${until ? ', and until when' : ''})`;
  return null;
}

const rewardsMax = 2;
const familiesMax = 2;

function lintTogether(definitions: readonly AchievementDefinition[]): LintFinding[] {
  const findings: LintFinding[] = [];
  const byType = new Map<string, string[]>();
  for (const definition of definitions)
    for (const type of new Set([partsOf(definition).evidence.event].flat()))
      byType.set(type, [...(byType.get(type) ?? []), definition.achievement]);
  for (const [type, keys] of byType) {
    const last = keys.at(-1);
    if (keys.length <= rewardsMax || last === undefined) continue;
    findings.push({
      rule: 'rewarded-often',
      severity: 'warning',
      achievement: last,
      message: `${type} is rewarded by ${keys.length} achievements: ${keys.join(', ')}.`,
      mend: 'Keep the two that move a KPI; more of the same teaches people to ignore them.',
    });
  }
  const families = [...new Set(definitions.map(({ family }) => family))];
  const [first] = definitions;
  if (families.length > familiesMax && first)
    findings.push({
      rule: 'many-families',
      severity: 'warning',
      achievement: first.achievement,
      message: `${families.length} families would begin together: ${families.join(', ')}.`,
      mend: 'Begin with one workflow and one family, two at most in a team’s first month.',
    });
  return findings;
}
