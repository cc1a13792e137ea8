import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '../../src/cli/client.ts';
import type { ImportView } from '../../src/features/imports/api.ts';
import { readControlFile } from '../../src/server/control.ts';
import { packageRoot } from '../../src/store/package-root.ts';
import { temporaryFolder } from '../../test/support/folder.ts';
import { achievementTexts } from '../hot-path/achievements.ts';
import { historyMapping, writeHistoryFile } from './history-file.ts';

const sampleEveryMs = 250;

/** Resident memory in MB while a part of a file was read: the most that was seen. */
export interface MemorySample {
  readonly phase: ImportView['state'] | 'sending';
  /** Which tenth of the file, from 0. */
  readonly tenth: number;
  readonly server: number;
  readonly command: number;
}

export interface ImportedFile {
  readonly samples: readonly MemorySample[];
  readonly idle: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** `smallwins import` of a file into `smallwins start`, each a process of its own, both watched. */
export async function watchMemory(rows: number): Promise<ImportedFile> {
  const folder = temporaryFolder();
  const data = join(folder.path, 'data');
  const server = run(['start', '--json'], data);
  try {
    await createInterface({ input: server.stdout ?? process.stdin })
      [Symbol.asyncIterator]()
      .next();
    const control = readControlFile(data);
    if (!control) throw new Error('The server of the bench did not start.');
    await prepare(folder.path, data);
    const bytes = await writeHistoryFile(join(folder.path, 'history.csv'), rows);
    const idle = residentMb(server);
    const started = performance.now();
    const command = run(
      [
        'import',
        join(folder.path, 'history.csv'),
        '--mapping',
        join(folder.path, 'bench.yaml'),
        '--source',
        'bench',
        '--json',
      ],
      data,
    );
    const samples = await watch(server, command, new Client(control.url, control.token));
    return { samples, idle, bytes, seconds: (performance.now() - started) / 1000 };
  } finally {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    folder.remove();
  }
}

function run(words: readonly string[], data: string): ChildProcess {
  return spawn(
    process.execPath,
    ['--max-semi-space-size=64', join(packageRoot(), 'dist/cli.mjs'), ...words],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH ?? '',
        SMALLWINS_DATA: data,
        SMALLWINS_DEMO: '0',
        SMALLWINS_LOG: 'error',
        PORT: '0',
      },
    },
  );
}

async function prepare(folder: string, data: string): Promise<void> {
  mkdirSync(join(folder, 'achievements'));
  for (const [at, text] of achievementTexts.entries())
    writeFileSync(join(folder, 'achievements', `a${at}.yaml`), text);
  writeFileSync(join(folder, 'bench.yaml'), historyMapping);
  const applied = run(['apply', join(folder, 'achievements'), '--valid-from', 'beginning', '--yes'], data);
  const [code] = (await once(applied, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The achievements of the bench could not be applied.');
}

async function watch(server: ChildProcess, command: ChildProcess, client: Client): Promise<MemorySample[]> {
  const most = new Map<string, MemorySample>();
  const said: Buffer[] = [];
  command.stdout?.on('data', (part: Buffer) => said.push(part));
  const ended = once(command, 'exit').then(([code]) => code as number | null);
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const { items } = await client.ask<{ items: ImportView[] }>('/v1/imports');
    const phase = items[0]?.state ?? 'sending';
    const { bytesDone = 0, bytesTotal = 1 } = items[0] ?? {};
    const tenth = Math.min(9, Math.floor((10 * bytesDone) / Math.max(1, bytesTotal)));
    const before = most.get(`${phase} ${tenth}`);
    most.set(`${phase} ${tenth}`, {
      phase,
      tenth,
      server: Math.max(before?.server ?? 0, residentMb(server)),
      command: Math.max(before?.command ?? 0, residentMb(command)),
    });
    await sleep(sampleEveryMs);
  }
  if ((await ended) !== 0) throw new Error(`The import of the bench failed: ${Buffer.concat(said)}`);
  return [...most.values()];
}

/** As Linux counts it; NaN elsewhere, and once the process has ended. */
function residentMb({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}
