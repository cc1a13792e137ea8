import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '../start-refusal.ts';
import { isAlive } from './process-identity.ts';

/**
 * Stops a PostgreSQL that outlived its Smallwins (after `kill -9`) and removes a `postmaster.pid` that nobody stands
 * behind. Only a process that provably runs on this very cluster is touched.
 */
export async function stopOrphan(clusterFolder: string, patienceMs = 60_000): Promise<void> {
  const pid = readPostmasterPid(clusterFolder);
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
      `An earlier PostgreSQL still works on ${clusterFolder}: process ${rest.filter(isAlive).join(', ')}.`,
      'Wait for it to end, or end it (kill -QUIT <process>), then start again.',
    );
  }
  rmSync(join(clusterFolder, 'postmaster.pid'), { force: true });
}

/** The socket folder of the running server, from its `postmaster.pid`; null when none runs. */
export function socketOf(clusterFolder: string): string | null {
  const pid = readPostmasterPid(clusterFolder);
  if (pid === null || !isPostmasterOf(pid, clusterFolder)) return null;
  return readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8').split('\n')[4] || null;
}

function readPostmasterPid(clusterFolder: string): number | null {
  try {
    const first = readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
    const pid = Number(first);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isPostmasterOf(pid: number, clusterFolder: string): boolean {
  if (!isAlive(pid)) return false;
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
  while (pids.some(isAlive)) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}
