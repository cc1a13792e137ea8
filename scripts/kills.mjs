// npm run kills [KILLS]: kills the engine in the middle of its work so many times, replaces it a fifth as often, and says
// what was lost and what was doubled.
import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

await prepare({ web: false });
const [kills = '100'] = process.argv.slice(2);
const words = [
  'node_modules/vitest/vitest.mjs',
  'run',
  'test/faults/kills.test.ts',
  '--disableConsoleIntercept',
];
process.exitCode = await runNode(words, { env: { SMALLWINS_TEST_RUNS: kills } });
