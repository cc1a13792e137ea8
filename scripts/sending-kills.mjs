// npm run sending-kills [KILLS]: kills the running server so often (20) just when a mail server or an endpoint has taken something and
// before that is noted, and says how much was sent twice and how much was lost.
import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

await prepare({ web: false });
const [kills = '20'] = process.argv.slice(2);
const words = [
  'node_modules/vitest/vitest.mjs',
  'run',
  'test/flows/told-once.test.ts',
  '--disableConsoleIntercept',
];
process.exitCode = await runNode(words, { env: { SMALLWINS_KILLS: kills } });
