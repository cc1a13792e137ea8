import type { Language } from '../../language/languages.ts';
import { wordsIn } from '../../language/words.ts';
import { ownValue } from '../../own-value.ts';
import type { AchievementDefinition } from './definition.ts';

/**
 * The definition as a reader of a language reads it; what has no translation stays as it was written. What it counts is
 * the same in every language.
 */
export function inLanguage(definition: AchievementDefinition, language: Language): AchievementDefinition {
  const own = language === 'en' ? undefined : definition.texts?.[language];
  if (!own) return definition;
  const { name, sentence, because, you, they, badge } = own;
  return {
    ...definition,
    name: name ?? definition.name,
    sentence: sentence ?? definition.sentence,
    because: because ?? definition.because,
    // A translated sentence beside one that is not would speak two languages: without its own, the general one stands.
    you: you ?? (sentence === undefined ? definition.you : undefined),
    they: they ?? (sentence === undefined ? definition.they : undefined),
    badge: { ...definition.badge, ...badge },
  };
}

/** A remark of the definition ("was reopened"), which receipts keep as it was written, in the reader's language. */
export function saidIn(definition: AchievementDefinition, say: string, language: Language): string {
  return language === 'en' ? say : (ownValue(definition.texts?.[language]?.says, say) ?? say);
}

/** A tier's name in the reader's language. */
export function tierIn(definition: AchievementDefinition, tier: string, language: Language): string {
  const own = language === 'en' ? undefined : ownValue(definition.texts?.[language]?.tiers, tier);
  return own ?? ownValue(wordsIn[language].tiers, tier) ?? tier;
}
