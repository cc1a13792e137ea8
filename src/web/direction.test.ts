import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const web = new URL('.', import.meta.url);
const all = readdirSync(web, { recursive: true, encoding: 'utf8' });
const read = (path: string) => readFileSync(new URL(path.replaceAll('\\', '/'), web), 'utf8');
const sheets = all.filter((path) => path.endsWith('.css'));
const components = all.filter((path) => path.endsWith('.tsx'));

/** Sides that do not turn round with the line of reading. */
function physical(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const found =
    plain.match(
      /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:text-align|float|clear|justify-\w+)\s*:\s*(?:left|right)|translateX\(|(?:margin|padding|inset)\s*:\s*([^;\s]+) ([^;\s]+) [^;\s]+ (?!\2\s*;)[^;\s]+\s*;/gm,
    ) ?? [];
  return found.map((one) => one.trim());
}

describe('every screen can be read from right to left', () => {
  test('there are sheets to look at', () => {
    expect(sheets.length).toBeGreaterThan(12);
  });
  test.each(sheets)('%s names no left and no right', (path) => {
    expect(physical(read(path))).toEqual([]);
  });
  test.each([
    'a { margin-left: 1rem }',
    'a { left: 0 }',
    'a{border-right-color:red}',
    'a { text-align: right; }',
    'a { padding: 1px 2px 3px 4px; }',
    'a { border-top-left-radius: 1px }',
  ])('%s is found', (css) => {
    expect(physical(css)).toHaveLength(1);
  });
  test('what turns round is let be', () => {
    expect(
      physical(
        'a { margin-inline-start: 1px; padding: 1px 2px 3px 2px; text-align: start; inset-inline: 0 }',
      ),
    ).toEqual([]);
  });
  test('no component names a side or a physical length', () => {
    const found = components.flatMap((path) =>
      (read(path).match(/\b(?:marginLeft|marginRight|paddingLeft|paddingRight):/g) ?? []).map(
        (one) => `${path}: ${one}`,
      ),
    );
    expect(found).toEqual([]);
  });
  test('a person’s name between tags keeps its own direction', () => {
    const bare = components.flatMap((path) =>
      (
        read(path).match(
          /(?<!<bdi>)\{(?:[\w.?]*\b(?:person|member|giver|author))\.name\}(?!<\/bdi>)(?=\s*<)(?!\s*<\/option>)/g,
        ) ?? []
      ).map((one) => `${path}: ${one}`),
    );
    expect(bare).toEqual([]);
  });
});
