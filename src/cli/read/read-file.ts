import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
};

/** A file named on the command line, as text; refuses in words. */
export function readTextFile(io: Io, path: string): string {
  try {
    return readFileSync(resolve(io.cwd, path), 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The full path and size of a file named on the command line. */
export function findFile(io: Io, path: string): { path: string; bytes: number } {
  const full = resolve(io.cwd, path);
  try {
    const found = statSync(full);
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return { path: full, bytes: found.size };
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The files in a folder and below it whose names match, in order; of a file named itself, that file. */
export function filesBelow(io: Io, path: string, name: RegExp): string[] {
  try {
    return readdirSync(resolve(io.cwd, path), { recursive: true, encoding: 'utf8' })
      .filter((each) => name.test(each))
      .sort()
      .map((each) => join(path, each));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [path].filter((each) => name.test(each));
    throw unreadable(path, error, 'there is no such folder');
  }
}

function unreadable(path: string, error: unknown, missing = reasons.ENOENT): Failure {
  const code = String((error as NodeJS.ErrnoException).code);
  const reason = code === 'ENOENT' ? missing : (reasons[code] ?? code);
  return new Failure(`${path} cannot be read: ${reason}.`, { code: 'unreadable-file' });
}

/** A file named on the command line, as bytes; refuses in words. */
export function readFileBytes(io: Io, path: string): Buffer {
  try {
    return readFileSync(resolve(io.cwd, path));
  } catch (error) {
    throw unreadable(path, error);
  }
}
