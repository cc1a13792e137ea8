/** Why a database could not be asked, in words that an admin can act on. */
export class SourceFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const words: Readonly<Record<string, readonly [code: string, mend: string]>> = {
  ECONNREFUSED: [
    'unreachable',
    'Nothing listens there. Look at host and port, and whether it takes connections from here.',
  ],
  ETIMEDOUT: ['unreachable', 'It does not answer. A firewall may be between.'],
  EHOSTUNREACH: ['unreachable', 'There is no way to it from here.'],
  ECONNRESET: ['unreachable', 'It broke the connection off. It is tried again.'],
  '28P01': ['login-refused', 'User or password is wrong. Change the connection.'],
  '28000': ['login-refused', 'This user may not connect from here. Look at pg_hba.conf.'],
  '3D000': ['login-refused', 'There is no such database. Change the connection.'],
  '42501': ['not-allowed', 'This user may not read that. GRANT SELECT to it.'],
  '42P01': ['bad-query', 'There is no such table, or this user does not see it. Name its schema.'],
  '42703': ['bad-query', 'There is no such column.'],
  '42601': ['bad-query', 'It must be one SELECT without a semicolon.'],
  '0A000': ['bad-query', 'It must be one SELECT that changes nothing.'],
  '25006': ['bad-query', 'It must be one SELECT that changes nothing.'],
  '57014': ['too-slow', 'It took longer than 30 seconds. Index the cursor column, or ask for less.'],
  '53300': ['unreachable', 'It has no connection to spare. It is tried again.'],
};

/** Turns what a driver or a database says into what is told. */
export function explain(error: unknown): SourceFailure {
  if (error instanceof SourceFailure) return error;
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const [known, mend] = words[code] ?? ['failed', 'It is tried again.'];
  const said = message.replace(/\s+/g, ' ').slice(0, 300);
  return new SourceFailure(known, `${said.replace(/\.?$/, '.')} ${mend}`);
}
