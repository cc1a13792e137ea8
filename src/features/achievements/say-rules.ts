import type { AchievementDefinition } from '../../domain/achievements/language/definition.ts';
import {
  type Best,
  type EarnParts,
  isRepeated,
  partsOf,
} from '../../domain/achievements/language/measure.ts';
import { cancelsOf } from '../../domain/achievements/language/rule.ts';
import { sayCondition, sayField, sayName } from '../../domain/achievements/language/say-condition.ts';
import { saidIn, tierIn } from '../../domain/achievements/language/translations.ts';
import type { Language } from '../../domain/language/languages.ts';
import { formatNumber, sayDuration, sayEither, sayNumber, sayWeekday } from '../../domain/language/say.ts';
import { type RuleWords, ruleWordsIn } from '../../domain/language/words/rules.ts';
import { sayFrom } from '../../domain/language/words.ts';

interface RuleLine {
  readonly label: string;
  readonly text: string;
}

/** The rule in labelled plain sentences, for people who do not read YAML. */
export function sayRules(definition: AchievementDefinition, language: Language): RuleLine[] {
  const say = ruleWordsIn[language];
  const { labels } = say;
  const parts = partsOf(definition);
  const { evidence } = parts;
  const rules: RuleLine[] = [
    { label: labels.counts, text: whatCounts(parts, language) },
    ...(parts.of ? [] : [{ label: labels.credited, text: sayField(evidence.credit, language) }]),
    { label: labels.needed, text: sayNeeded(definition, parts, language) },
    { label: labels.within, text: sayWindow(parts, language) },
  ];
  if (evidence.per) rules.push({ label: labels.each, text: sayField(evidence.per, language) });
  if (evidence.group)
    rules.push({
      label: parts.measure.kind === 'share' ? labels.team : labels.compared,
      text: say.same(sayField(evidence.group, language)),
    });
  if (evidence.distinct) rules.push({ label: labels.once, text: sayField(evidence.distinct, language) });
  rules.push(...sayLimits(definition, language));
  rules.push({ label: labels.again, text: sayAgain(definition, parts, say) });
  return rules;
}

/** When, for whom and under which conditions it holds. */
function sayLimits(definition: AchievementDefinition, language: Language): RuleLine[] {
  const say = ruleWordsIn[language];
  const { labels } = say;
  const { hold, guard, who, cooldown, during, limit, review } = definition;
  const rules: RuleLine[] = [];
  if (during) {
    const from = during.from === undefined ? '' : say.from(during.from);
    const to = during.to === undefined ? '' : say.to(during.to);
    rules.push({ label: labels.during, text: `${from} ${to}`.trim() });
  }
  if (hold) {
    const by = cancelsOf(definition).map((cancel) => sayTypes([cancel.event].flat(), language));
    const stretch = sayDuration(hold.for, language);
    rules.push({
      label: labels.hold,
      text: by.length > 0 ? say.hold(stretch, by.join(', ')) : say.holdOnly(stretch),
    });
  }
  for (const one of guard)
    rules.push({
      label: labels.guard,
      text: one.say
        ? saidIn(definition, one.say, language)
        : say.guard(formatNumber(one.at_least * 100, language), `${one.min}`),
    });
  if (who) rules.push({ label: labels.who, text: sayCondition(who, language) });
  if (limit) rules.push({ label: labels.only, text: say.first(limit, sayNumber(limit, language)) });
  if (review) {
    const by = review.by === 'admin' ? say.byAdmin : say.byManager;
    rules.push({
      label: labels.review,
      text: review.when === 'true' ? by : say.if(by, sayCondition(review.when, language)),
    });
  }
  if (cooldown) rules.push({ label: labels.cooldown, text: sayDuration(cooldown, language) });
  return rules;
}

/** Types of events as people read them. */
function sayTypes(types: readonly string[], language: Language): string {
  return sayEither(
    types.map((type) => sayName(type, language)),
    language,
  );
}

function whatCounts({ evidence, measure, of }: EarnParts, language: Language): string {
  const say = ruleWordsIn[language];
  if (of) return say.achievements(of.join(', '));
  const types = sayTypes([evidence.event].flat(), language);
  const events = evidence.where ? say.where(types, sayCondition(evidence.where, language)) : types;
  const hit = sayCondition(evidence.hit ?? '', language);
  if (measure.kind === 'run') return say.inARow(events, hit);
  if (measure.kind === 'ratio' || measure.kind === 'share' || (measure.kind === 'best' && evidence.hit))
    return say.shareOf(events, hit);
  if (measure.kind === 'best' && measure.by !== 'sum')
    return say.best[measure.by]?.(sayField(evidence.value ?? '', language), events) ?? events;
  const each = evidence.value ? say.sum(sayField(evidence.value, language), events) : say.eachOf(events);
  if (measure.kind !== 'streak') return each;
  return say.atLeastA(
    each,
    formatNumber(measure.atLeast, language),
    say.periods[measure.per]?.[0] ?? measure.per,
  );
}

function sayNeeded(
  definition: AchievementDefinition,
  { reach, measure }: EarnParts,
  language: Language,
): string {
  const words = ruleWordsIn[language];
  const say = (needed: number): string => {
    const number = formatNumber(needed, language);
    if (measure.kind === 'ratio' || measure.kind === 'share')
      return words.ratio(formatNumber(needed * 100, language), `${measure.min}`);
    if (measure.kind === 'streak')
      return words.periodsRow(number, words.periods[measure.per]?.[1] ?? measure.per);
    return measure.kind === 'run' ? words.row(number) : number;
  };
  if (measure.kind === 'best') return sayPlaces(measure, language);
  if (typeof reach === 'number') return say(reach);
  if ('tiers' in reach)
    return Object.entries(reach.tiers)
      .map(([name, needed]) => `${tierIn(definition, name, language)} ${say(needed)}`)
      .join(', ');
  if ('quantile' in reach) {
    const { quantile, by, over, floor, ceiling } = reach;
    const rank = words.percentile(formatNumber(quantile * 100, language), sayNumber(over, language));
    const least = words.atLeast(by === undefined ? rank : words.by(rank, sayField(by, language)), say(floor));
    return ceiling === undefined ? least : words.atMost(least, say(ceiling));
  }
  const rest = [sayFrom('everyone else', language), reach.otherwise] as const;
  return [...Object.entries(reach.of), rest].map(([name, needed]) => `${name} ${say(needed)}`).join(', ');
}

function sayPlaces({ places, wins, min, people }: Best, language: Language): string {
  const say = ruleWordsIn[language];
  const place =
    'top' in places
      ? say.bestPart(formatNumber(places.top * 100, language))
      : places.first === 1
        ? say.bestOne
        : say.bestSome(sayNumber(places.first, language));
  const least = min > 1 ? sayNumber(min, language) : null;
  return say.places(place, sayNumber(people, language), least, wins === 'highest');
}

function sayWindow({ window, until, measure }: EarnParts, language: Language): string {
  const say = ruleWordsIn[language];
  if (measure.kind === 'rolling')
    return measure.within.unit === 'days'
      ? say.anyDays(sayNumber(measure.within.days, language))
      : say.anyTime;
  if (measure.kind === 'run' && measure.within)
    return measure.within.unit === 'days'
      ? say.days(sayNumber(measure.within.days, language))
      : say.minutes(formatNumber(measure.within.ms / 60_000, language));
  if (!until) return say.windows[window];
  if ('minutes' in until) {
    const clock = [Math.floor(until.minutes / 60), until.minutes % 60];
    return say.dayBefore(clock.map((part) => String(part).padStart(2, '0')).join(':'));
  }
  return say.weekBefore(sayWeekday(until.days, language));
}

function sayAgain(
  { repeat }: AchievementDefinition,
  { once, window, measure }: EarnParts,
  say: RuleWords,
): string {
  if (once || repeat === 'once') return say.never;
  if (isRepeated(measure)) return say.anew;
  return say.eachWindow[window] ?? say.tierOnce;
}
