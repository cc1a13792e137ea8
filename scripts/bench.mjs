// npm run bench [-- name …]: prepares the clone and runs the benches of bench/main.ts.
import { prepare } from './prepare.mjs';
import { runTool } from './run.mjs';

await prepare();
process.exitCode = await runTool('tsx', ['bench/main.ts', ...process.argv.slice(2)]);
