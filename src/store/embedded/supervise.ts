import type { ChildProcess } from 'node:child_process';
import type pg from 'pg';
import { stopOrphan } from './orphan.ts';
import { type ServerPlan, startServer, stopServer } from './postmaster.ts';

const RESTARTS = 5;
const CALM_MS = 60_000;

/**
 * Keeps a started server running: if it dies it is started again on the same socket, at most five times a minute; then
 * this process ends and says so. The server never outlives this process where this process can help it. Returns the
 * stop.
 */
export function supervise(
  plan: ServerPlan,
  connection: pg.ClientConfig,
  first: ChildProcess,
): () => Promise<void> {
  let child = first;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  let deaths: number[] = [];
  const restart = async () => {
    while (!stopping) {
      deaths = [...deaths.filter((at) => performance.now() - at < CALM_MS), performance.now()];
      if (deaths.length > RESTARTS) return crash(plan);
      try {
        await stopOrphan(plan.clusterFolder);
        child = await startServer(plan, connection);
        return watch();
      } catch {
        // The next round tries again; its limit is above.
      }
    }
  };
  const watch = () => {
    child.unref();
    child.once('exit', () => {
      if (!stopping) restarting = restart();
    });
  };
  const stopOnExit = () => child.kill('SIGINT');
  process.once('exit', stopOnExit);
  watch();
  return async () => {
    stopping = true;
    await restarting;
    await stopServer(child);
    process.removeListener('exit', stopOnExit);
  };
}

function crash(plan: ServerPlan): void {
  process.nextTick(() => {
    throw new Error(`PostgreSQL ended ${RESTARTS + 1} times within a minute. Its log is ${plan.logFile}.`);
  });
}
