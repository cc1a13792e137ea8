import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '../store/embedded/process-identity.ts';

/** How commands on the same machine reach the running server: a file only its user can read. */
export interface ControlFile {
  readonly pid: number;
  readonly url: string;
  readonly token: string;
}

const fileName = 'server.json';

export function newControlToken(): string {
  return randomBytes(32).toString('base64url');
}

export function writeControlFile(dataFolder: string, control: ControlFile): void {
  mkdirSync(dataFolder, { recursive: true });
  const path = join(dataFolder, fileName);
  writeFileSync(path, JSON.stringify(control), { mode: 0o600 });
  chmodSync(path, 0o600);
}

/** The running server's control file; null if there is none or its process has died. */
export function readControlFile(dataFolder: string): ControlFile | null {
  try {
    const control = JSON.parse(readFileSync(join(dataFolder, fileName), 'utf8')) as ControlFile;
    return identityOf(control.pid) === null ? null : control;
  } catch {
    return null;
  }
}

export function removeControlFile(dataFolder: string): void {
  rmSync(join(dataFolder, fileName), { force: true });
}

export function sameToken(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
