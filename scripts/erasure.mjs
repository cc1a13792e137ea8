// npm run erasure [PEOPLE]: plants people, erases all of them while events about them keep coming, and says how long it
// took, how long events waited, and where anything of them is left.
import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

await prepare({ web: false });
const [people = '1000'] = process.argv.slice(2);
const words = [
  'node_modules/vitest/vitest.mjs',
  'run',
  'test/faults/erase-many.test.ts',
  '--disableConsoleIntercept',
];
process.exitCode = await runNode(words, { env: { SMALLWINS_TEST_RUNS: people } });
