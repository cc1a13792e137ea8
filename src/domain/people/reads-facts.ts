import type { Rule, RuleVersion } from '../achievements/language/rule.ts';

/** What decides which days somebody works. */
const calendarNames: ReadonlySet<string> = new Set(['workdays', 'holidays', 'leave', 'hours']);

/**
 * Whether an achievement can tell the difference when these things of a person change: `zone` moves the windows of all,
 * a calendar those that look at working time, and other attributes only what is asked of `person`.
 */
export function readsFacts(rule: Rule, names: Iterable<string>): boolean {
  const all = [...names];
  if (all.includes('zone')) return true;
  const isCalendar = all.some((name) => calendarNames.has(name));
  return rule.versions.some(
    (version) => asksOfPerson(version) || (isCalendar && looksAtWorkingTime(version)),
  );
}

function asksOfPerson({ who, reachBy, evidence }: RuleVersion): boolean {
  return [who, reachBy, evidence.group].some((expression) => /\bperson\b/.test(expression?.text ?? ''));
}

/** Streaks count working days; lags may count working hours. */
function looksAtWorkingTime({ measure, pairing }: RuleVersion): boolean {
  return measure.kind === 'streak' || pairing?.hours === 'business';
}
