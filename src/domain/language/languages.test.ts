import { expect, test } from 'vitest';
import { acceptedLanguage, isLanguage, localeIn, usableLocale } from './languages.ts';

test.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['fr-FR,es-MX;q=0.4,en;q=0.3', 'es'],
  ['en;q=0.2, DE;q=0.7', 'de'],
  ['en;q=0', null],
  ['fr, it', null],
  ['', null],
  ['*', null],
  [';;;,q=,-', null],
  ['de;q=abc, es', 'es'],
  ['de,'.repeat(200), null],
  [undefined, null],
])('Of %j, %j is chosen.', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});

test('Only our own languages are languages.', () => {
  expect(['en', 'de', 'es', 'fr', 'DE', '', null, 1].filter(isLanguage)).toEqual(['en', 'de', 'es']);
});

test.each([
  [['en-US@posix'], 'en', 'en-US'],
  [['fr', 'en_US', 'en-GB'], 'en', 'en-GB'],
  [['de-at.UTF-8'], 'de', 'de-AT'],
  [['es-419', 'es-MX'], 'es', 'es-419'],
  [['C', '*', ''], 'en', 'en'],
  [['en-US'], 'de', 'de'],
  [[], 'es', 'es'],
] as const)('Of a browser that names %j, %s is written as in %s.', (named, language, locale) => {
  expect(localeIn(language, named)).toBe(locale);
  expect(() => new Intl.NumberFormat(locale)).not.toThrow();
});

test('What no formatter takes is no locale.', () => {
  expect(['de', 'en-US@posix', 'C', 'en_US', ''].map(usableLocale)).toEqual([
    'de',
    'en-US',
    null,
    null,
    null,
  ]);
});
