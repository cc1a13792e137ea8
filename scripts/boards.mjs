// npm run boards [PEOPLE]: fills a workspace with so many people (100,000), lets boards count, change, merge and hide, and
// compares what they keep with a full recount, by checksum.
import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

await prepare({ web: false });
const [people = '100000'] = process.argv.slice(2);
const words = [
  'node_modules/vitest/vitest.mjs',
  'run',
  'test/simulate/boards.test.ts',
  '--disableConsoleIntercept',
];
process.exitCode = await runNode(words, { env: { SMALLWINS_TEST_PEOPLE: people } });
