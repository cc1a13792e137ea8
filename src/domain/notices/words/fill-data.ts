import type { AchievementDefinition } from '../../achievements/language/definition.ts';
import type { RuleVersion } from '../../achievements/language/rule.ts';
import { inLanguage, tierIn } from '../../achievements/language/translations.ts';
import { deedSentence, ringLine } from '../../achievements/receipts/sentences.ts';
import type { Micros } from '../../events/event.ts';
import type { Language } from '../../language/languages.ts';
import { formatNumber, sayAmount, sayDay } from '../../language/say.ts';
import { ownValue } from '../../own-value.ts';
import { endOfTime, type Window } from '../../time/window.ts';
import { sayNames } from '../chat/text.ts';
import type { WordsLayer } from './default-words.ts';
import type { TemplateData } from './template.ts';
import type { WordedKind } from './variables.ts';

/** A name as templates know it. */
export function nameData(name: string): { name: string; first: string } {
  return { name, first: name.trim().split(/\s+/)[0] ?? name };
}

/** So many names are said; of more the first two and how many others there are. */
const reactorsSaid = 3;

/** What is known of those who reacted to something: in their order, and what it is they reacted to. */
export function reactionData(
  reader: string,
  names: readonly string[],
  entry: { readonly name: string; readonly words: string },
  language: Language,
): TemplateData {
  const people = sayNames(names, language, reactorsSaid);
  return { person: nameData(reader), people, count: names.length, entry };
}

/** The words an achievement has of its own, nearest first: of the tier, of the kind; in the reader's language before others. */
export function wordsOf(
  { texts, words }: AchievementDefinition,
  kind: Exclude<WordedKind, 'pattern' | 'reaction'>,
  tier: string | null,
  language: Language,
): (WordsLayer | undefined)[] {
  const own = language === 'en' ? undefined : texts?.[language]?.words;
  return [own, words].flatMap((layer) => [
    ...(kind === 'award' && tier !== null ? [ownValue(layer?.tiers, tier)] : []),
    layer?.[kind],
  ]);
}

interface Amounts {
  readonly value: number;
  readonly needed: number;
  readonly tier: string | null;
}

/** What is known of a goal that was reached. */
export function awardData(
  definition: AchievementDefinition,
  { value, needed, tier }: Amounts,
  to: 'you' | 'they',
  language: Language,
): TemplateData {
  const read = inLanguage(definition, language);
  const { name, sentence, because } = read;
  return {
    achievement: { name, sentence, because },
    value: sayAmount(value, needed, language),
    needed: sayAmount(needed, needed, language),
    percent: Math.floor((value / needed) * 100),
    ...(tier === null ? {} : { tier: tierIn(definition, tier, language) }),
    deed: deedSentence(read, to, { value, needed }, language),
  };
}

/** What is known of a goal that somebody is near. */
export function goalData(
  version: RuleVersion,
  goal: Amounts & {
    readonly provisional: number;
    readonly window: Window;
    readonly lastAt: Micros;
  },
  language: Language,
): TemplateData {
  const { deed: _, ...known } = awardData(version.definition, goal, 'you', language);
  const { window, value, needed, provisional, lastAt } = goal;
  const standing = { value, needed, provisional, window, version, state: 'open', settlesAt: null } as const;
  return {
    ...known,
    line: ringLine(standing, language),
    left: formatNumber(needed - value, language),
    since: sayDay(lastAt, window.zone, window.kind === 'week', language),
    ...(window.endsAt === endOfTime
      ? {}
      : { until: sayDay(window.endsAt - 1, window.zone, window.kind === 'week', language) }),
  };
}
