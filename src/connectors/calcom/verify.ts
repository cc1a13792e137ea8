import type { Delivery } from '../delivery.ts';
import { type Verdict, verifyHeader } from '../signature.ts';

/** HMAC-SHA-256 over the body; Cal.com signs no moment. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  return verifyHeader(delivery, secrets, {
    header: 'X-Cal-Signature-256',
    algorithm: 'sha256',
    encoding: 'hex',
  });
}
