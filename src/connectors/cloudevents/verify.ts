import type { Delivery } from '../delivery.ts';
import { verifyShared } from '../shared-secret.ts';
import type { Verdict } from '../signature.ts';

/** CloudEvents has no signature of its own: a token comes along, in a header or in the address. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  return verifyShared(delivery, secrets);
}
