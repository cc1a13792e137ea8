/** Solved, or closed for good, in whatever letters. */
export const isResolved = (status: string | undefined): boolean => /^(solved|closed)$/i.test(status ?? '');

/** Deleted or filed away: nobody resolves a ticket by that, nor opens it again by taking it back. */
export const isAway = (status: string | undefined): boolean =>
  /^(deleted|archived|scrubbed)$/i.test(status ?? '');
