import { isLanguage, type Language } from '../../domain/language/languages.ts';

const onPage = typeof document === 'undefined' ? 'en' : document.documentElement.lang;

/** The language this page was built in. */
export const language: Language = isLanguage(onPage) ? onPage : 'en';

/** The language with the region the browser gives it, so that an Austrian reads Jänner and a Mexican 1,234.5. */
export const locale: string =
  (typeof document === 'undefined'
    ? undefined
    : navigator.languages.find((one) => one.toLowerCase().split('-')[0] === language)) ?? language;

const plural = new Intl.PluralRules(locale);

/** Whether this count takes the singular in the page's language. */
export function isOne(count: number): boolean {
  return plural.select(count) === 'one';
}
