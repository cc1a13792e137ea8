// npm run bench [-- name …] [-- --quick] [-- --json]: builds the benches and runs them.
import { findN8n, installN8n } from './n8n.mjs';
import { prepare } from './prepare.mjs';
import { runNode, runTool, stop } from './run.mjs';

await prepare({ web: false });
// Built, and with the young generation of `npm start`, as the product runs: tsx would name every closure anew each time it is made.
const build =
  'bench/main.ts bench/http/load.ts bench/recover/live.ts bench/latency/probe.ts bench/live/listener.ts --no-config --format esm --platform node --target node20.20 --no-dts';
const code = await runTool('tsdown', [...build.split(' '), '--out-dir', 'dist/bench'], { quiet: true });
if (code !== 0) stop('The benches could not be built.', code);
const words = process.argv.slice(2);
// The peer of one bench is large: it is fetched when that bench is asked for by its name.
const n8n = words.includes('recipe') ? await installN8n() : findN8n();
process.exitCode = await runNode(['--max-semi-space-size=64', 'dist/bench/main.mjs', ...words], {
  env: n8n ? { SMALLWINS_N8N: n8n } : {},
});
