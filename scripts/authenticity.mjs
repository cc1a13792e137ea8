// npm run authenticity [COMPANIES]: plants circles, bursts, copied words and one givers in simulated companies of 2,000
// people, and prints how many of them are found and how many others are named.
import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

await prepare({ web: false });
const [companies = '20'] = process.argv.slice(2);
const words = [
  'node_modules/vitest/vitest.mjs',
  'run',
  'test/simulate/authenticity.test.ts',
  '--disableConsoleIntercept',
];
process.exitCode = await runNode(words, { env: { SMALLWINS_TEST_RUNS: companies } });
