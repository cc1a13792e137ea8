import type pg from 'pg';

const uses = new WeakMap<object, number>();
const everyUses = 256;

/**
 * What has a connection plan its statements anew, at first often and then now and then: a statement to begin with, or
 * nothing. PostgreSQL plans the check of a foreign key once a connection: one made while a table was empty may read every
 * row of the workspace for ever after.
 */
export function freshenPlans(client: pg.PoolClient): string {
  const use = (uses.get(client) ?? 0) + 1;
  uses.set(client, use);
  const isPowerOfTwo = (use & (use - 1)) === 0;
  return isPowerOfTwo || use % everyUses === 0 ? 'discard plans; ' : '';
}
