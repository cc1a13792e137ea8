import type { Delivery } from '../delivery.ts';
import { verifyShared } from '../shared-secret.ts';
import type { Verdict } from '../signature.ts';

/** An outbound message is not signed, and a relay of change events is one's own: both carry a secret. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  return verifyShared(delivery, secrets);
}
