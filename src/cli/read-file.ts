import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';

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

function unreadable(path: string, error: unknown): Failure {
  const code = String((error as NodeJS.ErrnoException).code);
  return new Failure(`${path} cannot be read: ${reasons[code] ?? code}.`, { code: 'unreadable-file' });
}
