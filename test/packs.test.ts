import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCli } from '../src/cli/run-cli.ts';

const packs = fileURLToPath(new URL('../packs', import.meta.url));

async function run(...words: string[]) {
  let out = '';
  const code = await runCli(words, {
    env: {},
    cwd: packs,
    isTerminal: false,
    hasColor: false,
    columns: 80,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      out += text;
    },
    onSignal: () => () => undefined,
  });
  const lines = out.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  return { code, lines };
}

describe.each(readdirSync(packs).sort())('the pack %s', (pack) => {
  test('has nothing that the linter refuses', async () => {
    const { code, lines } = await run('check', pack, '--json');
    expect([code, lines.filter(({ severity }) => severity === 'error')]).toEqual([0, []]);
  });

  test('gives the awards that its cases say, and no others', async () => {
    const { lines } = await run('test', pack, '--json');
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.filter(({ ok }) => !ok)).toEqual([]);
  });
});
