/** What a batch was decided on does not hold: one before it failed, or the disk holds more than was known. */
export class StartOver extends Error {}

/** The database cannot be reached for now; the sender should try again. */
export class Unavailable extends Error {
  constructor() {
    super('The database cannot be reached right now. Nothing was accepted; send it again in a few seconds.');
  }
}

/** Whether the database is not there, or has no room: what was asked of it may well be answered later. */
export function isAway(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return (
    /^(08...|57P0[123]|53...|ECONN.*|EPIPE)$/.test(code) ||
    (error instanceof Error &&
      /Connection terminated|timeout exceeded when trying to connect/.test(error.message))
  );
}

/** Whether the same batch may well succeed when tried again. */
export function isTransient(error: unknown): boolean {
  if (error instanceof StartOver || isAway(error)) return true;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^(40001|40P01|25P0[123])$/.test(code) || (error instanceof Error && /timeout/i.test(error.message));
}
