// npm run planted-bugs: plants one bug at a time in a copy of the code and sees whether the proofs find it, and how fast.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bugs } from './planted-bugs/bugs.mjs';
import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

await prepare({ web: false });
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const copy = mkdtempSync(join(tmpdir(), 'smallwins-bugs-'));
const tests = {
  law: ['test/simulate/set-law.test.ts'],
  engine: ['test/simulate/engine-oracle.test.ts'],
  hand: ['test/simulate/by-hand.test.ts'],
  time: ['src/domain/time'],
  unit: ['src/domain/achievements', 'src/engine'],
  rows: ['src/store/row-security.test.ts'],
  cuts: ['test/simulate/power-cuts.test.ts'],
  past: ['src/features/achievements', 'src/features/audit', 'src/domain/audit'],
};
const wanted = process.argv.slice(2);
let missed = 0;
try {
  const parts = [
    'src',
    'test',
    'migrations',
    'mappings',
    'packs',
    'demo',
    'docs',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
  ];
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const broken = await findBug({ by: Object.keys(tests) });
  if (broken) throw new Error(`The proofs "${broken}" fail on the sound code.`);
  console.log(`${'bug'.padEnd(58)} ${'found by'.padEnd(8)} seconds`);
  for (const bug of bugs.filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  )) {
    const path = join(copy, bug.file);
    const sound = readFileSync(path, 'utf8');
    const parts = sound.split(bug.find);
    if (parts.length !== 2) {
      console.log(`${bug.name.padEnd(58)} cannot be planted: its place is there ${parts.length - 1} times`);
      missed++;
      continue;
    }
    writeFileSync(path, parts.join(bug.plant));
    const started = performance.now();
    const found = await findBug(bug);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (!found) missed++;
    console.log(`${bug.name.padEnd(58)} ${(found ?? 'MISSED').padEnd(8)} ${seconds}`);
    writeFileSync(path, sound);
  }
  console.log(missed === 0 ? `all found` : `${missed} not found`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.exitCode = missed === 0 ? 0 : 1;

/** The first kind of proof that fails with the bug; undefined if all pass. */
async function findBug({ by }) {
  for (const kind of by) {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const code = await runNode([vitest, 'run', '--bail', '1', ...tests[kind]], {
      cwd: copy,
      env: { SMALLWINS_TEST_RUNS: kind === 'law' ? '1500' : '120', SMALLWINS_TEST_SHRINK: '0' },
      quiet: true,
      tell: false,
    });
    if (code !== 0) return kind;
  }
  return undefined;
}
