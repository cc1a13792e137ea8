import { isLanguage, type Language, localeIn } from '../../domain/language/languages.ts';

const onPage = typeof document === 'undefined' ? 'en' : document.documentElement.lang;

/** The language this page was built in. */
export const language: Language = isLanguage(onPage) ? onPage : 'en';

/** The language with the region the browser gives it, so that an Austrian reads Jänner and a Mexican 1,234.5. */
export const locale: string = localeIn(language, typeof document === 'undefined' ? [] : navigator.languages);

const plural = new Intl.PluralRules(locale);

/** Whether this count takes the singular in the page's language. */
export function isOne(count: number): boolean {
  return plural.select(count) === 'one';
}
