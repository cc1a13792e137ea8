// npm run check: everything a change must pass, quickest first. Stops at the first step that fails.

import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { root, runNode, runTool, stop } from './run.mjs';

const STEPS = [
  ['format and lint', () => runTool('biome', ['check', '.']), 'npx biome check --write . mends most of it.'],
  ['types', () => runTool('tsc', ['-p', '.']), ''],
  [
    'unused files and unlisted packages',
    () => runTool('knip', ['--include', 'files,unlisted,unresolved']),
    '',
  ],
  ['tests', () => runNode([join(root, 'scripts', 'test.mjs')]), ''],
];

await prepare();
for (const [name, step, hint] of STEPS) {
  console.log(`\n# ${name}`);
  const code = await step();
  if (code !== 0) stop(`\nThe check stopped at: ${name}. ${hint}`, code);
}
console.log('\nAll checks passed.');
