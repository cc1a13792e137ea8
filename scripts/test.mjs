// npm test: prepares the clone, runs every test, and ends with one line: how many passed and failed.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { readJson, root, runTool } from './run.mjs';

const RESULTS = join('test-output', 'results.json');

let closing = '0 passed, 1 failed';
process.once('exit', () => console.log(closing));

await prepare();
process.exitCode = await test(process.argv.slice(2));

async function test(parameters) {
  mkdirSync(join(root, 'test-output'), { recursive: true });
  rmSync(join(root, RESULTS), { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`];
  const code = await runTool('vitest', ['run', ...reporters, ...parameters]);
  const { passed, failed, skipped } = tally(readJson(join(root, RESULTS)), code);
  if (skipped > 0) console.log(`${skipped} skipped`);
  closing = `${passed} passed, ${failed} failed`;
  return code;
}

/** A file that could not be loaded counts as one failure, and so does a run that broke without a failed test. */
function tally(results, code) {
  if (results === null) return { passed: 0, failed: 1, skipped: 0 };
  const broken = results.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((each) => each.status === 'failed'),
  );
  const failed = results.numFailedTests + broken.length;
  return {
    passed: results.numPassedTests,
    failed: code === 0 ? failed : Math.max(1, failed),
    skipped: results.numPendingTests + results.numTodoTests,
  };
}
