import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('texts.ts'),
);

test('Every screen keeps its texts in one file.', () => {
  expect(files.length).toBeGreaterThan(7);
});

test.each(files)('%s neither shouts nor flatters.', (path) => {
  const strings = readFileSync(new URL(path, folder), 'utf8').match(/(['`]).*?\1/g) ?? [];
  const wrong = strings.filter((text) => /!(?!=)|nice work|great job|awesome|congrat/i.test(text));
  expect(wrong).toEqual([]);
});
