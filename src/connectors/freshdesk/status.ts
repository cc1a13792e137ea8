// The statuses every Freshdesk begins with: resolved and closed, by number and by name.
const resolved = new Set(['4', '5', 'resolved', 'closed']);

/** Resolved, or closed for good, by number or name in whatever letters. */
export const isResolved = (status: string | undefined): boolean => resolved.has((status ?? '').toLowerCase());
