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
  /** Hears SIGINT and SIGTERM until the returned function is called. */
  onSignal(listener: (signal: 'SIGINT' | 'SIGTERM') => void): () => void;
}

/** The real terminal. */
export function processIo(): Io {
  const { env, stdout, stderr } = process;
  return {
    env,
    cwd: process.cwd(),
    isTerminal: stderr.isTTY === true && env.TERM !== 'dumb',
    hasColor: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    columns: stdout.columns || 100,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
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
