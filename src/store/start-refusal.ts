/**
 * Why the database cannot be opened: what was found, and what mends it. The command line prints both and stops;
 * nothing is retried.
 *
 * Example: `new StartRefusal('postgres.too_old', 'PostgreSQL 14.2 …', 'Use PostgreSQL 15 or newer.')`
 */
export class StartRefusal extends Error {
  readonly code: string;
  readonly mend: string;

  constructor(code: string, found: string, mend: string) {
    super(`${found}\n${mend}`);
    this.name = 'StartRefusal';
    this.code = code;
    this.mend = mend;
  }
}
