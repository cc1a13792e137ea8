import type { Delivery } from '../delivery.ts';
import { type Verdict, verifyHeader } from '../signature.ts';

/** HMAC-SHA-256 over the body, where the webhook of an admin was given a secret. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  return verifyHeader(delivery, secrets, {
    header: 'X-Hub-Signature',
    prefix: 'sha256=',
    algorithm: 'sha256',
    encoding: 'hex',
  });
}
