import type { Delivery } from '../delivery.ts';
import { verifyShared } from '../shared-secret.ts';
import type { Verdict } from '../signature.ts';

/** ServiceNow signs nothing: a REST message carries a header of one's own, or a user and password. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  return verifyShared(delivery, secrets);
}
