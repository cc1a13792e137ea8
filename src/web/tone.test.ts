import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /texts(\.\w\w)?\.ts$/.test(path),
);

const flattery: Readonly<Record<string, RegExp>> = {
  en: /nice work|great job|awesome|congrat|amazing/i,
  de: /gut gemacht|weiter so|toll|super|glückwunsch|großartig|klasse/i,
  es: /enhorabuena|felicidades|bien hecho|genial|estupend|fantástic|increíble/i,
};
/** German says du and Spanish tú; somebody may not be addressed in two ways on one screen. */
const formal: Readonly<Record<string, RegExp>> = {
  de: /[\p{Ll},;] (Sie|Ihnen|Ihre?[mnrs]?)\b/u,
  es: /\b(usted|ustedes|vosotros|vuestr[oa]s?)\b/i,
};

test('Every screen keeps its texts in one file a language.', () => {
  expect(files.length).toBeGreaterThan(50);
});

test.each(files)('%s neither shouts nor flatters.', (path) => {
  const language = /texts\.(\w\w)\.ts$/.exec(path)?.[1] ?? 'en';
  const strings = readFileSync(new URL(path, folder), 'utf8').match(/(['`]).*?\1/g) ?? [];
  const wrong = strings.filter(
    (text) =>
      /¡|!(?!=)/.test(text) || flattery[language]?.test(text) || (formal[language]?.test(text) ?? false),
  );
  expect(wrong).toEqual([]);
});
