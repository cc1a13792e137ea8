import type { Delivery } from '../delivery.ts';
import { usualTolerance, type Verdict, verifyMomentList } from '../signature.ts';

/** As Stripe signs, and many after it: HMAC-SHA-256 over moment, dot and body; one of several v1 is enough. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  return verifyMomentList(delivery, secrets, 'Stripe-Signature', usualTolerance);
}
