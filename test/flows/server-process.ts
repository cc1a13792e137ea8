import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from '../../src/cli/client.ts';
import { readControlFile } from '../../src/server/control.ts';
import { packageRoot } from '../../src/store/package-root.ts';
import { temporaryFolder } from '../support/folder.ts';

/** `smallwins start` as a process of its own, on a data folder of its own, which outlives it. */
export class ServerProcess {
  readonly #folder = temporaryFolder();
  readonly dataFolder = join(this.#folder.path, 'data');
  #child: ChildProcess | null = null;
  #client: Client | null = null;
  readonly #settings: Readonly<Record<string, string>>;
  /** The line with which the last start said that it is ready. */
  ready: { url: string; signIn: string } | null = null;

  constructor(settings: Readonly<Record<string, string>> = {}) {
    this.#settings = settings;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Starts it and waits until it is ready. */
  async start(): Promise<Client> {
    const { child, errors } = this.#spawn();
    this.#child = child;
    const { value: line } = await createInterface({ input: child.stdout ?? process.stdin })
      [Symbol.asyncIterator]()
      .next();
    const control = readControlFile(this.dataFolder);
    if (line === undefined || !control) throw new Error(`The server did not start. ${errors()}`);
    this.ready = JSON.parse(String(line)) as { url: string; signIn: string };
    this.#client = new Client(control.url, control.token);
    return this.#client;
  }

  /** The running one; started if there is none. */
  async running(): Promise<Client> {
    return this.#client ?? this.start();
  }

  /** Starts a second one on the same folder and waits for its end. */
  async startAnother(): Promise<{ exitCode: number | null; errors: string }> {
    const { child, errors } = this.#spawn();
    const [exitCode] = (await once(child, 'close')) as [number | null];
    return { exitCode, errors: errors() };
  }

  /** Sends a signal and waits for the end; answers the exit code. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    this.#client = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'close');
    child.kill(signal);
    const [exitCode] = (await ended) as [number | null];
    return exitCode;
  }

  /** Ends it cleanly, so that its PostgreSQL ends as well, and removes its folder. */
  async remove(): Promise<void> {
    await this.end('SIGTERM');
    this.#folder.remove();
  }

  #spawn() {
    const main = join(packageRoot(), 'src', 'cli', 'main.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', main, 'start', '--json'], {
      cwd: packageRoot(),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH ?? '',
        SMALLWINS_DATA: this.dataFolder,
        SMALLWINS_DEMO: '0',
        PORT: '0',
        ...this.#settings,
      },
    });
    let said = '';
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
    });
    return { child, errors: () => said };
  }
}
