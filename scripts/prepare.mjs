// Makes a clone ready to run: the packages of the lockfile, then what is built from the sources. Does nothing when all
// is in place, which takes a few milliseconds.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { readJson, root, runNpm, stop } from './run.mjs';

const OLDEST_NODE = [20, 20];

/** Installs and builds what is missing or older than its source. */
export async function prepare({ web = true } = {}) {
  refuseOldNode();
  await install();
  await build({ web });
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  stop(`Smallwins needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

async function install() {
  const missing = findMissing();
  if (missing.length === 0) return;
  const few = missing.length > 3 ? `${missing.length} packages` : missing.join(', ');
  console.error(`Installing the packages of package-lock.json (${few} missing or of another version) …`);
  const code = await runNpm([
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ]);
  if (code !== 0) stop(`npm ci failed (${code}). Its message above says why; then start again.`, code);
}

/** What the lockfile asks for and npm's own record of the installation does not have. */
function findMissing() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages ?? {};
  return Object.entries(wanted)
    .filter(
      ([path, entry]) =>
        path.startsWith('node_modules/') && !isOptional(entry) && !isHere(path, entry, present),
    )
    .map(([path]) => path.slice('node_modules/'.length));
}

function isHere(path, entry, present) {
  return present[path]?.version === entry.version && existsSync(join(root, path, 'package.json'));
}

/** Packages for other platforms are listed but not installed. */
function isOptional(entry) {
  return Boolean(entry.optional || entry.devOptional || entry.peer || entry.link);
}
