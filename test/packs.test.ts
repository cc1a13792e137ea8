import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
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
});
