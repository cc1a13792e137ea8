// npm run facts: prepares the clone, then asks the product for every number that is known of the public logs.
import { prepare } from './prepare.mjs';
import { runTool } from './run.mjs';

await prepare({ web: false });
process.exitCode = await runTool('tsx', ['test/flows/facts/print-facts.ts']);
