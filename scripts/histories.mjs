// npm run histories [HISTORIES] [SEED]: replays so many random histories, shuffled and sent twice, against the set law,
// lives a two-hundredth of them through the engine, and a thousandth twice over to compare all that either run leaves.
// Says the seed of each, with which it can be had again.
import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

await prepare({ web: false });
const [histories = '100000', seed = ''] = process.argv.slice(2);
const trials = [
  ['set-law', 1],
  ['engine-oracle', 200],
  ['traces', 1000],
];
for (const [name, part] of trials) {
  const file = `test/simulate/${name}.test.ts`;
  const code = await runNode(['node_modules/vitest/vitest.mjs', 'run', file, '--disableConsoleIntercept'], {
    env: { SMALLWINS_TEST_RUNS: String(Math.ceil(Number(histories) / part)), SMALLWINS_TEST_SEED: seed },
  });
  if (code !== 0) process.exitCode = code;
}
