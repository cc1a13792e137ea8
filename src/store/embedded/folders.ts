import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartRefusal } from '../start-refusal.ts';
import type { Account } from './account.ts';

// The longest path a Unix socket may have on Linux is 107 bytes; macOS allows 103.
const SOCKET_PATH_LIMIT = 103;

/** Makes a folder and those above it with exactly this mode, whatever the umask; existing ones stay as they are. */
export function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), mode);
  mkdirSync(path, { recursive: true });
  chmodSync(path, mode);
}

/** The data folder's real path. Root's may be entered by the account that runs PostgreSQL, a user's by the user only. */
export function makeDataFolder(path: string): string {
  try {
    makeFolder(path, process.getuid?.() === 0 ? 0o755 : 0o700);
    return realpathSync(path);
  } catch (error) {
    throw new StartRefusal(
      'folder.unwritable',
      `The data folder ${path} cannot be made: ${(error as Error).message}`,
      'Make it writable, or set SMALLWINS_DATA to another folder.',
    );
  }
}

/** A fresh, short folder for the server's socket that nobody else can enter. */
export function makeSocketFolder(account: Account): string {
  const longest = '/sw-XXXXXX/.s.PGSQL.5432'.length;
  const parent = tmpdir().length + longest <= SOCKET_PATH_LIMIT ? tmpdir() : '/tmp';
  const folder = mkdtempSync(join(parent, 'sw-'));
  chmodSync(folder, 0o700);
  if (account.switches) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** Clears away the socket folder that a killed Smallwins left, and nothing that `makeSocketFolder` did not make. */
export function removeSocketFolder(path: string): void {
  if (/^\/.*\/sw-[A-Za-z0-9]{6}$/.test(path)) rmSync(path, { recursive: true, force: true });
}
