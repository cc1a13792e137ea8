import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lint } from '../src/domain/achievements/language/lint.ts';
import { parseDefinition } from '../src/domain/achievements/language/parse-definition.ts';
import { runWords } from './support/cli.ts';

const packs = fileURLToPath(new URL('../packs', import.meta.url));

const run = (...words: string[]) => runWords(words, { cwd: packs });

describe.each(readdirSync(packs).sort())('the pack %s', (pack) => {
  test('has nothing that the linter refuses', async () => {
    const { exitCode, lines } = await run('check', pack, '--json');
    expect([exitCode, lines().filter(({ severity }) => severity === 'error')]).toEqual([0, []]);
  });

  test('gives the awards that its cases say, and no others', async () => {
    const { lines } = await run('test', pack, '--json');
    expect(lines().length).toBeGreaterThan(4);
    expect(lines().filter(({ ok }) => !ok)).toEqual([]);
  });

  test('is read in every language, and in no two alike', () => {
    const folder = join(packs, pack, 'achievements');
    const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.includes('.cases.'));
    expect(files.length).toBeGreaterThan(3);
    for (const name of files) {
      const parsed = parseDefinition(readFileSync(join(folder, name), 'utf8'));
      if ('problems' in parsed) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
      const { definition } = parsed;
      const { texts = {} } = definition;
      for (const own of [texts.de, texts.es]) {
        for (const field of ['name', 'sentence', 'because', 'you', 'they'] as const) {
          if (definition[field] === undefined) continue;
          expect(own?.[field], `${name}: ${field}`).toBeTruthy();
          expect(own?.[field], `${name}: ${field}`).not.toBe(definition[field]);
        }
        const all = JSON.stringify(own);
        expect(all, name).not.toMatch(/¡|!|[\p{Ll},] (Sie|Ihnen)\b|\bustedes?\b/u);
      }
      expect(lint([definition]).filter(({ rule }) => rule === 'translation-differs')).toEqual([]);
    }
  });
});
