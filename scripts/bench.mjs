// npm run bench [-- name …] [-- --quick] [-- --json]: builds the benches and runs them.
import { prepare } from './prepare.mjs';
import { runNode, runTool, stop } from './run.mjs';

await prepare({ web: false });
// Built, and with the young generation of `npm start`, as the product runs: tsx would name every closure anew each time it is made.
const build =
  'bench/main.ts bench/http/load.ts bench/recover/live.ts bench/latency/probe.ts --no-config --format esm --platform node --target node20.20 --no-dts';
const code = await runTool('tsdown', [...build.split(' '), '--out-dir', 'dist/bench'], { quiet: true });
if (code !== 0) stop('The benches could not be built.', code);
process.exitCode = await runNode([
  '--max-semi-space-size=64',
  'dist/bench/main.mjs',
  ...process.argv.slice(2),
]);
