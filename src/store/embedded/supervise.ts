import type { ChildProcess } from 'node:child_process';
import type pg from 'pg';
import { type ServerPlan, startServer, stopServer } from './postmaster.ts';

const RESTARTS = 5;
const CALM_MS = 60_000;

/**
 * Keeps a started server running: if it dies it is started again on the same socket, at most five times a minute. The
 * server never outlives this process where this process can help it. Returns the stop.
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
  const killOnExit = () => child.kill('SIGINT');
  const watch = () => {
    child.unref();
    child.once('exit', () => {
      deaths = [...deaths.filter((at) => performance.now() - at < CALM_MS), performance.now()];
      if (stopping || deaths.length > RESTARTS) return;
      restarting = startServer(plan, connection).then(
        (next) => {
          child = next;
          watch();
        },
        () => {},
      );
    });
  };
  process.once('exit', killOnExit);
  watch();
  return async () => {
    stopping = true;
    await restarting;
    await stopServer(child);
    process.removeListener('exit', killOnExit);
  };
}
