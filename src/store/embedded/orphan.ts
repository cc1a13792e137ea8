import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '../start-refusal.ts';
import { identityOf } from './process-identity.ts';

/**
 * Stops a PostgreSQL that outlived its Smallwins (after `kill -9`) and removes a `postmaster.pid` that nobody stands
 * behind. Only a process that provably runs on this very cluster is touched. Returns where its socket was.
 */
export async function stopOrphan(clusterFolder: string, patienceMs = 60_000): Promise<string> {
  const [pid, socketFolder] = readPostmasterFile(clusterFolder);
  if (pid !== null && isPostmasterOf(pid, clusterFolder)) {
    process.kill(pid, 'SIGINT');
    if (!(await waitUntilGone([pid], patienceMs))) {
      process.kill(pid, 'SIGQUIT');
      await waitUntilGone([pid], 10_000);
    }
  }
  const rest = serversOn(clusterFolder);
  if (!(await waitUntilGone(rest, 15_000))) {
    throw new StartRefusal(
      'postgres.orphan',
      `An earlier PostgreSQL still works on ${clusterFolder}: process ${rest.filter((each) => identityOf(each) !== null).join(', ')}.`,
      'Wait for it to end, or end it (kill -QUIT <process>), then start again.',
    );
  }
  rmSync(join(clusterFolder, 'postmaster.pid'), { force: true });
  return socketFolder;
}

/** The socket folder of the running server, from its `postmaster.pid`; null when none runs. */
export function socketOf(clusterFolder: string): string | null {
  const [pid, socketFolder] = readPostmasterFile(clusterFolder);
  return pid !== null && isPostmasterOf(pid, clusterFolder) && socketFolder !== '' ? socketFolder : null;
}

/** Process id (null if there is none) and socket folder. */
function readPostmasterFile(clusterFolder: string): [number | null, string] {
  try {
    const lines = readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return [Number.isSafeInteger(pid) && pid > 0 ? pid : null, lines[4] ?? ''];
  } catch {
    return [null, ''];
  }
}

function isPostmasterOf(pid: number, clusterFolder: string): boolean {
  if (identityOf(pid) === null) return false;
  if (process.platform === 'linux') return serversOn(clusterFolder).includes(pid);
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(`-D ${clusterFolder}`);
  } catch {
    return false;
  }
}

/** PostgreSQL's processes work inside their cluster folder; Linux tells where each process works. */
function serversOn(clusterFolder: string): number[] {
  if (process.platform !== 'linux') return [];
  const folder = realpathSync(clusterFolder);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && isServerIn(pid, folder));
}

function isServerIn(pid: number, folder: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === folder &&
      readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
    );
  } catch {
    return false;
  }
}

async function waitUntilGone(pids: readonly number[], patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  // A process that is dead but not yet collected by its parent has no identity any more.
  while (pids.some((pid) => identityOf(pid) !== null)) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}
