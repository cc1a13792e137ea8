import type { Delivery } from '../delivery.ts';
import { verifyShared } from '../shared-secret.ts';
import type { Verdict } from '../signature.ts';

/** Whatever can send JSON can send a header, a password or an address with a secret. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  return verifyShared(delivery, secrets);
}
