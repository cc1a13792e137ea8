import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { StartRefusal } from '../start-refusal.ts';
import type { Account } from './account.ts';

const LOG_LIMIT_BYTES = 10 * 2 ** 20;

/** What is needed to start one PostgreSQL server. */
export interface ServerPlan {
  readonly binaries: string;
  readonly clusterFolder: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly account: Account;
  readonly settings: Readonly<Record<string, string>>;
}

/** How to run one of PostgreSQL's programs: as the account, in a folder it can enter, with a plain environment. */
export function spawnOptions(plan: Pick<ServerPlan, 'account' | 'binaries'>) {
  const { uid, gid, switches } = plan.account;
  return {
    cwd: '/',
    env: {
      PATH: process.env.PATH ?? '',
      LC_ALL: 'C',
      TZ: 'UTC',
      LD_LIBRARY_PATH: join(plan.binaries, 'lib'),
    },
    ...(switches ? { uid, gid } : {}),
  };
}

/**
 * Starts the server in a session of its own (so that Ctrl-C reaches us alone and we stop it last) and waits until it
 * answers. Recovery after a crash may take its time; only the server's own end ends the wait.
 */
export async function startServer(plan: ServerPlan, connection: pg.ClientConfig): Promise<ChildProcess> {
  if (existsSync(plan.logFile) && statSync(plan.logFile).size > LOG_LIMIT_BYTES) {
    renameSync(plan.logFile, `${plan.logFile}.1`);
  }
  const log = openSync(plan.logFile, 'a', 0o600);
  const logStart = statSync(plan.logFile).size;
  const settings = Object.entries(plan.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(plan.binaries, 'bin', 'postgres'), ['-D', plan.clusterFolder, ...settings], {
    ...spawnOptions(plan),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`it ended with ${signal ?? `code ${code}`}`));
  });
  const failure = await Promise.race([ended, answers(connection, ended)]);
  if (failure === null) return child;
  const said = readFileSync(plan.logFile).subarray(logStart).toString('utf8').trim();
  throw new StartRefusal(
    'postgres.no_start',
    `PostgreSQL did not start: ${failure}.\n${said}`,
    `Its log is ${plan.logFile}.`,
  );
}

/** Ends the server: no new connections, running ones are cut, everything is written out. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  const impatient = setTimeout(() => child.kill('SIGQUIT'), 60_000);
  await ended;
  clearTimeout(impatient);
}

async function answers(connection: pg.ClientConfig, ended: Promise<string>): Promise<null> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return null;
    } catch (error) {
      await client.end().catch(() => {});
      if (over) return new Promise(() => {});
      if (!isStarting(error as { code?: string })) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Not there yet: no socket, nobody behind it, or "the database system is starting up". */
function isStarting(error: { code?: string; message?: string }): boolean {
  return (
    ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03'].includes(error.code ?? '') ||
    /timeout|terminated/i.test(error.message ?? '')
  );
}
