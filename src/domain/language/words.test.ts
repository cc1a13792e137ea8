import { describe, expect, test } from 'vitest';
import { languages } from './languages.ts';
import { formatNumber, sayAmount, sayDuration, sayEither, sayMoment, sayNumber, sayWeekday } from './say.ts';
import { ruleWordsIn } from './words/rules.ts';
import { sayFrom, sayMiss, wordsIn } from './words.ts';

/** Every text, functions by their source: names, shared words and numbers may be alike, sentences may not. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, String(value)]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

describe.each(['de', 'es'] as const)('the words of %s', (language) => {
  const pairs = [
    [wordsIn.en, wordsIn[language]],
    [ruleWordsIn.en, ruleWordsIn[language]],
  ] as const;

  test('are not those of English', () => {
    for (const [english, own] of pairs) {
      const theirs = new Map(textsOf(english));
      const alike = textsOf(own).filter(
        ([path, text]) =>
          theirs.get(path) === text && /[a-z]{3,} [a-z]{3,}/i.test(text) && !text.includes('=>'),
      );
      expect(alike).toEqual([]);
    }
  });

  test('neither shout nor change how they address', () => {
    for (const [, own] of pairs) {
      const texts = textsOf(own).map(([, text]) => text.replaceAll('!==', ''));
      expect(texts.length).toBeGreaterThan(40);
      expect(texts.filter((text) => /¡|![^=]|[\p{Ll},] (Sie|Ihnen)\b|\busted/u.test(text))).toEqual([]);
    }
  });
});

test('numbers, amounts and stretches are written as each language writes them', () => {
  const all = (say: (language: (typeof languages)[number]) => string) => languages.map(say);
  expect(all((language) => formatNumber(12_345.6, language))).toEqual(['12,345.6', '12.345,6', '12.345,6']);
  expect(all((language) => sayNumber(12, language))).toEqual(['twelve', 'zwölf', 'doce']);
  expect(all((language) => sayNumber(1200, language))).toEqual(['1,200', '1.200', '1200']);
  expect(all((language) => sayAmount(0.953, 0.9, language))).toEqual(['95.3 %', '95,3 %', '95,3 %']);
  expect(all((language) => sayDuration('1d', language))).toEqual(['1 day', '1 Tag', '1 día']);
  expect(all((language) => sayDuration('72h', language))).toEqual(['72 hours', '72 Stunden', '72 horas']);
  expect(all((language) => sayEither(['a', 'b'], language))).toEqual(['a or b', 'a oder b', 'a o b']);
  expect(all((language) => sayWeekday(4, language))).toEqual(['Friday', 'Freitag', 'viernes']);
  const moment = Date.parse('2026-03-08T07:30Z') * 1000;
  expect(all((language) => sayMoment(moment, 'America/New_York', language))).toEqual([
    'Sunday 8 March, 03:30',
    'Sonntag, 8. März, 03:30 Uhr',
    'domingo 8 de marzo, 03:30',
  ]);
});

test('what a receipt keeps of where its threshold came from is read in each language', () => {
  expect(
    ['fixed', 'tier silver', 'the best of Süd', 'the best of all'].map((kept) => sayFrom(kept, 'de')),
  ).toEqual(['für alle', 'Stufe Silber', 'Bestwert in Süd', 'Bestwert aller']);
  expect(sayFrom('Team: A: 4 of 5', 'es')).toBe('Team: A: 4 de 5');
  const kept = 'the 75th percentile of the last 8 weeks, segment enterprise';
  expect(languages.map((language) => sayFrom(kept, language))).toEqual([
    kept,
    'das 75. Perzentil der letzten 8 Wochen, Gruppe enterprise',
    'el percentil 75 de las últimas 8 semanas, grupo enterprise',
  ]);
  expect(languages.map((language) => sayFrom('something of an older version', language))).toEqual(
    languages.map(() => 'something of an older version'),
  );
});

test('why something does not count is a whole sentence in each language', () => {
  const reason = { kind: 'noNumber', values: ['data.minutes'] } as const;
  expect(languages.map((language) => sayMiss(reason, language))).toEqual([
    'It has no number at data.minutes.',
    'Bei data.minutes steht keine Zahl.',
    'En data.minutes no hay ningún número.',
  ]);
});
