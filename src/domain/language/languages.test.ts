import { expect, test } from 'vitest';
import { acceptedLanguage, isLanguage } from './languages.ts';

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
