// npm run test:n8n: lints and builds the node of clients/n8n, starts a real n8n with it and runs the three recipes of
// clients/n8n/workflows against a running server. It fetches n8n (1.4 GB) when it is not there, so it is no part of the check.
import { existsSync } from 'node:fs';
import { installN8n } from './n8n.mjs';
import { prepare } from './prepare.mjs';
import { runNode, runNpm, stop } from './run.mjs';

await prepare({ web: false });
const installed = await installN8n();
const client = 'clients/n8n';
const steps = [
  ...(existsSync(`${client}/node_modules`)
    ? []
    : [['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock']]),
  ['run', 'lint'],
  ['run', 'build'],
];
for (const step of steps) {
  const code = await runNpm(step, { cwd: client });
  if (code !== 0)
    stop(`npm ${step.join(' ')} failed in ${client} (${code}). The message above says why.`, code);
}
const words = [
  'node_modules/vitest/vitest.mjs',
  'run',
  `${client}/recipes.test.ts`,
  '--disableConsoleIntercept',
];
process.exitCode = await runNode(words, { env: { SMALLWINS_N8N: installed } });
