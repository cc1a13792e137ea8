import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chooseAccount } from '../../src/store/embedded/account.ts';
import { spawnOptions, startServer, stopServer } from '../../src/store/embedded/postmaster.ts';

const SYSTEM = '/usr/lib/postgresql';

/** The programs of a PostgreSQL that this system brings, the oldest first; null if there is none. */
export function findSystemPostgres(): string | null {
  if (!existsSync(SYSTEM)) return null;
  const found = readdirSync(SYSTEM).filter((name) => existsSync(join(SYSTEM, name, 'bin', 'postgres')));
  const oldest = found.sort((a, b) => Number(a) - Number(b))[0];
  return oldest === undefined ? null : join(SYSTEM, oldest);
}

/** Starts that PostgreSQL in a folder, as somebody else would run it: over TCP on loopback, with a password. */
export async function startOutside(
  binaries: string,
  folder: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const clusterFolder = join(folder, 'cluster');
  const passwordFile = join(folder, 'password');
  const account = chooseAccount(clusterFolder);
  mkdirSync(clusterFolder, { mode: 0o700 });
  writeFileSync(passwordFile, 'secret/of:the@owner');
  for (const path of [clusterFolder, folder]) chownSync(path, account.uid, account.gid);
  const options = [
    '-D',
    clusterFolder,
    '-U',
    'admin',
    '-A',
    'scram-sha-256',
    '--pwfile',
    passwordFile,
    '--no-sync',
  ];
  execFileSync(join(binaries, 'bin', 'initdb'), [...options, '-E', 'UTF8', '--locale', 'C'], {
    ...spawnOptions({ account, binaries }),
    stdio: 'ignore',
  });
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    fsync: 'off',
  };
  const plan = { binaries, clusterFolder, socketFolder: '', logFile: join(folder, 'log'), account, settings };
  const password = 'secret/of:the@owner';
  const child = await startServer(plan, {
    host: '127.0.0.1',
    port,
    user: 'admin',
    password,
    database: 'postgres',
  });
  const url = `postgres://admin:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  return { url, stop: () => stopServer(child) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
