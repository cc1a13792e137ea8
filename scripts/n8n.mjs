// n8n beside Smallwins, for the bench `recipe`. Its licence is not an open-source one and it
// weighs 1.4 GB, so it is no dependency: it goes to a folder of its own in the user's cache when somebody asks for it.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runNpm, stop, writeJson } from './run.mjs';

/** The last series that runs on Node.js 20. */
const VERSION = '1.123.81';

const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'smallwins', `n8n-${VERSION}`);

/** The folder n8n lies in; null if it has not been installed. */
export function findN8n() {
  return existsSync(join(folder, 'installed.json')) ? folder : null;
}

/** Installs it where it is missing; without the scripts of its packages, so what has to be compiled stays away. */
export async function installN8n() {
  if (findN8n()) return folder;
  console.error(`Installing n8n ${VERSION} in ${folder} (1.4 GB, a few minutes) …`);
  // Of an installation that was cut off, npm takes packages for whole that are not.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeJson(join(folder, 'package.json'), {
    name: 'smallwins-n8n',
    private: true,
    dependencies: { n8n: VERSION },
    // n8n takes this one from its maker's own server instead of the registry; nothing here reads spreadsheets.
    overrides: { xlsx: '0.18.5' },
  });
  const code = await runNpm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  if (code !== 0) stop(`n8n could not be installed (${code}). npm's message above says why.`, code);
  writeJson(join(folder, 'installed.json'), { n8n: VERSION });
  return folder;
}
