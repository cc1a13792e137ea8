import type pg from 'pg';

const uses = new WeakMap<object, number>();
const everyUses = 256;

/**
 * Whether a connection is to plan its statements anew, at first often and then now and then. PostgreSQL plans the check
 * of a foreign key once a connection: one made while a table was empty may read every row of the workspace for ever after.
 */
export function wantsFreshPlans(client: pg.PoolClient): boolean {
  const use = (uses.get(client) ?? 0) + 1;
  uses.set(client, use);
  const isPowerOfTwo = (use & (use - 1)) === 0;
  return isPowerOfTwo || use % everyUses === 0;
}
