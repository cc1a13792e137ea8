/** The languages everything is said in; the first is the one texts are written in. */
export const languages = ['en', 'de', 'es'] as const;
export type Language = (typeof languages)[number];

/** Each language in its own words. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
};

/** The locale whose numbers, days and lists a sentence of the server is written with. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de', es: 'es' };

/** Tells one of our languages from any other value. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (languages as readonly string[]).includes(value);
}

/**
 * A locale that numbers and dates can be written with, or null; a browser on a machine without one says `en-US@posix`,
 * which no formatter takes.
 *
 * Example: `usableLocale('en-US@posix')` is `en-US`.
 */
export function usableLocale(named: string): string | null {
  const [tag = ''] = named.split(/[@.]/);
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** The first usable locale of one language, else the language alone. */
export function localeIn(language: Language, wanted: readonly string[]): string {
  const ofLanguage = (tag: string | null) => tag !== null && new Intl.Locale(tag).language === language;
  return wanted.map(usableLocale).find(ofLanguage) ?? language;
}

/** The first of our languages in an Accept-Language header, by its weights: `de-AT,en;q=0.5` is `de`. */
export function acceptedLanguage(header: string | undefined): Language | null {
  if (header === undefined || header.length > 500) return null;
  const wanted = header.split(',').map((part) => {
    const [range = '', ...parameters] = part.trim().split(/\s*;\s*/);
    const weight = parameters.find((one) => /^q=/i.test(one))?.slice(2);
    return { language: range.toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  const known = wanted.filter(({ language, weight }) => isLanguage(language) && weight > 0);
  known.sort((a, b) => b.weight - a.weight);
  const [first] = known;
  return first && isLanguage(first.language) ? first.language : null;
}
