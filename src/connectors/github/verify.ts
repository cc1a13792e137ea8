import type { Delivery } from '../delivery.ts';
import { type Verdict, verifyHeader } from '../signature.ts';

/** HMAC-SHA-256 over the body; the older header with SHA-1 is not looked at. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  return verifyHeader(delivery, secrets, {
    header: 'X-Hub-Signature-256',
    prefix: 'sha256=',
    algorithm: 'sha256',
    encoding: 'hex',
  });
}
