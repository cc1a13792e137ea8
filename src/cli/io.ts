import { createInterface } from 'node:readline/promises';

/** What a command touches of the outside: so that a test can be the terminal. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Somebody looks at standard error, so that a progress bar makes sense. */
  readonly isTerminal: boolean;
  readonly hasColor: boolean;
  readonly columns: number;
  /** Writes to standard output, where results go. */
  out(text: string): void;
  /** Writes to standard error, where everything said about the work goes. */
  err(text: string): void;
  /** Asks whoever sits at the terminal; null if nobody does. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** Hears SIGINT and SIGTERM until the returned function is called. */
  onSignal(listener: (signal: 'SIGINT' | 'SIGTERM') => void): () => void;
}

/** The real terminal. */
export function processIo(): Io {
  const { env, stdin, stdout, stderr } = process;
  return {
    env,
    cwd: process.cwd(),
    isTerminal: stderr.isTTY === true && env.TERM !== 'dumb',
    hasColor: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    columns: stdout.columns || 100,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    ask: stdin.isTTY && stderr.isTTY ? askTerminal : null,
    onSignal(listener) {
      process.on('SIGINT', listener);
      process.on('SIGTERM', listener);
      return () => {
        process.off('SIGINT', listener);
        process.off('SIGTERM', listener);
      };
    },
  };
}

/** Ctrl-C or the end of input is no answer. */
async function askTerminal(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise((resolve) => {
      lines.once('SIGINT', () => resolve(''));
      lines.once('close', () => resolve(''));
      void lines.question(question).then(resolve);
    });
  } finally {
    lines.close();
  }
}
