/** An expected end of a command: what was found, and what mends it. */
export class Failure extends Error {
  readonly exitCode: 1 | 2;
  readonly mend: string | null;
  readonly code: string;

  constructor(
    message: string,
    {
      mend = null,
      exitCode = 1,
      code = 'failed',
    }: { mend?: string | null; exitCode?: 1 | 2; code?: string } = {},
  ) {
    super(message);
    this.name = 'Failure';
    this.mend = mend;
    this.exitCode = exitCode;
    this.code = code;
  }
}

/** The command was written wrongly; nothing was done. */
export function wrongUsage(message: string, mend: string | null = null): Failure {
  return new Failure(message, { mend, exitCode: 2, code: 'wrong-usage' });
}
