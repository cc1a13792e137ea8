import type { Delivery } from '../delivery.ts';
import { type Verdict, verifyMomentList } from '../signature.ts';

// Calendly's own example; shorter than most.
const toleranceSeconds = 180;

/** HMAC-SHA-256 over moment, dot and body. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  return verifyMomentList(delivery, secrets, 'Calendly-Webhook-Signature', toleranceSeconds);
}
