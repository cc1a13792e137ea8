import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/support/folder.ts';
import { type Speaker, speak } from '../../../test/support/process.ts';
import { findHolder } from './holder.ts';
import { isAlive } from './process-identity.ts';
import { findRunning } from './start-embedded.ts';

const folder = temporaryFolder();
const speakers: Speaker[] = [];
const isRoot = process.getuid?.() === 0;
/** Below a folder that only root may enter, nobody else can run what is in this checkout. */
const othersMayEnter = foldersAbove(process.cwd()).every((path) => (statSync(path).mode & 0o001) !== 0);

function hold(dataFolder: string, port = 4400, options: { uid?: number; gid?: number } = {}): Speaker {
  const speaker = speak('test/support/hold-database.ts', [dataFolder, String(port)], options);
  speakers.push(speaker);
  return speaker;
}

function postmasterOf(dataFolder: string): number {
  const file = join(dataFolder, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

afterEach(async () => {
  for (const speaker of speakers.splice(0)) await speaker.end('SIGTERM');
});
afterAll(() => folder.remove());

test('what was acknowledged survives ten kills in a row, and nothing blocks the next start', async () => {
  const data = join(folder.path, 'killed');
  for (let round = 1; round <= 10; round += 1) {
    const holder = hold(data);
    expect(await holder.next()).toMatchObject({ workspaces: round });
    await holder.end('SIGKILL');
  }
  const last = hold(data);
  expect(await last.next()).toMatchObject({ workspaces: 11 });
  const postmaster = postmasterOf(data);
  await last.end('SIGTERM');
  expect(await last.next()).toEqual({ closed: true });
  expect(isAlive(postmaster)).toBe(false);
  expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false);
  expect(readdirSync(join(data, 'holders'))).toEqual([]);
}, 90_000);

test('the server is durable, checks its pages and listens on no network', async () => {
  const words = await hold(join(folder.path, 'settings')).next();
  expect(words.settings).toEqual({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    server_encoding: 'UTF8',
    max_connections: '60',
  });
});

test('a second start on the same folder is refused and told who holds it', async () => {
  const data = join(folder.path, 'twice');
  const first = hold(data, 4411);
  await first.next();
  const refused = await hold(data, 4412).next();
  expect(refused.refused).toBe('folder.held');
  expect(refused.message).toContain(`process ${first.child.pid}, at http://127.0.0.1:4411`);
  expect(findHolder(data)).toEqual({ pid: first.child.pid, url: 'http://127.0.0.1:4411' });
  expect(findRunning(data)?.user).toBe('smallwins_bootstrap');
  await first.end('SIGTERM');
  expect(findHolder(data)).toBeNull();
  expect(findRunning(data)).toBeNull();
});

test('of several that start at once, one goes on', async () => {
  const data = join(folder.path, 'crowd');
  const words = await Promise.all(Array.from({ length: 4 }, (_, n) => hold(data, 4420 + n).next()));
  expect(words.filter((each) => each.workspaces === 1)).toHaveLength(1);
  expect(words.filter((each) => each.refused === 'folder.held')).toHaveLength(3);
});

test('a holder file and a postmaster.pid of processes that are gone or somebody else never block', async () => {
  const data = join(folder.path, 'stale');
  const first = hold(data);
  await first.next();
  await first.end('SIGTERM');
  const other = speak('test/support/hold-database.ts', [join(folder.path, 'other')]);
  speakers.push(other);
  await other.next();
  for (const pid of [other.child.pid, 4_000_000, process.pid]) {
    writeFileSync(join(data, 'holders', `${pid}-1234-5678.json`), '{"url":"http://gone"}');
    const pidFile = join(data, 'postgres', 'postmaster.pid');
    writeFileSync(pidFile, `${pid}\n${join(data, 'postgres')}\n1\n5432\n${'/tmp/gone'}\n\n\nready\n`, {
      mode: 0o600,
    });
    const owner = statSync(join(data, 'postgres'));
    chownSync(pidFile, owner.uid, owner.gid);
    const next = hold(data);
    expect(await next.next()).toHaveProperty('workspaces');
    await next.end('SIGTERM');
    expect(isAlive(Number(other.child.pid))).toBe(true);
  }
});

test('a PostgreSQL that dies under a running Smallwins is started again, and the pool finds it', async () => {
  const { openDatabase } = await import('../open-database.ts');
  const data = join(folder.path, 'revived');
  const database = await openDatabase({
    host: '127.0.0.1',
    port: 4400,
    dataFolder: data,
    databaseUrl: null,
    appDatabaseUrl: null,
  });
  const died = postmasterOf(data);
  process.kill(died, 'SIGKILL');
  await expect.poll(() => [0, died].includes(postmasterOf(data)), { timeout: 15_000 }).toBe(false);
  await expect.poll(() => database.workspaces().catch(() => null), { timeout: 15_000 }).toEqual([]);
  const revived = postmasterOf(data);
  expect(revived).not.toBe(died);
  await database.close();
  expect(isAlive(revived)).toBe(false);
});

test.runIf(isRoot)('root is told which folder PostgreSQL cannot enter, and what to do', async () => {
  const closed = join(folder.path, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  chmodSync(closed, 0o700);
  const refused = await hold(join(closed, 'data')).next();
  expect(refused.refused).toBe('folder.unreachable');
  expect(refused.message).toContain(`cannot enter the folder ${closed} (mode 0700)`);
  expect(refused.message).toContain(`chmod o+x ${closed}`);
});

test.runIf(isRoot && othersMayEnter)(
  'root hands over to the owner of the files, and an ordinary user runs alone',
  async () => {
    const nobody = Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }));
    const home = join(folder.path, 'home');
    mkdirSync(home);
    chownSync(home, nobody, nobody);
    const data = join(home, 'data');
    const user = hold(data, 4400, { uid: nobody, gid: nobody });
    expect(await user.next()).toMatchObject({ workspaces: 1 });
    expect(statSync(data).mode & 0o777).toBe(0o700);
    await user.end('SIGKILL');
    const root = hold(data);
    expect(await root.next()).toMatchObject({ workspaces: 2 });
    await root.end('SIGTERM');
    const again = hold(data, 4400, { uid: nobody, gid: nobody });
    expect(await again.next()).toMatchObject({ workspaces: 3 });
  },
);

function foldersAbove(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...foldersAbove(parent)];
}
