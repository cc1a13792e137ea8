// npm run playbooks: prepares the clone, then previews the packs on public data and writes their playbooks.
import { prepare } from './prepare.mjs';
import { runTool } from './run.mjs';

await prepare({ web: false });
const code = await runTool('tsx', ['test/playbooks/write-playbooks.ts']);
const formatted = await runTool('biome', ['format', '--write', 'packs']);
process.exitCode = code || formatted;
