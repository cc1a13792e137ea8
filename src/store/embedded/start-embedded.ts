import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '../start-refusal.ts';
import { type Account, checkReachable, chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { BOOTSTRAP_ROLE, ensureCluster, readPassword } from './cluster.ts';
import { makeDataFolder, makeSocketFolder, removeSocketFolder } from './folders.ts';
import { claimFolder } from './holder.ts';
import { socketOf, stopOrphan } from './orphan.ts';
import { type ServerPlan, startServer } from './postmaster.ts';
import { serverSettings } from './server-settings.ts';
import { supervise } from './supervise.ts';

/** Where a server listens and how its superuser enters. */
export interface BootstrapConnection {
  readonly host: string;
  readonly port: 5432;
  readonly user: string;
  readonly password: string;
  readonly database: 'postgres';
}

/** A running embedded PostgreSQL. */
export interface Embedded {
  readonly bootstrap: BootstrapConnection;
  stop(): Promise<void>;
}

/** What `startEmbedded` needs; `url` is what a second start is told, `settings` override PostgreSQL's. */
export interface EmbeddedOptions {
  readonly dataFolder: string;
  readonly url: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the PostgreSQL that comes with Smallwins on a data folder, and keeps it running: a server that dies is started
 * again on the same socket. Refuses while another Smallwins holds the folder.
 *
 * Example: `const embedded = await startEmbedded({ dataFolder: '.smallwins', url: 'http://127.0.0.1:4400' })`
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  if (process.platform === 'win32') {
    throw new StartRefusal(
      'postgres.windows',
      'The embedded PostgreSQL needs Unix sockets, which Node.js on Windows does not have.',
      'Start Smallwins inside WSL, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  const dataFolder = makeDataFolder(options.dataFolder);
  const release = await claimFolder(dataFolder, options.url);
  let socketFolder: string | undefined;
  try {
    const plan = await prepare(dataFolder, options.settings ?? {});
    socketFolder = plan.socketFolder;
    const bootstrap = bootstrapOf(plan.clusterFolder, plan.socketFolder);
    const stop = supervise(plan, bootstrap, await startServer(plan, bootstrap));
    return {
      bootstrap,
      async stop() {
        await stop();
        removeSocketFolder(plan.socketFolder);
        release();
      },
    };
  } catch (error) {
    if (socketFolder !== undefined) removeSocketFolder(socketFolder);
    release();
    throw error;
  }
}

/** The way into the server that another Smallwins runs on this folder; null when none runs. */
export function findRunning(dataFolder: string): BootstrapConnection | null {
  const clusterFolder = join(dataFolder, 'postgres');
  const socketFolder = existsSync(clusterFolder) ? socketOf(clusterFolder) : null;
  return socketFolder === null ? null : bootstrapOf(clusterFolder, socketFolder);
}

function bootstrapOf(clusterFolder: string, host: string): BootstrapConnection {
  const password = readPassword(clusterFolder);
  return { host, port: 5432, user: BOOTSTRAP_ROLE, password, database: 'postgres' };
}

async function prepare(dataFolder: string, overrides: Readonly<Record<string, string>>): Promise<ServerPlan> {
  const clusterFolder = join(dataFolder, 'postgres');
  const account = chooseAccount(clusterFolder);
  checkReachable(dataFolder, account);
  const binaries = findBinaries(account.switches);
  if (existsSync(clusterFolder)) {
    refuseForeignCluster(clusterFolder, account);
    removeSocketFolder(await stopOrphan(clusterFolder));
  }
  await ensureCluster({ binaries, clusterFolder, account });
  const socketFolder = makeSocketFolder(account);
  const logFile = join(dataFolder, 'postgres.log');
  return {
    binaries,
    clusterFolder,
    socketFolder,
    logFile,
    account,
    settings: serverSettings(socketFolder, overrides),
  };
}

function refuseForeignCluster(clusterFolder: string, account: Account): void {
  const { uid } = statSync(clusterFolder);
  if (uid === account.uid) return;
  throw new StartRefusal(
    'postgres.foreign',
    `${clusterFolder} belongs to the user ${uid}, and PostgreSQL would run as ${account.name}.`,
    `Start as that user, or hand the folder over: chown -R ${account.uid} ${clusterFolder}`,
  );
}
