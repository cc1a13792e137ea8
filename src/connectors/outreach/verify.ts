import type { Delivery } from '../delivery.ts';
import { type Verdict, verifyHeader } from '../signature.ts';

/** HMAC-SHA-256 over the body with the webhook's secret. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  return verifyHeader(delivery, secrets, {
    header: 'Outreach-Webhook-Signature',
    algorithm: 'sha256',
    encoding: 'hex',
  });
}
