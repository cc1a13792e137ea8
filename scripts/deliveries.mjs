// npm run deliveries [WAITING] [ENDPOINTS] [ANSWER_MS]: sends so many waiting dispatches (100,000) to so many endpoints (200),
// of which one is dead and the others answer after so many milliseconds (0), and says what the dead one costs the others, how
// fast all of it left, and how much one target got in a second.
import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';

await prepare({ web: false });
const [waiting = '100000', endpoints = '200', answerMs = '0'] = process.argv.slice(2);
const words = [
  'node_modules/vitest/vitest.mjs',
  'run',
  'test/simulate/deliveries.test.ts',
  '--disableConsoleIntercept',
];
const env = {
  SMALLWINS_DELIVERIES: waiting,
  SMALLWINS_DELIVERY_ENDPOINTS: endpoints,
  SMALLWINS_DELIVERY_ROUNDS: '5',
  SMALLWINS_DELIVERY_ANSWER_MS: answerMs,
};
process.exitCode = await runNode(words, { env });
