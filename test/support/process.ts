import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { packageRoot } from '../../src/store/package-root.ts';

/** A program of ours, run as a process of its own, that speaks one JSON object a line. */
export interface Speaker {
  readonly child: ChildProcess;
  /** What it says next; rejects with its errors when it ends instead. */
  next(): Promise<Record<string, unknown>>;
  /** Sends a signal and waits for its end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Runs a TypeScript file of the repository, perhaps as another user. */
export function speak(
  script: string,
  parameters: readonly string[],
  options: { uid?: number; gid?: number } = {},
): Speaker {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], {
    cwd: packageRoot(),
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent' },
    ...options,
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let errors = '';
  child.stderr.on('data', (part: Buffer) => {
    errors += part.toString();
  });
  return {
    child,
    async next() {
      const line = await lines.next();
      if (line.done) throw new Error(`The process ended without a word. ${errors}`);
      return JSON.parse(line.value) as Record<string, unknown>;
    },
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}
