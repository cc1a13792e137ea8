/** What a batch was decided on does not hold: one before it failed, or the disk holds more than was known. */
export class StartOver extends Error {}

/** The database cannot be reached for now; the sender should try again. */
export class Unavailable extends Error {
  constructor() {
    super('The database cannot be reached right now. Nothing was accepted; send it again in a few seconds.');
  }
}

/** Whether the same batch may well succeed when tried again. */
export function isTransient(error: unknown): boolean {
  if (error instanceof StartOver) return true;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return (
    /^(40001|40P01|08...|57P0[123]|53...|25P0[123]|ECONN.*|EPIPE)$/.test(code) ||
    (error instanceof Error && /Connection terminated|timeout/i.test(error.message))
  );
}
