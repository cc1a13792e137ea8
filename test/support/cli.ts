import type { Io } from '../../src/cli/io.ts';
import { runCli } from '../../src/cli/run-cli.ts';

/** A terminal that nobody looks at; what is said to it is gone unless `more` keeps it. */
export function silentIo(more: Partial<Io> = {}): Io {
  return {
    env: {},
    cwd: '.',
    isTerminal: false,
    hasColor: false,
    columns: 80,
    out: () => undefined,
    err: () => undefined,
    ask: null,
    onSignal: () => () => undefined,
    ...more,
  };
}

/** Runs a command line as if typed; what it said, and its exit code. */
export async function runWords(words: readonly string[], more: Partial<Io> = {}) {
  const said = { out: '', err: '' };
  const io = silentIo({
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    ...more,
  });
  const exitCode = await runCli(words, io);
  const lines = () =>
    said.out
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  return { ...said, exitCode, lines };
}
