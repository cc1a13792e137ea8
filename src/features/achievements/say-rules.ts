import type { AchievementDefinition } from '../../domain/achievements/language/definition.ts';
import {
  type Best,
  type EarnParts,
  isRepeated,
  partsOf,
} from '../../domain/achievements/language/measure.ts';
import { cancelsOf } from '../../domain/achievements/language/rule.ts';
import { formatNumber, sayDuration, sayNumber } from '../../domain/achievements/receipts/sentences.ts';

interface RuleLine {
  readonly label: string;
  readonly text: string;
}

/** The rule in labelled plain sentences, for people who do not read YAML. */
export function sayRules(definition: AchievementDefinition): RuleLine[] {
  const { hold, guard, who, cooldown, during } = definition;
  const parts = partsOf(definition);
  const { evidence } = parts;
  const rules: RuleLine[] = [
    { label: 'What counts', text: whatCounts(parts) },
    ...(parts.of ? [] : [{ label: 'Credited to', text: evidence.credit }]),
    { label: 'Needed', text: sayNeeded(parts) },
    { label: 'Within', text: sayWindow(parts) },
  ];
  if (evidence.per) rules.push({ label: 'For each', text: evidence.per });
  if (evidence.group)
    rules.push({
      label: parts.measure.kind === 'share' ? 'Team' : 'Compared with',
      text: `the same ${evidence.group}`,
    });
  if (evidence.distinct) rules.push({ label: 'Once per', text: evidence.distinct });
  if (during) {
    const from = during.from === undefined ? '' : `from ${during.from}`;
    rules.push({
      label: 'During',
      text: `${from}${during.to === undefined ? '' : ` to ${during.to}`}`.trim(),
    });
  }
  if (hold) {
    const by = cancelsOf(definition).map((cancel) => [cancel.event].flat().join(' or '));
    rules.push({ label: 'Hold', text: `waits ${sayDuration(hold.for)}; taken back by ${by.join(', ')}` });
  }
  for (const one of guard)
    rules.push({
      label: 'Guard',
      text: one.say ?? `at least ${one.at_least * 100} % of at least ${one.min}`,
    });
  if (who) rules.push({ label: 'For', text: who });
  if (definition.limit)
    rules.push({
      label: 'Only',
      text: `the first ${sayNumber(definition.limit)} ${definition.limit === 1 ? 'person' : 'people'}`,
    });
  if (definition.review) {
    const { when, by } = definition.review;
    rules.push({
      label: 'Review',
      text: `by ${by === 'admin' ? 'an admin' : 'the manager'}${when === 'true' ? '' : ` if ${when}`}`,
    });
  }
  if (cooldown) rules.push({ label: 'Cooldown', text: sayDuration(cooldown) });
  rules.push({ label: 'Again', text: sayAgain(definition, parts) });
  return rules;
}

function whatCounts({ evidence, measure, of }: EarnParts): string {
  if (of) return `the achievements ${of.join(', ')}`;
  const events = `${[evidence.event].flat().join(' or ')}${evidence.where ? ` where ${evidence.where}` : ''}`;
  if (measure.kind === 'run') return `${events}, one after the other, if ${evidence.hit}`;
  if (measure.kind === 'ratio' || measure.kind === 'share' || (measure.kind === 'best' && evidence.hit))
    return `the share of ${events} with ${evidence.hit}`;
  if (measure.kind === 'best' && measure.by !== 'sum')
    return `the ${measure.by} of ${evidence.value} over ${events}`;
  const each = evidence.value ? `the sum of ${evidence.value} over ${events}` : `each ${events}`;
  if (measure.kind !== 'streak') return each;
  return `${each}, at least ${formatNumber(measure.atLeast)} a ${measure.per}`;
}

function sayNeeded({ reach, measure }: EarnParts): string {
  const say = (needed: number) => {
    if (measure.kind === 'ratio' || measure.kind === 'share')
      return `${formatNumber(needed * 100)} % of at least ${measure.min}`;
    if (measure.kind === 'streak') return `${formatNumber(needed)} ${measure.per}s in a row`;
    return measure.kind === 'run' ? `${formatNumber(needed)} in a row` : formatNumber(needed);
  };
  if (measure.kind === 'best') return sayPlaces(measure);
  if (typeof reach === 'number') return say(reach);
  if ('tiers' in reach)
    return Object.entries(reach.tiers)
      .map(([name, needed]) => `${name} ${say(needed)}`)
      .join(', ');
  if ('quantile' in reach) {
    const { quantile, by, over, floor, ceiling } = reach;
    const most = ceiling === undefined ? '' : `, ${say(ceiling)} at most`;
    return `the ${formatNumber(quantile * 100)}th percentile of the ${sayNumber(over)} windows before${by === undefined ? '' : `, by ${by}`}; ${say(floor)} at least${most}`;
  }
  return [...Object.entries(reach.of), ['everyone else', reach.otherwise] as const]
    .map(([name, needed]) => `${name} ${say(needed)}`)
    .join(', ');
}

function sayPlaces({ places, wins, min, people }: Best): string {
  const place =
    'top' in places
      ? `the best ${formatNumber(places.top * 100)} %`
      : places.first === 1
        ? 'the best one'
        : `the best ${sayNumber(places.first)}`;
  const least = min > 1 ? `, with at least ${sayNumber(min)} each` : '';
  return `${place} of at least ${sayNumber(people)} people${least}; the ${wins} wins, ties share a place`;
}

function sayWindow({ window, until, measure }: EarnParts): string {
  if (measure.kind === 'rolling')
    return measure.within.unit === 'days' ? `any ${sayNumber(measure.within.days)} days` : 'any time';
  if (measure.kind === 'run' && measure.within)
    return measure.within.unit === 'days'
      ? `${sayNumber(measure.within.days)} days`
      : `${formatNumber(measure.within.ms / 60_000)} minutes`;
  const whole = {
    day: 'a day',
    week: 'a week, Monday to Sunday',
    month: 'a month',
    quarter: 'a quarter',
    ever: 'any time',
  }[window];
  if (!until) return whole;
  if ('minutes' in until) {
    const clock = [Math.floor(until.minutes / 60), until.minutes % 60];
    return `a day, before ${clock.map((part) => String(part).padStart(2, '0')).join(':')}`;
  }
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  return `a week, before ${names[until.days]}`;
}

function sayAgain({ repeat }: AchievementDefinition, { once, window, measure }: EarnParts): string {
  if (once || repeat === 'once') return 'once and never again';
  if (isRepeated(measure)) return 'each time it is completed anew';
  return `each ${window === 'ever' ? 'tier once' : window}`;
}
