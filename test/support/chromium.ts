import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where there is a Chromium: the one that `CHROMIUM_PATH` names, an installed one, else the one that comes as a package. */
export async function findChromium(): Promise<string> {
  return process.env.CHROMIUM_PATH || (installed.find((path) => existsSync(path)) ?? (await unpacked()));
}

const unpack = `import('@sparticuz/chromium').then(({ default: packaged }) => packaged.executablePath())`;

/**
 * The package unpacks into the temporary folder, where one test file would start what another is still writing, and one
 * user find another's. So it is unpacked aside and takes its name when it is whole; whoever comes second has unpacked in vain.
 */
async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), `smallwins-chromium-${userInfo().uid}`);
  const path = join(folder, 'chromium');
  if (existsSync(path)) return path;
  const aside = mkdtempSync(join(tmpdir(), 'smallwins-unpacking-'));
  try {
    await promisify(execFile)(process.execPath, ['-e', unpack], { env: { ...process.env, TMPDIR: aside } });
    renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return path;
}
