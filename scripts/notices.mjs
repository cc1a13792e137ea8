// npm run notices [PEOPLE] [DAYS] [TICKETS]: plays so many days (90, across both nights in which clocks change) of a company of
// so many people (5,000) in 30 zones, with crashes, refusals, travel and changes of mind, and checks every message; TICKETS
// is how many a person has done a day (0.2). Prints what it counted.
import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

await prepare({ web: false });
const [people = '5000', days = '90', tickets = '0.2'] = process.argv.slice(2);
const words = [
  'node_modules/vitest/vitest.mjs',
  'run',
  'test/simulate/notices.test.ts',
  '--disableConsoleIntercept',
];
process.exitCode = await runNode(words, {
  env: {
    SMALLWINS_NOTICE_PEOPLE: people,
    SMALLWINS_NOTICE_DAYS: days,
    SMALLWINS_NOTICE_TICKETS: tickets,
  },
});
