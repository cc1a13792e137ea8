import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartRefusal } from '../start-refusal.ts';
import type { ServerPlan } from './postmaster.ts';
import { spawnOptions } from './postmaster.ts';

/** The superuser of the embedded server; used while starting, never afterwards. */
export const BOOTSTRAP_ROLE = 'smallwins_bootstrap';

const PASSWORD_FILE = 'smallwins.password';

/**
 * Makes the cluster if there is none: UTF-8, sorted by code point, page checksums, passwords even on the socket. It is
 * made beside its place and renamed, so a broken first start leaves nothing behind that looks whole.
 */
export async function ensureCluster(
  plan: Pick<ServerPlan, 'binaries' | 'clusterFolder' | 'account'>,
): Promise<void> {
  if (existsSync(join(plan.clusterFolder, 'PG_VERSION'))) return refuseOtherVersion(plan);
  const workshop = `${plan.clusterFolder}.new`;
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true, mode: 0o700 });
  const made = join(workshop, 'cluster');
  const passwordFile = join(workshop, PASSWORD_FILE);
  writePassword(passwordFile);
  if (plan.account.switches) {
    for (const path of [workshop, passwordFile]) chownSync(path, plan.account.uid, plan.account.gid);
  }
  const options = [
    ['--pgdata', made, '--username', BOOTSTRAP_ROLE, '--pwfile', passwordFile],
    ['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale-provider', 'builtin', '--locale', 'C.UTF-8'],
    ['--lc-collate', 'C', '--lc-ctype', 'C', '--lc-messages', 'C', '--data-checksums', '--no-instructions'],
  ].flat();
  try {
    await promisify(execFile)(join(plan.binaries, 'bin', 'initdb'), options, spawnOptions(plan));
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() || (error as Error).message;
    throw new StartRefusal(
      'postgres.no_cluster',
      `PostgreSQL could not make its files in ${dirname(plan.clusterFolder)}:\n${said}`,
      'Mend what it says, or set SMALLWINS_DATA to another folder.',
    );
  }
  renameSync(passwordFile, join(made, PASSWORD_FILE));
  renameSync(made, plan.clusterFolder);
  rmSync(workshop, { recursive: true, force: true });
}

/** On disk before the cluster is: a cluster whose password a power cut took could never be opened. */
function writePassword(path: string): void {
  const file = openSync(path, 'wx', 0o600);
  writeSync(file, `${randomBytes(24).toString('base64url')}\n`);
  fsyncSync(file);
  closeSync(file);
}

/** The bootstrap role's password, kept with the cluster it opens, for its owner's eyes only. */
export function readPassword(clusterFolder: string): string {
  try {
    return readFileSync(join(clusterFolder, PASSWORD_FILE), 'utf8').trim();
  } catch (error) {
    throw new StartRefusal(
      'postgres.no_password',
      `The password of the embedded PostgreSQL cannot be read: ${(error as Error).message}`,
      'Start as the user who made the data folder, or restore the file from a backup.',
    );
  }
}

function refuseOtherVersion(plan: Pick<ServerPlan, 'clusterFolder'>): void {
  const version = readFileSync(join(plan.clusterFolder, 'PG_VERSION'), 'utf8').trim();
  if (version === '18') return;
  throw new StartRefusal(
    'postgres.other_version',
    `${plan.clusterFolder} was made by PostgreSQL ${version}; this Smallwins brings PostgreSQL 18.`,
    'Start the Smallwins that made it and export, then import into a fresh data folder.',
  );
}
